"""Two volunteers at one text, a mistake in the middle, a form left open over lunch: what a save does."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from kiosk.store import (
    GONE,
    Conflict,
    NoSuchDocument,
    NotADocument,
    TransactionOver,
    open_store,
)

NURSE = {"field": "health", "regulated": "federal"}


def test_a_new_store_is_empty_and_at_sequence_number_0(store):
    assert store.head() == 0
    assert store.snapshot().tables() == set()
    assert store.history() == []
    assert store.revision("professions", "nurse") == 0


def test_what_was_saved_is_read_again_also_after_a_restart(store, address):
    with store.transaction("volunteer:1", "She was missing.") as t:
        assert t.put("professions", "nurse", NURSE) == 1
    assert t.seq == store.head() == 1
    store.close()
    with open_store(address) as again:
        assert again.snapshot().table("professions").get(doc_id="nurse") == NURSE


def test_one_save_is_one_step_however_many_documents_it_changes(store):
    with store.transaction("volunteer:1", "A family of professions.") as t:
        for doc_id in ("nurse", "midwife", "paramedic"):
            t.put("professions", doc_id, NURSE)
    assert store.head() == 1
    assert {change.seq for change in store.history()} == {1}


def test_an_error_in_the_middle_leaves_nothing_behind(store):
    with pytest.raises(ZeroDivisionError), store.transaction("volunteer:1", "Oops.") as t:
        t.put("professions", "nurse", NURSE)
        t.put("professions", "midwife", {"field": 1 / 0})
    assert store.head() == 0
    assert store.snapshot().tables() == set()
    assert store.history() == []


def test_the_second_of_two_editors_is_told_and_shown_what_the_first_wrote(store, edit):
    edit(nurse=NURSE)
    seen = store.snapshot().table("professions").get(doc_id="nurse").rev
    with store.transaction("volunteer:1", "First.") as t:
        t.patch("professions", "nurse", {"field": "care"}, expect_rev=seen)
    with pytest.raises(Conflict) as conflict, store.transaction("volunteer:2", "Second.") as t:
        t.put("professions", "nurse", {"field": "mine"}, expect_rev=seen)
    assert conflict.value.document == NURSE | {"field": "care"}
    assert (conflict.value.expected, conflict.value.revision) == (1, 2)
    assert store.snapshot().table("professions").get(doc_id="nurse")["field"] == "care"


def test_two_people_creating_the_same_document_do_not_overwrite_each_other(store, edit):
    with store.transaction("volunteer:1", "New.") as t:
        t.put("professions", "nurse", NURSE, expect_rev=0)
    with pytest.raises(Conflict), store.transaction("volunteer:2", "New, too.") as t:
        t.put("professions", "nurse", {}, expect_rev=0)


def test_an_editor_of_a_deleted_document_gets_a_conflict_without_a_document(store, edit):
    edit(nurse=NURSE)
    with store.transaction("volunteer:1", "Twice in the list.") as t:
        t.delete("professions", "nurse", expect_rev=1)
    with pytest.raises(Conflict) as conflict, store.transaction("volunteer:2", "Title.") as t:
        t.patch("professions", "nurse", {"field": "care"}, expect_rev=1)
    assert (conflict.value.document, conflict.value.revision) == (None, 0)


def test_a_document_that_was_deleted_and_made_anew_is_not_taken_for_the_old_one(store, edit):
    edit(nurse=NURSE)
    with store.transaction("volunteer:1", "Away.") as t:
        t.delete("professions", "nurse")
    assert store.revision("professions", "nurse") == 0
    edit(nurse={"field": "new"})
    assert store.revision("professions", "nurse") == 3
    with pytest.raises(Conflict), store.transaction("volunteer:2", "Form left open.") as t:
        t.put("professions", "nurse", NURSE, expect_rev=1)


def test_a_patch_leaves_the_other_fields_and_tells_nothing_from_gone(store, edit):
    edit(nurse={"title": "Nurse", "until": "2026-12-31", "note": "old"})
    with store.transaction("volunteer:1", "Open-ended.") as t:
        t.patch("professions", "nurse", {"until": None, "note": GONE})
    assert store.snapshot().table("professions").get(doc_id="nurse") == {"title": "Nurse", "until": None}


def test_saving_what_is_there_already_changes_nothing(store, edit):
    edit(nurse=NURSE)
    assert edit(nurse=dict(reversed(NURSE.items()))) == 1
    assert (store.head(), store.revision("professions", "nurse"), len(store.history())) == (1, 1, 1)


def test_inside_a_transaction_one_reads_what_one_wrote_and_outside_one_does_not(store, edit):
    edit(nurse=NURSE)
    with store.transaction("volunteer:1", "Two steps.") as t:
        t.patch("professions", "nurse", {"field": "care"})
        inside = t.get("professions", "nurse")
        assert (inside["field"], inside.rev, t.revision("professions", "nurse")) == ("care", 2, 2)
        assert t.get("professions", "midwife") is None
        assert store.snapshot().table("professions").get(doc_id="nurse") == NURSE
        assert (store.head(), store.revision("professions", "nurse")) == (1, 1)
    assert store.snapshot().table("professions").get(doc_id="nurse")["field"] == "care"


@pytest.mark.parametrize("change", ["patch", "delete"])
def test_what_is_not_there_cannot_be_changed(store, change):
    with pytest.raises(NoSuchDocument, match='no document "nurse" in "professions"'):  # noqa: SIM117
        with store.transaction("volunteer:1", "Title.") as t:
            getattr(t, change)("professions", "nurse", *([{}] if change == "patch" else []))


@pytest.mark.parametrize(
    "doc",
    [
        {"fee": Decimal("12.50")},
        {"since": datetime(2026, 1, 1)},
        {"rate": float("nan")},
        {"rate": float("inf")},
        {1: "one"},
        {"pair": (1, 2)},
        {"half": "\ud83d"},
        {"deep": {None: 1}},
        ["not", "an", "object"],
        "text",
        None,
    ],
    ids=repr,
)
def test_what_would_come_back_different_is_refused(store, doc):
    with pytest.raises(NotADocument, match='"nurse" of "professions"'), store.transaction("v", "w") as t:
        t.put("professions", "nurse", doc)
    assert store.head() == 0


@pytest.mark.parametrize("doc_id", ["", "a\nb", "a\0b", "\ud83d", "x" * 301, 7, None], ids=repr)
def test_an_id_that_cannot_be_an_id_is_refused(store, doc_id):
    with pytest.raises(NotADocument), store.transaction("volunteer:1", "Odd.") as t:
        t.put("professions", doc_id, {})


@pytest.mark.parametrize("table", ["", "/etc", "../up", "a/../b", "a//b", ".hidden", "a b", "a\\b", "a/", "ä", 7])
def test_a_table_name_never_leads_out_of_the_data_folder(store, table):
    with pytest.raises(NotADocument), store.transaction("volunteer:1", "Odd.") as t:
        t.put(table, "x", {})


@pytest.mark.parametrize(
    "text",
    ["Krankenschwester", "ممرضة", "медсестра", "ነርስ", "👩🏽‍⚕️", "a\0b", "tab\tline\n", "\u2028\u202e", "'\";--%s?"],
)
def test_every_script_and_every_odd_letter_comes_back_as_it_was(store, text):
    doc = {"text": text, text: [text, {"deep": [text]}]}
    with store.transaction("volunteer:1", "Words.") as t:
        t.put("texts/ar", "professions/nurse/title", doc)
    assert store.snapshot().table("texts/ar").get(doc_id="professions/nurse/title") == doc
    assert store.history()[0].after == doc


def test_the_history_needs_a_name_and_a_reason(store):
    for actor, why in (("", "why"), ("who", ""), ("who", " "), ("who", "two\nlines"), (None, "why")):
        with pytest.raises(ValueError, match="who changes the store, and why"), store.transaction(actor, why):
            pass


def test_a_transaction_that_has_ended_writes_nothing_more(store):
    with store.transaction("volunteer:1", "Done.") as t:
        pass
    with pytest.raises(TransactionOver):
        t.put("professions", "nurse", NURSE)


def test_a_transaction_inside_another_one_is_refused_not_waited_for(store):
    with store.transaction("volunteer:1", "Outer.") as t:
        t.put("professions", "nurse", NURSE)
        with pytest.raises(TransactionOver), store.transaction("volunteer:1", "Inner."):
            pass
    assert store.head() == 1


def test_the_history_tells_who_when_and_why(address):
    local = timezone(timedelta(hours=1))
    clock = iter([datetime(2026, 11, 22, 15, 0, 0, 5000, tzinfo=local), datetime(2026, 11, 22, 16, tzinfo=local)])
    with open_store(address, clock=lambda: next(clock)) as store:
        with store.transaction("volunteer:7", "A clearer word.") as t:
            t.put("professions", "nurse", {"a": 1})
        with store.transaction("volunteer:8", "Not ours.") as t:
            t.delete("professions", "nurse")
        first, second = store.history()
    assert (first.actor, first.why, first.at) == (
        "volunteer:7", "A clearer word.", datetime(2026, 11, 22, 14, 0, 0, 5000, tzinfo=UTC),
    )  # fmt: skip
    assert (first.rev, first.before, first.after) == (1, None, {"a": 1})
    assert (second.seq, second.rev, second.before, second.after) == (2, 2, {"a": 1}, None)


def test_the_history_can_be_asked_for_a_table_a_document_and_what_is_new(store, edit):
    edit(nurse={"n": 1}, midwife={"n": 1})
    edit(table="centres", bonn={"n": 1})
    edit(nurse={"n": 2})
    assert [change.id for change in store.history("professions")] == ["nurse", "midwife", "nurse"]
    assert [change.rev for change in store.history("professions", "nurse")] == [1, 2]
    assert [change.id for change in store.history(since=1)] == ["bonn", "nurse"]
    assert store.history(since=3) == []


def test_whoever_follows_the_history_in_portions_misses_no_part_of_a_transaction(store, edit):
    edit(nurse={}, midwife={}, paramedic={})
    edit(physician={})
    portion = store.history(limit=2)
    assert [change.seq for change in portion] == [1, 1, 1]
    assert [change.id for change in store.history(since=portion[-1].seq, limit=2)] == ["physician"]
    assert store.history(limit=0) == []
