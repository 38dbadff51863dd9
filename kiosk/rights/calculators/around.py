"""What stands around a calculation: what else to know, to whom to turn, and where to read on."""

from collections.abc import Mapping
from typing import Any, NamedTuple

ADVICE = ("faire-integration", "faire-mobilitaet", "union")
CLOSING = "situation-not-legal-advice"


class Around(NamedTuple):
    """statements: the last part of `calc-<name>-<slug>`. The rest are ids of the catalogue."""

    statements: tuple[str, ...]
    contacts: tuple[str, ...]
    topics: tuple[str, ...]
    situations: tuple[str, ...] = ()
    calculators: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()


AROUND: Mapping[str, Around] = {
    "dismissal_claim_deadline": Around(
        ("at-court", "runs-on", "otherwise-valid", "late", "no-email", "local-court", "fixed-term", "form", "consent"),
        ("labour-court", *ADVICE, "legal-advice-aid"),
        ("dismissal", "labour-court"),
        ("dismissed",),
        ("jobseeker_registration", "notice_period"),
        ("dismissal-objection",),
    ),
    "jobseeker_registration": Around(
        ("online", "always", "one-week", "not-unemployed", "not-training"),
        ("employment-agency", *ADVICE),
        ("unemployment-benefit", "dismissal", "losing-the-job"),
        ("dismissed",),
        ("dismissal_claim_deadline",),
    ),
    "notice_period": Around(
        ("contract-first", "small-firm", "disability", "insolvency", "training", "fixed-term", "sue"),
        (*ADVICE, "works-council"),
        ("dismissal", "contract", "fixed-term"),
        ("dismissed", "change-job"),
        ("dismissal_claim_deadline", "jobseeker_registration"),
    ),
    "minimum_wage_check": Around(
        ("every-hour", "not-counted", "food-housing", "tips", "no-waiver", "time", "due"),
        (*ADVICE, "customs-fks", "labour-court"),
        ("minimum-wage", "sector-minimum-wages", "unpaid-wages", "deductions"),
        ("low-pay", "not-paid"),
        ("minijob_check",),
        ("wage-demand",),
    ),
    "minijob_check": Around(
        ("added", "main-job", "same-rights", "records"),
        ("minijob-centre", *ADVICE),
        ("minijob", "minimum-wage"),
        ("low-pay",),
        ("minimum_wage_check", "holiday_entitlement", "sick_pay"),
    ),
    "sick_pay": Around(
        ("tell", "certificate", "electronic", "follow-up", "benefit", "minijob", "dismissed"),
        ("doctor", "health-fund", *ADVICE),
        ("illness", "health-insurance"),
        ("ill",),
        ("dismissal_claim_deadline",),
    ),
    "holiday_entitlement": Around(
        ("more", "previous-job", "second-half", "young", "disability", "care"),
        (*ADVICE, "works-council"),
        ("leave",),
        (),
        ("notice_period",),
        ("leave-payout",),
    ),
    "working_time_check": Around(
        ("added", "agreements", "sundays", "free-sundays", "night", "clock-change"),
        ("labour-inspectorate", *ADVICE, "works-council"),
        ("working-time",),
        ("low-pay",),
        ("minimum_wage_check",),
    ),
    "agg_deadline": Around(
        ("writing", "agreement", "dismissal", "outside-work", "reform"),
        ("anti-discrimination-agency", "anti-discrimination-centre", *ADVICE),
        ("discrimination",),
        ("discrimination",),
        ("dismissal_claim_deadline",),
        ("agg-complaint",),
    ),
}


def rests_on(name: str, given: Any) -> tuple[str, ...]:
    """The parameters of a result that may be less than certain; the page then asks her to have it confirmed."""
    if name == "agg_deadline":
        return ("agg_claim_months",)
    sector = getattr(given, "sector", None)
    return (f"sector_min_wage_{sector}_eur",) if sector else ()


def statement_ids(name: str) -> tuple[str, ...]:
    """The statements of a calculator in the order of its page."""
    return tuple(f"calc-{name.replace('_', '-')}-{slug}" for slug in AROUND[name].statements)
