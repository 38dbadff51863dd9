"""What is said on a page, the amounts in it, and whose pages prove it."""

from datetime import date
from typing import Literal

import msgspec

from .shape import Confidence, Document, Sourced


class Statement(Sourced, kw_only=True):
    """One thing we say on a page: a paragraph, a step, a paper. Its words are `statements/<id>/…`."""

    kind: Literal[
        "answer",
        "step",
        "office",
        "paper",
        "papers",
        "money",
        "time",
        "german",
        "meanwhile",
        "partial",
        "route",
        "residence",
        "advice",
        "right",
        "do",
        "deadline",
        "risk",
        "good",
    ]
    law: str | None = None
    checked_by: str = "facts"
    lands: tuple[str, ...] = ()
    applies_to: Literal["all", "eu", "other"] = "all"


class Value(Document, kw_only=True):
    valid_from: date | None = msgspec.field(name="from", default=None)
    until: date | None = None
    amount: str | None = None
    amounts: dict[str, str] = {}


class Parameter(Document, kw_only=True):
    """An amount, period or day that texts name through placeholders; one value for each stretch of time.

    A value has one `amount`, or several named `amounts`, which texts name as `{key.name:type}`; neither means
    that nobody has set it yet. unit: one of `amounts.UNITS`; `units` names the parts that have another one.
    group, order: its place on the page of amounts; without a group it is not shown there. note: for editors.
    """

    unit: str
    units: dict[str, str] = {}
    law: str
    source: tuple[str, ...] = ()
    confidence: Confidence
    checked: date
    next_check: date
    values: tuple[Value, ...]
    group: str | None = None
    order: int = 0
    note: str | None = None


class OfficialHost(Document, kw_only=True):
    """A host whose pages we show to visitors as a source; others are kept for editors."""

    name: str
