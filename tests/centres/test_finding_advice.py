"""Where are you, what do you need: the page leads every visitor to those who are responsible, and says how it knows."""

import re
from itertools import product

import pytest

from tests.pages.opened import Page

LANDS = ["DE-BB", "DE-BE", "DE-BW", "DE-BY", "DE-HB", "DE-HE", "DE-HH", "DE-MV", "DE-NI", "DE-NW", "DE-RP", "DE-SH", "DE-SL", "DE-SN", "DE-ST", "DE-TH"]
RIGHT = {("recognition", "eu"): "iq-recognition", ("recognition", "other"): "iq-recognition", ("recognition", "abroad"): "zsba",
         ("work-rights", "eu"): "faire-mobilitaet", ("work-rights", "other"): "faire-integration", ("work-rights", "abroad"): "faire-integration"}


def opened(client, below="", status=200, lang="de", **answers):
    response = client.get(f"/{lang}/advice{below}", query_string=answers)
    assert response.status_code == status, response.get_data(as_text=True)[:300]
    return response.get_data(as_text=True)


def shown(html):
    """The centres of the list, in its order."""
    return re.findall(r'href="/\w+/advice/centres/([\w-]+)"', html)


@pytest.mark.parametrize(("land", "service", "who"), list(product(LANDS, ("recognition", "work-rights"), ("eu", "other", "abroad"))))
def test_for_every_land_and_everybody_the_first_office_is_the_right_one(client, catalogue, land, service, who):
    html = opened(client, service=service, land=land, **{"for": who})
    found = shown(html)
    assert found and catalogue.centres[found[0]].programme == RIGHT[service, who]
    assert "Geprüft am <bdi>22. November 2026</bdi>" in html


def test_whoever_has_not_said_where_she_is_is_in_no_other_state(client, catalogue):
    words = "In einem anderen Bundesland"
    html = opened(client, service="work-rights", **{"for": "abroad"})
    assert len(shown(html)) > 10 and words not in html
    assert words in opened(client, service="work-rights", land="DE-BE", **{"for": "eu"})


def test_before_anything_is_said_the_page_only_asks(client):
    html = opened(client)
    assert not shown(html) and 'name="place"' in html and html.count('type="radio"') == 5


@pytest.mark.parametrize("typed", ["Dresden", "دريسدن", "Дрезден", "dresdn", "01067", "D-01067", "01067\u00a0Dresden", "Dres\u200cden"])
def test_the_place_is_understood_as_it_is_typed(client, typed):
    assert shown(opened(client, service="recognition", place=typed))[0] == "iq-sn-dresden"


@pytest.mark.parametrize(("typed", "heading"), [("01067", "01067 Dresden"), ("80331-München", "80331 München"), ("10", "10…"), ("Sachsen", None)])
def test_the_heading_says_which_place_was_understood(client, typed, heading):
    title = re.search(r"<title>(.*?) – Wegweiser</title>", opened(client, service="recognition", place=typed))[1]
    assert title == (f"Beratung bei {heading}" if heading else "Beratung in Sachsen")


def test_two_towns_of_one_name_are_asked_about_and_each_can_be_chosen(client):
    html = opened(client, service="recognition", place="Frankfurt")
    assert "Frankfurt am Main" in html and "Frankfurt (Oder)" in html and "Brandenburg" in html
    ways = [way.replace("&amp;", "&") for way in re.findall(r'href="(/de/advice\?[^"]*at=[^"]*)"', html)]
    lands = set()
    for way in ways:
        answer = client.get(way).get_data(as_text=True)
        assert "Welchen Ort meinen Sie?" not in answer and not re.search(r'href="/de/advice\?[^"]*at=', answer)
        lands.add("Brandenburg" if "iq-bb" in " ".join(shown(answer)) else "Hessen")
    assert lands == {"Brandenburg", "Hessen"}


def test_villages_of_one_name_in_one_land_are_told_apart_by_the_next_town(client):
    html = opened(client, service="recognition", place="Neustadt")
    assert html.count("at=") >= 5
    titles = re.findall(r'<span class="big"><bdi[^>]*>(Neustadt[^<]*)</bdi></span> <span class="soft">(.*?)</span></span>', html)
    assert len(titles) == len(set(titles)) >= 5


@pytest.mark.parametrize(("answers", "field"), [
    ({"service": "recognition", "place": "xqzzvw"}, "place"), ({"place": "Dresden"}, "service"), ({"service": "magic"}, "service"),
    ({"service": "recognition", "for": "cats"}, "for"), ({"service": "recognition", "land": "DE-XX"}, "land"),
    ({"service": "recognition", "place": "Hamburg", "land": "DE-BY"}, "place"),
    ({"service": "work-rights", "place": "Ж" * 400}, "place"), ({"service": "work-rights", "place": "!!!"}, "place"),
])  # fmt: skip
@pytest.mark.parametrize("lang", ["de", "ar"])
def test_what_cannot_be_used_is_said_at_its_field_and_nothing_is_lost(client, answers, field, lang):
    html = opened(client, status=422, lang=lang, **answers)
    page = Page("/advice", 422, {}, html)
    [trouble] = [one for one in page.elements if "trouble" in (one.get("class") or "").split()]
    assert f'href="#{field}"' in html and trouble.text
    if field == "place":
        assert answers["place"][:60] in html


def test_characters_nobody_sees_are_not_given_back(client):
    html = opened(client, status=422, service="recognition", place="xq\u202ezz\x00v")
    assert "\u202e" not in html and "\x00" not in html and "xqzzv" in html


def test_without_wishes_fulfilled_by_anybody_the_page_says_so_and_leads_back(client):
    html = opened(client, service="work-rights", land="DE-SL", checked="3", on="2026-11-23")
    assert shown(html)
    html = opened(client, service="work-rights", land="DE-SL", checked="3", on="2027-06-01")
    assert not shown(html) and "Keine Stelle passt zu allen Wünschen." in html
    [back] = re.findall(r'<a class="way-out" href="([^"]+)">(?:(?!</a>).)*Ohne diese Wünsche', html)
    assert shown(client.get(back.replace("&amp;", "&")).get_data(as_text=True))


def test_of_whom_we_do_not_know_it_the_list_says_that_and_keeps_them_below(client, catalogue):
    html = opened(client, service="recognition", language="uk")
    first, _, rest = html.partition("wissen wir nicht, ob Ihre Wünsche passen")
    assert shown(first) and all("uk" in catalogue.centres[id].languages for id in shown(first))
    assert shown(rest) and all(not catalogue.centres[id].languages for id in shown(rest))


def test_open_today_means_that_she_can_simply_come_or_call(client):
    workday = opened(client, service="recognition", land="DE-BY", open="today", on="2026-11-24")
    holiday = opened(client, service="recognition", land="DE-BY", open="today", on="2027-01-01")
    assert shown(workday)[0] == "hotline-alid" and "hotline-alid" not in shown(holiday)
    assert "iq-by-nuernberg-zaq" not in shown(workday), "only with an appointment"


def test_eu_citizens_where_there_is_no_centre_of_theirs_are_told_so(client):
    assert "kennen wir keine Beratung von" in opened(client, service="work-rights", land="DE-SN", **{"for": "eu"})
    assert "kennen wir keine Beratung von" not in opened(client, service="work-rights", land="DE-TH", **{"for": "eu"})


def test_the_place_is_kept_by_filters_and_by_nobody_else(client):
    response = client.get("/de/advice", query_string={"service": "recognition", "place": "Dresden"})
    assert response.headers["Cache-Control"] == "no-store" and "Set-Cookie" not in response.headers
    assert '<input type="hidden" name="place" value="Dresden">' in response.get_data(as_text=True)


def test_the_map_has_a_dot_for_every_place_of_the_list_and_none_more(client, catalogue):
    html = opened(client, service="recognition", land="DE-SN")
    points = {catalogue.centres[id].point for id in shown(html)} - {None}
    assert len(re.findall(r'<circle [^>]*fill="currentColor"', html)) == len(points)
    assert html.count('fill-opacity') == 1, "her state is marked"
    assert 'role="img" aria-labelledby="map-says"' in html
