"""The plug is pulled, again and again: nothing confirmed is lost, nothing happens twice or by halves."""

import mmap
import os
import random
import signal
import subprocess
import sys
import threading
import time
import traceback

import psycopg

from kiosk.store import open_store, restore

from .waiting import wait_until

WRITERS, STEPS, KILLS = 8, 120, 50
ENOUGH = KILLS // 4  # so many are killed at least, however slow the machine is: nobody gets to the end before


def write(address, name, notes_file, allowed):
    """Save until STEPS transactions are in the store.

    Each moves the writer's own two documents and a counter shared by all writers by one step. As soon as the
    store says it is saved, a line `n seq` is forced to disk in the notes. A writer with an earlier life goes on
    where the *store* says that life ended: a transaction may have been saved in the moment before its note.
    allowed: shared by all, how many steps may be taken so far.
    """
    notes = os.open(notes_file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    store = open_store(address)
    n = (store.snapshot().table("left").get(doc_id=name) or {"n": 0})["n"]
    while n < STEPS:
        while n >= int.from_bytes(allowed[:]):
            time.sleep(0.001)
        n += 1
        with store.transaction(f"writer:{name}", f"Step {n}.") as t:
            t.put("left", name, {"n": n}, expect_rev=n - 1)
            total = (t.get("shared", "total") or {"n": 0})["n"]
            t.put("shared", "total", {"n": total + 1})
            t.put("right", name, {"n": n}, expect_rev=n - 1)
        os.write(notes, f"{n} {t.seq}\n".encode())
        os.fsync(notes)


class Writer:
    """One writer process after the other (forked: a kill every few milliseconds leaves no time for an import)."""

    def __init__(self, address, name, folder, allowed):
        self.address, self.name, self.allowed = address, name, allowed
        self.notes, self.trouble = folder / f"{name}.notes", folder / f"{name}.trouble"
        self.kills, self.is_done = 0, False
        self.start()

    def start(self):
        self.process = os.fork()
        if not self.process:
            code = 1
            try:
                write(self.address, self.name, self.notes, self.allowed)
                code = 0
            except BaseException:
                self.trouble.write_text(traceback.format_exc())
            finally:
                os._exit(code)

    def look(self, wait=os.WNOHANG):
        """Note whether it has finished by itself; its own errors end the test."""
        if not self.is_done:
            process, status = os.waitpid(self.process, wait)
            if process and os.WIFSIGNALED(status):
                self.kills += 1
                self.start()
            elif process:
                assert status == 0, self.trouble.read_text()
                self.is_done = True

    def kill(self):
        os.kill(self.process, signal.SIGKILL)
        self.look(wait=0)

    def confirmed(self):
        """(n, seq) of each note; a line cut off by the kill confirms nothing."""
        text = self.notes.read_text() if self.notes.exists() else ""
        return [tuple(map(int, line.split())) for line in text.split("\n")[:-1]]


def run_writers(address, folder, seed=2):
    """Let all writers finish, killing one at random every few moments until KILLS were killed."""
    chance = random.Random(seed)
    allowed = mmap.mmap(-1, 1)
    writers = [Writer(address, f"w{number}", folder, allowed) for number in range(WRITERS)]
    while running := [writer for writer in writers if not writer.is_done]:
        kills = sum(writer.kills for writer in writers)
        allowed[0] = min(STEPS, 1 + STEPS * kills // ENOUGH)
        if kills < KILLS:
            chance.choice(running).kill()
        time.sleep(chance.uniform(0.003, 0.04))
        for writer in running:
            writer.look()
    return writers


def check_everything(store, writers):
    """Compare what the writers were told with what the store holds."""
    assert store.verify() == []
    snapshot, history = store.snapshot(), store.history()
    steps = {}  # (writer, n) -> the sequence numbers under which it is in the history
    for change in history:
        if change.table in ("left", "right"):
            steps.setdefault((change.table, change.id, change.after["n"]), []).append(change.seq)
    assert all(len(seqs) == 1 for seqs in steps.values()), "a step was taken twice"
    for writer in writers:
        for n, seq in writer.confirmed():
            assert steps["left", writer.name, n] == steps["right", writer.name, n] == [seq], "a confirmed step is lost"
        assert snapshot.table("left").get(doc_id=writer.name) == snapshot.table("right").get(doc_id=writer.name)
    assert store.head() == snapshot.seq == snapshot.table("shared").get(doc_id="total")["n"]
    assert len(history) == 3 * store.head()


def test_eight_writers_killed_at_random_lose_repeat_and_halve_nothing(address, tmp_path, new_address):
    writers = run_writers(address, tmp_path)
    with open_store(address) as store:
        check_everything(store, writers)
        assert store.head() == WRITERS * STEPS
        kills, confirmed = sum(w.kills for w in writers), sum(len(w.confirmed()) for w in writers)
        print(f"{kills} writers killed, {confirmed} of {store.head()} transactions confirmed before the kill")
        assert kills >= ENOUGH
        half = store.head() // 2
        store.backup(tmp_path / "after.db")
    restore(tmp_path / "after.db", target := new_address(), at=half)
    with open_store(target) as restored:
        assert restored.verify() == []
        assert restored.snapshot().table("shared").get(doc_id="total") == {"n": half}


def test_a_server_that_crashes_keeps_what_it_confirmed(postgresql, tmp_path):
    with psycopg.connect(postgresql.address(), autocommit=True) as connection:
        connection.execute("create schema power")
    address, wrong = postgresql.address("power"), []
    confirmed, stop = [], threading.Event()

    def write(name):
        with open_store(address) as store:
            n = 0
            while not stop.is_set():
                try:
                    with store.transaction(name, "Both or none.") as t:
                        t.put("left", name, {"n": n})
                        t.put("right", name, {"n": n})
                    confirmed.append((name, n, t.seq))
                except Exception as trouble:
                    wrong.append(type(trouble).__name__)
                    time.sleep(0.05)
                n += 1

    threads = [threading.Thread(target=write, args=(f"writer:{number}",)) for number in range(4)]
    [thread.start() for thread in threads]
    wait_until(lambda: len({name for name, *_ in confirmed}) == len(threads))
    for _ in range(3):
        time.sleep(0.4)
        postgresql.stop("immediate")
        postgresql.start()
    time.sleep(0.3)
    stop.set()
    [thread.join() for thread in threads]
    assert set(wrong) == {"StoreUnreachable"}
    with open_store(address) as store:
        assert store.verify() == []
        kept = {(change.id, change.after["n"], change.seq) for change in store.history("right")}
        assert set(confirmed) <= kept
        assert len(kept) == store.head()


def test_a_kiosk_killed_in_the_middle_of_a_seed_starts_with_an_empty_store_or_a_full_one(tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    docs = ", ".join(f'"p{n}": {{"n": {n}}}' for n in range(2000))
    (data / "professions.json").write_text(f'{{"professions": {{{docs}}}}}')
    program = "import sys; from kiosk.store import open_store; open_store(sys.argv[1]).seed(sys.argv[2], 'setup')"
    found = set()
    for n in range(4):
        path = tmp_path / f"kiosk-{n}.db"
        process = subprocess.Popen([sys.executable, "-c", program, str(path), str(data)])
        deadline = time.monotonic() + 20
        while not path.exists() and time.monotonic() < deadline:
            time.sleep(0.001)
        time.sleep(0.05 * n)
        process.kill()
        process.wait()
        with open_store(path) as store:
            found.add(len(store.snapshot().table("professions")))
            assert store.seed(data, "setup") in (0, 2000)
            assert len(store.snapshot().table("professions")) == 2000
            assert store.verify() == []
    assert found <= {0, 2000}
    assert 0 in found


def test_a_killed_writer_does_not_hold_up_the_others(address):
    program = (
        "import sys, time; from kiosk.store import open_store\n"
        "with open_store(sys.argv[1]).transaction('v', 'w') as t:\n"
        "    t.put('t', 'd', {}); print('holding', flush=True); time.sleep(60)"
    )
    holder = subprocess.Popen([sys.executable, "-c", program, str(address)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout.readline() == "holding\n"
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    holder.stdout.close()
    with open_store(address) as store:
        with store.transaction("volunteer:1", "After the crash.") as t:
            t.put("t", "e", {})
        assert [doc.doc_id for doc in store.snapshot().table("t")] == ["e"]
        assert store.verify() == []
