"""Periods end where the civil code says, and never on a day on which nobody works."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flows.places import LANDS as LAND_CODES
from kiosk.places.holidays import public_holidays
from kiosk.rights.calculators.periods import (
    add_months,
    add_weeks,
    full_months,
    is_working_day,
    last_day_of_months,
    last_day_to_sue,
    roll,
)

from .conftest import amount_of

LAENDER = {code.removeprefix("DE-") for code in LAND_CODES}
EASTER = {2024: "03-31", 2025: "04-20", 2026: "04-05", 2027: "03-28", 2028: "04-16", 2029: "04-01", 2030: "04-21",
          2031: "04-13", 2032: "03-28", 2033: "04-17", 2034: "04-09", 2035: "03-25"}
# facts/calculators.md, A: month and day, or days after Easter Sunday, and the Länder.
ALL = " ".join(sorted(LAENDER))
FIXED = {"01-01": ALL, "05-01": ALL, "10-03": ALL, "12-25": ALL, "12-26": ALL, "01-06": "BW BY ST", "03-08": "BE MV",
         "08-15": "SL", "09-20": "TH", "10-31": "BB HB HH MV NI SN ST SH TH", "11-01": "BW BY NW RP SL"}
MOVING = {-2: ALL, 1: ALL, 39: ALL, 50: ALL, 0: "BB", 49: "BB", 60: "BW BY HE NW RP SL"}
DAYS = st.dates(date(1991, 1, 1), date(2100, 12, 31))
LANDS = st.sampled_from([None, "XX", *sorted(LAENDER), *(f"DE-{land}" for land in sorted(LAENDER))])


def of_the_table(year: int, land: str) -> set[date]:
    easter = date.fromisoformat(f"{year}-{EASTER[year]}")
    days = {date.fromisoformat(f"{year}-{day}") for day, lands in FIXED.items() if land in lands.split()}
    days |= {easter + timedelta(days=after) for after, lands in MOVING.items() if land in lands.split()}
    if land == "SN":
        days.add(max(date(year, 11, day) for day in range(16, 23) if date(year, 11, day).weekday() == 2))
    return days


@pytest.mark.parametrize("land", sorted(LAENDER))
@pytest.mark.parametrize("year", sorted(EASTER))
def test_the_holidays_are_those_of_the_table(year, land):
    assert public_holidays(year, land) == of_the_table(year, land)
    assert public_holidays(year, f"DE-{land}") == public_holidays(year, land)


@pytest.mark.parametrize("year", sorted(EASTER))
def test_without_a_land_only_the_holidays_of_all_count(year):
    everywhere = set.intersection(*(of_the_table(year, land) for land in LAENDER))
    assert public_holidays(year) == public_holidays(year, "somewhere") == everywhere
    assert len(everywhere) == 9 - (date(year, 5, 1) in {date.fromisoformat(f"{year}-{EASTER[year]}") + timedelta(39)})


def test_the_days_of_repentance_are_those_of_the_facts():
    assert date(2026, 11, 18) in public_holidays(2026, "SN") and date(2027, 11, 17) in public_holidays(2027, "SN")
    assert not any(day.month == 11 and day.day > 10 for day in public_holidays(2026, "BY"))


@pytest.mark.parametrize(("day", "land"), [("2028-06-17", "BE"), ("2026-08-08", "BY"), ("2025-08-15", "BY"),
                                           ("2026-06-04", "SN"), ("2026-06-04", "TH"), ("2025-05-08", "BE")])
def test_holidays_of_single_places_and_single_years_are_working_days(day, land):
    day = date.fromisoformat(day)
    assert day not in public_holidays(day.year, land)
    assert is_working_day(day, land) is (day.weekday() < 5)


@pytest.mark.parametrize(("day", "months", "ends"), [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2028-02-29", 12, "2029-02-28"),
    ("2026-12-31", 2, "2027-02-28"), ("2026-03-31", -1, "2026-02-28"), ("2026-11-30", -3, "2026-08-30"),
    ("2026-08-31", 6, "2027-02-28"), ("2026-10-15", 3, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-05-31", 1, "2026-06-30"), ("2026-12-01", 1, "2027-01-01"), ("2000-02-29", 48, "2004-02-29"),
])  # fmt: skip
def test_months_end_on_the_same_day_number_or_the_last_day(day, months, ends):
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(ends)


def test_weeks_end_on_the_same_weekday():
    assert add_weeks(date(2026, 12, 16), 3) == date(2027, 1, 6)


@pytest.mark.parametrize(("first", "last", "months"), [
    ("2026-08-15", "2026-09-14", 1), ("2026-08-15", "2026-09-13", 0), ("2026-01-01", "2026-12-31", 12),
    ("2026-01-31", "2026-02-27", 0), ("2026-01-31", "2026-02-28", 1), ("2026-01-30", "2026-02-28", 1),
    ("2026-01-29", "2026-02-28", 1), ("2026-01-29", "2026-02-27", 0), ("2028-01-30", "2028-02-28", 0),
    ("2028-01-30", "2028-02-29", 1), ("2026-02-01", "2026-02-28", 1), ("2026-02-28", "2026-03-27", 1),
    ("2026-05-05", "2026-05-05", 0), ("2026-05-31", "2026-06-29", 0), ("2026-05-31", "2026-06-30", 1),
])  # fmt: skip
def test_a_full_month_runs_from_date_to_date(first, last, months):
    assert full_months(date.fromisoformat(first), date.fromisoformat(last)) == months


@pytest.mark.parametrize(("day", "land", "rolled"), [
    ("2027-03-26", "BE", "2027-03-30"), ("2028-04-14", "BY", "2028-04-18"), ("2026-04-03", "BB", "2026-04-07"),
    ("2026-12-24", "BY", "2026-12-24"), ("2026-12-25", "BY", "2026-12-28"), ("2025-12-25", "TH", "2025-12-29"),
    ("2027-01-06", "ST", "2027-01-07"), ("2027-01-06", "NW", "2027-01-06"), ("2028-01-01", "BW", "2028-01-03"),
    ("2026-11-01", "NW", "2026-11-02"), ("2027-10-31", "NI", "2027-11-01"), ("2027-10-30", "BW", "2027-11-02"),
    ("2028-10-31", "SN", "2028-11-01"), ("2026-10-31", "RP", "2026-11-02"), ("2027-05-27", "BY", "2027-05-28"),
    ("2027-05-27", "BE", "2027-05-27"), ("2028-11-22", "SN", "2028-11-23"), ("2028-09-20", "TH", "2028-09-21"),
    ("2029-10-03", "BE", "2029-10-04"), ("2026-05-14", None, "2026-05-15"), ("2027-05-17", None, "2027-05-18"),
    ("2027-12-25", None, "2027-12-27"), ("2026-10-03", "HE", "2026-10-05"), ("2028-06-17", "BE", "2028-06-19"),
    ("2032-12-24", "SL", "2032-12-24"), ("2032-12-25", "SL", "2032-12-27"),
])  # fmt: skip
def test_a_last_day_moves_to_the_next_working_day(day, land, rolled):
    assert roll(date.fromisoformat(day), land) == date.fromisoformat(rolled)


@given(DAYS, LANDS)
def test_the_last_day_to_sue_is_a_working_day_and_never_before_three_weeks(received, land):
    last = last_day_to_sue(received, land)
    assert last.weekday() < 5 and last not in public_holidays(last.year, land)
    assert timedelta(21) <= last - received <= timedelta(21 + 6)


@given(DAYS, DAYS, LANDS)
def test_a_later_letter_never_gives_an_earlier_last_day(one, other, land):
    first, second = sorted((one, other))
    assert last_day_to_sue(first, land) <= last_day_to_sue(second, land)


@given(DAYS, LANDS)
def test_not_knowing_the_land_never_gives_a_later_day(received, land):
    assert last_day_to_sue(received) <= last_day_to_sue(received, land)


@given(DAYS, st.integers(0, 600))
def test_months_counted_in_and_out_agree(first, months):
    end = last_day_of_months(first, months + 1)
    assert full_months(first, end) == months + 1
    assert full_months(first, end - timedelta(1)) == months


@given(DAYS, st.integers(-600, 600))
def test_months_keep_the_day_or_end_the_month(day, months):
    end = add_months(day, months)
    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == months
    assert end.day == day.day or (end + timedelta(1)).day == 1 and end.day < day.day


def test_the_periods_in_the_rules_are_those_of_the_parameters():
    from kiosk.rights.calculators import (
        agg_deadline as agg,
    )
    from kiosk.rights.calculators import (
        dismissal_claim_deadline as claim,
    )
    from kiosk.rights.calculators import (
        holiday_entitlement as leave,
    )
    from kiosk.rights.calculators import (
        jobseeker_registration as job,
    )
    from kiosk.rights.calculators import (
        minijob_check as mini,
    )
    from kiosk.rights.calculators import (
        notice_period as notice,
    )
    from kiosk.rights.calculators import (
        sick_pay as sick,
    )
    from kiosk.rights.calculators import (
        working_time_check as work,
    )
    from kiosk.rights.calculators.money import WEEKS_A_MONTH

    rules = {
        "dismissal_claim_weeks": claim.CLAIM_WEEKS, "agg_claim_months": agg.CLAIM_MONTHS,
        "agg_lawsuit_months": agg.SUE_MONTHS, "jobseeker_registration_months_before": job.MONTHS_BEFORE,
        "jobseeker_registration_days_after_knowledge": job.DAYS_AFTER, "notice_basic_weeks": notice.BASIC_WEEKS,
        "notice_probation_weeks": notice.PROBATION_WEEKS, "probation_max_months": notice.PROBATION_MONTHS,
        "annual_leave_weeks": leave.WEEKS_OF_LEAVE, "annual_leave_waiting_months": leave.WAITING_MONTHS,
        "sick_pay_weeks": sick.PAID_DAYS // 7, "sick_pay_waiting_weeks": sick.WAITING_WEEKS,
        "minijob_overrun_months_per_year_max": mini.OVERRUNS, "weeks_per_month_conversion": WEEKS_A_MONTH,
        "daily_rest_hours": work.ADULT.rest // 60, "youth_rest_hours": work.UNDER_18.rest // 60,
        "daily_rest_shortened_hours": work.SHORT_REST // 60, "break_minutes.over_6h": 30, "break_minutes.over_9h": 45,
        "break_minutes.min_part": work.SHORTEST_BREAK, "daily_working_time_hours.normal": 8,
        "daily_working_time_hours.max_with_compensation": 10,
    }  # fmt: skip
    from kiosk.content.amounts import amount_on

    from .conftest import parameters

    for name, rule in rules.items():
        assert amount_on(name, parameters()[name.partition(".")[0]], date(2026, 11, 22)) == rule, name
    for years, months in notice.MONTHS_BY_YEARS:
        series = parameters()["notice_employer_long_service"]
        assert amount_on(f"notice_employer_long_service.after_{years}_years", series, date(2026, 11, 22)) == months
    assert amount_of("minijob_monthly_limit_eur", date(2026, 11, 22)) == 603
