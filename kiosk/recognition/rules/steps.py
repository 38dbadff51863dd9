"""What to do first, second, third: at most eight stations."""

from collections.abc import Iterator

from ..case import Case
from . import Line


def steps(case: Case) -> Iterator[Line]:
    if case.is_uncertain:
        yield Line("step-advice-abroad" if case.abroad else "step-advice-germany")
        return
    if case.region == "de":
        if case.must_be_recognised:
            yield Line("step-licence-where")
        else:
            yield Line("step-jobs")
        yield Line("step-advice-germany")
        return
    yield Line("step-advice-abroad" if case.abroad else "step-advice-germany")
    yield from _not_completed(case) if case.outcome == "not_completed" else _procedure(case)


def _not_completed(case: Case) -> Iterator[Line]:
    if case.training == "school_only":
        yield Line("step-school-certificate")
    elif case.training == "studying":
        yield Line("step-university")
    else:
        yield Line("step-experience")
        if case.profession.regulated in ("no", "craft-master", "title"):
            yield Line("step-jobs")


def _procedure(case: Case) -> Iterator[Line]:
    if case.status == "late_repatriate":
        yield Line("step-late-repatriate")
    if not case.must_be_recognised:
        yield Line("step-jobs")
    if case.profession.authority == "zab":
        yield from map(Line, ("step-anabin", "step-money-first", "step-zab"))
        return
    if case.profession_id == "specialist-physician":
        yield Line("step-specialist")
    yield Line("step-papers-missing" if case.lacks_papers else "step-papers")
    yield Line("step-money-first")
    yield Line(_application(case))
    yield Line("step-decision-automatic" if case.is_automatic else "step-decision")
    yield from map(Line, _end(case))


def _application(case: Case) -> str:
    if case.profession.regulated == "title":
        return "step-apply-title"
    return "step-apply" if case.must_be_recognised else "step-apply-optional"


def _end(case: Case) -> Iterator[str]:
    if case.profession.regulated == "craft-master" and case.self_employed:
        yield "step-register"
    if not case.must_be_recognised:
        return
    if case.profession.authority == "approbation-authority":
        yield "step-licence-approbation"
    elif case.profession.authority == "health-professions-authority":
        yield "step-licence-health"
    else:
        yield "step-licence-other"
