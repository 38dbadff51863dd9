"""The pages of the situations: the questions come from `guide`, the results are put together here."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from flask import Blueprint, Response, request

from ...flows import Flow, Handover, Walk
from ...guide import Guide
from ...i18n import formats
from ...i18n.gettext import gettext as _
from ...i18n.gettext import ngettext
from ...network.cards import nearest
from ...shell.pages import link, page
from ...shell.proof import fact
from ...shell.visit import Visit, visiting
from ..topics import ways_on
from ..who_helps import cards
from . import results
from .api import all_for_programs, one_for_programs, walk_for_programs
from .last_days import LastDay, last_days
from .trees import SITUATIONS

pages = Blueprint("situations", __name__)
pages.add_url_rule("/api/v1/situations", "api_all", all_for_programs)
pages.add_url_rule("/api/v1/situations/<flow>", "api_one", one_for_programs)
pages.add_url_rule("/api/v1/situations/<flow>/walk", "api_walk", walk_for_programs)

WORKPLACE = "workplace"  # the Land of her workplace, in the address of a result only


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
    land = _workplace(visit)
    days = last_days(flow.name, walk, visit.day, visit.catalogue.amount, land)
    words = {
        "flow": flow.name,
        "picture": situation.picture,
        "sections": [_shown(section) for section in found],
        "days": [_day(last, visit) for last in days],
        "lands": _lands(visit) if any(last.rolls for last in days) else [],
        "land": land,
        "answers": walk.answers,
        "next_situation": ways_on.situations([walk.outcome.flow]) if isinstance(walk.outcome, Handover) else [],
        "contacts": cards(helpers),
        "bare": results.is_bare(helpers),
        "near": nearest("work-rights", results.client(walk), land),
        "situations": ways_on.situations(results.ways_on(found, "situations")),
        "calculators": ways_on.calculators(results.ways_on(found, "calculators")),
        "letters": ways_on.letters(results.ways_on(found, "letters")),
        "topics": ways_on.topics(situation.topics),
        "closing": fact(visit.catalogue.statement(visit.lang.tag, results.CLOSING, visit.day)),
        "rows": GUIDES[flow.name].rows(walk),
        "states": {said.text.state for section in found for said in section.said},
    }
    return page("rights/situations/result.html", private=True, back=check_address, **words, **around(flow.name))


def _shown(section: results.Section) -> dict[str, Any]:
    said = {kind: [fact(one) for one in section.of(kind)] for kind in results.ORDER}
    return {"name": section.name, "title": section.title, "said": said}


def _day(last: LastDay, visit: Visit) -> dict[str, Any]:
    """A last day, large and ready to read."""
    names = {
        "claim": _("Last day for the claim at the labour court"),
        "late_claim": _("The very last day to ask the court for a late claim"),
        "tell_employer": _("Last day to tell your employer about the pregnancy"),
        "tell_authority": _("Last day to tell the foreigners authority"),
        "jobseeker": _("Last day to register as a job-seeker"),
    }
    return {
        "name": names[last.name],
        "day": formats.day(last.day, visit.locale),
        "iso": last.day.isoformat(),
        "weekday": formats.weekday(last.day, visit.locale),
        "left": _left(last.day, visit.day),
    }


def _left(last: date, today: date) -> str:
    days = (last - today).days
    if days < 0:
        return _("This day is over. Get advice today.")
    if days == 0:
        return _("That is today.")
    return ngettext("%(n)s day left", "%(n)s days left", days)


def _workplace(visit: Visit) -> str | None:
    """The Land she chose on the result, if it is one."""
    chosen = request.args.get(WORKPLACE, "")
    return chosen if chosen in visit.catalogue.lands else None


def _lands(visit: Visit) -> list[tuple[str, Any]]:
    lands = visit.catalogue.lands
    return [(id, visit.text(f"lands/{id}/title")) for id in sorted(lands, key=lambda id: lands[id].order)]


def _guide(flow: Flow) -> Guide:
    own: Callable[[], dict[str, Any]] = partial(around, flow.name)
    return Guide(
        flow,
        pages,
        partial(show, flow),
        below=f"rights/situations/{flow.name}",
        result="result",
        prefix=f"{flow.name}_",
        around=own,
        least=2,
    )


GUIDES = {name: _guide(flow) for name, flow in SITUATIONS.items()}
