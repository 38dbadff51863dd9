"""What it costs and who may pay (facts: recognition.md, sections 10 and 11)."""

from collections.abc import Iterator

from ...content.documents import Fee
from ..case import Case
from ..fees import statement_for
from . import Line

Charged = tuple[str, Fee]  # the German name of who charges it, and the fee

TEACHER = "teacher-authority"


def money(case: Case, fees: tuple[Charged, ...]) -> Iterator[Line]:
    if case.region == "de":
        return
    if case.outcome == "not_completed":
        yield from _before_a_training(case, fees)
        return
    if case.shows_degree:
        yield Line("money-zab")
    if case.procedure in ("comparison", "exam", "bar"):
        yield from _fee(case, fees)
        yield from map(Line, _of_this_land(case))
    yield Line("money-other-costs")
    yield from map(Line, _payers(case))


def _before_a_training(case: Case, fees: tuple[Charged, ...]) -> Iterator[Line]:
    if case.training == "school_only":
        yield from _fee(case, fees)
    if case.training == "studying":
        yield Line("money-uni-assist")
    if not case.abroad:
        yield Line("money-agency")


def _fee(case: Case, fees: tuple[Charged, ...]) -> Iterator[Line]:
    for office, fee in fees:
        yield Line(*statement_for(fee, office), rests_on=fee)
    if not fees:
        yield Line("money-fee-unknown")
    if any(fee.older for _, fee in fees):
        yield Line("money-fee-older")


def _of_this_land(case: Case) -> Iterator[str]:
    authority = case.profession.authority
    if (case.land, authority) == ("DE-SN", TEACHER):
        yield "money-instalments-sn"
        if case.status == "late_repatriate":
            yield "money-late-repatriate-saxony"
    if (case.land, authority) == ("DE-SH", "educator-authority") and not case.abroad:
        yield "money-waiver-sh"
    if (case.land, case.profession_id) == ("DE-RP", "nursing-assistant"):
        yield "money-certificate-rp"


def _payers(case: Case) -> Iterator[str]:
    if case.abroad:
        # Job centre, grant and tax return are for people who live in Germany.
        if case.employer and case.needs_visa:
            yield "money-employer-procedure"
        return
    if case.benefits is not False:
        yield "money-agency"
    # Job centre and agency come first: the grant is paid only where nobody else pays.
    yield "money-grant"
    yield "money-grant-deadline"
    if case.has_skills_analysis and case.lacks_papers:
        yield "money-grant-analysis"
    if case.procedure == "comparison" and not case.is_automatic:
        yield "money-grant-training"
    if case.land == "DE-BE":
        yield "money-berlin"
    if case.land == "DE-HH":
        yield "money-hamburg"
    yield "money-tax"
