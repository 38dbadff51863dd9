"""The shape of every document in the store: codes, keys, dates and sources, no words for visitors.

One class for each collection; `COLLECTIONS` names them all. Words stand in `texts/<language>` and are addressed
by key, so that a volunteer never meets a code and a developer never edits a sentence.
"""

from datetime import date
from typing import Any, Literal

import msgspec

from ..errors import BadDocument

Confidence = Literal["high", "medium", "low"]


class Document(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What all documents share: they are read-only and know nothing but their fields."""


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


class Field(Document, kw_only=True):
    """A field of work, with its place in the list."""

    order: int


class Land(Document, kw_only=True):
    order: int


class CountryGroup(Document, kw_only=True):
    """States that a rule treats alike, as ISO 3166 codes."""

    countries: tuple[str, ...]
    law: str
    source: tuple[str, ...] = ()


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


class Profession(Sourced, kw_only=True):
    """A German reference occupation.

    regulated: federal, state (Land law), title (only the title is protected), craft-master (employed work is
    free, a business of one's own needs the register), no. `asked`: 1 for the most asked, 0 for unranked.
    `confirmed_offices`: where given, only these institutions are known to decide for this profession.
    """

    field: str
    kldb: str | None = None
    isco: str | None = None
    regulated: Literal["federal", "state", "title", "craft-master", "no"]
    free_to_work: bool = False
    law: str | None = None
    authority: str
    subject: Literal["construction", "other"] | None = None
    language_level: Literal["A1", "A2", "B1", "B2", "C1", "C2"] | None = None
    language_confidence: Confidence = "high"
    language_levels: dict[str, str] = {}
    eu_automatic: bool = False
    professional_card: bool = False
    asked: int = 0
    confirmed_offices: tuple[str, ...] | None = None
    note: str | None = None
    language_note: str | None = None


class AuthorityType(Document, kw_only=True):
    """A kind of office; its title, role and how to find it are texts."""

    scope: Literal["national", "national-bundled", "land", "chamber-district", "local"]
    official_finder: bool = False


class Institution(Sourced, kw_only=True):
    """An office with its proper name, which is not translated. No persons, no phone numbers."""

    name: str
    types: tuple[str, ...]
    lands: tuple[str, ...]
    city: str | None = None
    website: str | None = None
    professions: tuple[str, ...] = ()
    trained_in: tuple[str, ...] | None = None
    note: str | None = None


class Condition(Document, kw_only=True):
    """When an office decides: by region, country, district, subject or level of the certificate."""

    kind: Literal[
        "training-region",
        "training-country",
        "district",
        "subject",
        "chamber-district",
        "chamber-member",
        "school-level",
    ]
    value: str | None = None
    countries: tuple[str, ...] = ()


class Deciding(Document, kw_only=True):
    institution: str
    condition: Condition | None = None
    confidence: Confidence
    source: str
    note: str | None = None


class Competence(Document, kw_only=True):
    """Which offices of one kind decide in one Land."""

    authority_type: str
    land: str
    offices: tuple[Deciding, ...]


class Value(Document, kw_only=True):
    valid_from: date | None = msgspec.field(name="from", default=None)
    until: date | None = None
    amount: str | None = None


class Parameter(Document, kw_only=True):
    """An amount, period or day that texts name through placeholders; one value for each stretch of time."""

    unit: str
    law: str
    source: tuple[str, ...] = ()
    confidence: Confidence
    checked: date
    next_check: date
    values: tuple[Value, ...]


class Fee(Sourced, kw_only=True):
    """What an office charges, in euros. `older`: taken from an older page."""

    least: str
    most: str
    authority_types: tuple[str, ...]
    lands: tuple[str, ...] = ()
    professions: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    older: bool = False
    note: str | None = None


class Statement(Sourced, kw_only=True):
    """One thing we say on a page: a paragraph, a step, a paper. Its words are `statements/<id>/…`."""

    kind: Literal[
        "answer",
        "step",
        "office",
        "paper",
        "papers",
        "money",
        "time",
        "german",
        "meanwhile",
        "partial",
        "route",
        "residence",
        "advice",
    ]
    law: str | None = None
    checked_by: str = "facts"
    lands: tuple[str, ...] = ()


class OfficialHost(Document, kw_only=True):
    """A host whose pages we show to visitors as a source; others are kept for editors."""

    name: str


class Text(Document, kw_only=True):
    """Words for one key in one language. `source`: fingerprint of the German text they were made from."""

    text: str
    state: Literal["draft", "review", "live"]
    source: str | None = None
    by: str
    at: date


COLLECTIONS: dict[str, type[Document]] = {
    "languages": Language,
    "fields": Field,
    "lands": Land,
    "country_groups": CountryGroup,
    "professions": Profession,
    "authority_types": AuthorityType,
    "institutions": Institution,
    "competences": Competence,
    "parameters": Parameter,
    "fees": Fee,
    "statements": Statement,
    "official_hosts": OfficialHost,
}


def shape_of(table: str) -> type[Document]:
    """The class of a collection's documents. Raises BadDocument for a table nobody knows."""
    if table.startswith("texts/"):
        return Text
    try:
        return COLLECTIONS[table]
    except KeyError:
        raise BadDocument(f"There is no collection called {table!r}.") from None


def read_document(table: str, document_id: str, document: Any) -> Document:
    """The typed document, or BadDocument with one sentence that names collection, document and field."""
    try:
        return msgspec.convert(document, shape_of(table))
    except msgspec.ValidationError as trouble:
        raise BadDocument(f"{table}/{document_id}: {trouble}.") from None
