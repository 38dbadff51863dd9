"""Reading: TinyDB tables over the whole store as it was at one sequence number, which nobody can change."""

import threading
from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType
from typing import Any, NoReturn

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table
from tinydb.utils import LRUCache

from .documents import KeptDocument, keep
from .engines import Link
from .errors import ReadOnly

Tables = Mapping[str, Mapping[str, KeptDocument]]


class RowStorage(Storage):
    """A TinyDB storage over the store's rows: one row per document, all of them read at one moment."""

    def __init__(self, tables: Tables):
        self._tables = MappingProxyType({name: MappingProxyType(docs) for name, docs in tables.items()})

    @classmethod
    def load(cls, link: Link) -> "RowStorage":
        """Everything, tables and documents in the order of their names, in every process alike."""
        rows = sorted(link.rows('select "table", id, rev, json from documents'))
        return cls(
            {
                table: {doc_id: keep(text, doc_id, rev) for _, doc_id, rev, text in group}
                for table, group in groupby(rows, key=itemgetter(0))
            }
        )

    def after(self, changes: Iterable[tuple[str, str, int, str | None]]) -> "RowStorage":
        """The storage some changes (table, id, rev, JSON or None) later; what did not change is shared."""
        tables = dict(self._tables)
        fresh: dict[str, dict[str, KeptDocument]] = {}
        for table, doc_id, rev, text in changes:
            docs = fresh.setdefault(table, dict(tables.get(table, {})))
            docs.pop(doc_id, None)
            if text is not None:
                docs[doc_id] = keep(text, doc_id, rev)
        tables |= {table: dict(sorted(docs.items())) for table, docs in fresh.items()}
        return RowStorage({table: docs for table, docs in sorted(tables.items()) if docs})

    def read(self) -> Tables:
        return self._tables

    def write(self, data: Any) -> NoReturn:
        refuse()


def refuse(*_: Any, **__: Any) -> NoReturn:
    raise ReadOnly()


class QueryCache(LRUCache):
    """TinyDB's cache of answers; as it comes, two threads that evict and refresh one entry break it."""

    def __init__(self, capacity: int | None = None):
        super().__init__(capacity)
        self._turn = threading.Lock()

    def get(self, key: Any, default: Any = None) -> Any:
        with self._turn:
            return super().get(key, default)

    def set(self, key: Any, value: Any) -> None:
        with self._turn:
            super().set(key, value)


class ReadOnlyTable(Table):
    """A TinyDB table with ids that are strings, safe to share between threads; every write raises ReadOnly."""

    document_class = KeptDocument
    document_id_class = str
    query_cache_class = QueryCache

    insert = insert_multiple = update = update_multiple = upsert = remove = truncate = refuse
    _update_table = _get_next_id = refuse


class Snapshot(TinyDB):
    """The store at one sequence number.

    seq: the sequence number. store: the identity of the store, renewed when it is restored from a backup.
    """

    table_class = ReadOnlyTable
    drop_table = drop_tables = refuse

    def __init__(self, storage: RowStorage, seq: int, store: str):
        super().__init__(storage=lambda: storage)
        self.seq, self.store = seq, store

    def revision(self, table: str, doc_id: str) -> int:
        """The revision of a document in this snapshot, 0 if there is none: what an editor expects to replace."""
        doc = self.storage.read().get(table, {}).get(doc_id)
        return doc.rev if doc is not None else 0


def read_snapshot(link: Link, head: tuple[int, str], older: Snapshot | None) -> Snapshot:
    """The snapshot of `head` (sequence number, identity), from an older one where that is possible."""
    seq, store = head
    if older is None or older.store != store or older.seq > seq:
        return Snapshot(RowStorage.load(link), seq, store)
    changes = link.rows(
        'select "table", id, rev, after from history where seq > ? and seq <= ? order by seq, place', (older.seq, seq)
    )
    return Snapshot(older.storage.after(changes), seq, store)
