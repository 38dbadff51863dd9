"""What the visitor typed, reduced to the words that may name a profession."""

from dataclasses import dataclass

from .keys import Script, Word, fold, words
from .likeness import word_likeness
from .names import is_stop_word

LONGEST_QUERY = 200
MOST_WORDS = 8
# The more somebody says, the likelier one of her words resembles a name by accident:
# one word of a name must be at least so like one of her one, two, three and more telling words.
SURE_ENOUGH = (0.65, 0.76, 0.8)
# … and her last word must have so many letters to be the beginning of a longer one.
BEGINNINGS = (2, 3, 5)


@dataclass(frozen=True)
class Question:
    """words: the telling ones, each once; unfinished: the very last word, which may still be growing."""

    words: tuple[Word, ...]
    unfinished: Word | None

    @classmethod
    def read(cls, query: str) -> "Question":
        """Never raises: whatever is no letter parts words, and nobody needs more than 200 characters."""
        text = query.strip()[:LONGEST_QUERY]
        # Cut twice: a single sign (ﷺ) may unfold to four words.
        said = words(fold(text)[:LONGEST_QUERY])
        capitals = {fold(word).strip() for word in text.split() if word.isupper()}
        telling = [word for word in dict.fromkeys(said) if _tells(word, len(said), capitals)]
        begun = BEGINNINGS[min(len(telling), len(BEGINNINGS)) - 1]
        unfinished = said[-1] if said and len(said[-1].plain) >= begun else None
        return cls(tuple(telling[:MOST_WORDS]), unfinished)

    @property
    def sure_enough(self) -> float:
        return SURE_ENOUGH[min(len(self.words), len(SURE_ENOUGH)) - 1]

    def likenesses(self, named: Word, across: bool) -> list[float]:
        """How much each asked word is like this word of a name; across: also from Latin to Arabic letters."""
        return [word_likeness(word, named, word == self.unfinished, across) for word in self.words]


def _tells(word: Word, said: int, capitals: set[str]) -> bool:
    if is_stop_word(word) or len(word.plain) < 2:
        return False
    if word.script is not Script.LATIN:
        return True
    # "Ich arbeite in der IT" speaks of computers, "what time is it" does not; "bbbb" of nothing.
    return len(word.latin) > 1 and (len(word.plain) > 2 or said <= 2 or word.plain in capitals)
