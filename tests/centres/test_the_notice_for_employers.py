"""§ 45c AufenthG: the sheet names the nearest Faire Integration, in German and in the language of the new colleague."""

import re

import pytest

LANDS = ["DE-BB", "DE-BE", "DE-BW", "DE-BY", "DE-HB", "DE-HE", "DE-HH", "DE-MV", "DE-NI", "DE-NW", "DE-RP", "DE-SH", "DE-SL", "DE-SN", "DE-ST", "DE-TH"]


def opened(client, lang="de", status=200, **answers):
    response = client.get(f"/{lang}/advice/employers", query_string=answers)
    assert response.status_code == status
    return response.get_data(as_text=True)


def sheet(html):
    return re.search(r'<div class="letter" dir="ltr">(.*?)\n</div>', html, re.DOTALL)[1]


@pytest.mark.parametrize("land", LANDS)
def test_every_land_has_its_sheet_with_a_centre_of_its_own(client, catalogue, land):
    paper = sheet(opened(client, land=land))
    own = [one for one in catalogue.centres.values() if one.programme == "faire-integration" and one.land == land]
    assert any(f"<bdi>{one.name}</bdi>" in paper.replace("&#34;", '"').replace("&amp;", "&") for one in own)
    assert "faire-integration.de" in paper, "the official list, in case something has changed"


def test_the_nearest_one_of_the_land_is_taken(client):
    assert "Kassel" in sheet(opened(client, place="Kassel")) and "Frankfurt" in sheet(opened(client, place="Offenbach am Main"))


@pytest.mark.parametrize(("tag", "direction"), [("ar", "rtl"), ("uk", "ltr"), ("tr", "ltr"), ("en", "ltr")])
def test_the_sheet_speaks_german_and_the_language_that_was_chosen(client, catalogue, tag, direction):
    paper = sheet(opened(client, place="Köln", sheet=tag))
    hers = catalogue.texts[tag]["centres/sheet/free"].text
    assert catalogue.texts["de"]["centres/sheet/free"].text in paper and hers in paper
    assert f'lang="{tag}" dir="{direction}"' in paper


def test_without_another_language_it_is_german_alone(client):
    assert "hers" not in sheet(opened(client, place="Köln", sheet="de"))


def test_the_duty_is_explained_with_its_law_and_its_day(client):
    html = opened(client)
    assert "§ 45c AufenthG" in html and "1. Januar 2026" in html and 'class="letter"' not in html


@pytest.mark.parametrize(("answers", "field"), [({"place": "xqzzvw"}, "place"), ({"land": "DE-XX"}, "land")])
def test_a_place_nobody_knows_is_asked_for_again(client, answers, field):
    html = opened(client, status=422, **answers)
    assert f'href="#{field}"' in html and 'class="letter"' not in html


def test_a_language_nobody_offers_is_that_of_the_page(client):
    assert 'lang="tr"' in sheet(opened(client, "tr", place="Köln", sheet="xx"))


def test_a_name_of_two_towns_is_asked_about(client):
    html = opened(client, place="Frankfurt", sheet="en")
    assert "Frankfurt (Oder)" in html and "sheet=en" in html
    assert 'class="letter"' not in html, "on paper stands no place that may be the wrong one"
    assert 'class="letter"' not in opened(client, place="Minsk"), "nor one that only sounds like it"


def test_a_nearer_centre_of_another_state_stands_beside_that_of_the_own_one(client):
    paper = sheet(opened(client, place="Wiesbaden"))
    assert "Hessen" in paper and "Mainz" in paper
    assert "<bdi>Wiesbaden, Hessen</bdi>" in paper
