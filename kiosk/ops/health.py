"""`/health`: 200 while content can be shown and the store answers, 503 with the reason otherwise."""

from flask import Blueprint, Response, current_app

from ..errors import KioskError
from ..shell.problems import answer, problem
from ..shell.visit import visiting

pages = Blueprint("ops", __name__)


@pages.get("/health")
def health() -> Response:
    catalogue = visiting().catalogue
    try:
        current_app.extensions["store"].head()
    except KioskError as trouble:
        return problem(503, str(trouble))
    return answer({"status": "ok", "languages": list(catalogue.offered)}, catalogue.edition)
