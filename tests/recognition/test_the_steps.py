"""What to do first, second, third (facts: recognition.md, section 4): advice, papers, money, application, decision."""

import pytest

REGULATED = ["step-advice-germany", "step-papers", "step-money-first", "step-apply", "step-decision"]


@pytest.mark.parametrize(
    ("profession", "answers", "expected"),
    [
        ("nurse", {"country": "PH"}, [*REGULATED, "step-licence-health"]),
        ("physician", {"country": "SY"}, [*REGULATED, "step-licence-approbation"]),
        ("secondary-teacher", {"country": "UA"}, [*REGULATED, "step-licence-other"]),
        ("nurse", {"country": "PL"}, [*REGULATED[:-1], "step-decision-automatic", "step-licence-health"]),
        ("cook", {"country": "TR"},
         ["step-advice-germany", "step-jobs", "step-papers", "step-money-first", "step-apply-optional", "step-decision"]),
        ("civil-engineer", {"country": "TR"},
         ["step-advice-germany", "step-jobs", "step-anabin", "step-money-first", "step-zab", "step-papers",
          "step-apply-title", "step-decision"]),
        ("civil-engineer", {"country": "PL", "status": "eu_citizen"},
         ["step-advice-germany", "step-jobs", "step-papers", "step-money-first", "step-apply-title", "step-decision"]),
        ("software-developer", {"country": "IN", "training": "vocational"},
         ["step-advice-germany", "step-jobs", "step-other-occupation"]),
        ("cook", {"country": "TR", "living": "abroad"},
         ["step-advice-abroad", "step-jobs-abroad", "step-papers", "step-apply", "step-decision"]),
        ("hairdresser", {"country": "TR", "work": "self_employed"},
         ["step-advice-germany", "step-papers", "step-money-first", "step-apply", "step-decision", "step-register"]),
        ("lawyer", {"country": "SY"}, ["step-advice-germany", "step-bar"]),
        ("tax-adviser", {"country": "SY"}, ["step-advice-germany", "step-exam"]),
        ("security-guard", {"country": "PL"}, ["step-advice-germany", "step-exam"]),
        ("specialist-physician", {"country": "SY"},
         ["step-advice-germany", "step-specialist", "step-papers", "step-money-first", "step-apply-specialist",
          "step-decision", "step-licence-other"]),
        ("software-developer", {"country": "IN"},
         ["step-advice-germany", "step-jobs", "step-anabin", "step-money-first", "step-zab"]),
        ("ambulance-technician", {"country": "PL"}, ["step-advice-germany"]),
    ],
)  # fmt: skip
def test_she_is_told_what_to_do_in_this_order(ids_for, profession, answers, expected):
    assert ids_for("steps", profession, **answers) == expected


@pytest.mark.parametrize("profession", ["nurse", "cook", "software-developer", "hairdresser", "civil-engineer"])
def test_money_is_asked_for_before_the_application_is_made(ids_for, profession):
    said = ids_for("steps", profession, country="PH")
    applying = {"step-apply", "step-apply-optional", "step-apply-title", "step-zab"}
    assert said.index("step-money-first") < min(said.index(id) for id in applying & set(said))


def test_an_owner_of_a_craft_business_ends_at_the_register_an_employee_does_not(ids_for):
    assert ids_for("steps", "hairdresser", country="TR", work="self_employed")[-1] == "step-register"
    assert "step-register" not in ids_for("steps", "hairdresser", country="TR", work="employed")
    assert "step-jobs" in ids_for("steps", "hairdresser", country="TR", work="employed")


@pytest.mark.parametrize(("certificate", "step"), [("complete", "step-papers"), ("not_state", "step-papers"),
                                                   ("partly", "step-papers-missing"), ("lost", "step-papers-missing")])
def test_whoever_lost_papers_is_told_what_to_collect_instead(ids_for, certificate, step):
    assert step in ids_for("steps", "cook", country="SY", certificate=certificate)


@pytest.mark.parametrize(("living", "land", "adviser"), [
    ("abroad", "DE-BY", "step-advice-abroad"), ("germany", "DE-BY", "step-advice-germany"),
    (None, "abroad", "step-advice-abroad"), (None, "DE-BY", "step-advice-germany")])
def test_the_first_step_is_always_advice_near_her(ids_for, living, land, adviser):
    given = {"living": living} if living else {}
    assert ids_for("steps", "nurse", country="PH", land=land, **given)[0] == adviser


@pytest.mark.parametrize(
    ("training", "expected"),
    [
        ("school_only", ["step-advice-germany", "step-school-certificate"]),
        ("studying", ["step-advice-germany", "step-university"]),
        ("on_the_job", ["step-advice-germany", "step-experience"]),
    ],
)
def test_without_a_completed_training_no_application_is_proposed(ids_for, training, expected):
    assert ids_for("steps", "nurse", outcome="not_completed", training=training, country="PH") == expected


def test_who_learned_a_free_profession_at_work_may_look_for_a_job_at_once(ids_for):
    said = ids_for("steps", "cook", outcome="not_completed", training="on_the_job", country="PH")
    assert said == ["step-advice-germany", "step-experience", "step-jobs"]


def test_late_repatriates_choose_their_law_before_anything_else(ids_for):
    said = ids_for("steps", "nurse", country="KZ", status="late_repatriate")
    assert said.index("step-late-repatriate") == 1


def test_with_a_german_qualification_she_is_sent_to_her_school_or_to_work(ids_for):
    nurse = ids_for("steps", "nurse", outcome="trained_in_germany", country="DE")
    cook = ids_for("steps", "cook", outcome="trained_in_germany", country="DE")
    assert nurse == ["step-licence-where", "step-advice-germany"]
    assert cook == ["step-jobs", "step-advice-germany"]
