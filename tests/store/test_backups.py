"""A backup while everybody is working, and the way back to any moment before the mistake."""

import sqlite3
import threading
from pathlib import Path

import pytest

from kiosk.store import (
    BackupRefused,
    NoSuchSequence,
    StoreNotEmpty,
    StoreNotWritable,
    StoreReplaced,
    StoreUnreadable,
    open_store,
    plain_json,
    restore,
)

from .waiting import wait_until


def documents(store):
    snapshot = store.snapshot()
    return {
        (table, doc.doc_id): (doc.rev, dict(doc))
        for table in snapshot.tables()
        for doc in snapshot.table(table)
    }  # fmt: skip


@pytest.fixture
def moments(store, edit):
    """What the store held at each sequence number: made, changed, deleted, made again, in two tables."""
    found = [documents(store)]
    for step in range(1, 9):
        with store.transaction("volunteer:1", f"Step {step}.") as t:
            t.put("professions", f"p{step % 3}", {"step": step})
            t.put("texts/de", "title", {"text": str(step)})
            if t.get("professions", f"p{(step + 1) % 3}"):
                t.delete("professions", f"p{(step + 1) % 3}")
        found.append(documents(store))
    return found


def test_a_backup_restored_is_the_same_store_with_its_whole_history(store, moments, new_address, tmp_path):
    assert store.backup(tmp_path / "today.db") == 8
    target = new_address()
    assert restore(tmp_path / "today.db", target) == 8
    with open_store(target) as restored:
        assert documents(restored) == moments[-1]
        assert restored.history() == store.history()
        assert restored.verify() == []
        with restored.transaction("volunteer:2", "Life goes on.") as t:
            t.put("professions", "new", {})
        assert (t.seq, restored.verify()) == (9, [])


def test_the_store_can_be_taken_back_to_any_sequence_number(store, moments, new_address, tmp_path):
    store.backup(tmp_path / "today.db")
    for seq, moment in enumerate(moments):
        target = new_address()
        assert restore(tmp_path / "today.db", target, at=seq) == seq
        with open_store(target) as restored:
            assert (restored.head(), documents(restored), restored.verify()) == (seq, moment, [])
            assert [change.seq for change in restored.history()] == [c.seq for c in store.history() if c.seq <= seq]


def test_a_restored_store_is_never_taken_for_the_one_it_replaces(store, edit, new_address, tmp_path):
    edit(nurse={"n": 1})
    store.backup(tmp_path / "today.db")
    target = new_address()
    restore(tmp_path / "today.db", target)
    with open_store(target) as restored:
        assert restored.snapshot().store != store.snapshot().store


def test_the_base_of_the_seed_goes_back_with_the_documents(store, new_address, tmp_path):
    for number, text in enumerate(["old", "new"]):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "t.json").write_text(plain_json("t", {"d": {"text": text}}))
        store.merge_seed(folder)
    store.backup(tmp_path / "today.db")
    target = new_address()
    restore(tmp_path / "today.db", target, at=1)
    with open_store(target) as restored:
        report = restored.merge_seed(tmp_path / "1")
        assert (len(report.changed), report.kept) == (1, ())


def test_a_backup_is_one_plain_file_for_its_owner_alone_that_can_be_read_from_anywhere(store, moments, tmp_path):
    store.backup(tmp_path / "backups-today.db")
    found = [path.name for path in tmp_path.iterdir() if "today" in path.name]
    assert found == ["backups-today.db"]
    path = tmp_path / "backups-today.db"
    assert path.stat().st_mode & 0o777 == 0o600
    header = path.read_bytes()[:20]
    assert (header[18], header[19]) == (1, 1)  # no write-ahead log needed to read it
    with open_store(path) as opened:
        assert documents(opened) == moments[-1]


def test_a_backup_made_while_writers_are_busy_is_whole(store, address, new_address, tmp_path):
    stop, wrong = threading.Event(), []

    def write(name):
        n = 0
        try:
            with open_store(address) as mine:
                while not stop.is_set():
                    n += 1
                    with mine.transaction(name, "Both or none.") as t:
                        t.put("left", name, {"n": n})
                        t.put("right", name, {"n": n})
        except Exception as trouble:
            wrong.append(trouble)

    threads = [threading.Thread(target=write, args=(f"writer:{n}",)) for n in range(3)]
    [thread.start() for thread in threads]
    seqs = [store.backup(tmp_path / f"{n}.db") for n in range(3)]
    stop.set()
    [thread.join() for thread in threads]
    assert wrong == []
    for n, seq in enumerate(seqs):
        target = new_address()
        assert restore(tmp_path / f"{n}.db", target) == seq
        with open_store(target) as restored:
            assert restored.verify() == []
            assert [d["n"] for d in restored.snapshot().table("left")] == [
                d["n"] for d in restored.snapshot().table("right")
            ]


def test_a_backup_never_overwrites_a_file_least_of_all_the_store(store, edit, address, engine, tmp_path):
    edit(nurse={})
    (tmp_path / "letter.txt").write_text("Dear office")
    with pytest.raises(BackupRefused, match="already there"):
        store.backup(tmp_path / "letter.txt")
    if engine == "sqlite":
        with pytest.raises(BackupRefused):
            store.backup(address)
    assert (tmp_path / "letter.txt").read_text() == "Dear office"
    assert store.verify() == []


def test_a_backup_to_where_nothing_can_be_written_says_so(store, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreNotWritable):
        store.backup(tmp_path / "file" / "today.db")


def test_nothing_is_restored_over_a_store_that_holds_something(store, edit, address, tmp_path):
    edit(nurse={"n": 1})
    store.backup(tmp_path / "today.db")
    with pytest.raises(StoreNotEmpty, match="already holds a store"):
        restore(tmp_path / "today.db", address)
    assert store.verify() == []
    assert store.head() == 1


def test_a_store_that_was_opened_but_never_used_may_be_filled_from_a_backup(store, edit, new_address, tmp_path):
    edit(nurse={"n": 1})
    store.backup(tmp_path / "today.db")
    with open_store(target := new_address()) as fresh:
        assert fresh.snapshot().tables() == set()
        restore(tmp_path / "today.db", target)
        wait_until(lambda: fresh.head() == 1)
        assert fresh.snapshot().table("professions").get(doc_id="nurse") == {"n": 1}


@pytest.mark.parametrize("at", [-1, 2])
def test_a_moment_that_never_was_is_refused(store, edit, new_address, tmp_path, at):
    edit(nurse={})
    store.backup(tmp_path / "today.db")
    with pytest.raises(NoSuchSequence, match="from sequence number 0 to 1"):
        restore(tmp_path / "today.db", new_address(), at=at)


def test_a_damaged_backup_is_refused_before_anything_is_written(store, edit, new_address, tmp_path):
    edit(nurse={"text": "x"})
    store.backup(tmp_path / "today.db")
    with sqlite3.connect(tmp_path / "today.db") as inside:
        inside.execute("update history set after = '{}'")
    inside.close()
    with pytest.raises(StoreUnreadable, match="today.db is damaged: .*nurse"):
        restore(tmp_path / "today.db", new_address())


@pytest.mark.parametrize("content", [None, b"", b"Dear office" * 500, "sqlite"])
def test_what_is_no_backup_is_named(new_address, tmp_path, content):
    path = tmp_path / "today.db"
    if content == "sqlite":
        with sqlite3.connect(path) as other:
            other.execute("create table bookmarks (address text)")
        other.close()
    elif content is not None:
        path.write_bytes(content)
    with pytest.raises(StoreUnreadable, match="today.db"):
        restore(path, new_address())
    assert content is not None or not path.exists()


def test_a_log_left_behind_without_its_store_is_not_thrown_away(tmp_path):
    (tmp_path / "kiosk.db-wal").write_bytes(b"the last edits")
    with pytest.raises(StoreUnreadable, match="belongs to a store that is gone"):
        open_store(tmp_path / "kiosk.db")
    assert (tmp_path / "kiosk.db-wal").read_bytes() == b"the last edits"
    assert not (tmp_path / "kiosk.db").exists()


def test_a_store_replaced_under_a_running_kiosk_is_noticed(tmp_path):
    path = tmp_path / "kiosk.db"
    store = open_store(path)
    with store.transaction("volunteer:1", "Before.") as t:
        t.put("professions", "nurse", {})
    store.snapshot()
    for part in ("", "-wal", "-shm"):
        Path(f"{path}{part}").rename(tmp_path / f"old.db{part}")
    for use in (store.head, store.snapshot, store.history, lambda: store.transaction("v", "w").__enter__()):
        with pytest.raises(StoreReplaced, match="restart"):
            use()
    with open_store(path) as new:
        with pytest.raises(StoreReplaced):
            store.head()
        with new.transaction("volunteer:2", "In the new file.") as t:
            t.put("professions", "cook", {})
        store.close()
        assert [change.id for change in new.history()] == ["cook"]
        assert new.verify() == []
