"""Dates as people write them: 2026-11-22, 22.11.2026, or three fields. No slashes: 3/4 is April here, March there."""

import re
from collections.abc import Mapping
from datetime import date

from .answers import different
from .typed import Unreadable, one_line, plain

PARTS = ("day", "month", "year")
YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})", re.ASCII)
DAY_FIRST = re.compile(r"(?P<day>\d{1,2})(?:\. ?| )(?P<month>\d{1,2})(?:\. ?| )(?P<year>\d{4})", re.ASCII)


def read_day(text: str) -> date:
    """The day a visitor wrote. Raises Unreadable("not-a-date")."""
    line = one_line(text)
    found = YEAR_FIRST.fullmatch(line) or DAY_FIRST.fullmatch(line)
    if not found:
        raise Unreadable("not-a-date")
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        raise Unreadable("not-a-date") from None


def joined(name: str, given: Mapping[str, tuple[str, ...]]) -> str | None:
    """Three fields `name-day`, `name-month`, `name-year` as one text, None when all are empty or absent.

    Raises Unreadable: incomplete-date when one is left empty, more-than-one when one is given twice.
    """
    fields = [different(given.get(f"{name}-{part}", ())) for part in PARTS]
    if any(len(texts) > 1 for texts in fields):
        raise Unreadable("more-than-one")
    parts = [plain("".join(texts)) for texts in fields]
    if not any(parts):
        return None
    if not all(parts):
        raise Unreadable("incomplete-date")
    # A dot of its own ("22.") is how many people write a day.
    return ".".join(part.rstrip(".") for part in parts)
