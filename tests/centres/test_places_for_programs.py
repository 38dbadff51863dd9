"""`/api/v1/places`: places for programs, as the description says."""

import pytest


@pytest.mark.parametrize(("typed", "name", "land"), [("muenchen", "München", "DE-BY"), ("برلين", "Berlin", "DE-BE"), ("Берлін", "Berlin", "DE-BE"), ("18055", "Rostock", "DE-MV")])
def test_a_place_has_its_land_and_its_point(client, typed, name, land):
    answer = client.get("/api/v1/places", query_string={"q": typed}).get_json()
    first = answer["items"][0]
    assert answer["sure"] and first["name"] == name and first["lands"] == [land]
    assert 47 < first["latitude"] < 55.1 and 5.8 < first["longitude"] < 15.1
    assert first["postcode"] == (typed if typed.isdigit() else None) and first["near"] is False
    assert answer["edition"] >= 1


def test_frankfurt_is_not_sure(client):
    answer = client.get("/api/v1/places?q=Frankfurt").get_json()
    assert answer["sure"] is False and [one["lands"] for one in answer["items"][:2]] == [["DE-HE"], ["DE-BB"]]


def test_a_program_says_how_many_it_wants(client):
    assert len(client.get("/api/v1/places?q=Neu&limit=3").get_json()["items"]) == 3


@pytest.mark.parametrize("query", ["", "?q=", "?q=xqzzvw", "?q=%00", "?q=%F0%9F%A6%8A"])
def test_nothing_found_is_an_empty_list(client, query):
    answer = client.get(f"/api/v1/places{query}")
    assert answer.status_code == 200 and answer.get_json()["items"] == []


def test_where_she_is_is_kept_by_nobody(client, caplog):
    answer = client.get("/api/v1/places?q=Bitterfeld")
    assert answer.headers["Cache-Control"] == "no-store" and "Set-Cookie" not in answer.headers
    assert "Bitterfeld" not in caplog.text
