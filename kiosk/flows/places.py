"""The places an answer can name: countries by ISO 3166-1, Länder by ISO 3166-2:DE."""

from functools import lru_cache

from babel import Locale

# Codes that CLDR knows but that are no country of their own: parts of one, unions, and placeholders.
# Kosovo (XK) stays: ISO has not given it a code, but people are trained there.
NO_COUNTRY = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})

LANDS = (
    *("DE-BW", "DE-BY", "DE-BE", "DE-BB", "DE-HB", "DE-HH", "DE-HE", "DE-MV"),
    *("DE-NI", "DE-NW", "DE-RP", "DE-SL", "DE-SN", "DE-ST", "DE-SH", "DE-TH"),
)


@lru_cache(maxsize=1)
def country_codes() -> frozenset[str]:
    """All countries, ISO 3166-1 alpha-2 and XK, as Babel's English territories name them (CLDR)."""
    territories = Locale("en").territories
    return frozenset(code for code in territories if len(code) == 2 and code.isalpha()) - NO_COUNTRY
