"""All offices of the facts are there, with nothing invented and nobody's private number."""

import re

import pytest


def test_all_offices_are_there_with_their_source(catalogue):
    centres = catalogue.centres
    assert len(centres) >= 128
    assert all(centre.source and all(source.startswith("http") for source in centre.source) for centre in centres.values())
    programmes = {centre.programme for centre in centres.values()}
    assert programmes == {"iq-recognition", "iq-regional-coordination", "iq-fachstelle", "iq-vernetzung", "faire-integration",
                          "faire-mobilitaet", "zsba", "welcome-centre", "other"}


def test_every_land_has_recognition_advice_and_faire_integration(catalogue):
    for programme in ("iq-recognition", "faire-integration"):
        lands = {one.land for one in catalogue.centres.values() if one.programme == programme}
        assert lands == set(catalogue.lands)


@pytest.mark.parametrize("field", ["phone", "mail"])
def test_numbers_and_mailboxes_are_those_of_offices(catalogue, field):
    for id, centre in catalogue.centres.items():
        value = getattr(centre, field)
        if value and field == "phone":
            assert re.fullmatch(r"\+49 \d{2,5} \d{4,9}", value), id
            assert not re.match(r"\+49 1[567]", value), f"{id}: a mobile number is a person's"
        elif value:
            assert re.fullmatch(r"[a-z.-]+@[a-z.-]+\.[a-z]{2,}", value), id


def test_a_point_lies_in_the_land_of_its_centre(catalogue):
    from kiosk.places import kilometres, load

    for id, centre in catalogue.centres.items():
        if centre.point and centre.land != "DE":
            towns = [town for town in load().find(centre.city).places if centre.land in town.lands]
            assert towns, f"{id}: {centre.city} is not in {centre.land}"
            assert min(kilometres(centre.point, town.point) for town in towns) < 15, id


def test_what_is_not_known_is_not_there(catalogue):
    for centre in catalogue.centres.values():
        for value in (centre.street, centre.phone, centre.mail, centre.website, centre.carrier, centre.note):
            assert value is None or value.strip(), "nothing is better than an empty string"
