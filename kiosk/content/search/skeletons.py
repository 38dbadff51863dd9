"""Which rows hold a word with the same consonants: what trigrams cannot see."""

from collections import defaultdict
from collections.abc import Iterator
from math import log

from .keys import Script, Word
from .names import Names

MOST_ROWS = 200
SLIP = 0.3


class SkeletonTable:
    """Finds short words with a wrong vowel (Becker – Bäcker) and words of a script that writes no vowels.

    Arabic words are short: one slip leaves no trigram whole, so among them skeletons one letter apart are near too.
    """

    def __init__(self, names: Names):
        self._size = len(names.rows)
        self._rows: dict[str, list[int]] = defaultdict(list)
        # Names of few words first: when a frequent word fills MOST_ROWS, the name that is this word alone is in.
        for number in sorted(range(self._size), key=lambda number: len(names.rows[number].words)):
            for place in names.rows[number].words:
                self._rows[names.vocabulary[place].skeleton].append(number)
        self._shortened: dict[str, set[str]] = defaultdict(set)
        for skeleton in {word.skeleton for word in names.vocabulary if word.script is Script.ABJAD}:
            for shorter in _one_letter_less(skeleton):
                self._shortened[shorter].add(skeleton)

    def weigh(self, word: Word, weights: dict[int, float]) -> None:
        """Add to `weights`, by row: a whole skeleton weighs as much as the trigrams of a key of its length would."""
        for skeleton, share in self._near(word):
            rows = self._rows.get(skeleton, ())
            if rows:
                weight = share * len(skeleton) * log(1 + self._size / len(rows))
                for row in rows[:MOST_ROWS]:
                    weights[row] = weights.get(row, 0.0) + weight

    def _near(self, word: Word) -> Iterator[tuple[str, float]]:
        yield word.skeleton, 1.0
        if word.script is Script.ABJAD:
            shorter = _one_letter_less(word.skeleton)
            longer = (self._shortened.get(key, set()) for key in shorter | {word.skeleton})
            for skeleton in shorter.union(*longer) - {word.skeleton}:
                yield skeleton, SLIP


def _one_letter_less(skeleton: str) -> set[str]:
    return {skeleton[:i] + skeleton[i + 1 :] for i in range(len(skeleton))} if len(skeleton) > 2 else set()
