"""The real server in a process of its own: gunicorn as `kiosk serve` runs it, on a free port."""

import http.client
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from kiosk.config import ROOT, Settings
from kiosk.ops.serving import gunicorn_arguments

PATIENCE = 60  # seconds; the machine may be busy with other things


class Server:
    """`Server(store, folder)` has started when it answers; `stop` ends it and gives its exit code."""

    def __init__(self, store: Path, folder: Path, command: list[str] | None = None, **environ: str) -> None:
        self.port = free_port()
        self.log = folder / "server.log"
        self._wanted = int(environ.get("KIOSK_WORKERS", 2))
        settings = Settings(port=self.port, store=str(store))
        self.process = subprocess.Popen(
            command or gunicorn_arguments(settings),
            cwd=ROOT, stdout=self.log.open("w"), stderr=subprocess.STDOUT, start_new_session=True,
            env={**os.environ, "KIOSK_STORE": str(store), "KIOSK_PORT": str(self.port), "KIOSK_WORKERS": "2", **environ},
        )  # fmt: skip
        wait_until(self._is_up)

    def _is_up(self) -> bool:
        assert self.process.poll() is None, self.log.read_text()
        try:
            # Both workers: the first one answers before the second is there.
            return self.get("/health")[0] == 200 and len(self.workers) == self._wanted
        except OSError:
            return False

    def get(self, address: str, headers: Mapping[str, str] | None = None, method: str = "GET",
            body: bytes | None = None) -> tuple[int, Mapping[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, address, body, dict(headers or {}))
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def send(self, raw: bytes, linger: float = 3.0) -> bytes:
        """Bytes as they are; gives what comes back until the server closes or says nothing more."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=linger) as connection:
            try:
                connection.sendall(raw)
                connection.shutdown(socket.SHUT_WR)
                return b"".join(iter(lambda: connection.recv(65536), b""))
            except OSError:
                return b""

    @property
    def workers(self) -> set[int]:
        """The processes that answer."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return {int(pid) for pid in children.split()}

    def stop(self, how: int = signal.SIGTERM) -> int:
        if self.process.poll() is None:
            self.process.send_signal(how)
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            raise


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_until(is_so: Callable[[], bool]) -> None:
    """Wait until something is true. Raises AssertionError after a minute: a slow machine fails no test before."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, f"still not: {is_so}"
        time.sleep(0.05)
