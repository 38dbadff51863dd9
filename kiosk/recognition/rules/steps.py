"""What to do first, second, third: at most eight stations."""

from collections.abc import Iterator

from ..case import Case
from . import Line


def steps(case: Case) -> Iterator[Line]:
    yield from map(Line, _steps(case))


def _steps(case: Case) -> Iterator[str]:
    if case.region == "de" and not case.is_uncertain:
        yield "step-licence-where" if case.must_be_recognised else "step-jobs"
        yield "step-advice-germany"
        return
    yield "step-advice-abroad" if case.abroad else "step-advice-germany"
    if case.is_uncertain:
        return
    yield from _not_completed(case) if case.outcome == "not_completed" else _procedure(case)


def _not_completed(case: Case) -> Iterator[str]:
    if case.training == "school_only":
        yield "step-school-certificate"
    elif case.training == "studying":
        yield "step-university"
    else:
        yield "step-experience"
        yield from _jobs(case)


def _jobs(case: Case) -> Iterator[str]:
    """Looking for work does not wait where recognition is no condition; a firm of one's own does."""
    if not case.must_be_recognised and not case.needs_register:
        yield "step-jobs-abroad" if case.needs_visa else "step-jobs"


def _procedure(case: Case) -> Iterator[str]:
    if case.status == "late_repatriate":
        yield "step-late-repatriate"
    yield from _jobs(case)
    alone = {"other-occupation": "step-other-occupation", "exam": "step-exam", "bar": "step-bar"}
    if case.procedure in alone:
        yield alone[case.procedure]
        return
    if case.shows_degree:
        yield "step-anabin"
        yield from _money(case)
        yield "step-zab"
    if case.procedure == "comparison":
        yield from _comparison(case)


def _money(case: Case) -> Iterator[str]:
    if not case.abroad:  # job centre, agency and grant pay for people who live here
        yield "step-money-first"


def _comparison(case: Case) -> Iterator[str]:
    if case.profession_id == "specialist-physician":
        yield "step-specialist"
    yield "step-papers-missing" if case.lacks_papers else "step-papers"
    if not case.shows_degree:
        yield from _money(case)
    yield _application(case)
    yield "step-decision-automatic" if case.is_automatic else "step-decision"
    yield from _end(case)


def _application(case: Case) -> str:
    if case.profession_id == "specialist-physician":
        return "step-apply-specialist"
    if case.profession.regulated == "title":
        return "step-apply-title"
    needed = case.must_be_recognised or case.needs_visa or case.needs_register
    return "step-apply" if needed else "step-apply-optional"


def _end(case: Case) -> Iterator[str]:
    if case.needs_register:
        yield "step-register"
    if not case.must_be_recognised:
        return
    if case.profession.authority == "approbation-authority":
        yield "step-licence-approbation"
    elif case.profession.authority == "health-professions-authority":
        yield "step-licence-health"
    else:
        yield "step-licence-other"
