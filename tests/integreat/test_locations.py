"""Centres as locations: all of them, honest about what is not known, and silent about what is not sure."""

import msgspec
import pytest
from babel import Locale
from pages.owed import PROMISED

from kiosk.content.documents import Centre
from kiosk.integreat.week import week

from .conftest import UNSURE
from .test_pages import close_up, words


def test_all_centres_are_there_with_what_is_known_of_them(read, catalogue):
    found = {one["path"].split("/")[-2]: one for one in read("de/locations")}
    assert set(found) == set(catalogue.centres) and len(found) >= 128
    for id, centre in catalogue.centres.items():
        place, sure = found[id]["location"], centre.confidence != "low"
        assert found[id]["title"] == place["name"] == centre.name and found[id]["barrier_free"] is centre.step_free
        assert place["address"] == ((centre.street if sure else "") or "") and place["town"] == (centre.city or "")
        assert (place["latitude"], place["longitude"]) == (centre.point or (None, None))
        contacts = [(one["phone_number"], one["email"], one["website"]) for one in found[id]["contacts"]]
        known = (centre.phone if sure else None, centre.mail if sure else None, centre.website)
        assert contacts == ([known] if any(known) else [])


def test_the_map_leaves_out_whoever_has_no_point_and_nobody_else(read):
    every, on_map, others = (read("de/locations", **asked) for asked in ({}, {"on_map": "true"}, {"on_map": "0"}))
    assert len(on_map) + len(others) == len(every) and {one["location"]["latitude"] for one in others} == {None}


@pytest.mark.parametrize("lang", PROMISED)
def test_what_we_are_not_sure_of_is_given_to_nobody(read, read_edited, catalogue, lang):
    planted = next(one for one in read_edited(f"{lang}/locations") if "/be-bema/" in one["path"])
    assert planted["barrier_free"] is True, "the edit is there"
    assert not [value for value in UNSURE.values() if value in str(planted)]
    given = {id: str(one) for one in read(f"{lang}/locations") for id in one["path"].split("/")[-2:-1]}
    for id, centre in catalogue.centres.items():
        if centre.confidence == "low":
            assert not [value for value in (centre.phone, centre.mail, centre.street) if value and value in given[id]]


@pytest.mark.parametrize("lang", PROMISED)
def test_the_country_and_the_content_are_in_her_language(read, catalogue, lang):
    country = Locale.parse(lang).territories["DE"]
    for one in read(f"{lang}/locations"):
        assert one["location"]["country"] == country
        said, services = close_up(words(one["content"])), catalogue.centres[one["path"].split("/")[-2]].services
        assert all(close_up(catalogue.text(lang, f"centres/services/{service}").plain) in said for service in services)


def test_what_is_not_known_is_said(read, catalogue):
    found = {one["path"].split("/")[-2]: one["content"] for one in read("en/locations")}
    for id, centre in catalogue.centres.items():
        if not centre.clients:
            assert "This office advises nobody itself." in found[id]
        elif centre.free is None:
            assert "<strong>Free of charge:</strong> Not known: call or ask" in found[id]
        if centre.carrier:
            assert "Run by:" in found[id]


def test_every_centre_has_the_category_of_its_programme(read, catalogue):
    categories = {one["id"]: one for one in read("uk/location-categories")}
    programmes = {}
    for one in read("uk/locations"):
        assert categories[one["category"]["id"]] == one["category"]
        programmes.setdefault(catalogue.centres[one["path"].split("/")[-2]].programme, set()).add(one["category"]["id"])
    assert all(len(ids) == 1 for ids in programmes.values()) and len(programmes) == len(categories)


def test_our_page_of_a_centre_is_there(read, client):
    for one in read("de/locations")[::16]:
        assert client.get(one["url"]).status_code == 200


def centre(*hours, appointment=None):
    return msgspec.convert(
        {"name": "A", "programme": "other", "land": "DE-BE", "services": [], "clients": [], "confidence": "high", "checked": "2026-11-22",
         "next_check": "2027-01-22", "hours": hours, "appointment": appointment}, Centre)  # fmt: skip


MORNINGS = {"days": ["mo", "th"], "begins": "09:00", "ends": "12:00"}
AFTERNOONS = {"days": ["th"], "begins": "14:00", "ends": "16:00"}
CLOSED = {"allDay": False, "closed": True, "appointmentOnly": False, "timeSlots": []}


def slot(begins, ends):
    return {"start": begins, "end": ends, "timezone": "Europe/Berlin"}


def test_a_week_begins_on_monday_and_names_every_slot_in_order(today):
    found = week(centre(AFTERNOONS, MORNINGS), today)
    assert found[0] == CLOSED | {"closed": False, "timeSlots": [slot("09:00", "12:00")]}
    assert found[3] == CLOSED | {"closed": False, "timeSlots": [slot("09:00", "12:00"), slot("14:00", "16:00")]}
    assert [found[day] for day in (1, 2, 4, 5, 6)] == [CLOSED] * 5


def test_by_appointment_only_where_every_hour_of_the_day_is_or_the_centre_says_so(today):
    after_call = AFTERNOONS | {"by_appointment": True}
    assert [day["appointmentOnly"] for day in week(centre(MORNINGS, after_call), today)] == [False] * 7
    assert [day["appointmentOnly"] for day in week(centre(after_call), today)] == [False, False, False, True, False, False, False]
    needed = week(centre(MORNINGS, appointment="needed"), today)
    assert [day["appointmentOnly"] for day in needed] == [not day["closed"] for day in needed]


@pytest.mark.parametrize("rare", [{"interval": 2, "from": "2026-11-02"}, {"ordinals": [1, 3]}, {"ordinals": [-1]}])
def test_a_week_is_not_told_where_it_would_be_wrong_on_some(today, rare):
    assert week(centre(MORNINGS, AFTERNOONS | rare), today) is None


@pytest.mark.parametrize("over", [{"until": "2026-11-21"}, {"from": "2026-11-23"}])
def test_only_what_holds_on_the_day_counts(today, over):
    assert week(centre(AFTERNOONS | over), today) is None
    assert week(centre(MORNINGS, AFTERNOONS | over), today) == week(centre(MORNINGS), today)
    assert week(centre(AFTERNOONS | {"from": "2026-11-22", "until": "2026-11-22"}), today) is not None


def test_known_hours_are_in_the_answer(read, catalogue, today):
    found = {one["path"].split("/")[-2]: one["opening_hours"] for one in read("de/locations")}
    assert found == {id: week(centre, today) for id, centre in catalogue.centres.items()}
    assert any(found.values()) and all(hours is None or len(hours) == 7 for hours in found.values())
