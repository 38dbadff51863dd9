"""What it costs and who may pay; never an amount without its source and its day (facts: sections 10, 11, 21)."""

from datetime import date

import pytest

from .facts import PROFESSIONS, table

FEES = [
    # profession, Land, country → the fees that are known: least and most, in euros
    ("secondary-teacher", "DE-SN", "UA", [("205", "475")]),
    ("secondary-teacher", "DE-NI", "PL", [("160", "200")]),
    ("secondary-teacher", "DE-NW", "UA", [("0", "0")]),
    ("secondary-teacher", "DE-BY", "UA", []),
    ("early-childhood-educator", "DE-NI", "UA", [("100", "100")]),
    ("early-childhood-educator", "DE-SH", "UA", [("100", "100")]),
    ("civil-engineer", "DE-BB", "TR", [("150", "150")]),
    ("civil-engineer", "DE-HH", "TR", [("150", "250")]),
    ("civil-engineer", "DE-SN", "TR", [("360", "360")]),
    ("physician", "DE-ST", "SY", [("150", "250")]),
    ("physician", "DE-BY", "SY", []),
    ("nursing-assistant", "DE-RP", "PH", [("50", "300")]),
    ("nurse", "DE-RP", "PH", []),
    ("cook", "DE-BE", "TR", [("100", "600")]),
    ("cook", "DE-NI", "TR", [("100", "600"), ("300", "300")]),
    ("hairdresser", "DE-BE", "TR", [("100", "600")]),
    ("software-developer", "DE-BE", "IN", [("200", "208")]),
    ("ambulance-technician", "DE-RP", "PH", []),
    ("nurse", "DE-RP", "DE", []),
]


@pytest.mark.parametrize(("profession", "land", "country", "expected"), FEES)
def test_a_fee_is_named_where_it_is_known_and_nowhere_else(result_for, profession, land, country, expected):
    costs = result_for(profession=profession, land=land, country=country)["costs"]
    assert sorted((fee["least"], fee["most"]) for fee in costs["fees"]) == expected
    assert costs["known"] == bool(expected)
    for fee in costs["fees"]:
        assert fee["source"] and fee["checked"]


def test_every_fee_in_a_plan_stands_there_with_its_own_source_and_day(plan_for):
    for profession, land, country, expected in FEES:
        plan = plan_for(profession, land=land, country=country)
        told = [said for said in plan.section("money") if said.id.startswith(("money-fee-e", "money-fee-f", "money-fee-r"))]
        if PROFESSIONS[profession]["authority"] == "zab":
            continue  # its fee is a statement of its own, with parameters
        assert len(told) == len(expected)
        for said, (_, fee) in zip(told, plan.fees, strict=True):
            assert set(fee.source) <= set(said.proof.source)
            assert said.proof.checked <= fee.checked


def test_where_no_fee_is_known_she_is_told_to_ask(ids_for):
    assert ids_for("money", "nurse", land="DE-RP", country="PH")[0] == "money-fee-unknown"
    assert "money-fee-unknown" not in ids_for("money", "cook", land="DE-BE", country="TR")


def test_an_amount_from_an_older_page_says_so(ids_for):
    assert "money-fee-older" in ids_for("money", "cook", land="DE-BE", country="TR")
    assert "money-fee-older" not in ids_for("money", "secondary-teacher", land="DE-SN", country="UA")


@pytest.mark.parametrize(
    ("profession", "answers", "present", "absent"),
    [
        ("cook", {"living": "germany"}, {"money-agency", "money-grant"}, {"money-employer-procedure"}),
        ("cook", {"living": "abroad"}, set(), {"money-grant", "money-agency", "money-tax"}),
        ("cook", {"living": "abroad", "employer": "yes"}, {"money-employer-procedure"}, {"money-agency"}),
        ("cook", {"living": "abroad", "employer": "yes", "status": "eu_citizen"}, set(), {"money-employer-procedure"}),
        ("cook", {"living": "germany", "benefits": "no"}, {"money-grant"}, {"money-agency"}),
        ("cook", {"living": "germany", "benefits": "yes"}, {"money-agency"}, set()),
        ("nurse", {"living": "germany"}, {"money-grant-training"}, set()),
        ("engineer", {}, {"money-zab"}, set()),
        ("engineer", {"living": "germany"}, set(), {"money-zab"}),
        ("early-childhood-educator", {"land": "DE-SH"}, {"money-waiver-sh"}, set()),
        ("secondary-teacher", {"land": "DE-SN"}, {"money-instalments-sn"}, {"money-late-repatriate-saxony"}),
        ("nursing-assistant", {"land": "DE-RP"}, {"money-certificate-rp"}, set()),
        ("software-developer", {"training": "vocational"}, {"money-agency"}, {"money-zab"}),
        ("cook", {"living": "germany", "employer": "yes"}, set(), {"money-employer-procedure"}),
        ("cook", {"land": "DE-BE"}, {"money-berlin"}, {"money-hamburg"}),
        ("cook", {"land": "DE-HH"}, {"money-hamburg"}, {"money-berlin"}),
        ("cook", {"land": "DE-HH", "living": "abroad"}, set(), {"money-hamburg"}),
        ("cook", {"certificate": "lost"}, {"money-grant-analysis"}, set()),
        ("cook", {"certificate": "complete"}, set(), {"money-grant-analysis"}),
        ("nurse", {"certificate": "lost"}, set(), {"money-grant-analysis"}),
        ("software-developer", {"certificate": "lost"}, set(), {"money-grant-analysis"}),
        ("secondary-teacher", {"land": "DE-SN", "status": "late_repatriate"}, {"money-late-repatriate-saxony"}, set()),
        ("secondary-teacher", {"land": "DE-BY", "status": "late_repatriate"}, set(), {"money-late-repatriate-saxony"}),
        ("nurse", {"land": "DE-SN", "status": "late_repatriate"}, set(), {"money-late-repatriate-saxony"}),
        ("nurse", {"outcome": "not_completed", "training": "studying"}, {"money-uni-assist"}, {"money-grant"}),
    ],
)
def test_she_hears_of_those_who_may_pay_for_her(ids_for, profession, answers, present, absent):
    said = set(ids_for("money", profession, country="KZ", **answers))
    assert present <= said and not absent & said


def test_job_centre_and_agency_come_before_the_grant_which_pays_only_where_nobody_else_does(ids_for):
    said = ids_for("money", "cook", country="TR", living="germany")
    assert said.index("money-agency") < said.index("money-grant") < said.index("money-tax")


@pytest.mark.parametrize(("on", "expired"), [(date(2027, 6, 30), False), (date(2027, 7, 1), True), (date(2099, 1, 1), True)])
def test_after_its_last_day_the_grant_says_that_it_has_expired(plan_for, on, expired):
    plan = plan_for("cook", country="TR", certificate="lost", on=on)
    grants = [said for said in plan.section("money") if said.id.startswith("money-grant")]
    assert len(grants) == 4
    assert {said.expired for said in grants} == {expired}
    assert all(said.text.plain for said in grants), "it keeps the words of its last day"


def test_nothing_is_asked_of_whoever_was_trained_in_germany(ids_for):
    assert ids_for("money", "nurse", outcome="trained_in_germany", country="DE") == []


def test_no_statement_is_surer_than_the_amounts_it_names(catalogue):
    from kiosk.content.words import slots  # the placeholders of a text

    sure = ("high", "medium", "low").index
    for id, statement in table("statements").items():
        named = {slot.name for part in ("text", "title", "ride") if f"statements/{id}/{part}" in catalogue.texts["de"]
                 for slot in slots(catalogue.texts["de"][f"statements/{id}/{part}"].text)}
        for key in named & set(table("parameters")):
            amount = table("parameters")[key]["confidence"]
            assert sure(statement["confidence"]) >= sure(amount), f"{id} is {statement['confidence']}, {key} is {amount}"
