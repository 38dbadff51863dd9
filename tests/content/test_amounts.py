"""An amount knows its day: both borders belong to it, and beyond them nobody guesses."""

from datetime import date
from decimal import Decimal

import pytest

from kiosk.content.amounts import amount_on, key_of, parts_of, read_amount, unit_of, value_on, values_around
from kiosk.content.catalogue import Catalogue
from kiosk.content.documents import Parameter, read_document
from kiosk.errors import NotYetSet

from .conftest import Tables
from .planting import build, changed, text


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


def test_every_amount_holds_on_the_day_of_the_facts_but_those_nobody_has_set(catalogue: Catalogue):
    on, open_ = date(2026, 11, 22), set()
    for key, found in catalogue.parameters.items():
        for part in parts_of(found):
            try:
                assert catalogue.amount(f"{key}.{part}" if part else key, on)
            except NotYetSet:
                open_.add(key)
    assert open_ == {"base_interest_rate_percent", "sector_min_wage_main_construction_eur",
                     "sector_min_wage_slaughter_meat_eur"}


def test_after_new_year_the_thresholds_of_2027_are_not_yet_set(catalogue: Catalogue):
    assert catalogue.amount("blue_card_salary_regular_eur", date(2026, 12, 31)) == Decimal(50700)
    with pytest.raises(NotYetSet):
        catalogue.amount("blue_card_salary_regular_eur", date(2027, 1, 1))


BREAKS = read_document("parameters", "breaks", {
    "unit": "minutes", "units": {"without": "hours"}, "law": "§ 4 ArbZG", "confidence": "high",
    "checked": "2026-11-22", "next_check": "2027-05-22",
    "values": [{"from": "2024-01-01", "until": "2026-12-31", "amounts": {"short": "30", "without": "6"}},
               {"from": "2027-01-01", "amounts": {"without": "5.5"}}],
})  # fmt: skip


def test_a_part_is_named_after_the_dot_and_has_its_own_unit():
    assert amount_on("breaks.short", BREAKS, date(2026, 1, 1)) == Decimal(30)
    assert amount_on("breaks.without", BREAKS, date(2027, 1, 1)) == Decimal("5.5")
    assert (unit_of("breaks.short", BREAKS), unit_of("breaks.without", BREAKS)) == ("minutes", "hours")
    assert key_of("breaks.short") == key_of("breaks") == "breaks"


@pytest.mark.parametrize("name", ["breaks", "breaks.long", "breaks."])
def test_a_part_that_never_was_is_a_mistake_of_the_text_and_no_open_amount(name: str):
    with pytest.raises(KeyError):
        amount_on(name, BREAKS, date(2026, 1, 1))


def test_a_part_that_is_not_known_for_the_day_is_not_set():
    with pytest.raises(NotYetSet):
        amount_on("breaks.short", BREAKS, date(2027, 1, 1))


def test_a_fraction_is_never_rounded():
    weeks = parameter((None, None, "13/3"), unit="fraction")
    assert amount_on("weeks", weeks, date(2026, 1, 1)) * 3 == 13


@pytest.mark.parametrize(("written", "unit"), [
    ("14,60", "EUR"), ("NaN", "EUR"), ("-Infinity", "EUR"), ("", "EUR"), ("1/0", "fraction"), ("x/3", "fraction"),
    ("2027-02-30", "date"),
])  # fmt: skip
def test_what_is_no_exact_amount_is_refused(written: str, unit: str):
    with pytest.raises(ValueError):
        read_amount(written, unit)


@pytest.mark.parametrize(("on", "now", "day", "then"), [
    (date(2026, 11, 22), "13.90", date(2027, 1, 1), "14.60"), (date(2026, 12, 31), "13.90", date(2027, 1, 1), "14.60"),
    (date(2027, 1, 1), "14.60", date(2028, 1, 1), None), (date(2025, 12, 31), None, date(2026, 1, 1), "13.90"),
])  # fmt: skip
def test_whoever_plans_learns_what_comes_next_and_when(on: date, now: str | None, day: date, then: str | None):
    around = values_around(MINIMUM_WAGE, on)
    assert (around.now.amount if around.now else None) == now
    assert around.next.day == day
    assert (around.next.value.amount if around.next.value else None) == then


def test_where_nothing_is_known_any_more_the_last_amount_is_named_with_its_end():
    around = values_around(MINIMUM_WAGE, date(2031, 1, 1))
    assert (around.now, around.next) == (None, None)
    assert (around.last.amount, around.last.until) == ("14.60", date(2027, 12, 31))


def test_what_never_ends_never_changes():
    assert values_around(parameter((None, None, "100")), date(2026, 1, 1)).next is None


def test_the_same_amount_again_is_no_change():
    sick_days = parameter(("2024-01-01", "2025-12-31", "15"), ("2026-01-01", "2026-12-31", "15"),
                          ("2027-01-01", None, "10"), unit="days")
    assert values_around(sick_days, date(2025, 6, 1)).next.day == date(2027, 1, 1)


def test_an_amount_announced_as_open_is_a_change_nobody_knows():
    announced = parameter((None, "2026-12-31", "13.90"), ("2027-01-01", None, None))
    assert values_around(announced, date(2026, 11, 22)).next == (date(2027, 1, 1), None)


def test_statements_name_parts_and_are_filled_with_them(tables: Tables):
    words = "Ohne Pause: {break_minutes.max_hours_without_break:hours}. Pause: {break_minutes.over_6h:minutes}."
    planted = build(changed(tables, text("de", "statements/advice-iq/text", words)))
    assert planted.statement("de", "advice-iq", date(2026, 11, 22)).text.plain == (
        "Ohne Pause: 6 Stunden. Pause: 30 Minuten.")
    assert planted.statement("de", "advice-iq", date(2023, 12, 31)).amount_unknown
