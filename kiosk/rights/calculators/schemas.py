"""What a calculator takes and gives, as JSON Schema, with one example."""

from collections.abc import Mapping
from typing import Any

import msgspec

from ...errors import NotYetSet
from .fields import Amounts
from .offered import CALCULATORS, answer

EXAMPLES: Mapping[str, dict[str, Any]] = {
    "dismissal_claim_deadline": {"received_date": "2026-12-16", "land": "BY"},
    "jobseeker_registration": {"knowledge_date": "2026-11-18", "employment_end": "2026-12-15", "land": "HE"},
    "notice_period": {
        "side": "employer",
        "start_date": "2026-08-01",
        "notice_received": "2026-11-20",
        "probation_end": "2027-01-31",
    },
    "minimum_wage_check": {
        "date": "2026-10-31",
        "monthly_gross_eur": 2300,
        "weekly_hours": 35,
        "status": "employee",
        "sector": "temp_agency",
    },
    "minijob_check": {"date": "2026-06-30", "regular_monthly_eur": 580, "guaranteed_yearly_extra_eur": 300},
    "sick_pay": {
        "employment_start": "2024-01-01",
        "incapacity_start": "2026-11-02",
        "incapacity_end": None,
        "prior_same_illness": [{"start": "2026-09-01", "end": "2026-09-28"}],
    },
    "holiday_entitlement": {"days_per_week": 5, "start_date": "2026-08-15", "end_date": None, "year": 2026},
    "working_time_check": {
        "age": 30,
        "shift_start": "2026-11-16T08:00",
        "shift_end": "2026-11-16T16:30",
        "breaks": [["2026-11-16T12:00", "2026-11-16T12:30"]],
        "next_shift_start": "2026-11-17T08:00",
    },
    "agg_deadline": {"event_date": "2026-08-10", "land": "BW", "claim_received_by_employer": "2026-09-01"},
}


def describe(name: str, amount: Amounts) -> dict[str, Any]:
    """Law, schemas of input and output, and an example worked out with the amounts there are."""
    calculator = CALCULATORS[name]
    return {
        "name": name,
        "law": calculator.LAW,
        "input": schema_of(calculator.Given),
        "output": schema_of(calculator.Result),
        "examples": list(_examples(name, amount)),
    }


def schema_of(kind: type[msgspec.Struct]) -> dict[str, Any]:
    return _with_numbers(msgspec.json.schema(kind))


def _examples(name: str, amount: Amounts) -> Any:
    given = EXAMPLES[name]
    try:
        yield {"input": given, "output": answer(name, given, amount)}
    except NotYetSet:
        return


def _with_numbers(schema: Any) -> Any:
    """Exact amounts are JSON numbers here; msgspec describes them as strings."""
    if isinstance(schema, list):
        return [_with_numbers(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    found = {name: _with_numbers(one) for name, one in schema.items()}
    if found.get("format") == "decimal":
        found |= {"type": "number"}
        del found["format"]
    return found
