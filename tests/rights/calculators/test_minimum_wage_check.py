"""Does a monthly wage reach the minimum wage of that month, in that sector?"""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.rights.calculators.minimum_wage_check import Given, Sector, Status, calculate

from .conftest import amount_of, parameters

NAME = "minimum_wage_check"


@pytest.mark.parametrize(("on", "gross", "hours", "more", "minimum", "required", "ok", "missing"), [
    ("2024-06-30", 2151.07, 40, {}, 12.41, 2151.07, True, 0), ("2022-10-31", 2080, 40, {}, 12.0, 2080, True, 0),
    ("2026-12-31", 2409.32, 40, {}, 13.9, 2409.33, False, 0.01), ("2027-01-31", 2530.67, 40, {}, 14.6, 2530.67, True, 0),
    ("2027-01-31", 2409.33, 40, {}, 14.6, 2530.67, False, 121.34), ("2040-01-31", 63.27, 1, {}, 14.6, 63.27, True, 0),
    ("2026-11-30", 0, 10, {}, 13.9, 602.33, False, 602.33), ("2026-11-30", 2318.98, 38.5, {}, 13.9, 2318.98, True, 0),
    ("2026-06-30", 2800, 40, {"sector": "care_nurse"}, 20.5, 3553.33, False, 753.33),
    ("2026-07-01", 3645.2, 40, {"sector": "care_nurse"}, 21.03, 3645.2, True, 0),
    ("2026-05-31", 2409.33, 40, {"sector": "temp_agency"}, 13.9, 2409.33, True, 0),
    ("2027-10-31", 2409.33, 40, {"sector": "temp_agency"}, 14.6, 2530.67, False, 121.34),
    ("2027-04-30", 2600, 40, {"sector": "temp_agency"}, 15.87, 2750.8, False, 150.8),
    ("2026-11-30", 2600, 40, {"sector": "cleaning_inside"}, 15.0, 2600, True, 0),
    ("2027-01-31", 2600, 40, {"sector": "cleaning_inside"}, 14.6, 2530.67, True, 0),
    ("2024-06-30", 2600, 40, {"sector": "slaughter_meat"}, 12.41, 2151.07, True, 0),
    ("2026-11-30", 2600, 40, {"sector": "main_construction"}, 13.9, 2409.33, True, 0),
    ("2026-11-30", 2600, 40, {"sector": "chimney_sweep"}, 14.5, 2513.33, True, 0),
    ("2027-01-31", 2600, 40, {"sector": "chimney_sweep"}, 14.6, 2530.67, True, 0),
    ("2026-11-30", 4200, 40, {"sector": "airport_security_group2"}, 24.09, 4175.6, True, 0),
    ("2027-06-30", 2409.33, 40, {"sector": None}, 14.6, 2530.67, False, 121.34),
])  # fmt: skip
def test_the_wage_is_compared_with_what_holds_that_month(work_out, on, gross, hours, more, minimum, required, ok, missing):
    given = {"date": on, "monthly_gross_eur": Decimal(str(gross)), "weekly_hours": Decimal(str(hours)), **more}
    found = work_out(NAME, **given)
    assert (found["minimum_hourly_eur"], found["required_monthly_eur"]) == (minimum, required)
    assert (found["ok"], found["shortfall_monthly_eur"]) == (ok, missing)


@pytest.mark.parametrize("status", get_args(Status)[1:])
def test_whoever_is_outside_the_law_learns_only_that(work_out, status):
    # Even on a day for which no minimum wage is known.
    assert work_out(NAME, date="1999-01-31", monthly_gross_eur=1, weekly_hours=1, status=status) == {"applies": False}


def test_the_sectors_are_those_of_the_parameters():
    keys = {id.removeprefix("sector_min_wage_").removesuffix("_eur") for id in parameters() if id.startswith("sector_min_")}
    assert set(get_args(Sector)) == keys


EUROS = st.decimals(0, 1_000_000, places=2)
HOURS = st.decimals("0.01", 168, places=2)


@given(EUROS, HOURS, st.dates(date(2022, 10, 1), date(2100, 12, 31)))
def test_enough_and_what_is_missing_never_contradict_each_other(gross, hours, on):
    found = calculate(Given(on, gross, hours), amount_of)
    assert found.ok == (found.shortfall_monthly_eur == 0) == (gross >= found.required_monthly_eur)
    exact = Fraction(found.minimum_hourly_eur) * Fraction(hours) * Fraction(13, 3)
    assert abs(Fraction(found.required_monthly_eur) - exact) <= Fraction(1, 200)
    assert found.shortfall_monthly_eur + gross >= found.required_monthly_eur


@given(EUROS, HOURS)
def test_no_sector_ever_lowers_the_minimum(gross, hours):
    day = date(2026, 11, 30)
    general = calculate(Given(day, gross, hours), amount_of).minimum_hourly_eur
    for sector in get_args(Sector):
        assert calculate(Given(day, gross, hours, sector=sector), amount_of).minimum_hourly_eur >= general
