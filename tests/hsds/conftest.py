"""`ask("services", page=2)`: asks below /api/hsds/ as a program does, and checks what we owe every program."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from flask import Flask
from pages.owed import HEADERS

from kiosk import create_app
from kiosk.config import Settings
from kiosk.store import open_store

from . import schemas as public
from .planted import PLANTED

EDITED = datetime(2026, 11, 20, 10, 30, 45, 123_000, UTC)


@pytest.fixture(scope="session")
def schemas() -> ModuleType:
    """The public schemas, and what in a record is not as they say."""
    gone = public.missing()
    if gone:
        pytest.skip(f"the public schemas of HSDS 3.0 are not here: {', '.join(gone)}")
    return public


@pytest.fixture(scope="session")
def ask(app: Flask) -> Callable[..., Any]:
    return asking(app)


@pytest.fixture(scope="session")
def edited(seeded: Path, tmp_path_factory: pytest.TempPathFactory, today: date) -> Flask:
    """The program after somebody has added the planted centres, at EDITED."""
    file = shutil.copy(seeded, tmp_path_factory.mktemp("hsds") / "kiosk.sqlite")
    with open_store(file, clock=lambda: EDITED) as store, store.transaction("tests", "Plants centres.") as t:
        for id, centre in PLANTED.items():
            t.put("centres", id, centre)
    return create_app(Settings(store=str(file), today=today))


@pytest.fixture(scope="session")
def ask_edited(edited: Flask) -> Callable[..., Any]:
    """`ask` for the program with the planted centres."""
    return asking(edited)


def asking(app: Flask) -> Callable[..., Any]:
    client = app.test_client()

    def asked(path: str = "", expected: int = 200, **parameters: Any) -> Any:
        answer = client.get(f"/api/hsds/{path}", query_string=parameters)
        assert answer.status_code == expected, (path, parameters, answer.get_data(as_text=True)[:300])
        assert all(len(answer.headers.getlist(name)) == 1 for name in HEADERS)
        assert answer.headers["Cache-Control"] == "no-store" and "ETag" not in answer.headers and "Set-Cookie" not in answer.headers
        body = answer.get_json()
        if expected >= 400:
            assert answer.content_type == "application/problem+json" and body["status"] == expected and body["detail"]
        else:
            assert answer.content_type == "application/json" and int(answer.headers["Kiosk-Edition"]) >= 1
        return body

    return asked


def everything_of(ask: Callable[..., Any], name: str, **parameters: Any) -> Iterator[dict[str, Any]]:
    """All records of a list, page by page."""
    number, last = 1, False
    while not last:
        page = ask(name, page=number, per_page=37, **parameters)
        yield from page["contents"]
        number, last = number + 1, page["last_page"]


def one_of(ask: Callable[..., Any], name: str) -> dict[str, Any]:
    """The one service of a planted centre, with everything inside it."""
    (found,) = ask("services", search=name, full="true")["contents"]
    return found
