"""The words people write behind a figure: "40 h", "38,5 Std./Woche", "3 роки".

Only words that fit the unit of the question are taken. "6 months" in a field for years is a different answer,
not a careless one: reading it as six years would send somebody to the wrong office.
"""

import re

WORDS = {
    "hour": "h hr hrs hour hours std stunde stunden год години годин година ساعة ساعات saat",
    "day": "d day days tag tage tagen день дні днів يوم أيام gün",
    "week": "w wk week weeks woche wochen тиждень тижні тижнів тиж أسبوع أسابيع hafta",
    "month": "month months monat monate monaten місяць місяці місяців міс شهر أشهر شهور ay",
    "year": "y yr yrs year years jahr jahre jahren рік роки років سنة سنوات عام أعوام yıl sene",
    "euro": "€ eur euro euros євро يورو avro",
    "percent": "% percent prozent відсоток відсотки відсотків بالمئة بالمائة yüzde",
}
FAMILIES = {name: frozenset(words.split()) for name, words in WORDS.items()}
LINKS = frozenset({"a", "per", "pro", "je", "in", "на", "في"})
WORD = re.compile(r"[^\W\d_]+|[€%]")


def fits(written: str, unit: str) -> bool:
    """Whether the words written around a figure say nothing else than the unit of the question.

    unit: as the flow declares it in English, for example "hours a week", "EUR gross", "full years".
    """
    said = WORD.findall(written.casefold())
    return set(said) <= LINKS | _words(unit)


def _words(unit: str) -> set[str]:
    own = set(WORD.findall(unit.casefold()))
    return own.union(*(words for words in FAMILIES.values() if words & own))
