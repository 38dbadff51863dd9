"""What a result says: the answer first, then how it was calculated. Only keys of sentences and their values.

Each calculator has one function here: what was entered, the result, today → `Told`.
"""

from collections.abc import Callable, Mapping
from typing import Any

from .days import dismissal_claim_deadline, jobseeker_registration, notice_period
from .hours import holiday_entitlement, working_time_check
from .lines import LastDay, Line, Told
from .money import minijob_check, minimum_wage_check
from .spans import agg_deadline, sick_pay

TELL: Mapping[str, Callable[..., Told]] = {
    tell.__name__: tell
    for tell in (
        dismissal_claim_deadline,
        jobseeker_registration,
        notice_period,
        minimum_wage_check,
        minijob_check,
        sick_pay,
        holiday_entitlement,
        working_time_check,
        agg_deadline,
    )
}


def tell(name: str, given: Any, result: Any, today: Any, amount: Any) -> Told:
    return TELL[name](given, result, today, amount)


__all__ = ["TELL", "LastDay", "Line", "Told", "tell"]
