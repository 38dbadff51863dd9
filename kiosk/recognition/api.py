"""The result of the guide for programs: `GET /api/v1/recognition`, as described in design.md, section 6."""

from decimal import Decimal
from typing import Any

from flask import Response, request

from ..content.catalogue import Catalogue, Said
from ..errors import NotYetSet
from ..flows import BadAnswer
from ..flows.question import Setting
from ..i18n.choice import known_tag
from ..shell.problems import answer, parameter_problem, problem
from ..shell.visit import Visit, visiting
from .authorities import Decision, Office
from .case import make_case
from .flow import RECOGNITION
from .plan import Plan, make_plan

ANSWERS = tuple(question.name for question in RECOGNITION.questions)
ALLOWED = {*ANSWERS, "lang", "on"}


def for_programs() -> Response:
    """Every parameter but `profession` may be missing; what is missing stays open in the result."""
    visit = visiting()
    trouble = _trouble(visit)
    if trouble is not None:
        return trouble
    given = {name: request.args[name].strip() for name in ANSWERS if request.args.get(name, "").strip()}
    language = known_tag(request.args.get("lang", "de"), visit.catalogue.offered)
    heard = _heard(given, visit)
    if isinstance(heard, Response):
        return heard
    case = make_case(heard["profession"], heard, visit.catalogue, _outcome(heard))
    plan = make_plan(case, visit.catalogue, language, visit.day)
    return answer(_result(plan, language, visit), visit.catalogue.edition)


def _trouble(visit: Visit) -> Response | None:
    trouble = parameter_problem(request.args, ALLOWED)
    if trouble is not None:
        return trouble
    if not request.args.get("profession", "").strip():
        return problem(422, "The profession is missing; /api/v1/professions finds its id.", parameter="profession")
    if known_tag(request.args.get("lang", "de"), visit.catalogue.offered) is None:
        return problem(422, "This language is not offered.", parameter="lang", allowed=list(visit.catalogue.offered))
    return None


def _heard(given: dict[str, str], visit: Visit) -> dict[str, Any] | Response:
    """The answers as values, each heard by its own question, so that an open one before it is no hindrance."""
    heard, setting = {}, Setting(visit.catalogue.professions, visit.day)
    for name, value in given.items():
        step = RECOGNITION.question(name)
        try:
            said = step.hear({name: (value,)}, setting)
        except BadAnswer as bad:
            status = 404 if bad.reason == "unknown-profession" else 422
            return problem(status, f"The value cannot be used: {bad.reason}.", parameter=name)
        if said.written not in ("unknown", "unsaid"):
            heard[name] = said.value
    if "profession" not in heard:
        return problem(422, "The profession must be one of /api/v1/professions.", parameter="profession")
    return heard


def _outcome(heard: dict[str, Any]) -> str:
    if heard.get("country") == "DE":
        return "trained_in_germany"
    return "not_completed" if heard.get("training") in ("on_the_job", "school_only", "studying") else "plan"


def _result(plan: Plan, language: str, visit: Visit) -> dict[str, Any]:
    case, catalogue = plan.case, visit.catalogue
    level = None if case.is_uncertain else case.profession.language_level
    return {
        "profession": case.profession_id,
        "title": catalogue.text(language, f"professions/{case.profession_id}/title").plain,
        "title_de": catalogue.text("de", f"professions/{case.profession_id}/title").plain,
        "on": visit.day,
        "lang": language,
        "country": case.country,
        "training_region": case.region,
        "land": case.land,
        "regulated": case.is_regulated,
        "profession_regulated": case.profession.regulated,
        "confidence": case.profession.confidence,
        "recognition_needed_to_work": None if case.is_uncertain else case.must_be_recognised and case.region != "de",
        "authority": _authority(plan.decisions[0], visit, language),
        "further_authorities": [_authority(decision, visit, language) for decision in plan.decisions[1:]],
        "eu_automatic": case.is_automatic,
        "language_level": level,
        "language_level_confidence": case.profession.language_confidence if level else None,
        "language_level_in_land": case.profession.language_levels.get(case.land or ""),
        "steps": [
            {
                "id": said.id,
                "title": said.parts["title"].plain if "title" in said.parts else None,
                "text": said.text.plain,
            }
            for said in plan.section("steps")
        ],
        "documents": [{"id": said.id, "text": said.text.plain} for said in plan.section("checklist")],
        "costs": _costs(plan),
        "duration": _duration(plan, catalogue, visit),
        "statements": [_statement(section.name, said) for section in plan.sections for said in section.said],
    }


def _authority(decision: Decision, visit: Visit, language: str) -> dict[str, Any]:
    """`ids` is empty where no office can be named with enough certainty; then `how_to_find` leads on."""
    finding = [visit.catalogue.text(language, f"authority-types/{decision.type}/find").plain]
    finding += [visit.catalogue.statement(language, id, visit.day).text.plain for id in decision.statements]
    return {
        "type": decision.type,
        "ids": [office.id for office in decision.offices],
        "offices": [
            {
                "id": office.id,
                "name": office.institution.name,
                "city": office.institution.city,
                "website": office.institution.website,
                "confidence": _weakest(office.confidence, office.institution.confidence),
                "condition": _condition(office),
                "checked": office.institution.checked,
            }
            for office in decision.offices
        ],
        "how_to_find": " ".join(dict.fromkeys(finding)),
        "statements": list(decision.statements),
    }


def _condition(office: Office) -> dict[str, Any] | None:
    condition = office.condition
    return {"kind": condition.kind, "value": condition.value} if condition else None


def _weakest(*confidences: str) -> str:
    return max(confidences, key=("high", "medium", "low").index)


def _costs(plan: Plan) -> dict[str, Any]:
    return {
        "currency": "EUR",
        "known": bool(plan.fees),
        "fees": [
            {
                "id": id,
                "least": Decimal(fee.least),
                "most": Decimal(fee.most),
                "offices": list(fee.institutions),
                "older_source": fee.older,
                "confidence": fee.confidence,
                "source": list(fee.source),
                "checked": fee.checked,
            }
            for id, fee in plan.fees
        ],
    }


def _duration(plan: Plan, catalogue: Catalogue, visit: Visit) -> dict[str, Any] | None:
    if plan.case.region == "de" or plan.case.outcome != "plan" or plan.case.is_uncertain:
        return None
    try:
        # The ZAB is not bound by §§ 6 and 13 BQFG.
        is_bound = plan.case.profession.authority != "zab"
        acknowledgement = int(catalogue.amount("acknowledgement_months", visit.day)) if is_bound else None
    except NotYetSet:
        acknowledgement = None
    return {
        "acknowledgement_months": acknowledgement,
        "decision_months": int(plan.months) if plan.months is not None else None,
        "counts_from": "the day on which all papers are with the office",
    }


def _statement(section: str, said: Said) -> dict[str, Any]:
    return {
        "id": said.id,
        "section": section,
        "text": said.text.plain,
        "law": said.proof.law,
        "source": list(said.proof.source),
        "checked": said.proof.checked,
        "from": said.proof.valid_from,
        "until": said.proof.until,
        "confidence": said.proof.confidence,
        "expired": said.expired,
        "language": said.text.lang,
        "state": said.text.state,
    }
