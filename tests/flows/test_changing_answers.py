"""Change one answer and keep the rest; take one back; go on where she stood."""

import pytest
from werkzeug.datastructures import MultiDict

from kiosk.flows import UnknownStep

from .every_kind import EVERY_KIND, EVERYTHING, KNOWN, TODAY
from .recognition_flow import NOTICE_PERIOD, RECOGNITION


def test_an_answer_taken_back_opens_its_question_and_keeps_the_rest():
    rest = EVERY_KIND.without(EVERYTHING, "country", known=KNOWN, today=TODAY)
    assert rest == {name: value for name, value in EVERYTHING.items() if name != "country"}
    assert EVERY_KIND.walk(rest, known=KNOWN, today=TODAY).open.name == "country"


def test_a_new_answer_keeps_all_others_on_the_way():
    assert EVERY_KIND.with_answer(EVERYTHING, "country", "PL") == {**EVERYTHING, "country": "PL"}


def test_a_new_answer_drops_what_is_no_longer_asked():
    changed = EVERY_KIND.with_answer(EVERYTHING, "worked", "no")
    assert changed == {name: v for name, v in EVERYTHING.items() if name not in ("worked", "hours", "since")} | {
        "worked": "no"
    }
    assert list(changed)[0] == "worked"  # in the order the questions are asked


def test_a_new_answer_that_ends_the_way_drops_all_after_it():
    full = {"trial_period": "no", "who_ends": "employer", "years": "3"}
    assert NOTICE_PERIOD.with_answer(full, "trial_period", "yes") == {"trial_period": "yes"}


def test_a_new_answer_may_open_a_question_she_was_never_asked():
    full = {"profession": "cook", "country": "PL", "kind": "university", "certificate": "recognised"}
    full |= {"papers": "lost", "years_since": "3", "land": "DE-BE", "situation": "none", "german": "b1"}
    changed = RECOGNITION.with_answer(full, "kind", "on_the_job")
    stand = RECOGNITION.walk(changed)
    assert stand.open.name == "years"
    assert changed["german"] == "b1" and changed["land"] == "DE-BE"
    assert "certificate" not in changed


def test_back_and_forth_again_loses_nothing():
    last = EVERY_KIND.walk(EVERYTHING).asked[-1].step.name
    back = EVERY_KIND.without(EVERYTHING, last)
    assert EVERY_KIND.with_answer(back, last, EVERYTHING[last]) == EVERYTHING


def test_parsed_values_can_be_given_back_as_answers():
    end = EVERY_KIND.walk(EVERYTHING)
    for name, value in end.values.items():
        assert EVERY_KIND.with_answer(EVERYTHING, name, value) == EVERYTHING


def test_a_new_answer_that_cannot_be_used_opens_its_question_with_the_problem():
    changed = EVERY_KIND.with_answer(EVERYTHING, "hours", "many")
    stopped = EVERY_KIND.walk(changed)
    assert (stopped.open.name, stopped.problem.reason) == ("hours", "not-a-number")
    assert stopped.kept["wage"] == "2500"


def test_a_new_date_replaces_its_three_fields():
    three = {**EVERYTHING, "since": "", "since-day": "1", "since-month": "3", "since-year": "2019"}
    assert EVERY_KIND.with_answer(three, "since", "2020-01-01")["since"] == "2020-01-01"
    assert "since" not in EVERY_KIND.without(three, "since")


def test_contradictions_are_cleared_by_a_new_answer():
    twice = MultiDict([*EVERYTHING.items(), ("country", "PL")])
    assert EVERY_KIND.walk(twice).problem.reason == "more-than-one"
    assert EVERY_KIND.with_answer(twice, "country", "PL") == {**EVERYTHING, "country": "PL"}


def test_names_that_belong_to_no_question_are_dropped():
    assert "utm" not in EVERY_KIND.without({**EVERYTHING, "utm": "x"}, "wage")


@pytest.mark.parametrize("name", ["nothing", "done"])
def test_changing_what_is_no_question_is_refused(name):
    with pytest.raises(UnknownStep):
        EVERY_KIND.without(EVERYTHING, name)
    with pytest.raises(UnknownStep):
        EVERY_KIND.with_answer(EVERYTHING, name, "x")
