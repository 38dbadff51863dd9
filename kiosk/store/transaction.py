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

    def __init__(self, link: Link, seq: int, actor: str, why: str, at: datetime):
        for name, words in (("actor", actor), ("why", why)):
            if not isinstance(words, str) or not words.strip() or not is_plain(words):
                raise ValueError(f"{name} must say on one line who changes the store, and why: {words!r}")
        self.seq, self.actor, self.why = seq, actor, why
        self.at = at.astimezone(UTC).isoformat(timespec="milliseconds")
        self.changes = 0
        self._link: Link | None = link

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
        return read_all(self._open)

    def finish(self, engine: Engine) -> None:
        """Move the head to our sequence number, if anything has changed."""
        if self.changes:
            self._open.run("update head set seq = ?", (self.seq,))
            engine.announce(self._open)

    def end(self) -> None:
        self._link = None

    @property
    def _open(self) -> Link:
        if self._link is None:
            raise TransactionOver("This transaction has ended: begin another one.")
        return self._link

    def _row(self, table: str, doc_id: str) -> Row:
        check_names(table, doc_id)
        found = self._open.row('select rev, json from documents where "table" = ? and id = ?', (table, doc_id))
        return Row(table, doc_id, *(found or (0, None)))

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
        rev = (row.rev or self._last_revision(row)) + 1
        if after is None:
            self._open.run('delete from documents where "table" = ? and id = ?', (row.table, row.id))
        else:
            self._open.run(UPSERT, (row.table, row.id, rev, after))
        self._open.run(
            "insert into history values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (self.seq, self.changes, self.at, self.actor, self.why, row.table, row.id, rev, row.text, after),
        )
        self.changes += 1
        return rev

    def _last_revision(self, row: Row) -> int:
        """Revisions go on after a deletion, so that an editor who still sees the deleted one gets a Conflict."""
        found = self._open.row(
            'select max(rev) from history where "table" = ? and id = ?', (row.table, row.id)
        )
        return found[0] or 0
