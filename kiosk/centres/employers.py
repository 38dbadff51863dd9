"""The notice of § 45c AufenthG: a sheet for somebody newly hired from abroad, with the nearest Faire Integration."""

from typing import Any

from flask import Response, request

from ..content.documents import Centre
from ..flows.places import LANDS
from ..network.directory import Advice, Asked, directory
from ..network.names import lands
from ..network.where import Where
from ..sheets.handover.offer import offer
from ..sheets.handover.places import PAGE, below
from ..sheets.phone import on_her_phone
from ..sheets.since import since
from ..shell.addresses import with_query
from ..shell.pages import page
from ..shell.proof import fact
from ..shell.visit import Tag, tag_of, visiting
from .asking import Said, choices, listed, located, trouble_with_place, visible

PROGRAMME = "faire-integration"
DUTY = ("employer-notice-duty", "employer-notice-when", "employer-notice-what", "faire-integration-notice-since")
SENTENCES = ("offer", "topics", "free", "nearest")
AFTER = ("not", "anonymous")
TO_FILL_IN = ("employer", "day")  # by hand


def employers() -> Response:
    """The duty in short and the question where the work is; with an answer, the sheet."""
    visit = visiting()
    typed, land = visible(request.args.get("place", "")), request.args.get("land") or None
    here = located(typed, land)
    problems = trouble_with_place(typed, land, here)
    among = [] if problems else choices(here.found, **{name: request.args.get(name) for name in ("sheet", "on")})
    # On paper stands one place only: while it is not clear which one, there is no sheet.
    said = here.lands and not problems and not among
    return page(
        "centres/employers.html",
        status=422 if problems else 200,
        private=bool(typed or land),
        duty=[fact(visit.catalogue.statement(visit.lang.tag, id, visit.day)) for id in DUTY],
        said=Said(typed, None, problems),
        problems=[{"field": name, "text": text} for name, text in problems.items()],
        lands=lands(),
        given={name: request.args.get(name) for name in ("land", "sheet", "on")},
        languages=_languages(),
        choices=among,
        made=since(),
        her_phone=on_her_phone() if said else None,
        **(_to_take_along(_sheet(_nearest(here), here), here) if said else {"sheet": None}),
    )


def _to_take_along(sheet: dict[str, Any], here: Where) -> dict[str, Any]:
    """The sheet, its own address without what was typed, and the code of that."""
    own = {**listed(here.place, here.lands), "sheet": sheet["tag"]}
    return {"sheet": sheet, "own_page": with_query(below(PAGE, "notice", ()), own), "offer": offer(PAGE, "notice", own)}


def _nearest(here: Where) -> list[Advice]:
    """The nearest centre, as § 45c says, and first that of the state of the work where it is another one."""
    visit = visiting()
    centres = visit.catalogue.centres
    asked = Asked("work-rights", "other", here.place, here.lands)
    own = [one for one in directory(centres, asked, visit.day) if one.centre.programme == PROGRAMME]
    if here.place is None:
        return own[:1]
    everywhere = directory(centres, Asked("work-rights", "other", here.place, LANDS), visit.day)
    near = [one for one in everywhere if one.centre.programme == PROGRAMME and one.kilometres is not None]
    near.sort(key=lambda one: one.kilometres)
    return list({one.id: one for one in (*own[:1], *near[:1])}.values())


def _languages() -> list[Tag]:
    """Those the sheet can be in, each by its own name."""
    catalogue = visiting().catalogue
    return [tag_of(tag, catalogue.languages[tag]) for tag in catalogue.offered]


def _sheet(advice: list[Advice], here: Where) -> dict[str, Any]:
    """German, and beside it the language of the person who is hired."""
    visit = visiting()
    offered, wanted = visit.catalogue.offered, request.args.get("sheet")
    tag = wanted if wanted in offered else visit.lang.tag
    state = visit.text_in("de", f"lands/{here.lands[0]}/title").plain
    place = here.place and " ".join(filter(None, (here.place.postcode, here.place.name)))
    return {
        "title": _pair("title", tag),
        "before": [_pair(name, tag) for name in SENTENCES],
        "after": [_pair(name, tag) for name in AFTER],
        "finder": _pair("finder", tag),
        "place_label": _pair("place", tag),
        "to_fill_in": [_pair(name, tag) for name in TO_FILL_IN],
        "centres": [_lines(one.centre) for one in advice],
        "place": f"{place}, {state}" if place and place != state else state,
        "sure": all(_can_be_reached(one.centre) and one.centre.confidence == "high" for one in advice),
        "official": _finder(),
        "tag": tag,
    }


def _lines(centre: Centre) -> list[str]:
    sure = centre.confidence != "low"
    town = " ".join(filter(None, (centre.postcode if sure else None, centre.city)))
    contact = (centre.street, town, centre.phone, centre.mail) if sure else (town,)
    return list(filter(None, (centre.name, *contact, centre.website)))


def _can_be_reached(centre: Centre) -> bool:
    return bool(centre.phone or centre.mail or centre.street)


def _pair(name: str, tag: str) -> dict[str, Any]:
    visit = visiting()
    key = f"centres/sheet/{name}"
    return {"german": visit.text_in("de", key), "hers": visit.text_in(tag, key) if tag != "de" else None}


def _finder() -> str | None:
    return visiting().catalogue.contacts["faire-integration"].finder
