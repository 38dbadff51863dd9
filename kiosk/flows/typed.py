"""What people type, made plain: edges clean, digits Latin, length held. Nothing here raises for any string."""

import unicodedata

LONGEST_ANSWER = 100  # characters; the longest honest answer, a date in words of its parts, has ten

# Keyboards, messengers and our own isolated words bring these along; they carry no meaning at an edge.
# Overrides (U+202A–U+202E) are left in: nobody types them by accident, and they make an answer unknown.
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u061c\u2060\u2066\u2067\u2068\u2069\ufeff"
SPACES = "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
SPACES += "\u2028\u2029\u202f\u205f\u3000"
WITHOUT_MARKS = dict.fromkeys(map(ord, INVISIBLE))
ONE_SPACE = dict.fromkeys(map(ord, SPACES), " ")


class Unreadable(Exception):
    """A typed answer does not mean what its question asks for; `reason` is a code of `BadAnswer`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def plain(text: str) -> str:
    """The text without spaces and invisible marks at its edges."""
    return text.strip(SPACES + INVISIBLE)


def latin_digits(text: str) -> str:
    """The text with ٤٠, ۴۰, ४० … written 40. Powers and fractions (², ½) stay: they are not digits of a number."""
    if text.isascii():
        return text
    return "".join(_latin(character) for character in text)


def one_line(text: str) -> str:
    """The text with Latin digits, plain spaces and no invisible marks: ready for a pattern."""
    return latin_digits(text.translate(WITHOUT_MARKS).translate(ONE_SPACE)).strip()


def showable(text: str, longest: int = LONGEST_ANSWER) -> str:
    """The text as a page, a file or an XML document may carry it: short, encodable, without control characters."""
    shown = "".join(_shown(character) for character in text[:longest])
    return shown + "…" if len(text) > longest else shown


def _latin(character: str) -> str:
    figure = unicodedata.decimal(character, None)
    return character if figure is None else str(figure)


def _shown(character: str) -> str:
    if character in SPACES:
        return " "
    if character in "\u202a\u202b\u202c\u202d\u202e\ufffe\uffff":
        return "\ufffd"
    # Cc: control characters, Cs: half of a surrogate pair. Neither can stand in a page.
    return "\ufffd" if unicodedata.category(character) in {"Cc", "Cs"} else character
