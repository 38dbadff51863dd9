"""The calendar file, read back by two programs: icalendar, which wrote it, and vobject, which did not."""

import re
import subprocess
import sys
from datetime import date, timedelta
from typing import NamedTuple

import icalendar
import pytest
import vobject

from kiosk.sheets.calendar import Entry, coming, uid_of, written

TODAY = date(2026, 11, 22)
UKRAINIAN = "Останній день для подання позову до суду з трудових спорів за місцем Вашої роботи"
ARABIC = "آخر يوم لرفع الدعوى عند محكمة العمل في المدينة التي كنت تعمل فيها قبل إنهاء العقد"
NASTY = ("a comma, a semicolon; a colon: a backslash \\ and \\n as letters", "", "„Anführung“ \"quoted\"", "BEGIN:VALARM",
         "\u20660800 4 5555 00\u2069", "x" * 200, "\U0001f98a" * 40)  # fmt: skip


def entry(day=date(2026, 12, 14), title=UKRAINIAN, lines=(ARABIC,), name="claim", about="situations/dismissed"):
    return Entry(about, name, day, title, lines)


def unfolded(file: bytes) -> list[str]:
    """The content lines, by the rule of RFC 5545, 3.1 alone."""
    return file.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")


class Read(NamedTuple):
    uid: str
    title: str
    text: str
    tongues: tuple[str, str]
    first: date
    after: date
    alarms: list[timedelta]


def by_icalendar(file: bytes) -> list[Read]:
    return [Read(str(event["UID"]), str(event["SUMMARY"]), str(event["DESCRIPTION"]),
                 (event["SUMMARY"].params["LANGUAGE"], event["DESCRIPTION"].params["LANGUAGE"]),
                 event["DTSTART"].dt, event["DTEND"].dt, [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")])
            for event in icalendar.Calendar.from_ical(file).walk("VEVENT")]  # fmt: skip


def by_vobject(file: bytes) -> list[Read]:
    return [Read(event.uid.value, event.summary.value, event.description.value,
                 (event.summary.params["LANGUAGE"][0], event.description.params["LANGUAGE"][0]),
                 event.dtstart.value, event.dtend.value, [alarm.trigger.value for alarm in event.valarm_list])
            for event in vobject.readOne(file.decode("utf-8")).vevent_list]  # fmt: skip


@pytest.mark.parametrize("read", [by_icalendar, by_vobject])
@pytest.mark.parametrize(("title", "language"), [(UKRAINIAN, "uk"), (ARABIC, "ar"), ("İşin son günü; iş, gün", "tr")])
def test_every_word_comes_back_in_its_language(read, title, language):
    (found,) = read(written([entry(title=title, lines=(*NASTY, ARABIC))], language, TODAY))
    assert found.title == title and found.text == "\n".join((*NASTY, ARABIC))
    assert found.tongues == (language, language)


@pytest.mark.parametrize("read", [by_icalendar, by_vobject])
@pytest.mark.parametrize(("day", "after"), [
    (date(2026, 12, 31), date(2027, 1, 1)), (date(2028, 2, 28), date(2028, 2, 29)), (date(2028, 2, 29), date(2028, 3, 1)),
    (date(2027, 2, 28), date(2027, 3, 1)), (date(2027, 3, 28), date(2027, 3, 29)),
])  # fmt: skip
def test_it_stands_on_the_whole_last_day_and_on_no_other(read, day, after):
    (found,) = read(written([entry(day=day)], "uk", TODAY))
    assert (found.first, found.after) == (day, after)
    assert type(found.first) is date, "no time of day: it is the same day wherever her phone is"


@pytest.mark.parametrize("read", [by_icalendar, by_vobject])
def test_it_reminds_her_a_week_and_two_days_before_at_nine_in_the_morning(read):
    (found,) = read(written([entry()], "uk", TODAY))
    nine = timedelta(hours=9)
    assert found.alarms == [nine - timedelta(days=7), nine - timedelta(days=2)]


def test_no_line_is_longer_than_75_octets_and_no_letter_is_cut_in_two():
    file = written([entry(lines=(*NASTY, ARABIC, UKRAINIAN))], "ar", TODAY)
    lines = file.split(b"\r\n")
    assert file.endswith(b"\r\n") and b"\n" not in file.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75 and len(lines) > len(unfolded(file)) + 10
    assert [line.decode("utf-8") for line in lines]  # a letter cut in two would be no UTF-8


def test_a_line_of_the_text_never_becomes_a_line_of_the_file():
    file = written([entry(lines=("one", "BEGIN:VEVENT", "UID:another"))], "uk", TODAY)
    lines = unfolded(file)
    assert lines.count("BEGIN:VEVENT") == 1 and "UID:another" not in lines
    assert any(line.endswith(r":one\nBEGIN:VEVENT\nUID:another") for line in lines)


def test_it_says_nothing_of_her_and_does_not_fill_her_day():
    lines = unfolded(written([entry()], "uk", TODAY))
    event = lines[lines.index("BEGIN:VEVENT") : lines.index("BEGIN:VALARM")]
    assert {re.split("[:;]", line)[0] for line in event} == {
        "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP", "CLASS"}  # fmt: skip
    assert {"TRANSP:TRANSPARENT", "CLASS:PRIVATE", "DTSTAMP:20261122T000000Z"} <= set(event)


def test_the_same_day_is_the_same_entry_in_every_language():
    assert uid_of(entry(title=UKRAINIAN)) == uid_of(entry(title=ARABIC, lines=()))
    different = (entry(), entry(day=date(2026, 12, 15)), entry(name="late_claim"), entry(about="situations/pregnant"))
    assert len({uid_of(one) for one in different}) == 4
    # Written down: an entry she took home years ago is still the same one.
    assert uid_of(entry()) == "de08bbcc-5512-5a8d-88d4-d5985de2a6a3"


def test_a_file_is_the_same_however_often_it_is_taken():
    assert written([entry()], "uk", TODAY) == written([entry()], "uk", TODAY)


@pytest.mark.parametrize("read", [by_icalendar, by_vobject])
def test_several_days_stand_in_one_file_in_their_order(read):
    days = [date(2026, 12, 14), date(2027, 1, 7), date(2028, 2, 29)]
    found = read(written([entry(day=day) for day in days], "uk", TODAY))
    assert [one.first for one in found] == days and len({one.uid for one in found}) == 3


def test_a_day_that_is_over_is_left_out_and_today_is_not():
    days = [entry(day=TODAY + timedelta(days=away), name=f"day{away}") for away in (-1, 0, 1)]
    assert [one.name for one in coming(days, TODAY)] == ["day0", "day1"]
    assert [one.name for one in coming(days, TODAY, "day1")] == ["day1"]
    assert coming(days, TODAY, "day-1") == [] and coming(days, TODAY, "nonsense") == []


def test_whoever_takes_no_date_home_pays_no_memory_for_it():
    code = "import sys, kiosk, kiosk.sheets.calendar; print('icalendar' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
