"""A result ends with the centres of her Land: it is asked there, and it stays while she answers and changes."""

from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from pages.owed import PROMISED

from kiosk.flows.places import LANDS
from kiosk.rights.situations import SITUATIONS

RESULT = "rights/situations/ill/result"


def said(link: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(link).query))


def centres(page) -> list[str]:
    return [link.rpartition("/")[2] for link in page.links if "/advice/centres/" in link]


@pytest.fixture(scope="module")
def ways(catalogue, today):
    """One way with her right to stay to a result of each situation that asks for it."""
    tours = {name: list(flow.tour(today=today, amount=catalogue.amount)) for name, flow in SITUATIONS.items()}
    return {name: max(found, key=len) for name, found in tours.items()}


@pytest.mark.parametrize("flow", SITUATIONS)
def test_every_result_asks_for_the_land_once_and_shows_who_is_there(visit, catalogue, ways, flow):
    base = f"/de/rights/situations/{flow}/result?{urlencode(ways[flow])}"
    page = visit(base)
    asked = page.main.all("select", id="workplace")
    assert len(asked) == 1 and centres(page) == []
    for land in ("DE-HB", "DE-MV"):
        found = [catalogue.centres[id] for id in centres(visit.open(f"{base}&workplace={land}"))]
        stay = ways[flow].get("stay")
        assert found and (stay == "eu" or found[0].land == land)


@pytest.mark.parametrize("lang", PROMISED)
def test_the_form_keeps_her_answers_and_the_day_of_the_preview(visit, ways, lang):
    page = visit(f"/{lang}/{RESULT}?{urlencode(ways['ill'])}&on=2026-12-01")
    (form,) = [one for one in page.main.all("form") if one.all("select", id="workplace")]
    kept = {one.get("name"): one.get("value") for one in form.all("input", type="hidden")}
    assert kept == {**ways["ill"], "on": "2026-12-01"}


def test_who_cannot_read_alone_is_asked_nothing(visit):
    assert not visit.open("/de/rights/situations/forced/result?alone=no").main.all("select")


def test_the_land_stays_from_the_first_question_to_the_result_and_while_she_changes_an_answer(visit, ways):
    way = {"emergency": "no", "where": "no"}
    page = visit("/en/rights/situations/accident?workplace=DE-SN&on=2026-12-01")
    for name, value in way.items():
        (form,) = [one for one in page.main.all("form") if one.get("id") == "f"]
        fields = [(one.get("name"), one.get("value")) for one in form.all("input", type="hidden") if one.get("name") != name]
        page = visit(f"{form.get('action')}?{urlencode([*fields, (name, value)])}")
    along = {"workplace": "DE-SN", "on": "2026-12-01"}
    (result,) = [link for link in page.links if link.partition("?")[0].endswith("/accident/result")]
    assert said(result) == {**way, **along}
    shown = visit(result)
    changes = [link for link in shown.links if "/accident/question/" in link or "/accident/check" in link]
    assert len(changes) >= len(way) + 1 and all(said(link) == {**way, **along} for link in changes)


def test_a_day_to_write_keeps_the_land_too(visit):
    page = visit("/en/rights/situations/dismissed?letter=paper&workplace=DE-SN")
    (form,) = [one for one in page.main.all("form") if one.get("id") == "f"]
    assert ("workplace", "DE-SN") in [(one.get("name"), one.get("value")) for one in form.all("input", type="hidden")]
    assert all(said(link)["workplace"] == "DE-SN" for link in page.links if "received=unknown" in link)


@pytest.mark.parametrize("land", ["DE-XX", "", "<b>", "\u202eDE-SN", "9" * 3000, "abroad"])
def test_what_is_no_land_is_left_behind(visit, ways, land):
    for below in ("rights/situations/ill", RESULT):
        page = visit(f"/de/{below}", query_string={**ways["ill"], "workplace": land}, private=True)
        assert not [link for link in page.links if urlsplit(link).path.startswith("/de/rights") and "workplace" in said(link)]
        assert not [one for one in page.main.all("input", type="hidden") if one.get("name") == "workplace"]


def test_the_next_situation_and_the_subjects_get_it(visit):
    page = visit("/en/rights/situations/agency/result?licence=no&problem=danger&workplace=DE-TH")
    (next_one,) = [link for link in page.links if urlsplit(link).path.endswith("/situations/accident")]
    assert said(next_one) == {"workplace": "DE-TH"}
    subjects = [link for link in page.links if "/rights/topics/" in link]
    assert subjects and all(said(link) == {"land": "DE-TH"} for link in subjects)


def test_all_lands_can_be_chosen(visit, ways):
    page = visit.open(f"/de/{RESULT}?{urlencode(ways['ill'])}")
    options = {one.get("value") for one in page.main.all("option")}
    assert options == {"", *LANDS}
