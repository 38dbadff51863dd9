"""Under the real server: several worker processes, several threads in each, all of them saving."""

import contextlib
import http.client
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kiosk.store import open_store

from .postgresql_server import free_port
from .waiting import wait_until

CLIENTS, SAVES = 8, 25


class Gunicorn:
    def __init__(self, address, log, *options):
        self.port, self.log = free_port(), log
        self.process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "-w", "2", "-k", "gthread", "--threads", "4", "--no-control-socket",
             "--graceful-timeout", "5", "-b", f"127.0.0.1:{self.port}", "--chdir", str(Path(__file__).parent),
             *options, "saving_app:app"],
            env=os.environ | {"KIOSK_STORE": address}, stdout=log.open("w"), stderr=subprocess.STDOUT,
        )  # fmt: skip
        wait_until(self.is_up)

    def is_up(self):
        assert self.process.poll() is None, self.log.read_text()
        try:
            return self.ask("GET", "/head")[0] == 200
        except OSError:
            return False

    def ask(self, method, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path)
            response = connection.getresponse()
            return response.status, response.read().decode()
        finally:
            connection.close()

    def stop(self):
        """A worker born this moment can miss the signal: gunicorn then waits out its grace before it kills it."""
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(20) == 0


@pytest.fixture(params=["--preload"])
def server(request, address, tmp_path):
    running = Gunicorn(address, tmp_path / "log", *request.param.split())
    yield running
    if running.process.poll() is None:
        running.process.kill()
        running.process.wait()


def save_many(server, name, confirmed, wrong):
    try:
        for n in range(1, SAVES + 1):
            status, text = server.ask("POST", f"/save/{name}/{n}")
            if status != 200:
                wrong.append((name, n, status, text))
                return
            process, seq, seen = map(int, text.split())
            confirmed.append((name, n, seq, process))
            if seen < seq:
                wrong.append((name, n, "a worker did not see its own save", seen, seq))
    except Exception as trouble:
        wrong.append((name, trouble))


@pytest.mark.parametrize("server", ["", "--preload"], indirect=True, ids=["each worker loads", "preloaded"])
def test_two_workers_with_four_threads_each_keep_all_of_two_hundred_saves(server, address):
    confirmed, wrong = [], []
    threads = [
        threading.Thread(target=save_many, args=(server, f"c{number}", confirmed, wrong)) for number in range(CLIENTS)
    ]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert wrong == []
    assert len({process for *_, process in confirmed}) == 2, "both workers have saved"
    for number in range(CLIENTS):
        wait_until(lambda number=number: server.ask("GET", f"/read/c{number}")[1] == str(SAVES))
    server.stop()
    assert "Traceback" not in server.log.read_text()
    with open_store(address) as store:
        kept = {(c.id, c.after["n"], c.seq, c.after["process"]) for c in store.history("saved") if c.id != "shared"}
        assert kept == set(confirmed)
        assert store.snapshot().table("saved").get(doc_id="shared") == {"count": CLIENTS * SAVES}
        assert (store.head(), store.verify()) == (CLIENTS * SAVES, [])


def test_workers_killed_while_saving_lose_nothing_they_confirmed(server, address):
    confirmed, wrong, stop = [], [], threading.Event()

    def save(name):
        n = 1
        while not stop.is_set():
            try:
                status, text = server.ask("POST", f"/save/{name}/{n}")
            except (OSError, http.client.HTTPException):
                continue  # its worker was killed: whether it had saved shows with the next answer
            if status == 409:
                n = int(text) + 1
            elif status == 200:
                process, seq, _ = map(int, text.split())
                confirmed.append((name, n, seq))
                killed_next.append(process)
                n += 1
            else:
                wrong.append((status, text))
                return

    killed_next = []
    threads = [threading.Thread(target=save, args=(f"c{number}",)) for number in range(4)]
    [thread.start() for thread in threads]
    for _ in range(4):
        killed_next.clear()
        wait_until(lambda: len(killed_next) > 5)
        with contextlib.suppress(ProcessLookupError):  # killed in the round before
            os.kill(killed_next[-1], signal.SIGKILL)
    killed_next.clear()
    wait_until(lambda: len(killed_next) > 5)
    stop.set()
    [thread.join() for thread in threads]
    assert wrong == []
    server.stop()
    with open_store(address) as store:
        kept = [(c.id, c.after["n"], c.seq) for c in store.history("saved") if c.id != "shared"]
        assert set(confirmed) <= set(kept)
        assert len(kept) == len(set(kept)) == store.head()
        assert store.verify() == []
