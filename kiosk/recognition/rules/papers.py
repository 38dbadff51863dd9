"""Which papers, and how they must look (facts: recognition.md, sections 8 and 9)."""

from collections.abc import Iterator

from ..case import BQFG_AUTHORITIES, Case
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
    if case.procedure in ("exam", "bar"):
        yield from ("paper-identity", "paper-cv", "paper-certificate", "paper-experience")
        return
    if case.procedure == "other-occupation":
        yield from ("paper-identity", "paper-cv", "paper-certificate", "paper-content", "paper-experience")
        return
    yield from ("paper-form", "paper-identity", "paper-cv")
    if case.procedure == "degree":
        yield "paper-degree"
        return
    yield from ("paper-certificate", "paper-content")
    if case.years != "none":
        yield "paper-experience"
    if case.profession.regulated in ("federal", "state"):
        yield from ("paper-home-licence", "paper-declaration", "paper-land-link")
    else:
        yield "paper-declaration"
    if case.is_health:
        yield from ("paper-health", "paper-police", "paper-good-standing")
    if case.profession.language_level or case.must_be_recognised:
        yield "paper-german"
    if case.status == "late_repatriate":
        yield "paper-late-repatriate"


def rules_for_papers(case: Case) -> Iterator[Line]:
    if case.region == "de":
        return
    yield from map(Line, _rules(case))


def _rules(case: Case) -> Iterator[str]:
    if _may_have_fled(case):
        yield "papers-protection"
    # Simple copies are promised by § 5 (2) BQFG only; other laws leave it to the office.
    yield "papers-copies" if case.profession.authority in BQFG_AUTHORITIES else "papers-copies-ask"
    yield "papers-certified"
    yield "papers-translation"
    if case.outcome == "not_completed":
        return
    if case.certificate == "not_state":
        yield "papers-not-state"
    if case.lacks_papers and case.is_health:
        yield "papers-health-missing"
    elif case.lacks_papers and case.has_skills_analysis:
        yield "papers-skills-analysis"


def _may_have_fled(case: Case) -> bool:
    """Asking an office of the state she fled can cost her protection: § 73 AsylG. Whoever may be meant is told."""
    return case.status == "protection" or (case.status is None and case.lacks_papers and not case.abroad)
