"""Migrations: how documents written by an older kiosk become documents of this one.

A migration is a pure function of all documents, `{table: {id: document}}`, to the same shape; what it leaves
out is deleted, what it adds is new. It runs once, when the store is opened, as a transaction like any other:
with history, revisions and all or nothing. The loaded seed goes through the same function, so that a newer seed
still finds its base. To add one, append it here; its number is its place, and a store once carried
past it never goes back.
"""

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .documents import Documents, read_all
from .engines import Link
from .errors import StoreTooNew
from .seed import changed_tables, load_base, save_base
from .transaction import Transaction

FIRST = 1  # the schema number before any migration


@dataclass(frozen=True)
class Migration:
    """why: one line for the history. change: the pure function; it may alter and return what it is given."""

    why: str
    change: Callable[[Documents], Documents]


MIGRATIONS: tuple[Migration, ...] = ()


def newest(migrations: Sequence[Migration]) -> int:
    """The schema number of a program with these migrations."""
    return FIRST + len(migrations)


def refuse_newer(name: str, schema: int, migrations: Sequence[Migration]) -> None:
    """Raise StoreTooNew if the store's documents have a shape this program does not know."""
    if schema > newest(migrations):
        raise StoreTooNew(
            f"The store {name} was written by a newer kiosk (schema {schema}, this program knows "
            f"{newest(migrations)}): update the program."
        )


def migrate(link: Link, t: Transaction, migration: Migration, number: int) -> None:
    """Bring the documents to the schema of this number, which is one more than theirs."""
    old = read_all(link)
    new = migration.change(copy.deepcopy(old))
    for table, docs in old.items():
        for doc_id in docs.keys() - new.get(table, {}).keys():
            t.delete(table, doc_id)
    for table, docs in new.items():
        for doc_id, doc in docs.items():
            t.put(table, doc_id, doc)
    if base := load_base(link):
        save_base(link, changed_tables(base, migration.change(copy.deepcopy(base))), t.seq)
    link.run("insert into shape values (?, ?)", (number, t.seq))
