"""One field of a centre in one cell, and back. Fields are plain JSON; an empty cell means: not known.

A reader raises ValueError with the end of a sentence that begins with the centre: “names the programme “x”, …”.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from ...i18n.choice import ALIASES
from .timetable import read_hours, write_hours

# What a spreadsheet would calculate (the wide signs too), or would turn into a number or a date when it opens the file.
SHIELD = "'"
CALCULATED = tuple("=+-@\t\r＝＋－＠")
TURNED = re.compile(r"0[0-9]+|[0-9]{4}-[0-9]{2}")
GERMAN_DAY = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
# Dari has two names; the catalogue knows it by one (facts/languages.md).
TAGS = {name: ALIASES[name] for name in ("prs", "pes")}


class Kind(NamedTuple):
    """How a kind of field is written into a cell and read from it."""

    write: Callable[[Any], str]
    read: Callable[[str], Any]


def shielded(written: str) -> str:
    """The cell with an apostrophe in front where a spreadsheet would not leave it as it is."""
    return SHIELD + written if written.startswith(SHIELD) or _is_turned(written) else written


def unshielded(cell: str) -> str:
    """The cell without the apostrophe that `shielded` put there; other apostrophes stay."""
    inside = cell[1:]
    return inside if cell.startswith(SHIELD) and (inside.startswith(SHIELD) or _is_turned(inside)) else cell


def _is_turned(written: str) -> bool:
    return written.startswith(CALCULATED) or bool(TURNED.fullmatch(written))


def one_of(what: str, known: Sequence[str]) -> Kind:
    def read(cell: str) -> str:
        if cell not in known:
            raise ValueError(f"names the {what} “{cell}”; there are only {', '.join(known)}")
        return cell

    return Kind(str, read)


def many_of(what: str, known: Sequence[str]) -> Kind:
    one = one_of(what, known)
    return Kind(", ".join, lambda cell: [one.read(part) for part in _parts(cell)])


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(",") if part.strip()]


def _day(cell: str) -> str:
    """A day as ISO writes it; German spreadsheets save it as 22.11.2026."""
    german = GERMAN_DAY.fullmatch(cell)
    written = f"{german[3]}-{int(german[2]):02}-{int(german[1]):02}" if german else cell
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        raise ValueError(f"has the day “{cell}”, which is no day written like 2026-11-22") from None


def _yes_or_no(cell: str) -> bool:
    try:
        return {"yes": True, "no": False}[cell.lower()]
    except KeyError:
        raise ValueError(f"answers “{cell}” where only yes, no or nothing can stand") from None


def _point(cell: str) -> list[float]:
    try:
        latitude, longitude = map(float, cell.split(","))
    except ValueError:
        raise ValueError(f"has the point “{cell}”, which is not written like “52.52, 13.4”") from None
    return [latitude, longitude]


def _source_day(cell: str) -> str:
    return _day(cell) if GERMAN_DAY.fullmatch(cell) else cell


TEXT = Kind(str, str)
DAY = Kind(str, _day)
SOURCE_DAY = Kind(str, _source_day)
YES_NO = Kind(lambda known: "yes" if known else "no", _yes_or_no)
# One cell for both numbers: alone, a German spreadsheet makes a date of 13.4.
POINT = Kind(lambda point: ", ".join(map(str, point)), _point)
LANGUAGES = Kind(", ".join, lambda cell: [TAGS.get(tag, tag) for tag in _parts(cell)])
ADDRESSES = Kind(" ".join, str.split)
HOURS = Kind(write_hours, read_hours)
