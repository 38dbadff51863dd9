"""What each answer leads to, written down by hand from the decision trees 8 to 14 of situations.md.

A line holds the answers in the order they are asked, and the results she is shown, in order. A name with → is a
hand-over to another situation.
"""

import pytest

from kiosk.flows import Choice, Handover
from kiosk.rights.situations import change_job, discrimination, forced, housing, no_contract, pregnant, signed

PREGNANT = [
    ("no no no no money", "o1 o5"),
    ("yes no no no leave", "o6"),
    ("yes yes no no checkups", "o2 o7"),
    ("no yes no yes miscarriage", "o1 o2 o4 o8"),
    ("yes no no yes money", "o4 o5"),
    ("yes no dismissed", "o3"),
    ("no yes dismissed", "o1 o2 o3"),
    ("yes no sign", "→signed"),
    ("no no sign", "o1 →signed"),
    ("unknown unknown unknown", "o1 o2 o3"),
    ("unsaid no no unsaid unsaid", "o1 o4 o5"),
]
CHANGE_JOB = [
    ("eu no", "o1 o6"),
    ("eu yes", "o1 o7"),
    ("rec yes", "o1 o7"),
    ("temp no", "o2 o6"),
    ("other yes", "o2 o7"),
    ("work blue yes yes", "o3a o7"),
    ("work blue no no", "o3b o6"),
    ("work blue unknown unknown", "o3a o6"),
    ("work work no", "o4 o6"),
    ("work unknown yes", "o4 o7"),
    ("asyl no", "o5 o6"),
    ("none", "safe"),
    ("unknown", "safe"),
    ("unsaid", "safe"),
]
DISCRIMINATION = [
    ("no", "danger"),
    ("unsaid", "danger"),
    ("yes application", "o1"),
    ("yes dismissal", "o2"),
    ("yes elsewhere", "o3"),
    ("yes work yes", "o4"),
    ("yes work unsaid", "o4"),
    ("yes work no origin", "o5"),
    ("yes work no religion", "o5"),
    ("yes work no sex", "o5"),
    ("yes work no disability", "o5"),
    ("yes work no age", "o5"),
    ("yes work no sexual_identity", "o5"),
    ("yes work no other", "o6"),
    ("yes unknown no unknown", "o5"),
]
SIGNED = [
    ("termination no", "o1 end"),
    ("termination yes", "o1 o8"),
    ("resignation yes", "o2 o8"),
    ("contract no", "o3 end"),
    ("debt no", "o4 end"),
    ("blank yes", "o5 o8"),
    ("waiver no", "o6 end"),
    ("loan no", "o7 end"),
    ("loan unknown", "o7 o8"),
    ("unknown no", "o1 end"),
]
HOUSING = [
    ("yes yes rent", "o1 o2 o3"),
    ("yes no nothing", "o1 end"),
    ("no no nothing", "end"),
    ("no yes nothing", "o2 end"),
    ("no no rent", "o3"),
    ("no no condition", "o4"),
    ("no no control", "o5"),
    ("no yes no_contract", "o2 o6"),
    ("unknown unsaid unknown", "o1 o2 o5"),
]
NO_CONTRACT = [
    ("no no no", "safe o1 o4"),
    ("no no yes", "safe o1 o5 o4"),
    ("no yes no", "safe o1 o3 o4"),
    ("unsaid yes yes", "safe o1 o3 o5 o4"),
    ("yes yes", "o2"),
    ("yes no no no", "o4"),
    ("yes no no yes", "o5 o4"),
    ("yes no yes no", "o3 o4"),
    ("yes no yes yes", "o3 o5 o4"),
    ("yes unknown unknown unknown", "o3 o5 o4"),
]
FORCED = [
    ("no", "exit_now"),
    ("unsaid", "exit_now"),
    ("yes no nothing", "others"),
    ("yes yes none", "o1 o5 all"),
    ("yes yes rec", "o1 o4 all"),
    ("yes unsaid work", "o1 o6 all"),
    ("yes no papers yes asyl", "o2 o5 all"),
    ("yes no debts yes other", "o2 o4 all"),
    ("yes no threats no yes work", "o3 o6 all"),
    ("yes no hours no yes temp", "o3 o4 all"),
    ("yes no locked no no eu", "o4 o7 all"),
    ("yes no several no no other", "o4 all"),  # O4 comes up twice in the tree, she reads it once
    ("yes no several no unknown none", "o4 o5 all"),
    ("yes no unknown unknown unsaid unknown", "o4 o5 all"),
    ("yes no several yes unsaid", "o2 o4 o5 all"),
]
TREES = [
    (pregnant, PREGNANT),
    (change_job, CHANGE_JOB),
    (discrimination, DISCRIMINATION),
    (signed, SIGNED),
    (housing, HOUSING),
    (no_contract, NO_CONTRACT),
    (forced, FORCED),
]
LINES = [(module.FLOW, *line) for module, lines in TREES for line in lines]


def walked(flow, answers):
    """The walk of someone who gives these answers to the questions as they come."""
    given, waiting = {}, answers.split()
    while (walk := flow.walk(given)).open is not None and waiting:
        given[walk.open.name] = waiting.pop(0)
    assert not waiting, f"{waiting} was never asked for"
    return walk


def shown(walk):
    return [f"→{step.flow}" if isinstance(step, Handover) else step.result for step in walk.outcomes]


@pytest.mark.parametrize(("flow", "answers", "results"), LINES, ids=lambda value: getattr(value, "name", value))
def test_she_is_shown_what_the_tree_says(flow, answers, results):
    walk = walked(flow, answers)
    assert walk.problem is None and walk.open is None
    assert list(dict.fromkeys(shown(walk))) == results.split()


@pytest.mark.parametrize(("module", "lines"), TREES, ids=lambda value: getattr(value, "__name__", ""))
def test_no_result_and_no_answer_is_left_out_of_the_table(module, lines):
    walks = [walked(module.FLOW, answers) for answers, _ in lines]
    assert {step.name for walk in walks for step in walk.outcomes} == {step.name for step in module.FLOW.outcomes}
    given = {(step.name, value) for walk in walks for step, value in walk.asked}
    choices = [question for question in module.FLOW.questions if isinstance(question, Choice)]
    missing = {(choice.name, answer) for choice in choices for answer in choice.answers} - given
    assert missing <= {("stay", answer) for answer in ("eu", "rec", "temp", "asyl", "other", "none", "work")}


@pytest.mark.parametrize("module", [module for module, _ in TREES], ids=lambda module: module.__name__)
def test_every_way_ends_at_a_result_also_for_those_who_do_not_know(module):
    for path in module.FLOW.paths():
        walk = module.FLOW.walk(path)
        assert walk.outcome is not None and walk.problem is None
        assert len(walk.results) == len(set(walk.results))


def test_someone_who_is_watched_is_asked_nothing_more():
    walk = walked(forced.FLOW, "no")
    assert [step.name for step, _ in walk.asked] == ["alone"] and walk.results == ("exit_now",)


def test_nobody_without_a_permit_is_sent_to_an_office_before_the_confidential_advice():
    for path in no_contract.FLOW.paths():
        if path["permit"] != "yes":
            assert no_contract.FLOW.walk(path).results[0] == "safe"
