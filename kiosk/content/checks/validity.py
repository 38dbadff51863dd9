"""Amounts can be read, and hold one after the other: no hole, no contradiction, no end without a follower."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from ..amounts import ONE_DAY, UNITS, is_set, parts_of, read_amount
from ..catalogue import Catalogue
from ..documents import Parameter, Value
from .finding import Finding, error, warning


def amounts(catalogue: Catalogue) -> Iterator[Finding]:
    """Amounts that are no exact figure or day, and periods that end before they begin."""
    for id, parameter in catalogue.parameters.items():
        for value in parameter.values:
            for part, written in {"": value.amount, **value.amounts}.items():
                unit = parameter.units.get(part, parameter.unit)
                if written is not None and not _is_readable(written, unit):
                    kind = {"date": "day", "fraction": "fraction"}.get(unit, "exact figure")
                    yield error(f"parameters/{id}", f"has the amount “{written}”, which is no {kind}")
            if _begin(value) > _end(value):
                yield error(f"parameters/{id}", f"has a value that ends ({value.until}) before it begins")
        yield from _shape(f"parameters/{id}", parameter)
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


def units(catalogue: Catalogue) -> Iterator[Finding]:
    """Parameters in a unit that no page can show."""
    for id, parameter in catalogue.parameters.items():
        for unit in (parameter.unit, *parameter.units.values()):
            if unit not in UNITS:
                yield error(f"parameters/{id}", f"has the unit “{unit}”, which nobody knows")


def _shape(place: str, parameter: Parameter) -> Iterator[Finding]:
    """An amount or parts, never both, and the same parts in all values."""
    parts = set(parts_of(parameter))
    for value in filter(is_set, parameter.values):
        if {*value.amounts, *([""] if value.amount is not None else [])} != parts:
            yield error(place, f"has other parts from {value.valid_from} on than in other values")
    for part in sorted(set(parameter.units) - parts):
        yield error(place, f"has a unit for the part “{part}”, which it has not")


def _joint(place: str, earlier: Value, later: Value) -> Iterator[Finding]:
    begin, end = _begin(later), _end(earlier)
    if begin <= end:
        yield warning(place, f"has two values for {begin if begin > date.min else end}")
    elif begin > end + ONE_DAY:
        yield warning(place, f"has no value from {end + ONE_DAY} to {begin - ONE_DAY}")


def _last(place: str, parameter: Parameter, on: date, within: int) -> Iterator[Finding]:
    known = [value for value in parameter.values if is_set(value)]
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
        read_amount(amount, unit)
    except ValueError:
        return False
    return True
