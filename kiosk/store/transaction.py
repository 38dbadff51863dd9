"""Writing: the changes of one transaction, each with its revision and its line in the history."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from .documents import GONE, Documents, KeptDocument, check_names, decode, encode, is_plain, keep, read_all
from .engines import Engine, Link
from .errors import Conflict, NoSuchDocument, TransactionOver

UPSERT = """insert into documents values (?, ?, ?, ?)
    on conflict ("table", id) do update set rev = excluded.rev, json = excluded.json"""
DELETE = 'delete from documents where "table" = ? and id = ?'
NOTE = "insert into history values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True)
class Row:
    """A document as it stands inside the transaction; revision 0 and no text where there is none."""

    table: str
    id: str
    rev: int
    text: str | None


class Transaction:
    """Gathers changes under the next sequence number. Made by `Store.transaction`.

    `expect_rev` is the revision the writer has seen, 0 for "there was none"; without it the last one wins.
    A document that is put as it already is counts as no change: no revision, no line in the history.
    """

    def __init__(self, link: Link, head: int, actor: str, why: str, at: datetime):
        for name, words in (("actor", actor), ("why", why)):
            if not isinstance(words, str) or not words.strip() or not is_plain(words):
                raise ValueError(f"{name} must say on one line who changes the store, and why: {words!r}")
        self._head, self.actor, self.why = head, actor, why
        self.at = at.astimezone(UTC).isoformat(timespec="milliseconds")
        self._link, self._ended = link, False
        # We are the only writer, so what was read once stays true; what was written goes out at the end, at once.
        self._rows: dict[tuple[str, str], Row] = {}
        self._last: dict[tuple[str, str], int] = {}  # the highest revision there ever was
        self._notes: list[tuple] = []

    @property
    def seq(self) -> int:
        """The sequence number of the store if this ended now: one more than before, once something has changed."""
        return self._head + 1 if self._notes else self._head

    @property
    def changes(self) -> int:
        """How many changes were made so far."""
        return len(self._notes)

    def put(self, table: str, doc_id: str, doc: Mapping[str, Any], expect_rev: int | None = None) -> int:
        """Write a whole document, new or not; returns its revision.

        Raises Conflict, and NotADocument for what JSON cannot hold.
        """
        text = encode(doc, table, doc_id)
        return self._write(self._expected(table, doc_id, expect_rev), text)

    def patch(self, table: str, doc_id: str, changes: Mapping[str, Any], expect_rev: int | None = None) -> int:
        """Set some fields of a document (GONE takes one away) and leave the others; returns its revision.

        Raises Conflict, NoSuchDocument, NotADocument.
        """
        row = self._existing(table, doc_id, expect_rev)
        doc = decode(row.text) | changes
        doc = {field: value for field, value in doc.items() if value is not GONE}
        return self._write(row, encode(doc, table, doc_id))

    def delete(self, table: str, doc_id: str, expect_rev: int | None = None) -> None:
        """Take a document away; its history stays. Raises Conflict, NoSuchDocument."""
        self._write(self._existing(table, doc_id, expect_rev), None)

    def get(self, table: str, doc_id: str) -> KeptDocument | None:
        """A document as it stands inside this transaction, with `.rev`; None if there is none."""
        row = self._row(table, doc_id)
        return keep(row.text, doc_id, row.rev) if row.text is not None else None

    def revision(self, table: str, doc_id: str) -> int:
        """The revision inside this transaction, 0 if there is no such document."""
        return self._row(table, doc_id).rev

    def all(self) -> Documents:
        """Every document as it stands inside this transaction, to be changed at will."""
        self._check_open()
        documents = read_all(self._link)
        for (table, doc_id), row in self._rows.items():
            if row.text is not None:
                documents.setdefault(table, {})[doc_id] = decode(row.text)
            else:
                documents.get(table, {}).pop(doc_id, None)
        return documents

    def finish(self, engine: Engine) -> None:
        """Write everything down and move the head to our sequence number, if anything has changed."""
        if not self._notes:
            return
        touched = [self._rows[key] for key in self._last]
        self._link.run_many(UPSERT, [(row.table, row.id, row.rev, row.text) for row in touched if row.rev])
        self._link.run_many(DELETE, [(row.table, row.id) for row in touched if not row.rev])
        self._link.run_many(NOTE, self._notes)
        self._link.run("update head set seq = ?", (self.seq,))
        engine.announce(self._link)

    def end(self) -> None:
        self._ended = True

    def _check_open(self) -> None:
        if self._ended:
            raise TransactionOver("This transaction has ended: begin another one.")

    def _row(self, table: str, doc_id: str) -> Row:
        check_names(table, doc_id)
        self._check_open()
        if (table, doc_id) not in self._rows:
            found = self._ask('select rev, json from documents where "table" = ? and id = ?', table, doc_id)
            self._rows[table, doc_id] = Row(table, doc_id, *(found or (0, None)))
        return self._rows[table, doc_id]

    def _ask(self, sql: str, *values: str) -> tuple | None:
        """One row of the store, which is known to be empty when we are the first transaction."""
        return self._link.row(sql, values) if self._head else None

    def _expected(self, table: str, doc_id: str, expect_rev: int | None) -> Row:
        row = self._row(table, doc_id)
        if expect_rev is not None and expect_rev != row.rev:
            document = keep(row.text, doc_id, row.rev) if row.text is not None else None
            raise Conflict(table, doc_id, expect_rev, document, row.rev)
        return row

    def _existing(self, table: str, doc_id: str, expect_rev: int | None) -> Row:
        row = self._expected(table, doc_id, expect_rev)
        if row.text is None:
            raise NoSuchDocument(table, doc_id)
        return row

    def _write(self, row: Row, after: str | None) -> int:
        if after == row.text:
            return row.rev
        key = row.table, row.id
        rev = self._last[key] = (row.rev or self._last_revision(key)) + 1
        self._notes.append((self._head + 1, self.changes, self.at, self.actor, self.why, *key, rev, row.text, after))
        self._rows[key] = Row(*key, rev if after is not None else 0, after)
        return rev

    def _last_revision(self, key: tuple[str, str]) -> int:
        """Revisions go on after a deletion, so that an editor who still sees the deleted one gets a Conflict."""
        if key in self._last:
            return self._last[key]
        found = self._ask('select max(rev) from history where "table" = ? and id = ?', *key)
        return found[0] or 0 if found else 0
