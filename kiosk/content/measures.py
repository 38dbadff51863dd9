"""The numbers that stand in the sentences about the programme, as values for placeholders."""

from collections.abc import Mapping

from .amounts import read_amount
from .documents import Numbered
from .words import Value

# Unit → the type of the placeholder that shows it. A year takes no separator, so it is text.
SHOWN_AS: Mapping[str, str] = {
    "number": "number", "percent": "percent", "years": "years", "date": "date", "year": "text",
}  # fmt: skip


def values_of(document: Numbered) -> dict[str, Value]:
    """Its numbers by name. Raises ValueError for what is no exact figure and no day."""
    return {
        name: measure.amount if measure.unit == "year" else read_amount(measure.amount, measure.unit)
        for name, measure in document.values.items()
    }
