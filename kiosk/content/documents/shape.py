"""What all documents share: typed, read-only, with their proof where they state a fact."""

from datetime import date
from typing import Literal

import msgspec

Confidence = Literal["high", "medium", "low"]


class Document(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What all documents share: they are read-only and know nothing but their fields."""


class Sourced(Document, kw_only=True):
    """A fact with its proof. Dates are days, both included; `None` means open."""

    confidence: Confidence
    checked: date
    next_check: date
    source: tuple[str, ...] = ()
    valid_from: date | None = msgspec.field(name="from", default=None)
    until: date | None = None

    def holds(self, on: date) -> bool:
        return (self.valid_from is None or self.valid_from <= on) and (self.until is None or on <= self.until)


class Text(Document, kw_only=True):
    """Words for one key in one language. `source`: fingerprint of the German text they were made from."""

    text: str
    state: Literal["draft", "review", "live"]
    source: str | None = None
    by: str
    at: date


class Language(Document, kw_only=True):
    """A language of `facts/languages.md`; offered once it has texts and an interface catalogue."""

    name: str
    name_de: str
    name_en: str
    direction: Literal["ltr", "rtl"] = "ltr"
    script: str = "Latn"
    html: str | None = None
    locale: str
    fallback: tuple[str, ...] = ("en", "de")
    spellings: tuple[str, ...] = ()
    order: int


class CountryGroup(Document, kw_only=True):
    """States that a rule treats alike, as ISO 3166 codes."""

    countries: tuple[str, ...]
    law: str
    source: tuple[str, ...] = ()
