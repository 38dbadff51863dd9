"""Which letters count as the same letter: tables for folding a text before it is compared.

Two people write one word in many ways: with and without marks, on a foreign keyboard, in an
older spelling. Both sides of a comparison are folded alike, so a table may lose information
as long as different words stay different.
"""

import unicodedata

# These stand inside words (м'ясник, Türkiye'de, mu'allim): they vanish.
_APOSTROPHES = "'’‘ʼʹ′`ʿʾ"

# fmt: off
_SAME_LETTER = {
    # Arabic, Persian, Kurdish, Urdu; the hamza of أ إ آ ؤ ئ has already left with NFKD
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ێ": "ي", "ک": "ك", "ڪ": "ك", "ة": "ه", "ۃ": "ه",
    "ە": "ه", "ہ": "ه", "ھ": "ه", "ۆ": "و", "ۇ": "و", "ۋ": "و", "ڕ": "ر", "ڵ": "ل", "ـ": "", "ء": "",
    # Ukrainian and Russian; ї, й and ё have already lost their marks
    "і": "и", "ы": "и", "є": "е", "э": "е", "ґ": "г", "ь": "", "ъ": "",
    # Latin letters that NFKD does not take apart; Turkish dotless i
    "ı": "i", "ł": "l", "ø": "o", "œ": "oe", "æ": "ae", "đ": "d", "ð": "d", "þ": "th",
    "\u200c": " ",  # the zero-width non-joiner parts the two halves of a Persian word
}

# fmt: on

# Ethiopic letters that sound alike today and are exchanged freely: first code, size, first code of the twin.
_ETHIOPIC_TWINS = (
    (0x1210, 7, 0x1200), (0x1280, 7, 0x1200), (0x1220, 8, 0x1230), (0x12D0, 7, 0x12A0), (0x1340, 7, 0x1338),
)  # fmt: skip


class _Letters(dict):
    """Table for str.translate: letters and digits stay, marks and invisible signs go, all else parts words."""

    def __missing__(self, code: int) -> str | None:
        # The answer is not kept: a visitor who sends all of Unicode would fill the memory.
        char = chr(code)
        kind = unicodedata.category(char)
        if kind[0] == "L":
            return char
        if kind == "Nd":
            return str(unicodedata.decimal(char))
        return None if kind[0] == "M" or kind == "Cf" else " "


LETTERS = _Letters()
LETTERS.update({code: LETTERS[code] for code in range(0x700)})  # Latin, Greek, Cyrillic, Arabic: the common ones
LETTERS.update({ord(char): same for char, same in _SAME_LETTER.items()})
LETTERS.update({ord(char): None for char in _APOSTROPHES})
LETTERS.update({start + i: chr(twin + i) for start, size, twin in _ETHIOPIC_TWINS for i in range(size)})

# Latin spellings of one sound, replaced in this order. Both sides of a comparison pass here, so "Bauer"
# may well become "baur". ç keeps ch apart from c, until letters are replaced one by one.
LATIN_SOUNDS = (
    ("tsch", "ç"), ("shch", "s"), ("sch", "s"), ("tch", "ç"), ("ch", "ç"), ("sh", "s"), ("zh", "z"), ("kh", "h"),
    ("gh", "g"), ("dh", "d"), ("ph", "f"), ("th", "t"), ("dj", "j"), ("ck", "k"), ("tz", "z"), ("ts", "z"),
    ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
)  # fmt: skip
LATIN_LETTERS = str.maketrans({"c": "k", "q": "k", "x": "ks", "w": "v", "y": "i", "j": "i", "ç": "ch"})

# The consonants that remain in the skeleton; vowels, y, w and digits leave nothing. Sibilants are one class:
# س ش ص ز are spelled s, sh, sch, ch, z by every second writer, and Arabic writes no p and no v.
LATIN_BONES = str.maketrans(
    {"p": "b", "c": "k", "q": "k", "v": "f", "j": "g", "z": "s", "ç": "s", "x": "ks"}
    | dict.fromkeys("aeiouwy0123456789", "")
)

# Digits that stand for Arabic letters in the Latin spelling of the telephone age: mo7ami, 5abbaz, mo3allem.
ARABIC_DIGITS = str.maketrans({"2": "", "3": "a", "5": "kh", "6": "t", "7": "h", "8": "gh", "9": "s"})

_ARABIC_BONES = {
    # و and ي are mostly long vowels; ع is written 3, a or not at all
    "ب": "b", "پ": "b", "ت": "t", "ط": "t", "ث": "t", "ج": "g", "گ": "g", "غ": "g", "ح": "h", "خ": "h",
    "ه": "h", "د": "d", "ذ": "d", "ض": "d", "ر": "r", "ز": "s", "س": "s", "ش": "s", "ص": "s", "ظ": "s",
    "چ": "s", "ژ": "s", "ف": "f", "ڤ": "f", "ق": "k", "ك": "k", "ل": "l", "م": "m", "ن": "n",
    "ا": "", "و": "", "ي": "", "ع": "",
}  # fmt: skip

ARABIC_BONES = str.maketrans(_ARABIC_BONES)
# The vowels of Arabic script and the Latin ones they are heard as, for comparing their order.
LONG_VOWELS = str.maketrans("اويoe", "auiui")
