"""All records of one edition and day, with what each can be found by."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from ..content.catalogue import Catalogue
from ..content.search.keys import fold
from .offices import Office, offices
from .records import Record, plain
from .services import at_location, service
from .terms import taxonomies, terms

Point = tuple[float, float]


class Entry(NamedTuple):
    """A record and what it is found by.

    words: folded, for `search`. terms, taxonomies: ids. land: as in Centre. point: latitude and longitude.
    changed: when its centre was last changed, in UTC; None if the store does not say.
    """

    record: Record
    words: str
    organization: str = ""
    terms: frozenset[str] = frozenset()
    taxonomies: frozenset[str] = frozenset()
    land: str = ""
    point: Point | None = None
    changed: datetime | None = None


class Everything(NamedTuple):
    """Entries by id, each list in its own lasting order."""

    services: Mapping[str, Entry]
    organizations: Mapping[str, Entry]
    service_at_locations: Mapping[str, Entry]
    taxonomies: Mapping[str, Entry]
    taxonomy_terms: Mapping[str, Entry]


def everything(catalogue: Catalogue, changed: Mapping[str, datetime], on: date) -> Everything:
    """changed: for each centre when it was last changed, in UTC. on: the day of the answer."""
    all_offices = offices(catalogue, on)
    services = [
        _service(office, kind, changed.get(office.id), catalogue, on)
        for office in all_offices
        for kind in dict.fromkeys(office.centre.services)
    ]
    return Everything(
        services=_by_id(services),
        organizations=_by_id(_organizations(all_offices, services)),
        service_at_locations=_by_id(place for entry in services for place in _places(entry)),
        taxonomies=_by_id(_found_by_words(record) for record in taxonomies()),
        taxonomy_terms=_by_id(_term(record) for record in terms()),
    )


def with_owner(record: Record) -> Record:
    """A service as lists show it: with its organization and program, without what it has several of."""
    owners = {name: record[name] for name in ("organization", "program") if name in record}
    return plain(record) | owners


def _by_id(entries: Iterable[Entry]) -> dict[str, Entry]:
    return {entry.record["id"]: entry for entry in entries}


def _service(office: Office, kind: str, changed: datetime | None, catalogue: Catalogue, on: date) -> Entry:
    record, centre = service(office, kind, changed, catalogue, on), office.centre
    attributes = [attribute["taxonomy_term"] for attribute in record["attributes"]]
    return Entry(
        record=record,
        words=_folded(record, centre.city, centre.carrier, record["service_areas"][0]["name"]),
        organization=record["organization_id"],
        terms=frozenset(term["id"] for term in attributes),
        taxonomies=frozenset(term["taxonomy_id"] for term in attributes),
        land=centre.land,
        point=centre.point,
        changed=changed,
    )


def _places(entry: Entry) -> list[Entry]:
    """The service at its location, with the whole service inside instead of outside."""
    inner = {name: value for name, value in entry.record.items() if name != "service_at_locations"}
    return [
        entry._replace(record=at_location(inner["id"], place["location"]) | {"service": inner})
        for place in entry.record.get("service_at_locations", ())
    ]


def _organizations(all_offices: list[Office], services: list[Entry]) -> list[Entry]:
    found: dict[str, Record] = {}
    for office in all_offices:
        record = found.setdefault(office.organization["id"], dict(office.organization))
        if office.location:
            record.setdefault("locations", []).append(office.location)
        if office.program and office.program not in record.setdefault("programs", []):
            record["programs"].append(office.program)
    for entry in services:
        inner = {name: value for name, value in entry.record.items() if name != "organization"}
        found[entry.organization].setdefault("services", []).append(inner)
    return [_found_by_words({name: value for name, value in one.items() if value != []}) for one in found.values()]


def _term(record: Record) -> Entry:
    return _found_by_words(record)._replace(taxonomies=frozenset({record["taxonomy_id"]}))


def _found_by_words(record: Record) -> Entry:
    return Entry(record, _folded(record))


def _folded(record: Record, *more: str | None) -> str:
    return fold(" ".join(filter(None, (record["name"], record.get("description"), *more))))
