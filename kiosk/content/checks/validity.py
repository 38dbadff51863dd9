"""Amounts can be read, and hold one after the other: no hole, no contradiction, no end without a follower."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from ..catalogue import Catalogue
from ..documents import Parameter, Value
from .finding import Finding, error, warning

ONE_DAY = timedelta(days=1)


def amounts(catalogue: Catalogue) -> Iterator[Finding]:
    """Amounts that are no exact figure or day, and periods that end before they begin."""
    for id, parameter in catalogue.parameters.items():
        for value in parameter.values:
            if value.amount is not None and not _is_readable(value.amount, parameter.unit):
                kind = "day" if parameter.unit == "date" else "exact figure"
                yield error(f"parameters/{id}", f"has the amount “{value.amount}”, which is no {kind}")
            if _begin(value) > _end(value):
                yield error(f"parameters/{id}", f"has a value that ends ({value.until}) before it begins")
    for id, fee in catalogue.fees.items():
        wrong = [amount for amount in (fee.least, fee.most) if not _is_readable(amount, "EUR")]
        for amount in wrong:
            yield error(f"fees/{id}", f"has the amount “{amount}”, which is no exact figure")
        if not wrong and not 0 <= Decimal(fee.least) <= Decimal(fee.most):
            yield error(f"fees/{id}", "is not a fee from a smaller to a larger amount")


def periods(catalogue: Catalogue, on: date, within: int) -> Iterator[Finding]:
    """Parameters whose values overlap, leave a hole, or end with nothing after them."""
    for id, parameter in catalogue.parameters.items():
        ordered = sorted(parameter.values, key=_begin)
        for earlier, later in pairwise(ordered):
            yield from _joint(f"parameters/{id}", earlier, later)
        yield from _last(f"parameters/{id}", parameter, on, within)


def _joint(place: str, earlier: Value, later: Value) -> Iterator[Finding]:
    begin, end = _begin(later), _end(earlier)
    if begin <= end:
        yield warning(place, f"has two values for {begin if begin > date.min else end}")
    elif begin > end + ONE_DAY:
        yield warning(place, f"has no value from {end + ONE_DAY} to {begin - ONE_DAY}")


def _last(place: str, parameter: Parameter, on: date, within: int) -> Iterator[Finding]:
    known = [value for value in parameter.values if value.amount is not None]
    if not known:
        yield warning(place, "has no value yet")
        return
    end = max(map(_end, known))
    if end < on:
        yield warning(place, f"ended on {end} and has no successor")
    elif end < date.max and end < on + timedelta(days=within):
        yield warning(place, f"ends on {end} and has no successor yet")


def _begin(value: Value) -> date:
    return value.valid_from or date.min


def _end(value: Value) -> date:
    return value.until or date.max


def _is_readable(amount: str, unit: str) -> bool:
    try:
        if unit == "date":
            return bool(date.fromisoformat(amount))
        return Decimal(amount).is_finite()
    except (ValueError, InvalidOperation):
        return False
