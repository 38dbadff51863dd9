"""By when to register as looking for work, by both rules and on the days between them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.rights.calculators.jobseeker_registration import Given, calculate
from kiosk.rights.calculators.periods import is_working_day

BEFORE, AFTER = "three_months_before_end", "three_days_after_knowledge"


@pytest.mark.parametrize(("known", "end", "land", "rule", "deadline"), [
    ("2026-08-30", "2026-11-30", "SH", BEFORE, "2026-08-30"), ("2026-08-31", "2026-11-30", "SH", BEFORE, "2026-08-31"),
    ("2026-09-01", "2026-11-30", "SH", AFTER, "2026-09-04"), ("2026-09-30", "2026-12-31", "BE", BEFORE, "2026-09-30"),
    ("2026-10-01", "2026-12-31", "BE", AFTER, "2026-10-05"), ("2026-11-27", "2027-02-28", "BE", BEFORE, "2026-11-28"),
    ("2026-11-29", "2027-02-28", "BE", BEFORE, "2026-11-30"), ("2026-12-01", "2027-02-28", "BE", AFTER, "2026-12-04"),
    ("2027-11-29", "2028-02-29", "BE", BEFORE, "2027-11-29"), ("2027-11-30", "2028-02-29", "BE", BEFORE, "2027-11-30"),
    ("2026-02-28", "2026-05-31", "BE", BEFORE, "2026-02-28"), ("2026-03-01", "2026-05-31", "BE", AFTER, "2026-03-04"),
    ("2027-01-03", "2027-01-31", "BY", AFTER, "2027-01-07"), ("2027-01-03", "2027-01-31", "NW", AFTER, "2027-01-06"),
    ("2027-03-23", "2027-04-30", "HE", AFTER, "2027-03-30"), ("2026-11-15", "2026-11-30", "SN", AFTER, "2026-11-19"),
    ("2026-11-15", "2026-11-30", None, AFTER, "2026-11-18"), ("2026-12-31", "2026-12-31", "TH", AFTER, "2027-01-04"),
    ("2025-01-01", "2026-10-03", "BE", BEFORE, "2026-07-03"),
])  # fmt: skip
def test_the_last_day_to_register(work_out, known, end, land, rule, deadline):
    given = {"knowledge_date": known, "employment_end": end, "land": land}
    assert work_out("jobseeker_registration", **given) == {"rule": rule, "deadline": deadline}


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.integers(0, 400), st.sampled_from([None, "BY", "SN", "BE"]))
def test_the_last_day_is_never_before_she_knows(known, days, land):
    found = calculate(Given(known, known + timedelta(days), land))
    assert found.deadline >= known
    if found.rule == AFTER:
        assert is_working_day(found.deadline, land) and found.deadline >= known + timedelta(3)
    else:
        assert timedelta(89) <= known + timedelta(days) - found.deadline <= timedelta(94)
