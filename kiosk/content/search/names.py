"""The names of professions taken apart: which variants a title lists, which of their words say something."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import NamedTuple

from .keys import Script, Word, plain_words, word_of, words
from .stopwords import STOP_WORDS

_STOP_WORDS = [word for text in STOP_WORDS.values() for word in words(text)]
_STOPS = frozenset(word.plain for word in _STOP_WORDS)
# "ya pratsyuvala medsestroyu": Cyrillic ones also in Latin letters, if long enough to be no other word.
_STOPS_IN_LATIN = frozenset(
    word.latin for word in _STOP_WORDS if word.script is Script.OTHER and len(word.latin) > 3
)
_LISTED = re.compile(r"[(,/;–—]")
_ABBREVIATION = re.compile(r"\(([^\W\d_]{2,6})\)")
_ASIDE = re.compile(r"\([^)]*\)?")
_BETWEEN_VARIANTS = re.compile(r"(?<!-),|[/;–—]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A profession as the search sees it.

    names: per language the title, then its synonyms. asked: 1 is asked for most, 0 is not ranked.
    """

    id: str
    names: Mapping[str, Sequence[str]]
    asked: int = 0


class Row(NamedTuple):
    """One way to name one entry: `name` as it is written, `words` as numbers in the vocabulary."""

    entry: int
    language: str
    name: str
    words: tuple[int, ...]


class Names:
    """Every name of every entry; each distinct word is kept once and known by its number."""

    def __init__(self, entries: Sequence[Entry]):
        self.vocabulary: list[Word] = []
        self.rows = list(self._read(entries))
        self.weights = self._rarity(len(entries))
        self.abjad_languages = {
            row.language for row in self.rows if self.vocabulary[row.words[0]].script is Script.ABJAD
        }

    def words(self, row: Row) -> list[Word]:
        return [self.vocabulary[number] for number in row.words]

    def _read(self, entries: Sequence[Entry]) -> Iterator[Row]:
        numbers = _Numbers(self.vocabulary)
        for place, entry in enumerate(entries):
            for language, names in entry.names.items():
                for name, variant in ((whole, part) for whole in names for part in variants(whole)):
                    every = [numbers[plain] for plain in plain_words(variant)]
                    if every:
                        telling = [number for number in every if number not in numbers.silent]
                        yield Row(place, language, name, tuple(telling or every))

    def _rarity(self, entries: int) -> list[float]:
        """A word that few professions share tells more: "Metallbauer" than "Fachkraft"."""
        shared_by = Counter(n for _, n in {(row.entry, n) for row in self.rows for n in row.words})
        return [log(1 + entries / max(1, shared_by[number])) for number in range(len(self.vocabulary))]


# The two indexes, and those of the next edition, take the same words apart. Never a word that somebody typed.
_known = lru_cache(maxsize=32_768)(word_of)


class _Numbers(dict):
    """Folded word → its number in the vocabulary, which grows on the way; `silent`: those that tell nothing."""

    def __init__(self, vocabulary: list[Word]):
        super().__init__()
        self._vocabulary = vocabulary
        self.silent: set[int] = set()

    def __missing__(self, plain: str) -> int:
        self[plain] = number = len(self._vocabulary)
        self._vocabulary.append(_known(plain))
        if len(plain) < 2 or is_stop_word(self._vocabulary[number]):
            self.silent.add(number)
        return number


def is_stop_word(word: Word) -> bool:
    return word.plain in _STOPS or word.latin in _STOPS_IN_LATIN


def variants(name: str) -> list[str]:
    """The names a title lists, and all of it: "Köchin / Koch" is three, "Optiker (Handwerk)" one, "… (PTA)" two."""
    if not _LISTED.search(name):
        return [name]
    whole = _ASIDE.sub(" ", name)
    parts = [part for part in _BETWEEN_VARIANTS.split(whole) if not part.strip().startswith("-")]
    shorts = [short for short in _ABBREVIATION.findall(name) if short.isupper()]
    return [*parts, *shorts] if len(parts) < 2 else [*parts, *shorts, whole]
