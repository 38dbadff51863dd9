"""Whoever goes on the day we name finds an open door: weekly rules, second weeks, days of a month, holidays."""

from datetime import date, timedelta

import msgspec
import pytest

from kiosk.content.documents import Opening, read_document
from kiosk.network.hours import is_open_on, next_open_day, openings_on

MONDAY = date(2026, 11, 23)


def centre(*hours: dict, land: str = "DE-BE", **fields):
    written = {
        "name": "Advice", "programme": "other", "land": land, "services": ["recognition"], "clients": ["eu"],
        "confidence": "high", "checked": "2026-11-22", "next_check": "2027-02-22",
        "hours": [{"days": ["mo", "tu", "we", "th", "fr"], "begins": "09:00", "ends": "12:00"} | hour for hour in hours],
    }
    return read_document("centres", "one", written | fields)


def open_days(one, first: date, last: date) -> list[str]:
    days = (first + timedelta(days=after) for after in range((last - first).days + 1))
    return [day.isoformat() for day in days if openings_on(one, day)]


@pytest.mark.parametrize(("rule", "wanted"), [
    ({"days": ["mo", "th"]}, "2026-11-02 2026-11-05 2026-11-09 2026-11-12 2026-11-16 2026-11-19 2026-11-23 2026-11-26 2026-11-30"),
    ({"days": ["su"]}, "2026-11-01 2026-11-08 2026-11-15 2026-11-22 2026-11-29"),
    # Counted from the week of the first day: 5 November is a Thursday, so its Tuesday has gone by.
    ({"days": ["tu"], "interval": 2, "from": "2026-11-05"}, "2026-11-17"),
    ({"days": ["tu"], "interval": 2, "from": "2026-11-02"}, "2026-11-03 2026-11-17"),
    ({"days": ["su"], "interval": 2, "from": "2026-11-08"}, "2026-11-08 2026-11-22"),
    ({"days": ["mo", "su"], "interval": 2, "from": "2026-11-08"}, "2026-11-08 2026-11-16 2026-11-22 2026-11-30"),
    ({"days": ["tu"], "interval": 2}, ""),
    # 270 weeks from 31 August 2021 to 3 November 2026
    ({"days": ["tu"], "interval": 2, "from": "2021-08-31"}, "2026-11-03 2026-11-17"),
    ({"days": ["tu"], "ordinals": [1, 3]}, "2026-11-03 2026-11-17"),
    ({"days": ["su", "mo"], "ordinals": [5]}, "2026-11-29 2026-11-30"),
    ({"days": ["su", "sa"], "ordinals": [-1]}, "2026-11-28 2026-11-29"),
    ({"days": ["mo"], "ordinals": [4, -1]}, "2026-11-23 2026-11-30"),
    ({"days": ["we"], "from": "2026-11-11", "until": "2026-11-18"}, "2026-11-11 2026-11-18"),
    ({"days": ["we"], "from": "2026-11-12", "until": "2026-11-17"}, ""),
])
def test_it_is_open_on_exactly_these_days_of_november(rule, wanted):
    assert open_days(centre(rule), date(2026, 11, 1), date(2026, 11, 30)) == wanted.split()


def test_every_second_week_goes_on_over_the_end_of_a_year_with_53_weeks():
    one = centre({"days": ["tu"], "interval": 2, "from": "2026-12-15"})
    assert open_days(one, date(2026, 12, 14), date(2027, 1, 31)) == ["2026-12-15", "2026-12-29", "2027-01-12", "2027-01-26"]


@pytest.mark.parametrize(("day", "closed", "open_there"), [
    (date(2027, 1, 6), ["DE-BY", "DE-BW", "DE-ST"], ["DE-NI", "DE-BE", "DE"]),
    (date(2027, 3, 8), ["DE-BE", "DE-MV"], ["DE-BY", "DE"]),
    (date(2026, 11, 18), ["DE-SN"], ["DE-BY", "DE-ST", "DE"]),
    (date(2026, 12, 25), ["DE-BY", "DE-NI", "DE"], []),
])
def test_a_holiday_closes_the_centres_of_its_land(day, closed, open_there):
    for land in closed:
        assert not is_open_on(centre({}, land=land), day), land
        assert is_open_on(centre({"on_holidays": True}, land=land), day), land
    for land in open_there:
        assert is_open_on(centre({}, land=land), day), land


def test_whoever_knows_the_holidays_better_is_believed():
    assert not is_open_on(centre({}), MONDAY, is_holiday=lambda day: day == MONDAY)
    assert is_open_on(centre({}, land="DE-BY"), date(2027, 1, 6), is_holiday=lambda day: False)


def test_several_openings_of_a_day_stand_in_the_order_of_the_clock():
    one = centre({"begins": "14:00", "ends": "18:00"}, {"days": ["tu"]}, {"begins": "09:30"}, {"begins": "09:30", "ends": "10:00"})
    assert [(each.begins, each.ends) for each in openings_on(one, MONDAY)] == [
        ("09:30", "10:00"), ("09:30", "12:00"), ("14:00", "18:00")
    ]


def test_hours_kept_for_appointments_are_hours_but_no_open_door():
    one = centre({"by_appointment": True})
    assert openings_on(one, MONDAY) and not is_open_on(one, MONDAY) and next_open_day(one, MONDAY) is None


def test_a_centre_that_has_ended_has_no_hours_any_more():
    one = centre({}, until="2026-11-23")
    assert is_open_on(one, MONDAY) and not openings_on(one, MONDAY + timedelta(days=1))
    assert next_open_day(one, MONDAY) is None


@pytest.mark.parametrize(("rule", "after", "wanted"), [
    ({}, date(2026, 11, 23), date(2026, 11, 24)),
    ({}, date(2026, 11, 27), date(2026, 11, 30)),
    ({}, date(2026, 12, 24), date(2026, 12, 28)),
    ({"days": ["mo"]}, date(2026, 11, 23), date(2026, 11, 30)),
    ({"days": ["tu"], "interval": 2, "from": "2026-11-03"}, date(2026, 11, 3), date(2026, 11, 17)),
    ({"days": ["tu"], "ordinals": [1]}, date(2026, 11, 17), date(2026, 12, 1)),
    ({"days": ["tu"], "ordinals": [1]}, date(2026, 11, 16), None),
    ({"until": "2026-11-23"}, date(2026, 11, 23), None),
])
def test_the_next_open_day_is_looked_for_in_the_next_two_weeks(rule, after, wanted):
    assert next_open_day(centre(rule), after) == wanted


def test_unknown_hours_are_no_hours():
    assert openings_on(centre(), MONDAY) == () and next_open_day(centre(), MONDAY) is None


def test_an_opening_needs_no_more_than_its_days_and_times():
    opening = msgspec.convert({"days": ["mo"], "begins": "09:00", "ends": "10:00"}, Opening)
    assert openings_on(centre({"days": ["mo"], "ends": "10:00"}), MONDAY) == (opening,)


@pytest.mark.parametrize(("day", "wanted"), [
    (date(2026, 11, 23), [("09:00", "12:00")]),
    (date(2026, 11, 25), [("13:00", "16:00")]),
    (date(2026, 11, 28), []),
    (date(2026, 12, 25), []),
])
def test_the_hotline_of_the_facts_answers_when_they_say(catalogue, day, wanted):
    found = openings_on(catalogue.centres["hotline-alid"], day)
    assert [(opening.begins, opening.ends) for opening in found] == wanted
