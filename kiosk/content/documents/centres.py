"""Advice: the centres of the network and of those who work beside it."""

from typing import Literal

from .shape import Document, Sourced

Programme = Literal[
    "iq-recognition",
    "iq-regional-coordination",
    "iq-fachstelle",
    "iq-vernetzung",
    "faire-integration",
    "faire-mobilitaet",
    "zsba",
    "welcome-centre",
    "other",
]
Service = Literal[
    "recognition",
    "qualification",
    "labour-law",
    "social-law",
    "orientation",
    "living",
    "exploitation",
    "accompaniment",
    "degree-statement",
    "residence-permits",
    "care-professions",
    "outreach",
    "companies",
    "training",
    "networking",
    "coordination",
]
# Whom it advises: citizens of the EU, EEA and Switzerland; people of other countries; people who still live abroad.
Client = Literal["eu", "other", "abroad"]
Weekday = Literal["mo", "tu", "we", "th", "fr", "sa", "su"]


class Opening(Document, kw_only=True):
    """When the door is open or the telephone answered, every week: local times such as "09:00"."""

    days: tuple[Weekday, ...]
    begins: str
    ends: str


class Centre(Sourced, kw_only=True):
    """An office with its proper name, which is not translated. What is not known is None or empty, never guessed.

    land: ISO 3166-2, or "DE" for all of Germany. point: latitude and longitude of its town, two decimals.
    source_day: the day, month or year its source is from, as far as known. No names of persons.
    """

    name: str
    carrier: str | None = None
    programme: Programme
    land: str
    street: str | None = None
    postcode: str | None = None
    city: str | None = None
    point: tuple[float, float] | None = None
    phone: str | None = None
    mail: str | None = None
    website: str | None = None
    languages: tuple[str, ...] = ()
    services: tuple[Service, ...]
    clients: tuple[Client, ...]
    hours: tuple[Opening, ...] = ()
    appointment: Literal["needed", "not-needed"] | None = None
    source_day: str | None = None
    note: str | None = None
