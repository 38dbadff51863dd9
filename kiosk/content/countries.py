"""All countries, with their names and order in the reader's language, and the search for one."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from babel import Locale

from ..i18n.collation import sort_key
from .search.keys import fold


class Country(NamedTuple):
    code: str
    name: str


# Names under which people know a state beside the one of CLDR; they only help to find it.
ALSO_KNOWN = {
    "TR": ("Turkey", "Türkei", "Turkiye", "Туреччина", "تركيا"),
    "GB": ("England", "Scotland", "Wales", "UK", "Great Britain", "Großbritannien", "Англія", "بريطانيا", "İngiltere"),
    "US": ("USA", "America", "Amerika", "США", "أمريكا"),
    "SY": ("Syria", "Syrien", "Suriye", "سوريا", "سورية", "Сирія"),
    "RU": ("Soviet Union", "UdSSR", "СССР", "Russia"),
    "MK": ("Mazedonien", "Macedonia"),
    "CZ": ("Tschechoslowakei", "Czech Republic"),
    "PS": ("Palestine", "Palästina", "فلسطين", "Filistin", "Палестина"),
    "IR": ("Persia", "Persien", "Iran", "إيران"),
    "MD": ("Moldova", "Moldawien", "Moldau"),
    "BY": ("Weißrussland", "Belarus"),
    "CI": ("Ivory Coast", "Elfenbeinküste"),
    "CD": ("Kongo", "Congo", "Zaire"),
    "AE": ("Emirates", "Emirate", "Dubai", "الإمارات"),
    "XK": ("Kosovo", "Kosova", "Косово"),
    "KR": ("Korea", "South Korea"),
    "MM": ("Burma", "Birma"),
}


UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
GERMAN_AND_ENGLISH = (Locale("de"), Locale("en"))


class Countries:
    """Countries in one language: `named` in the order of its alphabet, `find` by any spelling of its names."""

    def __init__(
        self, codes: Iterable[str], locale: Locale, language: str, others: Iterable[Locale] = GERMAN_AND_ENGLISH
    ) -> None:
        territories = locale.territories
        named = [Country(code, territories.get(code, code)) for code in codes]
        self.named = tuple(sorted(named, key=lambda country: sort_key(country.name, language)))
        self.names: Mapping[str, str] = {country.code: country.name for country in self.named}
        known_in = (*GERMAN_AND_ENGLISH, *others)
        self._keys = {country.code: _spellings(country, known_in) for country in self.named}

    def find(self, query: str) -> tuple[Country, ...]:
        """Countries whose name, in this language, German or English, holds a word beginning like the query.

        The names in `others` are searched too: whoever types in another script is found as well.
        """
        wanted = _key(query[:60])
        if not wanted:
            return self.named
        starts = [
            country
            for country in self.named
            if any(f" {wanted}" in f" {spelling}" for spelling in self._keys[country.code])
        ]
        return tuple(starts)


@cache  # they come from the CLDR alone, so that the next edition has the same ones
def _spellings(country: Country, known_in: tuple[Locale, ...]) -> tuple[str, ...]:
    names = {country.name, country.code, *ALSO_KNOWN.get(country.code, ())}
    names |= {locale.territories.get(country.code, "") for locale in known_in}
    names |= {name.translate(UMLAUTS) for name in names}
    return tuple({_key(name) for name in names if name})


def _key(text: str) -> str:
    return " ".join(fold(text).split())
