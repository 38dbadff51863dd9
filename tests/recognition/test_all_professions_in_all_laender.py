"""The table test: every profession × every Land × training in the EU, elsewhere, in Germany, unknown.

Each situation is asked for once, as a program would; the other answers rotate, so that every profession meets
every set of them. What comes back is compared with the facts and must be whole.
"""

from itertools import cycle

import pytest

from .facts import LANDS, PROFESSIONS, Situation, competent, is_automatic
from .sound import check_statements

TRAINED = {"in the EU": "PL", "elsewhere": "PH", "in Germany": "DE", "nobody knows where": None}
ANSWERS = (
    {},
    {"training": "vocational", "certificate": "complete", "years": "five_or_more", "living": "germany",
     "work": "employed", "status": "protection", "employer": "no", "benefits": "yes", "german": "b1"},
    {"training": "university", "certificate": "lost", "years": "none", "living": "abroad", "work": "self_employed",
     "status": "none", "employer": "yes", "german": "beginner"},
    {"training": "vocational", "certificate": "not_state", "years": "two_to_four", "living": "germany",
     "work": "self_employed", "status": "eu_citizen", "employer": "no", "benefits": "no", "german": "c1"},
    {"training": "on_the_job", "years": "under_two", "living": "abroad", "work": "employed", "status": "none",
     "employer": "no", "german": "a2"},
    {"training": "university", "certificate": "partly", "years": "two_to_four", "living": "germany",
     "work": "employed", "status": "late_repatriate", "employer": "yes", "benefits": "no", "german": "b2"},
    {"training": "school_only", "living": "germany", "work": "employed", "status": "protection", "benefits": "yes"},
    {"training": "studying", "living": "abroad", "work": "employed", "status": "none", "german": "b2"},
    {"training": "unknown", "certificate": "unsaid", "years": "unknown", "living": "unsaid", "work": "unknown",
     "status": "unsaid", "employer": "unknown", "benefits": "unsaid", "german": "unknown"},
)  # fmt: skip


@pytest.mark.parametrize("where", TRAINED)
def test_whoever_asks_gets_an_answer_that_agrees_with_the_facts(result_for, where):
    rotating = cycle(ANSWERS)
    for profession in PROFESSIONS:
        next(rotating)  # so that a profession meets another answer in the same Land than the one before it
        for land in LANDS:
            situation, answers = Situation(profession, TRAINED[where], land), next(rotating)
            result = result_for(profession=profession, country=situation.country, land=land, **answers)
            try:
                check_result(result, situation, answers)
            except AssertionError as broken:
                broken.add_note(f"{situation} {answers}")
                raise


def check_result(result: dict, situation: Situation, answers: dict) -> None:
    profession = PROFESSIONS[situation.profession]
    completed = answers.get("training") not in ("on_the_job", "school_only", "studying")
    assert result["profession_regulated"] == profession["regulated"]
    assert result["regulated"] == (
        profession["regulated"] in ("federal", "state", "title")
        or (profession["regulated"] == "craft-master" and answers.get("work") == "self_employed")
    )
    assert result["training_region"] == situation.region
    assert result["eu_automatic"] == (is_automatic(situation) and completed)
    check_offices(result, situation, answers)
    check_language_level(result, profession)
    check_statements(result, situation, answers)


def check_offices(result: dict, situation: Situation, answers: dict) -> None:
    authority = result["authority"]
    if situation.region != "de" and answers.get("training") == "school_only":
        assert authority["type"] == "school-certificate-authority"
        return
    assert authority["type"] == PROFESSIONS[situation.profession]["authority"]
    right = competent(situation)
    assert set(authority["ids"]) == set(right)
    assert len(authority["ids"]) == len(set(authority["ids"]))
    assert {office["id"]: office["confidence"] for office in authority["offices"]} == right
    assert authority["how_to_find"], "whoever is named no office must learn how to find it"


def check_language_level(result: dict, profession: dict) -> None:
    if profession["confidence"] == "low":
        assert result["language_level"] is None
    else:
        assert result["language_level"] == profession["language_level"]
