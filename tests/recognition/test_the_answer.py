"""Is recognition needed? The first sentence of every plan (facts: recognition.md, sections 2, 12 and 21)."""

import pytest

NEED = {
    # profession, work → what she is told of the need
    ("nurse", None): ["answer-federal"],
    ("secondary-teacher", None): ["answer-state"],
    ("civil-engineer", None): ["answer-title"],
    ("cook", None): ["answer-free-training"],
    ("software-developer", None): ["answer-free-degree"],
    ("hairdresser", None): ["answer-craft-employed", "answer-craft-self"],
    ("hairdresser", "employed"): ["answer-craft-employed"],
    ("hairdresser", "self_employed"): ["answer-craft-self"],
    ("ambulance-technician", None): ["answer-profession-uncertain"],
}
COMPARISON = [
    ("nurse", "PL", "answer-automatic"),
    ("nurse", "NO", "answer-automatic"),
    ("nurse", "CH", "answer-automatic"),
    ("nurse", "GB", "answer-comparison-third"),  # the United Kingdom is a third country since 2021
    ("nurse", "UA", "answer-comparison-third"),
    ("nurse", None, "answer-country-open"),
    ("paediatric-nurse", "PL", "answer-comparison-eu"),  # only general care is automatic: Directive 2005/36/EC, Art. 31
    ("physiotherapist", "PL", "answer-comparison-eu"),
    ("architect", "IT", "answer-automatic"),
    ("veterinarian", "IT", "answer-automatic"),
    ("lawyer", "FR", None),
    ("lawyer", "TR", "answer-lawyer-third"),
    ("tax-adviser", "FR", None),
    ("tax-adviser", "TR", "answer-exam-third"),
    ("driving-instructor", "TR", "answer-exam-third"),
    ("cook", "TR", "answer-comparison-third"),
    ("software-developer", "PL", None),  # a free academic profession: nothing is compared
    ("ambulance-technician", "PL", None),
]


@pytest.mark.parametrize(("situation", "expected"), NEED.items())
def test_she_learns_whether_she_may_work_without_recognition(ids_for, situation, expected):
    profession, work = situation
    given = {"work": work} if work else {}
    said = ids_for("answer", profession, country="PH", **given)
    assert [id for id in said if id in {one for answers in NEED.values() for one in answers}] == expected


@pytest.mark.parametrize(("profession", "country", "expected"), COMPARISON)
def test_she_learns_how_her_training_is_looked_at(ids_for, profession, country, expected):
    said = ids_for("answer", profession, **({"country": country} if country else {}))
    comparisons = {answer for *_, answer in COMPARISON if answer}
    assert [id for id in said if id in comparisons] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("training", "expected"),
    [("on_the_job", "answer-on-the-job"), ("school_only", "answer-school-only"), ("studying", "answer-studying")],
)
def test_what_was_not_completed_is_never_called_comparable(ids_for, training, expected):
    for country in ("PL", "PH"):
        said = ids_for("answer", "nurse", outcome="not_completed", training=training, country=country)
        assert said[0] == expected
        assert not {"answer-automatic", "answer-comparison-eu", "answer-comparison-third"} & set(said)


@pytest.mark.parametrize(("profession", "licence"), [("nurse", True), ("secondary-teacher", True), ("cook", False),
                                                     ("civil-engineer", False), ("painter-varnisher", None)])
def test_whoever_was_trained_in_germany_needs_no_recognition_but_perhaps_a_licence(ids_for, profession, licence):
    # A business of her own in a craft needs the register, with a German certificate too.
    also = {True: ["answer-germany-licence"], False: [], None: ["answer-craft-self"]}[licence]
    expected = ["answer-germany", *also]
    assert ids_for("answer", profession, outcome="trained_in_germany", country="DE") == expected


def test_a_profession_of_medium_confidence_sends_her_to_the_office_to_confirm(plan_for, catalogue):
    for id, profession in catalogue.professions.items():
        for said in plan_for(id, country="PH").section("answer"):
            if profession.confidence != "high":
                assert said.proof.confidence == profession.confidence, f"{id}: {said.id}"


def test_every_answer_shows_the_sources_of_the_profession_it_speaks_of(plan_for, catalogue):
    for id, profession in catalogue.professions.items():
        need = plan_for(id, country="PH").section("answer")[0]
        assert set(profession.source) <= set(need.proof.source)
        assert need.proof.checked <= profession.checked


@pytest.mark.parametrize(
    ("profession", "status", "living", "expected"),
    [
        ("cook", "none", "abroad", ["answer-visa-training"]),
        ("software-developer", "none", "abroad", ["answer-visa-degree"]),
        ("civil-engineer", None, "abroad", ["answer-visa-degree"]),
        ("cook", "none", "germany", []),
        ("cook", "eu_citizen", "abroad", []),
        ("cook", "late_repatriate", "abroad", []),
        ("nurse", "none", "abroad", []),  # she is told already that she may not work before
    ],
)
def test_whoever_needs_a_visa_is_not_sent_away_with_free_to_work(ids_for, profession, status, living, expected):
    given = {"status": status} if status else {}
    said = ids_for("answer", profession, country="PH", living=living, **given)
    assert [id for id in said if id.startswith("answer-visa")] == expected


def test_a_nurse_from_the_eu_learns_that_only_general_nursing_counts_automatically(ids_for):
    assert "answer-automatic-nurse" in ids_for("answer", "nurse", country="PL")
    assert "answer-automatic-nurse" not in ids_for("answer", "midwife", country="PL")


def test_training_in_the_united_kingdom_is_said_not_to_count_as_training_in_the_eu(ids_for):
    assert "residence-uk" in ids_for("answer", "nurse", country="GB", status="eu_citizen")
    assert "residence-uk" not in ids_for("answer", "nurse", country="IE")
