"""Professions, and the offices that decide on foreign qualifications."""

from typing import Literal

from .shape import Confidence, Document, Sourced


class Field(Document, kw_only=True):
    """A field of work, with its place in the list."""

    order: int


class Land(Document, kw_only=True):
    order: int


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
