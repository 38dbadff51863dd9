"""The addresses of what she takes home."""

from collections.abc import Callable
from urllib.parse import parse_qs

from flask import Blueprint, Response, request

from ..errors import NotOnPaper
from ..i18n.gettext import gettext as _
from ..shell.pages import link, page
from ..shell.trouble import error_page
from ..shell.visit import visiting
from .basket.carrying import KEPT
from .basket.showing import basket_sheet
from .paper.making import GERMAN, language_of, letter, paper
from .paper.press import Busy, Failed

pages = Blueprint("sheets", __name__)
FILE_NAME = "wegweiser.pdf"  # neutral: it stays in the list of downloads
AGAIN_SECONDS = 2


@pages.get("/<lang>/sheet.pdf")
def pdf() -> Response:
    """The sheet of the page `of`, in her language beside `beside` (German if not given)."""
    of = request.args.get("of", "")
    return _answer(of, lambda tag, beside: paper(of, tag, beside))


@pages.get("/<lang>/basket.pdf")
def basket_pdf() -> Response:
    """Everything she has kept, in her language beside `beside`."""
    letters = request.args.get(KEPT, "")
    return _answer(f"basket?{KEPT}={letters}", lambda tag, beside: basket_sheet(letters, tag, beside))


def paper_of(of: str, tag: str, beside: str = GERMAN) -> bytes:
    """The sheet of a page or of a basket, in her language beside another. Raises NotOnPaper, Busy, Failed."""
    path, _, query = of.partition("?")
    if path == "basket":
        return basket_sheet(parse_qs(query).get(KEPT, [""])[0], tag, beside)
    return paper(of, tag, beside)


def _answer(back: str, make: Callable[[str, str], bytes]) -> Response:
    """What `make` gives for her language and the second one. back: the page it is the sheet of."""
    try:
        return as_file(make(visiting().lang.tag, language_of(request.args.get("beside", ""))))
    except NotOnPaper:
        return error_page(404)
    except (Busy, Failed) as trouble:
        return not_now(back, isinstance(trouble, Busy))


def letter_as_file(shown: Response, wanted: str) -> Response | None:
    """The letter of a page as PDF; None where it cannot be made now.

    wanted: both languages, or german alone.
    """
    try:
        return as_file(letter(shown.get_data(as_text=True), "de" if wanted == "german" else visiting().lang.tag))
    except (Busy, Failed):
        return None


def as_file(content: bytes) -> Response:
    """The PDF to read or keep. Her answers may be in its address, so nobody else keeps a copy."""
    response = Response(content, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{FILE_NAME}"'
    response.headers["Content-Language"] = visiting().lang.html_tag
    response.headers["Cache-Control"] = "no-store"
    return response


def not_now(of: str, busy: bool) -> Response:
    """Others are having sheets made, or it went wrong: what to do, and nothing is lost."""
    response = page(
        "sheets/not_now.html",
        status=503,
        private=True,
        busy=busy,
        again=request.full_path,
        back=link("start.home") + of,
        heading=_("Please wait a moment") if busy else _("The sheet could not be made"),
    )
    return later(response)


def later(response: Response) -> Response:
    """For programs: when to ask again."""
    response.headers["Retry-After"] = str(AGAIN_SECONDS)
    return response
