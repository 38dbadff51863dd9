"""What is to be printed: a page of ours, or a letter with what she typed into it.

A page stands in an address. What she typed stands in none: it goes from page to page in the bodies of forms, is made a
PDF when it is printed, and nothing of it stays here.
"""

import re
from typing import Any, NamedTuple
from urllib.parse import quote

from flask import abort, current_app, request
from werkzeug.datastructures import MultiDict

from ..errors import NotOnPaper
from ..sheets.paper.letter import MARK
from ..sheets.paper.making import GERMAN, letter
from ..shell.inside import page_inside
from ..shell.pages import link
from ..shell.visit import visiting

LONGEST_PAGE = 4000  # letters of an address that can come back
SAFE = "/?&=%+-_.~,;:@!$'()*"
LETTER = re.compile(r"rights/letters/[a-z]+(-[a-z]+)*(\?on=\d{4}-\d\d-\d\d)?", re.ASCII)
PAPER = "paper"  # the button that was pressed: both languages, or german alone
NOT_TYPED = (PAPER, "change")  # buttons of a letter's page


class Asked(NamedTuple):
    """of: the page below its language; "" if it is not known any more.

    typed: for a letter, pairs of a field and what stands in it; None for a page. paper: both or german, for a letter.
    """

    of: str
    typed: tuple[tuple[str, str], ...] | None = None
    paper: str = ""

    @property
    def is_letter(self) -> bool:
        return self.typed is not None

    def pdf(self) -> bytes:
        """Raises NotOnPaper; Busy and Failed of press.py."""
        tag = visiting().lang.tag
        if not self.is_letter:
            return current_app.extensions["paper"](self.of, tag)
        html = page_inside(f"/{tag}/{self.of}", MultiDict(self.typed))
        if html is None or MARK not in html:
            raise NotOnPaper
        return letter(html, GERMAN if self.paper == "german" else tag)

    def page(self) -> str:
        """The address of the page itself."""
        return link("start.home") + quote(self.of, safe=SAFE)

    def to(self, step: str, **values: Any) -> str:
        """The address of a step of printing: offer, print_now, job or cancel."""
        along = {"of": self.of} if self.of else {}
        if self.is_letter:
            return link(f"printing.letter_{step}", **values, **along, **{PAPER: self.paper})
        return link(f"printing.{step}", **values, **along)


def asked_for_page(given: Any, required: bool = True) -> Asked:
    """The page below its language, from `of=`; without one if it is not needed and not there."""
    of = given.get("of", "")
    if not of.isprintable() or len(of) > LONGEST_PAGE or of.startswith(("/", "\\")) or (required and "of" not in given):
        abort(404)
    return Asked(of)


def asked_for_letter() -> Asked:
    """The letter that the address names, with what stands in the form."""
    of = request.args.get("of", "")
    if not LETTER.fullmatch(of):
        abort(404)
    paper = "german" if request.values.get(PAPER) == "german" else "both"
    return Asked(of, tuple(pair for pair in request.form.items(multi=True) if pair[0] not in NOT_TYPED), paper)
