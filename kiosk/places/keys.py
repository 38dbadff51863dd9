"""How names of places are compared: folded, without signs and without the little words between."""

import re

from ..content.search.keys import fold, word_of

# "Frankfurt/Main", "Frankfurt a. M." and "Frankfurt am Main" differ only in these.
LITTLE = frozenset(
    ["a", "am", "an", "auf", "b", "bei", "d", "der", "die", "i", "im", "in"]
    + ["n", "o", "ob", "on", "the", "u", "v", "vor"]
)
_SHORT = {"st": "sankt", "skt": "sankt", "gr": "gross", "kl": "klein"}
_SIGNS = re.compile(r"[^\w]+|_+")
_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))


def key_of(name: str) -> str:
    """The folded words of a name with one blank between: "Halle (Saale)" and "halle/saale" are "halle saale"."""
    words = [_SHORT.get(word, word) for word in _SIGNS.sub(" ", fold(name)).split()]
    return " ".join([word for word in words if word not in LITTLE] or words)


def spellings(key: str) -> list[str]:
    """The key, and the key with umlauts that were typed as two letters: "muenchen" → "munchen"."""
    plain = key
    for typed, letter in _UMLAUTS:
        plain = plain.replace(typed, letter)
    return [key] if plain == key else [key, plain]


def sound_of(name: str) -> str:
    """How a name sounds in Latin letters, for names typed in another script or by ear: "Любек" and "Lübeck"."""
    return " ".join(word_of(word).latin for word in key_of(name).split())


def one_letter_off(key: str) -> set[str]:
    """Every key that one slip of a finger turns into this one: a letter lost, added, changed or swapped."""
    letters = _alphabet(key)
    cuts = [(key[:place], key[place:]) for place in range(len(key) + 1)]
    found = {before + after[1:] for before, after in cuts if after}
    found |= {before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1}
    found |= {before + letter + after[1:] for before, after in cuts if after for letter in letters}
    found |= {before + letter + after for before, after in cuts for letter in letters}
    return found - {key}


def _alphabet(key: str) -> str:
    """The letters of the script of the key."""
    for letters in ("абвгдежзиклмнопрстуфхцчшщъыьэюяієґјљњ", "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگکی"):
        if any(letter in letters for letter in key):
            return letters + " "
    return "abcdefghijklmnopqrstuvwxyz "
