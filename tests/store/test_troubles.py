"""Disks fill up, folders are read-only, files are something else: one clear sentence each time, and nothing half done."""

import contextlib
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg
import pytest

from kiosk.store import (
    EngineMissing,
    StoreError,
    StoreFull,
    StoreNotWritable,
    StoreUnreadable,
    WrongAddress,
    open_store,
)

from .postgresql_server import Missing, Server

IS_ROOT = os.geteuid() == 0


def fill_up(store, confirmed):
    """Save until no more goes in; remember what was confirmed."""
    for n in range(20_000):
        with store.transaction("volunteer:1", "More.") as t:
            t.put("professions", f"p{n}", {"n": n, "text": os.urandom(4000).hex()})
            t.put("count", "all", {"n": n})
        confirmed.append(n)


def check_nothing_is_lost(store, confirmed):
    assert confirmed
    snapshot = store.snapshot()
    assert sorted(doc["n"] for doc in snapshot.table("professions")) == confirmed
    assert snapshot.table("count").get(doc_id="all") == {"n": confirmed[-1]}
    assert (store.head(), store.verify()) == (len(confirmed), [])


@pytest.fixture
def small_disk():
    """A disk of 16 MB in memory."""
    folder = Path(tempfile.mkdtemp(prefix="kiosk-small-disk-"))
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder], capture_output=True, text=True)
    if made.returncode:
        folder.rmdir()
        pytest.skip(f"mounting a small disk needs root and the right to mount: {made.stderr.strip()}")
    yield folder
    subprocess.run(["umount", folder], check=True)
    folder.rmdir()


@pytest.fixture
def small_address(small_disk, engine):
    if engine == "sqlite":
        yield str(small_disk / "kiosk.db")
        return
    # A server of its own: a full disk below a tablespace stops checkpoints, and with them every other database.
    try:
        server = Server()
    except Missing as reason:
        pytest.skip(str(reason))
    try:
        server.own(small_disk)
        with psycopg.connect(server.address(), autocommit=True) as connection:
            connection.execute(f"create tablespace small location '{small_disk}'")
            connection.execute("create database small tablespace small")
        yield server.address(database="small")
    finally:
        server.remove()


def test_a_full_disk_loses_nothing_confirmed_and_the_kiosk_goes_on_when_there_is_room(small_address, small_disk):
    ballast, confirmed = small_disk / "ballast", []
    ballast.write_bytes(b"x" * 3_000_000)
    with open_store(small_address) as store:
        with pytest.raises(StoreFull, match="nothing of this change was kept; make room"):
            fill_up(store, confirmed)
        check_nothing_is_lost(store, confirmed)
        ballast.unlink()
        with store.transaction("volunteer:1", "There is room again.") as t:
            t.put("professions", "after", {"n": len(confirmed)})
            t.put("count", "all", {"n": len(confirmed)})
        check_nothing_is_lost(store, [*confirmed, len(confirmed)])


def test_a_limit_on_the_size_of_files_is_a_full_disk_too(tmp_path):
    done = run_apart(limited_files, tmp_path / "kiosk.db")
    assert done["trouble"] == "StoreFull"
    with open_store(tmp_path / "kiosk.db") as store:
        check_nothing_is_lost(store, done["confirmed"])


def limited_files(path):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
    confirmed = []
    with open_store(path) as store:
        try:
            fill_up(store, confirmed)
        except StoreError as trouble:
            return {"trouble": type(trouble).__name__, "confirmed": confirmed}


def run_apart(function, *arguments, user=None):
    """Call a function in a child process, as another user if need be; returns what it returned."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        with contextlib.suppress(BaseException), os.fdopen(write, "w") as answer:
            if user is not None:
                os.setgroups([])
                os.setgid(user)
                os.setuid(user)
            json.dump(function(*arguments), answer)
            answer.flush()
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as answer:
        text = answer.read()
    os.waitpid(child, 0)
    return json.loads(text)


def trouble_of_opening(path):
    try:
        with open_store(path) as store, store.transaction("volunteer:1", "Try.") as t:
            t.put("professions", "nurse", {})
    except StoreError as trouble:
        return {"trouble": type(trouble).__name__, "says": str(trouble)}
    return {"trouble": None, "says": ""}


@pytest.fixture
def folder():
    """A folder any user may enter (pytest's own are closed to others)."""
    made = Path(tempfile.mkdtemp(prefix="kiosk-folder-"))
    made.chmod(0o755)
    yield made
    made.chmod(0o755)
    shutil.rmtree(made)


NOBODY = 65534


def try_as_a_plain_user(path):
    """Permissions do not bind root, so root tries as nobody."""
    return run_apart(trouble_of_opening, path, user=NOBODY if IS_ROOT else None)


def test_a_new_store_in_a_folder_that_is_read_only_is_refused_by_name(folder):
    folder.chmod(0o555)
    answer = try_as_a_plain_user(folder / "kiosk.db")
    assert answer["trouble"] == "StoreNotWritable"
    assert answer["says"] == f"The store {folder / 'kiosk.db'} cannot be written: Permission denied."


def test_a_store_whose_folder_became_read_only_is_refused_at_the_start(folder):
    open_store(folder / "kiosk.db").close()
    (folder / "kiosk.db").chmod(0o666)
    folder.chmod(0o555)
    answer = try_as_a_plain_user(folder / "kiosk.db")
    assert (answer["trouble"], "cannot be written" in answer["says"]) == ("StoreNotWritable", True)


def test_a_store_that_may_be_read_but_not_written_is_refused_at_the_start(folder):
    open_store(folder / "kiosk.db").close()
    (folder / "kiosk.db").chmod(0o444)
    folder.chmod(0o777)
    assert try_as_a_plain_user(folder / "kiosk.db")["trouble"] == "StoreNotWritable"


def test_a_store_that_may_not_be_read_is_refused_by_name(folder):
    open_store(folder / "kiosk.db").close()
    (folder / "kiosk.db").chmod(0o000)
    folder.chmod(0o755)
    answer = try_as_a_plain_user(folder / "kiosk.db")
    assert (answer["trouble"], "may not be read" in answer["says"]) == ("StoreUnreadable", True)
    (folder / "kiosk.db").chmod(0o600)


def test_a_store_on_a_disk_mounted_read_only_is_refused_by_name(folder):
    open_store(folder / "kiosk.db").close()
    made = subprocess.run(["mount", "--bind", "-o", "ro", folder, folder], capture_output=True, text=True)
    if made.returncode:
        pytest.skip(f"mounting a folder read-only needs root and the right to mount: {made.stderr.strip()}")
    try:
        for path in (folder / "kiosk.db", folder / "new.db", folder / "new" / "kiosk.db"):
            with pytest.raises(StoreNotWritable, match="Read-only file system"):
                open_store(path)
    finally:
        subprocess.run(["umount", folder], check=True)


@pytest.mark.parametrize("content", [b"Dear office, " * 400, b"SQLite format 3\0" + b"\xff" * 4080])
def test_a_file_that_is_no_store_is_left_alone_and_named(tmp_path, content):
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(StoreUnreadable, match="letter.txt is damaged or not a store of the kiosk"):
        open_store(path)
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_left_alone_and_named(tmp_path, postgresql):
    import sqlite3

    path = tmp_path / "places.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("create table bookmarks (address text)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreUnreadable, match="places.sqlite is not a store of the kiosk"):
        open_store(path)
    assert path.read_bytes() == before
    with psycopg.connect(postgresql.address(), autocommit=True) as connection:
        connection.execute("create schema another; create table another.history (year integer)")
    with pytest.raises(StoreUnreadable, match="holds tables of another program"):
        open_store(postgresql.address("another"))


def test_the_file_of_a_store_is_for_its_owner_alone(tmp_path):
    path = tmp_path / "kiosk.db"
    with open_store(path) as store:
        save(store, 1)
        modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    assert modes == {"kiosk.db": 0o600, "kiosk.db-wal": 0o600, "kiosk.db-shm": 0o600}


def test_a_folder_is_not_a_store(tmp_path):
    with pytest.raises(StoreUnreadable, match="is a folder: name a file"):
        open_store(tmp_path)


@pytest.mark.parametrize(
    "address", ["mysql://u:secret@host/db", "", " ", "sqlite:///kiosk.db", "a\0b", "postgresql://[a"]
)
def test_an_address_that_is_none_is_refused_without_repeating_a_password(address):
    with pytest.raises(WrongAddress) as refusal:
        open_store(address)
    assert "secret" not in str(refusal.value)


def test_without_psycopg_the_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    monkeypatch.delitem(sys.modules, "kiosk.store.engines.postgresql", raising=False)
    with pytest.raises(EngineMissing, match=r'install "kiosk\[postgresql\]"'):
        open_store("postgresql://kiosk:secret@127.0.0.1:1/kiosk")


def save(store, n):
    with store.transaction("volunteer:1", "An edit.") as t:
        t.put("professions", "nurse", {"n": n})
