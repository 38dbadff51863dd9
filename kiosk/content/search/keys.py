"""The keys of a word: how it is compared in its own script, in Latin letters, and without vowels.

Медсестра has the keys медсестра, medsestra and mdsstr; whoever types "medsestra" on a borrowed
telephone meets the second, "momarreda" meets ممرضة at the third.
"""

import re
import unicodedata
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

from .letters import (
    ARABIC_BONES,
    ARABIC_DIGITS,
    LATIN_BONES,
    LATIN_LETTERS,
    LATIN_SOUNDS,
    LETTERS,
)

LONGEST_WORD = 40

_DOUBLED = re.compile(r"(.)\1+")
_SILENT_H = re.compile(r"(?<=[aeiou])h$")
_ARABIC = re.compile("[\u0600-\u06ff]")
# At least three letters must remain, or والد (father) and البان (dairy goods) fall to pieces.
_ARABIC_ARTICLE = re.compile(r"^(?:[وفبك]?ال|لل)(?=.{3})")
_ARABIC_ENDING = re.compile(r"(?<=.{4})(?:ات|ون|ين)$|(?<=.{3})[ها]$")


class Script(Enum):
    """What a script tells about the vowels, and so which keys can be compared."""

    LATIN = auto()
    ABJAD = auto()  # Arabic script: short vowels are not written, so only consonants can be compared
    OTHER = auto()  # Cyrillic and the rest: the Latin key carries the vowels


class Word(NamedTuple):
    """One word in its three keys, and the script it was written in."""

    plain: str
    latin: str
    skeleton: str
    script: Script


def words(text: str) -> list[Word]:
    """Every word of a text in the order it stands there; signs, emoji and lone numbers are no words."""
    return [word_of(plain) for plain in plain_words(text)]


def plain_words(text: str) -> list[str]:
    return [plain[:LONGEST_WORD] for plain in fold(text).split() if not plain.isdigit()]


def fold(text: str) -> str:
    """Lower case, without marks, with letter variants made one: "Köchin" → "kochin", "أحمد" → "احمد"."""
    # An acute typed for an apostrophe goes first: NFKD would turn it into a space and an accent.
    return unicodedata.normalize("NFKD", text.replace("´", "")).casefold().translate(LETTERS)


def word_of(plain: str) -> Word:
    """The keys of one folded word."""
    if plain.isascii():
        spelled = plain if plain.isalpha() else plain.translate(ARABIC_DIGITS)
        return Word(plain, *_latin_keys(spelled), Script.LATIN)
    if not _ARABIC.search(plain):
        return Word(plain, *_latin_keys(_in_latin(plain)), Script.OTHER)
    stem = _ARABIC_ENDING.sub("", _ARABIC_ARTICLE.sub("", plain))
    latin, _ = _latin_keys(_in_latin(stem))
    return Word(stem, latin, stem.translate(ARABIC_BONES), Script.ABJAD)


def _in_latin(plain: str) -> str:
    return "".join(map(_letter_in_latin, plain))


@lru_cache(maxsize=1024)
def _letter_in_latin(letter: str) -> str:
    return "".join(filter(str.isalnum, anyascii(letter).lower()))


def _latin_keys(spelled: str) -> tuple[str, str]:
    """One spelling for words that sound alike ("pharmacist" and "farmacist" → "farmakist"), and the
    skeleton ("mumarrida" → "mmrd"), in which doubled letters count once and a last h (of ة) not at all.
    """
    is_silent = _SILENT_H.search(spelled) is not None
    for written, sound in LATIN_SOUNDS:
        spelled = spelled.replace(written, sound)
    latin = _DOUBLED.sub(r"\1", spelled.translate(LATIN_LETTERS))
    skeleton = _DOUBLED.sub(r"\1", spelled).translate(LATIN_BONES)
    return latin, skeleton[:-1] if is_silent else skeleton
