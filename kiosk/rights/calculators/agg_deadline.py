"""By when compensation for discrimination at work must be claimed, and by when to sue."""

from collections.abc import Iterator
from datetime import date

import msgspec
from msgspec import UNSET, UnsetType

from .fields import Amounts, Day, Fault, LandCode
from .periods import add_months, roll

LAW = "§ 15 Abs. 4 AGG; § 61b Abs. 1 ArbGG; §§ 187, 188, 193 BGB"
CLAIM_MONTHS, SUE_MONTHS = 2, 3  # § 15 (4) AGG, § 61b (1) ArbGG


class Given(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """event_date: the rejection arrived, or one learned of the discrimination; of several days the first one."""

    event_date: Day
    land: LandCode | None
    claim_received_by_employer: Day | None = None


class Result(msgspec.Struct, frozen=True):
    """The claim must have reached the employer by the first day, the lawsuit the court by the second."""

    written_claim_by: date
    sue_by: date | UnsetType = UNSET


def faults(given: Given) -> Iterator[Fault]:
    if given.claim_received_by_employer and given.claim_received_by_employer < given.event_date:
        yield Fault("claim_received_by_employer", "before-event")


def calculate(given: Given, amount: Amounts | None = None) -> Result:
    """Two months to claim in writing, and three more to sue once the claim has arrived."""
    claimed = given.claim_received_by_employer
    return Result(
        written_claim_by=roll(add_months(given.event_date, CLAIM_MONTHS), given.land),
        sue_by=roll(add_months(claimed, SUE_MONTHS), given.land) if claimed else UNSET,
    )
