"""The plan: sections of statements with their words, for one case, one language, one day."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import msgspec

from ..content.catalogue import Catalogue, Said
from ..content.documents import Fee, Sourced
from ..content.words import Words
from ..errors import NotYetSet
from .authorities import Decision, decide
from .case import Case
from .fees import charged_by, fees_for
from .rules import Line
from .rules.afterwards import advice, partial, residence, routes
from .rules.answer import answer
from .rules.money import Charged, money
from .rules.papers import checklist, rules_for_papers
from .rules.steps import steps
from .rules.waiting import PHYSICIAN, decision_months, duration, german, level_in_land, meanwhile

# All that is said of a profession we know too little about: nothing that would be a rule or a fee.
OF_UNCERTAIN = ("answer", "steps", "office", "residence", "advice")


class Section(NamedTuple):
    """A part of the plan. name: answer, steps, office, checklist, papers, money, …"""

    name: str
    said: tuple[Said, ...]


class Plan(NamedTuple):
    """What she leaves with. Sections stand in the order of the page; empty ones are left out.

    decisions: who decides, the office of the profession first. months: how long the office has, if known.
    """

    case: Case
    sections: tuple[Section, ...]
    decisions: tuple[Decision, ...]
    fees: tuple[tuple[str, Fee], ...]
    months: Decimal | None
    level: str | None
    note: Words | None

    def section(self, name: str) -> tuple[Said, ...]:
        return next((section.said for section in self.sections if section.name == name), ())

    @property
    def said(self) -> tuple[Said, ...]:
        return tuple(said for section in self.sections for said in section.said)


def make_plan(case: Case, catalogue: Catalogue, language: str, on: date) -> Plan:
    decisions = _decisions(case, catalogue)
    fees = tuple(fee for decision in decisions for fee in fees_for(case, decision, catalogue, on))
    months = _months(case, catalogue, on)
    parts = {
        "answer": answer(case),
        "steps": steps(case),
        "office": [Line(id) for id in _office_statements(decisions)] if asks_an_office(case) else [],
        "checklist": checklist(case),
        "papers": rules_for_papers(case),
        "money": money(case, _charged(fees, decisions[0], catalogue)),
        "time": duration(case),
        "german": german(case),
        "meanwhile": meanwhile(case),
        "partial": partial(case),
        "routes": routes(case),
        "residence": residence(case),
        "advice": advice(case),
    }
    if case.is_uncertain:
        parts = {name: parts[name] for name in OF_UNCERTAIN}
    wait = _wait(catalogue, language, on, months)
    sections = (Section(name, _speak(lines, catalogue, language, on, wait)) for name, lines in parts.items())
    return Plan(
        case,
        tuple(section for section in sections if section.said),
        decisions,
        fees,
        months,
        level_in_land(case) or _firm_level(case),
        _note(case, catalogue, language, on),
    )


def asks_an_office(case: Case) -> bool:
    """Whether an office decides in this case: not before a training is completed, but for a school certificate."""
    if case.region == "de" or (case.outcome == "not_completed" and case.training != "school_only"):
        return False
    return case.procedure != "other-occupation"


def _decisions(case: Case, catalogue: Catalogue) -> tuple[Decision, ...]:
    if case.outcome == "not_completed" and case.training == "school_only":
        return (decide(case, catalogue, "school-certificate-authority"),)
    if case.profession_id == "specialist-physician":
        return decide(case, catalogue), decide(case, catalogue, "approbation-authority")
    return (decide(case, catalogue),)


def _office_statements(decisions: Iterable[Decision]) -> list[str]:
    return list(dict.fromkeys(id for decision in decisions for id in decision.statements))


def _speak(
    lines: Iterable[Line], catalogue: Catalogue, language: str, on: date, wait: Words
) -> tuple[Said, ...]:
    # The waiting time is itself a text, so that it stands in the language of the sentence around it.
    given = {"decision_wait": wait.plain}
    said = ((line, catalogue.statement(language, line.id, on, {**given, **line.values})) for line in lines)
    return tuple(_as_sure_as(line.rests_on, statement, on) if line.rests_on else statement for line, statement in said)


def _as_sure_as(fact: Sourced, said: Said, on: date) -> Said:
    """A statement drawn from a fact: with its sources too, and neither surer nor fresher than the fact."""
    proof = msgspec.structs.replace(
        said.proof,
        confidence=max(said.proof.confidence, fact.confidence, key=("high", "medium", "low").index),
        checked=min(said.proof.checked, fact.checked),
        next_check=min(said.proof.next_check, fact.next_check),
        source=tuple(dict.fromkeys((*said.proof.source, *fact.source))),
    )
    return said._replace(proof=proof, overdue=proof.next_check < on)


def _charged(fees: tuple[tuple[str, Fee], ...], decision: Decision, catalogue: Catalogue) -> tuple[Charged, ...]:
    german_term = catalogue.text("de", f"authority-types/{decision.type}/title").plain
    return tuple((charged_by(fee, decision, german_term), fee) for _, fee in fees)


def _wait(catalogue: Catalogue, language: str, on: date, months: Decimal | None) -> Words:
    if months is None:  # no law sets a limit
        return catalogue.statement(language, "time-ask", on).text
    return catalogue.statement(language, "time-short-wait", on, {"decision_months": months}).text


def _months(case: Case, catalogue: Catalogue, on: date) -> Decimal | None:
    key = None if case.is_uncertain or case.region == "de" else decision_months(case)
    try:
        return catalogue.amount(key, on) if key else None
    except NotYetSet:
        return None


def _firm_level(case: Case) -> str | None:
    said = case.profession.language_levels or case.profession_id in PHYSICIAN
    is_firm = case.profession.language_confidence == "high" and not case.is_uncertain and not said
    return case.profession.language_level if is_firm else None


def _note(case: Case, catalogue: Catalogue, language: str, on: date) -> Words | None:
    key = f"professions/{case.profession_id}/note"
    if case.region == "de" or case.is_uncertain or not catalogue.has_text(language, key):
        return None
    try:
        return catalogue.text_on(language, key, on)
    except NotYetSet:
        return None
