"""Every profession with every set of answers, in the five languages by turns: the plan is whole and says the same."""

from itertools import cycle, product
from random import Random

import pytest
from pages.owed import PROMISED

from .facts import LANDS, PROFESSIONS
from .sound import ORDER
from .test_all_professions_in_all_laender import ANSWERS, TRAINED

SPECIAL = ("unknown", "unsaid")
ABROAD = {"living": "abroad", "status": "none", "employer": "no"}
EXPERIENCED = (
    {**ABROAD, "training": "on_the_job", "years": "five_or_more"},
    {**ABROAD, "training": "vocational", "years": "five_or_more", "certificate": "complete"},
)
# One profession for each rule that treats some apart.
FOR_ALL_RULES = (
    "cook", "nurse", "physician", "secondary-teacher", "early-childhood-educator", "social-worker", "civil-engineer",
    "hairdresser", "software-developer", "lawyer", "tax-adviser", "dentist", "speech-therapist", "physiotherapist",
    "specialist-physician", "nursing-assistant", "security-guard", "engineer", "medical-assistant", "dental-assistant", "gardener", "ambulance-technician", "technical-assistant",
)


def told(answers: dict) -> dict:
    return {name: value for name, value in answers.items() if value not in SPECIAL}


def outcome_of(answers: dict) -> dict:
    """The outcome the guide comes to with these answers."""
    if answers.get("country") == "DE":
        return {"outcome": "trained_in_germany"}
    is_open = answers.get("training") in ("on_the_job", "school_only", "studying")
    return {"outcome": "not_completed"} if is_open else {}


@pytest.mark.parametrize("answers", ANSWERS, ids=lambda one: one.get("training", "nothing said"))
def test_every_profession_has_a_plan_that_is_whole_in_every_language(plan_for, answers):
    languages, lands, countries = cycle(PROMISED), cycle((*LANDS, "abroad", None)), cycle(TRAINED.values())
    for profession in PROFESSIONS:
        given = told({**answers, "land": next(lands), "country": next(countries)})
        given = {name: value for name, value in given.items() if value}
        plan = plan_for(profession, language=next(languages), **given, **outcome_of(given))
        names = [section.name for section in plan.sections]
        assert names == [name for name in ORDER if name in names]
        assert names[0] == "answer" and names[-1] == "advice" and "steps" in names
        for said in plan.said:
            assert said.text.state != "missing", f"{said.id} has no words in {said.text.lang}"
            assert said.text.plain.strip() and not said.amount_unknown and not said.expired


def test_the_same_case_says_the_same_in_every_language(plan_for):
    for profession in ("nurse", "hairdresser", "software-developer", "secondary-teacher"):
        plans = [plan_for(profession, language=tag, country="UA", land="DE-NW", living="abroad", certificate="lost")
                 for tag in PROMISED]
        assert len({tuple(said.id for said in plan.said) for plan in plans}) == 1


def test_every_statement_that_was_written_is_said_to_somebody(plan_for, catalogue):
    """A statement that nobody can ever read is a mistake in the rules, or words for nothing."""
    kinds_of_rights = {"right", "do", "deadline", "risk", "good"}  # those are said under rights/
    written = {id for id, one in catalogue.statements.items() if one.kind not in kinds_of_rights}
    lands = ("DE-BE", "DE-BB", "DE-BY", "DE-HH", "DE-NI", "DE-NW", "DE-RP", "DE-SH", "DE-SN", None)
    said = {"time-short-wait"}  # only ever a part of another sentence
    cases = list(product(FOR_ALL_RULES, lands, ("PL", "GB", "SY", "TR", "DE", None), (*ANSWERS, *EXPERIENCED)))
    Random(1).shuffle(cases)  # a mixture says everything much sooner than one profession after the other
    for profession, land, country, answers in cases:
        if written <= said:
            break
        given = told({name: value for name, value in {**answers, "land": land, "country": country}.items() if value})
        said |= {one.id for one in plan_for(profession, **given, **outcome_of(given)).said}
    assert sorted(written - said) == []
