"""When the job ends after an ordinary notice."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.rights.calculators.notice_period import Given, calculate
from kiosk.rights.calculators.periods import add_months

BASIC = "4_weeks_to_15th_or_month_end"


@pytest.mark.parametrize(("side", "start", "received", "probation", "period", "last"), [
    ("employee", "2000-01-01", "2026-11-17", None, BASIC, "2026-12-15"),
    ("employee", "2000-01-01", "2026-11-18", None, BASIC, "2026-12-31"),
    ("employee", "2026-01-01", "2026-12-03", None, BASIC, "2026-12-31"),
    ("employee", "2026-01-01", "2026-12-04", None, BASIC, "2027-01-15"),
    ("employee", "2026-01-01", "2027-01-31", None, BASIC, "2027-02-28"),
    ("employee", "2026-01-01", "2028-02-01", None, BASIC, "2028-02-29"),
    ("employer", "2024-12-01", "2026-12-01", None, "1_month_to_month_end", "2027-01-31"),
    ("employer", "2021-11-16", "2026-11-15", None, "1_month_to_month_end", "2026-12-31"),
    ("employer", "2021-11-16", "2026-11-16", None, "2_months_to_month_end", "2027-01-31"),
    ("employer", "2018-11-16", "2026-11-16", None, "3_months_to_month_end", "2027-02-28"),
    ("employer", "2016-11-16", "2026-11-16", None, "4_months_to_month_end", "2027-03-31"),
    ("employer", "2011-11-16", "2026-11-16", None, "6_months_to_month_end", "2027-05-31"),
    ("employer", "2006-11-16", "2026-11-16", None, "7_months_to_month_end", "2027-06-30"),
    ("employer", "1969-04-01", "2026-11-16", None, "7_months_to_month_end", "2027-06-30"),
    ("employer", "2006-11-17", "2026-11-16", None, "6_months_to_month_end", "2027-05-31"),
    ("employer", "2024-02-29", "2026-02-28", None, BASIC, "2026-03-31"),
    ("employer", "2024-02-29", "2026-03-01", None, "1_month_to_month_end", "2026-04-30"),
    ("employer", "2020-01-01", "2026-12-31", None, "2_months_to_month_end", "2027-02-28"),
    ("employer", "2024-01-01", "2027-12-31", None, "1_month_to_month_end", "2028-01-31"),
    ("employer", "2014-02-01", "2026-09-30", None, "5_months_to_month_end", "2027-02-28"),
    ("employee", "2026-08-01", "2027-01-31", "2027-01-31", "2_weeks", "2027-02-14"),
    ("employee", "2026-08-01", "2027-02-01", "2027-01-31", BASIC, "2027-03-15"),
    ("employer", "2026-08-01", "2026-12-24", "2027-01-31", "2_weeks", "2027-01-07"),
    ("employer", "2026-08-01", "2027-02-01", "2027-07-31", BASIC, "2027-03-15"),  # probation counts six months at most
    ("employer", "2026-08-01", "2027-01-31", "2027-07-31", "2_weeks", "2027-02-14"),
    ("employer", "2026-08-01", "2026-08-01", "2026-08-01", "2_weeks", "2026-08-15"),
])  # fmt: skip
def test_the_last_day_of_the_job(work_out, side, start, received, probation, period, last):
    given = {"side": side, "start_date": start, "notice_received": received, "probation_end": probation}
    assert work_out("notice_period", **given) == {"period": period, "last_day": last}


STARTS = st.dates(date(1960, 1, 1), date(2026, 12, 31))


@given(STARTS, st.integers(0, 20000), st.sampled_from(["employer", "employee"]))
def test_nobody_gets_less_than_four_weeks_after_probation(start, days, side):
    received = start + timedelta(days)
    found = calculate(Given(side, start, received))
    assert found.last_day >= received + timedelta(28)
    assert found.last_day.day == 15 or (found.last_day + timedelta(1)).day == 1


@given(STARTS, st.integers(0, 20000))
def test_the_company_never_has_a_shorter_notice_than_she_has(start, days):
    received = start + timedelta(days)
    assert calculate(Given("employer", start, received)).last_day >= calculate(Given("employee", start, received)).last_day


@given(STARTS, st.integers(0, 20000))
def test_a_later_notice_never_ends_the_job_earlier(start, days):
    received = start + timedelta(days)
    one, other = (calculate(Given("employer", start, received + timedelta(n))) for n in (0, 1))
    assert one.last_day <= other.last_day


@given(STARTS, st.sampled_from([2, 5, 8, 10, 12, 15, 20]))
def test_on_the_anniversary_the_notice_becomes_longer(start, years):
    day = add_months(start, 12 * years)
    before, after = (calculate(Given("employer", start, day + timedelta(n))).period for n in (-1, 1))
    assert before != after
