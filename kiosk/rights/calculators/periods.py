"""Periods of the German civil code: when they end, and which days are working days in a Land.

The day of the event is not counted (§ 187 (1) BGB). Weeks end on the same weekday, months on the same day number or
on the last day of a shorter month (§ 188 (2), (3)). A last day on a Saturday, a Sunday or a public holiday moves to
the next working day (§ 193 BGB, § 222 (2) ZPO, § 26 (3) SGB X).
"""

from calendar import monthrange
from datetime import date, timedelta

from ...places.holidays import public_holidays

CLAIM_WEEKS = 3  # § 4 KSchG; equal to the parameter dismissal_claim_weeks, as a test proves

ONE_DAY = timedelta(days=1)


def add_weeks(day: date, weeks: int) -> date:
    """The last day of a period in weeks. `day`: the day of the event, not counted."""
    return day + timedelta(weeks=weeks)


def add_months(day: date, months: int) -> date:
    """The last day of a period in months; a negative number counts backwards. `day`: the day of the event."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, days_in(year, month + 1)))


def days_in(year: int, month: int) -> int:
    return monthrange(year, month)[1]


def month_end(day: date) -> date:
    return day.replace(day=days_in(day.year, day.month))


def last_day_of_months(first: date, months: int) -> date:
    """The last of so many months when `first` is counted: one month from 15 August ends on 14 September."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    if first.day > days_in(year, month + 1):
        return date(year, month + 1, days_in(year, month + 1))
    return date(year, month + 1, first.day) - ONE_DAY


def full_months(first: date, last: date) -> int:
    """Whole months from `first` to `last`, both days included and from date to date."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    while months > 0 and last_day_of_months(first, months) > last:
        months -= 1
    return max(months, 0)


def roll(day: date, land: str | None = None) -> date:
    """The day itself if people work on it in that Land, otherwise the next such day.

    land: "BY" or "DE-BY". None or an unknown one: only holidays of all Länder count, so the day is never too late.
    """
    while not is_working_day(day, land):
        day += ONE_DAY
    return day


def is_working_day(day: date, land: str | None = None) -> bool:
    """Whether it is no Saturday, no Sunday and no public holiday there."""
    return day.weekday() < 5 and day not in public_holidays(day.year, land)


def last_day_to_sue(received: date, land: str | None = None) -> date:
    """The last day on which a claim against a dismissal can reach the labour court (§ 4 KSchG, § 222 ZPO).

    received: the day the signed letter arrived. land: of the workplace; unknown, the day is the earlier one.
    """
    return roll(add_weeks(received, CLAIM_WEEKS), land)
