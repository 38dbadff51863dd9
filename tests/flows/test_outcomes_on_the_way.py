"""One visit can have several results: they are collected on the way, shared, handed over, and may depend on the day."""

from datetime import date, timedelta
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from kiosk.flows import BrokenFlow, Choice, Date, Flow, Handover, Number, Outcome, Setting, by
from kiosk.flows.drawing import draw_svg, draw_text

TODAY = date(2026, 11, 22)


def after_the_letter(answers):
    return "late" if answers["letter"] == "no" else "stay"


def within_three_weeks(answers, setting):
    return "late" if setting.today and answers["received"] < setting.today - timedelta(21) else "early"


def below_the_wage(answers, setting):
    return "low" if answers["pay"] < setting.amount("wage", setting.today) else "fine"


LETTER = Flow(
    "letter",
    Choice("letter", yes="shape", no="shape", otherwise="shape"),
    Outcome("shape", then=by(after_the_letter, "late", "stay")),
    Outcome("late", then="stay"),
    Choice("stay", work="permit", none="safe", ill="to_ill", otherwise="safe"),
    Outcome("permit", then="always"),
    Outcome("safe", then="late_again"),
    Outcome("late_again", result="late", then="always"),
    Handover("to_ill", flow="ill"),
    Outcome("always"),
)
DAY = Flow(
    "day",
    Date("received", then=by(within_three_weeks, "late", "early", needs_setting=True), otherwise="early"),
    Outcome("late"),
    Outcome("early"),
)
PAY = Flow(
    "pay",
    Number("pay", then=by(below_the_wage, "low", "fine", needs_setting=True), otherwise="low"),
    Outcome("low"),
    Outcome("fine"),
)


def wage(key, on):
    assert (key, on) == ("wage", TODAY)
    return Decimal("13.90")


@pytest.mark.parametrize(("answers", "outcomes", "results"), [
    ({}, [], ()),
    ({"letter": "yes"}, ["shape"], ("shape",)),
    ({"letter": "no"}, ["shape", "late"], ("shape", "late")),
    ({"letter": "yes", "stay": "work"}, ["shape", "permit", "always"], ("shape", "permit", "always")),
    ({"letter": "no", "stay": "none"}, ["shape", "late", "safe", "late_again", "always"], ("shape", "late", "safe", "always")),
    ({"letter": "yes", "stay": "ill"}, ["shape", "to_ill"], ("shape", "to_ill")),
])  # fmt: skip
def test_results_are_collected_in_order_and_each_is_named_once(answers, outcomes, results):
    walk = LETTER.walk(answers)
    assert [outcome.name for outcome in walk.outcomes] == outcomes
    assert walk.results == results


def test_what_ends_the_way_is_the_last_of_them():
    walk = LETTER.walk({"letter": "yes", "stay": "work"})
    assert walk.outcome is walk.outcomes[-1] is LETTER.steps["always"] and walk.open is None
    assert LETTER.walk({"letter": "yes"}).outcome is None


def test_an_answer_that_cannot_be_used_keeps_what_was_collected_before_it():
    walk = LETTER.walk({"letter": "no", "stay": "nonsense"})
    assert walk.results == ("shape", "late") and walk.problem.step.name == "stay"


def test_a_hand_over_ends_the_way_and_names_where_it_goes_on():
    end = LETTER.walk({"letter": "yes", "stay": "ill"}).outcome
    assert isinstance(end, Handover) and end.flow == "ill" and end.is_end


def test_results_on_the_way_are_no_questions_to_be_counted():
    assert [LETTER.walk(given).position for given in ({}, {"letter": "no"}, {"letter": "no", "stay": "none"})] == [
        (1, 2),
        (2, 2),
        (2, 2),
    ]
    assert LETTER.walk({}).is_length_sure


def test_every_answer_can_be_changed_across_a_result():
    given = {"letter": "no", "stay": "work"}
    assert LETTER.without(given, "letter") == {"stay": "work"}
    assert LETTER.with_answer(given, "letter", "yes") == {"letter": "yes", "stay": "work"}


@pytest.mark.parametrize("ways", [LETTER.paths(), LETTER.tour()])
def test_ways_go_through_results(ways):
    walks = [LETTER.walk(way) for way in ways]
    assert all(walk.outcome for walk in walks)
    assert {name for walk in walks for name in walk.results} == {"shape", "late", "permit", "safe", "always", "to_ill"}


def test_a_rule_can_ask_which_day_it_is():
    early, late = TODAY - timedelta(21), TODAY - timedelta(22)
    assert DAY.walk({"received": str(early)}, today=TODAY).results == ("early",)
    assert DAY.walk({"received": str(late)}, today=TODAY).results == ("late",)
    assert DAY.walk({"received": str(late)}).results == ("early",), "a drawing knows no day"


def test_a_rule_can_ask_for_an_amount():
    walked = [PAY.walk({"pay": pay}, today=TODAY, amount=wage).results for pay in ("13.89", "13.90")]
    assert walked == [("low",), ("fine",)]
    assert PAY.with_answer({}, "pay", "14", today=TODAY, amount=wage) == {"pay": "14"}


def test_ways_are_walked_on_a_day_and_with_amounts():
    ways = list(PAY.paths({"pay": ["1", "20"]}, today=TODAY, amount=wage))
    assert {PAY.walk(way, today=TODAY, amount=wage).outcome.name for way in ways} == {"low", "fine"}
    assert list(PAY.tour({"pay": ["1", "20"]}, today=TODAY, amount=wage))
    assert Setting().amount is None


@pytest.mark.parametrize(("steps", "words"), [
    ((Choice("a", yes="b", no="b"), Outcome("b", then="c")), "there is no such step"),
    ((Choice("a", yes="b", no="b"), Outcome("b", then="a")), "leads back to itself"),
    ((Choice("a", yes="b", no="b"), Outcome("b", then=len)), "bare function"),
    ((Choice("a", yes="b", no="b"), Outcome("b", then=by(len))), "declares no step"),
    ((Choice("a", yes="b", no="b"), Outcome("b"), Outcome("c", then="b")), "cannot be reached"),
    ((Choice("a", yes="b", no="b"), Outcome("b", result="Not a name")), "no name"),
    ((Choice("a", yes="b", no="b"), Handover("b", flow="")), "hands over to no flow"),
    ((Outcome("a", then="b"), Outcome("b")), "asks nothing"),
    ((Choice("a", short="b", long="b"), Outcome("b")), "reserved"),
])  # fmt: skip
def test_a_broken_result_is_refused(steps, words):
    with pytest.raises(BrokenFlow, match=words):
        Flow("broken", *steps)


def test_the_drawing_shows_where_the_way_goes_on_after_a_result():
    drawn = draw_text(LETTER)
    assert "shape  (outcome on the way)" in drawn and "and then (by after_the_letter)" in drawn
    assert "late_again  (outcome on the way, the same as late)" in drawn
    assert "to_ill  (goes on in ill)" in drawn
    assert "2 questions, 7 outcomes; 2 on one way." in drawn


def test_the_picture_has_an_arrow_from_a_result():
    root = ElementTree.fromstring(draw_svg(LETTER))
    words = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert any("and then" in text for text in words)
    arrows = sum(len(set(LETTER.graph.arrows[name])) for name in LETTER.graph.order)
    heads = [path for path in root.iter("{http://www.w3.org/2000/svg}path") if path.get("stroke") == "none"]
    assert len(heads) >= arrows - 2  # arrows that skip a layer share their lane
