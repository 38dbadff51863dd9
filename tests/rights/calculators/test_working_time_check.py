"""Work, breaks and rest of one day, minute by minute around every limit."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.rights.calculators.working_time_check import Given, calculate

NAME = "working_time_check"


def at(clock: str) -> str:
    """A time of the working day; 1+06:00 is on the next one."""
    later, _, time = clock.rpartition("+")
    return f"2026-11-{16 + int(later or 0)}T{time}"


def shift(work_out, age, start, end, *breaks, **more):
    pairs = [[at(one) for one in pause.split("-")] for pause in breaks]
    more = {name: at(value) if name == "next_shift_start" else value for name, value in more.items()}
    return work_out(NAME, age=age, shift_start=at(start), shift_end=at(end), breaks=pairs, **more)


@pytest.mark.parametrize(("age", "start", "end", "breaks", "work", "needed", "ok", "stretch", "limit"), [
    (30, "08:00", "14:01", (), 361, 30, False, 361, "ok"),
    (30, "08:00", "14:30", ("14:00-14:30",), 360, 0, True, 360, "ok"),
    (30, "08:00", "14:45", ("10:00-10:15", "12:00-12:15"), 375, 30, True, 150, "ok"),
    (30, "08:00", "17:30", ("12:00-12:30",), 540, 30, True, 300, "over_8h_needs_compensation"),
    (30, "08:00", "17:31", ("12:00-12:30",), 541, 45, False, 301, "over_8h_needs_compensation"),
    (30, "08:00", "16:30", ("12:00-12:30",), 480, 30, True, 240, "ok"),
    (30, "08:00", "16:31", ("12:00-12:30",), 481, 30, True, 241, "over_8h_needs_compensation"),
    (30, "08:00", "18:45", ("12:00-12:45",), 600, 45, True, 360, "over_8h_needs_compensation"),
    (30, "08:00", "18:46", ("12:00-12:45",), 601, 45, False, 361, "over_10h_not_allowed"),
    (30, "08:00", "16:30", ("08:30-09:00",), 480, 30, False, 450, "ok"),
    (30, "08:00", "15:00", ("12:00-12:14", "13:00-13:15"), 405, 30, False, 300, "ok"),
    (30, "22:00", "1+06:30", ("1+02:00-1+02:30",), 480, 30, True, 240, "ok"),
    (30, "22:00", "1+06:30", ("23:50-1+00:20",), 480, 30, False, 370, "ok"),
    (18, "08:00", "14:00", (), 360, 0, True, 360, "ok"),
    (17, "08:00", "12:30", (), 270, 0, True, 270, "ok"),
    (17, "08:00", "12:31", (), 271, 30, False, 271, "ok"),
    (17, "08:00", "14:30", ("11:00-11:30",), 360, 30, True, 180, "ok"),
    (17, "08:00", "14:31", ("11:00-11:30",), 361, 60, False, 181, "ok"),
    (17, "08:00", "17:00", ("10:00-10:30", "13:00-13:30"), 480, 60, True, 210, "ok"),
    (17, "08:00", "17:01", ("10:00-10:30", "13:00-13:30"), 481, 60, True, 211, "over_limit"),
    (15, "08:00", "09:00", (), 60, 0, True, 60, "ok"),
    (40, "00:00", "2+00:00", (), 2880, 45, False, 2880, "over_10h_not_allowed"),
])  # fmt: skip
def test_work_and_breaks(work_out, age, start, end, breaks, work, needed, ok, stretch, limit):
    assert shift(work_out, age, start, end, *breaks) == {
        "work_minutes": work, "required_break_minutes": needed, "break_ok": ok,
        "longest_stretch_minutes": stretch, "daily_limit": limit,
    }  # fmt: skip


SHORT = "short_rest_needs_12h_compensation"


@pytest.mark.parametrize(("age", "following", "sector", "rest", "verdict"), [
    (30, "1+01:00", False, 660, "ok"), (30, "1+00:59", False, 659, "too_short"), (30, "1+00:59", True, 659, SHORT),
    (30, "1+00:00", True, 600, SHORT), (30, "23:59", True, 599, "too_short"), (17, "1+02:00", True, 720, "ok"),
    (17, "1+01:59", True, 719, "too_short"), (17, "1+01:00", True, 660, "too_short"), (30, "14:00", False, 0, "too_short"),
])  # fmt: skip
def test_rest(work_out, age, following, sector, rest, verdict):
    found = shift(work_out, age, "10:00", "14:00", next_shift_start=following, short_rest_sector=sector)
    assert (found["rest_minutes"], found["rest"]) == (rest, verdict)
    assert found["required_rest_minutes"] == (660 if age >= 18 else 720)


START = datetime(2026, 11, 16, 8)
CUTS = st.lists(st.integers(0, 900), min_size=2, max_size=10, unique=True).map(sorted)


@given(CUTS, st.integers(15, 70))
def test_work_and_counted_breaks_fill_the_shift(cuts, age):
    moments = [START + timedelta(minutes=cut) for cut in cuts]
    breaks = tuple(zip(moments[1:-1:2], moments[2:-1:2], strict=False))
    given = Given(age, moments[0], moments[-1], breaks)
    found = calculate(given)
    counted = sum((end - start).seconds // 60 for start, end in breaks if (end - start).seconds >= 900)
    assert found.work_minutes + counted == cuts[-1] - cuts[0]
    assert 0 <= found.longest_stretch_minutes <= found.work_minutes
    assert found.longest_stretch_minutes * (len(breaks) + 1) >= found.work_minutes
    assert not found.break_ok or counted >= found.required_break_minutes
