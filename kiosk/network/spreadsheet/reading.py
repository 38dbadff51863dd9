"""The centres of a file, each proved as `kiosk check` would prove it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from ...content.catalogue import Catalogue
from ...content.checks.centres import troubles
from ...content.documents import Centre, read_document
from ...errors import BadDocument
from .rows import Row, Trouble, read_rows
from .table import COLUMNS, FIELDS, ID, LISTS, NEEDED, REVISION


class Entry(NamedTuple):
    """A centre of the file. revision: that of the store when the file was made, None if the file does not say."""

    row: int
    centre: Centre
    document: Mapping[str, Any]
    revision: int | None


@dataclass(frozen=True)
class Sheet:
    """entries: by id. troubles: of all rows that are bad, in their order; with any, nothing may be written."""

    entries: Mapping[str, Entry]
    troubles: tuple[Trouble, ...]


def read_sheet(content: bytes, catalogue: Catalogue, today: date) -> Sheet:
    """All rows that can be understood and are right, and what is wrong with the others.

    catalogue: whose Länder and languages exist. today: nobody has checked anything on a later day.
    """
    rows, found = read_rows(content, COLUMNS)
    entries: dict[str, Entry] = {}
    first: dict[str, int] = {}
    for row in rows:
        id = row.cells[ID]
        before = first.setdefault(id, row.number)
        says = [f"has the id “{id}”, as row {before} has"] if id and before != row.number else []
        entry = None if says else _entry(row, catalogue, today)
        if isinstance(entry, Entry):
            entries[id] = entry
        else:
            found += (Trouble(row.number, trouble) for trouble in says or entry or ())
    if not rows and not found:
        found.append(Trouble(None, "the file has no centre"))
    return Sheet(entries, tuple(sorted(found, key=lambda trouble: trouble.row or 0)))


def _entry(row: Row, catalogue: Catalogue, today: date) -> Entry | list[str]:
    """The centre of a row, or all that is wrong with it."""
    document: dict[str, Any] = {name: [] for name in LISTS}
    wrong = [f"says nothing in “{name}”" for name in (ID, *NEEDED) if not row.cells[name]]
    for field, kind in FIELDS.items():
        cell = row.cells[field]
        try:
            document |= {field: kind.read(cell)} if cell else {}
        except ValueError as trouble:
            wrong.append(str(trouble))
    revision = row.cells[REVISION]
    if revision and not (revision.isascii() and revision.isdecimal() and len(revision) < 10):
        wrong.append(f"has the revision “{revision}”, which is no number")
    if not wrong:
        try:
            centre = read_document("centres", row.cells[ID], document)
        except BadDocument as trouble:
            return [str(trouble).rstrip(".")]
        wrong = [*troubles(row.cells[ID], centre, catalogue), *_too_early(centre, today)]
        if not wrong:
            return Entry(row.number, centre, _plain(document), int(revision) if revision else None)
    return wrong


def _too_early(centre: Centre, today: date) -> Iterator[str]:
    if centre.checked > today:
        yield f"was checked on {centre.checked}, a day that is still to come"


def _plain(document: Mapping[str, Any]) -> dict[str, Any]:
    """The document as data/ writes it: without what is usual."""
    return {field: value for field, value in document.items() if (field, value) != ("checked_by", "facts")}
