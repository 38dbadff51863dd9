"""gunicorn loads the program and then forks: a store opened before works in every child, and harms nobody."""

import os
import sqlite3
import subprocess
import sys
import threading

import pytest

from kiosk.store import TransactionOver, open_store

from .test_troubles import run_apart


def save(store, name, times=1):
    for _ in range(times):
        with store.transaction(name, "A save.") as t:
            t.put("saved", name, {"n": t.revision("saved", name) + 1})
    return store.snapshot().seq


def test_a_store_used_before_the_fork_works_in_parent_and_children(store):
    save(store, "parent")
    children = []
    for number in range(3):
        children.append(os.fork())
        if not children[-1]:
            ok = False
            try:
                save(store, f"child:{number}", 20)
                ok = len(store.snapshot().table("saved")) >= 2
            finally:
                os._exit(not ok)
    save(store, "parent", 20)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0]
    assert len(store.history()) == 1 + 3 * 20 + 20
    assert store.verify() == []


def test_a_fork_leaves_no_connection_open_that_a_child_could_inherit(store):
    save(store, "parent")
    assert [link for link in store._engine.links._all if not link.closed]
    assert run_apart(lambda: len(store._engine.links._left_behind)) == 0
    assert save(store, "parent", 2) == 3


def test_the_log_a_child_writes_to_is_not_removed_by_others(tmp_path):
    """SQLite's locks are the process's own: had the child opened the file while it was still open from before
    the fork, it would hold none, and the last of the others to leave would take the log away under its hands."""
    path = tmp_path / "kiosk.db"
    store = open_store(path)
    save(store, "parent")
    begin, go_on = os.pipe(), os.pipe()
    child = os.fork()
    if not child:
        os.close(go_on[1])  # so that the child ends with the test, however that ends
        ok = False
        try:
            save(store, "child")
            os.write(begin[1], b"x")
            os.read(go_on[0], 1)
            save(store, "child:again")
            ok = True
        finally:
            os._exit(not ok)
    try:
        os.read(begin[0], 1)
        store.close()
        look = "import sys; from kiosk.store import open_store; s = open_store(sys.argv[1]); print(s.head()); s.close()"
        assert subprocess.check_output([sys.executable, "-c", look, str(path)], text=True) == "2\n"
        assert (tmp_path / "kiosk.db-wal").exists(), "the child still needs it"
    finally:
        os.close(go_on[1])
        status = os.waitpid(child, 0)[1]
    assert status == 0
    with open_store(path) as again:
        assert [change.actor for change in again.history()] == ["parent", "child", "child:again"]
        assert again.verify() == []


def test_a_fork_while_another_thread_is_saving_waits_for_it(store):
    stop, wrong = threading.Event(), []

    def work():
        try:
            while not stop.is_set():
                save(store, "thread")
        except Exception as trouble:
            wrong.append(trouble)

    thread = threading.Thread(target=work)
    thread.start()
    for number in range(10):
        assert run_apart(lambda number=number: save(store, f"child:{number}") > 0)
    stop.set()
    thread.join()
    assert wrong == []
    assert {c.actor for c in store.history()} == {"thread", *(f"child:{number}" for number in range(10))}
    assert store.verify() == []


def test_a_child_cannot_finish_the_transaction_of_its_parent(store, engine):
    with store.transaction("parent", "A save.") as t:
        t.put("saved", "parent", {"n": 1})
        child = os.fork()
        if not child:
            code = 1
            try:
                t._link.commit()
            except TransactionOver:
                code = 0
            finally:
                os._exit(code)
        assert os.waitpid(child, 0)[1] == 0
    assert (store.head(), store.verify()) == (1, [])


@pytest.mark.parametrize("engine", ["sqlite"])
def test_the_file_stays_sound_when_looked_at_by_sqlite_itself(store, address, engine):
    save(store, "parent")
    run_apart(lambda: save(store, "child"))
    with sqlite3.connect(address) as other:
        assert other.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert other.execute("pragma journal_mode").fetchone() == ("wal",)
    other.close()
