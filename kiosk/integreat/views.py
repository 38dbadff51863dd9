"""The addresses of Integreat's public API, version 3, for reading. Answers are bare lists and objects.

Clients ask below `/api/v3` of the base they are given; the shorter base is the one our description names. Reader
apps run on other sites too, so every answer here may be read from anywhere: there is nothing in it about a visitor,
and no cookie is asked for. Nothing else of the kiosk is opened with that.
"""

from collections.abc import Callable
from typing import Any

import msgspec
from flask import Blueprint, Response, abort, current_app, request

from ..i18n.choice import known_tag
from ..i18n.gettext import speak
from ..shell.pictograms import FOLDER
from ..shell.problems import problem
from ..shell.visit import begin, tag_of, visiting
from . import query, region
from .locations import PICTOGRAMS, categories, location
from .numbers import number_of
from .page import page
from .tree import Leaf, above, below, leaves

pages = Blueprint("integreat", __name__)

BASES = ("/api/integreat/api/v3", "/api/integreat/v3")
KEEP = "public, max-age=60"


@pages.before_request
def listen() -> Response | None:
    """Before any view: is it our region, and in which language does the visit go on?"""
    given, visit = request.view_args or {}, visiting()
    if given.pop("region", region.CODE) != region.CODE:
        return problem(404, "There is no such region.", parameter="region", allowed=[region.CODE])
    wanted = given.pop("language", None)
    if wanted is None:
        return None
    tag = known_tag(wanted, visit.catalogue.offered)
    if tag is None:
        return problem(404, "This language is not offered.", parameter="language", allowed=visit.catalogue.offered)
    speak(current_app.extensions["interfaces"][tag])
    begin(visit._replace(lang=tag_of(tag, visit.catalogue.languages[tag])))
    return None


@pages.after_request
def open_to_all(response: Response) -> Response:
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


@pages.errorhandler(query.CannotBeUsed)
def refuse(trouble: query.CannotBeUsed) -> Response:
    return trouble.response


def serve(address: str) -> Callable:
    """Serve a view under both bases, with and without the last slash: a redirect would not be open to all."""

    def add(view: Callable) -> Callable:
        for base in BASES:
            pages.add_url_rule(base + address, view.__name__, view, strict_slashes=False)
        return view

    return add


@serve("/regions/")
@serve("/regions/live/")
def regions() -> Response:
    return answer([region.region(visiting().catalogue)])


@serve("/regions/<region>/")
def one_region() -> Response:
    return answer(region.region(visiting().catalogue))


@serve("/<region>/languages/")
def languages() -> Response:
    return answer(region.languages(visiting().catalogue))


@serve("/<region>/<language>/pages/")
def all_pages() -> Response:
    return answer([page(leaf) for leaf in _written()])


@serve("/<region>/<language>/page/")
def one_page() -> Response:
    return answer(page(_asked()))


@serve("/<region>/<language>/children/")
def children() -> Response:
    """The page asked for and what lies below it, `depth` levels deep. Without a page the root, which is none itself."""
    depth = query.whole("depth", 1, most=query.DEEPEST)
    root = _asked_or_root()
    found = below(root, _written(), depth)
    return answer([page(leaf) for leaf in ([root, *found] if root else found)])


@serve("/<region>/<language>/parents/")
def parents() -> Response:
    return answer([page(leaf) for leaf in above(_asked())])


@serve("/<region>/<language>/locations/")
def locations() -> Response:
    """Those that are there on the day. `on_map=1`: only those with a point; `on_map=0`: only the others."""
    on_map, visit = query.switch("on_map"), visiting()
    centres = {id: centre for id, centre in visit.catalogue.centres.items() if centre.holds(visit.day)}
    return answer(
        [location(id, centres[id]) for id in sorted(centres) if on_map is None or on_map == bool(centres[id].point)]
    )


@serve("/<region>/<language>/location-categories/")
def location_categories() -> Response:
    return answer(categories())


@serve("/<region>/<language>/events/")
@serve("/<region>/<language>/fcm/")
@serve("/<region>/<language>/extras/")
def nothing() -> Response:
    """What other regions have and we have not: events, news, offers of others."""
    return answer([])


@serve("/<region>/<language>/imprint/")
def imprint() -> Response:
    leaf = next((leaf for leaf in _written() if leaf.key == "about/imprint"), None)
    return answer(page(leaf)) if leaf else abort(404, "There is no imprint in this language.")


@pages.get("/api/integreat/icons/<name>.svg")
def icon(name: str) -> Response:
    """The drawing of a category."""
    if name not in PICTOGRAMS.values():
        abort(404)
    response = Response((FOLDER / f"{name}.svg").read_bytes(), mimetype="image/svg+xml")
    response.headers["Cache-Control"] = KEEP
    return response


def answer(body: Any) -> Response:
    """The edition stands in a header: the shape has no room for it."""
    response = Response(msgspec.json.encode(body), mimetype="application/json")
    response.headers["Cache-Control"] = KEEP
    response.headers["Vary"] = "Accept-Encoding"
    response.headers["Kiosk-Edition"] = str(visiting().catalogue.edition)
    return response


def _written() -> list[Leaf]:
    return leaves(visiting().catalogue, visiting().lang.tag)


def _asked() -> Leaf:
    leaf = _asked_or_root()
    if leaf is None:
        raise query.CannotBeUsed(problem(422, "Either id or url must name a page.", parameter="url"))
    return leaf


def _asked_or_root() -> Leaf | None:
    """The page of `id`, or of `url`: its path in the app, or the address of our own page. None for the root."""
    number, path, tag = query.whole("id"), query.path("url"), visiting().lang.tag
    if number is None and path in ("", f"{region.CODE}/{tag}".lower()):
        return None
    if number is not None:
        found = (leaf for leaf in _written() if number_of(leaf.key) == number)
    else:
        found = (leaf for leaf in _written() if path in leaf.addresses(tag))
    leaf = next(found, None)
    if leaf is None:
        abort(404, "There is no such page in this language.")
    return leaf
