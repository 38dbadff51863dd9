"""Is this a minijob, a job in the transition range, or an ordinary job?"""

from decimal import Decimal
from fractions import Fraction
from typing import Literal

import msgspec

from .fields import Amounts, Day, Euros, known, limited
from .money import cut_to_cents, to_cents

LAW = "§ 8 Abs. 1 Nr. 1, Abs. 1a, Abs. 1b, § 20 Abs. 2 SGB IV"
OVERRUNS = 2  # § 8 (1b) SGB IV: months in which unforeseen work may go beyond the limit


class Given(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """unforeseen_months_eur: the pay of months with unforeseeable extra work within the last twelve."""

    date: Day
    regular_monthly_eur: Euros
    guaranteed_yearly_extra_eur: Euros | None = None
    unforeseen_months_eur: limited(tuple[Euros, ...], {"maxItems": 12}, most_of=12) = ()


class Result(msgspec.Struct, frozen=True):
    limit_eur: int
    average_monthly_eur: Decimal
    category: Literal["minijob", "check_overrun", "midijob", "regular"]
    max_hours_per_month_at_minimum_wage: Decimal


def calculate(given: Given, amount: Amounts) -> Result:
    """Raises NotKnown where the minijob limit, the minimum wage or the limit above is not set for the day."""
    limit = known(amount, "minijob_monthly_limit_eur", given.date)
    minimum = known(amount, "minimum_wage_hourly_eur", given.date)
    average = average_monthly(given)
    return Result(
        limit_eur=int(limit),
        average_monthly_eur=to_cents(average),
        category=category(given, average, limit, amount),
        max_hours_per_month_at_minimum_wage=cut_to_cents(Fraction(limit) / Fraction(minimum)),
    )


def average_monthly(given: Given) -> Fraction:
    extra = Fraction(given.guaranteed_yearly_extra_eur or 0)
    return Fraction(given.regular_monthly_eur) + extra / 12


def category(given: Given, average: Fraction, limit: Decimal, amount: Amounts) -> str:
    if average <= limit:
        above = [pay for pay in given.unforeseen_months_eur if pay > limit]
        return "check_overrun" if len(above) > OVERRUNS or any(pay > 2 * limit for pay in above) else "minijob"
    return "midijob" if average <= known(amount, "midijob_upper_limit_eur", given.date) else "regular"
