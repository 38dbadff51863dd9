"""Amounts that know their day: the value of a parameter on a date, or that nobody has set it yet."""

from datetime import date
from decimal import Decimal

from ..errors import NotYetSet
from .documents import Parameter, Value


def value_on(key: str, parameter: Parameter, on: date) -> Value:
    """The value that holds on that day, both ends included.

    Raises NotYetSet where no value is known for the day.
    """
    for value in parameter.values:
        begun = value.valid_from is None or value.valid_from <= on
        if begun and (value.until is None or on <= value.until) and value.amount is not None:
            return value
    raise NotYetSet(f"{key} is not set for {on}")


def amount_on(key: str, parameter: Parameter, on: date) -> Decimal | date:
    """The amount as a Decimal, or as a date where the unit is `date`."""
    found = value_on(key, parameter, on)
    return date.fromisoformat(found.amount) if parameter.unit == "date" else Decimal(found.amount)
