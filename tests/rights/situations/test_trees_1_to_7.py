"""What each answer leads to, written down by hand from the decision trees 1 to 7 of situations.md.

A line holds the answers in the order they are asked, and the results she is shown, in order. A name with → is a
hand-over to another situation.
"""

from datetime import date
from decimal import Decimal

import pytest

from kiosk.flows import Choice, Date, Handover, Number
from kiosk.rights.situations import accident, agency, dismissed, ill, low_pay, not_paid, passport

TODAY = date(2026, 11, 22)
DISMISSED = [
    ("message eu", "o1 o9"),
    ("told work", "o1 o7 o9"),
    ("message none", "o1 safe o9"),
    ("paper 2026-10-30 asyl", "o2 o8 o9"),
    ("paper 2026-11-02 no no no eu", "o5 o9"),
    ("paper 2026-11-20 yes other", "o3 o9"),
    ("paper 2026-11-20 no yes temp", "o4 o9"),
    ("paper 2026-11-20 no no no rec", "o5 o9"),
    ("paper 2026-11-20 no no yes no eu", "o5 o9"),
    ("paper 2026-11-20 no no yes yes work", "o6 o7 o9"),
    ("paper 2026-11-20 no no yes unknown asyl", "o5 o8 o9"),
    ("paper 2026-11-20 no no unknown yes eu", "o6 o9"),
    ("paper 2026-11-20 unsaid no no eu", "o3 o5 o9"),
    ("paper 2026-11-20 no unknown no eu", "o4 o5 o9"),
    ("unknown unknown unknown unknown unknown unknown unknown", "o3 o4 o5 safe o9"),
]
NOT_PAID = [
    ("all under_month no no yes", "o1 o7"),
    ("part few_months no yes yes", "o2 o5 o7"),
    ("sick_or_leave longer yes no yes", "o3 o4 o7"),
    ("last few_months yes yes no", "o2 o4 o5 safe o6"),
    ("all under_month no no no", "o1 safe o6"),
    ("unknown unknown unknown unknown unknown", "o2 o4 o5 safe o6"),
]
LOW_PAY = [
    ("yes", "o1"),
    ("no yes", "o2"),
    ("no no yes 40 2000 no no", "o3 o4 o7"),
    ("no no no 40 2409.32 yes yes", "o4 o5 o6"),
    ("no no no 40 2409.33 no no", "o7"),
    ("no no no 40 3000 yes no", "o5 o7"),
    ("no no no unknown no yes", "o4 o6"),
    ("no no unsaid 40 unsaid unknown unknown", "o3 o4 o5 o6"),
]
ILL = [
    ("yes", "→accident"),
    ("no no brief no", "o1 o2 o4"),
    ("no yes longer no", "o3 o4"),
    ("no yes brief yes no no", "o2 o7"),
    ("no no longer yes yes yes", "o1 o3 o5 o6"),
    ("no yes longer yes no yes", "o3 o6"),
    ("unknown unknown unknown unknown unknown unknown", "o1 o3 o4 o5 o6"),
]
PASSPORT = [
    ("yes", "o1"),
    ("unsaid", "o1"),
    ("no no yes", "o2 →forced"),
    ("no yes no asyl asyl", "o3 o5"),
    ("no yes no asyl dul", "o3 o4"),
    ("no no no asyl unknown", "o2 o5"),
    ("no no no rec", "o2 o5"),
    ("no no no none", "o2 safe o3"),
    ("no yes no none", "o3 safe"),
    ("no no no eu", "o2 o4"),
    ("no no no temp", "o2 o4"),
    ("no yes no work", "o3 o4"),
    ("no yes no other", "o3 o4"),
    ("no yes no unsaid", "o3 safe o5"),
]
AGENCY = [
    ("no pay", "o1 o5"),
    ("yes start no_work", "o2 o6"),
    ("yes middle hired", "o3 o7"),
    ("yes over site", "o4 o8"),
    ("yes start danger", "o2 →accident"),
    ("unknown dismissed", "o1 →dismissed"),
    ("yes unknown nothing", "o3 o4 end"),
    ("yes middle unknown", "o3 end"),
]
ACCIDENT = [
    ("yes", "o1"),
    ("no no", "→ill"),
    ("no yes no no yes yes", "o2 o3 o4 o5"),
    ("no yes yes yes no no", "o6"),
    ("no yes yes no no no", "o3 o6"),
    ("no yes no yes yes no", "o2 o4 o6"),
    ("no unknown unknown unknown unknown unknown", "o2 o3 o4 o5"),
]
CASES = {
    dismissed: DISMISSED,
    not_paid: NOT_PAID,
    low_pay: LOW_PAY,
    ill: ILL,
    passport: PASSPORT,
    agency: AGENCY,
    accident: ACCIDENT,
}
# All results and hand-overs of each tree, from situations.md.
EXPECTED = {
    dismissed: "o1 o2 o3 o4 o5 o6 o7 o8 safe o9",
    not_paid: "o1 o2 o3 o4 o5 safe o6 o7",
    low_pay: "o1 o2 o3 o4 o5 o6 o7",
    ill: "o1 o2 o3 o4 o5 o6 o7 →accident",
    passport: "o1 o2 o3 safe o4 o5 →forced",
    agency: "o1 o2 o3 o4 o5 o6 o7 o8 end →accident →dismissed",
    accident: "o1 o2 o3 o4 o5 o6 →ill",
}
SAMPLES = {"received": ["2026-10-01", "2026-11-20"], "hours": ["40"], "pay": ["2000", "3000"]}


def amount(key: str, on: date) -> Decimal:
    """The minimum wage of 2026; the rules of these trees ask for nothing else."""
    assert key == "minimum_wage_hourly_eur"
    return Decimal("13.90")


def walked(flow, answers):
    """The walk for answers given in the order they are asked."""
    given = {}
    for answer in answers:
        walk = flow.walk(given, today=TODAY, amount=amount)
        assert walk.open is not None, f"{answers}: nothing is asked after {given}"
        given[walk.open.name] = answer
    walk = flow.walk(given, today=TODAY, amount=amount)
    assert walk.problem is None and walk.ignored == ()
    assert walk.outcome is not None, f"{answers}: {walk.open and walk.open.name} is still asked"
    return walk


def shown(walk) -> list[str]:
    """Results in order, each once, and the hand-over as →name."""
    over = f"→{walk.outcome.flow}" if isinstance(walk.outcome, Handover) else None
    return [name for name in walk.results if not (over and name == walk.outcome.result)] + [over] * bool(over)


@pytest.mark.parametrize(
    ("tree", "answers", "results"),
    [(tree, *case) for tree, cases in CASES.items() for case in cases],
    ids=lambda one: getattr(one, "__name__", str(one)).rpartition(".")[2],
)
def test_these_answers_lead_to_these_results(tree, answers, results):
    assert shown(walked(tree.FLOW, answers.split())) == results.split()


def ways(tree):
    """All ways of a small tree; of a large one a tour that gives every answer once."""
    few = [answers for answers, _ in zip(tree.FLOW.paths(SAMPLES, today=TODAY, amount=amount), range(5001), strict=False)]
    return few if len(few) <= 5000 else list(tree.FLOW.tour(SAMPLES, today=TODAY, amount=amount))


@pytest.mark.parametrize("tree", CASES, ids=lambda tree: tree.FLOW.name)
def test_every_way_leads_to_results_of_the_tree_and_all_of_them_are_reached(tree):
    reached = set()
    for answers in ways(tree):
        walk = tree.FLOW.walk(answers, today=TODAY, amount=amount)
        assert walk.outcome is not None and not walk.ignored
        reached.update(shown(walk))
    assert reached == set(EXPECTED[tree].split())


@pytest.mark.parametrize("tree", CASES, ids=lambda tree: tree.FLOW.name)
def test_the_hand_written_cases_give_every_answer_of_every_question(tree):
    given = {(step.name, value) for answers, _ in CASES[tree] for step, value in walked(tree.FLOW, answers.split()).asked}
    missing = {
        (question.name, answer)
        for question in tree.FLOW.questions
        if isinstance(question, Choice)
        for answer in question.answers
        if (question.name, answer) not in given
    }
    assert missing == set()


@pytest.mark.parametrize("tree", CASES, ids=lambda tree: tree.FLOW.name)
def test_a_person_without_a_title_is_told_what_is_safe_before_anything_about_courts_or_offices(tree):
    flow = tree.FLOW
    for question in flow.questions:
        if "none" in question.answers:
            assert question.routes["none"] == "safe" and question.routes["unknown"].startswith("safe")


@pytest.mark.parametrize("tree", CASES, ids=lambda tree: tree.FLOW.name)
def test_nothing_but_choices_days_and_figures_is_asked(tree):
    assert {type(question) for question in tree.FLOW.questions} <= {Choice, Date, Number}


@pytest.mark.parametrize(("received", "result"), [
    ("2026-10-30", ("o2",)),  # three weeks later is Friday 20 November: over
    ("2026-10-31", ()),  # Saturday 21 November, so the claim can still arrive on Monday
    ("2026-11-01", ()),  # Sunday 22 November, so on Monday
    ("2026-11-22", ()),
])  # fmt: skip
def test_three_weeks_run_out_on_the_last_day_on_which_a_claim_can_arrive(received, result):
    assert dismissed.FLOW.walk({"letter": "paper", "received": received}, today=TODAY).results == result


def test_without_a_day_or_an_amount_from_outside_the_trees_can_still_be_drawn_and_walked():
    assert dismissed.FLOW.walk({"letter": "paper", "received": "2020-01-01"}).open.name == "pregnant"
    assert low_pay.FLOW.walk({"apprentice": "no", "intern": "no", "piece": "no", "hours": "40", "pay": "9000"}).results == ("o4",)
