"""Months to choose from and to name: nobody has to type "September" in German."""

import re
from collections.abc import Iterable
from datetime import date

from babel import Locale
from babel.dates import format_skeleton
from babel.lists import format_list

OFFERED = 12  # months, this one included; older ones are a case for an adviser, and for the pen
MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])", re.ASCII)


def recent_months(today: date) -> list[date]:
    """The first days of the last twelve months, the newest first."""
    counted = today.year * 12 + today.month - 1
    return [date(number // 12, number % 12 + 1, 1) for number in range(counted, counted - OFFERED, -1)]


def written(month: date) -> str:
    """As it stands in a form: 2026-10."""
    return f"{month:%Y-%m}"


def read_month(text: str, today: date) -> date | None:
    """The month a form names; None for anything else, and for the future."""
    found = MONTH.fullmatch(text)
    month = date(int(found[1]), int(found[2]), 1) if found else None
    return month if month and month <= today else None


def month_name(month: date, locale: Locale) -> str:
    return format_skeleton("yMMMM", month, locale=locale)


def in_a_row(words: Iterable[str], locale: Locale) -> str:
    """Words joined as one says them: "a, b und c"."""
    return format_list(list(words), locale=locale)
