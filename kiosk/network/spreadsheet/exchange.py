"""What a file would change in the store, said before it is done; and doing it, all or nothing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from ...content.catalogue import Catalogue
from ...content.checking import what_stops_pages
from ...content.documents import Centre
from ...errors import BadDocument, KioskError
from ...store import Store
from .reading import Entry, Sheet
from .rows import Trouble
from .table import FIELDS, written

TABLE = "centres"
MOST_FAULTS = 3  # named in one sentence


class PagesWouldStop(KioskError):
    """Applied to the store, the table would leave pages that cannot be shown."""


class Change(NamedTuple):
    """One centre. fields: name, old cell and new cell of all that differs. document: None if it is removed.

    expected: the revision in the store at which this was found.
    """

    kind: Literal["added", "changed", "removed"]
    id: str
    fields: tuple[tuple[str, str, str], ...]
    document: Mapping[str, Any] | None
    expected: int


@dataclass(frozen=True)
class Plan:
    """same: centres of the file that are in the store just so. kept: centres of the store that the file has not.

    needed: those of `kept` that could not be removed, because the document named beside them leads to them.
    """

    changes: tuple[Change, ...]
    troubles: tuple[Trouble, ...]
    same: int
    kept: tuple[str, ...]
    needed: Mapping[str, str]

    def count(self, kind: str) -> int:
        return sum(change.kind == kind for change in self.changes)


def compare(sheet: Sheet, catalogue: Catalogue, revisions: Mapping[str, int], replace: bool) -> Plan:
    """What the file would change. replace: also remove the centres that are not in it and to which nothing leads.

    A row with a revision is refused if its centre was changed or removed in the store since then.
    """
    changes = list(_changes(sheet.entries, catalogue.centres, revisions))
    missing = sorted(catalogue.centres.keys() - sheet.entries.keys())
    needed = {id: place for id, place in _led_to(catalogue).items() if id in missing} if replace else {}
    if replace:
        changes += (Change("removed", id, (), None, revisions[id]) for id in missing if id not in needed)
    outdated = (_outdated(sheet.entries[change.id], change) for change in changes if change.document is not None)
    troubles = (*sheet.troubles, *filter(None, outdated))
    return Plan(
        changes=tuple(sorted(changes, key=lambda change: change.id)),
        troubles=tuple(sorted(troubles, key=lambda trouble: trouble.row or 0)),
        same=len(sheet.entries) - sum(change.document is not None for change in changes),
        kept=tuple(needed) if replace else tuple(missing),
        needed=needed,
    )


def _led_to(catalogue: Catalogue) -> dict[str, str]:
    """The centres that other documents name, each with one of these."""
    return {centre: f"units/{id}" for id, unit in catalogue.units.items() for centre in unit.centres}


def _changes(
    entries: Mapping[str, Entry], centres: Mapping[str, Centre], revisions: Mapping[str, int]
) -> Iterator[Change]:
    for id, entry in entries.items():
        new = written(entry.centre)
        if id not in centres:
            fields = tuple((name, "", cell) for name, cell in new.items() if cell)
            yield Change("added", id, fields, entry.document, 0)
        elif entry.centre != centres[id]:
            old = written(centres[id])
            fields = tuple((name, old[name], new[name]) for name in FIELDS if old[name] != new[name])
            yield Change("changed", id, fields, entry.document, revisions[id])


def _outdated(entry: Entry, change: Change) -> Trouble | None:
    if entry.revision is None or entry.revision == change.expected:
        return None
    if change.kind == "added":
        gone = f"is about “{change.id}”, which is no longer in the store; to add it again, empty its revision"
        return Trouble(entry.row, gone)
    return Trouble(
        entry.row,
        f"is made from revision {entry.revision} of “{change.id}”, which now stands at {change.expected}: "
        "somebody changed it since; export again",
    )


def apply(store: Store, plan: Plan, actor: str, why: str, interfaces: Iterable[str]) -> int:
    """Write a plan without troubles in one transaction; returns the sequence number.

    Raises Conflict if somebody changed one of its centres meanwhile, and PagesWouldStop as `fault_after` would.
    """
    with store.transaction(actor, why) as t:
        for change in plan.changes:
            if change.document is None:
                t.delete(TABLE, change.id, change.expected)
            else:
                t.put(TABLE, change.id, change.document, change.expected)
        _prove(t.seq, t.all(), interfaces)
        return t.seq


def fault_after(plan: Plan, tables: Mapping[str, Mapping[str, Any]], interfaces: Iterable[str]) -> str | None:
    """Why pages could not be shown after the plan, in one sentence; None if they can. For trying without writing."""
    after = dict(tables[TABLE])
    for change in plan.changes:
        if change.document is None:
            del after[change.id]
        else:
            after[change.id] = change.document
    try:
        _prove(0, {**tables, TABLE: after}, interfaces)
    except PagesWouldStop as trouble:
        return str(trouble)
    return None


def _prove(edition: int, tables: Mapping[str, Mapping[str, Any]], interfaces: Iterable[str]) -> None:
    try:
        faults = what_stops_pages(Catalogue(edition, tables, interfaces))
    except BadDocument as trouble:
        faults = [str(trouble)]
    if faults:
        raise PagesWouldStop(f"Pages could not be shown with these centres: {' '.join(faults[:MOST_FAULTS])}")
