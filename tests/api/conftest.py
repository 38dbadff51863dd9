"""`ask("/api/v1/professions", q="nurse")`: asks as a program does, and checks what we owe every program."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from pages.owed import HEADERS
from werkzeug.test import TestResponse

from .described import Description

TEMPLATES = {"/api/v1/professions/{id}": "/api/v1/professions/", "/api/v1/parameters/{key}": "/api/v1/parameters/"}


@pytest.fixture(scope="session")
def description(app: Flask) -> Description:
    return Description(app.test_client().get("/api/v1/openapi.json").get_json())


@pytest.fixture(scope="session")
def ask(app: Flask, description: Description) -> Callable[..., Any]:
    """The JSON of an answer, checked against the description; errors are problem details."""
    client = app.test_client()

    def asked(path: str, expected: int = 200, method: str = "GET", **parameters: Any) -> Any:
        answer = client.open(path, method=method, query_string=parameters)
        assert answer.status_code == expected, (path, parameters, answer.get_data(as_text=True)[:300])
        assert all(len(answer.headers.getlist(name)) == 1 for name in HEADERS)
        assert answer.headers["Cache-Control"] == "no-store" and "ETag" not in answer.headers
        check(answer, path, description)
        return answer.get_json()

    return asked


def check(answer: TestResponse, path: str, description: Description) -> None:
    body = answer.get_json()
    if answer.status_code >= 400:
        assert answer.content_type == "application/problem+json"
        assert body["status"] == answer.status_code and body["title"]
        more = {"parameter", "allowed"}
        problem = {name: value for name, value in body.items() if name not in more}
        assert list(description.faults(problem, description.schema("Problem"))) == []
        return
    assert answer.content_type == "application/json"
    assert isinstance(body["edition"], int) and body["edition"] >= 1
    template = next((name for name, start in TEMPLATES.items() if path.startswith(start)), path)
    if template != "/api/v1/openapi.json":
        assert list(description.faults(body, description.answer_of(template))) == []
