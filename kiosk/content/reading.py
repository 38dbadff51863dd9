"""How hard a German text is to read: its sentences, its words, and the two formulas of easy-language.md (D).

Office words, placeholders and web addresses must stand where they stand. Each fills one place in its
sentence, but its letters and syllables are not held against the author.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

WEB_ADDRESS = r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:de|org|eu|com)\b"
# An office word, a placeholder, a web address – or a word; the parts of a hyphenated word count singly.
TOKEN = re.compile(rf"\[\[[^\[\]]+\]\]|\{{[\w.]+:\w+\}}|\b{WEB_ADDRESS}|[^\W_]+")
END = re.compile(r"[.!?…]+[“”»)]*(?=\s|$)|\n")
VOWELS = re.compile(r"[aeiouyäöü]+")
# Two vowels spoken as one; any other two are two syllables: be-an-tragen, Sta-ti-on.
ONE_SOUND = ("aa", "ai", "au", "ay", "äu", "ee", "ei", "eu", "ey", "ie", "oo", "ui")
LONG = 6  # letters; a longer word is a long word in both formulas
MANY = 3  # syllables


class Reading(NamedTuple):
    """What was counted over some texts (easy-language.md, 17 and 27). average: words in a sentence."""

    words: int
    sentences: int
    average: float
    lix: float
    wiener: float


def sentences(text: str) -> list[str]:
    """The sentences of a text; a heading or an answer without a full stop is one too."""
    return [part.strip() for part in END.split(text.replace("\u00ad", "")) if TOKEN.search(part)]


def tokens(sentence: str) -> list[str]:
    """What fills a place in the sentence: words, office words, placeholders, web addresses."""
    return TOKEN.findall(sentence)


def words(sentence: str) -> list[str]:
    """The words the author was free to choose."""
    return [token for token in tokens(sentence) if token[0] not in "[{" and "." not in token]


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """Spoken syllables of a German word, at least one; told from its vowels."""
    return max(1, sum(map(_sounds, VOWELS.findall(word.lower()))))


def measure(texts: Iterable[str]) -> Reading:
    """All texts together, as one. Raises ValueError where there is no word at all."""
    said = [sentence for text in texts for sentence in sentences(text)]
    chosen = [word for sentence in said for word in words(sentence)]
    if not chosen:
        raise ValueError("there is nothing to measure")
    average = sum(len(tokens(sentence)) for sentence in said) / len(said)
    return Reading(len(chosen), len(said), average, _lix(average, chosen), _wiener(average, chosen))


def _lix(average: float, chosen: list[str]) -> float:
    """Björnsson's readability index: words in a sentence plus long words in a hundred."""
    return average + _in_a_hundred(chosen, lambda word: len(word) > LONG)


def _wiener(average: float, chosen: list[str]) -> float:
    """First Wiener Sachtextformel, about the school year a text fits. Source: Bamberger/Vanecek 1984."""
    counts = [syllables(word) for word in chosen]
    many = _in_a_hundred(counts, lambda count: count >= MANY)
    single = _in_a_hundred(counts, lambda count: count == 1)
    long = _in_a_hundred(chosen, lambda word: len(word) > LONG)
    return 0.1935 * many + 0.1672 * average + 0.1297 * long - 0.0327 * single - 0.875


def _in_a_hundred(things: Sequence[Any], fits: Callable[[Any], bool]) -> float:
    return 100 * sum(map(fits, things)) / len(things)


def _sounds(vowels: str) -> int:
    count = place = 0
    while place < len(vowels):
        place += 2 if vowels[place:place + 2] in ONE_SOUND else 1
        count += 1
    return count
