"""Every question of the guide, as she meets it: one a page, why we ask, "I do not know", back, nothing preselected."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from pages.addresses import ways, with_answers
from pages.owed import PROMISED, translated

from kiosk.flows import ABROAD, SPECIALS, Choice
from kiosk.recognition.flow import RECOGNITION

STEPS = [question.name for question in RECOGNITION.questions]
CHOICES = [question for question in RECOGNITION.questions if isinstance(question, Choice)]


def before(name: str) -> dict[str, str]:
    """Answers that lead to a question."""
    way = next(way for way in ways() if name in way)
    names = list(way)
    return {asked: way[asked] for asked in names[: names.index(name)]}


def asked_for(page) -> set[str]:
    """The values a question page offers, as links or as radio buttons, by the name of the question."""
    return {one.get("value") for one in page.main.all("input", type="radio")}


def offered(page, name: str) -> set[str]:
    """The answers to a question that the links of its page give."""
    answers = (dict(parse_qsl(urlsplit(link).query)) for link in page.links if link.startswith("/"))
    return {one[name] for one in answers if name in one}


@pytest.mark.parametrize("lang", PROMISED)
@pytest.mark.parametrize("name", STEPS)
def test_a_question_is_the_heading_and_says_why_it_is_asked(visit, catalogue, lang, name):
    page = visit.open(f"/{lang}/" + with_answers("recognition", before(name)))
    assert page.h1.text == catalogue.text(lang, f"recognition/{name}/question").plain
    why = catalogue.text(lang, f"recognition/{name}/why").plain
    (details,) = [one for one in page.main.all("details") if why[:40] in one.text]
    assert translated("Why do we ask this?", lang) in details.all("summary")[0].text


@pytest.mark.parametrize("question", CHOICES, ids=lambda one: one.name)
def test_a_choice_offers_every_answer_and_never_one_beforehand(visit, question):
    page = visit.open("/en/" + with_answers("recognition", before(question.name)))
    assert asked_for(page) == {*question.answers, *SPECIALS}
    assert [one for one in page.main.all("input", type="radio") if one.get("checked") is not None] == []
    assert len(question.answers) <= 7


@pytest.mark.parametrize("name", ["country", "land"])
def test_who_does_not_know_or_will_not_say_can_go_on(visit, name):
    page = visit.open("/en/" + with_answers("recognition", before(name)))
    assert set(SPECIALS) <= offered(page, name)


def test_the_land_is_one_of_sixteen_or_abroad(visit, catalogue):
    page = visit.open("/ar/" + with_answers("recognition", before("land")))
    assert offered(page, "land") == {*catalogue.lands, ABROAD, *SPECIALS}


def test_all_countries_can_be_chosen_in_every_language(visit, catalogue):
    for lang in PROMISED:
        page = visit.open(f"/{lang}/recognition?profession=nurse")
        assert offered(page, "country") == {*catalogue.country_codes, *SPECIALS}


@pytest.mark.parametrize(("lang", "typed", "code"), [
    ("uk", "Україна", "UA"), ("ar", "سوريا", "SY"), ("tr", "Türkiye", "TR"), ("en", "Turkey", "TR"), ("de", "Syrien", "SY"),
    ("ar", "Ukraine", "UA"), ("uk", "Polen", "PL"), ("de", "england", "GB"), ("tr", "kosova", "XK"), ("en", "USA", "US")])
def test_a_country_is_found_by_what_people_call_it(visit, lang, typed, code):
    page = visit.open(f"/{lang}/recognition", query_string={"profession": "nurse", "q": typed})
    (hits,) = page.all("div", id="hits")
    found = [dict(parse_qsl(urlsplit(one.get("href")).query)).get("country") for one in hits.all("a", href=True)]
    assert code in found[:3]


@pytest.mark.parametrize("typed", ["xqzzvw", "<script>", "%", "\u202e", "0", "a" * 100])
def test_a_country_nobody_knows_is_not_found_and_all_others_stay(visit, typed):
    page = visit.open("/en/recognition", query_string={"profession": "nurse", "q": typed})
    assert page.status == 200 and len(offered(page, "country")) > 200


def test_progress_is_told_in_words(visit, catalogue):
    page = visit.open("/en/" + with_answers("recognition", before("work")))
    number = len(before("work")) + 1
    assert f"Question {number} of about " in page.main.text


def test_continue_without_a_choice_brings_the_question_back_and_says_what_to_do(visit):
    page = visit("/en/recognition?profession=nurse&country=PL&training=", status=422)
    assert page.h1.text and "Please choose one of the answers" in page.main.text
    chosen = visit.open("/en/recognition?profession=nurse&country=PL&training=&training=vocational")
    assert chosen.status == 200, "the empty field of the form beside a choice is no second answer"


@pytest.mark.parametrize("lang", PROMISED)
@pytest.mark.parametrize("name", [question.name for question in CHOICES])
def test_every_wrong_answer_is_told_in_her_language(visit, lang, name):
    visit(f"/{lang}/" + with_answers("recognition", {**before(name), name: "nonsense"}), status=422)


def test_contradictory_answers_bring_back_the_first_of_them(visit):
    page = visit.open("/en/recognition/plan?profession=nurse&country=PL&country=SY&training=vocational&land=DE-BY")
    assert page.status == 422
    assert page.h1.text == visit.open("/en/recognition?profession=nurse").h1.text


def test_unknown_parameters_are_no_answers_and_are_not_carried_on(visit):
    page = visit.open("/en/recognition?profession=nurse&colour=red&utm_source=x")
    assert page.status == 200
    links = [link for link in page.main.all("a", href=True) if "country=" in link.get("href")]
    assert links and not [link for link in links if "colour" in link.get("href") or "utm_source" in link.get("href")]


def test_the_answers_stand_nowhere_but_in_the_address(client):
    answer = client.get("/en/recognition?profession=nurse&country=SY")
    assert "Set-Cookie" not in answer.headers and answer.headers["Cache-Control"] == "no-store"
    assert client.get("/en/recognition").text == client.get("/en/recognition").text
