"""Every test that asks for `store` or `new_address` runs twice: on SQLite and on a real PostgreSQL."""

import itertools
import signal

import psycopg
import pytest

from kiosk.store import open_store

from .postgresql_server import Missing, Server

numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgresql():
    """A running server; the test that needs it is skipped, with the reason, where there can be none."""
    try:
        server = Server()
    except Missing as reason:
        pytest.skip(str(reason))
    # A run that is told to stop still takes its server with it.
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    yield server
    signal.signal(signal.SIGTERM, before)
    server.remove()


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request):
    return request.param


@pytest.fixture
def new_address(engine, request, tmp_path):
    """A function that gives the address of a store which does not exist yet."""
    if engine == "sqlite":
        return lambda: str(tmp_path / "var" / f"kiosk-{next(numbers)}.db")
    server = request.getfixturevalue("postgresql")

    def schema() -> str:
        name = f"store_{next(numbers)}"
        with psycopg.connect(server.address(), autocommit=True) as connection:
            connection.execute(f"create schema {name}")
        return server.address(name)

    return schema


@pytest.fixture
def address(new_address):
    return new_address()


@pytest.fixture
def store(address):
    with open_store(address) as opened:
        yield opened


@pytest.fixture
def edit(store):
    """Put documents the short way: `edit(nurse={…})` writes them to "professions" in one transaction."""

    def put(actor="volunteer:1", why="An edit.", table="professions", **documents):
        with store.transaction(actor, why) as t:
            for doc_id, doc in documents.items():
                t.put(table, doc_id, doc)
        return t.seq

    return put


@pytest.fixture
def run_sql(address, engine):
    """Do to the rows what nobody should: behind the store's back."""

    def run(sql, *values):
        if engine == "postgresql":
            with psycopg.connect(address) as connection:
                connection.execute(sql.replace("?", "%s"), values)
        else:
            import sqlite3

            with sqlite3.connect(address) as connection:
                connection.execute(sql, values)
            connection.close()

    return run
