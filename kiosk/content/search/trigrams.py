"""Which rows share rare trigrams with a word: SQLite FTS5 in memory, the coarse half of the search."""

import os
import sqlite3
import threading
from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import log

RAREST = 6
ENOUGH_ROWS = 1200  # a word whose rarer trigrams stand in so many rows gains nothing from the frequent ones

_TABLE = """CREATE VIRTUAL TABLE keys USING fts5(
    key, content='', detail=none, columnsize=0, tokenize='trigram case_sensitive 1')"""
# All rows in one answer: with a step for each, every row would be a turn for another thread to take over.
_ROWS = "SELECT group_concat(rowid) FROM (SELECT rowid FROM keys WHERE keys MATCH ? LIMIT 3000)"


class TrigramTable:
    """Built once, then only read. Any thread may ask, and any worker forked while none is asking.

    Each thread of each process opens its own copy of the finished table (a memory copy, 0.3 ms for
    two hundred professions): no thread waits for another, and no connection is carried over a fork,
    which SQLite forbids.
    """

    def __init__(self, keys_of_rows: Iterable[Sequence[str]]):
        """keys_of_rows: the words of row 0, 1, 2 … in one key; among equals the earlier row wins."""
        made = sqlite3.connect(":memory:")
        made.execute(_TABLE)
        texts = [_bounded(keys) for keys in keys_of_rows]
        made.executemany("INSERT INTO keys(rowid, key) VALUES (?, ?)", enumerate(texts))
        made.execute("CREATE VIRTUAL TABLE temp.frequency USING fts5vocab(main, keys, row)")
        self._frequency = dict(made.execute("SELECT term, doc FROM temp.frequency"))
        self._rows = len(texts)
        made.commit()
        self._image = made.serialize()
        made.close()
        self._own = threading.local()

    def weigh(self, key: str, weights: dict[int, float]) -> None:
        """Add to `weights`, by row, how much each row shares of the rarest trigrams of the key."""
        reading = self._connection()
        for trigram in self._rarest(key):
            weight = log(1 + self._rows / self._frequency[trigram])
            (rows,) = reading.execute(_ROWS, (f'"{trigram}"',)).fetchone()
            for row in map(int, rows.split(",")):
                weights[row] = weights.get(row, 0.0) + weight

    def _rarest(self, key: str) -> list[str]:
        bounded = f" {key} "
        trigrams = {bounded[i : i + 3] for i in range(len(bounded) - 2)} & self._frequency.keys()
        rarest = sorted(trigrams, key=self._frequency.__getitem__)[:RAREST]
        rows = accumulate(self._frequency[trigram] for trigram in rarest)
        return rarest[: max(2, sum(upto < ENOUGH_ROWS for upto in rows))]

    def _connection(self) -> sqlite3.Connection:
        if getattr(self._own, "process", None) != os.getpid():
            self._own.connection = sqlite3.connect(":memory:")
            self._own.connection.deserialize(self._image)
            self._own.process = os.getpid()
        return self._own.connection


def _bounded(keys: Sequence[str]) -> str:
    """Spaces around each key, so that the beginning and the end of a word have trigrams of their own."""
    return f" {'  '.join(keys)} "
