"""What is possible meanwhile, what if something is missing, other routes, residence, and whom to ask."""

import pytest

MEANWHILE = [
    ("physician", {}, "meanwhile-berufserlaubnis"),
    ("nurse", {}, "meanwhile-helper"),
    ("early-childhood-educator", {}, "meanwhile-educator"),
    ("secondary-teacher", {"land": "DE-BE"}, "meanwhile-teacher-berlin"),
    ("secondary-teacher", {"land": "DE-MV"}, "meanwhile-teacher-hire"),
    ("secondary-teacher", {"land": "DE-BB"}, "meanwhile-teacher-hire"),
    ("secondary-teacher", {"land": "DE-BY"}, None),
    ("hairdresser", {}, "meanwhile-employed"),
    ("civil-engineer", {}, "meanwhile-title"),
    ("cook", {}, "meanwhile-free"),
    ("software-developer", {}, "meanwhile-free"),
]
MISSING = [
    ("nurse", "PH", ["partial-nursing", "partial-objection"]),
    ("nurse", "PL", ["partial-eu", "partial-objection"]),
    ("physiotherapist", "PH", ["partial-health", "partial-objection"]),
    ("physician", "SY", ["partial-approbation", "partial-reform", "partial-objection"]),
    ("physician", "RO", ["partial-eu", "partial-objection"]),
    ("midwife", "SY", ["partial-health", "partial-reform", "partial-objection"]),
    ("secondary-teacher", "UA", ["partial-teacher", "partial-objection"]),
    ("secondary-teacher", "PL", ["partial-eu", "partial-objection"]),
    ("early-childhood-educator", "UA", ["partial-educator", "partial-objection"]),
    ("social-worker", "UA", ["partial-social", "partial-objection"]),
    ("civil-engineer", "TR", ["partial-title", "partial-objection"]),
    ("cook", "TR", ["partial-free", "partial-none", "partial-objection"]),
    ("software-developer", "IN", []),  # the ZAB describes a degree; there is no partial result
    ("ambulance-technician", "PH", []),
]
FROM_ABROAD = {"country": "PH", "living": "abroad", "status": "none", "training": "vocational", "certificate": "complete"}


@pytest.mark.parametrize(("profession", "answers", "expected"), MEANWHILE)
def test_she_learns_what_she_can_do_while_she_waits(ids_for, profession, answers, expected):
    said = ids_for("meanwhile", profession, country="UA", **answers)
    assert said == ([expected] if expected else []) + ["meanwhile-course"]


@pytest.mark.parametrize(("profession", "country", "expected"), MISSING)
def test_she_learns_what_happens_if_something_is_missing(ids_for, profession, country, expected):
    assert ids_for("partial", profession, country=country) == expected


@pytest.mark.parametrize(
    ("changed", "present", "absent"),
    [
        ({"employer": "yes"}, {"route-partnership", "route-accelerated"}, {"route-opportunity-card"}),
        ({"employer": "no"}, {"route-opportunity-card"}, {"route-partnership", "route-accelerated"}),
        # §§ 16d (3), 20a AufenthG: only for training that the state of training recognises
        ({"employer": "yes", "certificate": "not_state"}, {"route-accelerated"}, {"route-partnership"}),
        ({"employer": "no", "certificate": "not_state"}, set(), {"route-opportunity-card", "route-experience"}),
        ({"living": "germany", "employer": "yes"}, set(), {"route-partnership", "route-accelerated", "route-measures"}),
        ({"living": "germany", "employer": "no"}, set(), {"route-opportunity-card"}),
        ({"status": "eu_citizen", "employer": "yes"}, set(), {"route-partnership", "route-accelerated", "route-measures",
                                                              "route-opportunity-card", "route-experience"}),
        ({"years": "two_to_four"}, {"route-experience"}, set()),
        ({"years": "five_or_more"}, {"route-experience"}, set()),
        ({"years": "under_two"}, set(), {"route-experience"}),
        ({"years": "none"}, set(), {"route-experience"}),
        ({"certificate": "lost"}, {"route-test-visa"}, set()),
        ({"certificate": "complete"}, set(), {"route-test-visa"}),
    ],
)  # fmt: skip
def test_a_cook_abroad_is_shown_only_the_routes_that_apply_to_her(ids_for, changed, present, absent):
    said = set(ids_for("routes", "cook", **{**FROM_ABROAD, **changed}))
    assert present <= said and not absent & said


@pytest.mark.parametrize(
    ("answers", "present", "absent"),
    [
        ({"training": "university"}, {"route-blue-card"}, {"route-experience-it", "route-blue-card-it"}),
        ({"training": "on_the_job", "outcome": "not_completed", "years": "two_to_four"},
         {"route-experience-it", "route-blue-card-it"}, {"route-blue-card"}),
        ({"training": "on_the_job", "outcome": "not_completed", "years": "under_two"}, set(),
         {"route-experience-it", "route-blue-card-it", "route-blue-card"}),
        ({"training": "university", "status": "eu_citizen"}, set(), {"route-blue-card"}),
    ],
)  # fmt: skip
def test_in_it_experience_opens_the_way_without_a_degree(ids_for, answers, present, absent):
    given = {"country": "IN", "living": "abroad", "status": "none", **answers}
    said = set(ids_for("routes", "software-developer", **given))
    assert present <= said and not absent & said


def test_experience_without_a_degree_opens_nothing_outside_it(ids_for):
    said = ids_for("routes", "cook", outcome="not_completed", training="on_the_job", years="five_or_more",
                   country="PH", living="abroad", status="none")
    assert not {"route-experience", "route-experience-it", "route-blue-card", "route-blue-card-it"} & set(said)


def test_work_before_recognition_is_proposed_to_nobody_in_a_regulated_profession(ids_for):
    for profession in ("nurse", "physician", "secondary-teacher"):
        said = ids_for("routes", profession, **{**FROM_ABROAD, "years": "five_or_more", "training": "university"})
        assert not {"route-experience", "route-blue-card"} & set(said)


@pytest.mark.parametrize(("profession", "card"), [("nurse", True), ("pharmacist", True), ("physiotherapist", True),
                                                  ("physician", False), ("cook", False)])
def test_the_european_card_is_for_five_professions_and_training_in_the_eu(ids_for, profession, card):
    assert ("route-professional-card" in ids_for("routes", profession, country="PL")) == card
    assert "route-professional-card" not in ids_for("routes", profession, country="GB")


def test_eu_routes_are_for_eu_training_only(ids_for):
    assert "route-eu-older" in ids_for("routes", "nurse", country="PL")
    assert "route-eu-craft" in ids_for("routes", "hairdresser", country="PL", work="self_employed")
    assert "route-eu-craft" not in ids_for("routes", "hairdresser", country="PL", work="employed")
    assert "route-eu-craft" not in ids_for("routes", "hairdresser", country="TR", work="self_employed")
    assert "route-eu-recognised" in ids_for("routes", "nurse", country="PH", status="eu_citizen")
    assert "route-eu-recognised" not in ids_for("routes", "nurse", country="PH", status="none")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"country": "PH", "status": "eu_citizen"}, ["residence-eu"]),
        ({"country": "PH", "living": "germany"}, ["residence-no-title"]),
        ({"country": "KZ", "status": "late_repatriate", "living": "abroad"}, ["residence-apply-abroad"]),
        ({"country": "SY", "status": "protection"}, ["residence-no-title", "residence-protection"]),
        ({"country": "PH", "living": "abroad"},
         ["residence-no-title", "residence-apply-abroad", "residence-visa", "residence-45"]),
        ({"country": "DE", "outcome": "trained_in_germany"}, []),
    ],
)  # fmt: skip
def test_nobody_is_told_that_recognition_grants_a_residence_title(ids_for, answers, expected):
    assert ids_for("residence", "nurse", **answers) == expected


@pytest.mark.parametrize(("living", "expected"), [
    ("germany", ["advice-iq", "advice-finder", "advice-agency"]), ("abroad", ["advice-zsba", "advice-finder"]),
    (None, ["advice-iq", "advice-finder"])])
def test_every_plan_ends_with_whom_to_ask_free_of_charge(ids_for, plan_for, living, expected):
    given = {"living": living} if living else {}
    for profession in ("nurse", "cook", "ambulance-technician"):
        assert ids_for("advice", profession, country="PH", **given) == expected
        assert plan_for(profession, country="PH", **given).sections[-1].name == "advice"
