"""Errors are pages: in the visitor's language, with a next step, and for programs as problem+json."""

import logging
import traceback
from pathlib import Path

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, NotFound

from ..i18n.gettext import gettext as _
from .pages import page
from .problems import problem

log = logging.getLogger("kiosk")


class UnknownLanguage(NotFound):
    """The address begins with a language we do not have; the wall answers it."""


def words_for(code: int) -> tuple[str, str]:
    """Heading and explanation. Called inside a request: the words are in its language."""
    known = {
        404: (
            _("This page does not exist"),
            _("The address may be wrong, or the page has moved. You have done nothing wrong."),
        ),
        405: (
            _("This page cannot be opened in this way"),
            _("The page knows no such step. Please go back and use the buttons."),
        ),
        413: (_("That was too much at once"), _("The text or file is too large. Please send less.")),
        414: (_("This address is too long"), _("Please begin again at the start page.")),
        422: (_("We did not understand that"), _("Please go back and choose one of the answers.")),
        429: (_("Too many requests at once"), _("Please wait a minute. Then try again.")),
        500: (_("Something broke on our side"), _("You have done nothing wrong. Please try again, or ask a person.")),
    }
    return known.get(code, known[500] if code >= 500 else known[422])


def error_page(code: int) -> Response:
    heading, explanation = words_for(code)
    response = page("shell/error.html", status=code, private=True, code=code, heading=heading, explanation=explanation)
    response.headers["Cache-Control"] = "no-store"
    return response


def places(error: BaseException) -> str:
    """Where it broke, as file:line of our own code. Never the message: it may repeat what the visitor typed."""
    frames = traceback.extract_tb(error.__traceback__)
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames[-8:]))


def answer_errors(app: Flask) -> None:
    """Turn every error into a page or, under /api and /health, into problem+json."""

    @app.errorhandler(HTTPException)
    def expected(error: HTTPException) -> Response:
        if error.code is not None and error.code < 400:
            return error.get_response()
        code = error.code or 500
        if request.path.startswith(("/api/", "/health")):
            response = problem(code, error.description if isinstance(error.description, str) else "")
        else:
            response = error_page(code)
        if code == 405 and getattr(error, "valid_methods", None):
            response.headers["Allow"] = ", ".join(error.valid_methods)
        return response

    @app.errorhandler(Exception)
    def unexpected(error: Exception) -> Response:
        log.error("%s in %s at %s", type(error).__name__, request.endpoint, places(error))
        return problem(500, "") if request.path.startswith("/api/") else error_page(500)
