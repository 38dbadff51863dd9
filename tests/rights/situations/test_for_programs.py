"""The situations for programs: the list, the graph of each with its words, and where given answers lead."""

import pytest
from api.described import Description

from kiosk.rights.situations import SITUATIONS

ADDRESS = "/api/v1/situations"


@pytest.fixture(scope="module")
def description(app):
    return Description(app.test_client().get("/api/v1/openapi.json").get_json())


@pytest.fixture
def ask(client, description):
    def asked(path="", template="", expected=200, **parameters):
        answer = client.get(ADDRESS + path, query_string=parameters)
        assert answer.status_code == expected, answer.text[:300]
        body = answer.get_json()
        if expected == 200:
            assert list(description.faults(body, description.answer_of(ADDRESS + template))) == []
        return body

    return asked


def test_all_situations_in_their_order(ask):
    assert [item["id"] for item in ask()["items"]] == list(SITUATIONS)
    assert ask()["items"][0]["title"] == "Mir wurde gekündigt"


@pytest.mark.parametrize("flow", SITUATIONS)
@pytest.mark.parametrize("lang", ["de", "uk"])
def test_each_situation_is_given_as_a_graph_with_its_words(ask, flow, lang):
    body = ask(f"/{flow}", "/{flow}", lang=lang)
    steps = {step["name"]: step for step in body["steps"]}
    assert set(steps) == set(SITUATIONS[flow].steps) and body["first"] == SITUATIONS[flow].first.name
    for step in steps.values():
        assert all(target in steps for answer in step["answers"] for target in answer["to"])
        assert all(target in steps for target in step["then"])
        assert step["question"] or step["result"]


def test_the_words_of_questions_carry_the_amounts_of_the_day(ask):
    steps = {step["name"]: step for step in ask("/dismissed", "/{flow}")["steps"]}
    assert steps["half_year"]["question"] == "Arbeiten Sie dort länger als 6 Monate?"


def test_a_walk_names_the_open_question_and_what_was_found_so_far(ask):
    body = ask("/dismissed/walk", "/{flow}/walk", letter="message")
    assert body["asked"] == [{"step": "letter", "answer": "message"}]
    assert body["open"]["name"] == "stay" and [one["name"] for one in body["outcomes"]] == ["o1"]
    assert body["contacts"] == [] and body["problem"] is None


def test_a_finished_walk_has_statements_last_days_and_contacts(ask):
    answers = {"letter": "paper", "received": "2026-11-20", "pregnant": "no", "protected": "no", "half_year": "yes",
               "size": "yes", "stay": "eu"}  # fmt: skip
    body = ask("/dismissed/walk", "/{flow}/walk", **answers)
    assert body["open"] is None and [one["name"] for one in body["outcomes"]] == ["o6", "o9"]
    assert {"name": "claim", "day": "2026-12-11", "depends_on_land": True} in body["last_days"]
    assert body["contacts"][0] == "faire-mobilitaet"
    assert {"§ 1 KSchG", "§ 4 KSchG"} <= {one["law"] for one in body["outcomes"][0]["statements"]}


def test_the_land_moves_the_last_day(ask):
    answers = {"letter": "paper", "received": "2026-12-16", "pregnant": "yes", "stay": "eu", "on": "2026-12-20"}
    plain, bavaria = (
        {last["name"]: last["day"] for last in ask("/dismissed/walk", "/{flow}/walk", **answers, **more)["last_days"]}
        for more in ({}, {"land": "DE-BY"})
    )
    assert (plain["claim"], bavaria["claim"]) == ("2027-01-06", "2027-01-07")


def test_a_hand_over_and_an_answer_that_cannot_be_used_are_told(ask):
    assert ask("/ill/walk", "/{flow}/walk", at_work="yes")["goes_on_in"] == "accident"
    body = ask("/ill/walk", "/{flow}/walk", at_work="perhaps")
    assert body["problem"] == {"step": "at_work", "reason": "unknown-value"} and body["open"]["name"] == "at_work"


@pytest.mark.parametrize(("path", "parameters", "status"), [
    ("/holidays", {}, 404), ("/holidays/walk", {}, 404), ("", {"lang": "xx"}, 422), ("/ill", {"colour": "red"}, 422),
    ("/ill/walk", {"colour": "red"}, 422), ("/ill/walk", {"land": "XX"}, 422),
    ("/ill/walk", {"told": ["yes", "no"]}, 422),
])  # fmt: skip
def test_what_cannot_be_understood_is_a_problem(ask, path, parameters, status):
    assert ask(path, expected=status, **parameters)["status"] == status
