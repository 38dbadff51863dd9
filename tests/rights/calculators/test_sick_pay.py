"""Until when the employer pays during an illness: waiting period, six weeks, the same illness again."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from kiosk.rights.calculators.sick_pay import Given, Illness, calculate

OLD = "2020-01-01"


@pytest.mark.parametrize(("job", "start", "end", "paid", "days", "benefit", "waiting"), [
    (OLD, "2026-11-02", "2026-12-13", ("2026-11-02", "2026-12-13"), 42, None, None),
    (OLD, "2026-11-02", "2026-12-14", ("2026-11-02", "2026-12-13"), 42, "2026-12-14", None),
    (OLD, "2028-02-01", None, ("2028-02-01", "2028-03-13"), 42, "2028-03-14", None),
    (OLD, "2026-12-31", "2026-12-31", ("2026-12-31", "2026-12-31"), 1, None, None),
    ("2026-11-02", "2026-11-30", None, ("2026-11-30", "2027-01-10"), 42, "2027-01-11", None),
    ("2026-11-02", "2026-11-29", None, ("2026-11-30", "2027-01-10"), 42, "2027-01-11", ("2026-11-29", "2026-11-29")),
    ("2026-11-02", "2026-11-29", "2026-11-29", (None, None), 0, "2026-11-29", None),
    ("2026-11-02", "2026-11-29", "2026-11-30", ("2026-11-30", "2026-11-30"), 1, None, ("2026-11-29", "2026-11-29")),
    ("2026-11-02", "2026-11-02", "2027-01-11", ("2026-11-30", "2027-01-10"), 42, "2027-01-11", ("2026-11-02", "2026-11-29")),
])  # fmt: skip
def test_a_first_illness(work_out, job, start, end, paid, days, benefit, waiting):
    expected = {"paid_from": paid[0], "paid_until": paid[1], "paid_days": days, "sickness_benefit_from": benefit}
    if waiting:
        expected |= {"waiting_period_unpaid_from": waiting[0], "waiting_period_unpaid_until": waiting[1]}
    assert work_out("sick_pay", employment_start=job, incapacity_start=start, incapacity_end=end) == expected


@pytest.mark.parametrize(("start", "prior", "days"), [
    ("2026-11-02", ["2026-09-01 2026-09-10", "2026-10-01 2026-10-10"], 22),
    ("2026-11-02", ["2026-10-01 2026-10-10", "2026-09-01 2026-09-10"], 22),
    ("2026-11-02", ["2026-09-01 2026-10-12"], 0), ("2026-11-02", ["2026-08-01 2026-10-31"], 0),
    ("2026-11-02", ["2026-05-01 2026-05-01"], 42), ("2026-11-02", ["2026-05-02 2026-05-02"], 41),
    ("2026-11-01", ["2026-04-21 2026-04-30"], 42), ("2026-10-30", ["2026-04-21 2026-04-30"], 32),
    ("2026-10-31", ["2026-04-21 2026-04-30"], 42), ("2026-08-31", ["2026-02-19 2026-02-28"], 42),
    # Twelve months after the first time began the count begins anew, however short the pause was.
    ("2026-11-02", ["2025-11-02 2025-12-13", "2026-06-01 2026-06-20"], 42),
    ("2026-11-01", ["2025-11-02 2025-12-13", "2026-06-01 2026-06-02"], 0),
    ("2026-11-02", ["2025-11-02 2025-12-13", "2026-08-01 2026-08-20"], 22),
    # After six months without it, the second time began a count of its own.
    ("2026-11-02", ["2026-01-01 2026-02-11", "2026-09-01 2026-09-10"], 32),
    # The second time began a new count because twelve months were over; the third one still belongs to that.
    ("2026-05-01", ["2025-01-01 2025-02-11", "2025-07-01 2025-07-02", "2026-01-01 2026-02-11"], 0),
])  # fmt: skip
def test_the_same_illness_again(work_out, start, prior, days):
    again = [dict(zip(("start", "end"), pair.split(), strict=True)) for pair in prior]
    found = work_out("sick_pay", employment_start=OLD, incapacity_start=start, incapacity_end=None, prior_same_illness=again)
    assert found["paid_days"] == days
    first = date.fromisoformat(start)
    assert found["paid_from"] == (start if days else None)
    assert found["sickness_benefit_from"] == str(first + timedelta(days))


def test_days_of_the_waiting_period_use_nothing_up(work_out):
    prior = [{"start": "2026-09-10", "end": "2026-10-05"}]  # four weeks of the job are over with 28 September
    found = work_out("sick_pay", employment_start="2026-09-01", incapacity_start="2026-11-02", prior_same_illness=prior)
    assert found["paid_days"] == 42 - 7


def test_one_day_on_which_work_had_begun_is_paid_as_work(work_out):
    found = work_out("sick_pay", employment_start=OLD, incapacity_start="2026-11-02", incapacity_end="2026-11-02",
                     fell_ill_after_starting_work_that_day=True)  # fmt: skip
    assert found == {"paid_from": None, "paid_until": None, "paid_days": 0, "sickness_benefit_from": None}


DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))


@given(DAYS, st.integers(0, 400), st.one_of(st.none(), st.integers(0, 200)), st.booleans(), st.integers(0, 300), st.integers(0, 60))
def test_pay_and_benefit_never_leave_a_gap(job, after, length, worked, pause, before):
    start = job + timedelta(after)
    end = None if length is None else start + timedelta(length)
    prior_end = start - timedelta(pause + 1)
    prior = (Illness(prior_end - timedelta(before), prior_end),)
    found = calculate(Given(job, start, end, worked, prior))
    first = start + timedelta(worked)
    assert 0 <= found.paid_days <= 42
    if found.paid_from:
        assert found.paid_days == (found.paid_until - found.paid_from).days + 1
        assert found.paid_from >= job + timedelta(28) and found.paid_from >= first
        assert end is None or found.paid_until <= end
        assert found.sickness_benefit_from in (None, found.paid_until + timedelta(1))
        assert (found.sickness_benefit_from is None) == (end == found.paid_until)
        waits = found.waiting_period_unpaid_from is not UNSET
        assert waits == (found.paid_from > first)
    else:
        assert found.paid_days == 0 and found.sickness_benefit_from in (first, None)
