"""The process that makes sheets: one at a time, never in the way, and nothing of an order stays anywhere."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from html import escape
from pathlib import Path

import pytest
from hardening.junk import SECRET

from kiosk.sheets.paper import press as press_room
from kiosk.sheets.paper import pressing
from kiosk.sheets.paper.order import Order, Side
from kiosk.sheets.paper.press import Busy, Failed, Press
from kiosk.sheets.paper.pressing import receive, send

from .opened import FOOTER, GAP, MIDDLE, WIDTH, Opened, words

GERMAN = Side("de", "ltr", ("Stand",), ("Kamera",), "Quellen")


def order(inside: str = "<h1>Titel</h1><p>Ein Satz.</p>") -> Order:
    return Order(None, ((f"<main>{inside}</main>", None),), ("",), GERMAN, None, None)


@pytest.fixture(scope="module")
def fonts(app) -> Path:
    return Path(app.static_folder) / "vendor" / "paper"


@pytest.fixture(scope="module")
def running(fonts):
    press = Press(fonts)
    yield press
    press.close()


@pytest.fixture
def held(fonts, monkeypatch):
    """A press that makes nothing until it is let go: `held.set()`."""
    press, let_go = Press(fonts), threading.Event()
    monkeypatch.setattr(press, "_made", lambda told: b"%PDF" if let_go.wait(20) else b"")
    return press, let_go


def test_it_makes_one_sheet_after_the_other(running):
    first = running.make(order)
    process = running._process.pid
    assert first.startswith(b"%PDF") and running.make(lambda: order("<h1>B</h1>")).startswith(b"%PDF")
    assert running._process.pid == process, "one process for all of them"


def test_it_works_with_the_lowest_priority(running):
    running.make(order)
    assert os.getpriority(os.PRIO_PROCESS, running._process.pid) == 19


def test_whoever_comes_third_is_told_to_wait_and_the_others_lose_nothing(held):
    press, let_go = held
    made: list[bytes] = []
    people = [threading.Thread(target=lambda: made.append(press.make(order))) for _ in range(press_room.AT_ONCE)]
    for one in people:
        one.start()
    while press._places.acquire(blocking=False):  # until both have their places
        press._places.release()
        time.sleep(0.01)
    with pytest.raises(Busy):
        press.make(order)
    let_go.set()
    for one in people:
        one.join(20)
    assert made == [b"%PDF"] * press_room.AT_ONCE
    assert press.make(order) == b"%PDF"


def test_killed_between_two_orders_it_begins_anew(running):
    running.make(order)
    os.kill(running._process.pid, signal.SIGKILL)
    assert running.make(order).startswith(b"%PDF")


def test_stopped_for_good_it_is_given_up_and_the_next_order_is_served(running, monkeypatch):
    running.make(order)
    monkeypatch.setattr(press_room, "SECONDS", 0.3)
    os.kill(running._process.pid, signal.SIGSTOP)
    with pytest.raises(Failed):
        running.make(order)
    monkeypatch.setattr(press_room, "SECONDS", 10)
    assert running.make(order).startswith(b"%PDF")


@pytest.mark.parametrize("broken", [order()._replace(pages=(("no page", None),)), order()._replace(parts=("unknown",)), order()._replace(parts=())],
                         ids=["no page", "no such passage", "no parts"])  # fmt: skip
def test_an_order_that_cannot_be_set_fails_and_the_next_is_served(running, broken):
    with pytest.raises(Failed):
        running.make(lambda: broken)
    assert running.make(order).startswith(b"%PDF")


@pytest.mark.parametrize("inside", ["<p>Kein Titel</p>", "", "<h1>" + "W" * 400 + "</h1>", "<h1>x</h1>" + "<p>Satz.</p>" * 800,
                                    "<h1>#panic() $x$ *b* \\</h1>", "<h1>\u202e\u2066x</h1>"],
                         ids=["no heading", "nothing", "one endless word", "a huge page", "signs", "turned around"])  # fmt: skip
def test_odd_pages_become_sheets_too(running, inside):
    assert running.make(lambda: order(inside)).startswith(b"%PDF")


def words_on(made: bytes, tmp_path: Path) -> list[str]:
    return Opened(made, tmp_path / "sheet.pdf").column("both", 1)


@pytest.mark.parametrize("signs", ['"', "\\", '\\"', '\\\\"', '")) #panic("x', "\\u{41}", "a\nb", "#sys.version", "%s %d"])
def test_no_sign_of_a_page_means_anything_to_the_compiler(running, tmp_path, signs):
    made = running.make(lambda: order(f"<h1>Davor</h1><p>x{escape(signs)}y</p><p>Danach</p>"))
    assert words_on(made, tmp_path)[:-1] == words(f"Davor x{signs}y Danach Stand")[:-1]


@pytest.mark.parametrize(("inside", "why"), [("<h1>Frau 王</h1>", "a letter that no font has"), (f"<p>{SECRET}</p>", "no title")])
def test_a_sheet_without_the_mark_of_the_standard_is_made_and_whoever_runs_the_program_learns_why(running, caplog, inside, why):
    """Why, and nothing of what stands on it."""
    made = running.make(lambda: order(inside))
    assert made.startswith(b"%PDF") and b"pdfuaid:part" not in made
    assert [record.message for record in caplog.records] == [f"A sheet was made without the mark of PDF/UA: {why}."]


def test_of_a_sheet_with_the_mark_nothing_is_logged(running, caplog):
    assert b"pdfuaid:part" in running.make(order) and not caplog.records


@pytest.mark.parametrize("complaint", ["could not be displayed", "missing document title", "PDF/UA-1 error: " + SECRET])
def test_no_word_of_the_compiler_is_passed_on(complaint):
    assert pressing.why(f"`{SECRET}` {complaint}") in ("a letter that no font has", "no title", "something else")


@pytest.mark.parametrize("word", ["Telekommunikationstechnikerin", "Qualifizierungsberatungsstelle", "Abcdefghij" * 12, "https://example.org/" + "a" * 90])
@pytest.mark.parametrize("tag", ["h1", "h2", "p"])
def test_no_word_runs_over_the_edge_of_its_column(running, tmp_path, tag, word):
    page = f"<main><h1>x</h1><{tag}>Sie: {word}</{tag}><p>Ende</p></main>"
    file = tmp_path / "sheet.pdf"
    file.write_bytes(running.make(lambda: Order(None, ((page, page),), ("",), GERMAN, GERMAN, None)))
    boxes = subprocess.run(["pdftotext", "-bbox", str(file), "-"], capture_output=True, check=True).stdout.decode()
    found = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"', boxes)
    widths = [(float(left), float(right)) for left, top, right in found if float(top) < FOOTER]
    assert len(widths) > 6
    assert all(right < MIDDLE - GAP if left < MIDDLE else right < WIDTH - 34 for left, right in widths), widths


def start(fonts: Path) -> subprocess.Popen:
    command = [sys.executable, "-c", press_room.START, str(press_room.FOLDER), str(fonts)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_it_goes_home_when_the_worker_is_gone(fonts):
    process = start(fonts)
    process.stdin.close()
    assert process.wait(30) == 0
    process.stdout.close()
    process.stderr.close()


def test_nothing_of_an_order_is_written_anywhere(fonts):
    """Neither when it is made nor when it cannot be: no temporary file, nothing on its standard error."""
    import json

    before = set(Path(tempfile.gettempdir()).iterdir())
    process = start(fonts)
    for parts in (("",), (SECRET,)):
        wanted = order(f"<h1>{SECRET}</h1>")._replace(parts=parts)
        send(process.stdin, json.dumps(wanted._asdict()).encode())
        assert receive(process.stdout)[:1] == (b"+" if parts == ("",) else b"-")
    send(process.stdin, SECRET.encode())
    assert receive(process.stdout) == b"-"
    opened = {str(file.readlink()) for file in Path(f"/proc/{process.pid}/fd").iterdir()}
    assert all(file.startswith(("pipe:", "anon_inode:", "/dev/", "socket:")) or file.endswith(".ttf") for file in opened), opened
    _, complaints = process.communicate(timeout=30)
    assert SECRET.encode() not in complaints
    new = set(Path(tempfile.gettempdir()).iterdir()) - before
    assert not [file for file in new if file.is_file() and SECRET in file.read_bytes().decode("utf-8", "ignore")]
