"""What the tests of the calculators may ask for: amounts without a program, and a result as JSON."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from kiosk.config import ROOT
from kiosk.content.amounts import amount_on
from kiosk.content.documents import read_document
from kiosk.rights.calculators.offered import answer


@cache
def parameters() -> dict[str, Any]:
    documents = json.loads((ROOT / "data" / "parameters.json").read_text(encoding="utf-8"))["parameters"]
    return {id: read_document("parameters", id, document) for id, document in documents.items()}


def amount_of(key: str, on: date) -> Decimal:
    return amount_on(key, parameters()[key], on)


@pytest.fixture(scope="session")
def amount() -> Callable[[str, date], Decimal]:
    return amount_of


@pytest.fixture(scope="session")
def work_out() -> Callable[..., dict[str, Any]]:
    """`work_out("sick_pay", employment_start="2024-01-01", …)`: the result as JSON has it."""
    return lambda calculator, **given: json.loads(json.dumps(answer(calculator, given, amount_of), default=str))
