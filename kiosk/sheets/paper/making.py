"""From the address of a page to its sheet: the page in two languages, and the code that leads back to it."""

import re
from collections.abc import Sequence
from datetime import date
from urllib.parse import parse_qs, quote, unquote, urlsplit

from flask import current_app

from ...errors import NotOnPaper
from ...i18n import formats
from ...i18n.choice import known_tag
from ...i18n.gettext import Interface
from ...shell.arrival import chosen_day
from ...shell.inside import page_inside
from ...shell.visit import visiting
from ..codes import picture
from ..handover import grouped
from ..handover.offer import Way, way_back
from .letter import MARK
from .order import Code, Order, Side

GERMAN = "de"
LONGEST_PAGE = 3000
# Pages about the kiosk itself, and those that would lead back to here.
NEVER = ("sheet", "print", "display", "languages", "basket", "exit", "h")
BESIDE_GERMAN = re.compile(r'<p lang="([^"]+)" dir="\w+" class="alike hers">')
MODULE, SMALLEST = 0.75, 30.0  # millimetres
WAIT_SECONDS = 5  # what somebody wrote is not asked for again


def paper(of: str, tag: str, beside: str = GERMAN) -> bytes:
    """The sheet of a page as PDF.

    of: the page below its language, with its query. tag: her language. beside: the second one; her own for one column.
    Raises NotOnPaper; Busy and Failed of press.py.
    """
    return current_app.extensions["press"].make(lambda: order_of(of, tag, beside))


def order_of(of: str, tag: str, beside: str = GERMAN) -> Order:
    """What the sheet of a page is made of. Raises NotOnPaper."""
    other = None if beside == tag else beside
    page = page_of(of)
    pages = pages_of(page, tag, other)
    if MARK in pages[0]:
        second = _second_of(pages[0])
        german, beside_it = sides(GERMAN, second)
        # Whoever is handed it reads it in that language on her phone, too.
        code = _code(page, second or tag)
        return Order(None, ((pages[0], None),), ("",), german, beside_it, code, is_letter=True)
    return Order(None, (pages,), ("",), *sides(tag, other, page), _code(page, tag))


def letter(html: str, beside: str) -> bytes:
    """A letter as PDF: German, and beside it `beside`, or German alone. html: its page. Raises Busy, Failed."""
    german, other = sides(GERMAN, None if beside == GERMAN else beside)
    order = Order(None, ((html, None),), ("",), german, other, None, is_letter=True)
    return current_app.extensions["press"].make(lambda: order, WAIT_SECONDS)


def basket_order(kept: Sequence[tuple[str, str]], tag: str, beside: str, codes: Sequence[tuple[str, str]]) -> Order:
    """The sheet of everything in a basket.

    kept: pages below their language, each with the id of a passage or none. codes: addresses and their letters.
    Raises NotOnPaper when nothing of it can be shown.
    """
    other = None if beside == tag else beside
    pages, parts = [], []
    for page, part in kept:
        try:
            both = pages_of(page_of(page), tag, other)
        except NotOnPaper:
            continue  # it has gone since: the rest is worth having
        if not part or all(f'aria-labelledby="{part}"' in html for html in both if html):
            pages.append(both)
            parts.append(part)
    if not pages:
        raise NotOnPaper
    title = tuple(str(_interface(language).gettext("What I take with me")) for language in (tag, other or tag))
    drawn = [code_of(Way(*code), tag) for code in codes]
    first, more = (drawn[0], tuple(drawn[1:])) if drawn else (None, ())
    return Order(title, tuple(pages), tuple(parts), *sides(tag, other), first, more_codes=more)


def pages_of(page: str, tag: str, other: str | None) -> tuple[str, str | None]:
    """A page in one language or two. Raises NotOnPaper where there is none, or nothing of it may remain."""
    found = [page_inside(f"/{language}/{page}", for_paper=True) for language in (tag, other) if language]
    if not all(found) or any("data-quiet" in html for html in found):
        raise NotOnPaper
    return found[0], found[1] if other else None


def _second_of(html: str) -> str | None:
    """The language beside German in what is handed over: it is chosen on its page, and need not be that of the page."""
    found = BESIDE_GERMAN.search(html)
    return known_tag(found[1], visiting().catalogue.offered) if found else None


def page_of(of: str) -> str:
    """An address below a language, fit to be asked for. Raises NotOnPaper for whatever leads elsewhere."""
    if not of.isprintable() or len(of) > LONGEST_PAGE:
        raise NotOnPaper
    try:
        parts = urlsplit(of)
    except ValueError as error:
        raise NotOnPaper from error
    path = unquote(parts.path)  # as it is looked up: a sheet of a sheet of a sheet would never end
    # Whatever stands behind a dot: sheet.pdf is as bad as sheet.
    leads_back = path.split("/")[0].split(".")[0] in NEVER
    if parts.scheme or parts.netloc or leads_back or path.startswith(("/", "\\")) or ".." in path:
        raise NotOnPaper
    # What she keeps, and the code she came with, belong to her way and not to the page.
    own = [pair for pair in parts.query.split("&") if pair.partition("=")[0] not in ("kept", "made", "")]
    query = f"?{quote('&'.join(own), safe='=&%+-_.~,:@!$*()/')}" if own else ""
    return quote(parts.path, safe="/-_.~%") + query


def language_of(wanted: str) -> str:
    """A language we offer; German for one we do not."""
    return known_tag(wanted, visiting().catalogue.offered) or GERMAN


def sides(tag: str, other: str | None, page: str = "") -> tuple[Side, Side | None]:
    """The two columns. page: whose day, if it has one, is the day of the sheet."""
    chosen = chosen_day(parse_qs(urlsplit(page).query).get("on", []))
    return _side(tag, chosen), _side(other, chosen) if other else None


def _side(tag: str, chosen: date | None) -> Side:
    visit = visiting()
    language, gettext = visit.catalogue.languages[tag], _interface(tag).gettext
    day = formats.day(chosen or visit.day, visit.locale_of(tag))
    preview = [gettext("Preview: this page shows what holds on %(day)s.", day=day)] if chosen or visit.preview else []
    made = gettext("As of %(day)s · edition %(number)s", day=day, number=visit.catalogue.edition)
    return Side(
        language.html or tag,
        language.direction,
        (*map(str, preview), str(made)),
        (str(gettext("Point the camera of your phone at the code. This page opens there.")),),
        str(gettext("Official sources")),
        visit.text_in(tag, "about/machine-made").plain,
    )


def _code(page: str, tag: str) -> Code | None:
    """The way back to this page for a phone; none where phones have no address to come to."""
    way = way_back(page, tag)
    return way and code_of(way, tag)


def code_of(way: Way, tag: str) -> Code:
    """A code as paper shows it. tag: of its language."""
    svg, side = picture(way.code, MODULE)
    alt = str(_interface(tag).gettext("Code for the camera of a phone"))
    return Code(svg, max(side, SMALLEST), alt, way.address.removeprefix("https://"), " ".join(grouped(way.letters)))


def _interface(tag: str) -> Interface:
    return current_app.extensions["interfaces"][tag]
