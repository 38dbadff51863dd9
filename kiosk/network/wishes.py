"""What she wishes of a centre beside its advice. What we do not know about a centre is neither yes nor no."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from ..content.documents import Centre
from .hours import is_open_on

Way = Literal["phone", "online"]
DAYS_OF_A_MONTH = 30.5


class Wishes(NamedTuple):
    """language: tag. way: how she wants to talk. walk_in: without appointment. months: looked at within so many."""

    language: str | None = None
    way: Way | None = None
    today: bool = False
    walk_in: bool = False
    step_free: bool = False
    months: int | None = None


def meets(centre: Centre, wishes: Wishes, on: date) -> bool | None:
    """Whether a centre is as she wishes; None if one of her wishes is about something we do not know of it."""
    answers = list(_answers(centre, wishes, on))
    if False in answers:
        return False
    return None if None in answers else True


def _answers(centre: Centre, wishes: Wishes, on: date) -> Iterator[bool | None]:
    if wishes.language:
        yield wishes.language in centre.languages if centre.languages else None
    if wishes.way:
        yield wishes.way in _ways(centre) if _ways(centre) else None
    if wishes.today:
        yield is_open_on(centre, on) and centre.appointment != "needed" if centre.hours else None
    if wishes.walk_in:
        yield centre.appointment == "not-needed" if centre.appointment else None
    if wishes.step_free:
        yield centre.step_free
    if wishes.months is not None:
        yield (on - centre.checked).days <= wishes.months * DAYS_OF_A_MONTH


def _ways(centre: Centre) -> frozenset[str]:
    """A number we are sure of can be called, whether or not anybody has written so."""
    sure = bool(centre.phone) and centre.confidence != "low"
    return frozenset((*centre.channels, "phone")) if sure else frozenset(centre.channels)
