"""The plan as a page: everything the plan says, each with its "why", in the order of the issue."""

import pytest
from pages.addresses import ways, with_answers
from pages.owed import PROMISED, translated
from pages.untranslated import message_like

NURSE = {"profession": "nurse", "country": "PH", "training": "vocational", "certificate": "lost", "years": "two_to_four",
         "land": "DE-BY", "living": "abroad", "work": "employed", "status": "none", "employer": "yes", "german": "b1"}
ORDER = ("What to do now", "This office decides", "You need these papers", "Money: what it costs, who may pay",
         "How long it takes", "How much German you need", "What you can do meanwhile", "If something is missing",
         "Other ways", "Visa and residence", "Whom to ask, free of charge")

WITH_TICKS = message_like("Press each paper you already have. The list is printed")


def outcome(way: dict[str, str]) -> dict[str, str]:
    if way.get("country") == "DE":
        return {"outcome": "trained_in_germany"}
    open_ = way.get("training") in ("on_the_job", "school_only", "studying")
    return {"outcome": "not_completed"} if open_ else {}


def told(way: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in way.items() if value not in ("unknown", "unsaid")}


PLANS = [way for way in ways() if way["profession"] not in ("unknown", "unsaid")]


@pytest.mark.parametrize("lang", PROMISED)
def test_the_parts_of_the_plan_stand_in_the_promised_order(visit, lang):
    page = visit.open(f"/{lang}/" + with_answers("recognition/plan", NURSE))
    headings = [one.text for one in page.main.all("h2")]
    expected = [translated(heading, lang) for heading in ORDER]
    assert [heading for heading in headings if heading in expected] == expected
    assert page.h1.text in page.title


@pytest.mark.parametrize("lang", PROMISED)
@pytest.mark.parametrize("way", PLANS, ids=lambda way: f"{way['profession']}-{way.get('country')}")
def test_everything_the_plan_says_stands_on_the_page(visit, plan_for, lang, way):
    page = visit.open(f"/{lang}/" + with_answers("recognition/plan", way))
    plan = plan_for(language=lang, **told(way), **outcome(way))
    for said in plan.said:
        for part in said.parts.values():
            assert " ".join(part.plain.replace("\u00ad", "").split()) in page.main.text, said.id
    for decision in plan.decisions:
        for office in decision.offices:
            assert office.institution.name in page.main.text


@pytest.mark.parametrize("way", PLANS, ids=lambda way: f"{way['profession']}-{way.get('country')}")
def test_every_statement_opens_its_why_with_law_and_day(visit, plan_for, way):
    page = visit.open("/en/" + with_answers("recognition/plan", way))
    plan = plan_for(language="en", **told(way), **outcome(way))
    whys = " ".join(one.text for one in page.main.all("details"))
    for said in plan.said:
        if said.proof.law:
            assert said.proof.law in whys, f"{said.id}: {said.proof.law}"
    for said in plan.said:
        around = [one for one in (*page.main.all("li"), *page.main.all("section")) if said.text.plain in one.text]
        assert any(one.all("details") for one in around), f"nothing to open at {said.id}"


@pytest.mark.parametrize("lang", PROMISED)
def test_what_rests_on_medium_confidence_says_ask_the_office_to_confirm(visit, lang):
    words = translated(message_like("Not certain"), lang)
    physician = {**NURSE, "profession": "physician", "country": "SY"}
    assert words in visit.open(f"/{lang}/" + with_answers("recognition/plan", physician)).main.text


@pytest.mark.parametrize("lang", [tag for tag in PROMISED if tag != "de"])
def test_a_text_no_person_has_checked_says_that_a_machine_made_it(visit, plan_for, lang):
    states = {said.text.state for said in plan_for(language=lang, **told(NURSE)).said}
    page = visit.open(f"/{lang}/" + with_answers("recognition/plan", NURSE))
    marked = translated(message_like("Machine-made"), lang) in page.main.text
    assert marked == bool(states & {"draft", "review"})


def test_the_office_stands_with_its_name_its_city_and_the_day_it_was_checked(visit, catalogue):
    page = visit.open("/en/" + with_answers("recognition/plan", NURSE))
    office = catalogue.institutions["lfp-bayern"]
    assert office.name in page.main.text and office.city in page.main.text
    if office.website:
        assert any(link.startswith(office.website.rstrip("/")) for link in page.links)


def test_papers_can_be_ticked_one_by_one(visit, plan_for):
    page = visit.open("/en/" + with_answers("recognition/plan", NURSE))
    boxes = page.main.all("input", type="checkbox")
    assert len(boxes) == len(plan_for(language="en", **told(NURSE)).section("checklist"))
    assert not [one for one in boxes if one.get("name")], "a tick stays on the page; it is never sent anywhere"


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize(("how", "printed"), [("browser", True), ("off", False), ("cups:hall", False)])
def test_only_where_the_browser_prints_the_list_is_promised_with_its_ticks(app_with, visit_in, lang, how, printed):
    page = visit_in(app_with(terminal=True, print=how)).open(f"/{lang}/" + with_answers("recognition/plan", NURSE))
    both = translated(WITH_TICKS, lang)
    assert (both in page.main.text) == printed
    assert both[: both.index(".")] in page.main.text, "to press them is possible everywhere"


def test_only_official_pages_are_shown_as_sources(visit, catalogue):
    for way in PLANS:
        page = visit.open("/en/" + with_answers("recognition/plan", way))
        known = (*catalogue.institutions.values(), *catalogue.centres.values())
        offices = {office.website for office in known if office.website}
        for link in page.main.all("a", rel=True):
            address = link.get("href")
            host = address.split("/")[2]
            official = any(host == name or host.endswith("." + name) for name in catalogue.official_hosts)
            assert official or address in offices, address


def test_whoever_does_not_know_the_name_of_her_profession_is_sent_to_a_person(visit):
    for lang in PROMISED:
        for answer in ("unknown", "unsaid"):
            page = visit.open(f"/{lang}/recognition/plan?profession={answer}")
            assert page.status == 200 and f"/{lang}/help" in page.links


def test_a_profession_we_know_too_little_about_leads_only_to_the_finder_and_to_advice(visit):
    way = {**NURSE, "profession": "ambulance-technician"}
    page = visit.open("/en/" + with_answers("recognition/plan", way))
    assert "We do not know enough about this profession" in page.main.text
    assert "anerkennung-in-deutschland.de" in page.main.text
    (answer,) = list(page.main.all("ul", class_="facts"))[:1]
    assert len(answer.all("li")) == 1, "one sentence: that we do not know"
    for heading in ("You need these papers", "How long it takes", "How much German you need", "If something is missing"):
        assert heading not in [one.text for one in page.main.all("h2")]


@pytest.mark.parametrize("lang", ["de", "ar"])
def test_the_plan_ends_with_her_answers_and_each_can_be_changed(visit, lang):
    page = visit.open(f"/{lang}/" + with_answers("recognition/plan", NURSE))
    [section] = [one for one in page.main.all("section") if one.get("aria-labelledby") == "given"]
    assert len(section.all("dt")) == len(NURSE)
    steps = [link.get("href").split("?")[0].rsplit("/", 1)[1] for link in section.all("a")]
    assert sorted(steps) == sorted(NURSE)
