"""Professions that do not exist, in any number: for measuring the search far beyond its real size.

The words are pronounceable and repeat as real ones do: some thousand stems, a few hundred heads that many
names share, one name in three a compound. Always the same for the same numbers.
"""

import random
from collections.abc import Iterator

from kiosk.content.search import Entry

# Consonants and vowels per language; Arabic script writes the long vowels only.
SOUNDS = {
    "de": ("b ch d f g h k l m n p r s sch st t v w z", "a e i o u ä ö ü ei au"),
    "en": ("b ch d f g h k l m n p r s sh st t th v w", "a e i o u ea oo ou"),
    "uk": ("б в г д ж з к л м н п р с т х ц ч ш", "а е и і о у є я"),
    "ar": ("ب ت ج ح خ د ر ز س ش ص ط ع غ ف ق ك ل م ن ه", "ا و ي"),
    "tr": ("b c ç d f g h k l m n p r s ş t v y z", "a e ı i o ö u ü"),
}
STEMS, HEADS = 4000, 300


def entries(names: int = 100_000, seed: int = 1) -> list[Entry]:
    """`names` names in all, one per language and entry; every third entry is among the asked."""
    chance = random.Random(seed)
    named = {language: _names(language, chance) for language in SOUNDS}
    count = names // len(SOUNDS)
    return [
        Entry(f"p{i}", {language: [next(named[language])] for language in SOUNDS}, 0 if i % 3 else i // 3 + 1)
        for i in range(count)
    ]


def queries(of: list[Entry], count: int = 300, seed: int = 2) -> list[tuple[str, str, str]]:
    """(language, what is typed, id): names as they are, with one slip, begun, and in a longer text."""
    chance = random.Random(seed)
    asked = []
    for number in range(count):
        entry, language = chance.choice(of), chance.choice(list(SOUNDS))
        name = entry.names[language][0]
        typed = (name, slip(name, chance), name[: -(-len(name) * 2 // 3)], f"xx {name} yyy")[number % 4]
        asked.append((language, typed, entry.id))
    return asked


def slip(word: str, chance: random.Random) -> str:
    """One letter left out, doubled, or swapped with its neighbour; never the first."""
    if len(word) < 4:
        return word
    i = chance.randrange(1, len(word) - 1)
    return chance.choice(
        (word[:i] + word[i + 1 :], word[:i] + word[i] + word[i:], word[:i] + word[i + 1] + word[i] + word[i + 2 :])
    )


def _names(language: str, chance: random.Random) -> Iterator[str]:
    stems = [_word(language, chance, chance.choice((2, 2, 3))) for _ in range(STEMS)]
    heads = [_word(language, chance, 2) for _ in range(HEADS)]
    while True:
        stem, other, head = chance.choice(stems), chance.choice(stems), chance.choice(heads)
        yield chance.choice((f"{stem}{head}", f"{stem} {head}", f"{stem} {other}"))


def _word(language: str, chance: random.Random, syllables: int) -> str:
    consonants, vowels = (letters.split() for letters in SOUNDS[language])
    # An Arabic syllable often has no written vowel at all.
    share = 0.4 if language == "ar" else 1.0
    spoken = [chance.choice(consonants) + (chance.choice(vowels) if chance.random() < share else "")
              for _ in range(syllables + (language == "ar"))]  # fmt: skip
    return "".join(spoken) + chance.choice(consonants)
