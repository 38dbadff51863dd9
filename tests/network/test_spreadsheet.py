"""All centres go out into a table and come back as they were; what is not right in a table is said by its row."""

import csv
import io
from datetime import date

import msgspec
import pytest

from kiosk.content.documents import Centre, read_document
from kiosk.network.spreadsheet import apply, compare, read_sheet, write_table
from kiosk.network.spreadsheet.cells import shielded, unshielded
from kiosk.network.spreadsheet.rows import MOST_BYTES, MOST_LETTERS, MOST_ROWS
from kiosk.network.spreadsheet.table import COLUMNS, FIELDS
from kiosk.store import Conflict, open_store

TODAY = date(2026, 11, 22)
REVISIONS = {"zsba": 1}
FULL = {
    "name": "=1+1", "carrier": "'quoted' \"too\"; and more", "programme": "other", "land": "DE-BY", "street": "-straße 1",
    "postcode": "01067", "city": "@home", "point": [48.1, 11.0], "phone": "+49 89 1234567", "mail": "info@example.org",
    "website": "https://example.org/a;b?c=d,e", "languages": ["de", "fa-AF", "sr-Latn", "sr"],
    "services": ["recognition", "labour-law"], "clients": ["eu", "abroad"], "channels": ["phone", "mobile"],
    "hours": [
        {"days": ["mo", "tu", "we"], "begins": "09:00", "ends": "12:00", "ordinals": [1, -1], "by_appointment": True},
        {"days": ["fr"], "begins": "09:00", "ends": "12:00", "interval": 2, "from": "2026-01-02", "until": "2026-12-31",
         "on_holidays": True},
    ],
    "appointment": "not-needed", "step_free": False, "free": True, "checked_by": "office 7", "source_day": "2021-08",
    "note": "''two apostrophes", "confidence": "medium", "checked": "2026-11-22", "next_check": "2027-02-22",
    "source": ["https://example.org/", "https://example.org/b,c"], "from": "2026-01-01", "until": "2028-12-31",
}  # fmt: skip


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def table_of(rows, columns=COLUMNS, separator=";") -> bytes:
    file = io.StringIO(newline="")
    lines = csv.writer(file, delimiter=separator)
    lines.writerow(columns)
    lines.writerows([row.get(name, "") for name in columns] for row in rows)
    return file.getvalue().encode()


@pytest.fixture(scope="module")
def zsba(catalogue):
    """The row of one centre, to be changed."""
    return rows_of(write_table({"zsba": catalogue.centres["zsba"]}, REVISIONS))[0]


@pytest.fixture
def troubles(catalogue):
    """What is said about a file, one line each."""
    return lambda content: [str(trouble) for trouble in read_sheet(content, catalogue, TODAY).troubles]


def test_all_centres_come_back_as_they_were(catalogue):
    table = write_table(catalogue.centres, {})
    sheet = read_sheet(table, catalogue, TODAY)
    assert not sheet.troubles
    assert {id: entry.centre for id, entry in sheet.entries.items()} == dict(catalogue.centres)
    assert write_table({id: entry.centre for id, entry in sheet.entries.items()}, {}) == table
    revisions = dict.fromkeys(catalogue.centres, 1)
    plan = compare(read_sheet(write_table(catalogue.centres, revisions), catalogue, TODAY), catalogue, revisions, True)
    assert plan.changes == plan.troubles == () and plan.same == len(catalogue.centres)


def test_the_documents_of_data_come_back_field_by_field(catalogue, new_store):
    """As they stand in the store, not only as the program understands them."""
    with open_store(new_store) as store:
        kept = {document.doc_id: dict(document) for document in store.snapshot().table("centres").all()}
    sheet = read_sheet(write_table(catalogue.centres, {}), catalogue, TODAY)
    assert {id: entry.document for id, entry in sheet.entries.items()} == kept


def test_a_centre_of_which_everything_is_known_loses_nothing(catalogue):
    centre = read_document("centres", "x", FULL)
    assert {field.encode_name for field in msgspec.structs.fields(Centre)} == set(FULL) == set(FIELDS)
    sheet = read_sheet(write_table({"x": centre}, {"x": 7}), catalogue, TODAY)
    assert not sheet.troubles
    assert sheet.entries["x"].centre == centre and sheet.entries["x"].document == FULL and sheet.entries["x"].revision == 7


def test_no_cell_is_a_formula_and_none_loses_a_zero(catalogue):
    table = write_table({"x": read_document("centres", "x", FULL)}, {})
    row = rows_of(table)[0]
    assert row["name"] == "'=1+1" and row["phone"] == "'+49 89 1234567" and row["city"] == "'@home" and row["street"] == "'-straße 1"
    assert row["postcode"] == "'01067" and row["source_day"] == "'2021-08"
    for row in rows_of(write_table(catalogue.centres, {})):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())


@pytest.mark.parametrize("text", ["", "a", "'", "''", "'a", "=a", "'=a", "''=a", "+49", "@", "-1", "01067", "'01067", "10115", "0", "2021-08",
                                  "\tx", "＝a"])
def test_an_apostrophe_is_taken_away_only_where_we_put_it(text):
    assert unshielded(shielded(text)) == text


def test_an_apostrophe_of_somebody_else_stays():
    assert unshielded("'t Huis") == "'t Huis"


def test_the_table_begins_as_spreadsheets_need_it(catalogue):
    table = write_table(catalogue.centres, {})
    assert table.startswith(b"\xef\xbb\xbfid;name;") and table.count(b"\r\n") == len(catalogue.centres) + 1
    assert [row["id"] for row in rows_of(table)] == sorted(catalogue.centres)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_what_a_spreadsheet_makes_of_it_is_understood(catalogue, zsba, separator, end):
    """Other separators and line ends, other columns first, no mark, German days, no apostrophes, empty rows."""
    row = zsba | {"checked": "22.11.2026", "next_check": "1.3.2027", "phone": "+49 30 1234567", "languages": "de, prs"}
    content = table_of([{}, row, {}], tuple(reversed(COLUMNS)), separator).replace(b"\r\n", end.encode())
    sheet = read_sheet(content, catalogue, TODAY)
    assert not sheet.troubles
    entry = sheet.entries["zsba"]
    assert entry.row == 3 and entry.centre.next_check == date(2027, 3, 1) and entry.centre.languages == ("de", "fa-AF")
    assert entry.centre.phone == "+49 30 1234567"


@pytest.mark.parametrize(("column", "cell", "says"), [
    ("id", "", "row 2: says nothing in “id”"),
    ("id", "../etc", "row 2: has the id “../etc”; only small letters, digits and single hyphens can stand in an address"),
    ("name", "", "row 2: says nothing in “name”"),
    ("name", "x\u202ey", "row 2: has invisible characters in “name”: U+202E"),
    ("note", "x\0y\x07", "row 2: has invisible characters in “note”: U+0000, U+0007"),
    ("note", "x\ufeffy", "row 2: has invisible characters in “note”: U+FEFF"),
    ("note", "one\ntwo", "row 2: has a line break inside a cell"),
    ("note", "x" * 4001, "row 2: has 4001 letters in “note”; 4000 are the most"),
    ("note", "x" * (MOST_LETTERS + 1), f"row 2: has more than {MOST_LETTERS} letters in “note”"),
    ("note", "x" * 200_000, f"row 2: has a cell with more than {MOST_LETTERS} letters"),
    ("programme", "iq", "row 2: names the programme “iq”; there are only iq-recognition, iq-regional-coordination, iq-fachstelle, "
     "iq-vernetzung, faire-integration, faire-mobilitaet, zsba, welcome-centre, other"),
    ("land", "DE-XX", "row 2: names the Land “DE-XX”, which does not exist"),
    ("land", "BY", "row 2: names the Land “BY”, which does not exist"),
    ("postcode", "3044", "row 2: has the postcode “3044”, which has not five digits"),
    ("point", "48.2, 16.37", "row 2: lies outside Germany"),
    ("point", "nan, nan", "row 2: lies outside Germany"),
    ("point", "48.2", "row 2: has the point “48.2”, which is not written like “52.52, 13.4”"),
    ("phone", "0171 2345678", "row 2: has a mobile number, which is a person's; only numbers of offices are kept"),
    ("phone", "+49 151 23456789", "row 2: has a mobile number, which is a person's; only numbers of offices are kept"),
    ("phone", "0049 (0)160 2345678", "row 2: has a mobile number, which is a person's; only numbers of offices are kept"),
    ("phone", "030/1815", "row 2: has the telephone number “030/1815”, which is not written like +49 30 1234567"),
    ("mail", "info@", "row 2: has the mailbox “info@”, which is no mailbox"),
    ("website", "javascript:alert(1)", "row 2: has a website that is no address of the web"),
    ("source", "", "row 2: says nothing in “source”"),
    ("source", "https://a.de, https://b.de", "row 2: has the source “https://a.de,”, which is no address of the web"),
    ("source_day", "last year", "row 2: has a source of “last year”, which is no year, month or day"),
    ("languages", "de, xx", "row 2: names the language “xx”, which does not exist"),
    ("languages", "de, de", "row 2: names “de” twice in “languages”"),
    ("services", "magic", None),
    ("clients", "everybody", "row 2: names the client “everybody”; there are only eu, other, abroad"),
    ("channels", "fax", "row 2: names the channel “fax”; there are only in-person, phone, online, mobile"),
    ("hours", "Xx 09:00-12:00", "row 2: names the weekday “xx”; they are called Mo, Tu, We, Th, Fr, Sa, Su"),
    ("hours", "Mo 12:00-09:00", "row 2: is open from “12:00” to “09:00”, which is no time of day"),
    ("hours", "Mo 09:00-25:00", "row 2: is open from “09:00” to “25:00”, which is no time of day"),
    ("hours", "Tu/2 09:00-12:00", "row 2: is open every second week, but does not say from which day on"),
    ("hours", "Mo,Mo 09:00-12:00", "row 2: has opening hours without a day, or with a day twice"),
    ("appointment", "yes", "row 2: names the appointment “yes”; there are only needed, not-needed"),
    ("step_free", "perhaps", "row 2: answers “perhaps” where only yes, no or nothing can stand"),
    ("confidence", "certain", "row 2: names the confidence “certain”; there are only high, medium, low"),
    ("checked", "2026-02-30", "row 2: has the day “2026-02-30”, which is no day written like 2026-11-22"),
    ("checked", "31.11.2026", "row 2: has the day “31.11.2026”, which is no day written like 2026-11-22"),
    ("checked", "2026-11-23", "row 2: was checked on 2026-11-23, a day that is still to come"),
    ("next_check", "2026-11-21", "row 2: is to be checked again (2026-11-21) before it was checked (2026-11-22)"),
    ("checked_by", "", "row 2: says nothing in “checked_by”"),
    ("revision", "x", "row 2: has the revision “x”, which is no number"),
    ("revision", "²", "row 2: has the revision “²”, which is no number"),
])
def test_one_bad_cell_is_one_clear_sentence(troubles, zsba, column, cell, says):
    said = troubles(table_of([zsba | {column: cell}]))
    assert len(said) == 1 and (said == [says] if says else said[0].startswith("row 2: names the service “magic”; there are only"))


def test_all_that_is_wrong_with_a_row_is_said(troubles, zsba):
    said = troubles(table_of([zsba | {"programme": "iq", "checked": "soon", "name": ""}]))
    assert len(said) == 3 and all(line.startswith("row 2: ") for line in said)


def test_two_rows_of_one_centre_are_one_too_many(troubles, zsba):
    assert troubles(table_of([zsba, {}, zsba])) == ["row 4: has the id “zsba”, as row 2 has"]


@pytest.mark.parametrize(("columns", "says"), [
    (COLUMNS[:-1], ["row 1: the column “revision” is missing"]),
    ((*COLUMNS, "fax"), ["row 1: the column “fax” is unknown"]),
    ((*COLUMNS, "name"), ["row 1: the column “name” is there 2 times"]),
    ((*COLUMNS[1:], "ID\x07"), ["row 1: the column “id” is missing", "row 1: the column “ID?” is unknown"]),
])
def test_other_columns_are_refused(troubles, zsba, columns, says):
    assert troubles(table_of([zsba], columns)) == says


def lines(zsba, *middle: bytes) -> bytes:
    """A good row, some lines, another good row."""
    good = table_of([zsba, zsba | {"id": "zsba-2"}]).split(b"\r\n")
    return b"\r\n".join([*good[:2], *middle, *good[2:]])


def test_a_broken_row_spoils_no_other(catalogue, zsba):
    wide = ";".join(["x"] * (len(COLUMNS) + 1)).encode()
    content = lines(zsba, b'a;"never closed;;', b"a;b", wide, b"\xfcml\xe4ut;x", b'"a"b;c', b"", b";;;")
    sheet = read_sheet(content, catalogue, TODAY)
    assert [str(trouble) for trouble in sheet.troubles] == [
        "row 3: has a quotation mark that is not closed, or stands inside a cell alone",
        f"row 4: has 2 cells instead of {len(COLUMNS)}",
        f"row 5: has {len(COLUMNS) + 1} cells instead of {len(COLUMNS)}",
        "row 6: is not UTF-8; save the file as “CSV UTF-8”",
        "row 7: has a quotation mark that is not closed, or stands inside a cell alone",
    ]
    assert {id: entry.row for id, entry in sheet.entries.items()} == {"zsba": 2, "zsba-2": 10}


def test_a_line_break_inside_a_cell_does_not_move_the_numbers_of_later_rows(catalogue, zsba):
    rows = [zsba | {"id": "a", "note": "one\ntwo\nthree"}, zsba | {"id": "b", "land": "DE-XX"}]
    sheet = read_sheet(table_of(rows), catalogue, TODAY)
    assert [str(trouble) for trouble in sheet.troubles] == [
        "row 2: has a line break inside a cell", "row 3: names the Land “DE-XX”, which does not exist"
    ]


@pytest.mark.parametrize(("content", "says"), [
    (b"", "the file is empty, or has no head"),
    (b"\xef\xbb\xbf", "the file is empty, or has no head"),
    (b"\n\n", "the file is empty, or has no head"),
    (b"x" * (MOST_BYTES + 1), "the file is larger than 5 MB"),
    (b"x\n" * (MOST_ROWS + 1), f"the file has more than {MOST_ROWS} lines"),
    ("id;name".encode("utf-16"), "the file is not UTF-8; save it as “CSV UTF-8”"),
    (b"\xff\xff\xff", "row 1: is not UTF-8; save the file as “CSV UTF-8”"),
    (b'"id', "row 1: has a quotation mark that is not closed, or stands inside a cell alone"),
    (";".join(COLUMNS).encode(), "the file has no centre"),
])
def test_a_file_that_is_no_table_is_refused_as_a_whole(troubles, content, says):
    assert troubles(content) == [says]


@pytest.mark.parametrize("content", [b"PK\x03\x04" + bytes(range(256)) * 50, b"\0" * 5000, b'"' * 5001, b"\r" * 4000, b"\xed\xa0\x80;x"])
def test_junk_is_answered_and_never_a_crash(troubles, content):
    assert troubles(content)


def test_changes_are_told_field_by_field(catalogue, zsba):
    rows = [zsba | {"phone": "+49 228 7131313", "note": ""}, zsba | {"id": "new-one", "revision": ""}]
    plan = compare(read_sheet(table_of(rows), catalogue, TODAY), catalogue, dict.fromkeys(catalogue.centres, 1), replace=False)
    assert not plan.troubles
    new, changed = plan.changes
    assert (new.kind, new.id, new.expected) == ("added", "new-one", 0)
    assert (changed.kind, changed.id, changed.expected) == ("changed", "zsba", 1)
    assert changed.fields == (("phone", "", "+49 228 7131313"), ("note", catalogue.centres["zsba"].note, ""))
    assert plan.same == 0 and set(plan.kept) == set(catalogue.centres) - {"zsba"} and not plan.needed


def test_a_row_made_from_an_older_revision_is_refused_only_if_it_changes_something(catalogue, zsba):
    revisions = dict.fromkeys(catalogue.centres, 2)
    for note, says in (("Other words.", "row 2: is made from revision 1 of “zsba”, which now stands at 2"), (zsba["note"], None)):
        plan = compare(read_sheet(table_of([zsba | {"note": note}]), catalogue, TODAY), catalogue, revisions, replace=False)
        assert [str(trouble).startswith(says) for trouble in plan.troubles] == ([True] if says else [])


def test_a_centre_that_somebody_removed_is_not_brought_back_by_accident(catalogue, zsba):
    sheet = read_sheet(table_of([zsba | {"id": "gone", "revision": "3"}]), catalogue, TODAY)
    plan = compare(sheet, catalogue, {}, replace=False)
    assert [str(trouble) for trouble in plan.troubles] == [
        "row 2: is about “gone”, which is no longer in the store; to add it again, empty its revision"
    ]


def test_replacing_removes_whoever_is_missing_but_nobody_to_whom_another_page_leads(catalogue, zsba):
    revisions = dict.fromkeys(catalogue.centres, 1)
    plan = compare(read_sheet(table_of([zsba]), catalogue, TODAY), catalogue, revisions, replace=True)
    led_to = {centre for unit in catalogue.units.values() for centre in unit.centres} - {"zsba"}
    assert led_to and set(plan.needed) == set(plan.kept) == led_to
    assert {change.id for change in plan.changes} == set(catalogue.centres) - led_to - {"zsba"}
    assert {change.kind for change in plan.changes} == {"removed"}


def test_what_somebody_changes_at_the_same_moment_stops_all_of_it(catalogue, zsba, new_store):
    """The other editor saves after our look at the store and before our writing."""
    rows = [zsba | {"note": "Our words."}, zsba | {"id": "new-one", "revision": ""}]
    plan = compare(read_sheet(table_of(rows), catalogue, TODAY), catalogue, dict.fromkeys(catalogue.centres, 1), replace=False)
    with open_store(new_store) as store:
        with store.transaction("volunteer:1", "It moved.") as t:
            t.patch("centres", "zsba", {"note": "Newer words."})
        before = store.head()
        with pytest.raises(Conflict, match='"zsba" in "centres" stands at revision 2, not at revision 1 as expected'):
            apply(store, plan, "operator", "A table.", catalogue.offered)
        assert store.head() == before
        assert store.snapshot().table("centres").get(doc_id="zsba")["note"] == "Newer words."
        assert store.snapshot().table("centres").get(doc_id="new-one") is None
