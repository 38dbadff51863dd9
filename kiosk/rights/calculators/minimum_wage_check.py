"""Does a monthly wage reach the minimum wage?"""

from decimal import Decimal
from fractions import Fraction
from typing import Literal

import msgspec
from msgspec import UNSET, UnsetType

from ...errors import NotYetSet
from .fields import Amounts, Day, Euros, known, limited
from .money import WEEKS_A_MONTH, to_cents

LAW = "§§ 1, 2, 3, 20, 22 MiLoG; § 1 MiLoV5; §§ 3, 8 AEntG; § 3a AÜG"

Status = Literal[
    "employee",
    "apprentice",
    "under18_no_training",
    "mandatory_internship",
    "orientation_internship_up_to_3m",
    "study_internship_up_to_3m",
    "long_term_unemployed_first_6m",
    "volunteer",
    "self_employed",
]
Sector = Literal[
    "care_helper",
    "care_assistant_1y",
    "care_nurse",
    "cleaning_inside",
    "cleaning_glass_facade",
    "temp_agency",
    "roofer_unskilled",
    "roofer_skilled",
    "scaffolder",
    "painter_skilled",
    "adult_training_group1",
    "adult_training_group2",
    "airport_security_group2",
    "airport_security_group3",
    "airport_security_group4",
    "electrical_trade",
    "chimney_sweep",
    "slaughter_meat",
    "main_construction",
]
WeeklyHours = limited(Decimal, {"type": "number", "exclusiveMinimum": 0, "maximum": 168}, above=0, most=168)


class Given(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """date: the last day of the month worked. The pay is gross, for the whole month."""

    date: Day
    monthly_gross_eur: Euros
    weekly_hours: WeeklyHours
    status: Status = "employee"
    sector: Sector | None = None


class Result(msgspec.Struct, frozen=True):
    """Amounts in euros, gross. Only `applies` where the minimum wage does not hold (§ 22 MiLoG)."""

    applies: bool
    minimum_hourly_eur: Decimal | UnsetType = UNSET
    monthly_hours: Decimal | UnsetType = UNSET
    hourly_eur: Decimal | UnsetType = UNSET
    required_monthly_eur: Decimal | UnsetType = UNSET
    ok: bool | UnsetType = UNSET
    shortfall_monthly_eur: Decimal | UnsetType = UNSET


def calculate(given: Given, amount: Amounts) -> Result:
    """Compares the pay with the minimum wage for 13/3 weeks a month. Raises NotKnown where no minimum wage is set."""
    if given.status != "employee":
        return Result(applies=False)
    minimum = minimum_hourly(given, amount)
    hours = Fraction(given.weekly_hours) * WEEKS_A_MONTH
    required = to_cents(Fraction(minimum) * hours)
    return Result(
        applies=True,
        minimum_hourly_eur=minimum,
        monthly_hours=to_cents(hours),
        hourly_eur=to_cents(Fraction(given.monthly_gross_eur) / hours),
        required_monthly_eur=required,
        ok=given.monthly_gross_eur >= required,
        shortfall_monthly_eur=to_cents(max(required - given.monthly_gross_eur, Decimal(0))),
    )


def minimum_hourly(given: Given, amount: Amounts) -> Decimal:
    """The general minimum wage, or that of the sector where it is higher on this day."""
    general = known(amount, "minimum_wage_hourly_eur", given.date)
    return max(general, sector_hourly(given, amount) or general)


def sector_hourly(given: Given, amount: Amounts) -> Decimal | None:
    """The minimum wage of the sector on this day; None without a sector, or where none is set."""
    if given.sector is None:
        return None
    try:
        return amount(f"sector_min_wage_{given.sector}_eur", given.date)
    except NotYetSet:
        return None
