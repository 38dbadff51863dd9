"""How much leave there is in a year, exactly, half days and less included."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.rights.calculators.holiday_entitlement import Given, calculate


@pytest.mark.parametrize(("days", "start", "end", "year", "leave", "rule", "months"), [
    (5, "2026-06-30", None, 2026, 20.0, "full", None), (5, "2026-07-02", None, 2026, 8.33, "pro_rata", 5),
    (5, "2026-07-01", "2027-03-31", 2027, 5.0, "pro_rata", 3), (5, "2026-07-01", "2027-07-01", 2027, 20.0, "full", None),
    (5, "2026-07-01", "2027-06-30", 2027, 10.0, "pro_rata", 6), (5, "2025-10-01", "2026-07-31", 2026, 20.0, "full", None),
    (5, "2026-03-01", "2026-08-31", 2026, 10.0, "pro_rata", 6), (5, "2026-03-01", "2026-09-01", 2026, 20.0, "full", None),
    (5, "2026-03-01", "2026-08-15", 2026, 8.33, "pro_rata", 5), (5, "2026-12-15", None, 2026, 0.0, "pro_rata", 0),
    (5, "2026-12-01", None, 2026, 2.0, "pro_rata", 1), (5, "2027-05-01", None, 2026, 0.0, "pro_rata", 0),
    (5, "2020-01-01", "2025-12-31", 2026, 0.0, "pro_rata", 0), (2.5, "2020-01-01", None, 2026, 10.0, "full", None),
    (2.5, "2026-11-01", None, 2026, 2.0, "pro_rata", 2), (1, "2026-11-01", None, 2026, 1.0, "pro_rata", 2),
    (1, "2026-10-01", None, 2026, 1.0, "pro_rata", 3), (4, "2026-09-01", None, 2026, 5.33, "pro_rata", 4),
    (6, "2026-08-01", None, 2026, 10.0, "pro_rata", 5), (7, "2020-01-01", None, 2026, 28.0, "full", None),
    (3, "2026-07-31", None, 2026, 5.0, "pro_rata", 5), (5, "2026-01-31", "2026-02-28", 2026, 2.0, "pro_rata", 1),
    (5, "2024-02-29", "2024-03-28", 2024, 2.0, "pro_rata", 1), (5, "2026-08-15", None, 2027, 20.0, "full", None),
    (1.3, "2020-01-01", None, 2026, 5.2, "full", None), (5, "2023-03-01", "2026-12-31", 2026, 20.0, "full", None),
])  # fmt: skip
def test_leave_by_year(work_out, days, start, end, year, leave, rule, months):
    found = work_out("holiday_entitlement", days_per_week=Decimal(str(days)), start_date=start, end_date=end, year=year)
    assert found == {"days": leave, "rule": rule, "full_months": months}


DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(st.decimals("0.5", 7, places=1), DAYS, st.one_of(st.none(), DAYS), st.integers(2019, 2031))
def test_leave_lies_between_nothing_and_four_weeks(per_week, start, end, year):
    if end and end < start:
        start, end = end, start
    found = calculate(Given(per_week, start, year, end))
    assert 0 <= found.days <= Fraction(per_week) * 4 + Fraction(1, 2)
    assert (found.rule == "full") == (found.full_months is None)
    if found.full_months is not None:
        assert 0 <= found.full_months <= 12
        exact = Fraction(per_week) * 4 * found.full_months / 12
        assert Fraction(found.days) >= exact - Fraction(1, 200)  # never rounded down, two decimals apart


@given(DAYS, st.integers(2020, 2031))
def test_whoever_stays_longer_never_has_less(start, year):
    leave = [calculate(Given(Decimal(5), start, year, date(2020 + n, 12, 31))).days for n in range(12)
             if date(2020 + n, 12, 31) >= start]  # fmt: skip
    assert leave == sorted(leave)
