"""All 123 series of the research stand in the content, exactly: amounts, days, units, how sure they are.

`series.csv` was made from the research itself, not from the content; words among its values ("7th calendar day") are
written as numbers, and parts that were figures have names (after_2_years).
"""

import csv
import math
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from kiosk.content.amounts import unit_of
from kiosk.errors import NotYetSet

with (Path(__file__).parent / "series.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
SERIES = defaultdict(list)
for row in ROWS:
    SERIES[row["key"]].append(row)


def name_of(row: dict[str, str]) -> str:
    return f"{row['key']}.{row['part']}" if row["part"] else row["key"]


def expected(row: dict[str, str]) -> Decimal | Fraction | date:
    if row["unit"] == "date":
        return date.fromisoformat(row["amount"])
    return Fraction(row["amount"]) if row["unit"] == "fraction" else Decimal(row["amount"])


def test_there_are_123_of_them():
    assert len(SERIES) == 123


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{name_of(row)} {row['from']}")
def test_on_its_first_and_last_day_each_amount_is_that_of_the_research(catalogue, row):
    first = date.fromisoformat(row["from"])
    last = date.fromisoformat(row["until"]) if row["until"] else date(2099, 12, 31)
    for day in (first, first + (last - first) // 2, last):
        if row["amount"]:
            assert catalogue.amount(name_of(row), day) == expected(row)
        else:
            with pytest.raises(NotYetSet):
                catalogue.amount(name_of(row), day)


@pytest.mark.parametrize("key", SERIES)
def test_before_and_after_a_series_nobody_guesses(catalogue, key):
    first = min(date.fromisoformat(row["from"]) for row in SERIES[key])
    beyond = [first - timedelta(days=1)]
    if all(row["until"] for row in SERIES[key]):
        beyond.append(max(date.fromisoformat(row["until"]) for row in SERIES[key]) + timedelta(days=1))
    for day in beyond:
        with pytest.raises(NotYetSet):
            catalogue.amount(name_of(SERIES[key][0]), day)


@pytest.mark.parametrize("key", SERIES)
def test_each_has_its_unit_its_law_and_how_sure_it_is(catalogue, key):
    parameter = catalogue.parameters[key]
    assert {parameter.confidence} == {row["confidence"] for row in SERIES[key]}
    assert all(unit_of(name_of(row), parameter) == row["unit"] for row in SERIES[key])
    assert parameter.law and parameter.checked == date(2026, 11, 22) < parameter.next_check
    assert parameter.group


def test_what_turns_with_the_year_is_looked_at_on_its_second_day(catalogue):
    turning = {row["key"] for row in ROWS if row["until"] == "2026-12-31" or row["from"] == "2027-01-01"}
    assert {catalogue.parameters[key].next_check for key in turning} == {date(2027, 1, 2)}


def test_the_minijob_limit_follows_from_the_minimum_wage(catalogue):
    """§ 8 Abs. 1a SGB IV: minimum wage times 130, divided by 3, rounded up to full euros."""
    for year in (2024, 2025, 2026, 2027):
        wage = catalogue.amount("minimum_wage_hourly_eur", date(year, 6, 1))
        assert catalogue.amount("minijob_monthly_limit_eur", date(year, 6, 1)) == math.ceil(wage * 130 / 3)
