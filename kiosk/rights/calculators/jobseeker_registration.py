"""By when one must register as looking for work with the employment agency."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

import msgspec

from .fields import Amounts, Day, Fault, LandCode
from .periods import ONE_DAY, add_months, roll

LAW = "§ 38 Abs. 1 SGB III; § 26 SGB X"
MONTHS_BEFORE, DAYS_AFTER = 3, 3  # § 38 (1) sentences 1 and 2 SGB III


class Given(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """knowledge_date: the day one learned the end of the job. employment_end: its last day."""

    knowledge_date: Day
    employment_end: Day
    land: LandCode | None


class Result(msgspec.Struct, frozen=True):
    """The last day to register, and which of the two rules of the law gave it."""

    rule: Literal["three_months_before_end", "three_days_after_knowledge"]
    deadline: date


def faults(given: Given) -> Iterator[Fault]:
    if given.employment_end < given.knowledge_date:
        yield Fault("employment_end", "before-knowledge")


def calculate(given: Given, amount: Amounts | None = None) -> Result:
    """Three months before the end; whoever learns of it later has three days, and on to the next working day."""
    for day in (three_months_before(given.employment_end), strictly_before(given.employment_end)):
        if given.knowledge_date <= day:
            return Result("three_months_before_end", day)
    return Result("three_days_after_knowledge", roll(given.knowledge_date + timedelta(days=DAYS_AFTER), given.land))


def three_months_before(end: date) -> date:
    """The careful reading: the same day number. A day counted backwards never moves to a working day."""
    return add_months(end, -MONTHS_BEFORE)


def strictly_before(end: date) -> date:
    """The reading that leaves three whole months: up to three days later."""
    return add_months(end + ONE_DAY, -MONTHS_BEFORE) - ONE_DAY
