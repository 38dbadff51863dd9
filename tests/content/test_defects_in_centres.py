"""A number, a mailbox, a language or opening hours that lead nowhere are named, each once.

Every defect is planted in a centre of its own, so that the content has to be checked only once.
"""

import pytest

from kiosk.content.checking import Report

from .conftest import Tables
from .planting import Defect, build, changed, new_complaints, report

LIKE = "zsba"  # a centre that is right


def planted(title: str, says: str, /, **fields) -> Defect:
    """A centre like `LIKE`, but with these fields."""
    id = title.lower().replace(" ", "-")
    return Defect(title, {"centres": {id: fields}}, (f"centres/{id}: {says}",))


def open_on(**rule) -> list:
    return [{"days": ["tu"], "begins": "09:00", "ends": "12:00"} | rule]


DEFECTS = [
    planted("no such Land", "names the Land “DE-XX”, which does not exist.", land="DE-XX"),
    planted("in Vienna", "lies outside Germany.", point=[48.21, 16.37]),
    planted("no web", "has a website that is no address of the web.", website="javascript:alert(1)"),
    planted("closes first", "is open from “12:00” to “09:00”, which is no time of day.", hours=open_on(begins="12:00", ends="09:00")),
    planted("which weeks", "is open every second week, but does not say from which day on.", hours=open_on(interval=2)),
    planted("two counts", "is open every second week and in certain weeks of a month, and nobody can say when that is.",
            hours=open_on(**{"interval": 2, "from": "2026-01-01", "ordinals": [1]})),
    planted("no day", "has opening hours without a day, or with a day twice.", hours=open_on(days=[])),
    planted("day twice", "has opening hours without a day, or with a day twice.", hours=open_on(days=["mo", "mo"])),
    planted("ends first", "has opening hours that end (2025-01-01) before they begin (2026-01-01).",
            hours=open_on(**{"from": "2026-01-01", "until": "2025-01-01"})),
    planted("no language", "names the language “prs”, which does not exist.", languages=["de", "prs"]),
    planted("language twice", "names “de” twice in “languages”.", languages=["de", "de"]),
    planted("postcode", "has the postcode “1234”, which has not five digits.", postcode="1234"),
    planted("mobile", "has a mobile number, which is a person's; only numbers of offices are kept.", phone="+49 171 2345678"),
    planted("number", "has the telephone number “030 1234”, which is not written like +49 30 1234567.", phone="030 1234"),
    planted("mailbox", "has the mailbox “info”, which is no mailbox.", mail="info"),
    planted("source", "has the source “a book”, which is no address of the web.", source=["a book"]),
    planted("source day", "has a source of “soon”, which is no year, month or day.", source_day="soon"),
    planted("spaces", "has an empty “street”, or spaces around it.", street=" "),
    planted("too long", "has 4001 letters in “note”; 4000 are the most.", note="x" * 4001),
    planted("hidden", "has invisible characters in “name”: U+202E.", name="ZS\u202eBA"),
    planted("checked", "is to be checked again (2026-11-22) before it was checked (2026-11-23).",
            checked="2026-11-23", next_check="2026-11-22"),
    planted("period", "ends (2027-01-01) before it begins (2028-01-01).", **{"from": "2028-01-01", "until": "2027-01-01"}),
    Defect("id", {"centres": {"Z S": {
        "name": "x", "programme": "other", "land": "DE", "services": [], "clients": [], "confidence": "high",
        "checked": "2026-11-22", "next_check": "2027-11-22", "source": ["https://example.org"],
    }}}, ("centres/Z S: has the id “Z S”; only small letters, digits and single hyphens can stand in an address.",)),
]  # fmt: skip


RIGHT = [
    {"languages": ["de", "sr", "fa-AF"]},
    {"point": [47.41, 10.28], "land": "DE-BY"},
    {"hours": open_on(**{"interval": 2, "from": "2026-01-01"})},
    {"phone": "+49 491 1761234"},
    {"source_day": "2015/2018"},
]


@pytest.fixture(scope="module")
def complaints(tables: Tables, before: Report) -> list[str]:
    """What is said of all these centres, and of nothing that was there before."""
    like, right = tables["centres"][LIKE], {f"right-{number}": fields for number, fields in enumerate(RIGHT)}
    changes = (*(defect.change["centres"] for defect in DEFECTS), right)
    centres = {id: {**like, **fields} for change in changes for id, fields in change.items()}
    return new_complaints(before, report(build(changed(tables, {"centres": centres})))).errors


@pytest.mark.parametrize("defect", DEFECTS, ids=str)
def test_a_planted_defect_is_named_and_nothing_else(complaints: list[str], defect: Defect):
    ((id, _),) = defect.change["centres"].items()
    assert [line for line in complaints if line.startswith(f"centres/{id}: ")] == sorted(defect.errors)


def test_what_is_right_is_left_alone(complaints: list[str]):
    assert complaints == sorted(line for defect in DEFECTS for line in defect.errors)
