"""`read("ar/pages")`: asks below the address of our region as a reader app does, and checks what we owe every program."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from pages.owed import HEADERS

from kiosk import create_app
from kiosk.config import Settings
from kiosk.store import open_store

BASE = "/api/integreat/api/v3"
UNSURE = {"phone": "+49 30 5550199", "mail": "unsure@example.org", "street": "Unsichere Straße 1", "postcode": "99999"}


@pytest.fixture(scope="session")
def read(app: Flask) -> Callable[..., Any]:
    return reading(app)


@pytest.fixture(scope="session")
def edited(seeded: Path, tmp_path_factory: pytest.TempPathFactory, today: date) -> Flask:
    """The program after edits: a topic and a group that have no Arabic title, a sentence that a person has checked,
    a centre of low confidence with everything one could give away, and an operator with angle brackets."""
    file = shutil.copy(seeded, tmp_path_factory.mktemp("integreat") / "kiosk.sqlite")
    with open_store(file) as store, store.transaction("tests", "Plants what is rare.") as t:
        t.delete("texts/ar", "topics/dismissal/title")
        t.delete("texts/ar", "topic-groups/pay/title")
        t.delete("texts/ar", "statements/leave-paid/text")
        t.patch("texts/de", "statements/leave-paid/text", {"text": "1 < 2 & <b>", "state": "live", "at": "2026-11-30"})
        t.patch("centres", "be-bema", UNSURE | {"confidence": "low", "step_free": True})
    return create_app(Settings(store=str(file), today=today, operator="Amt <b>Mitte</b>|Platz 1"))


@pytest.fixture(scope="session")
def read_edited(edited: Flask) -> Callable[..., Any]:
    return reading(edited)


def reading(app: Flask) -> Callable[..., Any]:
    client, kept = app.test_client(), {}

    def asked(path: str, expected: int = 200, **parameters: Any) -> Any:
        """Each question is put once: the lists are long, and every test reads them."""
        question = f"{path} {expected} {parameters}"
        if question not in kept:
            kept[question] = answered(path, expected, parameters)
        return kept[question]

    def answered(path: str, expected: int, parameters: dict[str, Any]) -> Any:
        answer = client.get(f"{BASE}/wegweiser/{path}/", query_string=parameters)
        assert answer.status_code == expected, (path, parameters, answer.get_data(as_text=True)[:300])
        assert all(len(answer.headers.getlist(name)) == 1 for name in HEADERS)
        assert answer.headers["Access-Control-Allow-Origin"] == "*" and "Set-Cookie" not in answer.headers
        body = answer.get_json()
        if expected >= 400:
            assert answer.content_type == "application/problem+json" and body["status"] == expected and body["detail"]
        else:
            assert answer.content_type == "application/json" and int(answer.headers["Kiosk-Edition"]) >= 1
        return body

    return asked
