"""An earlier edition, made from the newest catalogue and the history, is the catalogue that edition had."""

import shutil
from datetime import UTC, date, datetime

import pytest

from kiosk.config import Settings
from kiosk.content.catalogue import Catalogue
from kiosk.content.documents import COLLECTIONS
from kiosk.content.earlier import EarlierCatalogues
from kiosk.content.loading import build_from
from kiosk.errors import BadDocument
from kiosk.i18n.gettext import Interface
from kiosk.store import StoreBusy, open_store

TODAY = date(2026, 11, 23)
MADE = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)  # in Germany it is the next day already


@pytest.fixture
def store(seeded, tmp_path):
    with open_store(shutil.copy(seeded, tmp_path / "kiosk.sqlite"), clock=lambda: MADE) as opened:
        yield opened


@pytest.fixture
def built(store, app):
    interfaces: dict[str, Interface] = app.extensions["interfaces"]
    return lambda: build_from(store, Settings(), interfaces, fit=False)


def change(store, *edits):
    """One transaction: (table, id, document); None deletes."""
    with store.transaction("volunteer:1", "Better.") as t:
        for table, id, document in edits:
            rev = store.revision(table, id)
            if document is None:
                t.delete(table, id, expect_rev=rev)
            else:
                t.put(table, id, document, expect_rev=rev)


def document(store, table, id, **fields):
    return dict(store.snapshot().table(table).get(doc_id=id)) | fields


def content(catalogue: Catalogue):
    """All of it, with the order in which it stands."""
    return {name: list(getattr(catalogue, name).items()) for name in COLLECTIONS} | {
        tag: list(texts.items()) for tag, texts in catalogue.texts.items()
    }


def test_it_is_the_one_that_was_built_then(store, built):
    first = built()
    union = document(store, "contacts", "union")
    words = {key: document(store, "texts/de", key) for key in ("topics/leave/title", "topics/dismissal/title")}
    change(store, ("contacts", "union", None), ("texts/de", "topics/leave/title", words["topics/leave/title"] | {"text": "Frei"}))
    change(store, ("texts/de", "topics/dismissal/title", None), ("contacts", "a-new-one", union))
    change(store, ("contacts", "union", union | {"order": 99}), ("texts/de", "topics/leave/title", words["topics/leave/title"] | {"text": "Weg"}))
    newest = built()
    assert content(newest) != content(first)
    earlier = EarlierCatalogues(store.as_it_was).of(first.edition, date(2027, 1, 1), newest)
    assert content(earlier) == content(first) and earlier.edition == first.edition
    assert str(earlier.text("de", "topics/leave/title")) == str(first.text("de", "topics/leave/title")) != "Weg"
    assert str(newest.text("de", "topics/leave/title")) == "Weg", "the newest one stays as it is"


def test_words_that_are_new_since_stay_because_the_program_of_today_may_need_them(store, built):
    text = document(store, "texts/de", "topics/leave/title")
    change(store, ("texts/de", "topics/leave/new", text), ("statements", "new", document(store, "statements", "minimum-wage-rate")))
    earlier = EarlierCatalogues(store.as_it_was).of(1, date(2099, 1, 1), built())
    assert "new" in earlier.statements and earlier.has_text("de", "topics/leave/new")


def test_the_newest_edition_is_the_newest_catalogue_itself(store, built):
    change(store, ("texts/de", "topics/leave/title", document(store, "texts/de", "topics/leave/title", text="Frei")))
    newest = built()
    assert EarlierCatalogues(store.as_it_was).of(newest.edition, date(2026, 11, 24), newest) is newest


def test_an_edition_that_is_younger_than_the_day_is_one_of_another_store(store, built):
    change(store, ("texts/de", "topics/leave/title", document(store, "texts/de", "topics/leave/title", text="Frei")))
    newest = built()
    known = EarlierCatalogues(store.as_it_was)
    assert known.of(newest.edition, date(2026, 11, 23), newest) is None
    assert known.of(newest.edition, date(2026, 11, 24), newest) is newest, "the day is the one of Germany"


@pytest.mark.parametrize("edition", [-1, 0, 2, 10**30])
def test_there_is_no_edition_before_the_first_and_after_the_last(store, catalogue, edition):
    assert catalogue.edition == store.head()
    assert EarlierCatalogues(store.as_it_was).of(edition, date(2099, 1, 1), catalogue) is None


def test_after_too_many_changes_it_is_not_made(store, built, monkeypatch):
    for title in ("Frei", "Weg", "Fort"):
        change(store, ("texts/de", "topics/leave/title", document(store, "texts/de", "topics/leave/title", text=title)))
    newest, known = built(), EarlierCatalogues(store.as_it_was)
    monkeypatch.setattr(EarlierCatalogues, "MOST", 2)
    assert known.of(1, date(2099, 1, 1), newest) is None
    assert known.of(2, date(2099, 1, 1), newest).edition == 2


def test_only_the_last_few_are_kept_and_each_is_made_once(store, built):
    for title in ("Frei", "Weg", "Fort", "Ab"):
        change(store, ("texts/de", "topics/leave/title", document(store, "texts/de", "topics/leave/title", text=title)))
    asked = []

    def as_it_was(*what):
        asked.append(what)
        return store.as_it_was(*what)

    newest, known = built(), EarlierCatalogues(as_it_was)
    made = [known.of(edition, date(2099, 1, 1), newest) for edition in (1, 2, 1, 2)]
    assert made[0] is made[2] and made[1] is made[3] and len(asked) == 2
    for edition in (3, 4, 3, 4):
        known.of(edition, date(2099, 1, 1), newest)
    assert len(known._kept) == EarlierCatalogues.KEPT


@pytest.mark.parametrize("trouble", [StoreBusy("The store is busy."), BadDocument("It had another shape.")])
def test_where_the_store_cannot_say_it_nobody_is_told_anything_wrong(catalogue, trouble):
    def as_it_was(*_):
        raise trouble

    assert EarlierCatalogues(as_it_was).of(1, date(2099, 1, 1), catalogue) is None


def test_a_language_that_came_later_is_there_in_an_earlier_edition_too(catalogue):
    """Visitors choose it today: the page as it was must not fail for it."""
    earlier = catalogue.with_documents(1, {("languages", "ar"): None})
    assert set(earlier.languages) == set(catalogue.languages) and earlier.offered == catalogue.offered
