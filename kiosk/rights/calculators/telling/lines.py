"""Sentences by key, with their values; the words stand in `calculators/<name>/<slug>`."""

from datetime import date
from typing import Any, NamedTuple

SHARED = "dismissal_claim_deadline"  # whose sentences about working days the others use too


class Line(NamedTuple):
    """of: the calculator whose sentence it is, if not this one's own."""

    slug: str
    values: dict[str, Any] = {}
    of: str | None = None


class LastDay(NamedTuple):
    """The big date. slug: what it is the last day for."""

    slug: str
    day: date


class Told(NamedTuple):
    """days: last days, at most two. answer: what it means. steps: how it was calculated."""

    days: tuple[LastDay, ...]
    answer: tuple[Line, ...]
    steps: tuple[Line, ...]


def until(day: date, today: date, slug: str = "until") -> list[Line]:
    """Until when there is time, or that the day has passed and what to do nevertheless."""
    if day < today:
        return [Line("past", {"deadline": day}, SHARED), Line("past-do")]
    return [Line(slug, {"deadline": day})]


def moved(counted: date, deadline: date, land: str | None) -> list[Line]:
    """Whether the last day had to move, and what we did not know."""
    lines = [] if land else [Line("land-unknown", of=SHARED)]
    if counted == deadline:
        return [*lines, Line("stays", {"deadline": deadline}, SHARED)]
    why = {5: "saturday", 6: "sunday"}.get(counted.weekday(), "holiday")
    chain = [Line(why, {"counted": counted}, SHARED)]
    return [*lines, *chain, Line("rolled", {"deadline": deadline}, SHARED)]

