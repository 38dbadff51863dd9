"""No invisible, deceiving or typewriter characters, and no figures: amounts and days exist once, as data."""

import unicodedata
from collections.abc import Iterator, Set
from functools import lru_cache

from ..catalogue import Catalogue
from ..words import PIECE
from .finding import Finding, error, text_at
from .placeholders import LEVEL

# A place to break a word, and the two that shape Persian, Kurdish and Indian words.
SHAPING = frozenset("\u00ad\u200c\u200d")
# These only order the characters beside them; overrides and embeddings can make a text read as another one.
DIRECTION = frozenset("\u200e\u200f\u061c")
LINE_BREAK = frozenset("\n")
LISTS = ("/synonyms", "/search")  # one name in each line
STRAIGHT = {'"': "straight quotation mark", "'": "straight apostrophe", "`": "grave accent",
            "´": "acute accent"}  # fmt: skip
MARKUP = frozenset("<>")


def letters(catalogue: Catalogue) -> Iterator[Finding]:
    for tag, texts in catalogue.texts.items():
        for key, text in texts.items():
            place, signs = text_at(tag, key), set(text.text)
            yield from _unfit(place, signs - LINE_BREAK if key.endswith(LISTS) else signs)
            yield from _typed(place, text.text, signs)
            yield from _figures(place, text.text, signs)
    for place, shown in _shown_documents(catalogue):
        yield from _unfit(place, set(shown))


def _unfit(place: str, signs: Set[str]) -> Iterator[Finding]:
    for sign in sorted(sign for sign in signs if not _is_fit(sign)):
        name = unicodedata.name(sign, unicodedata.category(sign)).lower()
        yield error(place, f"has the character U+{ord(sign):04X} ({name})")


def _typed(place: str, text: str, signs: Set[str]) -> Iterator[Finding]:
    for sign, name in STRAIGHT.items():
        if sign in signs:
            yield error(place, f"has a {name}; write the one of the language")
    if signs & MARKUP:
        yield error(place, "has an angle bracket; a text is plain")
    if "  " in text or any(line != line.strip() or not line for line in text.split("\n")):
        yield error(place, "has an empty line, or spaces at an end or two together")
    if not unicodedata.is_normalized("NFC", text):
        yield error(place, "has letters and marks apart (Unicode NFC joins them)")


def _figures(place: str, text: str, signs: Set[str]) -> Iterator[Finding]:
    if not any(_is_figure(sign) for sign in signs):
        return
    rest = LEVEL.sub("", PIECE.sub(lambda piece: piece[1] or "", text))
    figures = sorted(filter(_is_figure, set(rest)))
    if figures:
        yield error(place, f"has the figure {' '.join(figures)}; facts are placeholders")


@lru_cache(maxsize=10_000)
def _is_fit(sign: str) -> bool:
    if sign in SHAPING or sign in DIRECTION:
        return True
    # C: control, format, private use, surrogate, unassigned. U+FFFD is what is left of a broken character.
    kind = unicodedata.category(sign)
    return kind[0] != "C" and kind not in ("Zl", "Zp") and sign != "\ufffd"


@lru_cache(maxsize=10_000)
def _is_figure(sign: str) -> bool:
    return unicodedata.category(sign)[0] == "N"


def _shown_documents(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Names and laws that visitors read as they stand in their documents."""
    for id, institution in catalogue.institutions.items():
        yield f"institutions/{id}", f"{institution.name} {institution.city or ''}"
    for tag, language in catalogue.languages.items():
        yield f"languages/{tag}", " ".join((language.name, language.name_de, language.name_en))
    for collection in ("professions", "statements", "parameters", "letters"):
        for id, document in getattr(catalogue, collection).items():
            yield f"{collection}/{id}", document.law or ""
