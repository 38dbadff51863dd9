"""One printer behind CUPS: how it is, our jobs on it, a new one, and none of anybody else's.

Requests go over CUPS's socket on this machine, or to the server that CUPS's own variable `CUPS_SERVER` names.
Source: RFC 8011 for operations, states and reasons; `job-cancel-after` and `job-preserved` are CUPS's own.
"""

import os
import socket
from collections.abc import Iterable, Mapping
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any, NamedTuple

from ..errors import KioskError
from . import ipp

US = "kiosk"  # the name all our jobs run under; no visitor has one
JOB_NAME = "Wegweiser"  # on the printer's display and in CUPS's logs: never what is printed
SOCKET = "/run/cups/cups.sock"
PORT = 631
PATIENCE = 5.0  # seconds for each step
LARGEST_ANSWER = 256_000
MOST_JOBS = 50
LONGEST = 300  # seconds a job may take; then CUPS cancels it, so that nobody's paper comes out later

PRINT_JOB, CANCEL_JOB, GET_JOB, GET_JOBS, GET_PRINTER, RELEASE_JOB = 0x0002, 0x0008, 0x0009, 0x000A, 0x000B, 0x000D
NOT_FOUND = 0x0406
PROCESSING, STOPPED, CANCELED, ABORTED, COMPLETED = 5, 6, 7, 8, 9  # job-state (RFC 8011, 5.3.7)
PRINTER_STOPPED = 5  # printer-state (RFC 8011, 5.4.11)
ABOUT_JOBS = (
    "job-id", "job-state", "job-originating-user-name", "job-printer-uri", "job-printer-up-time", "job-impressions",
    "job-impressions-completed", "job-preserved", "time-at-creation", "time-at-processing",
)  # fmt: skip
ABOUT_PRINTERS = ("printer-state", "printer-state-reasons", "printer-is-accepting-jobs")


class Unreachable(KioskError):
    """CUPS or the printer does not answer, or takes no jobs."""


class Job(NamedTuple):
    """age: seconds. pages: of the job, 0 if CUPS does not know. begun: paper may have come out of it.

    kept: CUPS still has the document.
    """

    id: int
    state: int
    age: int
    pages: int
    printed: int
    begun: bool
    kept: bool

    @property
    def ended(self) -> bool:
        return self.state >= CANCELED


class Condition(NamedTuple):
    """reasons: keywords of RFC 8011, 5.4.12, with how grave they are: `media-empty-error`."""

    stopped: bool
    accepting: bool
    reasons: tuple[str, ...]


class Printer:
    """name: of the queue. server: a path (socket), or `host` or `host:port`."""

    def __init__(self, name: str, server: str | None = None) -> None:
        self.path = f"/printers/{name}"
        self.address = f"ipp://localhost{self.path}"
        self._server = server or where(os.environ)

    def condition(self) -> Condition:
        """Raises Unreachable if there is no such printer or nobody answers."""
        asked = (ipp.KEYWORD, "requested-attributes", ABOUT_PRINTERS)
        answer = self._ask(ipp.encode(GET_PRINTER, (*self._us(), asked)))
        group = next(iter(answer.of(ipp.PRINTER)), {})
        return Condition(
            ipp.first(group, "printer-state") == PRINTER_STOPPED,
            ipp.first(group, "printer-is-accepting-jobs", True),
            tuple(reason for reason in group.get("printer-state-reasons", ()) if reason != "none"),
        )

    def hold(self, pdf: bytes, pages: int) -> int:
        """Give CUPS the document without printing it yet. Returns the number of the job."""
        about = (*self._us(), (ipp.NAME, "job-name", JOB_NAME), (ipp.MIME_TYPE, "document-format", "application/pdf"))
        how = (
            (ipp.KEYWORD, "job-hold-until", "indefinite"),
            (ipp.INTEGER, "job-cancel-after", LONGEST),
            (ipp.INTEGER, "job-impressions", pages),
        )
        answer = self._ask(ipp.encode(PRINT_JOB, about, how) + pdf)
        for group in answer.of(ipp.JOB):
            if number := ipp.first(group, "job-id"):
                return number
        raise Unreachable("The print server took the sheet without a number.")

    def release(self, number: int) -> None:
        self._ask(ipp.encode(RELEASE_JOB, self._us(number)))

    def cancel(self, number: int, forget: bool = False) -> None:
        """Stop a job; one that has ended stays as it is. forget: CUPS throws its document and its entry away."""
        more = ((ipp.BOOLEAN, "purge-job", True),) if forget else ()
        self._ask(ipp.encode(CANCEL_JOB, (*self._us(number), *more)), may_fail=True)

    def job(self, number: int) -> Job | None:
        """None if there is no such job, or it is not ours."""
        answer = self._ask(ipp.encode(GET_JOB, (*self._us(number), *_about_jobs())), may_fail=True)
        return next(self._ours(answer), None) if answer.status in ipp.SUCCESSFUL else None

    def jobs(self) -> list[Job]:
        """Ours: all that wait or are printed, and the last that have ended, as far as CUPS remembers them."""
        found = {}
        for which in ("not-completed", "completed"):
            asked = (
                (ipp.INTEGER, "limit", MOST_JOBS),
                (ipp.KEYWORD, "which-jobs", which),
                (ipp.BOOLEAN, "my-jobs", True),
            )
            answer = self._ask(ipp.encode(GET_JOBS, (*self._us(), *asked, *_about_jobs())))
            found |= {job.id: job for job in self._ours(answer)}
        return list(found.values())

    def _us(self, number: int | None = None) -> tuple[ipp.Attribute, ...]:
        which = () if number is None else ((ipp.INTEGER, "job-id", number),)
        return ((ipp.URI, "printer-uri", self.address), *which, (ipp.NAME, "requesting-user-name", US))

    def _ours(self, answer: ipp.Answer) -> Iterable[Job]:
        for group in answer.of(ipp.JOB):
            queue = str(ipp.first(group, "job-printer-uri", ""))
            if ipp.first(group, "job-originating-user-name") == US and queue.endswith(self.path):
                yield _job(group)

    def _ask(self, request: bytes, may_fail: bool = False) -> ipp.Answer:
        """Raises Unreachable: nobody there, too slow, or the request was refused."""
        connection = _connection(self._server)
        try:
            connection.request("POST", self.path, request, {"Content-Type": "application/ipp"})
            response = connection.getresponse()
            body = response.read(LARGEST_ANSWER + 1)
            if response.status != 200 or len(body) > LARGEST_ANSWER:
                raise Unreachable("The print server refuses to answer.")
            answer = ipp.decode(body)
        except (OSError, HTTPException, ipp.BadAnswer):
            raise Unreachable("The print server does not answer.") from None
        finally:
            connection.close()
        if answer.status not in ipp.SUCCESSFUL and not may_fail:
            raise Unreachable("The printer takes no jobs.")
        return answer


def where(environ: Mapping[str, str]) -> str:
    """The server as libcups would find it: the variable without its `/version=`, the socket, or this machine."""
    named = environ.get("CUPS_SERVER", "").strip().partition("/version=")[0]
    return named or (SOCKET if Path(SOCKET).exists() else "localhost")


class _Local(HTTPConnection):
    """HTTP over a socket in the file system."""

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.path)

    def __init__(self, path: str, timeout: float) -> None:
        super().__init__("localhost", timeout=timeout)
        self.path = path


def _connection(server: str) -> HTTPConnection:
    if server.startswith("/"):
        return _Local(server, PATIENCE)
    host, _, port = server.partition(":")
    return HTTPConnection(host, int(port) if port.isdecimal() else PORT, timeout=PATIENCE)


def _about_jobs() -> tuple[ipp.Attribute, ...]:
    return ((ipp.KEYWORD, "requested-attributes", ABOUT_JOBS),)


def _job(group: Mapping[str, list[Any]]) -> Job:
    now = ipp.first(group, "job-printer-up-time", 0)
    return Job(
        id=ipp.first(group, "job-id", 0),
        state=ipp.first(group, "job-state", 0),
        age=max(0, now - ipp.first(group, "time-at-creation", now)),
        pages=ipp.first(group, "job-impressions", 0),
        printed=ipp.first(group, "job-impressions-completed", 0),
        begun=ipp.first(group, "time-at-processing") is not None,
        kept=ipp.first(group, "job-preserved", False),
    )
