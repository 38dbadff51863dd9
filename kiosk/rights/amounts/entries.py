"""One amount as a reader gets it, in her language, and as a program gets it."""

from datetime import date
from fractions import Fraction
from typing import Any

from ...content import words
from ...content.amounts import UNITS, Amount, Change, read_amount
from ...content.documents import Parameter, Value
from ...shell.proof import official, shown_day
from ...shell.visit import visiting


def entry(key: str) -> dict[str, Any]:
    """What the page shows of a parameter on the day of the visit; `now`, `last` and `next` may be missing."""
    visit = visiting()
    parameter, around = visit.catalogue.parameters[key], visit.catalogue.values_around(key, visit.day)
    holding = around.now or around.last
    return {
        "key": key,
        "title": visit.catalogue.text(visit.lang.tag, f"amounts/{key}/title"),
        "now": _shown(key, parameter, around.now),
        "last": _shown(key, parameter, around.last),
        "next": _next(key, parameter, around.next),
        "law": parameter.law,
        "sources": official(parameter.source),
        "since": shown_day(holding.valid_from) if holding else None,
        "until": shown_day(holding.until) if holding else None,
        "checked": shown_day(parameter.checked),
        "sure": parameter.confidence == "high",
        "overdue": parameter.next_check < visit.day,
    }


def for_programs(key: str, on: date) -> dict[str, Any]:
    """A parameter on a day; `value` is null and `not_yet_set` true where nobody has set it."""
    catalogue = visiting().catalogue
    parameter, around = catalogue.parameters[key], catalogue.values_around(key, on)
    return {
        "key": key,
        "on": on,
        "value": _plain(parameter, around.now),
        "not_yet_set": around.now is None,
        "unit": parameter.unit,
        "units": parameter.units,
        "law": parameter.law,
        "source": list(parameter.source),
        "confidence": parameter.confidence,
        "checked": parameter.checked,
        "next_check": parameter.next_check,
        "from": around.now.valid_from if around.now else None,
        "until": around.now.until if around.now else None,
        "next": _plain_next(parameter, around.next),
        "note": parameter.note,
    }


def _next(key: str, parameter: Parameter, change: Change | None) -> dict[str, Any] | None:
    if change is None:
        return None
    return {"date": change.day, "day": shown_day(change.day), "value": _shown(key, parameter, change.value)}


def _shown(key: str, parameter: Parameter, value: Value | None) -> list[dict[str, Any]]:
    """Its amounts, ready to read: one without a name, or one for each part, the smallest first."""
    if value is None:
        return []
    visit = visiting()
    found = []
    for part, written in ({"": value.amount} if value.amount is not None else value.amounts).items():
        unit = parameter.units.get(part, parameter.unit)
        amount = read_amount(written, unit)
        name = visit.catalogue.text(visit.lang.tag, f"amounts/{key}/{part}") if part else None
        found.append((unit, amount, {"name": name, "amount": words.show(amount, UNITS[unit][0], visit.locale)}))
    return [shown for _, _, shown in sorted(found, key=lambda one: one[:2])]


def _plain(parameter: Parameter, value: Value | None) -> Any:
    if value is None:
        return None
    amounts = value.amounts or {"": value.amount}
    found = {part: _json(read_amount(written, parameter.units.get(part, parameter.unit)))
             for part, written in amounts.items()}  # fmt: skip
    return found if value.amounts else found[""]


def _json(amount: Amount) -> int | float | str:
    """Numbers as numbers; days as ISO 8601 and fractions as 13/3."""
    if isinstance(amount, date | Fraction):
        return str(amount)
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def _plain_next(parameter: Parameter, change: Change | None) -> dict[str, Any] | None:
    if change is None:
        return None
    return {"from": change.day, "value": _plain(parameter, change.value), "not_yet_set": change.value is None}
