"""Situations for programs: the list, each one as a graph with its words, and where given answers lead."""

from typing import Any

from flask import Response, request

from ...flows import SPECIALS, Choice, Flow, Handover, Number, Outcome, Walk
from ...flows.question import Question, Step
from ...shell.problems import answer, language_asked, problem
from ...shell.visit import Visit, visiting
from ..topics.api import statement
from . import results
from .last_days import last_days
from .trees import SITUATIONS


def all_for_programs() -> Response:
    """GET /api/v1/situations?lang= – all of them in their order, without their questions."""
    visit = visiting()
    language, trouble = language_asked(visiting().catalogue.offered)
    items = [] if trouble else [_short(name, visit, language) for name in SITUATIONS]
    return trouble or answer({"items": items}, visit.catalogue.edition)


def one_for_programs(flow: str) -> Response:
    """GET /api/v1/situations/<flow>?lang=&on= – its questions, where each answer leads, and its outcomes."""
    visit = visiting()
    language, trouble = language_asked(visiting().catalogue.offered, "on")
    tree = SITUATIONS.get(flow)
    if tree is None:
        return _unknown()
    if trouble is not None:
        return trouble
    steps = [_step(tree, tree.steps[name], visit, language) for name in tree.graph.order]
    body = _short(flow, visit, language) | {"on": visit.day, "lang": language, "first": tree.first.name, "steps": steps}
    return answer(body, visit.catalogue.edition)


def walk_for_programs(flow: str) -> Response:
    """GET /api/v1/situations/<flow>/walk?<answers>&land=&lang=&on= – how far these answers lead, and what comes out."""
    visit = visiting()
    tree = SITUATIONS.get(flow)
    if tree is None:
        return _unknown()
    names = [name for question in tree.questions for name in question.names]
    language, trouble = language_asked(visiting().catalogue.offered, "on", "land", *names)
    trouble = trouble or _unknown_land(visit)
    if trouble is not None:
        return trouble
    given = {name: values for name, values in request.args.lists() if name in names}
    walk = tree.walk(given, visit.catalogue.professions, visit.day, visit.catalogue.amount)
    return answer(_walked(tree, walk, visit, language), visit.catalogue.edition)


def _walked(tree: Flow, walk: Walk, visit: Visit, language: str) -> dict[str, Any]:
    """`outcomes` are those collected so far; the way is over when `open` is null."""
    found = results.sections(tree.name, walk, visit, language)
    days = last_days(tree.name, walk, visit.day, visit.catalogue.amount, request.args.get("land") or None)
    return {
        "id": tree.name,
        "on": visit.day,
        "lang": language,
        "asked": [{"step": step.name, "answer": value} for step, value in walk.asked],
        "open": _step(tree, walk.open, visit, language) if walk.open else None,
        "problem": {"step": walk.problem.step.name, "reason": walk.problem.reason} if walk.problem else None,
        "outcomes": [_outcome(section, language) for section in found],
        "goes_on_in": walk.outcome.flow if isinstance(walk.outcome, Handover) else None,
        "last_days": [{"name": last.name, "day": last.day, "depends_on_land": last.rolls} for last in days],
        "contacts": results.contacts(found, walk) if walk.outcome else [],
    }


def _outcome(section: results.Section, language: str) -> dict[str, Any]:
    named = section.result
    return {
        "name": section.name,
        "title": section.title.plain,
        "statements": [statement(said) for said in section.said],
        "contacts": list(named.contacts),
        "calculators": list(named.calculators),
        "letters": list(named.letters),
        "situations": list(named.situations),
    }


def _short(flow: str, visit: Visit, language: str) -> dict[str, Any]:
    situation = visit.catalogue.situations[flow]
    return {
        "id": flow,
        "title": visit.catalogue.text(language, f"situations/{flow}/title").plain,
        "title_de": visit.catalogue.text("de", f"situations/{flow}/title").plain,
        "quick_exit": situation.quick_exit,
        "topics": list(situation.topics),
    }


def _step(tree: Flow, step: Step, visit: Visit, language: str) -> dict[str, Any]:
    """A question with its words and answers, or an outcome; `then` of an outcome names what is asked next."""
    if not isinstance(step, Question):
        return _end(step)
    folder = f"{tree.name}/{step.name}"
    return {
        "name": step.name,
        "kind": step.kind,
        "question": _words(f"{folder}/question", visit, language),
        "hint": _words(f"{folder}/hint", visit, language),
        "why": _words(f"{folder}/why", visit, language),
        "unit": step.unit if isinstance(step, Number) else None,
        "answers": [_answer(folder, step, one, visit, language) for one in step.routes],
        "result": None,
        "then": [],
        "goes_on_in": None,
    }


def _answer(folder: str, step: Question, one: str, visit: Visit, language: str) -> dict[str, Any]:
    """`to`: the step it leads to, or the steps it may lead to where a rule decides. `then` is any value."""
    target = step.routes[one]
    has_words = isinstance(step, Choice) and one not in SPECIALS
    return {
        "answer": one,
        "words": _words(f"{folder}/{one}", visit, language) if has_words else None,
        "to": [target] if isinstance(target, str) else list(target.targets),
    }


def _end(step: Outcome) -> dict[str, Any]:
    none = dict.fromkeys(("question", "hint", "why", "unit"))
    return {
        "name": step.name,
        "kind": step.kind,
        **none,
        "answers": [],
        "result": step.result,
        "then": list(step.targets),
        "goes_on_in": step.flow if isinstance(step, Handover) else None,
    }


def _words(key: str, visit: Visit, language: str) -> str:
    return visit.text_in(language, key).plain


def _unknown_land(visit: Visit) -> Response | None:
    land = request.args.get("land")
    if not land or land in visit.catalogue.lands:
        return None
    return problem(422, "The value cannot be used.", parameter="land", allowed=sorted(visit.catalogue.lands))


def _unknown() -> Response:
    return problem(404, "There is no situation with this name.", parameter="flow", allowed=list(SITUATIONS))
