"""Whatever a hundred volunteers do in whatever order, the store does what a careful clerk with a ledger would."""

import copy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.store import GONE, Conflict, NoSuchDocument, open_store, restore

tables = st.sampled_from(["professions", "texts/de", "texts/ar"])
ids = st.sampled_from(["nurse", "cook/title", "x y", "ü"])
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abü"), inner, max_size=3),
    max_leaves=5,
)  # fmt: skip
documents = st.dictionaries(st.sampled_from(["title", "field", "n", ""]), values, max_size=3)
changes = st.dictionaries(st.sampled_from(["title", "field", "n"]), values | st.just(GONE), max_size=3)
expected = st.sampled_from([None, None, None, "right", "wrong"])

edits = st.one_of(
    st.tuples(st.just("put"), tables, ids, documents, expected),
    st.tuples(st.just("patch"), tables, ids, changes, expected),
    st.tuples(st.just("delete"), tables, ids, st.none(), expected),
)
transactions = st.lists(st.tuples(st.lists(edits, max_size=4), st.booleans()), max_size=8)


class Ledger:
    """The model: documents and revisions in plain dicts, nothing clever."""

    def __init__(self):
        self.documents, self.revisions, self.seq, self.changes = {}, {}, 0, []

    def edit(self, kind, table, doc_id, value, expect):
        """Raises what the store must raise."""
        key = table, doc_id
        rev = self.revisions.get(key, 0) if key in self.documents else 0
        if expect == "wrong":
            raise Conflict(table, doc_id, rev + 1, self.documents.get(key), rev)
        if kind != "put" and key not in self.documents:
            raise NoSuchDocument(table, doc_id)
        before = self.documents.get(key)
        after = {"put": value, "delete": None}.get(kind, (before or {}) | (value or {}))
        after = after and {field: inner for field, inner in after.items() if inner is not GONE}
        if repr(sort(before)) == repr(sort(after)):
            return
        self.revisions[key] = self.revisions.get(key, 0) + 1
        self.changes.append((self.seq + 1, *key, self.revisions[key], before, after))
        if after is None:
            del self.documents[key]
        else:
            self.documents[key] = after


def sort(value):
    """Plain, and in one order, to compare 1 with True and 1.0 as JSON does: by its spelling."""
    if isinstance(value, dict):
        return {key: sort(value[key]) for key in sorted(value)}
    return [sort(item) for item in value] if isinstance(value, list) else value


def run(store, ledger, steps, fails):
    """One transaction in both; `fails` ends it with an error."""
    draft = copy.deepcopy(ledger)
    try:
        with store.transaction("volunteer:1", "Anything.") as t:
            for kind, table, doc_id, value, expect in steps:
                rev = t.revision(table, doc_id)
                expect_rev = {None: None, "right": rev, "wrong": rev + 1}[expect]
                arguments = [] if kind == "delete" else [value]
                refusal = None
                try:
                    draft.edit(kind, table, doc_id, value, expect)
                except (Conflict, NoSuchDocument) as trouble:
                    refusal = type(trouble)
                if refusal:
                    with pytest.raises(refusal):
                        getattr(t, kind)(table, doc_id, *arguments, expect_rev=expect_rev)
                else:
                    getattr(t, kind)(table, doc_id, *arguments, expect_rev=expect_rev)
            if fails:
                raise InterruptedError
    except InterruptedError:
        return ledger
    draft.seq += draft.changes != ledger.changes
    return draft


def held(store):
    snapshot = store.snapshot()
    return {
        (table, doc.doc_id): (doc.rev, sort(dict(doc)))
        for table in sorted(snapshot.tables()) for doc in snapshot.table(table)
    }  # fmt: skip


@given(transactions)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_store_agrees_with_a_plain_ledger_after_any_transactions(new_address, tmp_path_factory, steps):
    ledger, past = Ledger(), [{}]
    with open_store(new_address()) as store:
        for edits, fails in steps:
            ledger = run(store, ledger, edits, fails)
            should = {
                key: (ledger.revisions[key], sort(doc)) for key, doc in sorted(ledger.documents.items())
            }  # fmt: skip
            assert repr(held(store)) == repr(should)
            assert store.head() == ledger.seq
            past[ledger.seq :] = [should]
        assert repr([(c.seq, c.table, c.id, c.rev, sort(c.before), sort(c.after)) for c in store.history()]) == repr(
            [(*key, sort(before), sort(after)) for *key, before, after in ledger.changes]
        )
        assert store.verify() == []
        backup = tmp_path_factory.mktemp("backup") / "today.db"
        store.backup(backup)
    middle = ledger.seq // 2
    restore(backup, target := new_address(), at=middle)
    with open_store(target) as restored:
        assert repr(held(restored)) == repr(past[middle])
        assert restored.verify() == []
