"""Which entries a program asked for, and the page of them it wants."""

from collections.abc import Container, Mapping
from datetime import datetime
from typing import Any

from ..content.search.keys import fold
from ..places import Place, kilometres
from .everything import Entry
from .parameters import USUAL_PAGE
from .records import Record

GERMANY = "DE"


def chosen(entries: Mapping[str, Entry], asked: Mapping[str, Any], place: Place | None = None) -> list[Entry]:
    """The entries that fit everything asked for, in their own order. place: where a postcode lies, if it is asked."""
    parents = {entry.record.get("parent_id") for entry in entries.values()}
    words = fold(asked.get("search", "")).split()
    return [
        entry
        for entry in entries.values()
        if all(word in entry.words for word in words)
        and _is_tied(entry, asked)
        and ("modified_after" not in asked or _is_changed_since(entry, asked["modified_after"]))
        and ("parent_id" not in asked or entry.record.get("parent_id") == asked["parent_id"])
        and not (asked.get("top_only") and entry.record["id"] in parents)
        and (place is None or _is_for(entry, place, asked.get("proximity")))
    ]


def page_of(records: list[Record], number: int = 1, size: int = USUAL_PAGE) -> Record:
    """number: from 1; a page after the last one is empty. size: how many at most."""
    pages = -(-len(records) // size)
    contents = records[(number - 1) * size : number * size]
    return {
        "total_items": len(records),
        "total_pages": pages,
        "page_number": number,
        "size": len(contents),
        "first_page": number == 1,
        "last_page": number >= pages,
        "empty": not contents,
        "contents": contents,
    }


def _is_tied(entry: Entry, asked: Mapping[str, Any]) -> bool:
    return (
        _is_among("taxonomy_term_id", entry.terms, asked)
        and _is_among("taxonomy_id", entry.taxonomies, asked)
        and _is_among("organization_id", (entry.organization,), asked)
    )


def _is_among(name: str, values: Container[str], asked: Mapping[str, Any]) -> bool:
    return name not in asked or asked[name] in values


def _is_changed_since(entry: Entry, moment: datetime) -> bool:
    """Where nobody knows when it was changed, it may have been since."""
    return entry.changed is None or entry.changed >= moment


def _is_for(entry: Entry, place: Place, metres: int | None) -> bool:
    """Whether it works for people of that place, and lies near it if that is asked for."""
    if entry.land not in (GERMANY, *place.lands):
        return False
    if metres is None:
        return True
    return entry.point is not None and kilometres(place.point, entry.point) * 1000 <= metres
