"""An amount knows its day: both borders belong to it, and beyond them nobody guesses."""

from datetime import date
from decimal import Decimal

import pytest

from kiosk.content.amounts import amount_on, value_on
from kiosk.content.catalogue import Catalogue
from kiosk.content.documents import Parameter, read_document
from kiosk.errors import NotYetSet


def parameter(*values: tuple[str | None, str | None, str | None], unit: str = "EUR") -> Parameter:
    return read_document("parameters", "wage", {
        "unit": unit, "law": "§ 1 MiLoG", "confidence": "high", "checked": "2026-11-22", "next_check": "2027-05-22",
        "values": [{"from": begin, "until": end, "amount": amount} for begin, end, amount in values],
    })  # fmt: skip


MINIMUM_WAGE = parameter(("2026-01-01", "2026-12-31", "13.90"), ("2027-01-01", "2027-12-31", "14.60"))


@pytest.mark.parametrize(("on", "amount"), [
    (date(2026, 1, 1), "13.90"), (date(2026, 12, 31), "13.90"), (date(2027, 1, 1), "14.60"),
    (date(2027, 12, 31), "14.60"),
])  # fmt: skip
def test_both_days_at_the_border_belong_to_the_amount(on: date, amount: str):
    assert amount_on("wage", MINIMUM_WAGE, on) == Decimal(amount)


@pytest.mark.parametrize("on", [date(2025, 12, 31), date(2028, 1, 1), date.min, date.max])
def test_beyond_the_borders_nobody_guesses(on: date):
    with pytest.raises(NotYetSet, match=f"wage is not set for {on}"):
        value_on("wage", MINIMUM_WAGE, on)


def test_an_open_border_never_ends():
    always = parameter((None, None, "100"))
    assert amount_on("fee", always, date.min) == amount_on("fee", always, date.max) == Decimal(100)


def test_an_amount_that_is_announced_but_not_known_is_not_set():
    announced = parameter((None, "2026-12-31", "13.90"), ("2027-01-01", None, None))
    with pytest.raises(NotYetSet):
        amount_on("wage", announced, date(2027, 1, 1))


def test_amounts_are_exact():
    assert str(amount_on("wage", parameter((None, None, "13.90")), date(2026, 1, 1))) == "13.90"


def test_a_day_is_a_day():
    last_day = parameter((None, None, "2027-06-30"), unit="date")
    assert amount_on("last", last_day, date(2026, 1, 1)) == date(2027, 6, 30)


def test_every_amount_in_use_holds_on_the_day_of_the_facts(catalogue: Catalogue):
    assert all(catalogue.amount(key, date(2026, 11, 22)) for key in catalogue.parameters)


def test_after_new_year_the_thresholds_of_2027_are_not_yet_set(catalogue: Catalogue):
    assert catalogue.amount("blue_card_salary", date(2026, 12, 31)) == Decimal(50700)
    with pytest.raises(NotYetSet):
        catalogue.amount("blue_card_salary", date(2027, 1, 1))
