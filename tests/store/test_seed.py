"""A fresh kiosk fills its store from data/, and writes it back as it was."""

import json
import os
import shutil
import threading
from pathlib import Path

import pytest

from kiosk.store import BrokenSeed, StoreNotWritable, open_store, plain_json

FILES = {
    "professions": {"nurse": {"field": "health", "until": None}, "cook": {"field": "food", "n": [1, 2.5, True]}},
    "offices": {},
    "texts/de": {"professions/nurse/title": {"text": "Pflegefachkraft", "state": "live"}},
    "texts/ar": {"professions/nurse/title": {"text": "ممرّضة \u202a[[Bescheid]]\u202c", "state": "draft"}},
    "texts/fa-AF": {"professions/nurse/title": {"text": "پرستار\u200cها", "state": "draft"}},
}


@pytest.fixture
def data(tmp_path):
    """A seed folder in the spelling of `kiosk export`, with a file beside it that is none of ours."""
    folder = tmp_path / "data"
    (folder / "texts").mkdir(parents=True)
    for table, docs in FILES.items():
        (folder / f"{table}.json").write_text(plain_json(table, docs), "utf-8")
    (folder / "README.md").write_text("Where the facts come from.")
    return folder


def content(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(Path(folder).rglob("*.json"))
    }  # fmt: skip


def test_an_empty_store_is_filled_in_one_step_under_the_name_of_who_did_it(store, data):
    assert store.seed(data, "setup") == 5
    assert store.head() == 1
    assert {change.actor for change in store.history()} == {"setup"}
    snapshot = store.snapshot()
    assert snapshot.table("professions").get(doc_id="nurse") == FILES["professions"]["nurse"]
    assert (
        snapshot.table("texts/ar").get(doc_id="professions/nurse/title")
        == (FILES["texts/ar"]["professions/nurse/title"])
    )


def test_seed_and_export_are_the_same_bytes(store, data, tmp_path):
    store.seed(data, "setup")
    paths = store.export(tmp_path / "out")
    assert content(tmp_path / "out") == content(data)
    assert paths == sorted(tmp_path / "out" / f"{table}.json" for table in FILES)


def test_the_same_documents_give_the_same_files_however_they_came_about(store, data, tmp_path, new_address):
    store.seed(data, "setup")
    store.export(tmp_path / "first")
    with open_store(new_address()) as other:
        for table in reversed(list(FILES)):
            for doc_id in reversed(list(FILES[table])):
                with other.transaction("volunteer:1", "By hand.") as t:
                    t.put(table, doc_id, {"wrong": 1})
                    t.put(table, doc_id, dict(reversed(FILES[table][doc_id].items())))
        other.export(tmp_path / "second")
    first = content(tmp_path / "first")
    del first["offices.json"]  # nobody ever put anything there by hand
    assert content(tmp_path / "second") == first


def test_files_are_sorted_indented_and_in_their_own_letters(store, edit, tmp_path):
    edit(table="texts/uk", b={"text": "медсестра"}, a={"z": 1, "a": 2})
    (path,) = store.export(tmp_path)
    assert path == tmp_path / "texts" / "uk.json"
    assert path.read_text("utf-8") == (
        '{\n  "texts/uk": {\n    "a": {\n      "a": 2,\n      "z": 1\n    },\n'
        '    "b": {\n      "text": "медсестра"\n    }\n  }\n}\n'
    )


def test_an_export_touches_only_what_changed_and_leaves_nothing_half_written(store, data):
    store.seed(data, "setup")
    old = {path: path.stat().st_ino for path in data.rglob("*.json")}
    with store.transaction("volunteer:1", "A word.") as t:
        t.delete("texts/de", "professions/nurse/title")
    store.export(data)
    changed = {path.name for path, inode in old.items() if path.stat().st_ino != inode}
    assert changed == {"de.json"}
    assert json.loads((data / "texts/de.json").read_text()) == {"texts/de": {}}
    assert not list(data.rglob(".*"))


def test_a_store_that_holds_something_is_not_seeded_again(store, data, edit):
    edit(nurse={"mine": True})
    assert store.seed(data, "setup") == 0
    assert store.snapshot().tables() == {"professions"}


def test_of_many_processes_that_start_at_once_one_fills_the_store(address, data):
    done = []
    threads = [threading.Thread(target=lambda: done.append(open_store(address).seed(data, "setup"))) for _ in range(5)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert sorted(done) == [0, 0, 0, 0, 5]
    with open_store(address) as store:
        assert (store.head(), store.verify()) == (1, [])


BROKEN = {
    "a comma too many": (
        "professions.json", '{"professions": {\n"cook": {"a": [{"x": 1}]},\n"nurse": {"a": 1,}}}', 'line 3.*"nurse"',
    ),
    "cut off": ("professions.json", '{"professions": {"cook": {"a": 1}, "nurse": {"a"', '"nurse"'),
    "empty": ("professions.json", "", "line 1"),
    "not UTF-8": ("professions.json", b'{"professions": {"nurse": {"a": "\xe4"}}}', '"nurse".*save it as UTF-8'),
    "a list": ("professions.json", "[]", 'exactly one collection, named "professions"'),
    "another name": ("professions.json", '{"jobs": {}}', 'exactly one collection, named "professions"'),
    "two collections": ("professions.json", '{"professions": {}, "x": {}}', "exactly one collection"),
    "a document that is a text": ("professions.json", '{"professions": {"nurse": "x"}}', '"nurse": it is not an obj'),
    "an id twice": ("professions.json", '{"professions": {"nurse": {}, "cook": {}, "nurse": {}}}', 'named "nurse"'),
    "a field twice": ("professions.json", '{"professions": {"nurse": {"a": [{"b": 1, "b": 2}]}}}', 'nurse.*named "b"'),
    "no number": ("professions.json", '{"professions": {"nurse": {"a": NaN}}}', '"nurse"'),
    "half a letter": ("professions.json", '{"professions": {"nurse": {"a": "\\ud83d"}}}', '"nurse"'),
    "an id with a line break": ("professions.json", '{"professions": {"nu\\nrse": {}}}', "cannot be the id"),
    "a file name with a space": ("my file.json", '{"my file": {}}', "cannot be the name of a table"),
    "too deep": ("professions.json", '{"professions": {"nurse": {"a": ' + "[" * 99999 + "}", "cannot be read|nurse"),
}  # fmt: skip


@pytest.mark.parametrize(("file", "text", "says"), BROKEN.values(), ids=BROKEN)
def test_a_broken_seed_stops_the_start_with_one_sentence_and_writes_nothing(store, data, file, text, says):
    (data / file).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(BrokenSeed, match=says) as refusal:
        store.seed(data, "setup")
    sentence = str(refusal.value)
    assert file in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert (store.head(), store.snapshot().tables()) == (0, set())


def test_a_document_the_caller_does_not_accept_is_named_with_its_file_and_the_reason(store, data):
    def validate(table, doc_id, doc):
        if table == "professions" and "field" in doc and doc["field"] == "food":
            raise ValueError("the field\n  `food` is not known.")

    with pytest.raises(BrokenSeed) as refusal:
        store.seed(data, "setup", validate)
    path = data / "professions.json"
    assert str(refusal.value) == (
        f'The seed file {path} is broken at the document "cook": the field `food` is not known.'
    )
    assert store.head() == 0


def test_every_document_is_shown_to_the_caller_before_anything_is_written(store, data):
    shown = []
    store.seed(data, "setup", lambda table, doc_id, doc: shown.append((table, doc_id, store.head())))
    assert len(shown) == 5
    assert {head for *_, head in shown} == {0}


def test_a_seed_folder_that_is_missing_or_empty_is_named(store, tmp_path):
    with pytest.raises(BrokenSeed, match="nowhere does not exist or holds no .json file"):
        store.seed(tmp_path / "nowhere", "setup")


def test_a_folder_in_the_way_of_an_export_is_named(store, data, tmp_path):
    store.seed(data, "setup")
    (tmp_path / "out").write_text("a file, not a folder")
    with pytest.raises(StoreNotWritable, match="The export to .*out"):
        store.export(tmp_path / "out")


def test_an_export_into_a_full_or_readonly_folder_leaves_the_old_files_alone(store, data, monkeypatch):
    store.seed(data, "setup")
    with store.transaction("volunteer:1", "A word.") as t:
        t.put("texts/de", "professions/nurse/title", {"text": "Pflegerin"})
    before = content(data)
    monkeypatch.setattr(os, "fsync", _full)
    with pytest.raises(Exception, match="No space left"):
        store.export(data)
    assert content(data) == before
    assert not list(data.rglob(".*"))
    shutil.rmtree(data)


def _full(_file):
    raise OSError(28, "No space left on device")
