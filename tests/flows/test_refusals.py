"""A broken flow never reaches a visitor: its module does not even import."""

from datetime import date
from decimal import Decimal

import pytest

from kiosk.errors import KioskError
from kiosk.flows import RESERVED_NAMES, BrokenFlow, Choice, Country, Date, Flow, Land, Number, Outcome, by

END = Outcome("end")


def pick(answers):
    return "end"


def choice(name="first", **routes):
    return Choice(name, **(routes or {"yes": "end", "no": "end"}))


BROKEN = {
    "without an outcome": ([choice()], "has no outcome"),
    "without a question": ([END], "asks nothing"),
    "without any step": ([], "has no outcome"),
    "with something that is no step": ([choice(), "end", END], "'end', which is no step"),
    "with two steps of one name": ([choice(), Number("end", then="end"), END], "“end” appears twice"),
    "with a question named like a parameter of every page": ([choice("lang"), END], "“lang” uses a reserved name"),
    "with a name no address should carry": ([choice("Land!"), END], "“Land!” needs a name of small"),
    "with a route to nowhere": (
        [choice(yes="end", no="endd"), END],
        "step “first” leads from “no” to “endd”, but there is no such step (did you mean “end”?)",
    ),
    "with a step nobody reaches": ([choice(), Number("alone", then="end"), END], "“alone” cannot be reached"),
    "with an outcome nobody reaches": ([choice(), END, Outcome("other")], "“other” cannot be reached"),
    "with a question that leads to itself": (
        [choice(yes="first", no="end", otherwise="end"), END],
        "“first” may never reach an outcome, it leads back to itself: first → first",
    ),
    "with a circle": (
        [choice(yes="second", no="end", otherwise="end"), choice("second", yes="third", no="third"),
         Number("third", then="first"), END],
        "leads back to itself: first → second → third → first",
    ),
    "with a circle behind the beginning": (
        [choice(yes="second", no="end", otherwise="end"), choice("second", yes="third", no="end", otherwise="end"),
         Number("third", then="second"), END],
        "leads back to itself: second → third → second",
    ),
    "with a circle through a rule": (
        [Number("first", then=by(pick, "second", "end")), Number("second", then="first"), END],
        "first → second → first",
    ),
    "with one answer only": ([choice(yes="end"), END], "has 1 answers, but a choice has 2 to 7"),
    "with eight answers": ([choice(**dict.fromkeys("abcdefgh", "end")), END], "has 8 answers"),
    "with two special answers and one more": ([choice(yes="end", unknown="end", unsaid="end"), END], "has 1 answers"),
    "with a reserved answer": ([choice(yes="end", no="end", then="end"), END], "“then”, which is reserved"),
    "with an answer no address should carry": ([choice(**{"on the job": "end", "no": "end"}), END], "“on the job”"),
    "that forgets those who do not know": (
        [choice(yes="end", no="other"), END, Outcome("other")],
        "step “first” does not say where “unknown” leads, and its answers part here: give unknown= or otherwise=",
    ),
    "with a bare function": ([Number("first", then=pick), END], "through a bare function: write by(function, …)"),
    "with a rule that declares nothing": ([Number("first", then=by(pick)), END], "the rule pick, which declares no"),
    "with a rule that is no function": ([Number("first", then=by("pick", "end")), END], "that is not a function"),
    "with a rule that declares no names": ([Number("first", then=by(pick, END)), END], "something else than names"),
    "with a rule that leads to nowhere": ([Number("first", then=by(pick, "end", "away")), END], "“away”"),
    "with a step instead of its name": ([Number("first", then=END), END], "Outcome('end'), which is no name"),
    "with a number no one can give": ([Number("first", least=5, most=4, then="end"), END], "least 5 is more than most"),
    "with a bound that is not exact": ([Number("first", least=0.1, then="end"), END], "no exact number"),
    "with a bound that is no number": ([Number("first", most="much", then="end"), END], "no exact number"),
    "with a bound without end": ([Number("first", most=Decimal("inf"), then="end"), END], "no exact number"),
    "with a date no one can give": (
        [Date("first", earliest=date(2026, 2, 1), latest=date(2026, 1, 1), then="end"), END],
        "earliest 2026-02-01 is after latest 2026-01-01",
    ),
    "with a bound that is no date": ([Date("first", latest="2026-01-01", then="end"), END], "neither a date nor"),
    "without countries": ([Country("first", codes=[], then="end"), END], "knows no country"),
    "with a country in small letters": ([Country("first", codes=["de"], then="end"), END], "'de', but codes are two"),
    "with an outcome that is left for nowhere": ([Land("first", then="end", abroad="away"), END], "“abroad” to “away”"),
}


@pytest.mark.parametrize(("steps", "sentence"), BROKEN.values(), ids=BROKEN)
def test_a_flow_is_refused(steps, sentence):
    with pytest.raises(BrokenFlow) as refusal:
        Flow("try-it", *steps)
    said = str(refusal.value)
    assert said.startswith("Flow “try-it”") and said.endswith(".") and "\n" not in said
    assert sentence in said


@pytest.mark.parametrize("name", ["", "Notice", "notice_period", "notice period", None, "-notice"])
def test_a_flow_without_a_name_for_its_address_is_refused(name):
    with pytest.raises(BrokenFlow, match="needs a name of small Latin letters"):
        Flow(name, choice(), END)


@pytest.mark.parametrize("name", sorted(RESERVED_NAMES))
def test_no_question_takes_a_name_the_page_needs(name):
    with pytest.raises(BrokenFlow, match=f"“{name}” uses a reserved name"):
        Flow("try-it", choice(name), END)


def test_a_refusal_is_an_error_of_the_kiosk():
    assert issubclass(BrokenFlow, KioskError)


def test_two_and_seven_answers_are_welcome():
    assert Flow("two", choice(**dict.fromkeys("ab", "end")), END)
    assert Flow("seven", choice(**dict.fromkeys("abcdefg", "end")), END)


def test_a_choice_whose_answers_part_may_send_one_special_answer_like_the_other():
    flow = Flow("like", choice(yes="end", no="other", unsaid="other"), END, Outcome("other"))
    assert flow.walk({"first": "unknown"}).outcome.name == "other"


def test_what_is_said_for_one_special_answer_goes_before_otherwise():
    flow = Flow("own", choice(yes="end", no="other", unsaid="other", otherwise="end"), END, Outcome("other"))
    assert flow.walk({"first": "unsaid"}).outcome.name == "other"
    assert flow.walk({"first": "unknown"}).outcome.name == "end"


def test_special_answers_written_first_change_nothing():
    flow = Flow("order", choice(unknown="other", yes="end", no="end"), END, Outcome("other"))
    assert flow.walk({"first": "unsaid"}).outcome.name == "other"
    assert flow.walk({"first": "yes"}).outcome.name == "end"
