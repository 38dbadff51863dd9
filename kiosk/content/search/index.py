"""The search index: a visitor's own words in, the ids of professions out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .candidates import Candidates
from .likeness import joined_likeness, name_likeness
from .names import Entry, Names, Row
from .question import Question

LEAST_LIKENESS = 0.6
SURE = 0.8
ASKED_BONUS = 0.03
LANGUAGE_FACTORS = (1.0, 0.98, 0.97)
OTHER_LANGUAGE = 0.93


@dataclass(frozen=True, slots=True)
class Hit:
    """A profession found: how sure (0 to 1), by which of its names, in which language."""

    id: str
    score: float
    matched: str
    language: str


class Index:
    """Immutable once built; any thread and any forked worker may search it."""

    def __init__(self, entries: Iterable[Entry]):
        self._entries = sorted(entries, key=lambda entry: entry.asked or float("inf"))
        self._names = Names(self._entries)
        self._candidates = Candidates(self._names)

    @classmethod
    def build(cls, entries: Iterable[Entry]) -> "Index":
        return cls(entries)

    def find(self, query: str, languages: Sequence[str], limit: int = 10) -> list[Hit]:
        """The professions a visitor may mean, likeliest first; empty when her words name none.

        languages: the ones she reads, first counts most; names in all other languages are searched too.
        """
        question = Question.read(query)
        rows = list(self._candidates.of(question))
        # By consonants alone nearly everything is like something, so it is the last resort for all
        # but those who write their own language without vowels and now type it in Latin letters.
        across = bool(languages) and languages[0] in self._names.abjad_languages
        hits = self._hits(rows, question, languages, across)
        if not across and all(hit.score < SURE for hit in hits):
            hits = self._hits(rows, question, languages, across=True)
        return sorted(hits, key=lambda hit: (-hit.score, hit.id))[:limit]

    def _hits(self, rows: list[Row], question: Question, languages: Sequence[str], across: bool) -> list[Hit]:
        best: dict[int, Hit] = {}
        for row, likeness in self._alike(rows, question, across):
            hit = self._hit(row, likeness, languages)
            if row.entry not in best or hit.score > best[row.entry].score:
                best[row.entry] = hit
        return list(best.values())

    def _alike(self, rows: list[Row], question: Question, across: bool) -> Iterator[tuple[Row, float]]:
        names = self._names
        known: dict[int, list[float]] = {}
        for row in rows:
            for number in row.words:
                if number not in known:
                    known[number] = question.likenesses(names.vocabulary[number], across)
            pairs = [known[number] for number in row.words]
            likeness = 0.0
            if max(map(max, pairs)) >= question.sure_enough:
                likeness = name_likeness(pairs, [names.weights[number] for number in row.words])
            if likeness < SURE and len(row.words) != len(question.words):
                likeness = max(likeness, joined_likeness(question.words, names.words(row)))
            if likeness >= LEAST_LIKENESS:
                yield row, likeness

    def _hit(self, row: Row, likeness: float, languages: Sequence[str]) -> Hit:
        entry = self._entries[row.entry]
        place = languages.index(row.language) if row.language in languages else len(LANGUAGE_FACTORS)
        factor = LANGUAGE_FACTORS[place] if place < len(LANGUAGE_FACTORS) else OTHER_LANGUAGE
        bonus = ASKED_BONUS * (1 - row.entry / len(self._entries)) if entry.asked else 0.0
        return Hit(entry.id, (likeness * factor + bonus) / (1 + ASKED_BONUS), row.name, row.language)
