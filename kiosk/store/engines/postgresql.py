"""PostgreSQL: one store for several servers."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

from ..errors import (
    StoreBusy,
    StoreError,
    StoreFull,
    StoreNotWritable,
    StoreUnreachable,
    StoreUnreadable,
    WrongAddress,
)
from .engine import BATCH, Engine, Link
from .layout import NAMES
from .links import Links

WAIT = 30  # seconds a writer waits for the others
TRUST = 5.0  # seconds we rely on notifications alone; some poolers and networks swallow them
CHANNEL = "kiosk_store"
CREATION = 0x4B494F53  # key of the lock under which the tables are made

SETTINGS = f"""
    set lock_timeout = '{WAIT}s';
    set idle_in_transaction_session_timeout = '60s';
    set tcp_keepalives_idle = 20; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4;
    select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'
"""  # a frozen or vanished writer frees the head row; a confirmed change is on disk whatever the server's default


class PostgreSQLLink(Link):
    """A connection; a reader also listens for changes."""

    engine_errors = psycopg.Error

    def __init__(self, engine: "PostgreSQL", role: str):
        super().__init__()
        self.engine = engine
        self.seq, self.asked, self.saw = -1, -TRUST, None
        self._heard: list[Any] = []
        self.closed = True
        self._cursors = 0
        try:
            self.connection = psycopg.connect(**engine.parameters)
            self.closed = False
            # Not a method of ours: link and connection would hold each other long after their thread is gone.
            self.connection.add_notify_handler(self._heard.append)
            self.connection.execute(SETTINGS)
            if role == "reader":
                # Listening first: whatever is written between this line and our first look is notified.
                self.connection.execute(f"listen {CHANNEL}")
        except psycopg.Error as trouble:
            raise self._explain(trouble) from trouble

    def _execute(self, sql: str, values: Sequence[Any] = ()) -> psycopg.Cursor:
        cursor = self.connection.execute(sql.replace("?", "%s"), values or None)
        if sql == "commit" and cursor.statusmessage != "COMMIT":
            raise psycopg.OperationalError("the server undid the transaction instead of keeping it")
        return cursor

    def _execute_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        with self.connection.cursor() as cursor:
            cursor.executemany(sql.replace("?", "%s"), rows)

    def rows(self, sql: str, values: Sequence[Any] = ()) -> Iterator[tuple]:
        """The rows one by one; the server keeps them, so that a long history never fills our memory."""
        if not self.busy:
            yield from super().rows(sql, values)
            return
        self._cursors += 1
        name = f"rows_{self._cursors}"
        self.run(f"declare {name} no scroll cursor for {sql}", values)
        while batch := self.run(f"fetch {BATCH} from {name}").fetchall():
            yield from batch
        self.run(f"close {name}")

    def is_fresh(self) -> bool:
        """Notices, without a question to the server, that it has hung up."""
        if not self.closed:
            try:
                self.connection.pgconn.consume_input()
                self.connection.pgconn.consume_input()  # a goodbye comes first, then the end of the line
            except psycopg.Error:
                self.close()
        return not self.closed

    def has_heard(self) -> bool:
        """Whether a change was notified since the last call."""
        while notification := self.connection.pgconn.notifies():
            self._heard.append(notification)
        heard = bool(self._heard)
        self._heard.clear()
        return heard

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            self.connection.close()

    def _explain(self, trouble: Exception) -> StoreError:
        if not self.closed and self.connection.broken:
            self.close()
        return explain(trouble, self.engine.name)


class PostgreSQL(Engine):
    READ = "begin isolation level repeatable read read only"
    # The head row is the writers' queue: a sequence of the server's own could commit out of order.
    WRITE = "begin isolation level read committed; select seq from head for update"
    CREATE = f"begin; select pg_advisory_xact_lock({CREATION})"

    def __init__(self, address: str):
        try:
            given = conninfo_to_dict(address)
        except psycopg.Error:
            raise WrongAddress("The address of the store after postgresql:// cannot be understood.") from None
        self.name = "postgresql://" + ":".join(str(given[key]) for key in ("host", "port") if given.get(key))
        self.name += f"/{given.get('dbname', '')}"
        self.parameters = {"connect_timeout": 10, "application_name": "kiosk"} | given
        self.parameters |= {"autocommit": True, "client_encoding": "utf8"}
        self.links = Links(lambda role: PostgreSQLLink(self, role))
        self._last_commit = object()

    def prepare(self) -> None:
        with self.links.use("writer") as link:
            if link.row("show server_encoding") != ("UTF8",):
                raise StoreUnreadable(f"The database {self.name} needs the encoding UTF8 to hold every script.")

    def has_tables(self, link: Link) -> bool:
        (found,) = link.row(
            "select count(*) from pg_tables where schemaname = current_schema() and tablename = any(?)",
            (list(NAMES),),
        )
        if found in (0, len(NAMES)):
            return found > 0
        raise StoreUnreadable(f"The database {self.name} holds tables of another program: name an empty one.")

    def announce(self, link: Link) -> None:
        link.run(f"notify {CHANNEL}")

    @contextmanager
    def writing(self) -> Iterator[Link]:
        try:
            with super().writing() as link:
                yield link
        finally:
            self._last_commit = object()  # our own threads need not wait for the notification

    def head(self) -> int:
        with self.links.use("reader") as link:
            commit, now = self._last_commit, time.monotonic()
            if link.has_heard() or link.saw is not commit or now - link.asked > TRUST:
                link.seq, _, _ = self.read_head(link)
                link.saw, link.asked = commit, now
            return link.seq

    def integrity(self, link: Link) -> Iterator[str]:
        """With the extension amcheck installed, every index is compared with its table."""
        if not link.row("select 1 from pg_extension where extname = 'amcheck'"):
            return
        indexes = "select indexrelid::regclass::text from pg_index where indrelid = any(?::regclass[])"
        for (index,) in list(link.rows(indexes, (list(NAMES),))):
            try:
                link.run("savepoint looking")
                link.run("select bt_index_check(?::regclass, true)", (index,))
            except StoreError as trouble:
                link.failed = False
                link.run("rollback to looking")
                yield f"PostgreSQL finds the index {index} damaged: {trouble}"


def explain(trouble: psycopg.Error, name: str) -> StoreError:
    """A complaint of the server, named after the trouble (https://www.postgresql.org/docs/15/errcodes-appendix.html)."""
    state = trouble.sqlstate or ""
    reason = str(trouble).strip().split("\n")[0].rstrip(".")
    if state == "53100":
        return StoreFull(f"The server of {name} takes no more: nothing of this change was kept; make room ({reason}).")
    if state in ("25006", "42501"):
        return StoreNotWritable(f"The store {name} cannot be written: {reason}.")
    if state in ("55P03", "57014", "40P01", "40001"):
        return StoreBusy(f"The store {name} has been busy for {WAIT} seconds: try again.")
    if state.startswith("XX"):
        return StoreUnreadable(f"The store {name} is damaged: {reason}.")
    if not state or state[:2] in ("08", "28", "3D", "53", "57", "25"):
        return StoreUnreachable(f"The database server of {name} cannot be reached: {reason}.")
    return StoreError(f"The store {name} failed: {reason}.")
