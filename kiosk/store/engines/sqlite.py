"""SQLite: the store in one file, nothing to install."""

import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ..errors import (
    NO_ROOM,
    StoreBusy,
    StoreError,
    StoreFull,
    StoreNotWritable,
    StoreReplaced,
    StoreUnreadable,
)
from .engine import Engine, Link
from .layout import NAMES
from .links import Links

WAIT = 30.0  # seconds a writer waits for the others
OURS = 0x4B494F53  # "KIOS" in the header of the file: this SQLite file is a store of the kiosk


class SQLiteLink(Link):
    """A connection with the file it was opened on."""

    engine_errors = sqlite3.Error

    def __init__(self, path: Path, mode: str, file: tuple[int, int]):
        super().__init__()
        self.path, self.file = path, file
        self.version = self.seq = -1
        self.closed = True
        try:
            # Our own lock serves the threads; only a fork ever closes a connection from another one.
            self.connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode={mode}",
                uri=True,
                timeout=WAIT,
                isolation_level=None,
                check_same_thread=False,
            )
            self.closed = False
            self.connection.execute("pragma synchronous=full")
        except sqlite3.Error as trouble:
            raise self._explain(trouble) from trouble

    def _execute(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        return self.connection.execute(sql, values)

    def _execute_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        self.connection.executemany(sql, rows)

    def is_fresh(self) -> bool:
        """Raises StoreReplaced when the path no longer leads to the file we have open."""
        if not self.closed and file_at(self.path) != self.file:
            raise replaced(self.path)
        return not self.closed

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            if file_at(self.path) == self.file:
                self.connection.close()
            else:  # closing makes SQLite remove the log by its name, and that is another file's log now
                _never_closed.append(self.connection)

    def _undo(self) -> None:
        if self.connection.in_transaction:  # a full disk makes SQLite undo everything by itself
            self.connection.execute("rollback")

    def _explain(self, trouble: Exception) -> StoreError:
        return explain(trouble, self.path)


_never_closed: list[sqlite3.Connection] = []


class SQLite(Engine):
    READ = "begin"
    WRITE = CREATE = "begin immediate"

    def __init__(self, path: Path, mode: str = "rw"):
        """mode: "ro" for a file that is only looked into, as a backup."""
        self.path, self.mode = path, mode
        self.name = str(path)
        self.file: tuple[int, int] | None = None
        self.links = Links(self._connect)

    def _connect(self, role: str) -> SQLiteLink:
        if self.file is None or file_at(self.path) != self.file:
            raise replaced(self.path)
        return SQLiteLink(self.path, self.mode, self.file)

    def prepare(self) -> None:
        """Make the folder and the file, and switch the file to write-ahead logging (readers never wait)."""
        if self.mode == "rw":
            self._make()
        self.file = file_at(self.path)
        if self.file is None:
            raise StoreUnreadable(f"There is no file {self.path}.")
        with self.links.use("writer") as link:
            if link.row("pragma application_id") != (OURS,):
                self._refuse_a_stranger(link)
            if self.mode == "rw":
                self._log_ahead(link)

    def _make(self) -> None:
        log = self.path.with_name(self.path.name + "-wal")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if log.exists() and not self.path.exists():
                # SQLite would throw this log away, and with it the last edits.
                raise StoreUnreadable(f"{log} belongs to a store that is gone: put {self.path.name} back beside it.")
            # Only for the kiosk's own user: the accounts of the volunteers lie in here.
            os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
        except OSError as trouble:
            raise explain(trouble, self.path) from trouble

    def _refuse_a_stranger(self, link: Link) -> None:
        is_new = self.mode == "rw" and link.row("select 1 from sqlite_master") is None
        if not is_new and not self.has_tables(link):
            raise StoreUnreadable(f"{self.path} is not a store of the kiosk.")

    def _log_ahead(self, link: Link) -> None:
        # SQLite does not wait by itself here when several processes open a new store at once.
        deadline = time.monotonic() + WAIT
        while True:
            try:
                mode = link.row("pragma journal_mode=wal")
                break
            except StoreBusy:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.02)
        if mode != ("wal",):
            raise StoreNotWritable(f"The disk of {self.path} cannot hold a store: use a local disk.")

    def finish_as_single_file(self) -> None:
        """Leave no log behind, so that the file can be copied anywhere and read from a read-only disk."""
        with self.links.use("writer") as link:
            link.row("pragma journal_mode=delete")
        self.close()

    def has_tables(self, link: Link) -> bool:
        found = {name for (name,) in link.rows("select name from sqlite_master where type = 'table'")}
        return found >= set(NAMES)

    def mark(self, link: Link) -> None:
        link.run(f"pragma application_id={OURS}")

    def head(self) -> int:
        with self.links.use("reader") as link:
            (version,) = link.row("pragma data_version")  # 5 µs; changes when another connection has written
            if version != link.version:
                link.seq, _, _ = self.read_head(link)
                link.version = version
            return link.seq

    def integrity(self, link: Link) -> Iterator[str]:
        for (finding,) in link.rows("pragma integrity_check"):
            if finding != "ok":
                yield f"SQLite finds the file damaged: {' '.join(finding.split())}"


def file_at(path: Path) -> tuple[int, int] | None:
    """Which file a path leads to (device, inode), None if to none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - on the way of every request, and pathlib takes twice as long
    except OSError:
        return None
    return found.st_dev, found.st_ino


def replaced(path: Path) -> StoreReplaced:
    return StoreReplaced(f"The store {path} was moved, replaced or removed while the kiosk was running: restart it.")


def explain(trouble: Exception, path: Path) -> StoreError:
    """A complaint of SQLite or of the file system, named after the trouble."""
    code = getattr(trouble, "sqlite_errorcode", 0)
    number = getattr(trouble, "errno", None)
    if code & 0xFF in BUSY:
        return StoreBusy(f"The store {path} has been busy for {WAIT:.0f} seconds: try again.")
    if code & 0xFF in DAMAGED:
        return StoreUnreadable(f"{path} is damaged or not a store of the kiosk: restore a backup to a new file.")
    if code & 0xFF == sqlite3.SQLITE_FULL or code in NO_MORE or number in NO_ROOM:
        return StoreFull(f"The disk of the store {path} takes no more: nothing of this change was kept; make room.")
    if path.is_dir():
        return StoreUnreadable(f"{path} is a folder: name a file for the store.")
    if path.exists() and not os.access(path, os.R_OK):
        return StoreUnreadable(f"The store {path} may not be read by this user: correct its permissions.")
    if code & 0xFF in UNWRITABLE or number is not None:
        reason = getattr(trouble, "strerror", None) or "its folder or disk is read-only for this user"
        return StoreNotWritable(f"The store {path} cannot be written: {reason}.")
    return StoreError(f"The store {path} failed: {trouble}.")


BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)
DAMAGED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
NO_MORE = (sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE)  # a quota or a limit, where FULL is the disk
UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH)
