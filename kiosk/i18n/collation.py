"""The order of names in a list, in the reader's alphabet.

Babel has no collation and ICU needs a system library, so each alphabet stands here in full; letters that are
not in it sort by their plain form, and other scripts come last. Source: CLDR root collation and its tailorings.
"""

import re
import unicodedata
from functools import cache

ALPHABETS = {
    "tr": "abcçdefgğhıijklmnoöpqrsştuüvwxyz",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "ar": "ءاأإآبةتثجحخدذرزسشصضطظعغفقكلمنهويىؤئ",
    "fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "pl": "aąbcćdeęfghijklłmnńoóprsśtuvwxyzźż",
    "sq": "abcçdeëfghijklmnopqrstuvxyz",
}
LATIN = "abcdefghijklmnopqrstuvwxyz"
SAME_IN_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ؤ": "و", "ئ": "ي", "ة": "ه", "ـ": None})
# Soft hyphens; the apostrophes of м'ясник, of which CLDR writes the third, a letter; the short vowels of Arabic.
SILENT = dict.fromkeys([*map(ord, "\u00ad'’ʼ\u0670"), *range(0x64B, 0x653)])
ARTICLE = re.compile(r"^ال(?=\w{3})")


def sort_key(text: str, language: str) -> tuple:
    """A key that puts `text` where a reader of `language` (a tag) looks for it."""
    base = language.split("-")[0]
    folded = _fold(text, base)
    places = _places(base)
    return tuple(places.get(letter, (2, ord(letter))) for letter in folded if letter.isalnum()), text


def first_letter(text: str, language: str) -> str:
    """The letter under which a reader of `language` looks for `text`, as a heading."""
    base = language.split("-")[0]
    letter = next((sign for sign in _fold(text, base) if sign.isalpha()), "#")
    return letter.replace("i", "İ") if base == "tr" and letter == "i" else letter.upper()


def _fold(text: str, base: str) -> str:
    if base == "tr":
        text = text.replace("İ", "i").replace("I", "ı")
    text = text.translate(SILENT).casefold()
    if base in ("ar", "fa", "ps", "ckb", "ur"):
        # The article first: without its hamza, ألمانيا (Germany) would begin like one.
        return ARTICLE.sub("", text).translate(SAME_IN_ARABIC)
    kept = set(ALPHABETS.get(base, LATIN))
    return "".join(sign if sign in kept else _plain(sign) for sign in text)


@cache
def _plain(sign: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(part))


@cache
def _places(base: str) -> dict[str, tuple[int, int]]:
    alphabet = ALPHABETS.get(base, LATIN)
    places = {letter: (1, place) for place, letter in enumerate(alphabet)}
    return {letter: (0, ord(letter)) for letter in "0123456789"} | places
