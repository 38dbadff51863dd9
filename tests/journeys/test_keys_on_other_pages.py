"""Keys alone on the pages beside the way: settings, help, errors, hits, and in a window as small as 400 % zoom."""

import pytest

from .keyboard import Keyboard
from .places import BY_NAME
from .visitor import PHONE, TERMINAL
from .way import label

ZOOMED = (320, 256)


@pytest.mark.parametrize(("name", "lang", "size"), [
    ("wall-found", "uk", PHONE), ("display", "ar", PHONE), ("help", "tr", PHONE), ("professions-found", "ar", TERMINAL),
    ("answer-missing", "de", PHONE), ("no-such-page", "ar", PHONE), ("profession-open", "en", PHONE),
    ("ask-training", "ar", ZOOMED), ("check", "uk", ZOOMED), ("home", "de", ZOOMED),
    ("ask-quiet", "de", PHONE), ("situation-result", "ar", PHONE), ("calculator-wrong", "uk", TERMINAL),
    ("letter-form", "tr", PHONE), ("search-found", "en", ZOOMED), ("topic-for-eu", "ar", TERMINAL),
])
def test_every_control_is_reached_once_in_order_and_in_sight(read, name, lang, size):
    visitor, place = read(), BY_NAME[name]
    visitor.resize(size)
    keys = Keyboard(visitor.open(place.path(lang), place.status))
    keys.walk_through()
    if size != PHONE:  # back the same way where the least is in sight at once, and where the most is
        keys.walk_back()


def test_the_first_stop_skips_to_the_content(read):
    visitor = read()
    visitor.resize(PHONE)
    page = visitor.open(BY_NAME["plan"].path("ar"))
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    assert skip.evaluate("each => each === document.activeElement")
    assert skip.bounding_box()["y"] >= 0, "it is seen while it has the focus"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.getElementById('main').contains(document.activeElement)")


def test_settings_are_changed_with_arrows(arrive):
    page = arrive(size=PHONE).open("/de/display")
    keys = Keyboard(page)
    keys.choose(page.get_by_role("radio", name=label("de", "Yellow on black")))
    assert page.get_attribute("html", "data-theme") == "yellow"
    keys.go_to(page.get_by_role("button", name=label("de", "Keep it like this")))
    page.keyboard.press("Enter")
    page.wait_for_url("**saved=1**")
    assert page.get_attribute("html", "data-theme") == "yellow"
