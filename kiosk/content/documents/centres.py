"""Advice: the centres of the network and of those who work beside it."""

from datetime import date
from typing import Literal

import msgspec

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
Channel = Literal["in-person", "phone", "online", "mobile"]  # mobile: it comes to other places on some days
Weekday = Literal["mo", "tu", "we", "th", "fr", "sa", "su"]


class Opening(Document, kw_only=True):
    """When the door is open or the telephone answered, as a weekly rule of iCalendar (RFC 5545): times as "09:00".

    days: BYDAY. ordinals: only the first, second … or (-1) last such day of a month; empty means every week.
    interval: 2 means every second week, counted from the week of valid_from. valid_from, until: first and last day.
    on_holidays: also on public holidays of its Land.
    """

    days: tuple[Weekday, ...]
    begins: str
    ends: str
    ordinals: tuple[Literal[1, 2, 3, 4, 5, -1], ...] = ()
    interval: Literal[1, 2] = 1
    by_appointment: bool = False
    on_holidays: bool = False
    valid_from: date | None = msgspec.field(name="from", default=None)
    until: date | None = None


class Centre(Sourced, kw_only=True):
    """An office with its proper name, which is not translated. What is not known is None or empty, never guessed.

    land: ISO 3166-2, or "DE" for all of Germany. point: latitude and longitude of its town, two decimals.
    step_free: without steps from the street to the desk. free: its advice costs nothing. checked_by: who looked last.
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
    channels: tuple[Channel, ...] = ()
    hours: tuple[Opening, ...] = ()
    appointment: Literal["needed", "not-needed"] | None = None
    step_free: bool | None = None
    free: bool | None = None
    checked_by: str = "facts"
    source_day: str | None = None
    note: str | None = None
