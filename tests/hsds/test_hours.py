"""Opening hours as rules of iCalendar, and read back by another reader of such rules."""

from datetime import date, datetime

import pytest
from dateutil.rrule import rrulestr

from kiosk.content.documents import Opening
from kiosk.hsds.schedules import schedules

WINTER, SUMMER = date(2026, 11, 22), date(2027, 7, 1)


def written(on=WINTER, **opening):
    (one,) = schedules((Opening(**{"days": ("mo",), "begins": "09:00", "ends": "12:00"} | opening),), "owner", "service_id", on)
    return one


def days(one, first, last):
    """The days of a rule, as python-dateutil reads it."""
    rule = f"FREQ={one['freq']};INTERVAL={one['interval']};BYDAY={one['byday']};WKST={one['wkst']}"
    start = datetime.combine(date.fromisoformat(one["dtstart"]) if "dtstart" in one else first, datetime.min.time())
    return [day.date() for day in rrulestr(rule, dtstart=start).between(datetime.combine(first, datetime.min.time()),
                                                                        datetime.combine(last, datetime.min.time()), inc=True)]


def test_every_week():
    one = written(days=("mo", "th"))
    assert (one["freq"], one["interval"], one["byday"]) == ("WEEKLY", 1, "MO,TH")
    assert days(one, date(2026, 11, 2), date(2026, 11, 15)) == [date(2026, 11, day) for day in (2, 5, 9, 12)]
    assert not {"dtstart", "until", "valid_from", "valid_to"} & set(one)


def test_the_first_and_the_last_of_a_month():
    one = written(days=("we", "fr"), ordinals=(1, -1))
    assert (one["freq"], one["byday"]) == ("MONTHLY", "1WE,1FR,-1WE,-1FR")
    assert days(one, date(2026, 11, 1), date(2026, 11, 30)) == [date(2026, 11, day) for day in (4, 6, 25, 27)]


def test_every_second_week_is_counted_from_the_first_one():
    one = written(days=("fr",), interval=2, valid_from=date(2026, 10, 2), until=date(2027, 12, 31))
    assert one["interval"] == 2 and one["dtstart"] == one["valid_from"] == "2026-10-02" and one["until"] == one["valid_to"] == "2027-12-31"
    assert days(one, date(2026, 10, 1), date(2026, 10, 31)) == [date(2026, 10, day) for day in (2, 16, 30)]


def test_two_weeks_are_not_two_months():
    assert written(ordinals=(1,), interval=2)["interval"] == 1


def test_where_nobody_knows_which_weeks_it_says_so():
    one = written(interval=2)
    assert "dtstart" not in one and "which ones is not known" in one["notes"]
    assert "which ones" not in written(interval=2, valid_from=date(2026, 10, 2))["notes"]


@pytest.mark.parametrize(("on", "hours", "opens"), [
    (WINTER, 1, "09:00+01:00"), (SUMMER, 2, "09:00+02:00"), (date(2026, 3, 29), 2, "09:00+02:00"), (date(2026, 10, 25), 1, "09:00+01:00"),
])
def test_times_carry_the_offset_of_the_day(on, hours, opens):
    one = written(on)
    assert (one["timezone"], one["opens_at"], one["closes_at"]) == (hours, opens, opens.replace("09", "12"))
    assert "Europe/Berlin" in one["notes"]


def test_holidays_and_appointments():
    assert "Not on public holidays." in written()["notes"] and "attending_type" not in written()
    assert "holidays" not in written(on_holidays=True)["notes"] and written(by_appointment=True)["attending_type"] == "By appointment"


def test_the_id_of_a_rule_is_what_it_says():
    mornings, evenings = (Opening(days=("mo",), begins=begins, ends=ends) for begins, ends in (("09:00", "12:00"), ("17:00", "19:00")))
    one, other = (schedules(openings, "owner", "service_id", WINTER) for openings in ((mornings, evenings), (evenings, mornings)))
    assert [rule["id"] for rule in one] == [rule["id"] for rule in reversed(other)] and one[0]["id"] != one[1]["id"]
    assert written(WINTER)["id"] == written(SUMMER)["id"], "summer time changes no id"
    assert written(ordinals=(1,))["id"] != written()["id"] != written(interval=2)["id"]


def test_a_service_has_the_hours_of_its_centre(ask_edited):
    one = ask_edited("services", search="Zentrum mit allem", full="true")["contents"][0]
    assert [(rule["byday"], rule["service_id"] == one["id"]) for rule in one["schedules"]] == [("MO,TU", True), ("1WE,-1WE", True), ("FR", True)]
