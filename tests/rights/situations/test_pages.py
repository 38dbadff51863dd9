"""Every page of every situation, in each language: help in danger first, one question a page, and a person at the end."""

from datetime import date
from urllib.parse import urlencode

import pytest
from pages.owed import translated

from kiosk.flows import SPECIALS, Choice
from kiosk.rights.situations import SITUATIONS

FLOWS = tuple(SITUATIONS.values())
SAMPLES = {"received": ["2026-10-01", "2026-11-20"], "hours": ["40"], "pay": ["2000", "3000"]}
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def tours(catalogue):
    """For each situation a few ways that together give every answer once."""
    return {
        flow.name: list(flow.tour(SAMPLES, today=TODAY, amount=catalogue.amount)) for flow in FLOWS
    }


def address(flow, page, answers, lang="de"):
    end = f"/{page}" if page else ""
    return f"/{lang}/rights/situations/{flow}{end}" + (f"?{urlencode(answers)}" if answers else "")


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.name)
def test_every_page_begins_with_the_numbers_to_call_in_danger(visit, tours, flow):
    way = max(tours[flow.name], key=len)
    for page in ("", "check", "result"):
        opened = visit.open(address(flow.name, page, way if page else {}, "en"))
        (danger,) = [one for one in opened.main.all("p") if "danger" in (one.get("class") or "")]
        assert "In danger now?" in danger.text
        assert [link.get("href") for link in danger.all("a")] == ["tel:110", "tel:112"]
        assert opened.body.index("In danger now?") < opened.body.index("<h1")


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.name)
def test_every_result_ends_at_a_person_and_says_that_this_is_no_legal_advice_and_what_was_answered(visit, tours, catalogue, flow):
    closing = catalogue.text("de", "statements/situation-not-legal-advice/text").plain
    for way in tours[flow.name]:
        page = visit.open(address(flow.name, "result", way))
        people = [one.get("id") for one in page.main.all("article", id=True)]
        assert people and all(id.removeprefix("contact-") in catalogue.contacts for id in people), way
        if way.get("alone") in ("no", *SPECIALS):
            continue  # she cannot read this alone and safely: nothing but the number of the police
        assert closing in page.main.text
        changes = [link for link in page.links if "/question/" in link]
        assert len(changes) == len(flow.walk(way, today=TODAY, amount=catalogue.amount).asked)


def test_who_cannot_read_alone_sees_nothing_but_the_police(visit):
    page = visit.open(address("forced", "", {"alone": "no"}))
    assert [one.get("id") for one in page.main.all("article", id=True)] == ["contact-police"]
    assert not [link for link in page.links if "/rights/topics" in link and "topics/" in link]


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.name)
def test_a_question_can_always_be_left_open(visit, tours, flow):
    for question in flow.questions:
        way = next(way for way in tours[flow.name] if question.name in way)
        names = list(way)
        page = visit.open(address(flow.name, "", {name: way[name] for name in names[: names.index(question.name)]}))
        if isinstance(question, Choice):
            assert {one.get("value") for one in page.main.all("input", type="radio")} == {*question.answers, *SPECIALS}
        else:
            assert all([link for link in page.links if f"{question.name}={special}" in link] for special in SPECIALS)


def test_the_safe_way_stands_before_all_other_results(visit):
    answers = {"letter": "message", "stay": "none"}
    page = visit.open(address("dismissed", "result", answers))
    sections = [one.get("id") for one in page.main.all("h2", id=True)]
    assert sections[:3] == ["safe", "o1", "o9"]


def test_the_right_stands_before_the_risk_and_the_risk_before_the_help(visit):
    page = visit.open(address("dismissed", "result", {"letter": "message", "stay": "none"}, "en"))
    first = next(one for one in page.main.all("section") if one.get("aria-labelledby") == "safe")
    assert [one.text for one in first.all("h3")] == ["This is your right", "Take care", "Do this now"]


@pytest.mark.parametrize(("stay", "first"), [
    ("eu", "contact-faire-mobilitaet"), ("other", "contact-faire-integration"), ("unknown", "contact-faire-integration"),
])  # fmt: skip
def test_free_advice_stands_first_among_those_who_help(visit, stay, first):
    page = visit.open(address("dismissed", "result", {"letter": "message", "stay": stay}))
    assert [one.get("id") for one in page.main.all("article", id=True)][0] == first


def test_a_hand_over_leads_to_the_other_situation_and_keeps_what_was_found(visit):
    page = visit.open(address("agency", "result", {"licence": "no", "problem": "danger"}, "en"))
    (go_on,) = [one for one in page.main.all("section") if one.get("aria-labelledby") == "go-on"]
    assert [one.get("href") for one in go_on.all("a")] == ["/en/rights/situations/accident"]
    assert list(page.main.all("h2", id="o1"))


def test_one_answer_needs_no_check(visit):
    page = visit.open(address("accident", "", {"emergency": "yes"}, "en"))
    assert page.h1.text == "I had an accident: What you can do now"
    page = visit.open(address("accident", "", {"emergency": "no", "where": "no"}, "en"))
    assert page.h1.text == translated("Is everything right?", "en")


def test_a_day_is_asked_in_three_fields_and_a_wrong_one_is_explained(visit):
    page = visit.open(address("dismissed", "", {"letter": "paper"}))
    assert [one.get("name") for one in page.main.all("input", type="text")] == [
        "received-day", "received-month", "received-year"]  # fmt: skip
    wrong = {"letter": "paper", "received-day": "31", "received-month": "2", "received-year": "2026"}
    page = visit(address("dismissed", "", wrong), status=422)
    assert [one.get("value") for one in page.main.all("input", type="text")] == ["31", "2", "2026"]
    right = {**wrong, "received-day": "20", "received-month": "11"}
    assert visit.open(address("dismissed", "", right)).status == 200


@pytest.mark.parametrize("typed", ["", "<b>", "0", "-3", "4000", "x" * 100])
def test_a_figure_that_cannot_be_comes_back_with_what_to_do(visit, typed):
    answers = {"apprentice": "no", "intern": "no", "piece": "no", "hours": typed}
    page = visit(address("low-pay", "", answers), status=422)
    assert page.main.all("input", id="hours")


def test_a_day_and_a_figure_can_be_changed_later(visit):
    answers = {"letter": "paper", "received": "2026-11-20", "pregnant": "no"}
    page = visit.open(address("dismissed", "question/received", answers))
    assert [one.get("value") for one in page.main.all("input", type="text")] == ["20", "11", "2026"]


def test_nobody_finds_a_situation_that_does_not_exist(visit):
    assert visit.open("/de/rights/situations/holidays").status == 404
    assert visit.open("/de/rights/situations/ill/question/nonsense").status == 404
