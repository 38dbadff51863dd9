"""The second language is a setting of the display: chosen, kept, changed and given up, and never in anybody's way."""

import re

import pytest
from pages.owed import PROMISED

from .conftest import with_second
from .reading import Woven

QUESTION = "recognition/question/training?profession=nurse&country=SY"


@pytest.fixture
def ask(app):
    client = app.test_client(use_cookies=False)
    return lambda address, second=None, **more: client.open(
        address, **{**more, "headers": {**(with_second(second) if second else {}), **more.get("headers", {})}}
    )


@pytest.mark.parametrize("second", PROMISED)
def test_every_language_can_be_set_beside_and_is_shown_as_chosen(ask, visit, second):
    form = {"text": "125", "theme": "dark", "reach": "normal", "time": "more", "beside": second, "next": "/uk/help"}
    kept = ask("/uk/display", method="POST", data=form)
    cookie = kept.headers["Set-Cookie"].split(";")[0]
    assert cookie == f"display=125.dark.normal.more.{second}"
    page = visit.open(kept.headers["Location"], headers={"Cookie": cookie})
    (chosen,) = [one for one in page.all("input", type="radio", name="beside") if one.get("checked") is not None]
    assert chosen.get("value") == second
    assert page.html.get("data-text") == "125", "the other settings hold"


def test_nothing_is_set_beside_at_first(visit):
    page = visit.open("/ar/display")
    (chosen,) = [one for one in page.all("input", type="radio", name="beside") if one.get("checked") is not None]
    assert chosen.get("value") == ""
    assert {one.get("value") for one in page.all("input", type="radio", name="beside")} == {"", *PROMISED}


@pytest.mark.parametrize("wrong", ["xx", "fa", "../de", "de.de", "de\r\nX: y", "<b>", "d" * 5000, "DE"])
def test_a_language_nobody_offers_is_not_kept(ask, wrong):
    answer = ask("/en/display", method="POST", data={"beside": wrong})
    assert answer.headers["Set-Cookie"].split(";")[0] == "display=100.system.normal.normal"


@pytest.mark.parametrize("sent", ["xx", "fa", "zz-zz-zz", "", "..", "de.", "de.de", "%00", "<b>", "d" * 4000, "\"de\"", "de; display=x"])
def test_a_cookie_that_is_none_of_ours_gives_the_plain_page(ask, sent):
    plain, page = ask("/en/help"), ask("/en/help", sent)
    assert page.status_code == 200 and page.text == plain.text


def test_made_up_languages_fill_no_memory(ask):
    assert ask("/en/help", "xx").headers["Cache-Control"] == "no-store"
    assert ask("/en/help", "de").headers["Cache-Control"].startswith("public")


@pytest.mark.parametrize("below", ["", "help", QUESTION, "no-such-page"])
def test_her_own_language_beside_itself_adds_nothing(ask, below):
    assert ask(f"/uk/{below}", "uk").text == ask(f"/uk/{below}").text


def test_pages_in_one_and_in_two_languages_never_mix_in_the_cache(ask):
    pages = [ask("/uk/privacy", second).text for second in (None, "de", "ar", None, "de", "ar")]
    assert pages[:3] == pages[3:] and len(set(pages)) == 3
    assert "beside.css" not in pages[0] and "beside.css" in pages[1]


def test_only_pages_in_two_languages_load_more(ask):
    plain, woven = ask("/de/help").text, ask("/de/help", "ar").text
    added = set(re.findall(r"/static/[\w.]+", woven)) - set(re.findall(r"/static/[\w.]+", plain))
    assert added == {"/static/beside.css", "/static/beside.js"}


def test_with_htmx_she_gets_the_same_main_part(ask):
    whole, part = (ask(f"/ar/{QUESTION}", "de", headers=headers).text for headers in ({}, {"HX-Request": "true"}))
    main = re.search(r"<main.*</main>", whole, re.DOTALL)[0]
    assert 'class="other"' in main and main in part and "<head" not in part


def test_she_answers_a_question_and_the_next_one_is_in_two_languages(ask):
    page = Woven(ask(f"/ar/{QUESTION}", "de").text)
    (form,) = page.main.xpath(".//form[@id='f']")
    answers = dict(zip(form.xpath(".//input/@name"), form.xpath(".//input/@value"), strict=True))
    assert len(page.main.xpath(".//input[@name='training'][@type='radio']")) == 7, "each answer is there once"
    for headers in ({}, {"HX-Request": "true"}):
        following = ask(form.get("action"), "de", query_string={**answers, "training": "vocational"}, headers=headers)
        heading = Woven(following.text).main.find(".//h1")
        assert heading.get("id") and [span.get("lang") for span in heading.iter("span")] == [None, None, "de"]


@pytest.mark.parametrize(("address", "status"), [("/uk/no-such-page", 404), ("/uk/professions?on=someday", 422),
                                                 ("/uk/recognition?profession=nurse&country=SY&training=", 422),
                                                 ("/uk/advice?service=recognition&place=xqzzvw", 422)])  # fmt: skip
def test_errors_are_said_in_both_languages(ask, address, status):
    answer = ask(address, "de")
    assert answer.status_code == status and answer.headers["Cache-Control"] == "no-store"
    assert Woven(answer.text).main.xpath(".//h1//span[@lang='de']")


def test_a_letter_sent_by_post_is_in_both_languages(ask):
    answer = ask("/uk/rights/letters/wage-demand", "ar", method="POST", data={"employer": "Firma Xy", "answer_by": "31.12.2026"})
    assert answer.status_code == 200 and answer.headers["Cache-Control"] == "no-store"
    pairs = Woven(answer.text).main.xpath(".//*[contains(@class, 'pair')]")
    in_three = [{each.get("lang") for each in pair.iter("p", "span") if each.get("lang")} for pair in pairs]
    assert in_three.count({"de", "uk", "ar"}) > 3, "the German letter, her own words, and those beside them"
    assert "Firma Xy" in answer.text


def test_what_is_sent_is_not_sent_twice(app, ask, monkeypatch):
    """A page that prints or keeps something must do it once: only views that say they change nothing are asked again."""
    asked = []
    letter = app.view_functions["letters.letter"]
    monkeypatch.setitem(app.view_functions, "letters.letter", lambda **given: asked.append(1) or letter(**given))
    page = Woven(ask("/uk/rights/letters/wage-demand", "ar", method="POST", data={"employer": "Firma Xy"}).text)
    assert asked == [1] and not page.main.xpath(".//span[@class='other']")


def test_the_bar_leads_to_the_settings_and_back_to_one_language(ask):
    page = Woven(ask(f"/uk/{QUESTION}", "de").text)
    (bar,) = page.main.xpath("nav[contains(@class, 'beside')]")
    (change,) = bar.xpath(".//a/@href")
    assert change.endswith("#beside") and 'id="beside"' in ask(change.removesuffix("#beside")).text
    (form,) = bar.xpath(".//form")
    sent = dict(zip(form.xpath(".//input/@name"), form.xpath(".//input/@value"), strict=True))
    answer = ask(form.get("action"), "de", method="POST", data=sent)
    assert answer.headers["Set-Cookie"].split(";")[0] == "display=100.system.normal.normal"
    assert answer.headers["Location"].endswith(f"/uk/{QUESTION}")


def test_a_quiet_page_offers_no_button_that_stays_in_the_history(ask):
    page = Woven(ask("/uk/rights/situations/forced", "de").text)
    assert page.main.xpath(".//*[@data-quiet]") and not page.main.xpath("nav[contains(@class, 'beside')]//form")


@pytest.mark.parametrize("to", ["//example.org", "https://example.org/", "/\\example.org", "javascript:alert(1)"])
def test_the_straight_way_back_never_leads_to_another_site(ask, to):
    answer = ask("/en/display", method="POST", data={"next": to, "straight": "1"})
    assert answer.headers["Location"].removeprefix("http://localhost") == "/en/"


@pytest.mark.parametrize("address", ["/", "/xx/help", "/static/favicon.svg", "/health", "/api/v1/languages", "/uk/%ff%fe", "/uk/help?q=%ff%00", "/uk/?%F0%9F"])
def test_what_is_no_page_of_a_language_is_as_it_always_is(ask, address):
    plain, answer = ask(address), ask(address, "de")
    assert answer.status_code == plain.status_code
    if "/uk/" not in address:
        assert answer.data == plain.data


def test_exit_forgets_the_second_language(ask):
    assert "display=;" in ask("/exit", "de").headers["Set-Cookie"]
