"""Every address gives what its description promises, for every profession, language and parameter."""

import json

import pytest
from pages.owed import PROMISED
from recognition.facts import LANDS, PROFESSIONS
from recognition.test_all_professions_in_all_laender import ANSWERS

from kiosk.recognition.flow import RECOGNITION

ADDRESSES = ("/health", "/api/v1/languages", "/api/v1/professions", "/api/v1/places", "/api/v1/centres", "/api/v1/parameters", "/api/v1/programme",
             "/api/v1/openapi.json")


def test_the_description_names_every_address_there_is(app, description):
    there = {rule.rule.replace("<", "{").replace(">", "}") for rule in app.url_map.iter_rules()
             if rule.rule.startswith(("/api/v1/", "/health"))}
    assert set(description.paths) == there
    assert description.document["openapi"].startswith("3.1")
    assert description.document["edition"] >= 1


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_address_answers_as_described(ask, address):
    ask(address)


@pytest.mark.parametrize("profession", sorted(PROFESSIONS))
def test_every_profession_can_be_asked_for(ask, profession):
    for lang in ("de", PROMISED[len(profession) % len(PROMISED)]):
        one = ask(f"/api/v1/professions/{profession}", lang=lang)
        assert one["id"] == profession and one["title"] and one["title_de"]
        assert one["confidence"] == PROFESSIONS[profession]["confidence"]


@pytest.mark.parametrize("answers", ANSWERS, ids=lambda one: one.get("training", "nothing said"))
def test_the_result_of_the_guide_is_as_described(ask, answers):
    for number, profession in enumerate(sorted(PROFESSIONS)[::7]):
        ask("/api/v1/recognition", profession=profession, country=("PL", "SY", "DE", "GB")[number % 4],
            land=LANDS[number % 16], lang=PROMISED[number % 5], **answers)


def test_the_described_answers_of_the_guide_are_those_the_guide_knows(description):
    parameters = description.parameters("/api/v1/recognition")
    for question in RECOGNITION.questions:
        schema = parameters[question.name]["schema"]
        if question.answers and "enum" in schema:
            assert tuple(schema["enum"]) == question.answers
    assert set(parameters) == {question.name for question in RECOGNITION.questions} | {"lang", "on"}


def test_all_languages_are_listed_with_how_far_they_are(ask, catalogue):
    items = ask("/api/v1/languages")["items"]
    assert {item["tag"] for item in items} == set(catalogue.languages)
    offered = {item["tag"]: item for item in items if item["offered"]}
    assert set(offered) == set(catalogue.offered)
    for tag, item in offered.items():
        assert item["coverage"]["missing"] == 0, tag
        assert set(item["coverage"]) == {"live", "review", "draft", "outdated", "missing"}


def test_health_names_the_edition_and_the_languages(ask, catalogue):
    assert ask("/health") == {"edition": catalogue.edition, "status": "ok", "languages": list(catalogue.offered)}


@pytest.mark.parametrize(("typed", "lang"), [("nurse", "en"), ("медсестра", "uk"), ("ممرضة", "ar"), ("hemsire", "tr")])
def test_hits_are_ranked_best_first(ask, typed, lang):
    items = ask("/api/v1/professions", q=typed, lang=lang)["items"]
    assert "nurse" in [item["id"] for item in items[:3]]
    scores = [item["score"] for item in items]
    assert scores == sorted(scores, reverse=True) and all(0 < score <= 1 for score in scores)


@pytest.mark.parametrize("limit", [1, 3, 50])
def test_a_program_says_how_many_it_wants(ask, limit):
    assert len(ask("/api/v1/professions", q="fachkraft", limit=limit)["items"]) <= limit


@pytest.mark.parametrize("typed", ["", " ", "xqzzvw", "!!!", "1234567", "<b>", "\u202e", "\x00", "%", "\U0001f98a"])
def test_nonsense_gives_an_empty_list_and_no_error(ask, typed):
    assert ask("/api/v1/professions", q=typed)["items"] == []


def test_any_day_can_be_asked_for(ask):
    before = ask("/api/v1/recognition", profession="cook", country="TR", on="2027-06-30")
    after = ask("/api/v1/recognition", profession="cook", country="TR", on="2027-07-01")
    expired = [one["id"] for one in after["statements"] if one["expired"]]
    assert "money-grant" in expired and not [one for one in before["statements"] if one["expired"]]
    assert (before["on"], after["on"]) == ("2027-06-30", "2027-07-01")


def test_every_statement_carries_its_law_or_source_and_the_day_it_was_checked(ask):
    for statement in ask("/api/v1/recognition", profession="nurse", country="PH", land="DE-BY")["statements"]:
        assert statement["checked"] and statement["confidence"] in ("high", "medium", "low")


def test_days_are_iso_8601_and_amounts_are_decimal_texts(ask):
    costs = ask("/api/v1/recognition", profession="cook", country="TR", land="DE-NI")["costs"]
    assert costs["currency"] == "EUR"
    for fee in costs["fees"]:
        assert float(fee["least"]) <= float(fee["most"])


@pytest.mark.parametrize("on", ["2015-01-01", "2026-11-22", "2027-01-01", "2099-12-31"])
def test_every_amount_is_as_described_on_any_day(ask, on):
    items = ask("/api/v1/parameters", on=on)["items"]
    for item in items[::9]:
        assert ask(f"/api/v1/parameters/{item['key']}", on=on).items() >= item.items()


def test_the_answer_is_utf_8_and_plain_json(client):
    text = client.get("/api/v1/professions?q=arzt").get_data()
    assert json.loads(text.decode("utf-8"))["items"]
