"""The programme for other programs: `GET /api/v1/programme?lang=&on=`."""

from typing import Any

from flask import Response

from ..content.documents import Figure, Milestone, Numbered, Sourced, Unit
from ..content.measures import values_of
from ..shell.problems import answer, language_asked
from ..shell.visit import visiting
from .chart import Branch, neighbours, tree


def for_programs() -> Response:
    """The chart of a day as a tree, who works beside it, every figure and every milestone."""
    visit = visiting()
    language, trouble = language_asked(visit.catalogue.offered, "on")
    if trouble is not None:
        return trouble
    catalogue = visit.catalogue
    found = {
        "on": visit.day,
        "lang": language,
        "units": [_branch(branch, language) for branch in tree(catalogue.units, visit.day)],
        "neighbours": [_unit(id, catalogue.units[id], language) for id in neighbours(catalogue.units, visit.day)],
        "figures": [_counted("figures", id, catalogue.figures[id], language) | {"group": catalogue.figures[id].group}
                    for id in _in_order(catalogue.figures)],
        "milestones": [_counted("milestones", id, catalogue.milestones[id], language)
                       | {"kind": catalogue.milestones[id].kind, "law": catalogue.milestones[id].law,
                          "lands": list(catalogue.milestones[id].lands)}
                       for id in _in_order(catalogue.milestones)],
    }  # fmt: skip
    return answer(found, catalogue.edition)


def _branch(branch: Branch, language: str) -> dict[str, Any]:
    return _unit(branch.id, branch.unit, language) | {
        "role": branch.role,
        "units": [_branch(one, language) for one in branch.below],
    }


def _unit(id: str, unit: Unit, language: str) -> dict[str, Any]:
    return {
        "id": id,
        "kind": unit.kind,
        "name": unit.name,
        "title": visiting().text_in(language, f"units/{id}/title").plain,
        "sentence": visiting().text_in(language, f"units/{id}/sentence", values_of(unit)).plain,
        "law": unit.law,
        "website": unit.website,
        "centres": list(unit.centres),
    } | _proof(unit)


def _counted(folder: str, id: str, document: Figure | Milestone, language: str) -> dict[str, Any]:
    words = visiting().text_in(language, f"{folder}/{id}/text", values_of(document))
    return {
        "id": id,
        "begins": document.begins,
        "ends": document.ends,
        "text": words.plain,
        "language": words.lang,
        "values": _values(document),
    } | _proof(document)


def _values(document: Numbered) -> list[dict[str, str]]:
    return [{"name": name, "amount": one.amount, "unit": one.unit} for name, one in document.values.items()]


def _proof(document: Sourced) -> dict[str, Any]:
    return {
        "source": list(document.source),
        "confidence": document.confidence,
        "checked": document.checked,
        "overdue": document.next_check < visiting().day,
    }


def _in_order(documents: Any) -> list[str]:
    return sorted(documents, key=lambda id: (getattr(documents[id], "group", ""), documents[id].order, id))
