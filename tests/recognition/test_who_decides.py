"""Which office decides: by profession, Land and country of TRAINING, never by passport (facts: sections 5 and 21)."""

from collections.abc import Callable

import pytest

from kiosk.recognition.authorities import Decision, decide

from .facts import (
    COUNTRIES,
    EU,
    INSTITUTIONS,
    LANDS,
    PROFESSIONS,
    SOVIET_UNION,
    YUGOSLAVIA,
    Situation,
    competent,
    table,
)

EDUCATOR = "early-childhood-educator"
# As the district government of Cologne publishes it (facts: recognition.md, section 5).
NORTH_RHINE_WESTPHALIA = {
    "brk-erz": "BE FR GB IE IT LU NL PT ES",
    "bra-erz": "PL RO SK CZ",
    "brdt-erz": "AL BG HU " + " ".join(SOVIET_UNION),
    "brd-erz": "GR AT CH TR " + " ".join(YUGOSLAVIA),
    "brms-erz": "DK FI IS NO SE SY AF PH IN TN IR IQ VN US BR NG",
}


@pytest.fixture
def decided(case_of, catalogue) -> Callable[..., Decision]:
    return lambda profession, **answers: decide(case_of(profession, **answers), catalogue)


@pytest.fixture
def offices(decided) -> Callable[..., list[str]]:
    return lambda profession, **answers: [office.id for office in decided(profession, **answers).offices]


def test_every_profession_in_every_land_with_training_from_every_kind_of_country(offices):
    """No office too many and none too few, for a state of each group that any rule treats apart."""
    groups = (*(states.split()[0] for states in NORTH_RHINE_WESTPHALIA.values()), "HR", "CY", "CH", "GB", "UA", "XK", None)
    for profession in PROFESSIONS:
        for land in (*LANDS, None):
            for country in groups:
                situation = Situation(profession, country, land)
                given = {name: value for name, value in (("country", country), ("land", land)) if value}
                assert set(offices(profession, **given)) == set(competent(situation)), situation


def test_nothing_of_low_confidence_is_ever_named(decided):
    low = {id for id, office in INSTITUTIONS.items() if office["confidence"] == "low"}
    doubtful = {(entry["authority_type"], entry["land"], office["institution"])
                for entry in table("competences").values() for office in entry["offices"] if office["confidence"] == "low"}
    assert low and doubtful, "this test needs facts that are in doubt"
    for profession in PROFESSIONS:
        for land in LANDS:
            decision = decided(profession, land=land)
            for office in decision.offices:
                assert office.id not in low and (decision.type, land, office.id) not in doubtful


@pytest.mark.parametrize(
    ("country", "office"),
    [(country, office) for office, states in NORTH_RHINE_WESTPHALIA.items() for country in states.split()],
)
def test_in_north_rhine_westphalia_the_country_of_training_decides_for_educators(offices, country, office):
    assert offices(EDUCATOR, country=country, land="DE-NW") == [office]


@pytest.mark.parametrize("status", ["eu_citizen", "protection", "late_repatriate", "none"])
def test_her_passport_changes_no_office(offices, status):
    assert offices(EDUCATOR, country="TR", land="DE-NW", status=status) == ["brd-erz"]
    assert offices("physician", country="SY", land="DE-BY", status=status) == ["rob-appr"]


def test_every_country_of_the_world_has_at_most_one_office_for_educators_there(offices):
    for country in COUNTRIES:
        found = offices(EDUCATOR, country=country, land="DE-NW")
        assert len(found) <= 1, f"{country}: {found}"
        assert found or country not in EU or country in ("DE", "CY", "MT", "LI"), f"no office for {country}"


def test_before_she_names_the_country_she_sees_all_five_offices_and_learns_why(decided):
    decision = decided(EDUCATOR, land="DE-NW")
    assert {office.id for office in decision.offices} == set(NORTH_RHINE_WESTPHALIA)
    assert "office-country-open" in decision.statements


@pytest.mark.parametrize(
    ("land", "chambers"),
    [
        ("DE-NI", {"ihk-fosa", "ihk-hannover", "ihk-braunschweig"}),
        ("DE-NW", {"ihk-fosa", "ihk-wuppertal"}),
        *((land, {"ihk-fosa"}) for land in LANDS if land not in ("DE-NI", "DE-NW")),
    ],
)
def test_three_chambers_decide_themselves_everywhere_else_it_is_the_ihk_fosa(decided, land, chambers):
    decision = decided("cook", country="TR", land=land)
    assert {office.id for office in decision.offices} == chambers
    assert ("office-ihk-outside" in decision.statements) == (len(chambers) > 1)
    assert ("office-ihk" in decision.statements) == (len(chambers) == 1)


@pytest.mark.parametrize(
    ("land", "from_the_eu", "from_elsewhere"),
    [("DE-NI", "rlsb-lueneburg", "mk-ni"), ("DE-NW", "bra-arnsberg-lehr", "brd-detmold-lehr")],
)
def test_two_laender_send_teachers_to_another_office_by_region_of_training(offices, land, from_the_eu, from_elsewhere):
    for profession in ("secondary-teacher", "primary-teacher"):
        assert offices(profession, country="AT", land=land) == [from_the_eu]
        assert offices(profession, country="CH", land=land) == [from_the_eu]
        assert offices(profession, country="GB", land=land) == [from_elsewhere]
        assert offices(profession, country="UA", land=land) == [from_elsewhere]
        assert set(offices(profession, land=land)) == {from_the_eu, from_elsewhere}


@pytest.mark.parametrize(("country", "office"), [("FR", "rufr-appr"), ("NO", "rufr-appr"), ("CH", "rufr-appr"),
                                                 ("GB", "rob-appr"), ("SY", "rob-appr"), ("TR", "rob-appr")])
def test_bavaria_divides_physicians_by_region_of_training(offices, country, office):
    for profession in ("physician", "dentist", "pharmacist"):
        assert offices(profession, country=country, land="DE-BY") == [office]


def test_for_veterinarians_only_berlin_is_known(decided):
    for land in LANDS:
        decision = decided("veterinarian", country="SY", land=land)
        assert [office.id for office in decision.offices] == (["lageso"] if land == "DE-BE" else [])
        assert ("office-unknown" in decision.statements) == (land != "DE-BE")


def test_a_lawyer_from_outside_the_eu_is_sent_to_no_examination_office(offices):
    assert offices("lawyer", country="FR", land="DE-BE") == ["gjpa-eignung"]
    assert offices("lawyer", country="TR", land="DE-BE") == []
    assert offices("lawyer", country="GB", land="DE-BE") == []


@pytest.mark.parametrize("profession", ["ambulance-technician", "family-care-worker", "patent-attorney"])
def test_for_professions_in_doubt_no_office_is_named_and_the_finder_is(decided, profession):
    for land in LANDS:
        decision = decided(profession, country="PL", land=land)
        assert decision.offices == () and decision.statements == ("office-unknown",)


def test_whoever_was_trained_in_germany_is_sent_to_no_office(decided):
    for profession in PROFESSIONS:
        decision = decided(profession, country="DE", land="DE-BY")
        assert decision.offices == () and decision.statements == ()


def test_whoever_does_not_know_the_land_learns_that_it_decides(decided):
    for profession, entry in PROFESSIONS.items():
        decision = decided(profession, country="PH")
        bound = table("authority_types")[entry["authority"]]["scope"] in ("land", "chamber-district")
        assert ("office-land-open" in decision.statements) == (bound and not decision.offices
                                                                and entry["confidence"] != "low")


def test_one_chamber_serves_all_of_germany_in_the_green_professions(offices):
    for land in LANDS:
        assert offices("gardener", country="TR", land=land) == ["lwk-niedersachsen"]


def test_a_specialist_physician_needs_two_offices_the_chamber_first(plan_for):
    plan = plan_for("specialist-physician", country="SY", land="DE-BE")
    assert [decision.type for decision in plan.decisions] == ["medical-chamber", "approbation-authority"]
    assert "step-specialist" in [said.id for said in plan.section("steps")]


def test_a_school_certificate_goes_to_the_office_for_school_certificates(plan_for):
    plan = plan_for("nurse", outcome="not_completed", training="school_only", country="SY", land="DE-SN")
    assert [decision.type for decision in plan.decisions] == ["school-certificate-authority"]


def test_whoever_sees_several_offices_learns_how_to_tell_them_apart(decided):
    telling = {"office-several", "office-subject", "office-chamber-member", "office-district", "office-hwk", "office-country-open", "office-ihk-outside",
               "office-training-country"}
    for profession in PROFESSIONS:
        for land in LANDS:
            for country in ("PL", "PH", None):
                given = {"land": land} | ({"country": country} if country else {})
                decision = decided(profession, **given)
                if len(decision.offices) > 1:
                    assert telling & set(decision.statements), (profession, land, country, decision)
