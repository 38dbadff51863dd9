"""`/api/hsds/`: services, organizations, services at their locations, and the terms they are sorted by.

Paths, parameters and pages as in the OpenAPI description of HSDS 3.0. HSDS has no place for the edition of the
content: it stands in the header `Kiosk-Edition`.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

import msgspec
from flask import Blueprint, Response, abort, current_app, request, url_for

from ..errors import KioskError
from ..places import Place
from ..shell.pages import public
from ..shell.problems import parameter_problem, problem
from ..shell.visit import visiting
from .choosing import chosen, page_of
from .description import HSDS, describe
from .everything import Entry, Everything, everything, with_owner
from .parameters import LISTS, SINGLES, USUAL_PAGE, read
from .records import Record, plain

pages = Blueprint("hsds", __name__)

Shape = Callable[[Record], Record]


@pages.get("/api/hsds/")
def about() -> Response:
    """Which HSDS this is, and where it is described. We use it as it is, without a profile of our own."""
    described = {"version": "3.0", "profile": HSDS, "openapi_url": _in_full("hsds.openapi")}
    return parameter_problem(request.args, ()) or _answer(msgspec.json.encode(described))


@pages.get("/api/hsds/openapi.json")
def openapi() -> Response:
    return parameter_problem(request.args, ()) or _answer(msgspec.json.encode(describe()))


@pages.get("/api/hsds/services")
def services() -> Response:
    asked, trouble = read(request.args, LISTS["services"])
    if trouble:
        return trouble
    entries = chosen(_everything().services, asked)
    if asked.get("minimal"):
        # The names that HSDS 3.0 gives here are not those of its schema. All on one page, as it asks.
        asked.setdefault("per_page", max(1, len(entries)))
        return _listed(entries, asked, lambda one: {"id": one["id"], "modified_date": one.get("last_modified")})
    return _listed(entries, asked, _whole if asked.get("full") else with_owner)


@pages.get("/api/hsds/services/<id>")
def service(id: str) -> Response:
    return _single("services", id, lambda asked: _whole)


@pages.get("/api/hsds/organizations")
def organizations() -> Response:
    asked, trouble = read(request.args, LISTS["organizations"])
    if trouble:
        return trouble
    full = asked.get("full") or asked.get("full_service")
    return _listed(chosen(_everything().organizations, asked), asked, _organization(asked) if full else plain)


@pages.get("/api/hsds/organizations/<id>")
def organization(id: str) -> Response:
    return _single("organizations", id, _organization)


@pages.get("/api/hsds/service_at_locations")
def service_at_locations() -> Response:
    asked, trouble = read(request.args, LISTS["service_at_locations"])
    if trouble:
        return trouble
    place = _place(asked["postcode"]) if "postcode" in asked else None
    if "postcode" in asked and place is None:
        return problem(404, "No place in Germany is known by this postcode.", parameter="postcode")
    entries = chosen(_everything().service_at_locations, asked, place)
    return _listed(entries, asked, _whole if asked.get("full") else _in_short)


@pages.get("/api/hsds/service_at_locations/<id>")
def service_at_location(id: str) -> Response:
    return _single("service_at_locations", id, lambda asked: _whole)


@pages.get("/api/hsds/taxonomies", defaults={"name": "taxonomies"})
@pages.get("/api/hsds/taxonomy_terms", defaults={"name": "taxonomy_terms"})
def taxonomies(name: str) -> Response:
    asked, trouble = read(request.args, LISTS[name])
    return trouble or _listed(chosen(getattr(_everything(), name), asked), asked, _whole)


@pages.get("/api/hsds/taxonomies/<id>", defaults={"name": "taxonomies"})
@pages.get("/api/hsds/taxonomy_terms/<id>", defaults={"name": "taxonomy_terms"})
def taxonomy(name: str, id: str) -> Response:
    return _single(name, id, lambda asked: _whole)


def _whole(record: Record) -> Record:
    return record


def _organization(asked: dict[str, Any]) -> Shape:
    """An organization with everything inside it; its services only in short, unless they are asked for in full."""
    inner = _whole if asked.get("full_service") else plain
    return lambda record: record | {"services": [inner(service) for service in record.get("services", ())]}


def _in_short(record: Record) -> Record:
    return plain(record) | {"location": plain(record["location"]), "service": with_owner(record["service"])}


def _listed(entries: Iterable[Entry], asked: dict[str, Any], shape: Shape) -> Response:
    records = [entry.record for entry in entries]
    if asked.get("format") == "ndjson":
        return _answer(msgspec.json.Encoder().encode_lines(map(shape, records)), "application/x-ndjson")
    page = page_of(records, asked.get("page", 1), asked.get("per_page", USUAL_PAGE))
    return _answer(msgspec.json.encode(page | {"contents": [shape(record) for record in page["contents"]]}))


def _single(name: str, id: str, shape_for: Callable[[dict[str, Any]], Shape]) -> Response:
    asked, trouble = read(request.args, SINGLES[name])
    if trouble:
        return trouble
    entry = getattr(_everything(), name).get(id.lower())
    if entry is None:
        return problem(404, f"There is nothing by this id among the {name}.")
    return _answer(msgspec.json.encode(shape_for(asked)(entry.record)))


def _answer(body: bytes, mimetype: str = "application/json") -> Response:
    response = Response(body, mimetype=mimetype)
    response.headers["Cache-Control"] = "no-store"
    response.headers["Kiosk-Edition"] = str(visiting().catalogue.edition)
    return response


def _in_full(endpoint: str) -> str:
    """An address with its host, as HSDS wants it: that of the request only where no setting names ours."""
    return public(url_for(endpoint)) if current_app.extensions["settings"].public else url_for(endpoint, _external=True)


def _place(postcode: str) -> Place | None:
    found = current_app.extensions["gazetteer"].find(postcode).places
    return found[0] if found else None


def _everything() -> Everything:
    """Made once for an edition and a day, and kept until there is another one."""
    visit, extensions = visiting(), current_app.extensions
    key = (visit.catalogue.edition, visit.day)
    kept = extensions.get("hsds")
    if kept is None or kept[0] != key:
        kept = extensions["hsds"] = (key, everything(visit.catalogue, _changed(visit.catalogue.edition), visit.day))
    return kept[1]


def _changed(edition: int) -> dict[str, datetime]:
    """For each centre when it was last changed, in UTC, up to an edition: the next one may be in the store already."""
    try:
        changes = current_app.extensions["store"].history("centres")
    except KioskError as trouble:
        abort(503, str(trouble))
    return {change.id: change.at for change in changes if change.seq <= edition}
