"""Advice near her: the question where she is, the centres for her, and all about one of them."""

from dataclasses import replace
from typing import Any

from flask import Response, abort, request

from ..content.documents import Centre
from ..i18n.gettext import ngettext
from ..network.cards import card, language_names
from ..network.directory import Advice, directory
from ..network.names import lands
from ..network.wishes import Wishes
from ..sheets.handover.offer import offer
from ..sheets.handover.places import PAGE, below
from ..sheets.phone import on_her_phone
from ..sheets.since import since
from ..shell.addresses import with_query
from ..shell.pages import link, page
from ..shell.proof import fact
from ..shell.visit import visiting
from .about_one import about
from .asking import MONTHS, Said, choices, clients, needs, read
from .picture import draw

# Why she is led to whom: statements that are said elsewhere too.
ROUTES = {
    ("recognition", "eu"): ("advice-iq",),
    ("recognition", "other"): ("advice-iq",),
    ("recognition", "abroad"): ("advice-zsba",),
    ("recognition", None): ("advice-iq",),
    ("work-rights", "eu"): ("faire-integration-notice-eu-advice",),
    ("work-rights", "other"): ("faire-integration-notice-advice",),
    ("work-rights", "abroad"): ("faire-integration-notice-advice", "faire-integration-notice-before"),
    ("work-rights", None): ("faire-integration-notice-advice", "faire-integration-notice-eu-advice"),
}
KEPT = ("service", "for", "place", "land", "at", "on")  # what a filter does not change


def find() -> Response:
    """Where she is and what she needs; with an answer to that, who advises her."""
    given = {name for name in ("service", "for", "place", "land") if request.args.get(name)}
    if not given:
        return page("centres/ask.html", said=Said("", None, {}), problems=[], **_form())
    said = read()
    if said.problems:
        problems = [{"field": name, "text": text} for name, text in said.problems.items()]
        return page("centres/ask.html", status=422, private=True, said=said, problems=problems, **_form())
    return page("centres/found.html", private=True, back=link("centres.find"), **_found(said), **_form())


def centre(centre: str) -> Response:
    found: Centre | None = visiting().catalogue.centres.get(centre)
    if found is None:
        abort(404)
    on_phones = {"offer": offer("centre", centre, ()), "her_phone": on_her_phone(), "made": since()}
    return page("centres/centre.html", back=link("centres.find"), **about(centre, found), **on_phones)


def _form() -> dict[str, Any]:
    """What the form shows: the questions, and what she has answered already."""
    return {
        "needs": needs(),
        "clients": clients(),
        "lands": lands(),
        "given": {name: request.args.get(name) for name in KEPT},
    }


def _found(said: Said) -> dict[str, Any]:
    visit, asked = visiting(), said.asked
    kept = {name: value for name in KEPT if (value := request.args.get(name))}
    advice = directory(visit.catalogue.centres, asked, visit.day)
    known, unknown = ([one for one in advice if one.meets is fits] for fits in (True, None))
    own = said.as_listed()
    return {
        "said": said,
        **_where(said),
        # Not the address she came with: that holds what she typed.
        "own_page": with_query(below(PAGE, "advice", ()), own),
        "offer": offer(PAGE, "advice", own),
        "made": since(),
        "her_phone": on_her_phone(),
        "reasons": [
            fact(visit.catalogue.statement(visit.lang.tag, id, visit.day)) for id in ROUTES[asked.need, asked.client]
        ],
        "elsewhere": any(one.reason == "other-land" for one in advice) and bool(asked.where),
        "choices": choices(said.found, **{name: request.args.get(name) for name in ("service", "for", "on")}),
        "known": [card(one, bool(asked.where)) for one in known],
        "unknown": [card(one, bool(asked.where)) for one in unknown],
        "picture": draw(advice, asked),
        "languages": _languages(directory(visit.catalogue.centres, replace(asked, wishes=Wishes()), visit.day)),
        "months": [(one, ngettext("In the last %(n)s month", "In the last %(n)s months", int(one))) for one in MONTHS],
        "wishes": asked.wishes,
        "kept": list(kept.items()),
        "without_filters": with_query(link("centres.find"), kept),
    }


def _where(said: Said) -> dict[str, Any]:
    """For the heading: a place, whose name stays German, or a state."""
    asked = said.asked
    if asked.place:
        place = " ".join(filter(None, (asked.place.postcode, asked.place.name)))
        return {"place": place if asked.place.name else f"{place}…", "land": None}
    return {"place": None, "land": visiting().text(f"lands/{asked.lands[0]}/title") if asked.lands else None}


def _languages(advice: list[Advice]) -> list[tuple[str, str]]:
    """The languages somebody in the list is known to speak, and the one she chose."""
    visit = visiting()
    spoken = {tag for one in advice for tag in one.centre.languages} | {request.args.get("language", "")}
    known = {tag for centre in visit.catalogue.centres.values() for tag in centre.languages}
    return sorted(((tag, language_names((tag,))) for tag in spoken & known), key=lambda pair: pair[1])
