"""An update brings a newer seed; what volunteers have edited meanwhile is theirs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.store import BrokenSeed, Kept, open_store, plain_json
from kiosk.store.merge import merge_fields

SEED = {
    "professions": {
        "nurse": {"field": "health", "asked": 1, "law": "PflBG"},
        "cook": {"field": "food", "asked": 2},
        "baker": {"field": "food", "asked": 3},
    },
    "texts/uk": {"nurse/title": {"text": "медсестра", "state": "draft", "source": "old"}},
}


@pytest.fixture
def load(store, tmp_path):
    """Write a seed folder and load it: fill the empty store, merge into the others."""
    counter = iter(range(100))

    def load(tables, **options):
        folder = tmp_path / f"data-{next(counter)}"
        for table, docs in tables.items():
            path = folder / f"{table}.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(plain_json(table, docs), "utf-8")
        return store.merge_seed(folder, **options)

    return load


def changed(**documents):
    """The seed with some professions changed (None: left out)."""
    professions = {**SEED["professions"], **documents}
    return {**SEED, "professions": {doc_id: doc for doc_id, doc in professions.items() if doc is not None}}


def professions(store):
    return {doc.doc_id: doc for doc in store.snapshot().table("professions")}


def test_the_first_seed_fills_the_store_and_the_same_seed_again_changes_nothing(store, load):
    first = load(SEED)
    assert (first.seq, len(first.added), first.kept) == (1, 4, ())
    again = load(SEED)
    assert (again.seq, again.added, again.changed, again.removed, again.kept) == (1, (), (), (), ())
    assert store.head() == 1


def test_what_nobody_edited_follows_the_seed(store, load):
    load(SEED)
    report = load(changed(nurse={"field": "care", "asked": 1}, baker=None, smith={"field": "metal"}))
    assert professions(store) == {
        "nurse": {"field": "care", "asked": 1},
        "cook": SEED["professions"]["cook"],
        "smith": {"field": "metal"},
    }
    assert report.seq == store.head() == 2
    assert report.added == (("professions", "smith"),)
    assert report.changed == (("professions", "nurse"),)
    assert report.removed == (("professions", "baker"),)
    assert report.kept == ()


def test_what_was_edited_stays_and_the_other_fields_follow_the_seed(store, load):
    load(SEED)
    with store.transaction("volunteer:1", "Asked more often.") as t:
        t.patch("professions", "nurse", {"asked": 9, "note": "mine"})
    report = load(changed(nurse={"field": "care", "asked": 5, "law": "PflBG", "new": True}))
    assert professions(store)["nurse"] == {"field": "care", "asked": 9, "law": "PflBG", "note": "mine", "new": True}
    assert report.kept == (Kept("professions", "nurse", "asked", 9, 5),)
    assert str(report.kept[0]) == (
        'Kept as edited, the new seed differs: the field "asked" of "nurse" in "professions".'
    )
    assert load(changed(nurse={"field": "care", "asked": 5, "law": "PflBG", "new": True})).kept == ()


def test_an_edit_the_seed_does_not_touch_is_not_worth_a_word(store, load):
    load(SEED)
    with store.transaction("volunteer:1", "Asked more often.") as t:
        t.patch("professions", "nurse", {"asked": 9})
        t.delete("professions", "cook")
    report = load(changed(baker={"field": "bread"}))
    assert professions(store)["nurse"]["asked"] == 9
    assert "cook" not in professions(store)
    assert report.kept == ()


def test_an_edit_the_new_seed_agrees_with_is_no_conflict(store, load):
    load(SEED)
    with store.transaction("volunteer:1", "Corrected.") as t:
        t.patch("professions", "nurse", {"law": "§ 1 PflBG"})
        t.delete("professions", "cook")
        t.put("professions", "smith", {"field": "metal"})
    nurse = SEED["professions"]["nurse"] | {"law": "§ 1 PflBG"}
    report = load(changed(nurse=nurse, cook=None, smith={"field": "metal"}))
    assert (report.kept, report.changed, report.seq) == ((), (), 2)
    assert "smith" in professions(store)


def test_a_deleted_document_stays_deleted_and_an_edited_one_stays_when_the_seed_drops_it(store, load):
    load(SEED)
    with store.transaction("volunteer:1", "Two edits.") as t:
        t.delete("professions", "cook")
        t.patch("professions", "baker", {"asked": 7})
    report = load(changed(cook={"field": "kitchen"}, baker=None))
    assert "cook" not in professions(store)
    assert professions(store)["baker"]["asked"] == 7
    assert [(kept.id, kept.field) for kept in report.kept] == [("baker", None), ("cook", None)]
    assert report.kept[0].theirs is None
    assert report.kept[1].ours is None


def test_a_document_both_sides_invented_keeps_the_edited_fields(store, load):
    load(SEED)
    with store.transaction("volunteer:1", "New.") as t:
        t.put("professions", "smith", {"field": "metal", "asked": 1})
    report = load(changed(smith={"field": "iron", "law": "HwO"}))
    assert professions(store)["smith"] == {"field": "metal", "asked": 1, "law": "HwO"}
    assert [kept.field for kept in report.kept] == ["field"]


def test_a_field_can_be_taken_away_by_either_side_and_null_is_a_value(store, load):
    load({"t": {"d": {"a": None, "b": 1, "c": 1}}})
    with store.transaction("volunteer:1", "Away.") as t:
        t.put("t", "d", {"a": None, "c": 1})
    report = load({"t": {"d": {"b": 1, "c": None}}})
    assert store.snapshot().table("t").get(doc_id="d") == {"c": None}
    assert report.kept == ()


def test_a_text_edited_by_a_person_is_never_mixed_with_the_state_of_another_text(store, load):
    load(SEED)
    mine = {"text": "медична сестра", "state": "live", "source": "old"}
    with store.transaction("volunteer:1", "Better.") as t:
        t.put("texts/uk", "nurse/title", mine)
    theirs = {"text": "медсестра", "state": "draft", "source": "new"}
    report = load({**SEED, "texts/uk": {"nurse/title": theirs}})
    # Field by field "source" would become "new": the old translation would pass for one of the new German.
    assert store.snapshot().table("texts/uk").get(doc_id="nurse/title") == mine
    assert report.kept == (Kept("texts/uk", "nurse/title", None, mine, theirs),)


def test_a_mixture_the_caller_does_not_accept_leaves_the_edited_document_whole(store, load):
    def validate(table, doc_id, doc):
        if doc.get("from", 0) > doc.get("until", 9):
            raise ValueError("from is after until")

    load({"t": {"d": {"from": 1, "until": 2}}})
    with store.transaction("volunteer:1", "Shorter.") as t:
        t.put("t", "d", {"from": 1, "until": 1})
    report = load({"t": {"d": {"from": 3, "until": 4}}}, validate=validate)
    assert store.snapshot().table("t").get(doc_id="d") == {"from": 1, "until": 1}
    assert [kept.field for kept in report.kept] == [None]


def test_true_and_1_are_not_the_same_to_a_merge(store, load):
    load({"t": {"d": {"a": 1}}})
    load({"t": {"d": {"a": True}}})
    assert store.snapshot().table("t").get(doc_id="d")["a"] is True


def test_a_merge_knows_its_base_after_a_restart_and_over_several_updates(store, load, address, tmp_path):
    load(SEED)
    load(changed(nurse={"field": "second"}))
    store.close()
    load(changed(nurse={"field": "third"}))
    assert professions(store)["nurse"] == {"field": "third"}
    with open_store(address) as again:
        assert again.verify() == []
        again.export(tmp_path / "out")
    assert (tmp_path / "out/texts/uk.json").read_text("utf-8") == plain_json("texts/uk", SEED["texts/uk"])


def test_a_broken_newer_seed_changes_nothing(store, load):
    def validate(table, doc_id, doc):
        if doc.get("field") == "wrong":
            raise ValueError("no such field of work")

    load(SEED)
    with pytest.raises(BrokenSeed, match='professions.json is broken at the document "nurse"'):
        load(changed(nurse={"field": "wrong"}, cook=None), validate=validate)
    assert store.head() == 1
    assert professions(store) == SEED["professions"]


fields = st.dictionaries(st.sampled_from("abcd"), st.sampled_from([None, 0, False, "x", [1]]), max_size=4)


@given(fields, fields, fields)
@settings(max_examples=300, deadline=None)
def test_no_edited_field_is_ever_overwritten(old, mine, new):
    merged, contested = merge_fields(old, mine, new)
    for field in "abcd":
        was, here, there, now = (repr(doc.get(field, "absent")) for doc in (old, mine, new, merged))
        assert now == (here if here != was else there)
        assert (field in contested) == (here != was and there not in (was, here))
