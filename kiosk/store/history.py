"""The history: who changed what, when and why, in the order it happened."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .documents import decode
from .engines import Link

COLUMNS = 'seq, at, actor, why, "table", id, rev, before, after'


@dataclass(frozen=True)
class Change:
    """One document changed by one transaction.

    seq: the transaction's sequence number, shared by all its changes. at: in UTC. rev: the revision it made.
    before: None if the document was new. after: None if it was deleted.
    """

    seq: int
    at: datetime
    actor: str
    why: str
    table: str
    id: str
    rev: int
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


@dataclass(frozen=True)
class Earlier:
    """The store as it was at a sequence number, told by what has changed since.

    at: when that number came to be, in UTC. documents: by table and id, each as it was then; None for one that was not
    there yet.
    """

    at: datetime
    documents: Mapping[tuple[str, str], Mapping[str, Any] | None]


def read_history(link: Link, table: str | None, doc_id: str | None, since: int, limit: int | None) -> Iterator[Change]:
    """The changes after a sequence number, oldest first.

    limit: stop after that many, but never in the middle of a transaction: whoever goes on from the last
    `seq` misses nothing.
    """
    wanted = {"seq > ?": since, '"table" = ?': table, "id = ?": doc_id}
    wanted = {condition: value for condition, value in wanted.items() if value is not None}
    rows = link.rows(
        f"select {COLUMNS} from history where {' and '.join(wanted)} order by seq, place", tuple(wanted.values())
    )
    last = None
    for count, row in enumerate(rows):
        if limit is not None and count >= limit and row[0] != last:
            return
        last = row[0]
        yield _change(*row)


def read_earlier(link: Link, seq: int, until: int, most: int) -> Earlier | None:
    """How it was at `seq`, seen from `until`; None if it has no such number, or more than `most` changes since."""
    begun = link.row("select at from history where seq = ? limit 1", (seq,))
    if begun is None or seq > until:
        return None
    rows = list(
        link.rows(
            'select "table", id, before from history where seq > ? and seq <= ? order by seq, place limit ?',
            (seq, until, most + 1),
        )
    )
    if len(rows) > most:
        return None
    was: dict[tuple[str, str], str | None] = {}
    for table, doc_id, before in rows:
        was.setdefault((table, doc_id), before)  # what it was before the first of its changes
    documents = {key: decode(text) if text is not None else None for key, text in was.items()}
    return Earlier(datetime.fromisoformat(begun[0]), documents)


def _change(seq: int, at: str, *who_and_what: Any) -> Change:
    *middle, before, after = who_and_what
    before, after = (decode(text) if text is not None else None for text in (before, after))
    return Change(seq, datetime.fromisoformat(at), *middle, before, after)
