"""How alike two words and two names are, 0 to 1: the fine half of the search.

A visitor is not held to our spelling: a typo, an ending her grammar asks for, a word she has not
finished typing, half of a compound, another script each cost a little, more than one of them costs a lot.
"""

from collections.abc import Sequence

from rapidfuzz.distance import OSA, Prefix

from .keys import Script, Word
from .letters import LONG_VOWELS

LATIN_KEY = 0.97
JOINED = 0.95
LEAST_JOINED = 0.8
NAMED, ASKED = 0.7, 0.3  # what a visitor says beside the name may be long
MOST_PARTS = 3  # of a compound written apart
SKELETONS = {2: 0.75, 3: 0.8, 4: 0.85}  # by length: the fewer consonants, the likelier an accident
LONG_SKELETON = 0.88
MOST_LETTERS_OF_ENDING = 4
# What may follow a stem of three letters (vet, ebe, кум): more would make SPA of "spat". As the keys spell them.
SHORT_STEM_ENDINGS = frozenset("s e n en im um yim iim ydim ler lar lik de da ом у".split())  # noqa: SIM905


def word_likeness(asked: Word, named: Word, unfinished: bool = False, across: bool = True) -> float:
    """The best of the keys that both words have.

    unfinished: the asked word may still be growing. across: compare consonants between Latin and Arabic letters.
    """
    if asked.plain == named.plain:
        return 1.0
    if asked.script is named.script:
        return _same_script(asked, named, unfinished)
    if Script.ABJAD in (asked.script, named.script):
        return _without_vowels(asked, named) if across else 0.0
    return LATIN_KEY * letters_alike(asked.latin, named.latin, unfinished)


def _same_script(asked: Word, named: Word, unfinished: bool) -> float:
    if asked.script is Script.ABJAD:
        return letters_alike(asked.plain, named.plain, unfinished)
    own = letters_alike(asked.plain, named.plain, unfinished)
    if asked.plain == asked.latin and named.plain == named.latin:
        return own
    return max(own, LATIN_KEY * letters_alike(asked.latin, named.latin, unfinished))


def letters_alike(asked: str, named: str, unfinished: bool) -> float:
    """Both in the same key. The beginnings decide most: that is where words are told apart."""
    if not asked or not named:
        return 0.0
    if asked == named:
        return 1.0
    shared = Prefix.similarity(asked, named)
    more, less = asked[shared:], named[shared:]
    if more and less:
        best = _typos(asked, named)
        if shared > 4:
            changed = max(len(more), len(less)) + min(len(more), len(less)) / 2
            best = max(best, _ending(changed, shared - 1))
        return best or _head(asked, named)
    # She may decline our word as far as her grammar goes; ours was in the dictionary form to begin with.
    letters = len(more) or len(less) + 1
    short = shared == 3 and (more or less) in SHORT_STEM_ENDINGS
    best = max(_typos(asked, named), _ending(letters, shared + short))
    return max(best, _beginning(asked, named)) if unfinished and less else best


def _typos(asked: str, named: str) -> float:
    """One slip in four letters, two in seven, three in eleven; a swap of neighbours is one slip.

    Whoever mistypes seldom mistypes the first letter; and an abbreviation is typed right or is another.
    """
    longer = max(len(asked), len(named))
    allowed = 0 if min(len(asked), len(named)) < 4 else 1 if longer < 7 else 2 if longer < 11 else 3
    if asked[0] != named[0] and (longer < 5 or asked[:2] != named[1::-1]):
        allowed -= 1
    if allowed < abs(len(asked) - len(named)):
        return 0.0
    slips = OSA.distance(asked, named, score_cutoff=allowed)
    return 0.0 if slips > allowed else 1 - slips / longer


def _ending(letters: float, stem: int) -> float:
    """кухар – кухарем, hemşire – hemşireyim: letters that one word has and the other has not."""
    return 0.98 - 0.0125 * letters**2 if letters <= min(stem, MOST_LETTERS_OF_ENDING) and stem > 3 else 0.0


def _beginning(asked: str, named: str) -> float:
    """elek – Elektriker: the more is typed, the surer."""
    return 0.8 + 0.15 * len(asked) / len(named) if len(asked) > 1 else 0.0


def _head(asked: str, named: str) -> float:
    """Oberärztin – Ärztin, Schwester – Krankenschwester: the last part says what a compound is."""
    is_head = asked.endswith(named) or named.endswith(asked)
    return 0.75 if is_head and min(len(asked), len(named)) >= 5 else 0.0


def _without_vowels(asked: Word, named: Word) -> float:
    """A Latin spelling of an Arabic word, or an Arabic one of a Latin word: "momarreda" – ممرضة."""
    if Script.LATIN not in (asked.script, named.script):
        return 0.0
    if asked.skeleton != named.skeleton:
        short = min(len(asked.skeleton), len(named.skeleton)) < 5
        return 0.0 if short else LONG_SKELETON * _typos(asked.skeleton, named.skeleton)
    abjad, latin = (asked, named) if asked.script is Script.ABJAD else (named, asked)
    agree = _in_order(abjad.plain.translate(LONG_VOWELS), latin.latin.translate(LONG_VOWELS))
    if len(abjad.skeleton) < 3 and not (agree and len(abjad.plain) > 3):
        return 0.0
    return SKELETONS.get(len(abjad.skeleton), LONG_SKELETON) - (0.0 if agree else 0.05)


def _in_order(written: str, spoken: str) -> bool:
    """Whether the long vowels, which Arabic script writes, are all heard in the Latin spelling."""
    vowels = iter(vowel for vowel in spoken if vowel in "aiu")
    return all(vowel in vowels for vowel in written if vowel in "aiu")


def name_likeness(pairs: Sequence[Sequence[float]], weights: Sequence[float]) -> float:
    """pairs[n][a]: likeness of the name's word n to the asked word a; weights[n]: how rare word n is.

    1 if both sides say the same.
    """
    named = sum(w * max(row) for w, row in zip(weights, pairs, strict=True)) / sum(weights)
    asked = sum(map(max, zip(*pairs, strict=True))) / len(pairs[0])
    return named**NAMED * asked**ASKED


def joined_likeness(asked: Sequence[Word], named: Sequence[Word]) -> float:
    """A compound in one word on one side and in two or three on the other: "Bau-Ingenieur"."""
    if max(len(asked), len(named)) > MOST_PARTS or asked[0].latin[:1] != named[0].latin[:1]:
        return 0.0
    asked_whole, named_whole = ("".join(word.latin for word in side) for side in (asked, named))
    if not asked_whole or not named_whole:
        return 0.0
    alike = 1.0 if asked_whole == named_whole else _typos(asked_whole, named_whole)
    return JOINED * alike if alike > LEAST_JOINED else 0.0
