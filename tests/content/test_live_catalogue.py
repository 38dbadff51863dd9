"""An edit is on every page within a second, and no edit can take a page down."""

import logging
import re
import shutil
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.config import Settings
from kiosk.content.live import LiveCatalogue
from kiosk.content.loading import build_from, open_content
from kiosk.errors import BadDocument
from kiosk.store import Store


class LooksAlways(LiveCatalogue):
    """Asks for the newest edition on every call, so that no test has to wait for it."""

    LOOK_EVERY = 0


class Editions:
    """A store that only counts, and builds catalogues that only know their edition.

    trouble: raised by the next builds. gate: a build waits until it is open.
    """

    def __init__(self) -> None:
        self.newest, self.builds, self.looks = 1, 0, 0
        self.trouble: Exception | None = None
        self.deaf: Exception | None = None
        self.gate = threading.Event()
        self.gate.set()

    def head(self) -> int:
        self.looks += 1
        if self.deaf:
            raise self.deaf
        return self.newest

    def build(self) -> SimpleNamespace:
        self.builds += 1
        edition = self.newest
        assert self.gate.wait(30)
        if self.trouble:
            raise self.trouble
        return SimpleNamespace(edition=edition)


@pytest.fixture
def editions() -> Editions:
    return Editions()


@pytest.fixture
def live(editions: Editions) -> LiveCatalogue:
    return LooksAlways(editions.head, editions.build)


def soon(happens: Callable[[], bool]) -> bool:
    end = time.monotonic() + 30
    while not happens() and time.monotonic() < end:
        time.sleep(0.002)
    return happens()


def test_the_first_edition_is_built_before_the_first_visitor_comes(editions: Editions, live: LiveCatalogue):
    assert live.current().edition == 1
    assert editions.builds == 1


def test_a_new_edition_replaces_the_old_one(editions: Editions, live: LiveCatalogue):
    editions.newest = 2
    assert soon(lambda: live.current().edition == 2)
    editions.newest = 3
    assert soon(lambda: live.current().edition == 3)


def test_nobody_waits_while_the_next_edition_is_built(editions: Editions, live: LiveCatalogue):
    editions.gate.clear()
    editions.newest = 2
    assert [live.current().edition for _ in range(50)] == [1] * 50
    editions.gate.set()
    assert soon(lambda: live.current().edition == 2)


def test_whoever_reads_an_older_edition_may_finish(editions: Editions, live: LiveCatalogue):
    reading = live.current()
    editions.newest = 2
    assert soon(lambda: live.current().edition == 2)
    assert reading.edition == 1


def test_many_visitors_at_once_cause_one_build(editions: Editions, live: LiveCatalogue):
    editions.gate.clear()
    editions.newest = 2
    with ThreadPoolExecutor(16) as visitors:
        seen = list(visitors.map(lambda _: live.current().edition, range(400)))
    editions.gate.set()
    assert set(seen) == {1}
    assert soon(lambda: live.current().edition == 2)
    assert editions.builds == 2


def test_an_edit_that_cannot_be_shown_leaves_the_old_edition(editions: Editions, live: LiveCatalogue, caplog):
    editions.trouble = BadDocument("professions/nurse: something is wrong.")
    editions.newest = 2
    with caplog.at_level(logging.ERROR, "kiosk.content"):
        live.current()
        assert soon(lambda: bool(caplog.records))
        assert [live.current().edition for _ in range(50)] == [1] * 50
    assert caplog.messages == ["edition 2 is not shown, edition 1 stays: professions/nurse: something is wrong."]
    assert editions.builds == 2  # tried once, not once for every visitor


def test_the_next_good_edit_is_shown_again(editions: Editions, live: LiveCatalogue):
    editions.trouble = BadDocument("professions/nurse: something is wrong.")
    editions.newest = 2
    live.current()
    assert soon(lambda: editions.builds == 2)
    editions.trouble = None
    editions.newest = 3
    assert soon(lambda: live.current().edition == 3)


@pytest.mark.filterwarnings("error::pytest.PytestUnhandledThreadExceptionWarning")
def test_trouble_that_nobody_foresaw_leaves_the_old_edition_too(editions: Editions, live: LiveCatalogue, caplog):
    editions.trouble = KeyError("all")
    editions.newest = 2
    with caplog.at_level(logging.ERROR, "kiosk.content"):
        live.current()
        assert soon(lambda: bool(caplog.records))
        assert [live.current().edition for _ in range(50)] == [1] * 50
    assert editions.builds == 2


def test_while_the_store_cannot_be_asked_pages_go_on(editions: Editions, live: LiveCatalogue):
    editions.deaf = OSError("the disk is away")
    assert live.current().edition == 1
    editions.deaf = None
    editions.newest = 2
    assert soon(lambda: live.current().edition == 2)


def test_the_store_is_not_asked_for_every_page(editions: Editions):
    live = LiveCatalogue(editions.head, editions.build)
    assert {live.current().edition for _ in range(1000)} == {1}
    assert editions.looks <= 1


@pytest.fixture(scope="module")
def real(seeded: Path, tmp_path_factory: pytest.TempPathFactory):
    """A real store with the real content, and the catalogue over it."""
    settings = Settings(store=str(shutil.copy(seeded, tmp_path_factory.mktemp("live") / "kiosk.sqlite")))
    store, interfaces = open_content(settings)
    yield store, LooksAlways(store.head, lambda: build_from(store, settings, interfaces))
    store.close()


def edit(store: Store, table: str, id: str, **fields: object) -> None:
    with store.transaction("a volunteer", "a better sentence") as t:
        t.patch(table, id, fields)


def test_a_volunteer_sees_her_sentence(real):
    store, live = real
    key = "about/privacy/no-log"
    edit(store, "texts/en", key, text="We write nothing down.", state="live")
    assert soon(lambda: live.current().text("en", key).plain == "We write nothing down.")
    assert live.current().text("en", key).state == "live"
    assert live.current().edition == store.head()


@pytest.mark.parametrize(("table", "id", "slip", "right", "named"), [
    ("professions", "nurse", {"asked": "often"}, {"asked": 1}, "professions/nurse: .*asked"),
    ("professions", "nurse", {"field": "helth"}, {"field": "health-care"}, "professions/nurse: .*“helth”"),
    ("texts/en", "statements/step-zab/ride", {"text": "About {zab_month:months}."},
     {"text": "About {zab_months:months}."}, "texts/en/statements/step-zab/ride: .*zab_month:months"),
])  # fmt: skip
def test_a_slip_of_an_editor_is_kept_off_the_pages(real, caplog, table, id, slip, right, named):
    store, live = real
    shown = live.current().edition
    with caplog.at_level(logging.ERROR, "kiosk.content"):
        edit(store, table, id, **slip)
        live.current()
        noticed = soon(lambda: bool(caplog.records) or live.current().edition != shown)
        assert noticed and live.current().edition == shown
        assert re.search(named, caplog.messages[0])
        edit(store, table, id, **right)
        assert soon(lambda: live.current().edition == store.head())
