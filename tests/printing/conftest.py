"""A print server, a queue on it for each test, and a terminal that prints there. The sheet is a small one of ours."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import urlencode

import pytest
from conftest import OnOneDay
from flask import Flask
from msgspec.structs import replace
from pages.visitor import Visitor
from pypdf import PdfWriter

from kiosk import create_app
from kiosk.errors import NotOnPaper
from kiosk.printing.cups import Printer

from .print_server import CUPSD, PrintServer, Queue

TITLE = "Kündigung: was Sie tun können"
OF = "rights/situations/dismissed/result?letter=paper&received=2026-11-16"
ASKED = urlencode({"of": OF})


@pytest.fixture(scope="session")
def sheet() -> bytes:
    """Three pages with a title."""
    writer, file = PdfWriter(), BytesIO()
    for _ in range(3):
        writer.add_blank_page(595, 842)
    writer.add_metadata({"/Title": TITLE})
    writer.write(file)
    return file.getvalue()


@pytest.fixture
def start_server() -> Iterator[Callable[..., PrintServer]]:
    yield from _servers()


@pytest.fixture(scope="session")
def print_server() -> Iterator[PrintServer]:
    for start in _servers():
        yield start(queues=100)


@pytest.fixture
def queue(print_server: PrintServer, monkeypatch: pytest.MonkeyPatch) -> Queue:
    monkeypatch.setenv("CUPS_SERVER", print_server.socket)
    return print_server.queue()


@pytest.fixture
def printer(queue: Queue) -> Printer:
    return Printer(queue.name)


@pytest.fixture(scope="session")
def terminals(seeded: Path, tmp_path_factory: pytest.TempPathFactory, sheet: bytes) -> list[Flask]:
    """Two programs that know nothing of each other, for the same hall."""

    def made() -> Flask:
        store = shutil.copy(seeded, tmp_path_factory.mktemp("terminal") / "kiosk.sqlite")
        app = create_app(OnOneDay(store=str(store), terminal=True, print="cups:hall0"))
        app.extensions["paper"] = lambda of, tag: sheet if of != "nowhere" else _refuse()
        return app

    return [made(), made()]


@pytest.fixture(scope="session")
def visitor(terminals: list[Flask]) -> Visitor:
    """Somebody in front of the first. She has followed the links that are on every page once: Exit is among them."""
    found = Visitor(terminals[0])
    found("/de/")
    return found


@pytest.fixture
def print_on(terminals: list[Flask]) -> Callable[[str], None]:
    """A function that puts both terminals before a queue."""

    def put(name: str) -> None:
        for app in terminals:
            app.extensions["settings"] = replace(app.extensions["settings"], print=f"cups:{name}")

    return put


@pytest.fixture
def visit(visitor: Visitor, queue: Queue, print_on: Callable[[str], None]) -> Visitor:
    """`visit` of a terminal that prints on the queue of this test."""
    print_on(queue.name)
    return visitor


def _refuse() -> bytes:
    raise NotOnPaper


def _servers() -> Iterator[Callable[..., PrintServer]]:
    if not Path(CUPSD).exists() or not shutil.which("cupsdisable"):
        pytest.skip("no CUPS on this machine: apt-get install cups-daemon cups-client")
    # The address of a socket may have 107 letters, so not below pytest's own folder.
    folder, servers = Path(tempfile.mkdtemp(prefix="cups")), []

    def start(**how: object) -> PrintServer:
        server = PrintServer(folder / str(len(servers)), **how)
        servers.append(server)
        server.start()
        return server

    try:
        yield start
    finally:
        for server in servers:
            server.stop()
        shutil.rmtree(folder)
