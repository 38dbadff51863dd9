"""An editor takes all centres into a spreadsheet, and brings them back without losing anything."""

import csv
import io
import re

import pytest

from kiosk.config import ROOT
from kiosk.network.spreadsheet.table import COLUMNS
from kiosk.store import open_store

TABLE = "centres"
GONE, LED_TO = "be-bema", "zab"  # nothing leads to the first, the organisation chart to the second
# Row by row: the column that is spoiled, what it says then, and a piece of the complaint.
PLANTED = [
    ("land", "DE-XX", "names the Land “DE-XX”"),
    ("programme", "iq", "names the programme “iq”"),
    ("services", "recognition, magic", "names the service “magic”"),
    ("clients", "tourists", "names the client “tourists”"),
    ("channels", "fax", "names the channel “fax”"),
    ("languages", "de, xx", "names the language “xx”"),
    ("hours", "Xx 09:00-12:00", "names the weekday “xx”"),
    ("hours", "Tu/2 09:00-12:00", "does not say from which day on"),
    ("point", "48.21, 16.37", "lies outside Germany"),
    ("postcode", "1234", "which has not five digits"),
    ("phone", "+49 171 2345678", "a mobile number, which is a person's"),
    ("phone", "030 / 18 15", "not written like +49 30 1234567"),
    ("mail", "info at example.org", "which is no mailbox"),
    ("website", "javascript:alert(1)", "no address of the web"),
    ("source", "", "says nothing in “source”"),
    ("checked", "2026-02-30", "no day written like 2026-11-22"),
    ("next_check", "2020-01-01", "before it was checked"),
    ("name", "Advice\u202e", "invisible characters in “name”: U+202E"),
    ("confidence", "sure", "names the confidence “sure”"),
    ("id", None, "has the id"),
]


def rows_of(file) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline=""), delimiter=";"))


def save(file, rows) -> None:
    text = io.StringIO(newline="")
    lines = csv.DictWriter(text, COLUMNS, delimiter=";")
    lines.writeheader()
    lines.writerows(rows)
    file.write_bytes(text.getvalue().encode("utf-8-sig"))


def state(store_file) -> tuple[int, dict]:
    with open_store(store_file) as store:
        return store.head(), {document.doc_id: dict(document) for document in store.snapshot().table(TABLE).all()}


@pytest.fixture(scope="module")
def exported():
    """What the first export of a fresh store writes: it is the same for all."""
    return []


@pytest.fixture
def table(run, tmp_path, exported):
    """The file of an export of the store as it is delivered."""
    file = tmp_path / "centres.csv"
    if not exported:
        ended = run("centres", "export", file)
        assert ended.code == 0, ended.err
        exported.append(file.read_bytes())
    file.write_bytes(exported[0])
    return file


def test_what_goes_out_comes_back_without_a_change(run, table, new_store):
    before, first = state(new_store), table.read_bytes()
    ended = run("centres", "import", table, "--apply", "--replace")
    assert ended.code == 0 and ended.out.splitlines()[-1] == f"0 added, 0 changed, 0 removed, {len(before[1])} as they are."
    assert state(new_store) == before
    run("centres", "export", table)
    assert table.read_bytes() == first


def test_twenty_planted_errors_are_twenty_rows_and_nothing_changes(run, table, new_store):
    before, rows = state(new_store), rows_of(table)
    assert len(PLANTED) == 20
    places = [3 + 5 * number for number in range(20)]
    for place, (column, cell, _) in zip(places, PLANTED, strict=True):
        rows[place][column] = rows[0]["id"] if cell is None else cell
        rows[place + 1]["note"] = "A good change between two bad ones."
    save(table, rows)
    for options in ([], ["--apply"], ["--apply", "--replace"]):
        ended = run("centres", "import", table, *options)
        assert ended.code == 1
        said = ended.out.splitlines()
        assert [int(re.match(r"row (\d+): ", line)[1]) for line in said] == [place + 2 for place in places]
        for line, (_, _, piece) in zip(said, PLANTED, strict=True):
            assert piece in line, line
        assert ended.err.strip() == f"kiosk: Nothing of {table} is imported: 20 bad rows."
        assert state(new_store) == before


def edited(table):
    """A table in which one centre is new, one has changed and one is gone."""
    rows = {row["id"]: row for row in rows_of(table)}
    rows["zsba"]["phone"] = "'+49 228 7131313"
    del rows[GONE]
    rows["new-one"] = rows["zsba"] | {"id": "new-one", "name": "=Neue Stelle", "revision": ""}
    save(table, rows.values())


def test_without_apply_every_change_is_listed_and_none_is_made(run, table, new_store):
    before = state(new_store)
    edited(table)
    ended = run("centres", "import", table)
    assert ended.code == 0 and state(new_store) == before
    said = ended.out.splitlines()
    assert "changed: zsba" in said and "  phone: (nothing) → +49 228 7131313" in said
    assert "added: new-one" in said and "  name: (nothing) → =Neue Stelle" in said
    assert f"removed: {GONE}" not in said
    assert said[-2] == f"1 added, 1 changed, 0 removed, {len(before[1]) - 2} as they are. Not in the file, but kept: 1."
    assert said[-1] == "Nothing is written yet: that is what --apply is for."
    assert f"removed: {GONE}" in run("centres", "import", table, "--replace").out.splitlines()
    assert state(new_store) == before


def test_apply_writes_all_in_one_step_and_keeps_who_is_not_in_the_file(run, table, new_store):
    head, before = state(new_store)
    edited(table)
    assert run("centres", "import", table, "--apply").code == 0
    after_head, after = state(new_store)
    assert after_head == head + 1
    new = before["zsba"] | {"phone": "+49 228 7131313"}
    assert after == before | {"zsba": new, "new-one": new | {"name": "=Neue Stelle"}}


def test_replacing_the_whole_directory_loses_nothing(run, table, new_store, tmp_path):
    head, before = state(new_store)
    edited(table)
    ended = run("centres", "import", table, "--apply", "--replace")
    assert ended.code == 0 and f"--at {head}`" in ended.out
    with open_store(new_store) as store:
        assert store.head() == head + 1 and GONE not in state(new_store)[1]
        gone = store.history(TABLE, GONE)[-1]
        assert gone.after is None and dict(gone.before) == before[GONE] and gone.actor == "operator"
    assert run("backup", tmp_path / "copy").code == 0
    old = tmp_path / "old.sqlite"
    assert run("restore", tmp_path / "copy", "--at", head, KIOSK_STORE=str(old)).code == 0
    assert state(old)[1] == before
    assert "error: centres/" not in run("check").out


def test_an_overview_with_other_centres_replaces_all_to_whom_nothing_leads(run, table, new_store):
    _, before = state(new_store)
    rows = [row | {"id": f"other-{row['id']}", "revision": ""} for row in rows_of(table) if row["id"] != LED_TO]
    save(table, rows)
    ended = run("centres", "import", table, "--apply", "--replace")
    assert ended.code == 0 and f"kept: {LED_TO}, because units/{LED_TO} leads to it" in ended.out.splitlines()
    _, after = state(new_store)
    assert {f"other-{id}" for id in before if id != LED_TO} <= set(after) and after[LED_TO] == before[LED_TO]
    assert GONE not in after and after[f"other-{GONE}"] == before[GONE]


def test_what_somebody_changed_since_the_export_is_not_overwritten(run, table, new_store):
    with open_store(new_store) as store, store.transaction("volunteer:1", "It moved.") as t:
        t.patch(TABLE, "zsba", {"note": "Newer words."})
    before = state(new_store)
    edited(table)
    ended = run("centres", "import", table, "--apply", "--replace")
    assert ended.code == 1 and state(new_store) == before
    assert re.fullmatch(r"row \d+: is made from revision 1 of “zsba”, which now stands at 2: somebody changed it since; export again\.",
                        ended.out.strip())


@pytest.mark.parametrize("options", [[], ["--apply"]])
def test_an_edition_that_could_not_be_shown_is_never_written(run, table, new_store, options):
    """Whatever the rows say, the content as a whole has the last word – also for mending what is broken."""
    with open_store(new_store) as store, store.transaction("volunteer:1", "A new office.") as t:
        t.patch("units", LED_TO, {"centres": ["new-one", LED_TO]})
    before = state(new_store)
    rows = rows_of(table)
    rows[0]["note"] = "Other words."
    save(table, rows)
    ended = run("centres", "import", table, *options)
    assert ended.code == 1 and state(new_store) == before
    assert ended.err.startswith("kiosk: Pages could not be shown with these centres: ") and "“new-one”" in ended.err
    save(table, [*rows, rows[0] | {"id": "new-one", "revision": ""}])
    assert run("centres", "import", table, *options).code == 0


def test_the_directory_cannot_be_emptied(run, table, new_store):
    before = state(new_store)
    save(table, [])
    ended = run("centres", "import", table, "--apply", "--replace")
    assert ended.code == 1 and ended.out.strip() == "the file has no centre." and state(new_store) == before


@pytest.mark.parametrize("typed", [
    ["import", "/nowhere/centres.csv"], ["import", "/"], ["import", __file__], ["export", "/proc/nothing"], ["export", "/"],
])
def test_a_file_that_cannot_be_used_is_said_in_one_sentence(run, typed, new_store):
    before = state(new_store)
    ended = run("centres", *typed)
    assert ended.code == 1 and state(new_store) == before
    assert ended.err.startswith("kiosk: ") and len(ended.err.strip().splitlines()) == 1, ended.err


def test_an_endless_file_is_not_read_to_its_end(run):
    ended = run("centres", "import", "/dev/zero")
    assert ended.code == 1 and ended.out.strip() == "the file is larger than 5 MB."


def test_what_is_not_known_is_counted(run, new_store):
    ended = run("centres", "report", KIOSK_TODAY="2026-11-22")
    _, centres = state(new_store)
    said = ended.out.splitlines()
    assert ended.code == 0 and said[0].startswith(f"all: {len(centres)}; not known: ")
    assert f"phone {sum('phone' not in one for one in centres.values())}" in said[0]
    assert any(line.startswith("faire-integration: ") for line in said) and any(line.startswith("DE-SN: ") for line in said)
    doubtful = sorted(id for id, one in centres.items() if one["confidence"] == "low")
    assert "overdue: 0" in said and said[said.index(f"low confidence: {len(doubtful)}") + 1 :] == [f"  {id}" for id in doubtful]
    later = run("centres", "report", KIOSK_TODAY="2029-01-01").out.splitlines()
    assert f"overdue: {len(centres)}" in later


def test_the_commands_are_listed_where_people_look(run):
    assert "\n  centres " in run("--help").out
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in ("export", "import", "report"):
        assert f"\n  {name} " in run("centres", "--help").out and f"centres {name}" in readme
