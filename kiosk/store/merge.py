"""A newer seed meets a store that people have edited: three-way merge by document and field.

Three states are compared: the seed as it was last loaded (base), the store as people left it (ours), the new
seed (theirs). What only the seed changed is taken; what people changed stays, and where both did it is reported,
never overwritten. A text is one statement with its state and with the German it was made from: half of it from
here and half from there would call an old translation current. So texts are merged whole.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .documents import Documents, same
from .seed import Validate
from .transaction import Transaction

WHOLE = ("texts/",)  # tables, by the beginning of their name, whose documents are not merged field by field
ABSENT = object()  # a field that is not there; None is a value


@dataclass(frozen=True)
class Kept:
    """An edit that stayed although the new seed says something else; somebody should look at both.

    field: None if it is about the whole document. ours, theirs: None if it is not there.
    """

    table: str
    id: str
    field: str | None
    ours: Any
    theirs: Any

    def __str__(self) -> str:
        what = f'the field "{self.field}" of ' if self.field is not None else ""
        return f'Kept as edited, the new seed differs: {what}"{self.id}" in "{self.table}".'


@dataclass(frozen=True)
class Merge:
    """What loading a newer seed did: (table, id) of the documents it touched, and the edits that won.

    seq: the sequence number of the store afterwards.
    """

    seq: int
    added: tuple[tuple[str, str], ...] = ()
    changed: tuple[tuple[str, str], ...] = ()
    removed: tuple[tuple[str, str], ...] = ()
    kept: tuple[Kept, ...] = ()


def merge(
    t: Transaction, base: Documents, theirs: Documents, tables: Iterable[str], validate: Validate | None
) -> Merge:
    """Write into a transaction what the new seed brings to some tables.

    `theirs` has been validated; what is mixed is validated here.
    """
    ours = t.all()
    done: dict[str, list[tuple[str, str]]] = {"added": [], "changed": [], "removed": []}
    kept: list[Kept] = []
    for table, doc_id in _differing(base, theirs, tables):
        old, mine, new = (state.get(table, {}).get(doc_id) for state in (base, ours, theirs))
        result, lost = _merged(table, doc_id, old, mine, new, validate)
        kept += lost
        if result is None and mine is not None:
            t.delete(table, doc_id)
            done["removed"].append((table, doc_id))
        elif result is not None and (mine is None or not same(result, mine)):
            t.put(table, doc_id, result)
            done["added" if mine is None else "changed"].append((table, doc_id))
    return Merge(t.seq, **{name: tuple(what) for name, what in done.items()}, kept=tuple(kept))


def _differing(base: Documents, theirs: Documents, tables: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What the new seed changed, added or left out."""
    for table in tables:
        old, new = base.get(table, {}), theirs.get(table, {})
        for doc_id in sorted(old.keys() | new.keys()):
            if doc_id not in old or doc_id not in new or not same(old[doc_id], new[doc_id]):
                yield table, doc_id


Doc = dict[str, Any] | None


def _merged(
    table: str, doc_id: str, old: Doc, mine: Doc, new: Doc, validate: Validate | None
) -> tuple[Doc, list[Kept]]:
    """The document as it shall be (None: not at all), and the edits that won over the new seed."""
    if same(mine, old) or same(mine, new):
        return new, []
    whole = [Kept(table, doc_id, None, mine, new)]
    if mine is None or new is None or table.startswith(WHOLE):
        return mine, whole
    result, fields = merge_fields(old or {}, mine, new)
    try:
        if validate is not None:
            validate(table, doc_id, result)
    except Exception:  # each side is right in itself, the mixture is not: people decide
        return mine, whole
    return result, [Kept(table, doc_id, field, mine.get(field), new.get(field)) for field in fields]


def merge_fields(old: dict[str, Any], mine: dict[str, Any], new: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Merge one document field by field; returns it and the fields where an edit won over the new seed."""
    result, contested = {}, []
    for field in sorted(mine.keys() | new.keys()):
        was, here, there = (doc.get(field, ABSENT) for doc in (old, mine, new))
        edited = not _alike(was, here)
        value = here if edited else there
        if edited and not _alike(was, there) and not _alike(here, there):
            contested.append(field)
        if value is not ABSENT:
            result[field] = value
    return result, contested


def _alike(one: Any, other: Any) -> bool:
    return one is other or (ABSENT not in (one, other) and same(one, other))
