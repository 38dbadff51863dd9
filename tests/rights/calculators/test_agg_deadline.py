"""By when to claim and to sue after discrimination."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from kiosk.rights.calculators.agg_deadline import Given, calculate
from kiosk.rights.calculators.periods import is_working_day


@pytest.mark.parametrize(("event", "land", "claimed", "claim_by", "sue_by"), [
    ("2026-11-22", "BE", None, "2027-01-22", None), ("2026-11-06", "BY", None, "2027-01-07", None),
    ("2026-11-06", "NW", None, "2027-01-06", None), ("2026-11-06", None, None, "2027-01-06", None),
    ("2027-12-31", "BE", None, "2028-02-29", None), ("2026-12-29", "BE", None, "2027-03-01", None),
    ("2026-12-30", "BE", None, "2027-03-01", None), ("2027-01-08", "MV", None, "2027-03-09", None),
    ("2027-01-26", "HE", None, "2027-03-30", None), ("2026-08-31", "TH", None, "2026-11-02", None),
    ("2026-08-31", "SL", None, "2026-11-02", None), ("2028-02-29", "SN", None, "2028-05-02", None),
    ("2026-11-22", "BE", "2026-11-30", "2027-01-22", "2027-03-01"),
    ("2026-09-22", "BE", "2027-05-31", "2026-11-23", "2027-08-31"),
    ("2026-07-31", "SN", "2026-08-31", "2026-09-30", "2026-11-30"),
    ("2026-09-25", "HB", "2026-09-26", "2026-11-25", "2026-12-28"),
])  # fmt: skip
def test_both_days(work_out, event, land, claimed, claim_by, sue_by):
    found = work_out("agg_deadline", event_date=event, land=land, claim_received_by_employer=claimed)
    assert found == {"written_claim_by": claim_by} | ({"sue_by": sue_by} if sue_by else {})


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 90), st.sampled_from([None, "BY", "SN", "BE", "TH"]))
def test_both_days_are_working_days(event, days, land):
    found = calculate(Given(event, land, event + timedelta(days)))
    assert is_working_day(found.written_claim_by, land) and is_working_day(found.sue_by, land)
    assert timedelta(59) <= found.written_claim_by - event <= timedelta(62 + 6)
    assert calculate(Given(event, land)).sue_by is UNSET
