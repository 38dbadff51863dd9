"""Public holidays of the Länder."""

from datetime import date
from functools import lru_cache

from holidays.countries.germany import Germany

from ..flows.places import LANDS

# Single extra holidays of Berlin count as working days: a deadline is then one day earlier, so nobody is late.
# Confidence for 17 June 2028 is medium (facts/calculators.md, A).
EXTRA_HOLIDAYS = frozenset({date(2020, 5, 8), date(2025, 5, 8), date(2028, 6, 17)})


def public_holidays(year: int, land: str | None = None) -> frozenset[date]:
    """The public holidays of a year in a Land; those of single municipalities are left out: they are working days.

    land: "BY" or "DE-BY". None or an unknown one: only holidays of all Länder.
    """
    code = f"DE-{(land or '').removeprefix('DE-')}"
    return _holidays(year, code.removeprefix("DE-") if code in LANDS else None)


@lru_cache(maxsize=512)
def _holidays(year: int, code: str | None) -> frozenset[date]:
    return frozenset(Germany(subdiv=code, years=year, expand=False)) - EXTRA_HOLIDAYS
