"""Questions answered by writing: a number, a date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Literal

from .answers import Texts
from .days import PARTS, joined, read_day
from .numbers import read_number, written
from .problems import BadAnswer
from .question import THEN, Answer, Question, Setting
from .routes import Target
from .typed import Unreadable

TODAY = "today"


class Number(Question):
    """A figure, read as Decimal.

    unit: in English, for example "full years"; words of that unit may stand beside the figure.
    least, most: both allowed; int, Decimal, or str such as "0.5". whole: no decimals.
    """

    kind = "number"
    anything = "a number"

    def __init__(
        self,
        name: str,
        *,
        then: Target,
        unit: str = "",
        least: Decimal | int | str | None = None,
        most: Decimal | int | str | None = None,
        whole: bool = False,
        unknown: Target | None = None,
        unsaid: Target | None = None,
        otherwise: Target | None = None,
    ) -> None:
        super().__init__(name, {THEN: then, "unknown": unknown, "unsaid": unsaid}, otherwise)
        self.unit = unit
        self.least, self.most = _decimal(least), _decimal(most)
        self.whole = whole

    @property
    def summary(self) -> str:
        return ", ".join(filter(None, ("number", self.unit, _range(self.least, self.most))))

    def read(self, text: str, setting: Setting) -> Answer:
        number = read_number(text, self.unit)
        if self.least is not None and number < self.least:
            raise Unreadable("too-small")
        if self.most is not None and number > self.most:
            raise Unreadable("too-large")
        if self.whole and number != int(number):
            raise Unreadable("not-whole")
        return Answer(written(number), Decimal(written(number)))

    def samples(self) -> tuple[str, ...]:
        least = Decimal(0) if self.least is None else self.least
        most = least + 10 if self.most is None else self.most
        return tuple(dict.fromkeys((written(least), written(most))))

    def faults(self) -> Iterator[str]:
        bounds = [bound for bound in (self.least, self.most) if bound is not None]
        if not all(isinstance(bound, Decimal) and bound.is_finite() for bound in bounds):
            yield "has a least or most that is no exact number: write an int, a Decimal or a text"
        elif len(bounds) == 2 and self.least > self.most:
            yield f"allows nothing: least {self.least} is more than most {self.most}"
        yield from super().faults()


class Date(Question):
    """A day, in one field (`name`) or in three (`name-day`, `name-month`, `name-year`).

    earliest, latest: both allowed; a date, or "today" – the day handed to the walk (no bound when none is).
    """

    kind = "date"
    anything = "a date"

    def __init__(
        self,
        name: str,
        *,
        then: Target,
        earliest: date | Literal["today"] | None = None,
        latest: date | Literal["today"] | None = None,
        unknown: Target | None = None,
        unsaid: Target | None = None,
        otherwise: Target | None = None,
    ) -> None:
        super().__init__(name, {THEN: then, "unknown": unknown, "unsaid": unsaid}, otherwise)
        self.names = (name, *(f"{name}-{part}" for part in PARTS))
        self.earliest, self.latest = earliest, latest

    @property
    def summary(self) -> str:
        return ", ".join(filter(None, ("date", _range(self.earliest, self.latest))))

    def read(self, text: str, setting: Setting) -> Answer:
        day = read_day(text)
        earliest = setting.today if self.earliest == TODAY else self.earliest
        latest = setting.today if self.latest == TODAY else self.latest
        if earliest is not None and day < earliest:
            raise Unreadable("too-early")
        if latest is not None and day > latest:
            raise Unreadable("too-late")
        return Answer(day.isoformat(), day)

    def samples(self) -> tuple[str, ...]:
        bounds = [bound for bound in (self.earliest, self.latest) if isinstance(bound, date)]
        return tuple(dict.fromkeys(str(day) for day in bounds or [date(2020, 2, 29)]))

    def faults(self) -> Iterator[str]:
        bounds = [bound for bound in (self.earliest, self.latest) if bound not in (None, TODAY)]
        if not all(type(bound) is date for bound in bounds):
            yield "has an earliest or latest that is neither a date nor “today”"
        elif len(bounds) == 2 and self.earliest > self.latest:
            yield f"allows nothing: earliest {self.earliest} is after latest {self.latest}"
        yield from super().faults()

    def _said(self, given: Texts) -> tuple[str, ...]:
        whole = super()._said(given)
        try:
            parts = joined(self.name, given)
        except Unreadable as trouble:
            raise BadAnswer(self, "", trouble.reason) from None
        if parts is None:
            empty = any(name in given for name in self.names)
            return whole or (("",) if empty else ())
        return tuple(dict.fromkeys((*filter(None, whole), parts)))


def _range(low: Any, high: Any) -> str:
    """Both bounds in words, or the one there is."""
    if low is None or high is None:
        return f"from {low}" if low is not None else f"up to {high}" if high is not None else ""
    return f"{low} to {high}"


def _decimal(bound: Any) -> Any:
    """The bound as Decimal; what cannot be one stays as it is, for `faults` to name. Floats are not exact."""
    if bound is None or isinstance(bound, float | bool):
        return bound
    try:
        return Decimal(bound)
    except (InvalidOperation, TypeError, ValueError):
        return bound
