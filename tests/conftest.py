"""What every test may ask for: the program on a store of its own, a client, and `visit`.

`visit` opens a page and asks, every time, for what we owe everyone (tests/pages/owed.py).
"""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2.bccache import Bucket, BytecodeCache
from playwright.sync_api import Browser, sync_playwright

from bench.chromium import FLAGS, find_chromium
from kiosk import create_app
from kiosk.config import ROOT, Settings
from kiosk.content.catalogue import Catalogue
from kiosk.content.documents import read_document
from kiosk.store import open_store

pytest.register_assert_rewrite("pages.owed", "pages.links", "pages.untranslated")

from pages.visitor import Visitor  # noqa: E402


class CompiledOnce(BytecodeCache):
    """What Jinja has compiled, for all the programs of a run: many tests make one, and all have the same templates."""

    def __init__(self) -> None:
        self._compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._compiled:
            bucket.bytecode_from_string(self._compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._compiled[bucket.key] = bucket.bytecode_to_string()


Flask.jinja_options = {"bytecode_cache": CompiledOnce()}

# The day on which the facts were last looked at. The clock is the one thing that is faked.
TODAY = date(2026, 11, 22)


class OnOneDay(Settings, frozen=True, kw_only=True):
    """Settings of a kiosk for which it is always TODAY, without the banner of a preview."""

    def day(self) -> date:
        return self.today or TODAY


@pytest.fixture(scope="session")
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store filled from data/, to be copied and never to be changed."""
    file = tmp_path_factory.mktemp("seeded") / "kiosk.sqlite"
    with open_store(file) as store:
        store.seed(ROOT / "data", "seed", validate=read_document)
    return file


@pytest.fixture
def new_store(seeded: Path, tmp_path: Path) -> Path:
    """The file of a filled store that belongs to this test alone."""
    return Path(shutil.copy(seeded, tmp_path / "kiosk.sqlite"))


@pytest.fixture(scope="session")
def app(seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The program as everybody meets it; tests that change anything make their own with `new_app`."""
    store = shutil.copy(seeded, tmp_path_factory.mktemp("app") / "kiosk.sqlite")
    return create_app(OnOneDay(store=str(store)))


@pytest.fixture
def new_app(new_store: Path) -> Callable[..., Flask]:
    """A function that makes the program anew, with settings of its own: `new_app(terminal=True)`."""
    return lambda **settings: create_app(OnOneDay(**{"store": str(new_store), **settings}))


@pytest.fixture(scope="session")
def app_on(seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[date], Flask]:
    """The program as everybody meets it on another day: `app_on(date(2027, 1, 1))`. Made once for each day."""

    @cache
    def made_for(day: date) -> Flask:
        store = shutil.copy(seeded, tmp_path_factory.mktemp("day") / "kiosk.sqlite")
        return create_app(OnOneDay(store=str(store), today=day))

    return made_for


@pytest.fixture(scope="session")
def app_with(seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Flask]:
    """The program with other settings, for tests that only look: `app_with(terminal=True)`. Made once for each."""

    @cache
    def made_with(**settings: Any) -> Flask:
        store = shutil.copy(seeded, tmp_path_factory.mktemp("with") / "kiosk.sqlite")
        return create_app(OnOneDay(store=str(store), **settings))

    return made_with


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="session")
def catalogue(app: Flask) -> Catalogue:
    return app.extensions["live"].current()


@pytest.fixture(scope="session")
def visit(app: Flask) -> Visitor:
    return Visitor(app)


@pytest.fixture
def visit_in() -> type[Visitor]:
    """`visit` for a program made with `new_app`: `visit_in(new_app(terminal=True))("/de/")`."""
    return Visitor


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for all: Playwright allows one of its loops at a time."""
    found = find_chromium()
    if not found:
        pytest.skip("no Chromium on this machine: apt-get install chromium-headless-shell, or set CHROMIUM to one")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()
