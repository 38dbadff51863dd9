"""Sheets as the real process makes them; each is made once and opened once."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from shutil import copy
from urllib.parse import quote, urlencode

import pytest
from conftest import OnOneDay
from flask import Flask
from rights.letters.filled import FILLED

from kiosk import create_app

from .opened import Opened
from .pages import PAGES, PUBLIC


@pytest.fixture(scope="session")
def reachable(seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """The program where phones can come to it, so that sheets carry a code."""
    app = create_app(OnOneDay(store=str(copy(seeded, tmp_path_factory.mktemp("paper") / "kiosk.sqlite")), public=PUBLIC))
    yield app
    app.extensions["press"].close()


@pytest.fixture(scope="session")
def sheet(reachable: Flask, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Opened]:
    """`sheet("ar", "plan")`: the PDF of one of PAGES, opened."""
    folder = tmp_path_factory.mktemp("sheets")

    @cache
    def made(lang: str, name: str, beside: str = "de") -> Opened:
        query = urlencode({"of": PAGES[name], "beside": beside}, quote_via=quote)
        answer = reachable.test_client().get(f"/{lang}/sheet.pdf?{query}")
        assert (answer.status_code, answer.content_type) == (200, "application/pdf")
        return Opened(answer.data, folder / f"{lang}-{name}-{beside}.pdf")

    return made


@pytest.fixture(scope="session")
def letter(reachable: Flask, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Opened]:
    """`letter("ar", "both")`: the demand for wages as PDF; `german` for the German alone."""
    folder = tmp_path_factory.mktemp("letters")

    @cache
    def made(lang: str, paper: str, **changed: str) -> Opened:
        answer = reachable.test_client().post(f"/{lang}/rights/letters/wage-demand", data=FILLED | changed | {"paper": paper})
        assert (answer.status_code, answer.content_type) == (200, "application/pdf")
        return Opened(answer.data, folder / f"{lang}-{paper}-{abs(hash(tuple(changed.values())))}.pdf")

    return made


@pytest.fixture(scope="session")
def html_of(reachable: Flask) -> Callable[[str, str], str]:
    """The page itself, as her browser gets it: `html_of("ar", "plan")`."""
    return cache(lambda lang, name: reachable.test_client().get(f"/{lang}/{PAGES[name]}").get_data(as_text=True))
