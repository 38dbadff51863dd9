"""Backups: a whole store in one SQLite file, whichever engine it comes from or goes back to.

A backup is itself a store: it can be opened, verified and read. Restoring keeps the history up to the wanted
sequence number, drops what came after, and gives the result a new identity, so that no running process takes it
for the store it replaces.
"""

import os
import uuid
from collections.abc import Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path

from .engines import Engine, Link, engine_for
from .engines.engine import BATCH
from .engines.layout import CREATE
from .engines.sqlite import SQLite
from .errors import BackupRefused, NoSuchSequence, StoreNotEmpty, StoreNotWritable, StoreUnreadable
from .migrations import MIGRATIONS, Migration, refuse_newer
from .verify import problems

COPIED = {"history": 10, "seed": 3, "shape": 2}
"""Tables whose rows carry the sequence number they belong to, and their number of columns."""


def make_tables(engine: Engine, link: Link) -> None:
    for statement in CREATE:
        link.run(statement)
    engine.mark(link)


def set_head(link: Link, seq: int) -> None:
    """Put the head of a new or restored store, with an identity of its own."""
    link.run("delete from head")
    link.run("insert into head values (1, ?, ?)", (seq, uuid.uuid4().hex))


def write_backup(engine: Engine, file: str | Path) -> int:
    """Copy the store as it is at this moment, while others go on writing; returns the sequence number reached.

    Raises BackupRefused if the file exists. The file appears when it is complete, never before.
    """
    file = Path(file)
    if file.exists():
        raise BackupRefused(f"The backup {file} is already there: give it another name.")
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    copy = SQLite(part)
    try:
        copy.prepare()
        with engine.reading() as source, copy.creating() as target:
            seq, _, _ = engine.read_head(source)
            make_tables(copy, target)
            _copy(source, target, seq)
        copy.finish_as_single_file()
        _publish(part, file)
    finally:
        copy.close()
        with suppress(OSError):
            part.unlink()
    return seq


def _publish(part: Path, file: Path) -> None:
    try:
        part.rename(file)
        folder = os.open(file.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)
    except OSError as trouble:
        raise StoreNotWritable(f"The backup {file} cannot be written: {trouble.strerror}.") from trouble


def restore(
    backup_file: str | Path,
    target: str | Path,
    at: int | None = None,
    migrations: Sequence[Migration] = MIGRATIONS,
) -> int:
    """Make a new store from a backup, as it was at a sequence number (None: the last); returns that number.

    target: the address of a store that does not exist yet or never held anything.
    Raises StoreUnreadable for a damaged backup, NoSuchSequence, StoreNotEmpty, StoreTooNew.
    """
    source, goal = SQLite(Path(backup_file), mode="ro"), engine_for(target)
    try:
        source.prepare()
        if found := list(problems(source)):
            raise StoreUnreadable(f"The backup {backup_file} is damaged: {found[0]}")
        with source.reading() as read:
            seq, _, schema = source.read_head(read)
            refuse_newer(source.name, schema, migrations)
            at = seq if at is None else at
            if not 0 <= at <= seq:
                raise NoSuchSequence(f"The backup {backup_file} goes from sequence number 0 to {seq}, not to {at}.")
            _fill(goal, read, at)
    finally:
        source.close()
        goal.close()
    return at


def _fill(goal: Engine, source: Link, at: int) -> None:
    goal.prepare()
    with goal.creating() as target:
        if not goal.has_tables(target):
            make_tables(goal, target)
        elif target.row("select 1 from history") or target.row("select 1 from seed"):
            raise StoreNotEmpty(f"{goal.name} already holds a store: restore to a new place.")
        target.run("delete from shape")
        _copy(source, target, at)
        goal.announce(target)


def _copy(source: Link, target: Link, at: int) -> None:
    """Copy everything up to a sequence number into tables that hold nothing yet."""
    for table, columns in COPIED.items():
        marks = ", ".join("?" * columns)
        rows = source.rows(f"select * from {table} where seq <= ?", (at,))
        while batch := list(islice(rows, BATCH)):
            target.run_many(f"insert into {table} values ({marks})", batch)
    target.run_many("insert into documents values (?, ?, ?, ?)", _documents_at(source, at))
    set_head(target, at)


def _documents_at(source: Link, at: int) -> list[tuple[str, str, int, str]]:
    """The documents as they stood at a sequence number, from the history."""
    latest: dict[tuple[str, str], tuple[int, str | None]] = {}
    for table, doc_id, rev, after in source.rows(
        'select "table", id, rev, after from history where seq <= ? order by seq, place', (at,)
    ):
        latest[table, doc_id] = rev, after
    return [(*key, rev, text) for key, (rev, text) in sorted(latest.items()) if text is not None]
