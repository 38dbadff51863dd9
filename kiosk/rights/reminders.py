"""Last days for her own calendar: what situations and calculators write into it, and whom to ask about the day."""

from collections.abc import Iterator, Sequence
from datetime import date

from flask import Response, abort, redirect, request

from ..content.words import Words
from ..sheets import calendar
from ..sheets.calendar import Entry
from ..shell.visit import visiting
from .who_helps import card

ONLY = "last_day"  # in the address of a file: one of the days; phones often take only the first entry of a file
LTR = "\u2066{}\u2069"  # isolated: beside Arabic words a number would be read from its end
UNCHECKED = ("draft", "review")


def reminder(about: str, name: str, day: date, title: Words | str, office: str) -> Entry:
    """One last day. about: the key of its page (situations/dismissed). office: a contact, the one to go to for it.

    Nothing of it depends on who she is: whom free advice is for stays on the page.
    """
    visit = visiting()
    lines = (visit.text(f"{about}/title"), "", *_office(office), "", visit.text("sheets/calendar/early"))
    if any(isinstance(line, Words) and line.state in UNCHECKED for line in (title, *lines)):
        lines = (*lines, visit.text("sheets/calendar/machine-made"))
    return Entry(about, name, day, title, lines)


def file_of(entries: Sequence[Entry]) -> Response:
    """The days that are not over, or the one that is asked for; without any there is no file."""
    found = calendar.coming(entries, visiting().day, request.args.get(ONLY))
    if not found:
        abort(404)
    return calendar.answer(found)


def back_to(page: str) -> Response:
    """The page itself, with all that was given: it asks what is missing and says what is wrong."""
    # As it came, but a header can hold no line break, whatever lets one through.
    query = request.query_string.translate(None, b"\r\n").decode("ascii", "ignore")
    response = redirect(f"{page}?{query}" if query else page, 303)
    response.headers["Cache-Control"] = "no-store"
    return response


def _office(id: str) -> Iterator[Words | str]:
    office = card(id)
    yield office["title"]
    if office["find"]:
        yield office["find"]
    if office["phone"]:
        yield LTR.format(office["phone"])
