"""Which papers, and what if they are missing (facts: recognition.md, sections 8 and 9)."""

import pytest

from kiosk.recognition.case import BQFG_AUTHORITIES

ALWAYS = ["paper-form", "paper-identity", "paper-cv"]
HEALTH = ["paper-health", "paper-police", "paper-good-standing"]


@pytest.mark.parametrize(
    ("profession", "country", "expected"),
    [
        ("nurse", "PH", [*ALWAYS, "paper-certificate", "paper-content", "paper-experience", "paper-home-licence",
                         "paper-declaration", "paper-land-link", *HEALTH, "paper-german"]),
        ("nurse", "PL", [*ALWAYS, "paper-certificate", "paper-content", "paper-experience", "paper-home-licence",
                         "paper-declaration", "paper-land-link", *HEALTH, "paper-german"]),
        ("secondary-teacher", "UA", [*ALWAYS, "paper-certificate", "paper-content", "paper-experience",
                                     "paper-home-licence", "paper-declaration", "paper-land-link", "paper-german"]),
        ("cook", "TR", [*ALWAYS, "paper-certificate", "paper-content", "paper-experience", "paper-declaration"]),
        ("software-developer", "IN", [*ALWAYS, "paper-degree"]),
    ],
)  # fmt: skip
def test_the_list_holds_what_the_office_asks_for_and_no_more(ids_for, profession, country, expected):
    assert ids_for("checklist", profession, country=country) == expected


@pytest.mark.parametrize(("years", "proof"), [("none", False), ("under_two", True), ("five_or_more", True)])
def test_proof_of_work_is_asked_only_from_those_who_worked(ids_for, years, proof):
    assert ("paper-experience" in ids_for("checklist", "cook", country="TR", years=years)) == proof


def test_late_repatriates_add_their_certificate(ids_for):
    assert "paper-late-repatriate" in ids_for("checklist", "cook", country="KZ", status="late_repatriate")
    assert "paper-late-repatriate" not in ids_for("checklist", "cook", country="KZ", status="none")


@pytest.mark.parametrize(
    ("training", "paper"), [("school_only", "paper-school"), ("studying", "paper-content"), ("on_the_job", "paper-experience")]
)
def test_for_what_was_not_completed_three_papers_are_enough(ids_for, training, paper):
    said = ids_for("checklist", "nurse", outcome="not_completed", training=training, country="SY")
    assert said == ["paper-identity", "paper-cv", paper]


@pytest.mark.parametrize(
    ("profession", "certificate", "instead"),
    [
        ("cook", "lost", "papers-skills-analysis"),
        ("cook", "partly", "papers-skills-analysis"),
        ("hairdresser", "lost", "papers-skills-analysis"),  # masters of a craft: § 50c HwO
        ("nurse", "lost", "papers-health-missing"),  # PflBG and BÄO set § 14 BQFG aside
        ("physician", "partly", "papers-health-missing"),
        ("secondary-teacher", "lost", None),  # regulated: no skills analysis
        ("software-developer", "lost", None),  # the ZAB describes degrees, not skills
        ("cook", "complete", None),
        ("cook", "not_state", None),
    ],
)
def test_without_papers_the_skills_analysis_is_offered_where_the_law_has_it(ids_for, profession, certificate, instead):
    said = ids_for("papers", profession, country="SY", certificate=certificate)
    assert [id for id in said if id in ("papers-skills-analysis", "papers-health-missing")] == ([instead] if instead else [])


@pytest.mark.parametrize(
    ("answers", "warned"),
    [
        ({"status": "protection", "certificate": "complete"}, True),
        ({"status": "protection", "outcome": "not_completed", "training": "school_only"}, True),
        ({"certificate": "lost"}, True),  # she did not say, so she may be meant
        ({"certificate": "lost", "status": "none"}, False),
        ({"certificate": "lost", "status": "eu_citizen"}, False),
        ({"certificate": "lost", "living": "abroad"}, False),
    ],
)
def test_whoever_may_have_fled_is_warned_before_she_writes_to_the_state_she_fled(ids_for, answers, warned):
    said = ids_for("papers", "cook", country="SY", **answers)
    assert (said[0] == "papers-protection") == warned


def test_everybody_is_told_to_send_copies_and_who_may_translate(ids_for, catalogue):
    for id, profession in catalogue.professions.items():
        if profession.confidence != "low":
            # Simple copies are promised by the BQFG of the federation only.
            copies = "papers-copies" if profession.authority in BQFG_AUTHORITIES else "papers-copies-ask"
            said = ids_for("papers", id, country="PH", status="none")
            assert said[:3] == [copies, "papers-certified", "papers-translation"]


def test_with_a_german_qualification_no_paper_is_asked_for(ids_for):
    for section in ("checklist", "papers"):
        assert ids_for(section, "nurse", outcome="trained_in_germany", country="DE") == []
