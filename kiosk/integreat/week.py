"""Opening hours as a week, the only form the shape knows: seven days, Monday first."""

from collections.abc import Sequence
from datetime import date
from typing import Any, get_args

from ..content.documents import Centre, Opening
from ..content.documents.centres import Weekday

TIMEZONE = "Europe/Berlin"


def week(centre: Centre, on: date) -> list[dict[str, Any]] | None:
    """The hours that hold on that day, None where we know none – or where a week cannot tell the truth.

    Whoever opens every second week, or on the first Tuesday of a month, would send her to a closed door.
    """
    rules = [rule for rule in centre.hours if _holds(rule, on)]
    if not rules or any(rule.ordinals or rule.interval > 1 for rule in rules):
        return None
    needs_appointment = centre.appointment == "needed"
    return [_day([rule for rule in rules if day in rule.days], needs_appointment) for day in get_args(Weekday)]


def _holds(rule: Opening, on: date) -> bool:
    return (rule.valid_from is None or rule.valid_from <= on) and (rule.until is None or on <= rule.until)


def _day(rules: Sequence[Opening], needs_appointment: bool) -> dict[str, Any]:
    return {
        "allDay": False,
        "closed": not rules,
        "appointmentOnly": bool(rules) and (needs_appointment or all(rule.by_appointment for rule in rules)),
        "timeSlots": [
            {"start": rule.begins, "end": rule.ends, "timezone": TIMEZONE}
            for rule in sorted(rules, key=lambda rule: rule.begins)
        ],
    }
