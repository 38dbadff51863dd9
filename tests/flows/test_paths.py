"""Tests can walk every way through a flow, or a short tour that misses no answer."""

import pytest

from kiosk.flows import BadAnswer, Choice, Flow, Number, Outcome, by

from .recognition_flow import NOTICE_PERIOD, RECOGNITION


def test_every_way_through_a_small_flow():
    ways = list(NOTICE_PERIOD.paths({"years": ["1", "2"]}, specials=()))
    assert ways == [
        {"trial_period": "yes"},
        {"trial_period": "no", "who_ends": "me"},
        {"trial_period": "no", "who_ends": "employer", "years": "1"},
        {"trial_period": "no", "who_ends": "employer", "years": "2"},
    ]


def test_special_answers_are_ways_too():
    # yes, or one of three that go on; there me, or one of three; there two borders and two special answers
    assert len(list(NOTICE_PERIOD.paths())) == 1 + 3 * (1 + 3 * 4)


@pytest.mark.parametrize("ways", [NOTICE_PERIOD.paths(), NOTICE_PERIOD.tour()])
def test_every_way_ends_at_an_outcome_and_says_all_it_needs(ways):
    reached = set()
    for way in ways:
        end = NOTICE_PERIOD.walk(way)
        assert end.outcome and end.answers == way and not end.ignored
        reached.add(end.outcome)
    assert reached == set(NOTICE_PERIOD.outcomes)


def test_all_ways_of_the_large_flow_end_at_an_outcome():
    samples = {"years": ["1", "2"], "years_since": ["5"], "country": ["DE", "PL", "TR"]}
    ends = {}
    for way in RECOGNITION.paths(samples, specials=("unknown",)):
        end = RECOGNITION.walk(way)
        assert end.outcome and end.position.number <= 9
        ends[end.outcome.name] = ends.get(end.outcome.name, 0) + 1
    assert ends.keys() == {step.name for step in RECOGNITION.outcomes}
    assert sum(ends.values()) > 10_000


def test_a_tour_gives_every_answer_of_every_question_in_few_ways():
    tour = list(RECOGNITION.tour())
    given = {pair for way in tour for pair in way.items()}
    for question in RECOGNITION.questions:
        for text in (*question.samples(), "unknown", "unsaid"):
            assert (question.name, text) in given
    assert {RECOGNITION.walk(way).outcome for way in tour} == set(RECOGNITION.outcomes)
    assert len(tour) < 25
    assert tour == list(RECOGNITION.tour())


def test_a_tour_finds_what_a_rule_hides():
    def only_after_b(answers):
        return "hidden" if (answers["first"], answers["second"]) == ("b", "b") else "end"

    flow = Flow(
        "hiding",
        Choice("first", a="second", b="second"),
        Choice("second", a=by(only_after_b, "hidden", "end"), b=by(only_after_b, "hidden", "end"), otherwise="end"),
        Number("hidden", then="end"),
        Outcome("end"),
    )
    given = {pair for way in flow.tour() for pair in way.items()}
    assert {("hidden", "0"), ("hidden", "10"), ("hidden", "unknown"), ("hidden", "unsaid")} <= given


def test_a_tour_ends_when_an_answer_can_never_be_given():
    flow = Flow("never", Number("first", then=by(lambda answers: "end", "never", "end")),
                Number("never", then="end"), Outcome("end"))
    assert [set(way) for way in flow.tour()] == [{"first"}] * 4


def test_a_sample_its_own_question_refuses_is_reported():
    with pytest.raises(BadAnswer):
        list(NOTICE_PERIOD.paths({"years": ["many"]}))
