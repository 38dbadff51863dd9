"""One question after the other, from whatever stands in the address."""

from datetime import date
from decimal import Decimal

import pytest

from kiosk.flows import BadAnswer, Flow, Number, Outcome, UnknownStep, by

from .every_kind import EVERY_KIND, EVERYTHING, KNOWN, TODAY
from .recognition_flow import NOTICE_PERIOD, RECOGNITION


def walk(**answers):
    return EVERY_KIND.walk(answers, known=KNOWN, today=TODAY)


def everything(**changes):
    return EVERY_KIND.walk({**EVERYTHING, **changes}, known=KNOWN, today=TODAY)


def test_an_empty_address_opens_the_first_question():
    start = walk()
    assert start.open.name == "worked"
    assert (start.asked, start.outcome, start.problem, start.ignored) == ((), None, None, ())
    assert start.position == (1, 7)


def test_whoever_resigns_after_the_trial_period_gives_four_weeks():
    end = NOTICE_PERIOD.walk({"trial_period": "no", "who_ends": "me"})
    assert end.outcome.name == "four_weeks"
    assert [(step.name, value) for step, value in end.asked] == [("trial_period", "no"), ("who_ends", "me")]
    assert end.open is None and end.problem is None


def test_all_answers_lead_to_the_outcome_with_parsed_values():
    end = everything()
    assert end.outcome.name == "done"
    assert end.values == {
        "worked": "yes",
        "hours": Decimal("38.5"),
        "since": date(2019, 3, 1),
        "profession": "nurse",
        "country": "UA",
        "land": "DE-BY",
        "wage": Decimal(2500),
    }


def test_the_values_of_a_walk_cannot_be_changed():
    with pytest.raises(TypeError):
        walk(worked="no").values["worked"] = "yes"
    with pytest.raises(AttributeError):
        walk().open = None


@pytest.mark.parametrize("special", ["unknown", "unsaid", " Unknown ", "UNSAID"])
@pytest.mark.parametrize("question", EVERYTHING)
def test_nobody_has_to_know_or_say_anything(question, special):
    end = everything(**{question: special})
    assert end.problem is None and end.outcome is not None
    assert end.values[question] == special.strip().lower()
    assert question not in end.told


def test_those_abroad_get_their_own_way():
    assert everything(land="abroad").outcome.name == "abroad"
    assert everything(land="Abroad").outcome.name == "abroad"


BAD = [
    ("worked", "maybe", "unknown-value"),
    ("worked", "y\0es", "unknown-value"),
    ("worked", "\u202eyes", "unknown-value"),
    ("worked", "\ud800", "unknown-value"),
    ("worked", "then", "unknown-value"),
    ("worked", "", "missing"),
    ("worked", "  \u200f ", "missing"),
    ("worked", "y" * 101, "too-long"),
    ("worked", "y" * 1_000_000, "too-long"),
    ("hours", "many", "not-a-number"),
    ("hours", "-1", "too-small"),
    ("hours", "60.01", "too-large"),
    ("hours", "40 days", "other-unit"),
    ("since", "yesterday", "not-a-date"),
    ("since", "2025-02-29", "not-a-date"),
    ("since", "1949-12-31", "too-early"),
    ("since", "2026-11-23", "too-late"),
    ("profession", "astronaut", "unknown-profession"),
    ("profession", "nurse'; drop table", "unknown-profession"),
    ("country", "XX", "unknown-country"),
    ("country", "Ukraine", "unknown-country"),
    ("country", "FR", "unknown-country"),
    ("land", "DE-XX", "unknown-land"),
    ("land", "AT-1", "unknown-land"),
    ("wage", "0.49", "too-small"),
]


@pytest.mark.parametrize(("question", "text", "reason"), BAD)
def test_a_wrong_answer_opens_its_own_question_with_the_reason(question, text, reason):
    stopped = everything(**{question: text})
    assert stopped.open.name == question
    assert (stopped.problem.step, stopped.problem.reason) == (stopped.open, reason)
    assert stopped.outcome is None and question not in stopped.address
    assert question not in stopped.ignored


@pytest.mark.parametrize(
    ("question", "text"),
    [("hours", "0"), ("hours", "60"), ("since", "1950-01-01"), ("since", "2026-11-22"), ("wage", "0.5")],
)
def test_the_borders_themselves_are_right_answers(question, text):
    assert everything(**{question: text}).outcome.name == "done"


def test_the_first_wrong_answer_is_asked_about_first():
    stopped = everything(hours="many", country="XX")
    assert stopped.problem.step.name == "hours"
    assert "country" in stopped.ignored


def test_a_wrong_answer_is_shown_safely_and_never_logged():
    problem = everything(land="\ud800\u202e\0" + "x" * 60).problem
    assert problem.value == "\ufffd\ufffd\ufffd" + "x" * 60
    problem.value.encode()
    assert "xxx" not in str(problem)
    long = everything(land="x" * 5000).problem
    assert len(long.value) == 101 and long.reason == "too-long"


def test_a_wrong_answer_carries_no_trace_of_the_program():
    assert everything(land="x").problem.__traceback__ is None


def test_equal_problems_are_equal():
    assert everything(land="x").problem == everything(land="x").problem
    assert everything(land="x").problem != everything(land="y").problem
    assert everything(land="x").problem != "x"
    assert len({everything(land="x").problem, everything(land="x").problem}) == 1
    assert repr(everything(land="x").problem) == "BadAnswer('land', 'x', 'unknown-land')"
    assert isinstance(everything(land="x").problem, BadAnswer)


@pytest.mark.parametrize("given", [["yes", "no"], ["yes", "maybe"], ["a", "b"], ["yes", "unknown"]])
def test_two_different_answers_are_asked_about_again(given):
    assert everything(worked=given).problem.reason == "more-than-one"


@pytest.mark.parametrize("given", [["38,5", "38.50"], ["38.5", "38.5 h"], ["", "38.5", ""], ("38.5",)])
def test_the_same_answer_said_twice_is_one_answer(given):
    assert everything(hours=given).values["hours"] == Decimal("38.5")


def test_pressing_continue_without_choosing_is_noticed_beside_a_hidden_empty_field():
    assert walk(worked=[""]).problem.reason == "missing"
    assert walk(worked=["", "no"]).problem is None


@pytest.mark.parametrize("nothing", [None, [], (None,)])
def test_a_name_without_a_text_is_no_answer(nothing):
    assert walk(worked=nothing).open.name == "worked"
    assert walk(worked=nothing).problem is None


def test_a_form_of_the_web_framework_is_read_with_its_repeats():
    from werkzeug.datastructures import MultiDict

    repeated = MultiDict([("worked", "yes"), ("worked", "no")])
    assert EVERY_KIND.walk(repeated).problem.reason == "more-than-one"


def test_unknown_names_and_answers_beside_the_way_are_ignored():
    end = NOTICE_PERIOD.walk({"trial_period": "yes", "who_ends": "me", "utm": "x", "\ud800": "", "years": "3"})
    assert end.outcome.name == "two_weeks"
    assert end.ignored == ("who_ends", "utm", "\ud800", "years")
    assert end.address == {"trial_period": "yes"}


def test_answers_to_questions_that_may_still_come_wait_for_them():
    stand = everything(country="XX")
    assert stand.open.name == "country"
    assert stand.kept == {"land": "DE-BY", "wage": "2500"}
    assert stand.address == {k: v for k, v in EVERYTHING.items() if k != "country"}
    assert stand.ignored == ()


def test_a_waiting_answer_that_is_wrong_is_let_go():
    stand = everything(country="XX", wage="much")
    assert stand.kept == {"land": "DE-BY"} and stand.ignored == ("wage",)


@pytest.mark.parametrize(
    ("typed", "understood"),
    [("ua", "UA"), (" UA\u200e", "UA"), ("\u2068ua\u2069", "UA")],
)
def test_a_country_code_is_understood_as_typed(typed, understood):
    assert everything(country=typed).values["country"] == understood


def test_professions_may_be_known_by_a_function_a_set_or_a_mapping():
    for known in (KNOWN, KNOWN.__contains__, dict.fromkeys(KNOWN), None):
        assert EVERY_KIND.walk(EVERYTHING, known=known, today=TODAY).outcome
    assert EVERY_KIND.walk(EVERYTHING, known=set(), today=TODAY).problem.reason == "unknown-profession"


def test_without_a_day_no_bound_of_today_is_held():
    assert EVERY_KIND.walk({**EVERYTHING, "since": "2999-01-01"}).values["since"] == date(2999, 1, 1)


def test_a_whole_number_has_no_decimals():
    answers = {"trial_period": "no", "who_ends": "employer"}
    assert NOTICE_PERIOD.walk({**answers, "years": "2,5"}).problem.reason == "not-whole"
    assert NOTICE_PERIOD.walk({**answers, "years": "2,0"}).values["years"] == 2


def test_a_rule_sees_all_answers_so_far_and_cannot_change_them():
    seen = []

    def remember(answers):
        seen.append(dict(answers))
        with pytest.raises(TypeError):
            answers["first"] = 1
        return "end"

    flow = Flow("rule", Number("first", then="second"), Number("second", then=by(remember, "end")), Outcome("end"))
    assert flow.walk({"first": "1", "second": "unknown"}).outcome.name == "end"
    assert seen == [{"first": Decimal(1), "second": "unknown"}]


def test_a_rule_that_leads_where_it_did_not_say_is_our_fault_not_hers():
    def stray(answers):
        return "first"

    flow = Flow("stray", Number("first", then=by(stray, "end")), Outcome("end"))
    with pytest.raises(UnknownStep, match="The rule stray led to 'first', but declares only end"):
        flow.walk({"first": "1"})


def test_a_rule_sends_by_country_and_by_land():
    start = {"profession": "nurse", "kind": "vocational", "certificate": "recognised", "papers": "lost"}
    assert RECOGNITION.walk({**start, "country": "DE"}).outcome.name == "trained_in_germany"
    start |= {"years_since": "4", "land": "abroad"}
    assert RECOGNITION.walk({**start, "country": "PL"}).open.name == "german"
    assert RECOGNITION.walk({**start, "country": "PH"}).open.name == "abroad_situation"
    assert RECOGNITION.walk({**start, "country": "unknown"}).open.name == "abroad_situation"


def test_all_countries_are_known_unless_a_question_names_its_own():
    codes = RECOGNITION.question("country").codes
    assert len(codes) == 250 and {"XK", "PS", "TW", "AQ"} <= codes
    assert not {"EU", "ZZ", "UK", "SU"} & codes


def test_the_sixteen_laender_are_known():
    assert len(RECOGNITION.question("land").codes) == 16


def test_progress_is_honest_and_never_grows():
    answers, before = {}, 99
    for name, value in EVERYTHING.items():
        stand = EVERY_KIND.walk(answers)
        assert stand.position.number == len(answers) + 1
        assert stand.position.number <= stand.position.about <= before
        before = stand.position.about
        answers[name] = value
    end = EVERY_KIND.walk(answers)
    assert end.position == (7, 7) and end.is_length_sure


def test_progress_shrinks_when_the_short_way_is_taken():
    assert walk(worked="no").position == (2, 5)
    assert not walk(worked="no").is_length_sure  # those abroad are asked one question less
    assert walk(worked="no", profession="nurse", country="DE", land="DE-BY").is_length_sure


def test_a_wrong_answer_counts_as_the_question_it_opens():
    assert everything(country="XX").position == (5, 7)


def test_a_flow_tells_what_it_is_made_of():
    assert [step.name for step in NOTICE_PERIOD.questions] == ["trial_period", "who_ends", "years"]
    assert [step.name for step in NOTICE_PERIOD.outcomes] == ["two_weeks", "four_weeks", "by_years"]
    assert list(NOTICE_PERIOD.steps) == ["trial_period", "who_ends", "years", "two_weeks", "four_weeks", "by_years"]
    assert NOTICE_PERIOD.first is NOTICE_PERIOD.steps["trial_period"]
    assert repr(NOTICE_PERIOD) == "Flow('notice-period', 3 questions, 3 outcomes)"
    assert repr(NOTICE_PERIOD.first) == "Choice('trial_period')"


@pytest.mark.parametrize("name", ["nothing", "two_weeks"])
def test_asking_for_a_question_that_is_none_is_refused(name):
    with pytest.raises(UnknownStep):
        NOTICE_PERIOD.question(name)
