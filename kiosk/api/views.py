"""`/api/v1/openapi.json`: the description of all addresses for programs; `/api/…` that do not exist are 404."""

from flask import Blueprint, Response, abort, request

from ..shell.problems import answer, parameter_problem
from ..shell.visit import visiting
from .description import describe

pages = Blueprint("api", __name__)


@pages.get("/api/v1/openapi.json")
def openapi() -> Response:
    catalogue = visiting().catalogue
    described = describe(catalogue.offered, sorted(catalogue.professions))
    return parameter_problem(request.args, ()) or answer(described, catalogue.edition)


@pages.route("/api/", defaults={"anything": ""})
@pages.route("/api/<path:anything>")
def nothing_here(anything: str) -> Response:
    abort(404)
