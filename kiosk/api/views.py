"""`/api/v1/openapi.json`: the description of all addresses for programs; `/api/…` that do not exist are 404."""

from flask import Blueprint, Response, abort

from ..shell.problems import answer
from ..shell.visit import visiting
from .description import describe

pages = Blueprint("api", __name__)


@pages.get("/api/v1/openapi.json")
def openapi() -> Response:
    catalogue = visiting().catalogue
    return answer(describe(catalogue.offered, sorted(catalogue.professions)), catalogue.edition)


@pages.route("/api/<path:anything>")
def nothing_here(anything: str) -> Response:
    abort(404)
