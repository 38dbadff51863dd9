"""Servers restart, lines break, writers hold on too long: one clear sentence each time, and nothing half done."""

import contextlib
import threading

import psycopg
import pytest

from kiosk.store import (
    KeptDocument,
    StoreBusy,
    StoreError,
    StoreNotWritable,
    StoreUnreachable,
    StoreUnreadable,
    TransactionOver,
    open_store,
)
from kiosk.store.engines import sqlite

from .waiting import wait_until


def save(store, n):
    with store.transaction("volunteer:1", "An edit.") as t:
        t.put("professions", "nurse", {"n": n})


def test_a_server_that_has_become_read_only_serves_readers_and_refuses_writers_by_name(postgresql):
    with psycopg.connect(postgresql.address(), autocommit=True) as connection:
        connection.execute("create database readers")
        with open_store(postgresql.address(database="readers")) as store, store.transaction("v", "w") as t:
            t.put("professions", "nurse", {})
        connection.execute("alter database readers set default_transaction_read_only = on")
        with pytest.raises(StoreNotWritable, match="cannot be written"):
            open_store(postgresql.address(database="readers"))
        connection.execute("drop database readers with (force)")


def test_a_server_that_does_not_answer_or_refuses_us_is_named_without_the_password(postgresql):
    for wrong in (
        "postgresql://kiosk:secret@127.0.0.1:1/kiosk",
        postgresql.address().replace(postgresql.password, "secret"),
        postgresql.address(database="nowhere"),
    ):
        with pytest.raises(StoreUnreachable, match=r"The database server of postgresql://127.0.0.1:\d+/") as refusal:
            open_store(wrong)
        for secret in ("secret", postgresql.password):
            assert secret not in str(refusal.value)
        assert "\n" not in str(refusal.value)


def test_a_database_that_cannot_hold_every_script_is_refused(postgresql):
    with psycopg.connect(postgresql.address(), autocommit=True) as connection:
        connection.execute("create database old encoding 'LATIN1' locale 'C' template template0")
        with pytest.raises(StoreUnreadable, match="needs the encoding UTF8"):
            open_store(postgresql.address(database="old"))
        connection.execute("drop database old with (force)")


def test_a_writer_who_waits_too_long_is_told_so(store, address, engine, monkeypatch, edit):
    edit(nurse={})
    monkeypatch.setattr(sqlite, "WAIT", 0.2)
    with open_store(address) as other, store.transaction("volunteer:1", "A long one.") as t:
        t.put("professions", "nurse", {"n": 1})
        if engine == "postgresql":
            with other._engine.links.use("writer") as link:
                link.run("set lock_timeout = '200ms'")
        with pytest.raises(StoreBusy, match="busy .* try again"), other.transaction("volunteer:2", "Waits."):
            pass
        assert other.snapshot().table("professions").get(doc_id="nurse") == {}
    with other.transaction("volunteer:2", "Now.") as t:
        t.put("professions", "cook", {})
    wait_until(lambda: store.head() == 3)
    assert store.verify() == []


def test_an_engine_error_swallowed_inside_a_transaction_still_undoes_all_of_it(store, edit, address):
    edit(nurse={"n": 0})
    with pytest.raises(TransactionOver, match="all of it is undone"):  # noqa: SIM117
        with store.transaction("volunteer:1", "Careless.") as t:
            t.put("professions", "nurse", {"n": 1})
            with contextlib.suppress(StoreError):
                t._link.run("insert into head values (1, 99, 'x')")  # any statement the engine refuses
            with contextlib.suppress(StoreError):
                t.put("professions", "cook", {})
    with open_store(address) as again:
        assert again.snapshot().table("professions").all() == [{"n": 0}]
        assert (again.head(), again.verify()) == (1, [])


@pytest.mark.parametrize("how", ["fast", "immediate"])
def test_a_restarted_server_is_found_again_by_itself(postgresql, how):
    schema = f"restarted_{how}"
    with psycopg.connect(postgresql.address(), autocommit=True) as connection:
        connection.execute(f"create schema {schema}")
    with open_store(postgresql.address(schema)) as store, open_store(postgresql.address(schema)) as other:
        save(store, 1)
        assert other.snapshot().seq == 1
        postgresql.stop(how)
        with pytest.raises(StoreUnreachable):
            save(store, 2)
        with pytest.raises(StoreUnreachable):
            other.head()
        postgresql.start()
        save(store, 2)
        wait_until(lambda: other.snapshot().seq == 2)
        assert store.verify() == other.verify() == []


def test_a_transaction_cut_off_by_the_server_leaves_nothing(postgresql):
    with psycopg.connect(postgresql.address(), autocommit=True) as connection:
        connection.execute("create schema cut")
        with open_store(postgresql.address("cut")) as store:
            save(store, 1)
            with pytest.raises(StoreUnreachable), store.transaction("volunteer:1", "Cut off.") as t:
                t.put("professions", "nurse", {"n": 2})
                (backend,) = t._link.row("select pg_backend_pid()")
                connection.execute("select pg_terminate_backend(%s, 5000)", [backend])
                t.put("professions", "nurse", {"n": 3})
            save(store, 4)
            assert [change.after["n"] for change in store.history()] == [1, 4]
            assert store.verify() == []


def test_a_listener_that_lost_its_line_misses_nothing_written_meanwhile(postgresql):
    with psycopg.connect(postgresql.address(), autocommit=True) as connection:
        connection.execute("create schema line")
        with open_store(postgresql.address("line")) as reader, open_store(postgresql.address("line")) as writer:
            save(writer, 1)
            wait_until(lambda: reader.head() == 1)
            with reader._engine.links.use("reader") as link:
                backend = link.connection.info.backend_pid
            connection.execute("select pg_terminate_backend(%s, 5000)", [backend])
            save(writer, 2)
            assert reader.head() == 2
            save(writer, 3)
            wait_until(lambda: reader.head() == 3, seconds=4)  # sooner than without a notification


def test_notifications_that_never_arrive_only_delay_the_news(postgresql, monkeypatch):
    from kiosk.store.engines import postgresql as engine

    monkeypatch.setattr(engine, "TRUST", 0.2)
    with psycopg.connect(postgresql.address(), autocommit=True) as connection:
        connection.execute("create schema deaf")
    with open_store(postgresql.address("deaf")) as reader, open_store(postgresql.address("deaf")) as writer:
        assert reader.head() == 0
        with reader._engine.links.use("reader") as link:
            link.run("unlisten *")
        save(writer, 1)
        wait_until(lambda: reader.head() == 1)


def test_threads_that_come_and_go_leave_no_connections_behind(store, edit, engine):
    edit(nurse={})

    def use():
        store.snapshot()
        store.head()
        edit(nurse={"thread": threading.get_native_id()})

    for _ in range(30):
        thread = threading.Thread(target=use)
        thread.start()
        thread.join()
    assert len([link for link in store._engine.links._all if not link.closed]) <= 4
    assert isinstance(store.snapshot().table("professions").get(doc_id="nurse"), KeptDocument)
