"""A terminal in a hall forgets: it asks after two minutes, leaves a minute later, and opens nothing outside."""

import pytest

from .places import BY_NAME
from .visitor import PHONE, TERMINAL
from .way import label

SECONDS = 1000


def open_with_clock(visitor, path: str):
    """A page whose clock can be moved forward; it goes on by itself too, so there is half a minute to spare everywhere."""
    visitor.page.clock.install()
    return visitor.open(path)


def comes_to_rest(page) -> None:
    """The page scrolls in its own time, and scrolling is a sign of life too."""
    before = None
    while (now := page.evaluate("scrollY")) != before:
        before = now
        page.wait_for_timeout(300)
    page.clock.run_for(100)


def is_asked(page, lang: str) -> bool:
    shown = page.locator("#idle").is_visible()
    assert not shown or page.locator("#idle h2").inner_text() == label(lang, "Are you still there?")
    return shown


@pytest.mark.parametrize("lang", ["de", "ar"])
def test_after_two_minutes_she_is_asked_and_a_minute_later_the_wall_stands_there(arrive, lang):
    visitor = arrive(terminal=True, size=TERMINAL)
    visitor.context.add_cookies([{"name": "display", "value": "125.dark.normal.normal", "url": visitor.address}])
    page = open_with_clock(visitor, BY_NAME["plan"].path(lang))
    page.locator("label.check").first.click()
    comes_to_rest(page)
    page.clock.fast_forward(90 * SECONDS)
    assert not is_asked(page, lang)
    page.clock.fast_forward(31 * SECONDS)
    assert is_asked(page, lang)
    assert page.evaluate("document.activeElement.innerText") == label(lang, "I am still here"), "the focus is in the dialog"
    page.clock.fast_forward(30 * SECONDS)
    assert "plan" in page.url
    page.clock.fast_forward(31 * SECONDS)
    page.wait_for_url(visitor.address + "/")
    assert page.locator(".wall").is_visible()
    assert page.get_attribute("html", "data-theme") is None and page.get_attribute("html", "data-text") is None
    visitor.leaves_nothing_behind()


def test_nothing_of_hers_comes_back_with_the_back_key(arrive):
    visitor = arrive(terminal=True, size=TERMINAL)
    visitor.open("/")
    page = open_with_clock(visitor, BY_NAME["check"].path("de"))
    page.clock.fast_forward(121 * SECONDS)
    page.clock.fast_forward(61 * SECONDS)
    page.wait_for_url(visitor.address + "/")
    page.go_back()
    assert page.url == visitor.address + "/"
    assert page.locator(".wall").is_visible()


def test_more_time_is_ten_times_as_much(arrive):
    visitor = arrive(terminal=True, size=TERMINAL)
    visitor.context.add_cookies([{"name": "display", "value": "100.system.normal.more", "url": visitor.address}])
    page = open_with_clock(visitor, "/de/help")
    page.clock.fast_forward(1150 * SECONDS)
    assert not is_asked(page, "de")
    page.clock.fast_forward(51 * SECONDS)
    assert is_asked(page, "de")
    page.clock.fast_forward(550 * SECONDS)
    assert page.url.endswith("/de/help")
    page.clock.fast_forward(51 * SECONDS)
    page.wait_for_url(visitor.address + "/")


@pytest.mark.parametrize("sign", ["a key", "a touch", "the wheel"])
def test_any_sign_of_life_puts_the_question_off(arrive, sign):
    visitor = arrive(terminal=True, size=TERMINAL)
    page = open_with_clock(visitor, BY_NAME["plan"].path("de"))
    give = {
        "a key": lambda: page.keyboard.press("ArrowDown"),
        "a touch": lambda: page.mouse.click(500, 700),
        "the wheel": lambda: (page.mouse.move(500, 700), page.mouse.wheel(0, 200), page.wait_for_function("() => scrollY > 0")),
    }[sign]
    page.clock.fast_forward(90 * SECONDS)
    give()
    comes_to_rest(page)
    page.clock.fast_forward(90 * SECONDS)
    assert not is_asked(page, "de")
    page.clock.fast_forward(31 * SECONDS)
    assert is_asked(page, "de")


def test_the_question_can_be_answered_as_often_as_she_likes(arrive):
    visitor = arrive(terminal=True, size=TERMINAL)
    page = open_with_clock(visitor, BY_NAME["ask-training"].path("ar"))
    chosen = page.get_by_role("radio").nth(2)
    chosen.focus()
    page.keyboard.press("Space")
    page.evaluate("window.shut = 0; document.getElementById('idle').addEventListener('close', () => { shut += 1; })")
    for times in range(12):
        page.clock.fast_forward(121 * SECONDS)
        assert is_asked(page, "ar")
        page.keyboard.press("Escape")
        # The browser tells the page a moment later; only then do the two minutes begin anew.
        for _ in range(200):
            if page.evaluate("shut") > times:
                break
            page.wait_for_timeout(50)
        assert not is_asked(page, "ar")
        assert chosen.evaluate("each => each === document.activeElement"), "the focus is back where it was"
    page.clock.fast_forward(121 * SECONDS)
    page.get_by_role("button", name=label("ar", "I am still here")).click()
    assert not is_asked(page, "ar") and chosen.is_checked()


def test_the_own_phone_is_never_asked(arrive):
    page = open_with_clock(arrive(size=PHONE), BY_NAME["plan"].path("de"))
    page.clock.fast_forward("24:00:00")
    assert not is_asked(page, "de") and "plan" in page.url


@pytest.mark.parametrize("name", ["plan", "sources", "professions-nothing"])
def test_addresses_outside_are_shown_and_not_opened(arrive, name):
    visitor = arrive(terminal=True, size=TERMINAL)
    place = BY_NAME[name]
    page = visitor.open(place.path("ar"))
    page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true; })")
    outside = page.locator("a[rel~=external]")
    assert outside.count() > 0
    assert page.locator("a[href^='http'], a[href^='mailto:'], a[href^='tel:']").count() == 0
    outside.first.click()
    assert page.url == visitor.address + place.path("ar")
    assert outside.first.inner_text().strip(), "what can be read of it"


def test_the_low_reach_brings_every_control_down(arrive):
    visitor = arrive(terminal=True, size=TERMINAL)
    visitor.context.add_cookies([{"name": "display", "value": "100.system.low.normal", "url": visitor.address}])
    page = visitor.open("/de/")
    high = page.evaluate("() => [...document.querySelectorAll('main a')].map(each => each.getBoundingClientRect().top)")
    assert min(high) > 0.55 * TERMINAL[1]
