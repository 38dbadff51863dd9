"""Right to left is the whole way mirrored: the line runs down the right edge, and every block changes sides."""

from pathlib import Path

import pytest

from .places import BY_NAME
from .visitor import PHONE, TABLET, TERMINAL

LAYOUT = (Path(__file__).parent / "measures" / "layout.js").read_text(encoding="utf-8")
SHIFT = 0.02  # of the width of the window (accessibility.md, 142)
LINE = """() => [...document.querySelectorAll(".leg")].map(leg => {
  const style = getComputedStyle(leg, "::before"), box = leg.getBoundingClientRect();
  return { left: parseFloat(style.borderLeftWidth), right: parseFloat(style.borderRightWidth),
           from: document.documentElement.clientWidth - box.right, words: parseFloat(getComputedStyle(leg).paddingRight) };
})"""
TURNED = """direction => {
  document.documentElement.dir = direction;
  // The size of German words hangs on the direction, and would move what stands beside them.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html body [lang]:not(html), html body [dir]:not(html) { font-size: inherit !important; }");
  document.adoptedStyleSheets = [sheet];
}"""


@pytest.mark.parametrize("size", [PHONE, TABLET, TERMINAL], ids=lambda size: str(size[0]))
@pytest.mark.parametrize("name", ["home", "ask-training", "ask-land", "check", "plan", "professions-found", "situation-result", "contacts"])
def test_an_arabic_page_is_the_mirror_of_itself_from_left_to_right(read, name, size):
    visitor = read()
    visitor.resize(size)
    page = visitor.open(BY_NAME[name].path("ar"), BY_NAME[name].status)
    page.evaluate(LAYOUT)
    page.evaluate(TURNED, "rtl")
    rtl = page.evaluate("layout.blocks()")
    page.evaluate(TURNED, "ltr")
    ltr = page.evaluate("layout.blocks()")
    assert len(rtl) == len(ltr) >= 7
    moved = [
        (here["name"], round(here["left"], 3), round(1 - there["right"], 3))
        for here, there in zip(rtl, ltr, strict=True)
        if abs(here["left"] - (1 - there["right"])) > SHIFT or abs(here["right"] - (1 - there["left"])) > SHIFT
    ]
    assert not moved


@pytest.mark.parametrize("size", [PHONE, TABLET, TERMINAL], ids=lambda size: str(size[0]))
def test_the_line_runs_down_the_right_edge_of_an_arabic_plan(read, size):
    visitor = read()
    visitor.resize(size)
    legs = visitor.open(BY_NAME["plan"].path("ar")).evaluate(LINE)
    assert len(legs) > 5
    for leg in legs:
        assert leg["right"] >= 6 and leg["left"] == 0, "the line is drawn at the right"
        assert leg["words"] > leg["right"], "the words keep clear of it"
        assert leg["from"] < size[0] / 4, "it stands near the edge of the window"
