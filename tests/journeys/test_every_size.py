"""Every page at every size: nothing beside the window, nothing cut, everything large enough to press."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Page

from .known_gaps import is_known
from .places import AT_WORK, BY_NAME, CLOSE, NETWORK, PLACES, Place

LAYOUT = (Path(__file__).parent / "measures" / "layout.js").read_text(encoding="utf-8")
TARGET, TERMINAL_TARGET, APART = 48, 60, 8  # CSS pixels: accessibility.md 59, 60

# What a reader's own style sheet does (SC 1.4.12). Arabic letters join, so nothing comes between them.
SPACED = """spacing => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { word-spacing: .16em !important; ${spacing} } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets.push(sheet);
}"""
NARROW_LETTERS = "line-height: 1.5 !important; letter-spacing: .12em !important;"


def as_it_is(page: Page) -> None:
    page.evaluate("() => { delete document.documentElement.dataset.text; }")


def twice_the_text(page: Page) -> None:
    page.evaluate("() => { document.documentElement.dataset.text = '200'; }")


def large_letters_of_the_device(page: Page) -> None:
    page.evaluate("() => { document.documentElement.style.fontSize = '32px'; }")


def spaced(page: Page) -> None:
    joined = page.evaluate("document.documentElement.lang") == "ar"
    page.evaluate(SPACED, "" if joined else NARROW_LETTERS)


class Size(NamedTuple):
    name: str
    width: int
    height: int
    change: Callable[[Page], None] = as_it_is
    target: int = TARGET


# Windows of one size stand together: to change the window is the dearest step of all.
SIZES = (
    Size("400 %: 320 × 256", 320, 256),
    Size("320 × 568", 320, 568),
    Size("text 200 %, 320 × 568", 320, 568, twice_the_text),
    Size("text 200 %, 768 × 1024", 768, 1024, twice_the_text),
    Size("768 × 1024", 768, 1024),
    Size("1920 × 1080", 1920, 1080),
    Size("text 200 %, a terminal", 1080, 1920, twice_the_text, TERMINAL_TARGET),
    Size("1080 × 1920, a terminal", 1080, 1920, target=TERMINAL_TARGET),
    Size("360 × 800", 360, 800),
)
# German has the longest words; in the other languages the sizes in which words stand closest.
NARROWEST = tuple(size for size in SIZES if size.width in (320, 1080) and size.height > 256)
OTHERS = tuple(size for size in SIZES if size not in NARROWEST)
LARGE_DEVICE = Size("letters of 32 px, 360 × 800", 360, 800, large_letters_of_the_device)
SPACED_OUT = Size("spaced text, 360 × 800", 360, 800, spaced)

# All pages in a script from each side; the others, with longer words, where words stand close together.
ALSO_CLOSE = ("topic-quiet", "contacts", "day-wrong", "situation-result", "calculator-result", "letter-form",
              "advice-found", "centre", "notice", "programme", "chart", "flyer")  # fmt: skip
CASES = [
    *((lang, place) for lang in ("de", "ar") for place in PLACES),
    *(("de", place) for place in (*AT_WORK, *NETWORK) if place.name not in ("amounts-later", "chart-before")),
    *(("ar", BY_NAME[name]) for name in ALSO_CLOSE),
    *((lang, BY_NAME[name]) for lang in ("en", "uk", "tr") for name in CLOSE),
]


def sizes_of(lang: str, place: Place) -> list[Size]:
    """The narrowest for all. The others take turns in German: what is laid out well in 320 and 1080 rarely fails between."""
    turn = PLACES.index(place) if lang == "de" and place in PLACES else None
    also = () if turn is None else (OTHERS[turn % len(OTHERS)], OTHERS[(turn + 2) % len(OTHERS)])
    return [size for size in SIZES if size in NARROWEST or size in also]


def wrong_on(page: Page, size: Size) -> list[str]:
    if page.viewport_size != (window := {"width": size.width, "height": size.height}):
        page.set_viewport_size(window)
    size.change(page)
    found = page.evaluate("([target, apart]) => layout.everything(target, apart)", [size.target, APART])
    return [f"{size.name}: {each}" for each in found]


def open_unfolded(visitor: Any, place: Place, lang: str) -> Page:
    page = visitor.open(place.path(lang), place.status)
    page.evaluate(LAYOUT)
    page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true; })")
    return page


@pytest.mark.parametrize(("lang", "place"), CASES, ids=str)
def test_nothing_is_cut_or_covered_or_too_small_to_press(read, lang, place):
    visitor = read()
    page = open_unfolded(visitor, place, lang)
    found = [wrong for size in sizes_of(lang, place) for wrong in wrong_on(page, size)]
    as_it_is(page)
    found += wrong_on(page, SPACED_OUT)
    page.evaluate("() => { document.adoptedStyleSheets = []; }")
    found += wrong_on(page, LARGE_DEVICE)
    wrong = [each for each in found if not is_known("layout", place.name, each)]
    assert not wrong, "\n".join(wrong)
