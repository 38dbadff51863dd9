"""From the language wall to the printed plan: by finger, by mouse, by keys, without script, by names alone."""

from pathlib import Path

import pytest

from .on_paper import is_ready_for_paper, printed_text, says_what_the_plan_says, ticks_are_printed
from .travelling import ByKeys, ByMouse, ByTouch, WithoutScript, to_the_plan
from .visitor import DESK, PHONE, TABLET
from .way import label

LANGUAGES = ("de", "ar")


def prints(page, lang: str, folder: Path) -> None:
    is_ready_for_paper(page)
    ticks_are_printed(page)
    text = printed_text(page, folder / f"plan-{lang}.pdf")
    if text is None:
        pytest.skip("the paper was made but not read: apt-get install poppler-utils (pdftotext)")
    says_what_the_plan_says(text, lang)


@pytest.mark.parametrize("lang", LANGUAGES[1:])  # with a mouse in German
def test_with_a_finger_on_a_phone(arrive, lang, tmp_path):
    visitor = arrive(size=PHONE, has_touch=True, is_mobile=True)
    to_the_plan(ByTouch(visitor, lang))
    visitor.page.locator("label.check").first.tap()
    visitor.leaves_nothing_behind()
    prints(visitor.page, lang, tmp_path)


@pytest.mark.parametrize("lang", LANGUAGES[:1])
def test_with_a_mouse_at_a_desk(arrive, lang, tmp_path):
    visitor = arrive(size=DESK)
    to_the_plan(ByMouse(visitor, lang))
    page = visitor.page
    page.locator("label.check").first.click()
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    page.get_by_role("button", name=label(lang, "Print my plan")).click()
    assert page.evaluate("window.printed")
    visitor.leaves_nothing_behind()
    prints(page, lang, tmp_path)


@pytest.mark.parametrize(("lang", "size"), [("de", PHONE)])  # in Arabic: the last day and the way to advice
def test_with_keys_alone(arrive, lang, size, tmp_path):
    visitor = arrive(size=size)
    traveller = ByKeys(visitor, lang)
    to_the_plan(traveller)
    page, keys = visitor.page, traveller.keys
    keys.go_to(page.locator("[data-tick]").first)
    page.keyboard.press("Space")
    keys.go_to(page.locator("main summary").first)
    page.keyboard.press("Enter")
    assert page.locator("main details").first.get_attribute("open") is not None
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    keys.go_to(page.get_by_role("button", name=label(lang, "Print my plan")))
    page.keyboard.press("Enter")
    assert page.evaluate("window.printed")
    visitor.leaves_nothing_behind()
    prints(page, lang, tmp_path)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_script(arrive, lang, tmp_path):
    visitor = arrive(size=TABLET, java_script_enabled=False)
    to_the_plan(WithoutScript(visitor, lang))
    visitor.page.locator("label.check").first.click()
    prints(visitor.page, lang, tmp_path)
