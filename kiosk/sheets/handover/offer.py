"""The code as a page shows it, and the day of the code a page was opened with."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from flask import current_app, request
from markupsafe import Markup

from ...i18n import formats
from ...shell.pages import link
from ...shell.visit import visiting
from ..codes import draw_in_two
from . import Refused, Result, address_of, encode, grouped

MADE = "made"  # the day of a code in the address of the page it opened; only where the content has changed since
# Millimetres a module. On paper a plan is about 3 cm wide, on a terminal an arm's length away twice that.
ON_PAPER, ON_TERMINAL = 0.75, 1.5


class Offer(NamedTuple):
    """place: the address to type, without https://. groups: the letters to type there. drawing: an `<svg>`."""

    place: str
    groups: tuple[str, ...]
    drawing: Markup


def offer(kind: str, what: str, answers: Mapping[str, str]) -> Offer | None:
    """The code for this result; None where phones have no address to come to, or no code can carry it.

    kind, what, answers: as in Result. KIOSK_PUBLIC says where phones come to.
    """
    settings, visit = current_app.extensions["settings"], visiting()
    if not settings.public:
        return None
    result = Result(kind, what, visit.lang.tag, visit.catalogue.edition, visit.day, tuple(answers.items()))
    try:
        letters = encode(result)
    except Refused:
        return None
    base = settings.public + link("start.open_code")
    drawing = draw_in_two(address_of(base, ""), letters, ON_TERMINAL if settings.terminal else ON_PAPER)
    return Offer(base.removeprefix("https://"), grouped(letters), drawing)


def made_on() -> str | None:
    """The day of the code that led here, in words, if the content has changed since; else None."""
    try:
        day = date.fromisoformat(request.args.get(MADE, ""))
    except ValueError:
        return None
    visit = visiting()
    return formats.day(day, visit.locale) if day <= visit.day else None
