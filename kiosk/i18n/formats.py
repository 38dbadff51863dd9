"""Amounts, days and spans of time in the reader's way, with digits 0–9 in every language."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent

SPANS = {
    "years": "duration-year",
    "months": "duration-month",
    "weeks": "duration-week",
    "days": "duration-day",
    "hours": "duration-hour",
    "minutes": "duration-minute",
}


def money(amount: Decimal, locale: Locale) -> str:
    """Euros; cents only where there are any: 600 € but 45.934,20 €."""
    pattern = locale.currency_formats["standard"].pattern
    if amount == amount.to_integral_value():
        pattern = pattern.replace("0.00", "0")
    # CLDR writes the letters EUR in Ukrainian; on letters and price tags in Germany stands the sign.
    return format_currency(amount, "EUR", pattern, locale, currency_digits=False).replace("EUR", "€")


def number(value: Decimal | Fraction, locale: Locale) -> str:
    """A number; a fraction stays one, 13/3: rounded it would no longer be exact."""
    if isinstance(value, Fraction):
        above, below = (format_decimal(part, locale=locale) for part in value.as_integer_ratio())
        return above if value.denominator == 1 else f"{above}/{below}"
    return format_decimal(value, locale=locale)


def percent(value: Decimal, locale: Locale) -> str:
    """So many in a hundred, with all its decimals: 18,6 %, %18,6."""
    return format_percent(value / 100, locale=locale, decimal_quantization=False)


@lru_cache(maxsize=1024)  # a plan shows the same few days dozens of times
def day(value: date, locale: Locale) -> str:
    """A day in full words: 30. Juni 2027."""
    return format_date(value, "d MMMM y" if locale.language == "en" else "long", locale=locale)


@lru_cache(maxsize=1024)
def full_day(value: date, locale: Locale) -> str:
    """A day with its weekday: Montag, 14. Dezember 2026."""
    return format_date(value, "EEEE, d MMMM y" if locale.language == "en" else "full", locale=locale)


def listed(names: Iterable[str], locale: Locale) -> str:
    """Names in one line: Deutsch, Englisch und Türkisch."""
    return format_list(list(names), "standard", locale)


def weekday(value: date, locale: Locale) -> str:
    """The name of the weekday, as it stands alone: Montag."""
    return format_date(value, "cccc", locale=locale)


def span(kind: str, value: Decimal, locale: Locale) -> str:
    """A length of time with its unit in the right plural: 3 місяці.

    Babel's format_unit prints the bare key where a language has no long form of its own (Turkish, Persian);
    the short one is then the right one.
    """
    patterns = locale._data["unit_patterns"][SPANS[kind]]  # as babel.units itself reads it
    plural = locale.plural_form(value)
    for width in ("long", "short"):
        found = patterns.get(width, {})
        pattern = found.get(plural) or found.get("other")
        if pattern:
            return pattern.replace("{0}", number(value, locale))
    raise LookupError(f"{locale} has no words for {kind}")
