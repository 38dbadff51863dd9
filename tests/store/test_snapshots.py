"""Reading: TinyDB as everybody knows it, over a store that cannot change under the reader's hands."""

import copy
import pickle
import threading

import pytest
from tinydb import TinyDB, where
from tinydb.storages import Storage
from tinydb.table import Document, Table

from kiosk.store import ReadOnly, open_store

from .waiting import wait_until

NURSE = {"title": "Nurse", "tags": ["health", "care"], "where": {"land": "DE-BY"}, "asked": 1}
COOK = {"title": "Cook", "tags": ["kitchen"], "where": {"land": "DE-NW"}, "asked": 2}


@pytest.fixture
def snapshot(store, edit):
    edit(nurse=NURSE, cook=COOK)
    return store.snapshot()


def test_a_snapshot_is_a_tinydb_with_tables_documents_and_string_ids(snapshot):
    table = snapshot.table("professions")
    assert isinstance(snapshot, TinyDB)
    assert isinstance(snapshot.storage, Storage)
    assert isinstance(table, Table)
    assert snapshot.tables() == {"professions"}
    assert [doc.doc_id for doc in table.all()] == [doc.doc_id for doc in table] == ["cook", "nurse"]
    assert isinstance(table.get(doc_id="nurse"), Document)
    assert table.get(doc_id="nurse") == NURSE
    assert table.get(doc_id="nobody") is None
    assert len(table) == 2
    assert len(snapshot.table("unknown")) == 0


def test_tinydb_queries_find_what_they_should(snapshot):
    table = snapshot.table("professions")
    assert [doc.doc_id for doc in table.search(where("asked") > 1)] == ["cook"]
    assert [doc.doc_id for doc in table.search(where("tags").any(["care"]))] == ["nurse"]
    assert [doc.doc_id for doc in table.search(where("tags").all(["care", "health"]))] == ["nurse"]
    assert [doc.doc_id for doc in table.search(where("where").land == "DE-NW")] == ["cook"]
    assert [doc.doc_id for doc in table.search(where("title").matches("C.*k"))] == ["cook"]
    assert [doc.doc_id for doc in table.search(where("where") == {"land": "DE-BY"})] == ["nurse"]
    assert [doc.doc_id for doc in table.search(where("tags") == ["kitchen"])] == ["cook"]
    assert [doc.doc_id for doc in table.get(doc_ids=["nurse", "cook"])] == ["cook", "nurse"]
    assert table.get(where("asked") == 1).doc_id == "nurse"
    assert table.count(where("asked").exists()) == 2
    assert table.contains(doc_id="cook")
    assert not table.contains(where("asked") == 3)


@pytest.mark.parametrize(
    "write",
    [
        lambda table: table.insert({"title": "New"}),
        lambda table: table.insert(Document({"title": "New"}, "new")),
        lambda table: table.insert_multiple([{"title": "New"}]),
        lambda table: table.update({"title": "Changed"}),
        lambda table: table.update({"title": "Changed"}, doc_ids=["nurse"]),
        lambda table: table.update(lambda doc: doc.clear(), where("asked") == 1),
        lambda table: table.update_multiple([({"title": "Changed"}, where("asked") == 1)]),
        lambda table: table.upsert({"title": "Changed"}, where("asked") == 1),
        lambda table: table.remove(where("asked") == 1),
        lambda table: table.remove(doc_ids=["nurse"]),
        lambda table: table.truncate(),
        lambda table: table.storage.write({}),
        lambda table: table.get(doc_id="nurse").update(title="Changed"),
        lambda table: table.get(doc_id="nurse").__setitem__("title", "Changed"),
        lambda table: table.get(doc_id="nurse").__ior__({"title": "Changed"}),
        lambda table: table.get(doc_id="nurse").pop("title"),
        lambda table: table.all()[0]["tags"].append("changed"),
        lambda table: table.search(where("asked") == 1)[0]["where"].clear(),
    ],
)  # fmt: skip
def test_every_way_of_writing_through_a_snapshot_is_refused(snapshot, write):
    table = snapshot.table("professions")
    with pytest.raises(ReadOnly, match="write through store.transaction"):
        write(table)
    assert {doc.doc_id: doc for doc in table} == {"nurse": NURSE, "cook": COOK}


def test_a_snapshot_loses_no_table(snapshot):
    for write in (snapshot.drop_tables, lambda: snapshot.drop_table("professions"), lambda: snapshot.insert({})):
        with pytest.raises(ReadOnly):
            write()
    with pytest.raises(ReadOnly):
        snapshot.table("new", persist_empty=True)
    with pytest.raises(TypeError):
        del snapshot.storage.read()["professions"]
    assert snapshot.tables() == {"professions"}


def test_a_copy_of_a_document_may_be_changed_and_saved(store, snapshot):
    draft = copy.deepcopy(snapshot.table("professions").get(doc_id="nurse"))
    draft["tags"].append("night")
    draft["where"]["land"] = "DE-SN"
    with store.transaction("volunteer:1", "More.") as t:
        t.put("professions", "nurse", draft, expect_rev=1)
    assert type(draft) is dict
    assert snapshot.table("professions").get(doc_id="nurse") == NURSE
    assert store.snapshot().table("professions").get(doc_id="nurse")["tags"] == ["health", "care", "night"]
    assert pickle.loads(pickle.dumps(snapshot.table("professions").get(doc_id="cook"))) == COOK


def test_a_document_of_a_snapshot_can_be_saved_as_it_is(store, snapshot):
    with store.transaction("volunteer:1", "A twin.") as t:
        t.put("professions", "sous-chef", snapshot.table("professions").get(doc_id="cook"))
    assert store.snapshot().table("professions").get(doc_id="sous-chef") == COOK


def test_a_reader_keeps_seeing_what_she_began_with(store, edit, snapshot):
    edit(nurse={"title": "Nurse, new"}, baker={"title": "Baker"})
    with store.transaction("volunteer:1", "Away.") as t:
        t.delete("professions", "cook")
    assert {doc.doc_id: doc for doc in snapshot.table("professions")} == {"nurse": NURSE, "cook": COOK}
    now = store.snapshot()
    assert (snapshot.seq, now.seq) == (1, 3)
    assert [doc.doc_id for doc in now.table("professions")] == ["baker", "nurse"]
    assert now.table("professions").get(doc_id="nurse") == {"title": "Nurse, new"}


def test_as_long_as_nothing_changes_it_is_the_same_snapshot(store, edit, snapshot):
    assert store.snapshot() is store.snapshot() is snapshot
    edit(nurse={})
    assert store.snapshot() is not snapshot


def test_a_document_knows_the_revision_an_editor_must_expect(store, edit, snapshot):
    edit(nurse={})
    now = store.snapshot()
    assert (snapshot.revision("professions", "nurse"), now.revision("professions", "nurse")) == (1, 2)
    assert (now.table("professions").get(doc_id="nurse").rev, now.revision("x", "y")) == (2, 0)


def test_a_snapshot_that_grew_step_by_step_equals_one_read_at_once(store, edit, address):
    for step in range(6):
        edit(nurse={"step": step}, **{f"p{step}": {"step": step}})
        edit(table=f"texts/l{step}", title={"text": str(step)})
        store.snapshot()
        with store.transaction("volunteer:1", "Away.") as t:
            t.delete(f"texts/l{step}", "title")
    with open_store(address) as fresh:
        assert everything(store.snapshot()) == everything(fresh.snapshot())
        assert list(store.snapshot().storage.read()) == list(fresh.snapshot().storage.read()) == ["professions"]


def everything(snapshot):
    return [
        (table, doc.doc_id, doc.rev, doc)
        for table in sorted(snapshot.tables())
        for doc in snapshot.table(table).all()
    ]  # fmt: skip


def test_another_process_sees_an_edit_as_soon_as_it_is_saved(store, edit, address):
    with open_store(address) as other:
        for step in range(20):
            edit(nurse={"step": step})
            wait_until(lambda step=step: other.head() == step + 1)
            assert other.snapshot() is other.snapshot()
            assert other.snapshot().table("professions").get(doc_id="nurse") == {"step": step}


def test_whoever_saved_sees_it_on_the_next_page_from_whichever_thread(store, edit):
    seen = []
    for step in range(20):
        edit(nurse={"step": step})
        threads = [threading.Thread(target=lambda: seen.append(store.snapshot().seq)) for _ in range(2)]
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
        assert seen[-2:] == [store.head()] * 2 == [step + 1] * 2


def test_many_threads_may_search_one_snapshot(snapshot):
    table, wrong = snapshot.table("professions"), []

    def search():
        try:
            for n in range(300):  # more different questions than TinyDB's cache has room for
                if len(table.search(where("asked") < 2 + n % 17)) != (1 if n % 17 == 0 else 2):
                    wrong.append(n)
        except Exception as trouble:
            wrong.append(trouble)

    threads = [threading.Thread(target=search) for _ in range(6)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert wrong == []
