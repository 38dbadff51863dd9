"""What a program may ask of each list: the parameters of HSDS 3.0, how each is read, and how it is described."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import UUID

from flask import Response
from werkzeug.datastructures import MultiDict

from ..shell.problems import parameter_problem, problem

Schema = dict[str, Any]

USUAL_PAGE = 50
MOST_ON_A_PAGE = 1000
LAST_PAGE = 1_000_000
FARTHEST = 1_000_000  # metres; Germany ends before


class Kind(NamedTuple):
    """How a value is read (ValueError: it cannot be), what it must be in words, and its schema."""

    read: Callable[[str], Any]
    must_be: str
    schema: Schema


def _text(value: str) -> str:
    return value


def _yes_or_no(value: str) -> bool:
    return {"true": True, "false": False}[value]


def _identifier(value: str) -> str:
    return str(UUID(value))


def _moment(value: str) -> datetime:
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _one_of(*known: str) -> Kind:
    def read(value: str) -> str:
        return known[known.index(value)]

    return Kind(read, f"one of: {', '.join(known)}", {"enum": list(known)})


def _whole(least: int, most: int, **more: Any) -> Kind:
    def read(value: str) -> int:
        number = int(value) if value.isascii() and value.isdigit() and len(value) <= len(str(most)) else -1
        if not least <= number <= most:
            raise ValueError
        return number

    schema = {"type": "integer", "minimum": least, "maximum": most} | more
    return Kind(read, f"a whole number from {least} to {most}", schema)


def _postcode(value: str) -> str:
    if not (value.isascii() and value.isdigit() and len(value) == 5):
        raise ValueError
    return value


YES_OR_NO = Kind(_yes_or_no, "true or false", {"type": "boolean"})
IDENTIFIER = Kind(_identifier, "a UUID", {"type": "string", "format": "uuid"})
KINDS: Mapping[str, Kind] = {
    "search": Kind(_text, "a text", {"type": "string"}),
    "page": _whole(1, LAST_PAGE, default=1),
    "per_page": _whole(1, MOST_ON_A_PAGE, default=USUAL_PAGE),
    "format": _one_of("json", "ndjson"),
    "taxonomy_term_id": IDENTIFIER,
    "taxonomy_id": IDENTIFIER,
    "organization_id": IDENTIFIER,
    "parent_id": IDENTIFIER,
    "modified_after": Kind(_moment, "a moment as in ISO 8601", {"type": "string", "format": "date-time"}),
    "minimal": YES_OR_NO,
    "full": YES_OR_NO,
    "full_service": YES_OR_NO,
    "top_only": YES_OR_NO,
    "postcode": Kind(_postcode, "a German postcode of five digits", {"type": "string", "pattern": "^[0-9]{5}$"}),
    "proximity": _whole(0, FARTHEST),
}

PAGES = ("search", "page", "per_page", "format")
FILTERS = ("taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after")
LISTS: Mapping[str, tuple[str, ...]] = {
    "services": (*PAGES, *FILTERS, "minimal", "full"),
    "organizations": (*PAGES, "full", "full_service"),
    "service_at_locations": (*PAGES, *FILTERS, "full", "postcode", "proximity"),
    "taxonomies": PAGES,
    "taxonomy_terms": (*PAGES, "taxonomy_id", "top_only", "parent_id"),
}
SINGLES: Mapping[str, tuple[str, ...]] = dict.fromkeys(LISTS, ()) | {"organizations": ("full_service",)}


def read(given: MultiDict[str, str], allowed: tuple[str, ...]) -> tuple[dict[str, Any], Response | None]:
    """The values by name, only those that were given; and what is wrong with the first that is wrong."""
    trouble = parameter_problem(given, allowed)
    values: dict[str, Any] = {}
    for name in allowed if trouble is None else ():
        if name not in given:
            continue
        try:
            values[name] = KINDS[name].read(given[name])
        except (ValueError, KeyError, OverflowError):
            return {}, problem(422, f"{name} must be {KINDS[name].must_be}.", parameter=name)
    if "proximity" in values and "postcode" not in values:
        trouble = problem(422, "proximity is counted from a postcode: give both.", parameter="proximity")
    return values, trouble
