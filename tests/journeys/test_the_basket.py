"""She keeps things on her way: with script on her device alone, without it in the addresses; Exit forgets them."""

import pytest
from playwright.sync_api import Page, expect

from .leaving import leads_away
from .visitor import PHONE, TERMINAL
from .way import label

LANGUAGES = ("de", "ar")
TOPIC, CENTRE = "rights/topics/dismissal", "advice/centres/zsba"


def keep(page: Page, lang: str, number: int = -1) -> None:
    """Press "Keep this" on the page; the last one keeps the whole page."""
    page.locator("main a[data-keep]").nth(number).click()
    page.wait_for_url(f"**/{lang}/basket?kept=*")


def titles(page: Page) -> list[str]:
    return [one.inner_text() for one in page.locator("main li.office strong").all()]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_with_script_it_stays_on_her_device(arrive, lang):
    visitor = arrive(size=PHONE)
    page = visitor.open(f"/{lang}/{TOPIC}")
    first = page.locator("h1").inner_text()
    keep(page, lang, 0)
    expect(page.locator("main li.office")).to_have_count(1)
    page.locator(".next").get_by_role("link", name=label(lang, "Look further")).click()
    page.wait_for_url(f"**/{lang}/{TOPIC}#*")
    assert "kept=" not in page.url and not page.locator("main a[href*='kept=']").count()
    page = visitor.open(f"/{lang}/{CENTRE}")
    second = page.locator("h1").inner_text()
    keep(page, lang)
    assert titles(page) == [first, second]
    page.get_by_role("link", name=label(lang, "Take it out")).first.click()
    expect(page.locator("main li.office")).to_have_count(1)
    page.locator("footer a[data-keep]").click()
    assert titles(page) == [second], "it is there again from any page"
    leads_away(visitor, page.locator(".moves a[data-exit]").click)
    page = visitor.open(f"/{lang}/basket")
    expect(page.locator("main li.office")).to_have_count(0)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_back_key_neither_loses_nor_returns_anything(arrive, lang):
    visitor = arrive(size=PHONE)
    page = visitor.open(f"/{lang}/{TOPIC}")
    keep(page, lang)
    page.goto(f"{visitor.address}/{lang}/{CENTRE}")
    keep(page, lang)
    both = titles(page)
    assert len(both) == 2
    page.go_back()
    page.go_back()
    expect(page.locator("main li.office")).to_have_count(2)
    assert titles(page) == both
    page.get_by_role("link", name=label(lang, "Take it out")).first.click()
    expect(page.locator("main li.office")).to_have_count(1)
    page.go_back()
    expect(page.locator("main li.office")).to_have_count(1)
    assert titles(page) == both[1:]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_in_another_language_it_is_the_same_basket(arrive, lang):
    page = arrive(size=PHONE).open(f"/{lang}/{CENTRE}")
    keep(page, lang)
    page.locator("header a[href*='to=']").first.click()
    page.locator("main a[lang='uk']").click()
    page.wait_for_url("**/uk/basket?kept=*")
    expect(page.locator("main li.office")).to_have_count(1)


@pytest.mark.parametrize("scripts", [True, False])
def test_the_last_thing_goes_like_any_other(arrive, scripts):
    visitor = arrive(size=PHONE, java_script_enabled=scripts)
    page = visitor.open(f"/ar/{CENTRE}")
    keep(page, "ar")
    page.locator("main a[data-drop]").click()
    expect(page.locator("main li.office")).to_have_count(0)
    page.locator("footer a[href*='/basket']").click()
    expect(page.locator("main li.office")).to_have_count(0)
    expect(page.locator("main a[data-drop]")).to_have_count(0)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_script_it_travels_in_the_addresses(arrive, lang):
    page = arrive(size=PHONE, java_script_enabled=False).open(f"/{lang}/{TOPIC}")
    first = page.locator("h1").inner_text()
    keep(page, lang)
    page.locator(".next").get_by_role("link", name=label(lang, "Look further")).click()
    page.locator(".crumbs a").first.click()
    assert "kept=" in page.url
    page.goto(page.url.replace(f"/{lang}/?", f"/{lang}/{CENTRE}?"))
    keep(page, lang)
    assert titles(page)[0] == first and len(titles(page)) == 2


def test_at_a_terminal_the_next_visitor_finds_nothing(arrive):
    visitor = arrive(terminal=True, size=TERMINAL)
    page = visitor.open(f"/de/{TOPIC}")
    keep(page, "de")
    page.locator(".moves a[data-exit]").click()
    page.locator(".wall").wait_for()
    visitor.leaves_nothing_behind()
