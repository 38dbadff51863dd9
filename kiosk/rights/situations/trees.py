"""The fourteen situations by name, in the order of the list."""

from types import MappingProxyType

from ...flows import Flow
from . import (
    accident,
    agency,
    change_job,
    discrimination,
    dismissed,
    forced,
    housing,
    ill,
    low_pay,
    no_contract,
    not_paid,
    passport,
    pregnant,
    signed,
)

SITUATIONS: MappingProxyType[str, Flow] = MappingProxyType(
    {
        module.FLOW.name: module.FLOW
        for module in (
            dismissed,
            not_paid,
            low_pay,
            ill,
            passport,
            agency,
            accident,
            pregnant,
            change_job,
            discrimination,
            signed,
            housing,
            no_contract,
            forced,
        )
    }
)
