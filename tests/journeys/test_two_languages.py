"""Pages in two languages in a browser: nothing cut, no stop more, and a change of language keeps the place."""

import pytest

from .axe import is_installed, wrong_according_to_axe
from .keyboard import STOPS
from .places import BY_NAME
from .test_every_size import LAYOUT, Size, as_it_is, twice_the_text, wrong_on
from .visitor import DESK, PHONE, TABLET
from .way import label

SIZES = (
    Size("360 × 800", 360, 800),
    Size("768 × 1024", 768, 1024),
    Size("1080 × 1920, a terminal", 1080, 1920, as_it_is, 60),
    Size("text 200 %, 320 × 568", 320, 568, twice_the_text),
)
CASES = (("ar", "de", "ask-training"), ("de", "ar", "plan"), ("ar", "de", "situation-result"), ("de", "ar", "home"))


def with_second(visitor, tag):
    visitor.context.add_cookies([{"name": "display", "value": f"100.system.normal.normal.{tag}", "url": visitor.address}])


def stops(page):
    page.evaluate(STOPS)
    return len(page.evaluate("stops.all()"))


def press(page, number):
    """A tool of the dock, with the mouse: `click` of Playwright would scroll the page first."""
    box = page.locator(".dock a").nth(number).bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


@pytest.mark.parametrize(("own", "second", "name"), CASES)
def test_nothing_is_cut_and_every_control_is_there_once(read, own, second, name):
    visitor = read()
    visitor.resize(PHONE)
    plain = stops(visitor.open(BY_NAME[name].path(own)))
    with_second(visitor, second)
    page = visitor.open(BY_NAME[name].path(own))
    assert stops(page) == plain + page.locator("nav.beside :is(a, button)").count()
    if is_installed():
        assert wrong_according_to_axe(page) == []
    page.evaluate(LAYOUT)
    assert [wrong for size in SIZES for wrong in wrong_on(page, size)] == []


def test_her_paragraph_and_that_of_the_other_language_stand_at_the_same_height(read):
    visitor = read()
    visitor.resize(TABLET)
    with_second(visitor, "de")
    page = visitor.open(BY_NAME["topic"].path("ar"))
    heights = page.evaluate(
        """() => [...document.querySelectorAll('p > .both')].map(each => [...each.children].map(half => half.getBoundingClientRect()))
             .map(([own, other]) => [own.top - other.top, own.left - other.right])"""
    )
    assert len(heights) > 10 and all(abs(apart) < 2 and between > 0 for apart, between in heights)


def test_a_change_of_either_language_keeps_the_place_and_stores_nothing(arrive):
    visitor = arrive(size=DESK)
    with_second(visitor, "de")
    below = BY_NAME["topic"].below
    page = visitor.open(f"/ar/{below}")
    seen = "() => document.querySelectorAll('p[id] > .both')[8].parentElement.id"
    block = page.evaluate(seen)
    place = "id => Math.round(document.getElementById(id).getBoundingClientRect().top)"
    page.evaluate("id => document.getElementById(id).scrollIntoView()", block)
    before = page.evaluate(place, block)

    press(page, 0)
    page.wait_for_url("**/ar/languages?**")
    page.locator("a.tile[lang=uk]").click()
    page.wait_for_url(f"**/uk/{below}#{block}")
    assert abs(page.evaluate(place, block) - before) < 3
    visitor.leaves_nothing_behind(cookies={"display"})

    press(page, 1)
    page.wait_for_url("**/uk/display?**")
    page.locator("label.chip", has_text="Türkçe").click()
    page.locator("main button.go").click()
    page.wait_for_url("**saved=1**")
    page.locator("a.way-out", has_text=label("uk", "Back without change")).click()
    page.wait_for_url(f"**/uk/{below}#{block}")
    assert abs(page.evaluate(place, block) - before) < 3
    assert page.locator(f"#{block} .other").get_attribute("lang") == "tr"
    visitor.leaves_nothing_behind(cookies={"display"})


def test_on_paper_both_stand_side_by_side_and_no_pair_is_torn(read):
    visitor = read()
    visitor.resize(PHONE)
    with_second(visitor, "de")
    page = visitor.open(BY_NAME["topic"].path("uk"))
    page.emulate_media(media="print")
    torn, columns = page.evaluate(
        """() => { const styles = [...document.querySelectorAll('.both')].map(each => getComputedStyle(each));
                   return [styles.filter(each => each.breakInside !== 'avoid').length,
                           getComputedStyle(document.querySelector('p > .both')).gridTemplateColumns.split(' ').length]; }"""
    )
    shown = page.locator("nav.beside").is_visible()
    page.emulate_media(media="screen")
    assert (torn, columns, shown) == (0, 2, False)
