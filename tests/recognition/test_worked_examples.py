"""The examples of the issue, word for word: what a program is told about these people."""

import pytest


def test_a_nurse_from_the_philippines_in_bavaria_goes_to_the_landesamt_fuer_pflege(result_for):
    result = result_for(profession="nurse", country="PH", land="DE-BY")
    assert result["authority"]["ids"] == ["lfp-bayern"]
    assert result["profession_regulated"] == "federal" and result["regulated"] is True
    assert result["language_level"] == "B2"
    assert result["eu_automatic"] is False


def test_a_nurse_from_poland_in_north_rhine_westphalia_is_recognised_automatically_in_muenster(result_for):
    result = result_for(profession="nurse", country="PL", land="DE-NW")
    assert result["authority"]["ids"] == ["brms-zag-pug"]
    assert result["eu_automatic"] is True


def test_a_salesperson_in_lower_saxony_learns_how_to_find_out_which_chamber_decides(result_for):
    result = result_for(profession="retail-salesperson", country="TR", land="DE-NI")
    assert set(result["authority"]["ids"]) == {"ihk-fosa", "ihk-hannover", "ihk-braunschweig"}
    assert "IHK" in result["authority"]["how_to_find"]
    assert "office-ihk-outside" in result["authority"]["statements"]
    assert result["regulated"] is False and result["recognition_needed_to_work"] is False


@pytest.mark.parametrize("country", ["PL", "SY", "UA"])
def test_a_secondary_teacher_in_saxony_goes_to_the_school_office_wherever_she_studied(result_for, country):
    result = result_for(profession="secondary-teacher", country=country, land="DE-SN")
    assert result["authority"]["ids"] == ["lasub"]
    assert result["profession_regulated"] == "state" and not result["eu_automatic"]


def test_a_physician_in_bavaria_goes_to_lower_franconia_with_eu_training_and_else_to_upper_bavaria(result_for):
    from_the_eu = result_for(profession="physician", country="RO", land="DE-BY")
    from_elsewhere = result_for(profession="physician", country="SY", land="DE-BY")
    assert from_the_eu["authority"]["ids"] == ["rufr-appr"] and from_the_eu["eu_automatic"] is True
    assert from_elsewhere["authority"]["ids"] == ["rob-appr"] and from_elsewhere["eu_automatic"] is False
    # That these two share the work rests on medium confidence: she is told to ask.
    assert "office-medium" in from_the_eu["authority"]["statements"]
    assert {office["confidence"] for office in from_elsewhere["authority"]["offices"]} == {"medium"}


@pytest.mark.parametrize(
    ("country", "office"),
    [("ES", "brk-erz"), ("PL", "bra-erz"), ("UA", "brdt-erz"), ("TR", "brd-erz"), ("PH", "brms-erz"), ("HR", "brd-erz")],
)
def test_an_educator_in_north_rhine_westphalia_finds_her_office_by_the_country_of_training(result_for, country, office):
    result = result_for(profession="early-childhood-educator", country=country, land="DE-NW")
    assert result["authority"]["ids"] == [office]
    assert "office-training-country" in result["authority"]["statements"]


def test_a_scaffolder_may_be_employed_and_needs_the_register_only_for_a_business_of_her_own(result_for):
    employed = result_for(profession="scaffolder", country="TR", land="DE-BE", work="employed")
    boss = result_for(profession="scaffolder", country="TR", land="DE-BE", work="self_employed")
    assert employed["profession_regulated"] == boss["profession_regulated"] == "craft-master"
    assert (employed["regulated"], boss["regulated"]) == (False, True)


def test_a_software_developer_needs_no_recognition(result_for):
    result = result_for(profession="software-developer", country="IN", land="DE-BE")
    assert result["regulated"] is False and result["authority"]["ids"] == ["zab"]
    assert result["language_level"] is None
    assert result["duration"]["acknowledgement_months"] is None, "the ZAB is not bound by the BQFG"
