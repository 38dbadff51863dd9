"""Amounts, days and spans of time in the reader's way, with digits 0–9 in every language."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

SPANS = {"years": "duration-year", "months": "duration-month", "weeks": "duration-week", "days": "duration-day"}


def money(amount: Decimal, locale: Locale) -> str:
    """Euros; cents only where there are any: 600 € but 45.934,20 €."""
    pattern = locale.currency_formats["standard"].pattern
    if amount == amount.to_integral_value():
        pattern = pattern.replace("0.00", "0")
    # CLDR writes the letters EUR in Ukrainian; on letters and price tags in Germany stands the sign.
    return format_currency(amount, "EUR", pattern, locale, currency_digits=False).replace("EUR", "€")


def number(value: Decimal, locale: Locale) -> str:
    return format_decimal(value, locale=locale)


@lru_cache(maxsize=1024)  # a plan shows the same few days dozens of times
def day(value: date, locale: Locale) -> str:
    """A day in full words: 30. Juni 2027."""
    return format_date(value, "d MMMM y" if locale.language == "en" else "long", locale=locale)


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
