"""The back key and the forward key show whole pages, with their title and with nothing kept in the browser."""

import pytest

from .places import BY_NAME
from .visitor import DESK, PHONE
from .way import COUNTRY, PROFESSION, answer, label, plain, question


def is_whole(page, heading: str) -> None:
    """The page of this heading with everything around it; the focus is on nothing that is gone."""
    page.wait_for_function("heading => document.title.replaceAll('\\u00ad', '').startsWith(heading)", arg=plain(heading))
    assert plain(page.locator("h1").inner_text()) == plain(heading)
    for part in ("header.top", "main#main", "footer.foot", ".dock", "#said", "#alarm"):
        assert page.locator(part).count() == 1, part
    assert page.evaluate("document.activeElement === document.body || document.activeElement.isConnected")


def answer_one(page, lang: str, step: str) -> None:
    page.locator("label.answer").filter(has=page.get_by_role("radio", name=plain(answer(lang, step)), exact=True)).click()
    page.get_by_role("button", name=label(lang, "Continue"), exact=True).click()


@pytest.mark.parametrize("lang", ["de", "ar"])
def test_back_and_forward_through_questions_that_came_without_a_new_page(arrive, lang):
    visitor = arrive(size=DESK)
    visitor.open(f"/{lang}/recognition?profession={PROFESSION}&country={COUNTRY}")
    page = visitor.moves()
    for step, following in (("training", "certificate"), ("certificate", "years")):
        answer_one(page, lang, step)
        is_whole(page, question(lang, following))
    page.go_back()
    is_whole(page, question(lang, "certificate"))
    page.go_back()
    is_whole(page, question(lang, "training"))
    page.go_forward()
    is_whole(page, question(lang, "certificate"))
    assert "training=vocational" in page.url
    visitor.leaves_nothing_behind()


def test_the_button_back_keeps_the_answer_that_was_chosen(arrive):
    visitor = arrive(size=PHONE)
    visitor.open(f"/de/recognition?profession={PROFESSION}&country={COUNTRY}")
    page = visitor.moves()
    answer_one(page, "de", "training")
    is_whole(page, question("de", "certificate"))
    page.get_by_role("link", name=label("de", "Back"), exact=True).click()
    is_whole(page, question("de", "training"))
    assert page.get_by_role("radio", name=plain(answer("de", "training")), exact=True).is_checked()


def test_the_language_changed_after_an_answer_without_a_new_page_keeps_that_answer(arrive):
    visitor = arrive(size=DESK)
    visitor.open(f"/de/recognition?profession={PROFESSION}&country={COUNTRY}")
    page = visitor.moves()
    answer_one(page, "de", "training")
    is_whole(page, question("de", "certificate"))
    page.locator("a.tongue").click()
    page.locator("a.tile[lang=uk]").first.click()
    is_whole(page, question("uk", "certificate"))
    assert "training=vocational" in page.url


def test_a_changed_answer_keeps_the_others(arrive):
    visitor = arrive(size=DESK)
    page = visitor.open(BY_NAME["check"].path("de"))
    page.get_by_role("link", name=plain(question("de", "german"))).click()
    is_whole(page, question("de", "german"))
    page.locator("label.answer").last.click()
    page.get_by_role("button", name=label("de", "Continue"), exact=True).click()
    is_whole(page, label("de", "Is everything right?"))
    assert "german=unsaid" in page.url and "land=DE-BY" in page.url and "benefits=yes" in page.url


def test_a_missing_answer_takes_the_focus_to_what_has_to_be_put_right(arrive):
    visitor = arrive(size=PHONE)
    visitor.may_fail.add(422)
    visitor.open(f"/ar/recognition?profession={PROFESSION}&country={COUNTRY}")
    page = visitor.moves()
    page.get_by_role("button", name=label("ar", "Continue"), exact=True).click()
    page.locator(".trouble").wait_for()
    page.wait_for_function("() => document.activeElement.className === 'trouble'")
    assert page.title().startswith(label("ar", "Error"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.closest('#answers')")


def test_the_language_can_be_changed_in_the_middle_and_the_answers_stay(arrive):
    visitor = arrive(size=DESK)
    visitor.open(f"/de/recognition?profession={PROFESSION}&country={COUNTRY}&training=vocational")
    page = visitor.moves()
    is_whole(page, question("de", "certificate"))
    page.locator("a.tongue").click()
    page.locator("a.tile[lang=ar]").first.click()
    is_whole(page, question("ar", "certificate"))
    assert page.get_attribute("html", "dir") == "rtl"
    assert "training=vocational" in page.url
