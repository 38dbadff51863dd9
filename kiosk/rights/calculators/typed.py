"""What a visitor types into a calculator's page, made into the values of its JSON: days, times, numbers."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from ...flows.days import PARTS, joined, read_day
from ...flows.numbers import read_number
from ...flows.typed import LONGEST_ANSWER, Unreadable, one_line

# 31/12/2026 can be one day only; 3/4/2026 is April here and March elsewhere, so we ask again.
SLASHED = re.compile(r"(\d{1,2}) ?/ ?(\d{1,2}) ?/ ?(\d{4})", re.ASCII)
CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?: ?(?:[:.h]|uhr) ?(?P<minute>\d{2}))? ?(?P<word>h|uhr|год\.?|saat|a\.?m\.?|p\.?m\.?)?",
    re.ASCII | re.IGNORECASE,
)
ABOUT_A_DAY = 24
Texts = Mapping[str, tuple[str, ...]]


class Ask(NamedTuple):
    """One field of a form. kind: day, number, time, choice, tick. unit: words that may stand beside a number.

    options: (value, words) of a choice. group: fields under one legend.
    """

    name: str
    kind: str
    label: Any
    hint: Any = ""
    unit: str = ""
    options: tuple[tuple[str, Any], ...] = ()
    optional: bool = False
    group: Any = ""

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *(f"{self.name}-{part}" for part in PARTS)) if self.kind == "day" else (self.name,)


def written(ask: Ask, texts: Texts) -> str:
    """What stands in the field again, however wrong: as it was typed, not longer than any answer."""
    whole = next((text for text in texts.get(ask.name, ()) if text), "")
    parts = [next(iter(texts.get(f"{ask.name}-{part}", ())), "") for part in PARTS]
    return (whole or (".".join(parts) if any(parts) else ""))[:LONGEST_ANSWER]


def read_typed(ask: Ask, texts: Texts) -> Any:
    """The value for JSON, None where nothing was typed. Raises Unreadable with a code of `complaints`."""
    said = {text for text in texts.get(ask.name, ()) if one_line(text)}
    if len(said) > 1:
        raise Unreadable("more-than-one")
    if ask.kind == "day" and not said:
        parts = joined(ask.name, texts)
        said = {parts} if parts else set()
    if not said:
        return None
    text = said.pop()
    if len(text) > LONGEST_ANSWER:
        raise Unreadable("too-long")
    return READERS[ask.kind](ask, text)


def _day(ask: Ask, text: str) -> str:
    line = one_line(text)
    slashed = SLASHED.fullmatch(line)
    if slashed:
        first, second, year = slashed.groups()
        if int(first) <= 12 and int(second) <= 12 and int(first) != int(second):
            raise Unreadable("day-or-month")
        day, month = (second, first) if int(second) > 12 else (first, second)
        line = f"{day}.{month}.{year}"
    return read_day(line).isoformat()


def _number(ask: Ask, text: str) -> Any:
    return read_number(text, ask.unit)


def _time(ask: Ask, text: str) -> str:
    """A time of day, 08:30. Midnight at the end of a day is that at the beginning of the next."""
    found = CLOCK.fullmatch(one_line(text))
    if not found:
        raise Unreadable("not-a-clock")
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    word = (found["word"] or "").lower().replace(".", "")
    if word in ("am", "pm"):
        if not 1 <= hour <= 12:
            raise Unreadable("not-a-clock")
        hour = hour % 12 + 12 * (word == "pm")
    if (hour, minute) == (ABOUT_A_DAY, 0):
        hour = 0
    if hour >= ABOUT_A_DAY or minute >= 60:
        raise Unreadable("not-a-clock")
    return f"{hour:02}:{minute:02}"


def _choice(ask: Ask, text: str) -> str:
    if text not in dict(ask.options):
        raise Unreadable("not-offered")
    return text


def _tick(ask: Ask, text: str) -> bool | None:
    """A box has one value; another one in the address was never ticked."""
    return True if text == "yes" else None


READERS = {"day": _day, "number": _number, "time": _time, "choice": _choice, "tick": _tick}
