"""`/api/v1/centres`: who advises her, nearest first, honest about what we do not know."""

import pytest


def asked(client, status=200, **parameters):
    answer = client.get("/api/v1/centres", query_string=parameters)
    assert answer.status_code == status, answer.get_data(as_text=True)
    return answer.get_json()


def test_in_dresden_the_office_of_dresden_comes_first(client):
    found = asked(client, place="Дрезден", service="recognition", **{"for": "other"})
    assert found["place"]["name"] == "Dresden" and found["place"]["sure"] is True
    assert found["items"][0]["id"] == "iq-sn-dresden" and found["items"][0]["kilometres"] <= 3
    assert found["items"][0]["reason"] == "responsible" and found["items"][0]["checked"] == "2026-11-22"


def test_frankfurt_says_which_one_was_taken(client):
    found = asked(client, place="Frankfurt")
    assert found["place"]["sure"] is False and found["place"]["lands"] == ["DE-HE"]


@pytest.mark.parametrize(("client_", "service", "programme"), [
    ("eu", "work-rights", "faire-mobilitaet"), ("other", "work-rights", "faire-integration"), ("abroad", "recognition", "zsba"),
])
def test_everybody_is_led_to_those_who_are_responsible(client, client_, service, programme):
    found = asked(client, service=service, place="Stuttgart", **{"for": client_})
    assert found["items"][0]["programme"] == programme


def test_a_number_of_which_we_are_not_sure_is_given_to_nobody(client, catalogue):
    found = asked(client, limit=200)["items"]
    assert all(one["phone"] is None and one["email"] is None for one in found if one["confidence"] == "low")
    assert any(one["phone"] for one in found)


def test_a_land_alone_is_enough(client):
    found = asked(client, land="DE-TH")
    assert found["place"] is None and {one["land"] for one in found["items"]} <= {"DE-TH", "DE"}


@pytest.mark.parametrize(("parameters", "status", "named"), [
    ({"place": "xqzzvw"}, 404, "place"), ({"service": "magic"}, 422, "service"), ({"for": "cats"}, 422, "for"), ({"land": "BY"}, 422, "land"),
    ({"land": ["DE-BY", "DE-NW"]}, 422, "land"), ({"limit": "201"}, 422, "limit"), ({"on": "someday"}, 422, None), ({"colour": "red"}, 422, "colour"),
    ({"place": "B" * 900}, 422, "place"), ({"land": ""}, 422, "land"),
])
def test_what_cannot_be_used_is_named(client, parameters, status, named):
    problem = asked(client, status, **parameters)
    assert problem["detail"] and (named is None or problem["parameter"] == named)
