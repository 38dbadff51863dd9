"""Finds words that nobody translated: a string of the interface that shows through in its English original."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
METHODS = [("kiosk/**.py", "python"), ("kiosk/**.html", "jinja2")]
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}
PLACEHOLDER = re.compile(r"%\(\w+\)s")
TELLING = 12  # letters; shorter pieces may stand in a translation by chance


@cache
def messages() -> frozenset[Any]:
    """Every string of the interface as the code and the templates have it; pairs where there is a plural."""
    found = extract_from_dir(ROOT, METHODS, keywords=KEYWORDS, options_map={}, directory_filter=_ours)
    return frozenset(message for _, _, message, _, _ in found)


def _ours(folder: str) -> bool:
    name = Path(folder).name
    return not name.startswith((".", "_")) and name not in ("node_modules", "tests", "static", "var", "build", "data")


@cache
def interface(locale: str) -> Catalog:
    file = ROOT / "translations" / locale / "LC_MESSAGES" / "messages.po"
    with file.open("rb") as source:
        return read_po(source, locale=locale)


@cache
def _english(locale: str) -> tuple[frozenset[str], re.Pattern]:
    """The pieces of English that cannot stand on a page in this language: short ones, and a pattern of long ones."""
    known = interface(locale)
    pieces = set()
    for message in messages():
        entry = known.get(message if isinstance(message, str) else message[0])
        words = " ".join(_all(entry.string)) if entry else ""
        pieces |= {piece.strip() for one in _all(message) for piece in PLACEHOLDER.split(one)
                   if piece.strip() and piece.strip() not in words and any(sign.isalpha() for sign in piece)}
    long = sorted((piece for piece in pieces if len(piece) >= TELLING), key=len, reverse=True)
    return frozenset(pieces - set(long)), re.compile("|".join(map(re.escape, long)) or r"(?!)")


def shows_through(texts: list[str], locale: str) -> Iterator[str]:
    """The English strings among texts of a page in another language. locale: of the catalogue, not `en`."""
    short, long = _english(locale)
    for text in texts:
        plain = " ".join(text.split())
        if plain in short:
            yield plain
        yield from long.findall(plain)


@cache
def message_like(beginning: str) -> str:
    """The string of the interface that begins so; tests ask for a promise, not for its wording."""
    (found,) = {message for message in messages() if isinstance(message, str) and message.startswith(beginning)}
    return found


def lacking(locale: str) -> list[str]:
    """The strings of the interface for which this catalogue has no words, or only doubtful ones."""
    known, found = interface(locale), []
    for message in messages():
        entry = known.get(message if isinstance(message, str) else message[0])
        if entry is None or entry.fuzzy or not all(_all(entry.string)) or (isinstance(message, tuple) and not entry.pluralizable):
            found.append(str(message))
    return sorted(found)


def placeholders(locale: str) -> Mapping[str, tuple[set[str], set[str]]]:
    """The strings whose translation has other placeholders: message → (wanted, found).

    Of the plural forms only the last must have all: a language may have a word for "one country" and for "two".
    """
    wrong = {}
    for message in messages():
        entry = interface(locale).get(message if isinstance(message, str) else message[0])
        wanted = set(PLACEHOLDER.findall(" ".join(_all(message))))
        *special, general = (set(PLACEHOLDER.findall(string)) for string in _all(entry.string if entry else ""))
        if general != wanted or any(found - wanted for found in special):
            wrong[str(message)] = wanted, general
    return wrong


def _all(message: Any) -> tuple[str, ...]:
    return (message,) if isinstance(message, str) else tuple(message)
