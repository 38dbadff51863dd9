"""Every address answers with the fields and types of the public API, under both bases, in every language."""

from datetime import datetime, timedelta
from typing import get_args

import pytest
from pages.owed import PROMISED

from kiosk.content.documents.centres import Programme
from kiosk.integreat.locations import SIGNS
from kiosk.integreat.numbers import newest, number_of
from kiosk.integreat.region import NORTH_EAST, SOUTH_WEST
from kiosk.places.gazetteer import FOLDER

from .conftest import BASE
from .shapes import CATEGORY, LANGUAGE, LOCATION, ON_THE_MAP, PAGE, REGION, faults

SHORT_BASE = "/api/integreat/v3"
LISTS = {
    "pages": [PAGE], "children": [PAGE], "locations": [LOCATION], "location-categories": [CATEGORY], "imprint": PAGE,
    "events": [dict], "fcm": [dict], "extras": [dict],
}  # fmt: skip


@pytest.mark.parametrize("lang", PROMISED)
@pytest.mark.parametrize("path", LISTS)
def test_each_list_has_the_fields_and_types_of_the_shape(read, lang, path):
    body = read(f"{lang}/{path}")
    assert list(faults(body, LISTS[path])) == []
    assert bool(body) == (path not in ("events", "fcm", "extras"))


@pytest.mark.parametrize("lang", ["de", "ar"])
def test_every_page_alone_and_its_parents_are_as_in_the_list(read, lang):
    listed = {page["id"]: page for page in read(f"{lang}/pages")}
    for page in listed.values():
        assert read(f"{lang}/page", id=page["id"]) == page
        assert read(f"{lang}/page", url=page["path"]) == page
        parents = read(f"{lang}/parents", url=page["path"])
        assert parents == [listed[one["id"]] for one in parents]
        assert [one["id"] for one in parents[-1:]] == ([page["parent"]["id"]] if parents else [])


def test_places_on_the_map_have_a_point(read, catalogue):
    found = read("ar/locations", on_map=1)
    assert list(faults(found, [LOCATION | {"location": ON_THE_MAP}])) == []
    assert len(found) == sum(centre.point is not None for centre in catalogue.centres.values()) >= 90


def test_the_region_has_the_fields_and_types_of_the_shape(client):
    listed, live, one = (client.get(f"{BASE}/regions/{end}").get_json() for end in ("", "live/", "wegweiser/"))
    assert list(faults(listed, [REGION])) == [] and listed == live == [one]
    assert one["path"] == "/wegweiser/" and one["pois"] is True and one["events"] is False


def test_the_languages_are_those_we_offer(read, catalogue):
    found = read("languages")
    assert list(faults(found, [LANGUAGE])) == []
    assert [(one["code"], one["native_name"]) for one in found] == [(tag, catalogue.languages[tag].name) for tag in catalogue.offered]
    assert {one["code"]: one["dir"] for one in found}["ar"] == "RIGHT_TO_LEFT"


def test_the_frame_of_the_map_holds_every_town(client):
    (west, south), (east, north) = client.get(f"{BASE}/regions/wegweiser/").get_json()["bounding_box"]
    assert ((west, south), (east, north)) == (SOUTH_WEST, NORTH_EAST)
    for line in (FOLDER / "towns.tsv").read_text(encoding="utf-8").splitlines():
        latitude, longitude = map(float, line.split("\t")[1:3])
        assert south < latitude < north and west < longitude < east


@pytest.mark.parametrize("path", ["regions/", "regions/live/", "regions/wegweiser/", "wegweiser/languages/", "wegweiser/ar/pages/",
                                  "wegweiser/de/locations/?on_map=1", "wegweiser/de/imprint/", "wegweiser/de/children/?depth=2"])
def test_both_bases_give_the_same_with_or_without_the_last_slash(client, path):
    answers = [client.get(f"{base}/{one}") for base in (BASE, SHORT_BASE) for one in (path, path.replace("/?", "?").rstrip("/"))]
    assert [answer.status_code for answer in answers] == [200] * 4
    assert len({answer.data for answer in answers}) == 1


def test_days_are_moments_with_their_zone(read):
    for one in (*read("de/pages"), *read("de/locations")):
        moment = datetime.fromisoformat(one["last_updated"])
        assert moment.utcoffset() in (timedelta(hours=1), timedelta(hours=2)) and moment.year >= 2026


def test_a_day_in_summer_has_the_offset_of_summer(today):
    assert newest([today.replace(month=7), today.replace(month=6)], today) == "2026-07-22T00:00:00+02:00"
    assert newest([], today) == "2026-11-22T00:00:00+01:00"


def test_no_two_things_share_a_number(read, catalogue):
    keys = [f"{table}/{id}" for table in ("topics", "topic_groups", "centres", "statements", "professions", "contacts", "parameters")
            for id in getattr(catalogue, table)]
    numbers = [one["id"] for path in ("pages", "locations", "location-categories") for one in read(f"de/{path}")]
    numbers += [one["id"] for one in read("languages")]
    assert len(set(numbers)) == len(numbers) > 190
    assert len({number_of(key) for key in keys}) == len(keys) > 1000
    assert all(0 < number < 2**31 for number in numbers)


def test_numbers_do_not_change_with_the_language_the_copy_or_what_else_there_is(read, read_edited, new_app):
    alone = new_app(languages=("de",)).test_client()
    for path, name in (("pages", "path"), ("locations", "path"), ("location-categories", "icon_url")):
        here = {one["id"]: one[name].replace("/ar/", "/de/") for one in read(f"ar/{path}")}
        edited = {one["id"]: one[name] for one in read_edited(f"de/{path}")}
        german = {one["id"]: one[name] for one in alone.get(f"{BASE}/wegweiser/de/{path}/").get_json()}
        assert here == edited == german


def test_a_number_is_the_same_in_every_version_of_the_program():
    assert number_of("topics/dismissal") == 1053059762
    assert number_of("centres/iq-sn-dresden") == 565506151


def test_every_programme_has_a_sign_on_the_map_and_a_drawing(read, client):
    assert set(SIGNS) == set(get_args(Programme))
    for one in read("ar/location-categories"):
        drawing = client.get(one["icon_url"])
        assert drawing.status_code == 200 and drawing.mimetype == "image/svg+xml" and drawing.data.startswith(b"<svg xmlns=")
        assert drawing.headers["Access-Control-Allow-Origin"] == "*"
    assert client.get("/api/integreat/icons/warning.svg").status_code == 404
