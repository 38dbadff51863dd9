"""The guide's pages: the questions come from `guide`, the plan is made here."""

from typing import Any

from flask import Blueprint, Response
from markupsafe import Markup

from ..content.texts import locale_of
from ..flows import Walk
from ..guide import Guide
from ..i18n import formats
from ..i18n.gettext import gettext as _
from ..network.cards import nearest
from ..network.directory import Client
from ..sheets.handover.offer import offer
from ..sheets.phone import on_her_phone
from ..sheets.since import since
from ..shell.pages import link, page
from ..shell.proof import fact
from ..shell.visit import visiting
from .api import for_programs
from .authorities import Decision
from .case import Case, make_case
from .flow import RECOGNITION
from .plan import Plan, asks_an_office, make_plan

pages = Blueprint("recognition", __name__)
pages.add_url_rule("/api/v1/recognition", "api", for_programs)


def show(walk: Walk, check_address: str) -> Response:
    """The plan for these answers – or help, when she does not know the profession's name."""
    if walk.outcome.name == "profession_open":
        return page("recognition/profession_open.html", private=True, back=link("recognition.ask"))
    visit = visiting()
    told = walk.told
    case = make_case(told["profession"], told, visit.catalogue, walk.outcome.name)
    plan = make_plan(case, visit.catalogue, visit.lang.tag, visit.day)
    carried = {"offer": offer("plan", RECOGNITION.name, walk.answers), "made": since(), "her_phone": on_her_phone()}
    words = plan_words(plan) | carried | {"given": guide.rows(walk)}
    return page("recognition/plan.html", private=True, back=check_address, **words)


guide = Guide(RECOGNITION, pages, show)


def plan_words(plan: Plan) -> dict[str, Any]:
    """What the template of the plan shows."""
    visit = visiting()
    catalogue, tag, case = visit.catalogue, visit.lang.tag, plan.case
    profession = catalogue.text(tag, f"professions/{case.profession_id}/title")
    land = catalogue.text(tag, f"lands/{case.land}/title") if case.land else None
    return {
        "plan": plan,
        "profession": profession,
        "german_profession": catalogue.text("de", f"professions/{case.profession_id}/title") if tag != "de" else None,
        "land": land,
        "country": catalogue.countries[tag].names.get(case.country) if case.country else None,
        "picture": f"field-{case.profession.field}",
        "law": case.profession.law if case.is_regulated and not case.is_uncertain else None,
        "rows": _timetable(plan),
        "kinds": [_kind(decision) for decision in plan.decisions if case.region != "de" and not case.is_uncertain],
        "facts": {section.name: [fact(said) for said in section.said] for section in plan.sections},
        "states": {said.text.state for said in plan.said},
        "near": nearest("recognition", _client(case), case.land),
    }


def _client(case: Case) -> Client | None:
    """Who she is to the offices that advise; None if she has not said."""
    if case.abroad:
        return "abroad"
    return None if case.status is None else "eu" if case.status == "eu_citizen" else "other"


def _timetable(plan: Plan) -> list[dict[str, Any]]:
    """Three to five facts that decide."""
    visit = visiting()
    locale = locale_of(visit.catalogue.languages[visit.lang.tag])
    rows = []
    decision = plan.decisions[-1]
    known = asks_an_office(plan.case) and not plan.case.is_uncertain
    if known and "office-ihk-outside" not in decision.statements:
        rows.append({"picture": "place", "label": _("Office"), "value": _office_or_kind(decision)})
    if plan.level and plan.case.region != "de":
        rows.append({"picture": "speech", "label": _("German"), "value": plan.level})
    if plan.months and plan.case.outcome == "plan" and not plan.case.is_health:
        # The limits of the health professions rest on medium confidence: they stand below, with "ask the office".
        rows.append({"picture": "clock", "label": _("Decision"), "value": formats.span("months", plan.months, locale)})
    return rows


def _office_or_kind(decision: Decision) -> Any:
    """The one office that decides, by its German name; the kind of office where there are several or none."""
    if len(decision.offices) == 1:
        return Markup('<bdi lang="de" dir="ltr">{}</bdi>').format(decision.offices[0].institution.name)
    visit = visiting()
    return visit.catalogue.text(visit.lang.tag, f"authority-types/{decision.type}/title")


def _kind(decision: Decision) -> dict[str, Any]:
    """A kind of office in words, with the offices that decide."""
    visit = visiting()
    catalogue, tag = visit.catalogue, visit.lang.tag
    return {
        "title": catalogue.text(tag, f"authority-types/{decision.type}/title"),
        "german": catalogue.text("de", f"authority-types/{decision.type}/title").plain,
        "role": catalogue.text(tag, f"authority-types/{decision.type}/role"),
        "find": catalogue.text(tag, f"authority-types/{decision.type}/find"),
        "offices": [
            {
                "name": office.institution.name,
                "href": link("centres.office", office=office.id),
                "city": office.institution.city,
                "website": office.institution.website,
                "checked": formats.day(office.institution.checked, visit.locale),
                "uncertain": "medium" in (office.confidence, office.institution.confidence),
            }
            for office in decision.offices
        ],
    }
