"""`POST /api/v1/sheet`: a page as a PDF for programs – bounded, within a rate, and nothing of it kept."""

import json
import logging

import pytest
from api.conftest import check
from api.described import Description
from flask import Flask
from hardening.junk import SECRET

from kiosk.sheets.api import LONGEST_BODY, MOST_A_MINUTE, RATE
from kiosk.sheets.paper.press import Busy, Failed
from kiosk.shell.rates import Rate

SHEET = "/api/v1/sheet"
GOOD = {"page": "rights/topics/dismissal?stay=eu", "languages": ["ar", "de"]}


@pytest.fixture
def program(app: Flask, monkeypatch):
    """A client with a whole minute before it, and a press that only says what it was asked for."""
    orders = []
    monkeypatch.setitem(app.extensions, RATE, Rate(MOST_A_MINUTE))
    monkeypatch.setattr(app.extensions["press"], "make", lambda order, wait=0: orders.append(order()) or b"%PDF-1.7 of a stand-in")
    client = app.test_client()
    client.orders = orders
    return client


@pytest.fixture(scope="session")
def described(app: Flask) -> Description:
    return Description(app.test_client().get("/api/v1/openapi.json").get_json())


def refused(answer, status: int, described: Description) -> dict:
    assert answer.status_code == status, answer.get_data(as_text=True)[:200]
    check(answer, SHEET, described)
    assert answer.headers["Cache-Control"] == "no-store"
    return answer.get_json()


def test_it_gives_the_page_in_two_languages_made_by_the_real_press(app):
    try:
        answer = app.test_client().post(SHEET, json=GOOD)
    finally:
        app.extensions["press"].close()
    assert (answer.status_code, answer.content_type) == (200, "application/pdf")
    assert answer.data.startswith(b"%PDF-") and len(answer.data) > 10_000
    assert answer.headers["Content-Language"] == "ar, de" and answer.headers["Cache-Control"] == "no-store"
    assert int(answer.headers["Kiosk-Edition"]) >= 1


@pytest.mark.parametrize(("languages", "sides"), [
    (["ar"], ("ar", "de")), (["uk", "ar"], ("uk", "ar")), (["de"], ("de", None)), (["tr", "tr"], ("tr", None)), (["AR", "De"], ("ar", "de")),
])  # fmt: skip
def test_one_language_stands_beside_german_two_beside_each_other_and_twice_the_same_alone(program, languages, sides):
    assert program.post(SHEET, json=GOOD | {"languages": languages}).status_code == 200
    [order] = program.orders
    assert (order.mine.tag, order.other and order.other.tag) == sides


@pytest.mark.parametrize("body", [[], "x", 1, None, [GOOD]])
def test_a_body_that_is_no_object_is_refused(program, described, body):
    assert "object" in refused(program.post(SHEET, data=json.dumps(body), content_type="application/json"), 422, described)["detail"]


@pytest.mark.parametrize(("changed", "parameter"), [
    ({"page": None}, "page"), ({"page": 1}, "page"), ({"page": ""}, "page"), ({"page": ["a"]}, "page"),
    ({"languages": None}, "languages"), ({"languages": "ar"}, "languages"), ({"languages": []}, "languages"),
    ({"languages": ["ar", "de", "uk"]}, "languages"), ({"languages": [1]}, "languages"), ({"languages": ["xx"]}, "languages"),
    ({"languages": ["ar", "xx"]}, "languages"), ({"languages": {"ar": 1}}, "languages"), ({"language": "ar"}, "language"),
    ({SECRET * 9: 1}, (SECRET * 9)[:60]),
])  # fmt: skip
def test_what_cannot_be_used_is_named(program, described, changed, parameter):
    problem = refused(program.post(SHEET, json=GOOD | changed), 422, described)
    assert problem["parameter"] == parameter and problem["detail"]
    assert program.orders == []


@pytest.mark.parametrize("missing", ["page", "languages"])
def test_what_is_missing_is_named(program, described, missing):
    body = {name: value for name, value in GOOD.items() if name != missing}
    assert refused(program.post(SHEET, json=body), 422, described)["parameter"] == missing


@pytest.mark.parametrize("page", ["no/such/page", "//example.org", "../health", "http://[", "sheet.pdf?of=advice", "rights/topics/passport", "x\u202ey"])
def test_a_page_that_is_not_for_paper_is_not_found(program, described, page):
    assert refused(program.post(SHEET, json=GOOD | {"page": page}), 404, described)["parameter"] == "page"


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 5000, b'{"page": NaN}', b'{"page": "\xc3"}', b'{"page": "\\ud800"}'])
def test_a_body_that_is_no_json_is_refused(program, described, body):
    answer = program.post(SHEET, data=body, content_type="application/json")
    assert answer.status_code in (400, 422)
    refused(answer, answer.status_code, described)


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", "application/jsonp"])
def test_what_is_not_sent_as_json_is_refused(program, described, kind):
    refused(program.post(SHEET, data=json.dumps(GOOD), content_type=kind), 415, described)


def test_a_body_that_is_too_large_is_refused(program, described):
    refused(program.post(SHEET, json=GOOD | {"page": "x" * LONGEST_BODY}), 413, described)
    assert program.post(SHEET, json=GOOD).status_code == 200


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE"])
def test_another_method_is_told_the_right_one(program, described, method):
    answer = program.open(SHEET, method=method)
    assert answer.status_code == 405 and "POST" in answer.headers["Allow"] and "GET" not in answer.headers["Allow"]
    if method != "HEAD":
        refused(answer, 405, described)


def test_a_parameter_in_the_address_is_refused(program, described):
    assert refused(program.post(f"{SHEET}?lang=ar", json=GOOD), 422, described)["parameter"] == "lang"


@pytest.mark.parametrize("trouble", [Busy, Failed])
def test_when_it_cannot_be_made_now_it_says_when_to_ask_again(program, described, app, monkeypatch, trouble):
    def fail(order, wait=0):
        raise trouble

    monkeypatch.setattr(app.extensions["press"], "make", fail)
    answer = program.post(SHEET, json=GOOD)
    refused(answer, 503, described)
    assert int(answer.headers["Retry-After"]) >= 1


def test_after_so_many_in_a_minute_a_client_has_to_wait_and_others_need_not(program, described):
    statuses = [program.post(SHEET, json={}).status_code for _ in range(MOST_A_MINUTE)]
    assert set(statuses) == {422}, "wrong ones count, too"
    answer = program.post(SHEET, json=GOOD)
    refused(answer, 429, described)
    assert 1 <= int(answer.headers["Retry-After"]) <= 60
    assert program.post(SHEET, json=GOOD, environ_base={"REMOTE_ADDR": "192.0.2.9"}).status_code == 200
    assert program.post(SHEET, json=GOOD, headers={"X-Forwarded-For": "192.0.2.10"}).status_code == 429, "a header is no address"


def test_nothing_that_was_sent_is_logged_or_said_again(program, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    for body in ({"page": SECRET, "languages": ["ar"]}, GOOD | {"page": f"advice?place={SECRET}"}, GOOD | {"languages": [SECRET]}):
        assert SECRET not in program.post(SHEET, json=body).text
    assert SECRET not in caplog.text and SECRET not in "".join(capfd.readouterr())


def test_it_is_described(described):
    operation = described.paths[SHEET]["post"]
    assert set(operation["responses"]) == {"200", "400", "404", "413", "415", "422", "429", "503"}
    assert list(operation["responses"]["200"]["content"]) == ["application/pdf"]
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    assert list(described.faults(GOOD, schema)) == []
    assert list(described.faults({"page": 1, "languages": ["xx"], "more": 1}, schema))
