"""Minijob, midijob or an ordinary job, on the cent."""

from datetime import date
from decimal import Decimal
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.rights.calculators.minijob_check import Given, calculate

from .conftest import amount_of


@pytest.mark.parametrize(("on", "regular", "more", "limit", "average", "category", "hours"), [
    ("2026-12-31", 603, {}, 603, 603.0, "minijob", 43.38), ("2027-01-01", 603, {}, 633, 603.0, "minijob", 43.35),
    ("2027-01-01", 633.01, {}, 633, 633.01, "midijob", 43.35), ("2024-05-31", 538, {}, 538, 538.0, "minijob", 43.35),
    ("2022-12-31", 520, {}, 520, 520.0, "minijob", 43.33), ("2035-01-01", 633, {}, 633, 633.0, "minijob", 43.35),
    ("2026-11-30", 2000, {}, 603, 2000.0, "midijob", 43.38), ("2026-11-30", 2000.01, {}, 603, 2000.01, "regular", 43.38),
    ("2026-11-30", 0, {}, 603, 0.0, "minijob", 43.38),
    ("2026-11-30", 578, {"guaranteed_yearly_extra_eur": 300}, 603, 603.0, "minijob", 43.38),
    ("2026-11-30", 578, {"guaranteed_yearly_extra_eur": Decimal("300.01")}, 603, 603.0, "midijob", 43.38),
    ("2026-11-30", 1990, {"guaranteed_yearly_extra_eur": 200}, 603, 2006.67, "regular", 43.38),
    ("2026-11-30", 550, {"guaranteed_yearly_extra_eur": None}, 603, 550.0, "minijob", 43.38),
    ("2026-11-30", 550, {"unforeseen_months_eur": [1206]}, 603, 550.0, "minijob", 43.38),
    ("2026-11-30", 550, {"unforeseen_months_eur": [Decimal("1206.01")]}, 603, 550.0, "check_overrun", 43.38),
    ("2026-11-30", 550, {"unforeseen_months_eur": [700, 700, 700]}, 603, 550.0, "check_overrun", 43.38),
    ("2026-11-30", 550, {"unforeseen_months_eur": [700, 700, 603]}, 603, 550.0, "minijob", 43.38),
    ("2026-11-30", 700, {"unforeseen_months_eur": [1500, 1500, 1500]}, 603, 700.0, "midijob", 43.38),
    ("2026-11-30", 550, {"unforeseen_months_eur": []}, 603, 550.0, "minijob", 43.38),
])  # fmt: skip
def test_what_the_job_is(work_out, on, regular, more, limit, average, category, hours):
    found = work_out("minijob_check", date=on, regular_monthly_eur=Decimal(str(regular)), **more)
    assert found == {"limit_eur": limit, "average_monthly_eur": average, "category": category,
                     "max_hours_per_month_at_minimum_wage": hours}  # fmt: skip
    assert type(found["limit_eur"]) is int


def test_the_limit_is_the_minimum_wage_times_130_by_3_rounded_up():
    for year in range(2023, 2030):
        limit, wage = (amount_of(key, date(year, 6, 1)) for key in ("minijob_monthly_limit_eur", "minimum_wage_hourly_eur"))
        assert limit == ceil(wage * 130 / 3)


@given(st.decimals(0, 5000, places=2), st.decimals(0, 5000, places=2))
def test_more_pay_never_leads_back_to_a_minijob(one, other):
    order = ["minijob", "midijob", "regular"]
    small, large = (calculate(Given(date(2026, 11, 30), pay), amount_of).category for pay in sorted((one, other)))
    assert order.index(small) <= order.index(large)
