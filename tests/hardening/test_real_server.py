"""Under the real server: it answers, takes an edit while it answers, survives what is malformed, and stops cleanly."""

import os
import signal
import socket
import sys
import threading
from collections import Counter
from pathlib import Path

import pytest
from pages.owed import HEADERS, PROMISED

from kiosk.store import open_store

from .junk import SECRET
from .server import Server, wait_until

MALFORMED = {
    "nothing at all": b"",
    "no request": b"\x00\xff\xfe garbage \r\n\r\n",
    "a secret in place of a request": SECRET.encode() + b" / HTTP/1.1\r\n\r\n",
    "an empty line first": b"\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n",
    "no version": b"GET /de/" + SECRET.encode() + b"\r\n\r\n",
    "a version of the future": b"GET /" + SECRET.encode() + b" HTTP/9.9\r\nHost: x\r\n\r\n",
    "a method in small letters": b"get /" + SECRET.encode() + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    "a strange method": b"BREW /de/ HTTP/1.1\r\nHost: x\r\n\r\n",
    "a null byte in the path": b"GET /de/\x00" + SECRET.encode() + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    "raw bytes in the path": b"GET /de/\xff\xfe\xed\xa0\x80?q=\xff HTTP/1.1\r\nHost: x\r\n\r\n",
    "a broken percent sign": b"GET /de/%zz%?q=%%% HTTP/1.1\r\nHost: x\r\n\r\n",
    "another site in place of a path": b"GET http://" + SECRET.encode() + b".example/de/ HTTP/1.1\r\nHost: x\r\n\r\n",
    "a proxy's connect": b"CONNECT " + SECRET.encode() + b":443 HTTP/1.1\r\nHost: x\r\n\r\n",
    "a header without colon": b"GET / HTTP/1.1\r\nHost: x\r\n" + SECRET.encode() + b"\r\n\r\n",
    "a header with a space in its name": b"GET / HTTP/1.1\r\nHost: x\r\n" + SECRET.encode() + b" a: b\r\n\r\n",
    "a folded header": b"GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n " + SECRET.encode() + b"\r\n\r\n",
    "no host": b"GET /de/ HTTP/1.1\r\n\r\n",
    "two hosts": b"GET /de/ HTTP/1.1\r\nHost: a\r\nHost: " + SECRET.encode() + b"\r\n\r\n",
    "a length below nothing": b"POST /de/display HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\nhello",
    "a length that is no number": b"POST /de/display HTTP/1.1\r\nHost: x\r\nContent-Length: " + SECRET.encode() + b"\r\n\r\n",
    "two lengths": b"POST /de/display HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
    "a length and chunks": b"POST /de/display HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "chunks that are none": b"POST /de/display HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + SECRET.encode() + b"\r\n",
    "chunks without end": b"POST /de/display HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfff\r\nabc",
    "an unknown encoding": b"POST /de/display HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: " + SECRET.encode() + b"\r\n\r\n",
    "less body than promised": b"POST /de/display HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\nnext=" + SECRET.encode(),
    "a line without end": b"GET /" + b"x" * 70_000,
    "a very long header": b"GET / HTTP/1.1\r\nHost: x\r\nA: " + SECRET.encode() + b"x" * 70_000 + b"\r\n\r\n",
    "very many headers": b"GET / HTTP/1.1\r\nHost: x\r\n" + b"A: b\r\n" * 2_000 + b"\r\n",
    "a websocket": b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    "half a request": b"GET /de/" + SECRET.encode(),
    "encrypted": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(64)),
}  # fmt: skip


@pytest.fixture(scope="module")
def server(seeded, tmp_path_factory):
    folder = tmp_path_factory.mktemp("server")
    store = folder / "kiosk.sqlite"
    store.write_bytes(seeded.read_bytes())
    running = Server(store, folder)
    running.store = store
    yield running
    running.stop()


def test_it_answers_in_every_language(server):
    for lang in PROMISED:
        status, headers, body = server.get(f"/{lang}/recognition/plan?profession=nurse&country=DE")
        assert status == 200 and f'lang="{lang}"'.encode() in body
        assert all(name in headers for name in HEADERS)
    assert len(server.workers) == 2


@pytest.mark.parametrize("raw", MALFORMED.values(), ids=MALFORMED)
def test_what_is_malformed_is_refused_and_everybody_else_is_still_served(server, raw):
    before = server.workers
    answer = server.send(raw)
    first = answer.split(b"\r\n")[0]
    assert first == b"" or (first.startswith(b"HTTP/1.") and (first.split()[1] < b"500" or first.split()[1] == b"501")), answer[:200]
    assert server.get("/health")[0] == 200
    assert server.workers == before, "a worker died"


def test_nothing_of_it_stands_in_the_log(server):
    for raw in MALFORMED.values():
        server.send(raw, linger=0.5)
    server.get(f"/de/{SECRET}?{SECRET}={SECRET}", {"User-Agent": SECRET, "Cookie": SECRET, "Referer": SECRET})
    assert SECRET not in server.log.read_text()
    assert "Traceback" not in server.log.read_text()


@pytest.mark.parametrize("said", [b"", b"GET /de/ HTTP/1.1\r\nHost: x\r\n"], ids=["nothing", "half a request"])
def test_whoever_falls_silent_does_not_keep_the_others_out_for_ever(server, said):
    """More connections than there are threads, each open and waiting."""
    waiting = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(10)]
    try:
        for one in waiting:
            one.sendall(said)
        assert server.get("/de/")[0] == 200
    finally:
        for one in waiting:
            one.close()


def test_an_edit_is_on_every_page_of_both_workers_without_a_dropped_request(server):
    """Design.md, 3: the next edition is built beside the old one and swapped in."""
    seen, stopped = Counter(), threading.Event()

    def keep_asking() -> None:
        while not stopped.is_set():
            try:
                seen[server.get("/de/privacy")[0]] += 1
            except OSError as trouble:
                seen[type(trouble).__name__] += 1

    visitors = [threading.Thread(target=keep_asking) for _ in range(4)]
    [one.start() for one in visitors]
    try:
        with open_store(server.store) as store:
            title = dict(store.snapshot().table("texts/de").get(doc_id="about/privacy/title"))
            with store.transaction("volunteer:1", "A better word.") as t:
                t.put("texts/de", "about/privacy/title", title | {"text": "Was wir über Sie wissen: nichts"})
            edition = store.head()
        fresh = f'"edition":{edition},'.encode()
        # Forty answers in a row: with two workers, none of them can still be the old one by chance.
        wait_until(lambda: all(fresh in server.get("/health")[2] for _ in range(40)))
        wait_until(lambda: all("Was wir über Sie wissen: nichts".encode() in server.get("/de/privacy")[2] for _ in range(40)))
    finally:
        stopped.set()
        [one.join(30) for one in visitors]
    assert set(seen) == {200} and seen[200] > 20, seen


def test_a_worker_that_dies_is_replaced(server):
    victim = min(server.workers)
    os.kill(victim, signal.SIGKILL)
    wait_until(lambda: victim not in server.workers and len(server.workers) == 2)
    wait_until(lambda: all(server.get("/health")[0] == 200 for _ in range(10)))


def test_it_stops_cleanly_when_it_is_told_to(new_store, tmp_path):
    """`kiosk serve` prints the address, becomes the server, and ends on SIGTERM with all its workers."""
    kiosk = str(Path(sys.executable).with_name("kiosk"))
    running = Server(new_store, tmp_path, [kiosk, "serve"])
    address, workers = f"http://127.0.0.1:{running.port}/", running.workers
    assert address in running.log.read_text()
    assert running.get("/")[0] == 200
    assert running.stop() == 0
    for pid in workers:
        wait_until(lambda gone=Path(f"/proc/{pid}"): not gone.exists())  # its last moment may outlive its parent
    with pytest.raises(OSError):
        running.get("/health")
