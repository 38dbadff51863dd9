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


def _change(seq: int, at: str, *who_and_what: Any) -> Change:
    *middle, before, after = who_and_what
    before, after = (decode(text) if text is not None else None for text in (before, after))
    return Change(seq, datetime.fromisoformat(at), *middle, before, after)
