"""The pages of the situations: the questions come from `guide`, the results are put together here."""

from collections.abc import Callable
from functools import partial
from typing import Any

from flask import Blueprint, Response

from ...flows import Flow, Handover, Walk
from ...guide import Guide
from ...i18n.gettext import gettext as _
from ...network.names import lands
from ...sheets.handover.offer import Offer, offer
from ...sheets.phone import on_her_phone
from ...sheets.since import since
from ...shell.pages import link, page, preview
from ...shell.proof import fact
from ...shell.visit import visiting
from ..known import WORKPLACE
from ..topics import ways_on
from ..who_helps import cards
from . import results
from .api import all_for_programs, one_for_programs, walk_for_programs
from .shown_days import days_of, for_calendar, shown, workplace
from .trees import SITUATIONS

pages = Blueprint("situations", __name__)
pages.add_url_rule("/api/v1/situations", "api_all", all_for_programs)
pages.add_url_rule("/api/v1/situations/<flow>", "api_one", one_for_programs)
pages.add_url_rule("/api/v1/situations/<flow>/walk", "api_walk", walk_for_programs)


def around(flow: str) -> dict[str, Any]:
    """What stands on every page of a situation: help in danger first, and the way out where it may be needed."""
    quiet = visiting().catalogue.situations[flow].quick_exit
    return {
        "above": "rights/situations/above.html",
        "quiet": quiet,
        "emergency": cards(("police", "ambulance")),
        "trail": [(_("Rights at work"), link("topics.overview"))],
        "show_label": _("Show what I can do"),
    }


def show(flow: Flow, walk: Walk, check_address: str) -> Response:
    """The result: what is hers, what to beware of, until which day, and who helps."""
    visit = visiting()
    situation = visit.catalogue.situations[flow.name]
    found = results.sections(flow.name, walk, visit, visit.lang.tag)
    helpers = results.contacts(found, walk)
    known = results.known(walk, workplace(visit))
    days = days_of(flow.name, walk, visit)
    bare = results.is_bare(helpers)
    words = {
        "flow": flow.name,
        "picture": situation.picture,
        "sections": [_shown(section) for section in found],
        "days": [shown(flow.name, last, walk.answers, visit) for last in days],
        "rolls": any(last.rolls for last in days),
        "lands": lands(),
        "land": known.land,
        "kept": (walk.answers | preview()).items(),
        "next_situation": ways_on.situations(_handed_over(walk), known.to_situations()),
        "contacts": cards(helpers),
        "bare": bare,
        "near": known.near(),
        "situations": ways_on.situations(results.ways_on(found, "situations"), known.to_situations()),
        "calculators": ways_on.calculators(results.ways_on(found, "calculators"), preview()),
        "letters": ways_on.letters(results.ways_on(found, "letters"), preview()),
        "topics": ways_on.topics(situation.topics, known.to_topics()),
        "closing": fact(visit.catalogue.statement(visit.lang.tag, results.CLOSING, visit.day)),
        "rows": GUIDES[flow.name].rows(walk),
        "states": {said.text.state for section in found for said in section.said},
        "offer": None if bare or situation.quick_exit else _offer(flow, walk, known.land),
        "her_phone": None if bare or situation.quick_exit else on_her_phone(),
        "made": since(),
    }
    return page("rights/situations/result.html", private=True, back=check_address, **words, **around(flow.name))


def _offer(flow: Flow, walk: Walk, land: str | None) -> Offer | None:
    return offer("situation", flow.name, walk.answers | ({WORKPLACE: land} if land else {}))


def _shown(section: results.Section) -> dict[str, Any]:
    said = {kind: [fact(one) for one in section.of(kind)] for kind in results.ORDER}
    return {"name": section.name, "title": section.title, "said": said}


def _handed_over(walk: Walk) -> list[str]:
    return [walk.outcome.flow] if isinstance(walk.outcome, Handover) else []


def _guide(flow: Flow) -> Guide:
    below = f"rights/situations/{flow.name}"
    own: Callable[[], dict[str, Any]] = partial(around, flow.name)
    guide = Guide(
        flow,
        pages,
        partial(show, flow),
        below=below,
        result="result",
        prefix=f"{flow.name}_",
        around=own,
        least=2,
    )
    pages.add_url_rule(f"/<lang>/{below}/result/calendar", f"{flow.name}_calendar", partial(for_calendar, guide))
    return guide


GUIDES = {name: _guide(flow) for name, flow in SITUATIONS.items()}
