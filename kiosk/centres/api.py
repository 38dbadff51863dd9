"""`/api/v1/places` and `/api/v1/centres`: where she is, and who advises her there, for programs."""

from typing import Any

import msgspec
from flask import Response, current_app, request

from ..flows.places import LANDS
from ..network.directory import RESPONSIBLE, Advice, Asked, directory
from ..network.where import where
from ..network.wishes import Wishes
from ..places import Answer, Place
from ..shell.problems import answer, limit_asked, parameter_problem, problem
from ..shell.visit import visiting

MOST = 20
MOST_CENTRES = 200
NEEDS = tuple(dict.fromkeys(need for need, _ in RESPONSIBLE))
CLIENTS = tuple(dict.fromkeys(client for _, client in RESPONSIBLE))


def places() -> Response:
    """The likeliest first; `sure` says whether the first is meant. Nothing that is typed is kept or logged."""
    limit, trouble = limit_asked(MOST)
    trouble = parameter_problem(request.args, ("q", "limit")) or trouble
    if trouble:
        return trouble
    found: Answer = current_app.extensions["gazetteer"].find(request.args.get("q", ""), limit)
    items = [_written(place) for place in found.places]
    return answer({"sure": found.sure, "items": items}, visiting().catalogue.edition)


def centres() -> Response:
    """Who advises her, the best first: those responsible for her and her Land, then the nearest.

    `unknown`: those of whom we do not know which languages they speak, where a language was asked for.
    """
    visit = visiting()
    limit, trouble = limit_asked(MOST_CENTRES)
    trouble = parameter_problem(request.args, ("place", "land", "service", "for", "language", "on", "limit")) or trouble
    known = (*visit.catalogue.languages, *(tag for one in visit.catalogue.centres.values() for tag in one.languages))
    trouble = trouble or _one_of("service", NEEDS) or _one_of("for", CLIENTS) or _one_of("land", LANDS)
    trouble = trouble or _one_of("language", tuple(dict.fromkeys(known)))
    if trouble:
        return trouble
    typed = request.args.get("place", "")
    here = where(typed, request.args.get("land"), current_app.extensions["gazetteer"], visit.catalogue)
    if here.apart:
        return problem(422, "This place does not lie in that Land.", parameter="land")
    if typed and not here.lands:
        return problem(404, "No place in Germany is known by this name.", parameter="place")
    asked = Asked(
        need=request.args.get("service", "recognition"),
        client=request.args.get("for", "other"),
        place=here.place,
        lands=here.lands,
        wishes=Wishes(language=request.args.get("language")),
    )
    advice = directory(visit.catalogue.centres, asked, visit.day)
    place = _written(here.place) | {"sure": here.found.sure} if here.place else None
    known, unknown = ([one for one in advice if one.meets is fits][:limit] for fits in (True, None))
    found = {"items": [_advised(one) for one in known], "unknown": [_advised(one) for one in unknown]}
    return answer({"place": place, **found}, visit.catalogue.edition)


def _one_of(name: str, known: tuple[str, ...]) -> Response | None:
    if request.args.get(name, known[0]) in known:
        return None
    return problem(422, f"{name} must be one of: {', '.join(known)}.", parameter=name)


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


def _advised(advice: Advice) -> dict[str, Any]:
    """A number or a mailbox of which we are not sure is not given to anybody."""
    centre, sure = advice.centre, advice.centre.confidence != "low"
    return {
        "id": advice.id,
        "name": centre.name,
        "carrier": centre.carrier,
        "programme": centre.programme,
        "land": centre.land,
        "street": centre.street if sure else None,
        "postcode": centre.postcode if sure else None,
        "city": centre.city,
        "latitude": centre.point[0] if centre.point else None,
        "longitude": centre.point[1] if centre.point else None,
        "phone": centre.phone if sure else None,
        "email": centre.mail if sure else None,
        "website": centre.website,
        "languages": list(centre.languages),
        "services": list(centre.services),
        "clients": list(centre.clients),
        "channels": list(centre.channels),
        "hours": msgspec.to_builtins(centre.hours),
        "appointment": centre.appointment,
        "step_free": centre.step_free,
        "free": centre.free,
        "reason": advice.reason,
        "kilometres": None if advice.kilometres is None else round(advice.kilometres),
        "confidence": centre.confidence,
        "checked": centre.checked,
        "checked_by": centre.checked_by,
        "overdue": advice.overdue,
        "source": list(centre.source),
    }
