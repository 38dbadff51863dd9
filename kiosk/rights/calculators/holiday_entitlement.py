"""How many days of statutory leave there are in a calendar year."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Literal

import msgspec

from .fields import Amounts, Day, Fault, FirstDay, Year, limited
from .money import to_cents
from .periods import add_months, full_months

LAW = "§§ 3, 4, 5 BUrlG"
WEEKS_OF_LEAVE = 4  # 24 Werktage in a week of six: § 3 BUrlG
WAITING_MONTHS = 6  # § 4 BUrlG

DaysPerWeek = limited(Decimal, {"type": "number", "exclusiveMinimum": 0, "maximum": 7}, above=0, most=7)


class Given(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """days_per_week: regular working days, 2.5 is possible. end_date: the last day of the job, null if it goes on."""

    days_per_week: DaysPerWeek
    start_date: FirstDay
    year: Year
    end_date: Day | None = None


class Result(msgspec.Struct, frozen=True):
    """days: two decimals at most. full_months: worked in the year; null with full leave."""

    days: Decimal
    rule: Literal["full", "pro_rata"]
    full_months: int | None


def faults(given: Given) -> Iterator[Fault]:
    if given.end_date and given.end_date < given.start_date:
        yield Fault("end_date", "before-start")


def calculate(given: Given, amount: Amounts | None = None) -> Result:
    """Four weeks of leave for a full claim, otherwise a twelfth for each full month of this year."""
    whole = Fraction(given.days_per_week) * WEEKS_OF_LEAVE
    if has_full_leave(given):
        return Result(to_cents(whole), "full", None)
    months = months_in_year(given)
    return Result(to_cents(rounded(whole * months / 12)), "pro_rata", months)


def has_full_leave(given: Given) -> bool:
    """The waiting period is over in this year, and the job does not end in its first half (§§ 4, 5 (1) c BUrlG)."""
    waited, end = add_months(given.start_date, WAITING_MONTHS), given.end_date
    if waited > date(given.year, 12, 31):
        return False
    return end is None or (end >= waited and end > date(given.year, 6, 30))


def months_in_year(given: Given) -> int:
    """Full months of the job within the year, from date to date."""
    first = max(given.start_date, date(given.year, 1, 1))
    last = min(given.end_date or date.max, date(given.year, 12, 31))
    return full_months(first, last) if first <= last else 0


def rounded(days: Fraction) -> Fraction:
    """Half a day and more is a full day; less stays as it is (§ 5 (2) BUrlG and the Federal Labour Court)."""
    return Fraction(ceil(days)) if days - floor(days) >= Fraction(1, 2) else days
