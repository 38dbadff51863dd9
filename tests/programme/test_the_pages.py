"""The pages of the programme: figures with year and source, networks of each Land, no invented example, a flyer of two pages."""

import re

import pytest
from pages.owed import PROMISED

from kiosk.store import open_store

from .facts import FIGURES

PAGES = ("", "/chart", "/figures", "/history", "/networks", "/stories", "/flyer")


@pytest.mark.parametrize("below", PAGES)
def test_each_page_keeps_what_we_owe_everyone_and_leads_back(visit, below):
    page = visit(f"/en/programme{below}")
    crumbs = [nav for nav in page.main.all("nav") if nav.get("class") == "crumbs"]
    assert crumbs and (not below or "/en/programme" in [link.get("href") for link in crumbs[0].all("a")])
    assert page.all("button", data_print=True)


def test_the_page_of_the_programme_leads_to_all_others(visit):
    assert {f"/en/programme{below}" for below in PAGES[1:]} <= set(visit("/en/programme").links)


@pytest.mark.parametrize("below", ["/unknown", "/chart/iq", "/networks/DE-BY", "/stories/nobody", "/"])
def test_there_is_nothing_below(client, below):
    assert client.get(f"/de/programme{below}").status_code == 404


@pytest.mark.parametrize("lang", PROMISED)
def test_every_figure_shows_its_year_and_its_source(visit, catalogue, lang):
    page = visit.open(f"/{lang}/programme/figures")
    rows = {row.all("p", id=True)[0].get("id"): row for row in page.main.all("li") if row.get("class") == "fact"}
    assert set(rows) == {f"figures-{id}" for id in FIGURES}
    for id, (begins, ends, _numbers) in FIGURES.items():
        row = rows[f"figures-{id}"]
        when = row.all("p")[0].text
        assert all(year[:4] in when for year in (begins, ends) if year), id
        assert begins or not re.search(r"\d", when)
        proof = next(one for one in row.all("dl") if one.get("class") == "reason")
        assert len([one for one in proof.all("dd") if one.text]) == len(catalogue.figures[id].source) + 1, id


def test_numbers_are_written_as_she_writes_them(visit):
    assert "135.910" in visit.open("/de/programme/figures").main.text
    assert "135,910" in visit.open("/en/programme/figures").main.text


def test_a_year_has_no_separator(visit):
    for lang in PROMISED:
        text = visit.open(f"/{lang}/programme/figures").main.text
        assert "2016" in text and not re.search(r"2[.,\s]016", text)


@pytest.mark.parametrize("lang", PROMISED)
def test_history_tells_everything_once(visit, catalogue, lang):
    page = visit.open(f"/{lang}/programme/history")
    told = [one.get("id") for one in page.main.all("p", id=True)]
    events = [(one.order, f"milestones-{id}") for id, one in catalogue.milestones.items() if one.kind != "current"]
    assert told == [id for _order, id in sorted(events)]


def test_every_land_has_its_networks_with_the_age_of_what_we_know(visit, catalogue):
    page = visit("/en/programme/networks")
    sections = {section.get("aria-labelledby"): section for section in page.main.all("section")}
    assert set(sections) == set(catalogue.lands)
    known = [one for one in catalogue.centres.values() if one.programme == "iq-regional-coordination"]
    assert len(page.main.all("article")) == len(known) == 18
    open_still = catalogue.text("en", "programme/networks/unconfirmed").plain
    for centre in known:
        (card,) = (one for one in sections[centre.land].all("article") if one.text.startswith(centre.name))
        assert (open_still in card.text) is not ("2026" in (centre.source_day or ""))
        assert (centre.source_day[:4] if centre.source_day else "The source names no year") in card.text


def test_an_uncertain_network_shows_no_street(visit, catalogue):
    text = visit("/en/programme/networks").main.text
    streets = {one.street: one.confidence for one in catalogue.centres.values()
               if one.programme == "iq-regional-coordination" and one.street}
    assert {"low", "medium"} <= set(streets.values())
    assert all((street in text) is (confidence != "low") for street, confidence in streets.items())


def test_what_is_known_of_the_running_round_stands_with_its_land(visit):
    page = visit("/en/programme/networks")
    (section,) = (one for one in page.main.all("section") if one.get("aria-labelledby") == "DE-MV")
    assert [one.get("id") for one in section.all("p", id=True)] == ["milestones-mv"]


def test_no_example_is_invented(visit, catalogue):
    assert catalogue.stories == {}
    page = visit("/en/programme/stories")
    assert catalogue.text("en", "programme/stories/none").plain in page.main.text
    assert not page.main.all("section")


def test_an_example_of_an_editor_is_told(new_app, visit_in, new_store):
    story = {"agreed": "2026-11-02", "checked": "2026-11-20", "confidence": "high", "land": "DE-SN",
             "next_check": "2027-11-20", "order": 1, "profession": "nurse", "source": ["a carrier"]}
    words = {part: f"So war es: {part}." for part in ("title", "before", "way", "now")}
    with open_store(new_store) as store, store.transaction("editor", "an example") as change:
        change.put("stories", "one", story)
        for part, text in words.items():
            change.put("texts/de", f"stories/one/{part}", {"at": "2026-11-20", "by": "editor", "state": "live", "text": text})
    page = visit_in(new_app()).open("/de/programme/stories")
    assert [section.all("h2")[0].text for section in page.main.all("section")] == [words["title"]]
    assert all(text in page.main.text for text in words.values())


@pytest.mark.parametrize("lang", PROMISED)
def test_the_flyer_is_two_pages_of_the_same_words_as_the_kiosk(visit, catalogue, lang):
    page = visit.open(f"/{lang}/programme/flyer")
    first, second = (one for one in page.main.all("div") if "flyer" in (one.get("class") or "").split())
    for part, keys in ((first, ("what", "for-you", "task-advice", "flyer/steps", "flyer/where")),
                       (second, ("changed-who", "changed-limits", "changed-employers", "flyer/where-rights"))):
        assert all(catalogue.text(lang, f"programme/{key}").plain in part.text for key in keys)
        assert len(part.text.split()) < 250, "more than a page of A4 in large letters"
    german = [one for one in page.main.all("p", lang="de") if one.text == catalogue.text("de", "programme/title").plain]
    assert len(german) == (lang != "de")


def test_whoever_pays_administers_and_works_with_it_is_named(visit):
    text = visit("/en/programme").main.text
    for name in ("Federal Ministry of Labour", "European Social Fund Plus", "Federal Office for Migration",
                 "Federal Ministry for Education, Family Affairs", "Federal Employment Agency"):
        assert name in text


def test_the_sentence_for_employers_rests_on_the_law(visit):
    page = visit("/en/programme")
    (row,) = (one for one in page.main.all("li") if one.all("p", id="changed-employers"))
    assert "§ 45c AufenthG" in row.text


def test_programs_get_the_chart_the_figures_and_the_history(client, catalogue):
    body = client.get("/api/v1/programme?lang=en&on=2025-06-01").get_json()
    (root,) = body["units"]
    assert root["id"] == "iq" and {one["id"] for one in root["units"]} >= {"funding", "regions", "faire-integration"}
    assert {one["id"] for one in body["figures"]} == set(catalogue.figures)
    assert {one["id"] for one in body["milestones"]} == set(catalogue.milestones)
    assert all(one["source"] for one in (*body["figures"], *body["milestones"]))
    today = client.get("/api/v1/programme").get_json()
    assert [one["id"] for one in today["units"]] == ["iq", "faire-integration"]
    assert client.get("/api/v1/programme?colour=red").status_code == 422
