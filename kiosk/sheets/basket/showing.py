"""The basket's page: what she has kept, what to do with it, and one sheet or code of it all."""

import re
from typing import Any

from flask import Response, current_app, redirect, request
from markupsafe import Markup

from ...errors import NotOnPaper
from ...i18n.gettext import gettext as _
from ...shell.inside import page_inside
from ...shell.pages import link, page
from ...shell.visit import visiting
from ..handover import Refused, encode, grouped
from ..handover.made import MADE, Made
from ..handover.offer import Offer, Way, drawn
from ..paper.making import GERMAN, basket_order, language_of
from ..paper.pressing import said
from ..paper.reading import HEADINGS, TICK
from ..phone import on_her_phone
from ..since import since
from .carrying import KEPT
from .keeping import MOST, Basket, Kept, as_results, kept_at, read, with_one_more, written

ADD = "keep"
BOX = "\u25a1"  # to tick
HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
PART = '<h[1-4]\\b[^>]* id="{}"[^>]*>(.*?)</h[1-4]>'


def basket() -> Response:
    """The page. `keep` adds a page below its language."""
    found, problem = _with_more(read(request.args.get(KEPT, "")))
    if ADD in request.args and problem is None:
        # A short address of its own, so that "again" and Back never keep a second time.
        return redirect(_address(found.kept), 303)
    made = Made.read(request.args.get(MADE, ""))
    told = [_told(one, found, made) for one in found.kept]
    shown = [one for one in told if one]
    back = shown[-1]["href"] if shown else None
    return page(
        "sheets/basket/basket.html",
        back=back,
        kept=shown,
        lost=found.lost + len(found.kept) - len(shown),
        most=MOST if len(found.kept) >= MOST else None,
        problem=problem,
        offers=_offers(found) if found.kept else [],
        pdf=link("sheets.basket_pdf", **{KEPT: written(found.kept, visiting().day)}) if shown else None,
        letters=written(found.kept, visiting().day),
        made=since() if made and made.edition != visiting().catalogue.edition else None,
        her_phone=on_her_phone() if shown else None,
        paper=_for_the_browser(found.kept) if shown else None,
    )


def basket_sheet(letters: str, tag: str, beside: str) -> bytes:
    """Everything in a basket as one PDF. Raises NotOnPaper where nothing is in it; Busy, Failed."""
    kept = read(letters).kept
    if not kept:
        raise NotOnPaper
    order = basket_order([(one.page, one.passage) for one in kept], tag, language_of(beside), _codes_of(kept, tag))
    return current_app.extensions["press"].make(lambda: order)


def _for_the_browser(kept: tuple[Kept, ...]) -> list[dict[str, Any]] | None:
    """Everything in it for the paper of a terminal whose browser prints; elsewhere the PDF is the better sheet."""
    settings = current_app.extensions["settings"]
    if not settings.terminal or settings.print != "browser":
        return None
    order = basket_order([(one.page, one.passage) for one in kept], visiting().lang.tag, GERMAN, [])
    columns = [side for side in (order.mine, order.other) if side]
    return [
        {
            "strong": both.mine is not None and both.mine.kind in HEADINGS,
            "sides": [
                {"lang": side.tag, "dir": side.direction, "runs": block.runs, "mark": BOX if block.mark == TICK else ""}
                for side, block in zip(columns, both, strict=False)
                if block
            ],
        }
        for both in said(order).pairs
    ]


def _with_more(basket: Basket) -> tuple[Basket, Markup | None]:
    """The basket with what the address wants kept, and what is wrong with it."""
    for address in request.args.getlist(ADD)[:MOST]:
        one = kept_at(address)
        html = one and page_inside(f"/{visiting().lang.tag}/{one.page}", for_paper=True)
        if not html or "data-quiet" in html:
            return basket, _("This page cannot be kept. You can print it instead.")
        more = with_one_more(basket, one)
        if more.kept == basket.kept and one not in basket.kept:
            refusal = _("%(most)s things are in it already. Take one out, or take the sheet and begin anew.", most=MOST)
            return basket, refusal
        try:
            written(more.kept, visiting().day)
        except Refused:
            return basket, _("This page cannot be kept. You can print it instead.")
        basket = more
    return basket, None


def _address(kept: tuple[Kept, ...]) -> str:
    """Of the basket with these things. An empty one says `kept=` too: without it the last thing would come back."""
    return link("sheets.basket", **{KEPT: written(kept, visiting().day)})


def _told(one: Kept, basket: Basket, made: Made | None) -> dict[str, Any] | None:
    """Title, passage and addresses of one thing; None where its page is no longer there. made: of the basket's code."""
    html = page_inside(f"/{visiting().lang.tag}/{one.page}", for_paper=True)
    head = HEADING.search(html) if html else None
    part = re.search(PART.format(re.escape(one.passage)), html, re.DOTALL) if head and one.passage else None
    if head is None or (one.passage and part is None) or "data-quiet" in html:
        return None
    news = f"{'&' if '?' in one.page else '?'}{MADE}={made}" if made else ""  # its page says what has changed on it
    return {
        "title": Markup(head[1]),  # our own page, already safe
        "part": Markup(part[1]) if part else None,
        "href": link("start.home") + one.page + news + (f"#{one.passage}" if one.passage else ""),
        "drop": _address(tuple(kept for kept in basket.kept if kept != one)),
    }


def _codes_of(kept: tuple[Kept, ...], tag: str) -> list[tuple[str, str]]:
    """For each code its address without letters, and its letters; none where phones have no address to come to."""
    public, visit = current_app.extensions["settings"].public, visiting()
    if not public:
        return []
    try:
        codes = [encode(result) for result in as_results(kept, tag, visit.catalogue.edition, visit.day)]
    except Refused:
        return []
    return [(public + link("start.open_code", tag), letters) for letters in codes]


def _offers(basket: Basket) -> list[Offer]:
    codes = _codes_of(basket.kept, visiting().lang.tag)
    return [
        Offer(base.removeprefix("https://"), grouped(letters), drawn(Way(base, letters).code))
        for base, letters in codes
    ]
