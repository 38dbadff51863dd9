"""What an office charges, where we know it; every fee carries its source and the day it was checked."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ..content.catalogue import Catalogue
from ..content.documents import Fee
from .authorities import Decision
from .case import Case


def fees_for(case: Case, decision: Decision, catalogue: Catalogue, on: date) -> tuple[tuple[str, Fee], ...]:
    """The fees that hold for this case on that day, as (id, fee); none where we do not know."""
    if case.region == "de":
        return ()
    return tuple(_matching(case, decision, catalogue, on))


def _matching(case: Case, decision: Decision, catalogue: Catalogue, on: date) -> Iterator[tuple[str, Fee]]:
    offices = {office.id for office in decision.offices}
    for id, fee in catalogue.fees.items():
        if decision.type not in fee.authority_types or not fee.holds(on):
            continue
        if fee.lands and case.land not in fee.lands:
            continue
        if fee.professions and case.profession_id not in fee.professions:
            continue
        if fee.institutions and not offices & set(fee.institutions):
            continue
        yield id, fee


def statement_for(fee: Fee, office: str) -> tuple[str, dict[str, Decimal | str]]:
    """The statement that says this fee, and its values: euros, and the German name of the office."""
    least, most = Decimal(fee.least), Decimal(fee.most)
    if most == 0:
        return "money-fee-free", {"office": office}
    if least == most:
        return "money-fee-exact", {"office": office, "fee_least": least}
    return "money-fee-range", {"office": office, "fee_least": least, "fee_most": most}


def charged_by(fee: Fee, decision: Decision, german_term: str) -> str:
    """Who charges the fee: the offices it names among those that decide, otherwise the German term for their kind."""
    named = [
        office.institution.name for office in decision.offices if office.id in fee.institutions or not fee.institutions
    ]
    return ", ".join(named) if 0 < len(named) <= 2 else german_term
