"""When the device chooses the colours nothing vanishes: drawings, borders and what is chosen stay to be seen."""

import pytest

from .places import BY_NAME
from .visitor import PHONE

PALE = """() => [...document.querySelectorAll("svg.pic")].filter(each => each.checkVisibility())
  .filter(each => getComputedStyle(each).color !== getComputedStyle(each.parentElement).color)
  .map(each => each.parentElement.outerHTML.slice(0, 80))"""
BARE = """() => [...document.querySelectorAll(".board, .tile, .go, .way-out, .chip, .tongue, .plate, .sign, input, .stop")]
  .filter(each => each.checkVisibility() && each.type !== "hidden" && !each.closest(".unseen, dialog:not([open])"))
  .filter(each => { const style = getComputedStyle(each); return style.borderTopStyle === "none" || parseFloat(style.borderTopWidth) < 1; })
  .map(each => each.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("theme", ["light", "dark", "yellow"])
@pytest.mark.parametrize("name", ["wall", "home", "ask-training", "professions-found", "display", "plan", "no-such-page"])
def test_drawings_and_borders_stay(read, name, theme):
    visitor = read(forced_colors="active")
    visitor.resize(PHONE)
    visitor.context.add_cookies([{"name": "display", "value": f"100.{theme}.normal.normal", "url": visitor.address}])
    page = visitor.open(BY_NAME[name].path("de"), BY_NAME[name].status)
    assert page.evaluate("() => matchMedia('(forced-colors: active)').matches")
    assert page.evaluate(PALE) == [], "a drawing keeps a colour of ours"
    assert page.evaluate(BARE) == [], "a control without a border"


def test_what_is_chosen_differs_by_more_than_colour(read):
    visitor = read(forced_colors="active")
    page = visitor.open(BY_NAME["ask-training"].path("ar"))
    page.locator("label.answer").nth(1).click()
    looks = page.evaluate("""() => [...document.querySelectorAll("label.answer")].map(each => {
      const row = getComputedStyle(each), mark = getComputedStyle(each.querySelector("input"));
      return [row.outlineStyle, row.outlineWidth, row.fontWeight, mark.borderTopWidth].join(" ");
    })""")
    assert looks[1] != looks[0] == looks[2]
