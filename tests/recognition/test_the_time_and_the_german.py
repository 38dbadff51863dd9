"""How long the office has, and how much German is asked for (facts: recognition.md, sections 6 and 16)."""

from datetime import date

import pytest

from .facts import PROFESSIONS

WAITS = [
    # profession, country → months for the decision, by law
    ("nurse", "PL", 3),
    ("nurse", "PH", 4),
    ("nurse", "GB", 4),
    ("physiotherapist", "PL", 4),  # not automatic: the longer time of the health professions
    ("physician", "RO", 3),
    ("physician", "SY", 4),
    ("cook", "PL", 3),
    ("cook", "TR", 3),
    ("software-developer", "IN", 3),
    ("ambulance-technician", "PH", None),
    ("nurse", "DE", None),
]


@pytest.mark.parametrize(("profession", "country", "months"), WAITS)
def test_the_office_has_so_many_months_by_law(result_for, plan_for, profession, country, months):
    duration = result_for(profession=profession, country=country)["duration"]
    assert (duration and duration["decision_months"]) == months
    outcome = {"outcome": "trained_in_germany"} if country == "DE" else {}
    assert plan_for(profession, country=country, **outcome).months == months


@pytest.mark.parametrize(
    ("profession", "country", "expected"),
    [
        ("nurse", "PL", ["time-acknowledge", "time-health-eu", "time-clock"]),
        ("nurse", "PH", ["time-acknowledge", "time-health", "time-clock"]),
        ("cook", "TR", ["time-acknowledge", "time-bqfg", "time-clock"]),
        ("software-developer", "IN", ["time-zab"]),
        ("ambulance-technician", "PH", []),
        ("nurse", "DE", []),
    ],
)
def test_she_learns_from_when_the_time_runs(ids_for, profession, country, expected):
    outcome = {"outcome": "trained_in_germany"} if country == "DE" else {}
    assert ids_for("time", profession, country=country, **outcome) == expected


@pytest.mark.parametrize(
    ("employer", "living", "status", "faster"),
    [("yes", "abroad", "none", True), ("yes", "abroad", "eu_citizen", False), ("yes", "germany", "none", False),
     ("no", "abroad", "none", False)],
)  # fmt: skip
def test_an_employer_can_speed_things_up_only_for_somebody_who_still_needs_a_visa(ids_for, employer, living, status, faster):
    said = ids_for("time", "cook", country="PH", employer=employer, living=living, status=status)
    assert ("time-accelerated" in said) == faster


@pytest.mark.parametrize(
    ("profession", "land", "expected"),
    [
        ("nurse", "DE-BY", "german-level"),
        ("physician", "DE-BY", "german-physician"),
        ("specialist-physician", "DE-BY", "german-physician"),
        ("dentist", "DE-BY", "german-chamber"),
        ("pharmacist", "DE-BY", "german-chamber"),
        ("psychotherapist", "DE-BY", "german-high"),
        ("speech-therapist", "DE-BY", "german-high"),
        ("secondary-teacher", "DE-NW", "german-level-land"),
        ("secondary-teacher", "DE-TH", "german-level-land"),
        ("secondary-teacher", "DE-BY", "german-ask"),  # the Länder differ, this one is not known
        ("early-childhood-educator", "DE-RP", "german-level-land"),
        ("early-childhood-educator", "DE-BE", "german-ask"),
        ("veterinarian", "DE-BE", "german-ask"),  # the level rests on low confidence
        ("cook", "DE-BE", "german-none"),
        ("software-developer", "DE-BE", "german-none"),
    ],
)
def test_the_level_is_named_where_it_is_known(ids_for, profession, land, expected):
    assert ids_for("german", profession, country="PH", land=land)[0] == expected


@pytest.mark.parametrize(("land", "level"), [("DE-NW", "C1"), ("DE-TH", "C2"), ("DE-BY", None)])
def test_teachers_are_asked_for_the_level_of_their_land(plan_for, land, level):
    plan = plan_for("secondary-teacher", country="UA", land=land)
    if level:
        assert level in plan.section("german")[0].text.plain
        assert plan.level == level
    else:
        assert plan.section("german")[0].id == "german-ask"


def test_brandenburg_asks_teachers_for_the_highest_level_in_the_compensation_measure(ids_for):
    assert "german-teacher-bb" in ids_for("german", "secondary-teacher", country="UA", land="DE-BB")
    assert "german-teacher-bb" not in ids_for("german", "secondary-teacher", country="UA", land="DE-BE")
    assert "german-teacher-bb" not in ids_for("german", "nurse", country="UA", land="DE-BB")


@pytest.mark.parametrize(
    ("german", "expected"),
    [("beginner", "german-gap"), ("a2", "german-gap"), ("b1", "german-gap"), ("b2", "german-enough"), ("c1", "german-enough"),
     (None, "german-gap")],
)  # fmt: skip
def test_a_nurse_learns_whether_her_german_is_enough(ids_for, german, expected):
    given = {"german": german} if german else {}
    assert ids_for("german", "nurse", country="PH", **given) == ["german-level", expected]


@pytest.mark.parametrize(("german", "expected"), [("b1", "german-gap"), ("b2", "german-exam-left"), ("c1", "german-exam-left")])
def test_a_physician_needs_more(ids_for, german, expected):
    assert ids_for("german", "physician", country="SY", german=german)[-1] == expected


@pytest.mark.parametrize("german", ["beginner", "c1"])
def test_where_no_german_is_asked_for_nobody_is_told_that_hers_is_not_enough(ids_for, german):
    assert ids_for("german", "cook", country="TR", german=german) == ["german-none"]


def test_a_level_that_rests_on_low_confidence_is_never_named(plan_for):
    doubtful = {id for id, one in PROFESSIONS.items()
                if one["confidence"] == "low" or (one["language_level"] and one.get("language_confidence") == "low")}
    assert doubtful
    for id in doubtful:
        plan = plan_for(id, country="PH", land="DE-BY")
        assert plan.level is None
        assert not {"german-level", "german-level-land", "german-enough"} & {said.id for said in plan.said}


@pytest.mark.parametrize("on", [date(2015, 1, 1), date(2026, 12, 31), date(2027, 1, 1), date(2027, 7, 1), date(2099, 12, 31)])
def test_on_any_day_there_is_a_plan_and_it_never_shows_an_empty_place(plan_for, on):
    for profession in ("nurse", "cook", "software-developer", "secondary-teacher", "hairdresser", "nursing-assistant"):
        for said in plan_for(profession, country="PH", living="abroad", certificate="lost", on=on).said:
            assert said.text.plain.strip() and "{" not in said.text.plain
