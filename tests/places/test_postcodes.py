"""A postcode, or as much of it as she remembers, is a place too."""

import csv
from pathlib import Path

import pytest

from kiosk.places import kilometres, load
from kiosk.places.postcodes import digits_of

KNOWN = list(csv.DictReader((Path(__file__).parent / "postcodes.csv").open(encoding="utf-8")))


@pytest.fixture(scope="module")
def gazetteer():
    return load()


@pytest.mark.parametrize("row", KNOWN, ids=lambda row: row["postcode"])
def test_a_postcode_lies_in_its_town(gazetteer, row):
    found = gazetteer.find(row["postcode"])
    (place,) = found.places
    assert found.sure and row["land"] in place.lands
    towns = [town for town in gazetteer.find(row["town"]).places if row["land"] in town.lands]
    assert min(kilometres(place.point, town.point) for town in towns) <= 15


def test_postcodes_of_every_land_were_tried():
    assert len(KNOWN) >= 200 and len({row["land"] for row in KNOWN}) == 16


@pytest.mark.parametrize("typed", ["01067", "D-01067", "DE 01067", " 01 067 ", "01067 Dresden", "٠١٠٦٧", "０１０６７"])
def test_the_zero_in_front_is_never_lost(typed):
    assert digits_of(typed) == "01067"


@pytest.mark.parametrize("typed", ["", "Dresden", "123456", "1.5", "-1", "01067-2", "D-", "²", "0" * 500])
def test_what_is_no_postcode_is_none(typed):
    assert digits_of(typed) is None


def test_the_first_digits_give_the_region_and_its_laender(gazetteer):
    (place,) = gazetteer.find("80").places
    assert place.lands == ("DE-BY",) and place.near and kilometres(place.point, (48.14, 11.58)) < 20
    (place,) = gazetteer.find("1").places
    assert {"DE-BE", "DE-BB", "DE-MV"} <= set(place.lands)


def test_a_code_we_do_not_know_is_near_the_next_number(gazetteer):
    (place,) = gazetteer.find("11011").places  # the parliament has a code of its own
    assert place.near and place.lands == ("DE-BE",)
    assert kilometres(place.point, (52.52, 13.41)) < 20


def test_a_code_on_the_border_of_two_laender_names_both(gazetteer):
    both = [line for line in Path("data/places/postcodes.tsv").read_text(encoding="utf-8").split("\n") if line.count("DE-") > 1]
    assert both
    for line in both:
        (place,) = gazetteer.find(line[:5]).places
        assert len(place.lands) >= 2


def test_a_number_nobody_uses_finds_nothing(gazetteer):
    assert gazetteer.find("00000").places == ()
