"""The Förderprogramm IQ: who belongs to whom on which day, figures, history, and good examples."""

from datetime import date
from typing import Literal

import msgspec

from .shape import Document, Sourced

Role = Literal["finances", "administers", "partner", "supports", "connects", "teaches", "advises", "cooperates"]
FigureGroup = Literal["programme", "rounds", "counselling", "faire-integration", "procedures"]


class Measure(Document, kw_only=True):
    """One number of a sentence, written "27.2". unit `year` is shown without a separator, `years` is a span."""

    amount: str
    unit: Literal["number", "percent", "years", "date", "year"]


class Numbered(Sourced, kw_only=True):
    """A fact whose sentences name numbers: `values` are the placeholders of its texts."""

    values: dict[str, Measure] = {}


class Placement(Document, kw_only=True):
    """Below which unit a unit stands, and what it does there, from a day until another, both included."""

    parent: str | None = None
    role: Role | None = None
    valid_from: date = msgspec.field(name="from")
    until: date | None = None

    def holds(self, on: date) -> bool:
        return self.valid_from <= on and (self.until is None or on <= self.until)


class Unit(Numbered, kw_only=True):
    """A place in the organisation chart. Its title and its sentence are texts.

    name: its proper name, which stays German; None where it has none. centres: offices that can be asked about it.
    kind: `group` only holds others together; `neighbour` works beside the programme and stands in no chart.
    """

    kind: Literal["programme", "offer", "group", "body", "unit", "neighbour"]
    order: int
    name: str | None = None
    law: str | None = None
    website: str | None = None
    centres: tuple[str, ...] = ()
    placements: tuple[Placement, ...]

    def placement(self, on: date) -> Placement | None:
        """Where it stands on a day; None where it does not exist then."""
        return next((placement for placement in self.placements if placement.holds(on)), None)


class Figure(Numbered, kw_only=True):
    """Something that was counted. begins, ends: a year, a month or a day of ISO 8601; None where nobody says it."""

    group: FigureGroup
    order: int
    begins: str | None = None
    ends: str | None = None


class Milestone(Numbered, kw_only=True):
    """What happened. kind: a round of funding, a single event, or what is known of the round that runs now.

    begins, ends: a year, a month or a day. lands: where it happened, if not everywhere.
    """

    kind: Literal["round", "event", "current"]
    order: int
    begins: str
    ends: str | None = None
    law: str | None = None
    lands: tuple[str, ...] = ()


class Story(Sourced, kw_only=True):
    """A true example of good practice; docs/good-practice-stories.md tells editors how to write one.

    agreed: the day on which the people in it agreed to be told about. Nobody is named.
    """

    order: int
    land: str
    profession: str | None = None
    agreed: date
