"""What an editor writes about hours is what is kept, and what is kept is what she reads again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.network.spreadsheet.timetable import WEEK, read_hours, write_hours

BASE = {"days": ["tu"], "begins": "14:00", "ends": "16:00"}


@pytest.mark.parametrize(("cell", "rules"), [
    ("Mo-Fr 08:30-15:30", [{"days": ["mo", "tu", "we", "th", "fr"], "begins": "08:30", "ends": "15:30"}]),
    ("Mo,Tu,Fr 09:00-12:00; We,Th 13:00-16:00", [
        {"days": ["mo", "tu", "fr"], "begins": "09:00", "ends": "12:00"},
        {"days": ["we", "th"], "begins": "13:00", "ends": "16:00"},
    ]),
    ("Tu/2 14:00-16:00 from 2021-08-31", [BASE | {"interval": 2, "from": "2021-08-31"}]),
    ("1,last Tu 14:00-16:00 by appointment", [BASE | {"ordinals": [1, -1], "by_appointment": True}]),
    ("Tu 14:00-16:00 until 2026-12-31 also on holidays", [BASE | {"until": "2026-12-31", "on_holidays": True}]),
    ("Mo-We,Fr-Su 14:00-16:00", [BASE | {"days": ["mo", "tu", "we", "fr", "sa", "su"]}]),
    ("Su,Mo 14:00-16:00", [BASE | {"days": ["su", "mo"]}]),
])
def test_hours_have_one_spelling(cell, rules):
    assert read_hours(cell) == rules
    assert write_hours(rules) == cell


def test_spaces_and_capitals_are_forgiven():
    assert read_hours(" TU  14:00-16:00 ;mo-mo 09:00-10:00") == [BASE, {"days": ["mo"], "begins": "09:00", "ends": "10:00"}]


@pytest.mark.parametrize(("cell", "says"), [
    ("Di 09:00-12:00", "names the weekday “di”; they are called Mo, Tu"),
    ("Fr-Mo 09:00-12:00", "from “fr” to “mo”, which is no row of days"),
    ("Mo 9-12", "has the hours “Mo 9-12”, which are not written like"),
    ("Mo 09:00-12:00;", "has the hours “”"),
    ("Mo/3 09:00-12:00", "not written like"),
    ("6 Mo 09:00-12:00", "not written like"),
    ("Mo 09:00-12:00 also on holidays by appointment", "not written like"),
    ("Mo-Tu-We 09:00-12:00", "not written like"),
    ("Mo ٠٩:00-12:00", "not written like"),
    ("09:00-12:00", "not written like"),
])
def test_what_cannot_be_read_is_named(cell, says):
    with pytest.raises(ValueError) as trouble:
        read_hours(cell)
    assert says in str(trouble.value)


DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1)).map(date.isoformat)
TIMES = st.times().map(lambda time: f"{time:%H:%M}")
RULES = st.fixed_dictionaries(
    {"days": st.lists(st.sampled_from(WEEK), min_size=1, unique=True), "begins": TIMES, "ends": TIMES},
    optional={
        "ordinals": st.lists(st.sampled_from([1, 2, 3, 4, 5, -1]), min_size=1),
        "interval": st.just(2), "from": DAYS, "until": DAYS, "by_appointment": st.just(True), "on_holidays": st.just(True),
    },
)


@given(st.lists(RULES, min_size=1))
def test_whatever_is_kept_comes_back_unchanged(rules):
    assert read_hours(write_hours(rules)) == rules
