"""Words of one text, ready for a page: office signs, typed placeholders, isolation, and how far to trust them.

A text is plain. `[[Bescheid]]` is a German office word that stays German in every language. `{fee:money}` is a
typed placeholder; its value is data, and `{break_minutes.over_6h:minutes}` names one part of it. Everything else
is escaped.
"""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from babel import Locale
from markupsafe import Markup, escape

from ..i18n import formats

TYPES = ("money", "number", "percent", "date", "fullday", *formats.SPANS, "text", "german", "level")
PIECE = re.compile(r"\[\[([^\[\]]+)\]\]|\{(\w+(?:\.\w+)?):(\w+)\}")
Value = str | Decimal | Fraction | date
# Latin words inside a text of another script (IQ, zab.kmk.org, B2): they are German names, and run left to right.
OTHER_SCRIPT = re.compile("[\u0370-\u1fff\u2c00-\ud7ff]")
LATIN_WORD = "[A-Za-zÀ-ɏ](?:[A-Za-zÀ-ɏ0-9./+-]*[A-Za-zÀ-ɏ0-9+])?"
LATIN_RUN = re.compile(f"{LATIN_WORD}(?:[ \u00a0]{LATIN_WORD})*")


def fingerprint(german: str) -> str:
    """What a translation remembers of its source: 12 hex digits of the SHA-256 of the German text (NFC)."""
    return hashlib.sha256(unicodedata.normalize("NFC", german).encode()).hexdigest()[:12]


class Words(NamedTuple):
    """A text as the reader meets it.

    state: live (a person checked it), draft (machine-made or unreviewed), review, outdated (the German has
    changed since), missing (not in her language: `lang` says which one it is in).
    """

    html: Markup
    plain: str
    lang: str
    dir: str
    state: str

    def __html__(self) -> str:
        return self.html

    def __str__(self) -> str:
        return self.plain


class Blank(str):
    """A value that nobody gave: a line to write on by hand, in place of a value of any type."""

    __slots__ = ()

    def __html__(self) -> str:
        return Markup('<span class="blank">{}</span>').format(str(self))


class Slot(NamedTuple):
    name: str
    type: str


def pieces(text: str) -> list[str | Slot | tuple[str]]:
    """The text cut into plain strings, `("office word",)` and Slots, in reading order."""
    found: list[str | Slot | tuple[str]] = []
    end = 0
    for match in PIECE.finditer(text):
        found.append(text[end : match.start()])
        found.append((match[1],) if match[1] else Slot(match[2], match[3]))
        end = match.end()
    found.append(text[end:])
    return [piece for piece in found if piece != ""]


def slots(text: str) -> set[Slot]:
    return {piece for piece in pieces(text) if isinstance(piece, Slot)}


def office_words(text: str) -> set[str]:
    return {piece[0] for piece in pieces(text) if type(piece) is tuple}


def fill(text: str, values: Mapping[str, Value], locale: Locale, language: str) -> tuple[Markup, str]:
    """The text as HTML and as plain text, with its values in place.

    Raises KeyError for a placeholder without a value, ValueError for one of an unknown type.
    """
    html, plain = [], []
    is_other_script = OTHER_SCRIPT.search(text) is not None
    for piece in pieces(text):
        if isinstance(piece, str):
            html.append(_latin_isolated(piece) if is_other_script else escape(piece))
            plain.append(piece)
        elif isinstance(piece, Slot):
            shown = show(values[piece.name], piece.type, locale)
            html.append(_isolated(shown, piece.type, language))
            plain.append(shown)
        else:
            html.append(_sign(piece[0], language))
            plain.append(piece[0])
    return Markup("").join(html), "".join(plain).replace("\u00ad", "")


def show(value: Value, kind: str, locale: Locale) -> str:
    """A value in the reader's way. Raises ValueError for an unknown type of placeholder."""
    if isinstance(value, Blank):
        return value
    if kind in ("text", "german", "level"):
        return str(value)
    if kind in ("date", "fullday"):
        day = value if isinstance(value, date) else date.fromisoformat(str(value))
        return formats.day(day, locale) if kind == "date" else formats.full_day(day, locale)
    amount = value if isinstance(value, Decimal | Fraction) else Decimal(str(value))
    if kind == "money":
        return formats.money(amount, locale)
    if kind == "number":
        return formats.number(amount, locale)
    if kind == "percent":
        return formats.percent(amount, locale)
    if kind in formats.SPANS:
        return formats.span(kind, amount, locale)
    raise ValueError(f"no placeholder has the type {kind!r}")


def _latin_isolated(text: str) -> Markup:
    parts, end = [], 0
    for run in LATIN_RUN.finditer(text):
        parts += [escape(text[end : run.start()]), Markup('<bdi lang="de" dir="ltr">{}</bdi>').format(run[0])]
        end = run.end()
    return Markup("").join([*parts, escape(text[end:])])


def _isolated(shown: str, kind: str, language: str) -> Markup:
    # Without isolation a number or a German name would turn the words around it in a right-to-left page.
    if kind == "german" and not language.startswith("de"):
        return Markup('<bdi lang="de" dir="ltr">{}</bdi>').format(shown)
    return Markup("<bdi>{}</bdi>").format(shown)


def _sign(word: str, language: str) -> Markup:
    # In German the word needs no other language, but the sign looks the same on every page.
    if language.startswith("de"):
        return Markup('<span class="plate">{}</span>').format(word)
    return Markup('<span class="plate" lang="de" dir="ltr">{}</span>').format(word)
