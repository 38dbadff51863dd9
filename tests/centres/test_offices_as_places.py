"""The offices that decide are places too: by state, the nearest first, with the advice near them."""

import re

import pytest


def opened(client, below="", lang="de", status=200, **answers):
    response = client.get(f"/{lang}/advice/offices{below}", query_string=answers)
    assert response.status_code == status
    return response.get_data(as_text=True)


def decides(office):
    return office.confidence != "low" and not all(kind.startswith("counselling-") for kind in office.types)


def shown(html):
    return re.findall(r'href="/\w+/advice/offices/([\w-]+)"', html)


def test_every_office_we_are_sure_of_is_found_in_each_of_its_states(client, catalogue):
    for land in catalogue.lands:
        expected = {id for id, one in catalogue.institutions.items() if land in one.lands and decides(one)}
        assert set(shown(opened(client, land=land))) == expected != set()


@pytest.mark.parametrize("lang", ["de", "ar"])
def test_all_offices_can_be_opened_except_those_we_are_not_sure_of(client, catalogue, lang):
    for id, office in catalogue.institutions.items():
        html = opened(client, f"/{id}", lang, 200 if decides(office) else 404)
        if decides(office):
            assert '<h1 tabindex="-1"><bdi lang="de" dir="ltr" class="alike">' in html
            assert re.findall(r'href="/\w+/advice[?"]', html), "the way to advice"


def test_the_nearest_office_of_her_state_comes_first(client, catalogue):
    cards = opened(client, place="Chemnitz").split("<article")[1:]
    found = [(shown(card)[0], re.search(r"etwa (\d+) km", card)) for card in cards]
    own = [int(away[1]) for id, away in found if away and catalogue.institutions[id].lands == ("DE-SN",)]
    assert own == sorted(own) and len(own) > 5
    assert "an diesem Ort" in cards[0] and catalogue.institutions[found[0][0]].city == "Chemnitz"
    wide = [len(catalogue.institutions[id].lands) for id, _ in found]
    assert wide == sorted(wide), "offices for all of Germany are the last"


def test_an_office_with_a_known_town_is_on_the_map(client, catalogue):
    assert len(re.findall(r'<circle [^>]*fill="currentColor"', opened(client, "/hwk-dresden"))) == 1


@pytest.mark.parametrize(("answers", "field"), [({"place": "xqzzvw"}, "place"), ({"land": "DE-XX"}, "land")])
def test_a_place_nobody_knows_is_asked_for_again(client, answers, field):
    assert f'href="#{field}"' in opened(client, status=422, **answers)


def test_an_office_nobody_knows_is_not_found(client):
    opened(client, "/nobody", status=404)
