"""The page of amounts, and the parameters for programs."""

from typing import Any

from flask import Blueprint, Response, request

from ...content.catalogue import Catalogue
from ...sheets.handover.offer import offer
from ...sheets.handover.places import PAGE
from ...sheets.phone import on_her_phone
from ...sheets.since import since
from ...shell.pages import link, page
from ...shell.problems import answer, parameter_problem, problem
from ...shell.visit import visiting
from .entries import entry, for_programs

pages = Blueprint("amounts", __name__)


@pages.get("/<lang>/rights/amounts")
def amounts() -> Response:
    """What holds on the day of the visit, by subject; first of all what changes next."""
    visit = visiting()
    groups = [
        {
            "id": id,
            "picture": group.picture,
            "title": visit.catalogue.text(visit.lang.tag, f"topic-groups/{id}/title"),
            "entries": [entry(key) for key in keys_in(id, visit.catalogue)],
        }
        for id, group in sorted(visit.catalogue.topic_groups.items(), key=lambda item: item[1].order)
    ]
    groups = [group for group in groups if group["entries"]]
    entries = [one for group in groups for one in group["entries"]]
    return page(
        "rights/amounts/amounts.html",
        back=link("topics.overview"),
        groups=groups,
        changes=next_changes(entries),
        states={one["title"].state for one in entries},
        offer=offer(PAGE, "amounts", ()),
        made=since(),
        her_phone=on_her_phone(),
    )


def keys_in(group: str, catalogue: Catalogue) -> list[str]:
    found = [key for key, parameter in catalogue.parameters.items() if parameter.group == group]
    return sorted(found, key=lambda key: (catalogue.parameters[key].order, key))


def next_changes(entries: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The next day on which anything changes, and what will hold then, or that nobody knows yet."""
    coming = [one for one in entries if one["next"]]
    if not coming:
        return None
    first = min(one["next"]["date"] for one in coming)
    changing = [one for one in coming if one["next"]["date"] == first]
    return {
        "day": changing[0]["next"]["day"],
        "known": [one for one in changing if one["next"]["value"]],
        "open": [one for one in changing if not one["next"]["value"]],
    }


@pages.get("/api/v1/parameters")
def all_for_programs() -> Response:
    visit = visiting()
    trouble = parameter_problem(request.args, ("on",))
    if trouble is not None:
        return trouble
    items = [for_programs(key, visit.day) for key in sorted(visit.catalogue.parameters)]
    return answer({"on": visit.day, "items": items}, visit.catalogue.edition)


@pages.get("/api/v1/parameters/<key>")
def one_for_programs(key: str) -> Response:
    visit = visiting()
    trouble = parameter_problem(request.args, ("on",))
    if trouble is not None:
        return trouble
    if key not in visit.catalogue.parameters:
        return problem(404, "There is no parameter with this key.", parameter="key")
    return answer(for_programs(key, visit.day), visit.catalogue.edition)
