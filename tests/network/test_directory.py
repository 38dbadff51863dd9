"""Whoever asks is sent to those who are responsible for her, in every Land, and never to an empty page."""

from dataclasses import replace
from datetime import date
from itertools import product

import msgspec
import pytest

from kiosk.network.directory import RESPONSIBLE, Asked, directory
from kiosk.network.wishes import Wishes
from kiosk.places import kilometres, load

ON = date(2026, 11, 22)
LANDS = [f"DE-{land}" for land in ["BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"]]
CASES = list(product(LANDS, ("recognition", "work-rights"), ("eu", "other", "abroad")))


@pytest.fixture(scope="module")
def centres(catalogue):
    return catalogue.centres


@pytest.mark.parametrize(("land", "need", "client"), CASES)
def test_every_land_has_an_answer_that_leads_to_those_who_are_responsible(centres, land, need, client):
    found = directory(centres, Asked(need, client, lands=(land,)), ON)
    assert found, "nobody"
    assert all(client in one.centre.clients for one in found)
    assert found[0].centre.programme == RESPONSIBLE[need, client]
    if found[0].centre.land not in (land, "DE"):
        assert client == "eu" and need == "work-rights", "only EU workers have no centre of their own in every Land"
        assert found[0].reason == "other-land"
    else:
        assert found[0].reason == "responsible"
    assert all(one.centre.checked <= ON <= one.centre.next_check and not one.overdue for one in found)


@pytest.mark.parametrize("land", LANDS)
def test_people_abroad_are_led_to_the_zsba(centres, land):
    assert directory(centres, Asked("recognition", "abroad", lands=(land,)), ON)[0].id == "zsba"


@pytest.mark.parametrize("land", LANDS)
def test_no_coordination_office_is_shown_to_a_visitor(centres, land):
    for need, client in RESPONSIBLE:
        for one in directory(centres, Asked(need, client, lands=(land,)), ON):
            assert set(one.centre.services) & {"recognition", "qualification", "labour-law", "exploitation"}


@pytest.mark.parametrize("typed", ["Dresden", "Cottbus", "Rostock", "Erfurt", "Bremerhaven", "Göttingen", "Magdeburg", "09111", "Potsdam"])
@pytest.mark.parametrize("client", ["eu", "other"])
@pytest.mark.parametrize("need", ["recognition", "work-rights"])
def test_within_the_same_responsibility_the_nearest_comes_first(centres, typed, client, need):
    """Against distances measured one by one."""
    place = load().find(typed).places[0]
    found = directory(centres, Asked(need, client, place), ON)
    for one in found:
        if one.centre.point:
            assert one.kilometres == pytest.approx(kilometres(place.point, one.centre.point))
    groups = {}
    for one in found:
        groups.setdefault((one.reason, one.centre.programme == RESPONSIBLE[need, client]), []).append(one)
    for group in groups.values():
        away = [one.kilometres for one in group if one.kilometres is not None]
        assert away == sorted(away)
        unknown = [one.kilometres is None for one in group]
        assert unknown == sorted(unknown), "a centre without an address comes after those with one"


def test_chemnitz_finds_chemnitz_before_leipzig_and_dresden(centres):
    place = load().find("Chemnitz").places[0]
    ids = [one.id for one in directory(centres, Asked("recognition", "other", place), ON)][:3]
    assert ids[0] == "iq-sn-chemnitz" and set(ids) == {"iq-sn-chemnitz", "iq-sn-dresden", "iq-sn-leipzig"}


def test_who_was_not_looked_at_in_time_comes_last_and_says_so(centres):
    found = directory(centres, Asked("recognition", "other", lands=("DE-SN",)), ON)
    late = {**centres, found[0].id: _late(centres[found[0].id])}
    again = directory(late, Asked("recognition", "other", lands=("DE-SN",)), ON)
    assert again[-1].id == found[0].id and again[-1].overdue and not again[0].overdue


def _late(centre):
    return msgspec.structs.replace(centre, next_check=date(2026, 11, 21))


@pytest.mark.parametrize("gone", [{"until": date(2026, 11, 21)}, {"valid_from": date(2026, 11, 23)}])
def test_who_is_closed_or_not_yet_open_is_shown_to_nobody(centres, gone):
    first = directory(centres, Asked("work-rights", "other", lands=("DE-HB",)), ON)[0]
    changed = {**centres, first.id: msgspec.structs.replace(centres[first.id], **gone)}
    assert first.id not in {one.id for one in directory(changed, Asked("work-rights", "other", lands=("DE-HB",)), ON)}


def test_whoever_names_only_her_land_sees_the_nearest_from_its_middle_first(centres):
    found = [one for one in directory(centres, Asked("work-rights", "eu", lands=("DE-BE",)), ON) if one.reason == "other-land"]
    assert found[0].centre.land == "DE-TH", "Erfurt is nearer to Berlin than Frankfurt and Stuttgart"


def test_only_those_who_speak_her_language_if_she_asks_for_one(centres):
    asked = Asked("recognition", "other", lands=("DE-BB",))
    found = directory(centres, replace(asked, wishes=Wishes(language="uk")), ON)
    known = [one for one in found if one.meets]
    assert known and all("uk" in one.centre.languages for one in known)
    assert found[: len(known)] == known, "those of whom we know it come first"
    assert all(not one.centre.languages for one in found[len(known) :])
    others = [one for one in directory(centres, asked, ON) if one.centre.languages and "uk" not in one.centre.languages]
    assert others and not {one.id for one in others} & {one.id for one in found}


def test_whoever_says_nothing_about_where_she_is_sees_everybody(centres):
    found = directory(centres, Asked("work-rights", "other"), ON)
    assert {one.centre.land for one in found} >= set(LANDS)
    assert all(one.kilometres is None for one in found)
