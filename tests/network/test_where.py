"""What she types may be a town, a postcode or the name of a state; the state she chose must fit."""

import pytest

from kiosk.network.where import where
from kiosk.places import load


@pytest.fixture
def found(catalogue):
    return lambda typed, land=None: where(typed, land, load(), catalogue)


@pytest.mark.parametrize(("typed", "land"), [
    ("Sachsen", "DE-SN"), ("sachsen-anhalt", "DE-ST"), ("Hessen", "DE-HE"), ("Bayern", "DE-BY"), ("Bavaria", "DE-BY"), ("NRW", "DE-NW"),
    ("Саксонія", "DE-SN"), ("بافاريا", "DE-BY"), ("Schleswig-Holstein", "DE-SH"), ("Saarland", "DE-SL"),
])  # fmt: skip
def test_the_name_of_a_state_is_the_state(found, typed, land):
    here = found(typed)
    assert here.place is None and here.lands == (land,) and not here.apart


@pytest.mark.parametrize(("typed", "land"), [("Berlin", "DE-BE"), ("Hamburg", "DE-HH"), ("Bremen", "DE-HB")])
def test_a_city_that_is_a_state_keeps_its_point(found, typed, land):
    here = found(typed)
    assert here.place.name == typed and here.lands == (land,)


@pytest.mark.parametrize(("typed", "land"), [("Hamburg", "DE-BY"), ("01067", "DE-NW"), ("Sachsen", "DE-BY")])
def test_a_place_and_a_state_that_do_not_fit_are_noticed(found, typed, land):
    assert found(typed, land).apart


def test_the_state_chooses_among_all_places_of_one_name(found):
    here = found("Neustadt", "DE-TH")
    assert here.found.places and all("DE-TH" in place.lands for place in here.found.places)


def test_nothing_typed_is_nowhere_or_the_state(found):
    assert found("").lands == () and found("", "DE-SN").lands == ("DE-SN",)
