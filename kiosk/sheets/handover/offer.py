"""The code as a page shows it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from flask import current_app, request
from markupsafe import Markup

from ...shell.inside import FOR_PAPER
from ...shell.pages import link
from ...shell.visit import visiting
from ..codes import draw
from . import Refused, Result, address_of, encode, grouped
from .made import MADE, Made
from .places import below, holds_her_words, result_at

# Millimetres a module. On paper a plan is about 3 cm wide, on a terminal an arm's length away twice that.
ON_PAPER, ON_TERMINAL = 0.75, 1.5
LONGEST_ADDRESS = 300  # in a code without letters

Answers = Sequence[tuple[str, str]]


class Way(NamedTuple):
    """address: what her phone opens, from https:// on. letters: behind its #; none where the address says it all.

    made: day and edition; the letters hold them, but an address alone does not.
    """

    address: str
    letters: str
    made: Made | None = None

    @property
    def code(self) -> str:
        """What the camera reads: all of it, and where it is not in the letters, from which day and edition it is."""
        return f"{self.address}?{MADE}={self.made}" if self.made else address_of(self.address, self.letters)


class Offer(NamedTuple):
    """place: the address to type, without https://. groups: the letters to type there, if any. drawing: an `<svg>`."""

    place: str
    groups: tuple[str, ...]
    drawing: Markup


def offer(kind: str, what: str, answers: Mapping[str, str] | Answers) -> Offer | None:
    """The code for this result; None where phones have no address to come to, or no code can carry it.

    kind, what, answers: as in Result; pairs where a name comes several times. KIOSK_PUBLIC says where phones come to.
    """
    if FOR_PAPER in request.environ:
        return None  # the sheet has a code of its own; drawing one takes time
    pairs = tuple(answers.items() if isinstance(answers, Mapping) else answers)
    way = way_to(kind, what, pairs, visiting().lang.tag)
    if way is None:
        return None
    return Offer(way.address.removeprefix("https://"), grouped(way.letters), drawn(way.code))


def drawn(code: str) -> Markup:
    """A code as large as paper or a terminal needs it."""
    return draw(code, ON_TERMINAL if current_app.extensions["settings"].terminal else ON_PAPER)


def way_back(page: str, tag: str) -> Way | None:
    """How a phone comes to a page. page: below its language, with its query. tag: the language. None: as for offer."""
    known = result_at(page)
    if known:
        return way_to(*known, tag)
    if holds_her_words(page):
        return None
    public = current_app.extensions["settings"].public
    address = f"{public}{link('start.home', tag)}{page}"
    return Way(address, "") if public and len(address) <= LONGEST_ADDRESS else None


def way_to(kind: str, what: str, answers: Answers, tag: str) -> Way | None:
    """How a phone comes to a result: without answers by its own short address, otherwise by letters that carry them."""
    public, visit = current_app.extensions["settings"].public, visiting()
    if not public:
        return None
    if not answers:
        address = public + link("start.home", tag) + below(kind, what, ())
        return Way(address, "", Made(visit.day, visit.catalogue.edition))
    try:
        letters = encode(Result(kind, what, tag, visit.catalogue.edition, visit.day, tuple(answers)))
    except Refused:
        return None
    return Way(public + link("start.open_code", tag), letters)
