"""Whatever a directory asks wrongly is answered with problem details that say how to ask rightly (RFC 9457)."""

import time

import pytest

from kiosk.errors import KioskError

from .schemas import SHAPES

UNKNOWN = "00000000-0000-4000-8000-000000000000"


@pytest.mark.parametrize("path", SHAPES)
@pytest.mark.parametrize(("parameters", "named"), [
    ({"page": "0"}, "page"), ({"page": "-1"}, "page"), ({"page": "two"}, "page"), ({"page": ""}, "page"), ({"page": "٢"}, "page"), ({"page": "²"}, "page"),
    ({"page": "9" * 30}, "page"), ({"page": ["1", "2"]}, "page"), ({"per_page": "0"}, "per_page"), ({"per_page": "1001"}, "per_page"),
    ({"format": "xml"}, "format"), ({"search": "x" * 900}, "search"), ({"colour": "red"}, "colour"), ({"lang": "de"}, "lang"), ({"on": "2027-01-01"}, "on"),
])
def test_every_list_names_what_cannot_be_used(ask, path, parameters, named):
    assert ask(path, 422, **parameters)["parameter"] == named


@pytest.mark.parametrize(("path", "parameters", "named"), [
    ("services", {"full": "yes"}, "full"), ("services", {"full": ""}, "full"), ("services", {"minimal": "1"}, "minimal"), ("services", {"postcode": "01067"}, "postcode"),
    ("services", {"organization_id": "adis"}, "organization_id"), ("services", {"taxonomy_term_id": "recognition"}, "taxonomy_term_id"),
    ("services", {"taxonomy_id": ""}, "taxonomy_id"), ("services", {"modified_after": "yesterday"}, "modified_after"),
    ("services", {"modified_after": "2026-13-01"}, "modified_after"), ("services", {"modified_after": ""}, "modified_after"),
    ("service_at_locations", {"postcode": "0106"}, "postcode"), ("service_at_locations", {"postcode": "Dresden"}, "postcode"),
    ("service_at_locations", {"postcode": "٠١٠٦٧"}, "postcode"), ("service_at_locations", {"proximity": "5000"}, "proximity"),
    ("service_at_locations", {"postcode": "01067", "proximity": "far"}, "proximity"), ("service_at_locations", {"postcode": "01067", "proximity": "-1"}, "proximity"),
    ("service_at_locations", {"minimal": "true"}, "minimal"), ("organizations", {"full_service": "no"}, "full_service"),
    ("organizations", {"taxonomy_id": UNKNOWN}, "taxonomy_id"), ("taxonomy_terms", {"top_only": "maybe"}, "top_only"), ("taxonomy_terms", {"parent_id": "x"}, "parent_id"),
    ("taxonomies", {"taxonomy_id": UNKNOWN}, "taxonomy_id"), ("", {"page": "1"}, "page"), ("openapi.json", {"page": "1"}, "page"),
    (f"services/{UNKNOWN}", {"full": "true"}, "full"), (f"organizations/{UNKNOWN}", {"full_service": "2"}, "full_service"),
])
def test_a_parameter_that_cannot_be_used_is_named(ask, path, parameters, named):
    assert ask(path, 422, **parameters)["parameter"] == named


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("id", [UNKNOWN, "zsba", "1", "%00", "x" * 300])
def test_an_id_nobody_has_is_not_found(ask, name, id):
    ask(f"{name}/{id}", 404)


@pytest.mark.parametrize("path", ["nothing", "services/", "services/1/2", "locations", "v3"])
def test_an_address_nobody_has_is_not_found(ask, path):
    ask(path, 404)


def test_a_postcode_of_no_place_is_not_found(ask):
    assert ask("service_at_locations", 404, postcode="00000")["parameter"] == "postcode"


@pytest.mark.parametrize("filter", ["organization_id", "taxonomy_term_id", "taxonomy_id"])
def test_nothing_belongs_to_an_id_nobody_has(ask, filter):
    assert ask("services", **{filter: UNKNOWN})["empty"] and ask("service_at_locations", **{filter: UNKNOWN})["empty"]


def test_an_id_may_be_written_in_capitals(ask):
    id = ask("services", per_page=1)["contents"][0]["id"]
    assert ask(f"services/{id.upper()}")["id"] == id


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["", "openapi.json", *SHAPES, *(f"{name}/{UNKNOWN}" for name in SHAPES)])
def test_it_can_only_be_read(client, path, method):
    answer = client.open(f"/api/hsds/{path}", method=method)
    assert answer.status_code == 405 and answer.content_type == "application/problem+json"
    assert {"GET", "HEAD"} <= {one.strip() for one in answer.headers["Allow"].split(",")}


@pytest.mark.parametrize("path", ["", "openapi.json", *SHAPES])
def test_head_says_what_get_would_and_carries_nothing(client, path):
    head, get = client.head(f"/api/hsds/{path}"), client.get(f"/api/hsds/{path}")
    assert head.status_code == 200 and head.data == b"" and head.headers["Kiosk-Edition"] == get.headers["Kiosk-Edition"]
    assert head.content_type == get.content_type and get.data


def test_a_problem_never_repeats_what_was_typed(client):
    for path in ("services?page=geheim-7c1", "services/geheim-7c1", "geheim-7c1", "service_at_locations?postcode=geheim-7c1", "services?format=geheim-7c1"):
        assert "geheim-7c1" not in client.get(f"/api/hsds/{path}").text


class Lost(KioskError):
    """A store that cannot be asked."""


def test_while_the_store_is_lost_what_was_made_is_still_given_and_nothing_half_made(new_app, monkeypatch):
    app = new_app()
    client, store = app.test_client(), app.extensions["store"]

    def lost(*_args, **_more):
        raise Lost("The store cannot be reached.")

    monkeypatch.setattr(store, "history", lost)
    answer = client.get("/api/hsds/services")
    assert answer.status_code == 503 and answer.content_type == "application/problem+json" and "reached" in answer.get_json()["detail"]
    monkeypatch.undo()
    assert client.get("/api/hsds/services").status_code == 200
    monkeypatch.setattr(store, "history", lost)
    assert client.get("/api/hsds/services").status_code == 200


def test_an_edit_is_given_out_with_its_edition(new_app):
    app = new_app()
    client, store = app.test_client(), app.extensions["store"]
    before = client.get("/api/hsds/services?search=ZSBA&full=true")
    with store.transaction("tests", "Moves a website.") as t:
        t.patch("centres", "zsba", {"website": "https://example.org/zsba"})
    for _ in range(200):
        after = client.get("/api/hsds/services?search=ZSBA&full=true")
        if after.headers["Kiosk-Edition"] != before.headers["Kiosk-Edition"]:
            break
        time.sleep(0.1)
    assert int(after.headers["Kiosk-Edition"]) == int(before.headers["Kiosk-Edition"]) + 1
    one, other = (answer.get_json()["contents"][0] for answer in (before, after))
    assert one["id"] == other["id"] and other["url"] == "https://example.org/zsba" != one["url"]
    assert other["last_modified"] > one["last_modified"]
