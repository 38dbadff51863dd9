"""When a centre is open: its weekly rules on real days, with the public holidays of its Land. Knows no Flask.

Days and times are those of Germany. No time is moved: a rule says what the clock on the wall shows.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import get_args

from ..content.documents import Centre, Opening
from ..content.documents.centres import Weekday
from ..places.holidays import public_holidays

IsHoliday = Callable[[date], bool]

WEEKDAYS = get_args(Weekday)
LAST = -1
WEEK = timedelta(weeks=1)
DAYS_AHEAD = 14  # as far as the next open day is looked for: every second week is within


def openings_on(centre: Centre, day: date, is_holiday: IsHoliday | None = None) -> tuple[Opening, ...]:
    """The openings of one day, the earliest first; also those that need an appointment. Empty: closed, or unknown.

    is_holiday: public holidays where the centre is; those of its Land if not given, for "DE" those of all Länder.
    """
    if not centre.holds(day):
        return ()
    holiday = is_holiday(day) if is_holiday else day in public_holidays(day.year, centre.land)
    found = (opening for opening in centre.hours if _falls_on(opening, day) and (opening.on_holidays or not holiday))
    return tuple(sorted(found, key=lambda opening: (opening.begins, opening.ends)))


def is_open_on(centre: Centre, day: date, is_holiday: IsHoliday | None = None) -> bool:
    """Whether she can simply come or call on that day. Hours kept for appointments do not count."""
    return any(not opening.by_appointment for opening in openings_on(centre, day, is_holiday))


def next_open_day(centre: Centre, after: date, is_holiday: IsHoliday | None = None) -> date | None:
    """The first day after another on which she can come or call, None if there is none within 14 days."""
    days = (after + timedelta(days=ahead) for ahead in range(1, DAYS_AHEAD + 1))
    return next((day for day in days if is_open_on(centre, day, is_holiday)), None)


def _falls_on(opening: Opening, day: date) -> bool:
    return (
        WEEKDAYS[day.weekday()] in opening.days
        and (opening.valid_from is None or opening.valid_from <= day)
        and (opening.until is None or day <= opening.until)
        and _is_its_week(opening, day)
        and (not opening.ordinals or not _ordinals(day).isdisjoint(opening.ordinals))
    )


def _is_its_week(opening: Opening, day: date) -> bool:
    """Weeks begin on Monday. Every second week of an unknown first one is no week we could name."""
    if opening.interval == 1:
        return True
    if opening.valid_from is None:
        return False
    weeks = (_monday(day) - _monday(opening.valid_from)) // WEEK
    return weeks % opening.interval == 0


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _ordinals(day: date) -> frozenset[int]:
    """Which of its weekday in its month a day is; the last one is also -1."""
    is_last = (day + WEEK).month != day.month
    return frozenset({(day.day - 1) // 7 + 1, *([LAST] if is_last else [])})
