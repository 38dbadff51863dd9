"""What the outcomes of a situation say, in the order a tired person needs it, and who helps."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...content.catalogue import Said
from ...content.documents import Result
from ...content.words import Words
from ...flows import Walk
from ...shell.visit import Visit
from ..known import Known

# The right first, then the risk, then what helps.
ORDER = ("right", "risk", "deadline", "do", "good")
URGENT = ("police", "ambulance", "trafficking-advice", "youth-office")
CLOSING = "situation-not-legal-advice"


class Section(NamedTuple):
    """One outcome with its statements on the day of the visit."""

    name: str
    title: Words
    said: tuple[Said, ...]
    result: Result

    def of(self, kind: str) -> list[Said]:
        return [said for said in self.said if said.proof.kind == kind]


def sections(flow: str, walk: Walk, visit: Visit, language: str) -> list[Section]:
    """The results collected on the way; the one for people who may have no right to stay comes first."""
    outcomes = visit.catalogue.situations[flow].outcomes
    names = [name for name in walk.results if name in outcomes]
    names.sort(key=lambda name: name != "safe")  # stable: the others keep their order
    return [_section(flow, name, outcomes[name], walk, visit, language) for name in names]


def _section(flow: str, name: str, result: Result, walk: Walk, visit: Visit, language: str) -> Section:
    catalogue = visit.catalogue
    said = (catalogue.statement(language, id, visit.day) for id in result.statements if _is_for(walk, visit, id))
    return Section(name, catalogue.text(language, f"situations/{flow}/{name}"), tuple(said), result)


def _is_for(walk: Walk, visit: Visit, statement: str) -> bool:
    """Whether a statement holds for her: some are for EU citizens only, some for everybody else."""
    group = visit.catalogue.statements[statement].applies_to
    stay = walk.told.get("stay")
    return group == "all" or stay is None or (group == "eu") == (stay == "eu")


def contacts(found: Iterable[Section], walk: Walk) -> list[str]:
    """Who helps: first the free advice for her, unless somebody is needed at once."""
    named = list(dict.fromkeys(id for section in found for id in section.result.contacts))
    if is_bare(named):
        return named
    advice = "faire-mobilitaet" if walk.told.get("stay") == "eu" else "faire-integration"
    is_urgent = bool(named) and named[0] in URGENT
    return list(dict.fromkeys((*named, advice) if is_urgent else (advice, *named)))


def known(walk: Walk, land: str | None) -> Known:
    """Who she is to the offices that advise, and where she works."""
    stay = walk.told.get("stay")
    return Known(None if stay is None else "eu" if stay == "eu" else "other", land)


def is_bare(named: Iterable[str]) -> bool:
    """Whether nothing is shown but the number of the police: she cannot read the page alone."""
    return list(named) == ["police"]


def ways_on(found: Iterable[Section], part: str) -> list[str]:
    """Calculators, letters or situations that the outcomes name, each once."""
    return list(dict.fromkeys(_named(found, part)))


def _named(found: Iterable[Section], part: str) -> Iterator[str]:
    for section in found:
        yield from getattr(section.result, part)
