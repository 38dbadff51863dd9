"""What it costs and who may pay (facts: recognition.md, sections 10 and 11)."""

from collections.abc import Iterator

from ...content.documents import Fee
from ..case import Case
from ..fees import statement_for
from . import Line

Charged = tuple[str, Fee]  # the German name of who charges it, and the fee

SAXON_TEACHER = ("DE-SN", "teacher-authority")


def money(case: Case, fees: tuple[Charged, ...]) -> Iterator[Line]:
    if case.region == "de":
        return
    if case.outcome == "not_completed":
        if case.training == "studying":
            yield Line("money-uni-assist")
        yield Line("money-agency")
        return
    yield from _fee(case, fees)
    yield Line("money-other-costs")
    yield from map(Line, _payers(case))


def _fee(case: Case, fees: tuple[Charged, ...]) -> Iterator[Line]:
    if case.profession.authority == "zab":
        yield Line("money-zab")
        return
    for office, fee in fees:
        yield Line(*statement_for(fee, office), rests_on=fee)
    if not fees:
        yield Line("money-fee-unknown")
    if any(fee.older for _, fee in fees):
        yield Line("money-fee-older")
    if case.status == "late_repatriate" and (case.land, case.profession.authority) == SAXON_TEACHER:
        yield Line("money-late-repatriate-saxony")


def _payers(case: Case) -> Iterator[str]:
    if not case.abroad:
        yield "money-agency"
    # Job centre and agency come first: the grant is paid only where nobody else pays.
    yield "money-grant"
    yield "money-grant-deadline"
    if case.has_skills_analysis and case.lacks_papers:
        yield "money-grant-analysis"
    if case.land == "DE-BE" and not case.abroad:
        yield "money-berlin"
    if case.land == "DE-HH" and not case.abroad:
        yield "money-hamburg"
    if case.employer and case.abroad:
        yield "money-employer-procedure"
    yield "money-tax"
