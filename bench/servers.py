"""gunicorn for a measurement: one worker, started on a free port, asked with wrk."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


class Server:
    """`with Server("bare") as server:` – the app of `apps.py` behind gunicorn, four threads a worker."""

    def __init__(self, app: str, workers: int = 1, **environ: str) -> None:
        self.app = app
        self.workers = workers
        self.port = _free_port()
        self.environ = {**os.environ, **environ}

    def __enter__(self) -> "Server":
        target = "bench.apps:bare" if self.app == "bare" else f"bench.apps:{self.app}()"
        command = [
            str(Path(sys.executable).with_name("gunicorn")),
            target,
            "--bind",
            f"127.0.0.1:{self.port}",
            "--workers",
            str(self.workers),
            *(["--preload"] if self.workers > 1 else []),
            "--worker-class",
            "gthread",
            "--threads",
            "4",
            "--no-control-socket",
            "--keep-alive",
            "30",
            "--log-level",
            "error",
        ]
        begun = time.perf_counter()
        self.process = subprocess.Popen(command, cwd=ROOT, env=self.environ)
        while not self._answers():
            if self.process.poll() is not None or time.perf_counter() - begun > 60:
                raise RuntimeError(f"The server for {self.app} did not start.")
            time.sleep(0.05)
        self.cold_start = time.perf_counter() - begun
        return self

    def __exit__(self, *_: Any) -> None:
        self.process.terminate()
        self.process.wait(15)

    def rate(self, path: str, seconds: int = 1, connections: int = 4) -> float:
        """Requests a second, by wrk with one thread."""
        result = subprocess.run(
            ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-H", "Accept-Encoding: br", self.address(path)],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        if "Non-2xx" in result:
            raise RuntimeError(f"{self.app} answered {path} with errors.")
        return float(re.search(r"Requests/sec:\s+([\d.]+)", result)[1])

    def length(self, path: str) -> int:
        """Bytes of the body on the wire, compressed."""
        return len(self._fetch(path, "br"))

    def headers(self, path: str) -> list[tuple[str, str]]:
        """The headers of the app's answer, without those that gunicorn adds."""
        asked = urllib.request.Request(self.address(path), headers={"Accept-Encoding": "br"})
        with urllib.request.urlopen(asked, timeout=10) as answer:
            return [header for header in answer.getheaders() if header[0] not in ("Server", "Date", "Connection")]

    def text(self, path: str) -> str:
        return self._fetch(path, "identity").decode()

    def _fetch(self, path: str, encoding: str) -> bytes:
        asked = urllib.request.Request(self.address(path), headers={"Accept-Encoding": encoding})
        with urllib.request.urlopen(asked, timeout=10) as answer:
            return answer.read()

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def memory(self) -> float:
        """Memory of a worker in MB: its proportional set size, what is shared divided among those who share it."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        sizes = [
            re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{child}/smaps_rollup").read_text(), re.MULTILINE)[1]
            for child in children
        ]
        return sum(map(int, sizes)) / len(sizes) / 1024

    def processor_time(self) -> float:
        """Seconds that the server and all processes it has started have worked, to a microsecond (Linux: schedstat)."""
        return sum(_worked(pid) for pid in (self.process.pid, *_descendants(self.process.pid)))

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(self.address("/de/"), timeout=1) as answer:
                return answer.status == 200
        except OSError:
            return False


def _worked(pid: int) -> float:
    return sum(int((task / "schedstat").read_text().split()[0]) for task in Path(f"/proc/{pid}/task").iterdir()) / 1e9


def _descendants(pid: int) -> list[int]:
    children = [
        int(child) for task in Path(f"/proc/{pid}/task").iterdir() for child in (task / "children").read_text().split()
    ]
    return [one for child in children for one in (child, *_descendants(child))]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
