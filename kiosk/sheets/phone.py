"""What her own phone can do with a page: send its address on, and keep it to be read without a connection.

Only when she presses a button or comes with a code; terminals offer neither. See decision 022.
"""

from pathlib import Path
from typing import NamedTuple

from flask import Response, abort, current_app, request

from ..i18n import formats
from ..shell.visit import visiting
from .handover.places import NOT_HERS

WORKER = (Path(__file__).parent / "offline.js").read_text(encoding="utf-8")


class Phone(NamedTuple):
    """day: of a copy that is kept now, in words. tells: whether the address of the page holds answers."""

    day: str
    tells: bool


def on_her_phone() -> Phone | None:
    """For a page that may remain. None at terminals, where nothing of a visitor may."""
    if current_app.extensions["settings"].terminal:
        return None
    visit = visiting()
    return Phone(formats.day(visit.day, visit.locale), any(name not in NOT_HERS for name in request.args))


def worker() -> Response:
    """The script that answers for kept pages, at the top of the site: it may answer only for what is below it."""
    if current_app.extensions["settings"].terminal:
        abort(404)
    response = Response(WORKER, content_type="text/javascript; charset=utf-8")
    response.headers["Cache-Control"] = "no-cache"
    return response
