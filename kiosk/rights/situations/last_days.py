"""The last possible days that follow from the answers to a situation, worked out and never written down."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from ...errors import NotYetSet
from ...flows import Walk
from ..calculators.periods import add_months, add_weeks, last_day_to_sue

Amount = Callable[[str, date], Any]


class LastDay(NamedTuple):
    """name: claim, tell_employer, tell_authority, jobseeker, late_claim. rolls: it depends on the Land."""

    name: str
    day: date
    rolls: bool = False


def last_days(flow: str, walk: Walk, today: date, amount: Amount, land: str | None = None) -> list[LastDay]:
    """The last days for these results, the earliest first; empty where her answers name no day to count from.

    land: of her workplace (DE-BY). Unknown, a day is never later than the right one.
    """
    if flow != "dismissed" or "received" not in walk.told:
        return []
    given = {"received": walk.told["received"], "land": land}
    found: list[LastDay] = []
    for result in walk.results:
        try:
            found += AFTER_A_DISMISSAL.get(result, _none)(given, today, amount)
        except NotYetSet:
            continue  # the text says so too
    return sorted(dict.fromkeys(found), key=lambda last: last.day)


def _claim(given: Mapping[str, Any], today: date, amount: Amount) -> Iterator[LastDay]:
    yield LastDay("claim", last_day_to_sue(given["received"], given["land"]), rolls=True)


def _late_claim(given: Mapping[str, Any], today: date, amount: Amount) -> Iterator[LastDay]:
    missed = last_day_to_sue(given["received"], given["land"])
    yield LastDay("claim", missed, rolls=True)
    yield LastDay("late_claim", add_months(missed, int(amount("late_claim_latest_months", today))))


def _pregnant(given: Mapping[str, Any], today: date, amount: Amount) -> Iterator[LastDay]:
    weeks = int(amount("pregnancy_notification_after_dismissal_weeks", today))
    yield LastDay("tell_employer", add_weeks(given["received"], weeks))
    yield from _claim(given, today, amount)


def _tell_authority(given: Mapping[str, Any], today: date, amount: Amount) -> Iterator[LastDay]:
    weeks = int(amount("foreigner_notify_job_end_weeks", today))
    yield LastDay("tell_authority", add_weeks(given["received"], weeks))


def _jobseeker(given: Mapping[str, Any], today: date, amount: Amount) -> Iterator[LastDay]:
    days = int(amount("jobseeker_registration_days_after_knowledge", today))
    yield LastDay("jobseeker", given["received"] + timedelta(days=days))


def _none(given: Mapping[str, Any], today: date, amount: Amount) -> Iterator[LastDay]:
    yield from ()


AFTER_A_DISMISSAL = {
    "o2": _late_claim,
    "o3": _pregnant,
    "o4": _claim,
    "o5": _claim,
    "o6": _claim,
    "o7": _tell_authority,
    "o9": _jobseeker,
}
