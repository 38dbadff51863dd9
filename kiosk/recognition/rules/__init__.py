"""Which statements belong in a plan, one module for each part of it. Pure functions: no words, no clock, no disk."""

from collections.abc import Mapping
from typing import NamedTuple

from ...content.documents import Sourced
from ...content.words import Value


class Line(NamedTuple):
    """A statement that belongs in the plan, with the values only this case knows.

    rests_on: the fact it is drawn from, a profession or a fee; the statement is never surer than that fact.
    """

    id: str
    values: Mapping[str, Value] = {}
    rests_on: Sourced | None = None
