"""Plans without pages: `plan_for("nurse", country="PH")`, and the same asked for by a program: `result_for(…)`."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from flask import Flask

from kiosk.content.catalogue import Catalogue
from kiosk.recognition.case import Case, make_case
from kiosk.recognition.plan import Plan, make_plan


@pytest.fixture(scope="session")
def case_of(catalogue: Catalogue) -> Callable[..., Case]:
    """`case_of("nurse", country="PH")`: what her answers mean for the rules."""

    def make(profession: str, outcome: str = "plan", **answers: str) -> Case:
        return make_case(profession, answers, catalogue, outcome)

    return make


@pytest.fixture(scope="session")
def plan_for(catalogue: Catalogue, case_of: Callable[..., Case], today: date) -> Callable[..., Plan]:
    """`plan_for("nurse", country="PH", on=date(2027, 7, 1))`: her plan, in German unless `language` says otherwise."""

    def make(profession: str, language: str = "de", on: date = today, **answers: str) -> Plan:
        return make_plan(case_of(profession, **answers), catalogue, language, on)

    return make


@pytest.fixture(scope="session")
def ids_for(plan_for: Callable[..., Plan]) -> Callable[..., list[str]]:
    """`ids_for("money", "nurse", country="PH")`: the statements of one section."""

    def make(section: str, profession: str, **answers: Any) -> list[str]:
        return [said.id for said in plan_for(profession, **answers).section(section)]

    return make


@pytest.fixture(scope="session")
def result_for(app: Flask) -> Callable[..., dict[str, Any]]:
    """`result_for(profession="nurse", country="PH")`: what a program gets from /api/v1/recognition."""
    client = app.test_client()

    def ask(**parameters: str | None) -> dict[str, Any]:
        given = {name: value for name, value in parameters.items() if value is not None}
        answer = client.get("/api/v1/recognition", query_string=given)
        assert answer.status_code == 200, (parameters, answer.get_data(as_text=True))
        return answer.get_json()

    return ask
