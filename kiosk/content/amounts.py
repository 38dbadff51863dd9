"""Amounts that know their day: what holds, what comes next and when, or that nobody has set it yet.

An amount is named by its parameter, `sick_pay_weeks`, or by parameter and part, `break_minutes.over_6h`.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import NamedTuple

from ..errors import NotYetSet
from .documents import Parameter, Value

Amount = Decimal | Fraction | date
ONE_DAY = timedelta(days=1)
# Unit → the types of placeholders that may show it. The first one is how a page shows it that writes no sentence
# of its own; `number` is for sentences with a word of their own ("24 Werktage").
UNITS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("EUR", "EUR/h", "EUR/day", "EUR/month", "EUR/year"), ("money",)),
    **{unit: (unit,) for unit in ("years", "months", "weeks", "date", "number")},
    **{unit: (unit, "number") for unit in ("days", "hours", "minutes", "percent")},
    "fraction": ("number",),
}


class Change(NamedTuple):
    """What begins on a day. value: None where it is known that the old one ends, but not what follows."""

    day: date
    value: Value | None


class Around(NamedTuple):
    """now: what holds, None if nobody has set it. last: what held before, where nothing does now.

    next: None where no change is known.
    """

    now: Value | None
    last: Value | None
    next: Change | None


def key_of(name: str) -> str:
    """The parameter of a name with or without a part."""
    return name.partition(".")[0]


def unit_of(name: str, parameter: Parameter) -> str:
    return parameter.units.get(name.partition(".")[2], parameter.unit)


def read_amount(written: str, unit: str) -> Amount:
    """Raises ValueError for what is no day, no fraction, no exact figure."""
    if unit == "date":
        return date.fromisoformat(written)
    try:
        if unit == "fraction":
            return Fraction(written)
        found = Decimal(written)
    except (InvalidOperation, ZeroDivisionError):
        raise ValueError(f"{written!r} is no exact figure") from None
    if not found.is_finite():
        raise ValueError(f"{written!r} is no exact figure")
    return found


def is_set(value: Value) -> bool:
    return value.amount is not None or bool(value.amounts)


def value_on(name: str, parameter: Parameter, on: date) -> Value:
    """The value that holds on that day, both ends included.

    Raises NotYetSet where no value is known for the day.
    """
    found = _holding(parameter, on)
    if found is None:
        raise NotYetSet(f"{name} is not set for {on}")
    return found


def amount_on(name: str, parameter: Parameter, on: date) -> Amount:
    """One amount on a day. Raises NotYetSet, or KeyError where the parameter never had such a part."""
    part = name.partition(".")[2]
    if part not in parts_of(parameter):
        raise KeyError(name)
    value = value_on(name, parameter, on)
    written = value.amounts.get(part) if part else value.amount
    if written is None:
        raise NotYetSet(f"{name} is not set for {on}")
    return read_amount(written, unit_of(name, parameter))


def parts_of(parameter: Parameter) -> tuple[str, ...]:
    """The names of its parts; one empty name where it has none."""
    return tuple(dict.fromkeys(part for value in parameter.values for part in value.amounts)) or ("",)


def values_around(parameter: Parameter, on: date) -> Around:
    """What holds on a day, and the first day after it on which that is another amount or none."""
    now = _holding(parameter, on)
    if now is None:
        begun = [value for value in parameter.values if is_set(value) and value.until and value.until < on]
        coming = [value for value in parameter.values if is_set(value) and value.valid_from and value.valid_from > on]
        first = min(coming, key=lambda value: value.valid_from, default=None)
        last = max(begun, key=lambda value: value.until, default=None)
        return Around(None, last, Change(first.valid_from, first) if first else None)
    held = now
    while held is not None and _same(held, now):
        if held.until is None or held.until == date.max:
            return Around(now, None, None)
        day = held.until + ONE_DAY
        held = _holding(parameter, day)
    return Around(now, None, Change(day, held))


def _holding(parameter: Parameter, on: date) -> Value | None:
    for value in parameter.values:
        begun = value.valid_from is None or value.valid_from <= on
        if begun and (value.until is None or on <= value.until) and is_set(value):
            return value
    return None


def _same(one: Value, other: Value) -> bool:
    return (one.amount, one.amounts) == (other.amount, other.amounts)
