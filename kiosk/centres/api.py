"""`/api/v1/places`: what the words for a place may mean, for programs."""

from typing import Any

from flask import Blueprint, Response, current_app, request

from ..places import Place
from ..shell.problems import answer, limit_asked, parameter_problem
from ..shell.visit import visiting

pages = Blueprint("centres", __name__)

MOST = 20


@pages.get("/api/v1/places")
def places() -> Response:
    """The likeliest first; `sure` says whether the first is meant. Nothing that is typed is kept or logged."""
    limit, trouble = limit_asked(MOST)
    trouble = parameter_problem(request.args, ("q", "limit")) or trouble
    if trouble:
        return trouble
    found = current_app.extensions["gazetteer"].find(request.args.get("q", ""), limit)
    items = [_written(place) for place in found.places]
    return answer({"sure": found.sure, "items": items}, visiting().catalogue.edition)


def _written(place: Place) -> dict[str, Any]:
    latitude, longitude = place.point
    return {
        "name": place.name,
        "lands": list(place.lands),
        "latitude": latitude,
        "longitude": longitude,
        "postcode": place.postcode,
        "near": place.near,
    }
