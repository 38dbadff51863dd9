"""A kiosk as it was when a code was made, and the same one after edits."""

import shutil
from datetime import UTC, date, datetime
from functools import cache
from types import SimpleNamespace

import pytest
from conftest import OnOneDay
from pages.visitor import Visitor

from kiosk import create_app
from kiosk.config import ROOT
from kiosk.content.documents import read_document
from kiosk.content.words import fingerprint
from kiosk.store import open_store

SEEDED = datetime(2026, 11, 20, 9, tzinfo=UTC)  # edition 1
CODE = "2026-11-21.1"


@pytest.fixture(scope="session")
def first_edition(tmp_path_factory):
    """A store filled on a day before the codes were made, never to be changed."""
    file = tmp_path_factory.mktemp("first") / "kiosk.sqlite"
    with open_store(file, clock=lambda: SEEDED) as store:
        store.seed(ROOT / "data", "seed", validate=read_document)
    return file


class Edits(SimpleNamespace):
    """What somebody at the desk does, each in a transaction of its own."""

    def documents(self, table):
        return self.store.snapshot().table(table)

    def patch(self, table, id, **fields):
        with self.store.transaction("volunteer:1", "Better.") as t:
            t.patch(table, id, fields, expect_rev=self.store.revision(table, id))

    def delete(self, table, id):
        with self.store.transaction("volunteer:1", "Gone.") as t:
            t.delete(table, id, expect_rev=self.store.revision(table, id))

    def say(self, key, **words):
        """New words by language; each translation is made from the German that stands there then."""
        for tag, text in words.items():
            german = self.documents("texts/de").get(doc_id=key)["text"]
            source = {} if tag == "de" else {"source": fingerprint(german)}
            self.patch(f"texts/{tag}", key, text=text, **source)


@pytest.fixture
def edits(first_edition, tmp_path):
    file = shutil.copy(first_edition, tmp_path / "kiosk.sqlite")
    with open_store(file) as store:
        yield Edits(store=store, file=file)


class SomeDay(OnOneDay, frozen=True, kw_only=True):
    """A day after the code, without the banner of a preview."""

    now: date = date(2026, 11, 23)

    def day(self):
        return self.now


@pytest.fixture
def opened(edits, visit_in):
    """The kiosk after the edits. Where every promise is kept is seen elsewhere: here `open` is enough."""
    return lambda: visit_in(create_app(SomeDay(store=str(edits.file))))


@pytest.fixture(scope="session")
def unedited(first_edition, tmp_path_factory):
    """The kiosk on a day, without any edit since the code: `unedited(date(2027, 1, 4))`. Made once for each day."""

    @cache
    def made_for(day):
        store = shutil.copy(first_edition, tmp_path_factory.mktemp("unedited") / "kiosk.sqlite")
        return Visitor(create_app(SomeDay(store=str(store), now=day)))

    return made_for
