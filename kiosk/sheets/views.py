"""The addresses of what she takes home."""

from collections.abc import Callable
from urllib.parse import parse_qs

from flask import Blueprint, Response, current_app, request
from markupsafe import Markup

from ..errors import NotOnPaper
from ..i18n.gettext import gettext as _
from ..shell.pages import link, page
from ..shell.rates import Rate, is_own
from ..shell.trouble import error_page
from ..shell.visit import visiting
from .basket.carrying import KEPT
from .basket.showing import basket_sheet
from .paper.making import GERMAN, language_of, letter, paper
from .paper.press import Busy, Failed

pages = Blueprint("sheets", __name__)
FILE_NAME = "wegweiser.pdf"  # neutral: it stays in the list of downloads
AGAIN_SECONDS = 2
MOST_A_MINUTE = 20  # for one address: in an office of advisers ten people may share it
RATE = "sheet-page-rate"


class NotNow(Exception):
    """Why there is no sheet now, in words with what to do. status: 429 or 503. seconds: when to ask again."""

    def __init__(self, heading: Markup, words: Markup, status: int = 503, seconds: int = AGAIN_SECONDS) -> None:
        self.heading, self.words, self.status, self.seconds = heading, words, status, seconds

    def told(self, response: Response) -> Response:
        """For programs."""
        response.headers["Retry-After"] = str(self.seconds)
        return response


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
        return _made(lambda: make(visiting().lang.tag, language_of(request.args.get("beside", ""))))
    except NotOnPaper:
        return error_page(404)
    except NotNow as why:
        return not_now(back, why)


def letter_as_file(shown: Response, wanted: str) -> Response:
    """The letter of a page as PDF. wanted: both languages, or german alone. Raises NotNow."""
    tag = GERMAN if wanted == "german" else visiting().lang.tag
    return _made(lambda: letter(shown.get_data(as_text=True), tag))


def _made(make: Callable[[], bytes]) -> Response:
    """Raises NotNow, or what `make` raises where there is no such paper."""
    if seconds := _wait():
        raise NotNow(_("Please wait a moment"), _("Please wait a minute. Then try again."), 429, seconds)
    try:
        return as_file(make())
    except Busy:
        busy = _("Others are having their sheets made. Wait a moment and press the button.")
        raise NotNow(_("Please wait a moment"), busy) from None
    except Failed:
        sorry = _("You have done nothing wrong. Please try again, or print the page itself.")
        raise NotNow(_("The sheet could not be made"), sorry) from None


def _wait() -> int:
    """The seconds until this visitor may have another sheet made; 0 now. Each program that runs counts for itself."""
    if is_own(request.remote_addr):
        return 0
    extensions = current_app.extensions
    rate: Rate = extensions.get(RATE) or extensions.setdefault(RATE, Rate(MOST_A_MINUTE))
    return rate.wait(request.remote_addr)


def as_file(content: bytes) -> Response:
    """The PDF to read or keep. Her answers may be in its address, so nobody else keeps a copy."""
    response = Response(content, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{FILE_NAME}"'
    response.headers["Content-Language"] = visiting().lang.html_tag
    response.headers["Cache-Control"] = "no-store"
    return response


def not_now(of: str, why: NotNow) -> Response:
    """What to do, and nothing is lost. of: the page it would be the sheet of, below its language."""
    again, back = request.full_path, link("start.home") + of
    return why.told(page("sheets/not_now.html", status=why.status, private=True, why=why, again=again, back=back))
