"""Whatever is asked wrongly is a problem that says how to ask rightly; and only this part of the kiosk is open to other sites."""

import pytest

from .conftest import BASE


@pytest.mark.parametrize(("path", "parameters", "named"), [
    ("de/page", {}, "url"), ("de/page", {"url": ""}, "url"), ("de/page", {"url": "/wegweiser/de/"}, "url"), ("de/parents", {}, "url"),
    ("de/page", {"id": "one"}, "id"), ("de/page", {"id": "-1"}, "id"), ("de/page", {"id": "١"}, "id"), ("de/page", {"id": "1.0"}, "id"),
    ("de/page", {"url": ["/a", "/b"]}, "url"), ("de/page", {"url": "https://[broken"}, "url"), ("de/page", {"url": "a" * 600}, "url"),
    ("de/children", {"depth": "deep"}, "depth"), ("de/children", {"depth": "-1"}, "depth"), ("de/children", {"depth": "100"}, "depth"),
    ("de/children", {"depth": "9" * 400}, "depth"), ("de/locations", {"on_map": "maybe"}, "on_map"), ("de/locations", {"on_map": ["1", "0"]}, "on_map"),
])  # fmt: skip
def test_a_parameter_that_cannot_be_used_is_named(read, path, parameters, named):
    assert read(path, 422, **parameters)["parameter"] == named


def test_a_day_that_is_none_is_refused(client):
    assert client.get(f"{BASE}/wegweiser/ar/pages/?on=someday").status_code == 422


@pytest.mark.parametrize(("path", "parameters"), [
    ("de/page", {"id": "0"}), ("de/page", {"id": "9" * 300}), ("de/page", {"url": "/wegweiser/de/nothing"}), ("de/page", {"url": "/wegweiser/ar/rights"}),
    ("de/page", {"url": "/augsburg/de/rights"}), ("de/parents", {"id": "1"}), ("de/children", {"url": "/nothing\x00"}),
])  # fmt: skip
def test_a_page_that_is_not_there_is_not_found(read, path, parameters):
    read(path, 404, **parameters)


@pytest.mark.parametrize("path", ["pages", "page", "children", "parents", "locations", "location-categories", "events", "fcm", "extras", "imprint"])
def test_a_language_we_do_not_offer_is_not_found(read, path):
    for language in ("xx", "fr", "lang", "de-DE-"):
        problem = read(f"{language}/{path}", 404)
        assert problem["parameter"] == "language" and "de" in problem["allowed"]


@pytest.mark.parametrize("path", ["regions/augsburg/", "augsburg/languages/", "augsburg/de/pages/", "augsburg/xx/locations/", "Wegweiser/de/fcm/"])
def test_a_region_of_somebody_else_is_not_found(client, path):
    answer = client.get(f"{BASE}/{path}")
    assert answer.status_code == 404 and answer.content_type == "application/problem+json"
    assert answer.get_json()["parameter"] == "region" and answer.headers["Access-Control-Allow-Origin"] == "*"


def test_the_language_of_the_address_counts_and_no_other(client, read):
    answer = client.get(f"{BASE}/wegweiser/AR/pages/", headers={"Accept-Language": "tr", "Cookie": "display=200.dark.normal.more"})
    assert answer.get_json() == read("ar/pages") and answer.headers["Vary"] == "Accept-Encoding"


def test_parameters_of_other_versions_are_passed_over(read):
    assert read("de/events", combine_recurring="True") == [] and read("de/fcm", channel="news") == []
    assert read("de/locations", on_map="1", version="9") == read("de/locations", on_map="1")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["regions/", "wegweiser/de/pages/", "wegweiser/de/feedback/"])
def test_nothing_can_be_sent(client, method, path):
    answer = client.open(f"{BASE}/{path}", method=method, data=b"{}")
    assert answer.status_code == 405 and answer.content_type == "application/problem+json"


@pytest.mark.parametrize("path", ["/de/", "/api/v1/centres", "/api/v1/topics?lang=de", "/health", "/api/integreat/nothing", "/de/nothing"])
def test_nothing_else_is_open_to_other_sites(client, path):
    assert "Access-Control-Allow-Origin" not in client.get(path).headers


def test_an_answer_that_has_not_changed_is_not_sent_again(client):
    first = client.get(f"{BASE}/wegweiser/de/pages/")
    assert "max-age=60" in first.headers["Cache-Control"]
    again = client.get(f"{BASE}/wegweiser/de/pages/", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304 and not again.data and again.headers["Access-Control-Allow-Origin"] == "*"


def test_an_answer_without_a_body_has_the_same_headers(client):
    head, get = (client.open(f"{BASE}/wegweiser/de/fcm/", method=method) for method in ("HEAD", "GET"))
    assert head.status_code == 200 and not head.data
    assert all(head.headers[name] == get.headers[name] for name in ("Content-Type", "Cache-Control", "Kiosk-Edition"))
