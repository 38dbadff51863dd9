"""The last day to file a claim at the labour court against a dismissal, a summary one or a change of terms included."""

from datetime import date

import msgspec

from .fields import Amounts, Day, LandCode
from .periods import CLAIM_WEEKS, add_weeks, last_day_to_sue

LAW = "§§ 4, 7, 13 KSchG; §§ 187, 188, 193 BGB; § 222 ZPO"


class Given(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """received_date: the day the signed letter arrived or was put into the letter box; in doubt the earlier one.

    land: of the workplace; null if it is not known, then only the holidays of all Länder count.
    """

    received_date: Day
    land: LandCode | None


class Result(msgspec.Struct, frozen=True):
    """deadline: the claim must be at the court on this day. rolled: it moved to the next working day."""

    deadline: date
    rolled: bool


def calculate(given: Given, amount: Amounts | None = None) -> Result:
    """Three weeks from the day of receipt, and on to the next working day at the place of the court."""
    deadline = last_day_to_sue(given.received_date, given.land)
    return Result(deadline, deadline != add_weeks(given.received_date, CLAIM_WEEKS))
