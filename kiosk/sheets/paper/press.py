"""The worker's door to the process that makes sheets: one at a time, one waiting, and nobody waits for ever."""

import json
import logging
import select
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import DEVNULL, PIPE
from threading import BoundedSemaphore, Lock

from .order import Order
from .pressing import receive, send

SECONDS = 10  # for one sheet; the largest takes less than one
AT_ONCE = 2  # one that is being made and one that waits: the other threads of a worker answer pages
FOLDER = Path(__file__).resolve().parents[1]
START = "import sys; sys.path.insert(0, sys.argv[1]); from paper.pressing import main; main(sys.argv[2])"

log = logging.getLogger("kiosk.paper")


class Busy(Exception):
    """So many sheets are being made that another one would keep pages waiting."""


class Failed(Exception):
    """The sheet could not be made."""


class Press:
    """Makes sheets in a process of its own, which starts with the first order and goes when nobody asks."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts
        self._places = BoundedSemaphore(AT_ONCE)
        self._turn = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def make(self, order: Callable[[], Order], wait: float = 0) -> bytes:
        """The PDF. wait: seconds, for a place. Raises Busy, or Failed, or what `order` raises.

        order: what says what is wanted. It is asked when its turn has come: two pages are rendered for it, and one at a
        time is enough for a worker that has other pages to answer.
        """
        if not self._places.acquire(timeout=wait):
            raise Busy
        try:
            with self._turn:
                return self._made(json.dumps(order()._asdict(), ensure_ascii=False).encode())
        finally:
            self._places.release()

    def close(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
            for pipe in (self._process.stdin, self._process.stdout):
                pipe.close()
            self._process = None

    def _made(self, told: bytes) -> bytes:
        try:
            answer = self._ask(told)
        except OSError:  # it went home between two orders
            self.close()
            try:
                answer = self._ask(told)
            except OSError as error:
                raise Failed from error
        if answer.startswith(b"~"):
            why, _, made = answer[1:].partition(b"\n")
            log.warning("A sheet was made without the mark of PDF/UA: %s.", why.decode())
            return made
        if not answer.startswith(b"+"):
            raise Failed
        return answer[1:]

    def _ask(self, told: bytes) -> bytes:
        """Raises OSError when the process is gone before it answers, Failed when it takes too long."""
        process = self._running()
        send(process.stdin, told)
        if not select.select([process.stdout], [], [], SECONDS)[0]:
            self.close()
            raise Failed
        answer = receive(process.stdout)
        if not answer:
            raise BrokenPipeError
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            command = [sys.executable, "-c", START, str(FOLDER), str(self._fonts)]
            # Its complaints may repeat words of the sheet, so nobody hears them.
            self._process = subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
        return self._process
