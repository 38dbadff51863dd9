"""The kiosk as it runs in the hall: gunicorn with two workers, on a store and a port of its own."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from kiosk.config import ROOT, read_settings
from kiosk.ops.serving import gunicorn_arguments

PATIENCE = 60.0  # seconds; a busy machine with one core starts in ten


@contextmanager
def serve(store: Path, **settings: str) -> Iterator[str]:
    """A running kiosk on a filled store; gives its address, without a slash at the end.

    settings: as in the environment, `terminal="yes"`. What gunicorn says stands beside the store.
    """
    given = {"store": str(store), "port": str(_free_port()), "workers": "2", "development": "1", **settings}
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KIOSK_")}
    environment |= {f"KIOSK_{name.upper()}": value for name, value in given.items()}
    log = store.with_suffix(".log")
    with log.open("wb") as lines:
        process = subprocess.Popen(
            gunicorn_arguments(read_settings(environment)), cwd=ROOT, env=environment, stdout=lines, stderr=lines
        )
    address = f"http://127.0.0.1:{given['port']}"
    try:
        _wait_for(address, process, log)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(address: str, process: subprocess.Popen, log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert process.poll() is None, f"the kiosk did not start: {log.read_text()}"
        try:
            with urlopen(f"{address}/health", timeout=5):
                return
        except URLError:
            time.sleep(0.1)
    raise AssertionError(f"the kiosk did not answer within {PATIENCE} seconds: {log.read_text()}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
