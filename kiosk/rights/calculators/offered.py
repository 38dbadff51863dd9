"""The nine calculators by name, in the order of the list, and a calculation from JSON to JSON."""

from decimal import Decimal
from types import MappingProxyType, ModuleType
from typing import Any

import msgspec

from . import (
    agg_deadline,
    dismissal_claim_deadline,
    holiday_entitlement,
    jobseeker_registration,
    minijob_check,
    minimum_wage_check,
    notice_period,
    sick_pay,
    working_time_check,
)
from .fields import Amounts
from .reading import read

CALCULATORS: MappingProxyType[str, ModuleType] = MappingProxyType(
    {
        "dismissal_claim_deadline": dismissal_claim_deadline,
        "jobseeker_registration": jobseeker_registration,
        "notice_period": notice_period,
        "minimum_wage_check": minimum_wage_check,
        "minijob_check": minijob_check,
        "sick_pay": sick_pay,
        "holiday_entitlement": holiday_entitlement,
        "working_time_check": working_time_check,
        "agg_deadline": agg_deadline,
    }
)


def answer(name: str, values: Any, amount: Amounts) -> dict[str, Any]:
    """The result with exactly the fields of the tables, days as ISO 8601, amounts as JSON numbers.

    Raises BadInput, and NotKnown where an amount is not set for the day.
    """
    calculator = CALCULATORS[name]
    result = calculator.calculate(read(calculator, values), amount)
    fields = msgspec.structs.asdict(result).items()
    return {field: _plain(value) for field, value in fields if value is not msgspec.UNSET}


def _plain(value: Any) -> Any:
    # Two decimals and at most nine figures: the float prints as the same digits, 13.9 and 2409.33.
    return float(value) if isinstance(value, Decimal) else value
