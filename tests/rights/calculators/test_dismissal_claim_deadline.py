"""The last day to sue, month ends, leap years, and chains of holidays included."""

import pytest


@pytest.mark.parametrize(("received", "land", "deadline", "rolled"), [
    ("2026-11-23", "BE", "2026-12-14", False), ("2026-11-20", "BY", "2026-12-11", False),
    ("2026-12-03", "NW", "2026-12-24", False), ("2026-12-11", "BE", "2027-01-04", True),
    ("2026-12-16", "ST", "2027-01-07", True), ("2026-12-16", "BW", "2027-01-07", True),
    ("2026-12-16", "HE", "2027-01-06", False), ("2026-12-16", None, "2027-01-06", False),
    ("2026-03-16", "BE", "2026-04-07", True), ("2027-03-05", "BE", "2027-03-30", True),
    ("2027-03-05", "BY", "2027-03-30", True), ("2028-03-24", "NI", "2028-04-18", True),
    ("2028-02-08", "SN", "2028-02-29", False), ("2027-02-15", "MV", "2027-03-09", True),
    ("2027-02-15", "HH", "2027-03-08", False), ("2027-10-10", "NI", "2027-11-01", True),
    ("2027-10-10", "SL", "2027-11-02", True), ("2026-10-10", "TH", "2026-11-02", True),
    ("2028-08-30", "TH", "2028-09-21", True), ("2028-08-30", "SN", "2028-09-20", False),
    ("2028-11-01", "SN", "2028-11-23", True), ("2027-05-06", "BY", "2027-05-28", True),
    ("2027-05-06", "TH", "2027-05-27", False), ("2028-05-27", "BE", "2028-06-19", True),
    ("2025-04-17", "BE", "2025-05-08", False), ("2027-07-25", "SL", "2027-08-16", True),
    ("2028-07-25", "SL", "2028-08-16", True), ("2028-07-25", "BY", "2028-08-15", False),
    ("2026-04-23", "HB", "2026-05-15", True), ("2027-12-04", "RP", "2027-12-27", True),
    ("2031-12-11", "HH", "2032-01-02", True), ("2100-12-31", "BE", "2101-01-21", False),
])  # fmt: skip
def test_the_last_day_to_sue(work_out, received, land, deadline, rolled):
    assert work_out("dismissal_claim_deadline", received_date=received, land=land) == {"deadline": deadline, "rolled": rolled}
