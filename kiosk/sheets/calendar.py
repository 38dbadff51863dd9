"""Last days for her own calendar: one iCalendar file (RFC 5545), in her language, with nothing about her in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID, uuid5

from flask import Response

from ..content.words import Words
from ..shell.visit import visiting

if TYPE_CHECKING:
    from icalendar import Alarm, Event

# Neutral: the name of a file stays in the list of downloads, where others may see it.
FILE_NAME = "calendar.ics"
PROGRAM = "-//Wegweiser//Last days//EN"
OUR_DAYS = UUID("6d0f3c52-8a0e-5f6b-9d51-3f6f0b0c7a14")  # drawn once; every UID is made from it
DAYS_BEFORE = (7, 2)
HOUR = timedelta(hours=9)  # an all-day entry begins at midnight; nobody is woken


class Entry(NamedTuple):
    """One last day.

    about: of which page it comes, a name that never changes (situations/dismissed). name: which of its days (claim).
    lines: the description, one paragraph each; an empty one parts what belongs together.
    """

    about: str
    name: str
    day: date
    title: Words | str
    lines: tuple[Words | str, ...]


def coming(entries: Iterable[Entry], today: date, name: str | None = None) -> list[Entry]:
    """The days that are not over; with a name, only that one."""
    return [entry for entry in entries if entry.day >= today and name in (None, entry.name)]


def answer(entries: Sequence[Entry]) -> Response:
    """The file to keep. Her answers are in the address it came from, so nobody else may keep a copy."""
    visit = visiting()
    response = Response(written(entries, visit.lang.html_tag, visit.day), content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{FILE_NAME}"'
    response.headers["Content-Language"] = visit.lang.html_tag
    response.headers["Cache-Control"] = "no-store"
    return response


def written(entries: Iterable[Entry], language: str, today: date) -> bytes:
    """The file. language: of the words, as in BCP 47. today: from when the entries are, so that a day has one file."""
    from icalendar import Calendar  # 4 MB of memory: only for those who take a date home

    calendar = Calendar()
    calendar.add("prodid", PROGRAM)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for entry in entries:
        calendar.add_component(_event(entry, language, today))
    return calendar.to_ical()


def uid_of(entry: Entry) -> str:
    """The same day from the same page is the same entry in every language: taken home twice, it stands there once.

    It is made from what is shown, never from an answer.
    """
    return str(uuid5(OUR_DAYS, f"{entry.about}/{entry.name}/{entry.day.isoformat()}"))


def _event(entry: Entry, language: str, today: date) -> Event:
    """All day long and never in the way: it is no appointment, so the day stays free."""
    from icalendar import Event

    event = Event()
    event.add("uid", uid_of(entry))
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))  # the first day that no longer belongs to it
    event.add("summary", str(entry.title), {"LANGUAGE": _language(entry.title, language)})
    event.add("description", "\n".join(map(str, entry.lines)), {"LANGUAGE": language})
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    for days in DAYS_BEFORE:
        event.add_component(_alarm(entry, days, language))
    return event


def _alarm(entry: Entry, days: int, language: str) -> Alarm:
    """So many days before, at nine in the morning: seven days less nine hours before midnight are -P6DT15H."""
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", str(entry.title), {"LANGUAGE": _language(entry.title, language)})
    alarm.add("trigger", HOUR - timedelta(days=days))
    return alarm


def _language(words: Words | str, language: str) -> str:
    """Hers, or the one in which words are shown that nobody has translated yet."""
    return words.lang if isinstance(words, Words) else language
