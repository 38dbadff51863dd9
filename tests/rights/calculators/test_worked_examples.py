"""Every worked example of facts/calculators.md comes out exactly as written there."""

import json

import pytest

from kiosk.rights.calculators.offered import CALCULATORS, answer
from kiosk.rights.calculators.reading import decode

from .tables import TABLES

ROWS = [(name, *row) for name, rows in TABLES.items() for row in rows]


def test_no_example_is_left_out() -> None:
    assert set(TABLES) == set(CALCULATORS)
    assert len(ROWS) == 63


@pytest.mark.parametrize(("name", "given", "expected", "law"), ROWS)
def test_the_example_comes_out(name: str, given: str, expected: str, law: str, amount) -> None:
    found = answer(name, decode(given.encode()), amount)
    found = json.loads(json.dumps(found, default=str))
    assert (found, list(found)) == (json.loads(expected), list(json.loads(expected))), law
