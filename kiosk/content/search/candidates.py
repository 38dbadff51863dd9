"""Which names are worth a closer look: a hundred or so of all the names there are."""

from collections import Counter
from collections.abc import Iterator, Sequence

from .keys import Word
from .likeness import MOST_PARTS
from .names import Names, Row
from .question import Question
from .skeletons import SkeletonTable
from .trigrams import TrigramTable

MOST = 150
MOST_PER_ENTRY = 6
LEAST_SHARES = (0.15, 0.3, 0.45)  # of the weight of the best; the first that leaves few enough
MOST_NEAR = 800
LONGEST = 40


class Candidates:
    """The coarse half of the search: by rare trigrams of the Latin key, and by the whole skeleton."""

    def __init__(self, names: Names):
        self._names = names
        latin = [word.latin for word in names.vocabulary]
        self._trigrams = TrigramTable([latin[number] for number in row.words] for row in names.rows)
        self._skeletons = SkeletonTable(names)
        consonants = [len(word.skeleton) for word in names.vocabulary]
        self._lengths = [min(LONGEST, sum(consonants[number] for number in row.words)) for row in names.rows]

    def of(self, question: Question) -> Iterator[Row]:
        """At most MOST rows, best first; no profession with many synonyms crowds out the others."""
        per_entry: Counter[int] = Counter()
        taken = 0
        for number in self._nearest(question):
            row = self._names.rows[number]
            per_entry[row.entry] += 1
            if per_entry[row.entry] <= MOST_PER_ENTRY and taken < MOST:
                taken += 1
                yield row

    def _nearest(self, question: Question) -> list[int]:
        weights: dict[int, float] = {}
        for word in question.words:
            self._trigrams.weigh(word.latin, weights)
            self._skeletons.weigh(word, weights)
        if 1 < len(question.words) <= MOST_PARTS:
            self._trigrams.weigh("".join(word.latin for word in question.words), weights)
        fitting = _length_factors(question.words)
        return sorted(_heaviest(weights), key=lambda row: (-weights[row] * fitting[self._lengths[row]], row))


def _heaviest(weights: dict[int, float]) -> list[int]:
    """The rows worth sorting: in a large index most share one frequent trigram and nothing else."""
    most = max(weights.values(), default=0.0)
    near: list[int] = []
    for share in LEAST_SHARES:
        near = [row for row, weight in weights.items() if weight >= share * most]
        if len(near) <= MOST_NEAR:
            break
    return near


def _length_factors(words: Sequence[Word]) -> list[float]:
    """By number of consonants, which all scripts write: names as long as one asked word, or as all, fit best."""
    lengths = [len(word.skeleton) for word in words]
    fitting = {*lengths, sum(lengths)}
    return [1 - 0.03 * min(10, *(abs(length - fit) for fit in fitting)) for length in range(LONGEST + 1)]
