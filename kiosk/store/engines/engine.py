"""What every engine offers: connections that run SQL, and spans of them that are one look or one transaction."""

import os
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ..errors import StoreError, StoreUnreachable, StoreUnreadable, TransactionOver
from .layout import HEAD

if TYPE_CHECKING:
    from .links import Links

BATCH = 500  # rows fetched at a time


class Link(ABC):
    """One open connection. Whatever the engine complains about leaves it as a StoreError.

    busy: inside a span. failed: a statement of this span failed, so the span can only be undone; going on
    would let SQLite save the rest of it statement by statement, and PostgreSQL answer "commit" with a rollback.
    """

    engine_errors: type[Exception]

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.busy = self.failed = self.closed = False
        self._process = os.getpid()

    @abstractmethod
    def _execute(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """Run one statement and return its cursor."""

    @abstractmethod
    def _execute_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None: ...

    @abstractmethod
    def _explain(self, trouble: Exception) -> StoreError:
        """The engine's complaint, named after the trouble."""

    @abstractmethod
    def is_fresh(self) -> bool:
        """Whether it still speaks to the store; checked before every use, so it must cost next to nothing."""

    @abstractmethod
    def close(self) -> None: ...

    def __del__(self) -> None:
        if self._process == os.getpid():
            self.close()

    def run(self, sql: str, values: Sequence[Any] = ()) -> Any:
        return self._guarded(self._execute, sql, values)

    def run_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """Run a statement that returns nothing for each of the rows."""
        if rows:
            self._guarded(self._execute_many, sql, rows)

    def _guarded(self, execute: Callable[..., Any], sql: str, values: Sequence[Any]) -> Any:
        if self.failed:
            raise TransactionOver("Something in this transaction failed before, so all of it is undone.")
        try:
            return execute(sql, values)
        except self.engine_errors as trouble:
            raise self._complain(trouble) from trouble

    def row(self, sql: str, values: Sequence[Any] = ()) -> tuple | None:
        cursor = self.run(sql, values)
        try:
            return cursor.fetchone()
        except self.engine_errors as trouble:
            raise self._complain(trouble) from trouble

    def rows(self, sql: str, values: Sequence[Any] = ()) -> Iterator[tuple]:
        """The rows one by one, a batch of them in memory."""
        cursor = self.run(sql, values)
        try:
            while batch := cursor.fetchmany(BATCH):
                yield from batch
        except self.engine_errors as trouble:
            raise self._complain(trouble) from trouble

    def _complain(self, trouble: Exception) -> StoreError:
        self.failed = self.busy
        return self._explain(trouble)

    def begin(self, sql: str) -> None:
        if self.busy:
            raise TransactionOver("This thread is inside another transaction of the same store.")
        try:
            self.run(sql)
            self.busy = True
        except BaseException:
            self.rollback()
            raise

    def commit(self) -> None:
        """Make the span lasting. A child process forked in the middle of it must not do so."""
        if self._process != os.getpid():
            raise TransactionOver("A transaction cannot be ended by a child of the process that began it.")
        self.run("commit")
        self.busy = False

    def rollback(self) -> None:
        self.busy = self.failed = False
        if self._process == os.getpid() and not self.closed:
            try:
                self._undo()
            except self.engine_errors:
                self.close()  # the engine forgets what a lost connection began

    def _undo(self) -> None:
        self._execute("rollback")


class Engine(ABC):
    """One store, as far as its engine is concerned.

    name: how to call this store in a sentence; never holds a password.
    """

    READ: str
    WRITE: str
    CREATE: str
    name: str
    links: "Links"

    @abstractmethod
    def prepare(self) -> None:
        """Find or make the place where the tables are or will be."""

    @abstractmethod
    def has_tables(self, link: Link) -> bool:
        """Whether our tables are there; StoreUnreadable if something else is."""

    @abstractmethod
    def head(self) -> int:
        """The sequence number, without asking for it when nothing can have changed."""

    @abstractmethod
    def integrity(self, link: Link) -> Iterator[str]:
        """What the engine itself finds wrong."""

    def read_head(self, link: Link) -> tuple[int, str, int]:
        """Sequence number, identity of the store, schema number of its documents."""
        found = link.row(HEAD)
        if found is None or None in found:
            raise StoreUnreadable(f"The store {self.name} has lost its head: restore a backup.")
        return found

    def mark(self, link: Link) -> None:
        """Called once when the tables have been made."""
        return

    def announce(self, link: Link) -> None:
        """Called inside every transaction that changes something."""
        return

    def reading(self) -> Any:
        """Span: all reads see the store as it was at one moment, while others go on writing."""
        return self._span("reader", self.READ)

    def writing(self) -> Any:
        """Span: the only writer of the store; all or nothing."""
        return self._span("writer", self.WRITE)

    def creating(self) -> Any:
        """Span: as `writing`, for a place that may have no tables yet."""
        return self._span("writer", self.CREATE)

    @contextmanager
    def _span(self, role: str, begin: str) -> Iterator[Link]:
        for patient in (True, False):
            with self.links.use(role) as link:
                try:
                    link.begin(begin)
                except StoreUnreachable:
                    if patient:
                        continue  # the server was restarted since we last used it; nothing has happened yet
                    raise
                try:
                    yield link
                    link.commit()
                except BaseException:
                    link.rollback()
                    raise
                return

    def close(self) -> None:
        self.links.close()
