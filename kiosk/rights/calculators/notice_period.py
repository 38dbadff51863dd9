"""When the job ends after an ordinary notice, by the periods of the law."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

import msgspec

from .fields import Amounts, Day, Fault, FirstDay
from .periods import add_months, add_weeks, last_day_of_months, month_end

LAW = "§ 622 Abs. 1–3 BGB"
BASIC_WEEKS, PROBATION_WEEKS = 4, 2  # § 622 (1), (3) BGB
PROBATION_MONTHS = 6  # a longer probation counts only up to here: § 622 (3) BGB
MONTHS_BY_YEARS = ((20, 7), (15, 6), (12, 5), (10, 4), (8, 3), (5, 2), (2, 1))  # § 622 (2) BGB


class Given(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """side: who gives notice. notice_received: the signed paper reached the other side on this day.

    probation_end: the last day of an agreed probation; of a longer one only the first six months count.
    """

    side: Literal["employer", "employee"]
    start_date: FirstDay
    notice_received: Day
    probation_end: Day | None = None


class Result(msgspec.Struct, frozen=True):
    """last_day: the last day of the job."""

    period: Literal[
        "2_weeks",
        "4_weeks_to_15th_or_month_end",
        "1_month_to_month_end",
        "2_months_to_month_end",
        "3_months_to_month_end",
        "4_months_to_month_end",
        "5_months_to_month_end",
        "6_months_to_month_end",
        "7_months_to_month_end",
    ]
    last_day: date


def faults(given: Given) -> Iterator[Fault]:
    if given.notice_received < given.start_date:
        yield Fault("notice_received", "before-start")
    if given.probation_end and given.probation_end < given.start_date:
        yield Fault("probation_end", "before-start")


def calculate(given: Given, amount: Amounts | None = None) -> Result:
    """Days are never moved because of weekends or holidays: only how long before the end the notice arrives matters."""
    received = given.notice_received
    if in_probation(given):
        return Result("2_weeks", add_weeks(received, PROBATION_WEEKS))
    months = months_of_notice(given)
    if not months:
        return Result("4_weeks_to_15th_or_month_end", next_15th_or_end(add_weeks(received, BASIC_WEEKS)))
    unit = "month" if months == 1 else "months"
    return Result(f"{months}_{unit}_to_month_end", month_end(add_months(received, months)))


def in_probation(given: Given) -> bool:
    """Whether the notice arrived within the probation; its end may come later."""
    if given.probation_end is None:
        return False
    return given.notice_received <= min(given.probation_end, last_day_of_months(given.start_date, PROBATION_MONTHS))


def months_of_notice(given: Given) -> int:
    """Months the employer must keep to; 0: four weeks apply instead."""
    years = full_years(given.start_date, given.notice_received) if given.side == "employer" else 0
    return next((months for least, months in MONTHS_BY_YEARS if years >= least), 0)


def full_years(start: date, day: date) -> int:
    """Years of service complete on that day; the n-th is complete on its anniversary."""
    years = max(day.year - start.year, 0)
    return years if years == 0 or last_day_of_months(start, 12 * years) < day else years - 1


def next_15th_or_end(day: date) -> date:
    return day + timedelta(days=15 - day.day) if day.day <= 15 else month_end(day)
