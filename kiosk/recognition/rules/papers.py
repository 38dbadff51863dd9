"""Which papers, and how they must look (facts: recognition.md, sections 8 and 9)."""

from collections.abc import Iterator

from ..case import Case
from . import Line


def checklist(case: Case) -> Iterator[Line]:
    """The papers to tick, in the order a counsellor asks for them."""
    if case.region == "de":
        return
    yield from map(Line, _checklist(case))


def _checklist(case: Case) -> Iterator[str]:
    if case.outcome == "not_completed":
        yield "paper-identity"
        yield "paper-cv"
        yield {"school_only": "paper-school", "studying": "paper-content"}.get(case.training, "paper-experience")
        return
    yield from ("paper-form", "paper-identity", "paper-cv")
    yield from ("paper-degree",) if case.profession.authority == "zab" else ("paper-certificate", "paper-content")
    if case.profession.authority == "zab":
        return
    if case.years != "none":
        yield "paper-experience"
    if case.profession.regulated in ("federal", "state"):
        yield from ("paper-home-licence", "paper-declaration", "paper-land-link")
    else:
        yield "paper-declaration"
    if case.is_automatic:
        yield "paper-conformity"
    if case.is_health:
        yield from ("paper-health", "paper-police", "paper-good-standing")
    if case.profession.language_level or case.must_be_recognised:
        yield "paper-german"
    if case.status == "late_repatriate":
        yield "paper-late-repatriate"


def rules_for_papers(case: Case) -> Iterator[Line]:
    if case.region == "de":
        return
    yield Line("papers-copies")
    yield Line("papers-certified")
    yield Line("papers-translation")
    if case.outcome == "not_completed":
        return
    if case.certificate == "not_state":
        yield Line("papers-not-state")
    if case.lacks_papers:
        yield from map(Line, _missing(case))


def _missing(case: Case) -> Iterator[str]:
    if case.is_health:
        yield "papers-health-missing"
    elif case.has_skills_analysis:
        yield "papers-skills-analysis"
    if case.status != "eu_citizen":
        yield "papers-protection"
