"""One index serves every thread of every worker, also of workers forked after it was built."""

import os
import signal
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from kiosk.content.search import Index

ASKED = [
    ("medsestra", "uk"), ("momarreda", "ar"), ("hemsire", "tr"), ("Elektriker", "de"), ("I am a cook", "en"),
    ("xqzv", "de"),
]  # fmt: skip


def answers(index: Index) -> list[list[str]]:
    return [[hit.id for hit in index.find(query, [language, "de", "en"])] for query, language in ASKED]


def test_many_visitors_at_once_get_the_answers_of_one(index):
    expected = answers(index)
    together = threading.Barrier(8)

    def visitor(_: int) -> list[list[list[str]]]:
        together.wait()
        return [answers(index) for _ in range(5)]

    with ThreadPoolExecutor(8) as hall:
        assert all(given == [expected] * 5 for given in hall.map(visitor, range(8)))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_workers_forked_after_the_index_was_used_find_the_same(index):
    expected = answers(index)
    children = [_forked(lambda: answers(index) == expected and _threads_agree(index, expected)) for _ in range(3)]
    assert answers(index) == expected
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0, 0]


def test_no_connection_is_carried_into_another_process_or_thread(index, monkeypatch):
    opened = []
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *given, **also: opened.append(1) or connect(*given, **also))
    answers(index)
    before = len(opened)
    another = os.getpid() + 1
    monkeypatch.setattr(os, "getpid", lambda: another)
    answers(index)
    thread = threading.Thread(target=answers, args=[index])
    thread.start()
    thread.join()
    assert len(opened) - before == 2


def _threads_agree(index: Index, expected: list[list[str]]) -> bool:
    with ThreadPoolExecutor(4) as hall:
        return all(given == expected for given in hall.map(lambda _: answers(index), range(4)))


def _forked(work) -> int:
    """Runs work in a forked child that ends with 0 if it returned true; an alarm ends one that hangs."""
    child = os.fork()
    if child:
        return child
    signal.alarm(30)
    try:
        os._exit(0 if work() else 1)
    finally:
        os._exit(2)
