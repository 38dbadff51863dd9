"""`/api/v1/sheet`: any page of ours as a sheet in one language or two, for programs. Nothing of it is kept."""

from collections.abc import Collection
from typing import NamedTuple

import msgspec
from flask import Response, current_app, request
from werkzeug.exceptions import MethodNotAllowed

from ..errors import NotOnPaper
from ..i18n.choice import known_tag
from ..shell.problems import parameter_problem, problem
from ..shell.rates import Rate
from ..shell.visit import visiting
from .paper.making import GERMAN
from .paper.press import Busy, Failed
from .views import AGAIN_SECONDS, as_file, paper_of

LONGEST_BODY = 8_000  # bytes; the longest page address has 3,000 letters
MOST_A_MINUTE = 30
ALLOWED = ("page", "languages")
RATE = "sheet-rate"
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")  # all of them come here, so that a wrong one is told the right one


class Wanted(NamedTuple):
    """page: its address below a language. languages: hers, and the one beside it; twice the same for one column."""

    page: str
    languages: tuple[str, str]


class Unfit(Exception):
    """The body cannot be used. parameter: the name of its member, or none if it is no object at all."""

    def __init__(self, detail: str, parameter: str = "", allowed: Collection[str] = ()) -> None:
        super().__init__(detail)
        self.detail = detail
        self.more = {"parameter": parameter} if parameter else {}
        self.more |= {"allowed": list(allowed)} if allowed else {}


def sheet() -> Response:
    """A PDF. Every request counts for the rate, the wrong ones too."""
    if request.method != "POST":
        raise MethodNotAllowed(["POST", "OPTIONS"])
    if seconds := rate().wait(request.remote_addr):
        return _later(429, f"At most {MOST_A_MINUTE} sheets a minute.", seconds)
    if trouble := parameter_problem(request.args, ()):
        return trouble
    if request.mimetype != "application/json":
        return problem(415, "Send page and languages as JSON, with Content-Type: application/json.")
    request.max_content_length = LONGEST_BODY
    try:
        return _answer(read(request.get_data(), visiting().catalogue.offered))
    except (msgspec.DecodeError, UnicodeDecodeError):
        return problem(400, "The body is no JSON.")
    except Unfit as unfit:
        return problem(422, unfit.detail, **unfit.more)
    except NotOnPaper:
        return problem(404, "There is no such page, or it is not for paper.", parameter="page")
    except Busy:
        return _later(503, "Other sheets are being made.", AGAIN_SECONDS)
    except Failed:
        return _later(503, "The sheet could not be made.", AGAIN_SECONDS)


def rate() -> Rate:
    """How often a client may ask; each program that runs counts for itself."""
    extensions = current_app.extensions
    return extensions.get(RATE) or extensions.setdefault(RATE, Rate(MOST_A_MINUTE))


def read(body: bytes, offered: Collection[str]) -> Wanted:
    """Raises Unfit; DecodeError of msgspec or UnicodeDecodeError where it is no JSON."""
    try:
        given = msgspec.json.decode(body)
    except RecursionError:
        given = None
    if not isinstance(given, dict):
        raise Unfit("The body must be a JSON object.")
    if unknown := next((name for name in given if name not in ALLOWED), None):
        raise Unfit("There is no such member.", unknown[:60], ALLOWED)
    page = given.get("page")
    if not isinstance(page, str) or not page:
        raise Unfit("page must be the address of a page below its language, such as recognition/plan?…", "page")
    return Wanted(page, _languages(given.get("languages"), offered))


def _languages(given: object, offered: Collection[str]) -> tuple[str, str]:
    if not isinstance(given, list) or not 1 <= len(given) <= 2 or not all(isinstance(one, str) for one in given):
        raise Unfit("languages must be a list of one or two.", "languages", offered)
    tags = [known_tag(one, offered) for one in given]
    if None in tags:
        raise Unfit("This language is not offered.", "languages", offered)
    return tags[0], tags[1] if len(tags) == 2 else GERMAN


def _answer(wanted: Wanted) -> Response:
    hers, beside = wanted.languages
    response = as_file(paper_of(wanted.page, hers, beside))
    catalogue = visiting().catalogue
    tags = [catalogue.languages[tag].html or tag for tag in dict.fromkeys((hers, beside))]
    response.headers["Content-Language"] = ", ".join(tags)
    response.headers["Kiosk-Edition"] = str(catalogue.edition)
    return response


def _later(status: int, detail: str, seconds: int) -> Response:
    response = problem(status, detail)
    response.headers["Retry-After"] = str(seconds)
    return response
