"""The offices that decide about recognition, as places: by state, and one by one with the advice in its town."""

from typing import Any

from flask import Response, abort, current_app, request

from ..content.documents import Institution
from ..flows.places import LANDS
from ..i18n import formats
from ..network.cards import how_far, nearest
from ..network.names import lands
from ..places import Place, kilometres
from ..sheets.handover.offer import offer
from ..sheets.phone import on_her_phone
from ..sheets.since import since
from ..shell.pages import link, page
from ..shell.proof import official
from ..shell.visit import visiting
from .asking import Said, choices, located, trouble_with_place, visible
from .picture import draw_places


def offices() -> Response:
    """Those who decide in a state, the nearest first; those for all of Germany are the last."""
    typed, land = visible(request.args.get("place", "")), request.args.get("land") or None
    here = located(typed, land)
    problems = trouble_with_place(typed, land, here)
    where = () if problems else here.lands
    return page(
        "centres/offices.html",
        status=422 if problems else 200,
        private=bool(typed or land),
        back=link("centres.find"),
        said=Said(typed, None, problems),
        problems=[{"field": name, "text": text} for name, text in problems.items()],
        lands=lands(),
        given={name: request.args.get(name) for name in ("land", "on")},
        choices=[] if problems else choices(here.found, on=request.args.get("on")),
        own=_listed(where, here.place) if where else [],
        asked=bool(where),
    )


def office(office: str) -> Response:
    visit = visiting()
    found = visit.catalogue.institutions.get(office)
    if found is None or not _decides(found):
        abort(404)
    point = _point(found)
    return page(
        "centres/office.html",
        back=link("centres.offices"),
        office=_shown(office, found),
        sources=official(found.source),
        offer=offer("office", office, ()),
        her_phone=on_her_phone(),
        made=since(),
        picture=draw_places([point] if point else [], found.lands if len(found.lands) < len(LANDS) else ()),
        has_point=point is not None,
        near=nearest("recognition", None, found.lands[0] if len(found.lands) == 1 else None),
    )


def _listed(where: tuple[str, ...], place: Place | None) -> list[dict[str, Any]]:
    known = visiting().catalogue.institutions
    found = [(id, one) for id, one in known.items() if set(one.lands) & set(where) and _decides(one)]
    shown = [(len(one.lands), _away(one, place), one.name, _shown(id, one, _away(one, place))) for id, one in found]
    return [one for *_, one in sorted(shown, key=lambda entry: entry[:3])]


def _decides(office: Institution) -> bool:
    """Offices with low confidence are named nowhere; those that only advise have pages of their own."""
    return office.confidence != "low" and not all(kind.startswith("counselling-") for kind in office.types)


def _shown(id: str, office: Institution, away: float = float("inf")) -> dict[str, Any]:
    visit = visiting()
    far = [visit.text(f"lands/{land}/title").plain for land in office.lands]
    return {
        "id": id,
        "href": link("centres.office", office=id),
        "name": office.name,
        "city": office.city,
        "lands": formats.listed(far, visit.locale) if len(far) < len(LANDS) else None,
        "away": how_far(away),
        "kinds": [visit.text(f"authority-types/{kind}/title") for kind in office.types],
        "website": office.website,
        "checked": formats.day(office.checked, visit.locale),
        "overdue": office.next_check < visit.day,
        "uncertain": office.confidence != "high",
    }


def _away(office: Institution, place: Place | None) -> float:
    """Kilometres; infinite where one of the two points is unknown."""
    point = _point(office)
    return kilometres(point, place.point) if point and place else float("inf")


def _point(office: Institution) -> tuple[float, float] | None:
    """That of its town; an office has no point of its own in the facts."""
    if not office.city:
        return None
    found = current_app.extensions["gazetteer"].find(office.city, 12)
    inside = [place for place in found.places if set(place.lands) & set(office.lands)]
    return inside[0].point if inside else None
