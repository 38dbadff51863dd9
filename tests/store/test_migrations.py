"""A newer kiosk opens the store of an older one, and an older kiosk keeps its hands off a newer store."""

import pytest

from kiosk.store import Migration, StoreTooNew, open_store, plain_json, restore


def rename_field(documents):
    for doc in documents.get("professions", {}).values():
        if "asked" in doc:
            doc["rank"] = doc.pop("asked")
    return documents


def move_offices(documents):
    documents["institutions"] = documents.pop("offices", {})
    return documents


TO_2 = Migration("Professions have a rank now.", rename_field)
TO_3 = Migration("Offices are institutions.", move_offices)


@pytest.fixture
def old(address, tmp_path):
    """The address of a store as the first kiosk left it: seeded, then edited."""
    data = tmp_path / "data"
    data.mkdir()
    tables = {"professions": {"nurse": {"asked": 1}, "cook": {"asked": 2}}, "offices": {"bonn": {"city": "Bonn"}}}
    for table, docs in tables.items():
        (data / f"{table}.json").write_text(plain_json(table, docs))
    with open_store(address, migrations=()) as store:
        store.seed(data, "setup")
        with store.transaction("volunteer:1", "Asked more.") as t:
            t.put("professions", "nurse", {"asked": 9})
    return address


def documents(store):
    snapshot = store.snapshot()
    return {table: {doc.doc_id: dict(doc) for doc in snapshot.table(table)} for table in snapshot.tables()}


def test_a_newer_kiosk_brings_the_documents_up_to_date_once(old):
    for _ in range(2):
        with open_store(old, migrations=(TO_2, TO_3)) as store:
            assert documents(store) == {
                "professions": {"nurse": {"rank": 9}, "cook": {"rank": 2}},
                "institutions": {"bonn": {"city": "Bonn"}},
            }
            assert (store.head(), store.verify()) == (4, [])
            assert [(c.actor, c.why) for c in store.history(since=2, limit=1)] == [("kiosk", TO_2.why)] * 2


def test_one_step_at_a_time_leads_to_the_same_place_as_all_at_once(old):
    with open_store(old, migrations=(TO_2,)) as store:
        assert store.head() == 3
    with open_store(old, migrations=(TO_2, TO_3)) as store:
        assert (store.head(), store.verify()) == (4, [])


def test_a_migration_that_fails_leaves_the_store_as_it_was(old):
    def fail(documents):
        raise KeyError("unforeseen")

    with pytest.raises(KeyError):
        open_store(old, migrations=(TO_2, Migration("Wrong.", fail)))
    with open_store(old, migrations=()) as store:
        assert (store.head(), documents(store)["professions"]["nurse"]) == (2, {"asked": 9})


def test_a_store_newer_than_the_program_is_refused_with_one_sentence(old):
    open_store(old, migrations=(TO_2, TO_3)).close()
    with pytest.raises(StoreTooNew) as refusal:
        open_store(old, migrations=(TO_2,))
    assert str(refusal.value).endswith(
        "was written by a newer kiosk (schema 3, this program knows 2): update the program."
    )


def test_an_older_kiosk_still_running_beside_the_newer_one_stops_writing(old):
    running = open_store(old, migrations=())
    seen = running.snapshot()
    open_store(old, migrations=(TO_2,)).close()
    with pytest.raises(StoreTooNew), running.transaction("volunteer:1", "In the old shape.") as t:
        t.put("professions", "baker", {"asked": 3})
    with pytest.raises(StoreTooNew):
        for _ in range(1000):  # the news may take a moment to arrive
            running.snapshot()
    assert seen.table("professions").get(doc_id="nurse") == {"asked": 9}


def test_a_store_that_is_new_needs_no_migration(address):
    with open_store(address, migrations=(TO_2, TO_3)) as store:
        assert (store.head(), store.history()) == (0, [])


def test_a_newer_seed_finds_its_base_in_the_new_shape(old, tmp_path):
    new = tmp_path / "new"
    new.mkdir()
    (new / "professions.json").write_text(plain_json("professions", {"nurse": {"rank": 1}, "cook": {"rank": 5}}))
    (new / "institutions.json").write_text(plain_json("institutions", {"bonn": {"city": "Bonn"}}))
    with open_store(old, migrations=(TO_2, TO_3)) as store:
        report = store.merge_seed(new)
        assert report.kept == ()
        assert report.changed == (("professions", "cook"),)
        assert documents(store)["professions"] == {"nurse": {"rank": 9}, "cook": {"rank": 5}}


def test_a_store_taken_back_before_a_migration_is_migrated_again(old, new_address, tmp_path):
    with open_store(old, migrations=(TO_2, TO_3)) as store:
        store.backup(tmp_path / "today.db")
    with pytest.raises(StoreTooNew):
        restore(tmp_path / "today.db", new_address(), migrations=(TO_2,))
    target = new_address()
    restore(tmp_path / "today.db", target, at=2, migrations=(TO_2, TO_3))
    with open_store(target, migrations=(TO_2, TO_3)) as store:
        assert documents(store)["professions"] == {"nurse": {"rank": 9}, "cook": {"rank": 2}}
        assert (store.head(), store.verify()) == (4, [])
