"""The organisation chart as a tree: which unit stands below which on a day."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from ..content.documents import Unit
from ..content.documents.programme import Role

Units = Mapping[str, Unit]


class Branch(NamedTuple):
    """A unit and what stands below it. level: 1 at the top."""

    id: str
    unit: Unit
    role: Role | None
    level: int
    below: tuple["Branch", ...]

    def all(self) -> Iterator["Branch"]:
        """It and everything below it, in reading order."""
        yield self
        for branch in self.below:
            yield from branch.all()


def tree(units: Units, on: date) -> tuple[Branch, ...]:
    """What stands at the top on a day, with everything below. What no longer hangs on anything is left out."""
    return _below(None, {id: unit for id, unit in units.items() if unit.kind != "neighbour"}, on, 1)


def neighbours(units: Units, on: date) -> list[str]:
    """Who works beside the programme on a day, in order."""
    found = [id for id, unit in units.items() if unit.kind == "neighbour" and unit.placement(on)]
    return sorted(found, key=lambda id: units[id].order)


def last_change(units: Units, on: date) -> date | None:
    """The last day up to this one on which the chart became another; None if it never did."""
    days = {placement.valid_from for unit in units.values() for placement in unit.placements}
    first = min(days, default=None)
    return max((day for day in days if first < day <= on), default=None)


def _below(parent: str | None, units: Units, on: date, level: int) -> tuple[Branch, ...]:
    here = []
    for id, unit in units.items():
        placement = unit.placement(on)
        if placement is not None and placement.parent == parent:
            here.append(Branch(id, unit, placement.role, level, _below(id, units, on, level + 1)))
    return tuple(sorted(here, key=lambda branch: (branch.unit.order, branch.id)))
