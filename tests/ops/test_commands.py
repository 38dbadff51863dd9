"""The command `kiosk`: fill, prove, export, save, restore, draw (design.md, 9)."""

import json
import shutil

import pytest

from kiosk.config import ROOT
from kiosk.store import open_store


def edit(store_file, title: str) -> int:
    with open_store(store_file) as store:
        document = dict(store.snapshot().table("texts/de").get(doc_id="about/privacy/title"))
        with store.transaction("volunteer:1", "A better word.") as t:
            t.put("texts/de", "about/privacy/title", document | {"text": title})
        return store.head()


def test_a_fresh_store_is_filled_from_the_seed(run, tmp_path):
    fresh = tmp_path / "var" / "new" / "kiosk.sqlite"
    ended = run("seed", KIOSK_STORE=str(fresh))
    assert ended.code == 0 and "documents loaded" in ended.out
    again = run("seed", KIOSK_STORE=str(fresh))
    assert again.code == 0, again.err


def test_the_seed_never_overwrites_what_somebody_wrote(run, new_store):
    edit(new_store, "Unser Wort")
    assert run("seed").code == 0
    with open_store(new_store) as store:
        assert store.snapshot().table("texts/de").get(doc_id="about/privacy/title")["text"] == "Unser Wort"


def test_the_export_of_an_unedited_store_is_the_seed(run, tmp_path):
    assert run("export", tmp_path / "out").code == 0
    for file in sorted((ROOT / "data").rglob("*.json")):
        exported = tmp_path / "out" / file.relative_to(ROOT / "data")
        assert json.loads(exported.read_text()) == json.loads(file.read_text()), file.name


def test_a_backup_brings_everything_back_also_as_it_was_before_an_edit(run, new_store, tmp_path):
    with open_store(new_store) as store:
        before = store.head()
    edit(new_store, "Unser Wort")
    assert run("backup", tmp_path / "copy").code == 0
    for at, wanted in ((None, "Unser Wort"), (before, None)):
        place = tmp_path / f"restored-{at}.sqlite"
        ended = run("restore", tmp_path / "copy", *(["--at", at] if at else []), KIOSK_STORE=str(place))
        assert ended.code == 0, ended.err
        with open_store(place) as store:
            found = store.snapshot().table("texts/de").get(doc_id="about/privacy/title")["text"]
            assert (found == "Unser Wort") == (wanted is not None)


def test_a_store_is_verified(run, new_store):
    ended = run("verify")
    assert ended.code == 0 and ended.out.strip() == "clean"


def test_a_store_somebody_tampered_with_is_not_clean(run, new_store):
    import sqlite3

    with sqlite3.connect(new_store) as connection:
        table = next(name for (name,) in connection.execute("select name from sqlite_master where type='table'") if "doc" in name)
        column = next(row[1] for row in connection.execute(f"pragma table_info({table})") if row[1] in ("json", "doc", "document"))
        connection.execute(f"update {table} set {column} = '{{\"broken\"' where rowid = 5")
    connection.close()
    ended = run("verify")
    assert ended.code == 1 and "clean" not in ended.out


def test_the_content_is_proved(run):
    ended = run("check")
    assert "errors" in ended.out.splitlines()[-1]
    assert ended.code == 0, ended.out[-2000:]


def test_what_is_proved_is_data_as_it_is_now(run, tmp_path):
    data = shutil.copytree(ROOT / "data", tmp_path / "data")
    texts = json.loads((data / "texts" / "de.json").read_text())
    texts["texts/de"]["about/privacy/title"]["text"] += " {no_such_kind"
    (data / "texts" / "de.json").write_text(json.dumps(texts))
    ended = run("check", KIOSK_DATA=str(data))
    assert ended.code == 1
    assert "error: texts/de/about/privacy/title: has a bracket" in ended.out


@pytest.mark.parametrize("options", [[], ["--svg"]])
def test_the_guide_draws_itself(run, options):
    ended = run("draw", "recognition", *options)
    assert ended.code == 0
    assert "profession" in ended.out
    assert ended.out.lstrip().startswith("<svg") == bool(options)


@pytest.mark.parametrize("typed", [["draw", "nothing"], ["nothing"], ["restore"], ["export"], ["restore", "/nowhere"], ["check", "--overdue", "x"]])
def test_a_command_typed_wrongly_says_how_to_type_it(run, typed):
    ended = run(*typed)
    assert ended.code != 0 and "Traceback" not in ended.err and ended.err.strip()


@pytest.mark.parametrize("typed", [["backup", "/proc/nothing"], ["export", "/proc/nothing"], ["restore", __file__]])
def test_what_cannot_be_done_is_said_in_one_sentence(run, typed, tmp_path):
    ended = run(*typed, **({"KIOSK_STORE": str(tmp_path / "other.sqlite")} if typed[0] == "restore" else {}))
    assert ended.code != 0
    assert ended.err.startswith("kiosk: ") and len(ended.err.strip().splitlines()) == 1, ended.err


def test_every_command_of_the_design_is_there(run):
    listed = run("--help").out
    for name in ("serve", "check", "seed", "export", "backup", "restore", "verify", "draw"):
        assert f"\n  {name} " in listed
