"""Cents: amounts of money and fractions of days, rounded as in the law books."""

from decimal import Decimal
from fractions import Fraction

WEEKS_A_MONTH = Fraction(13, 3)  # 52 weeks in 12 months


def to_cents(value: Fraction | Decimal) -> Decimal:
    """Rounded half up to two decimals. Exact: a Fraction is never divided before it is rounded."""
    return _cut(Fraction(value) + Fraction(1, 200))


def cut_to_cents(value: Fraction | Decimal) -> Decimal:
    """Two decimals, the rest left away."""
    return _cut(Fraction(value))


def _cut(value: Fraction) -> Decimal:
    return Decimal(value.numerator * 100 // value.denominator).scaleb(-2)
