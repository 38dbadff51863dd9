"""Defects put in on purpose: each is found, so that silence elsewhere means that all is well (accessibility.md, 137)."""

from pathlib import Path

import pytest

from .axe import is_installed, wrong_according_to_axe
from .keyboard import Keyboard
from .places import BY_NAME
from .test_every_letter import fonts_not_ours
from .visitor import PHONE

LAYOUT = (Path(__file__).parent / "measures" / "layout.js").read_text(encoding="utf-8")
STYLED = "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets.push(s); }"

# What is wrong with the style → the question that must notice it, and a piece of its answer.
STYLES = {
    "body { min-width: 500px }": ("sideways()", "wider"),
    ".leg { min-width: 700px }": ("cut()", "out of the window"),
    "h1 { white-space: nowrap }": ("cut()", "out of the window"),
    ".answer { height: 20px; min-height: 0; overflow: hidden }": ("cut()", "is cut by"),
    ".answer .words { margin-bottom: -70px } .answer { height: 30px; min-height: 0 }": ("cut()", "runs out of"),
    "h1 { margin-bottom: -60px }": ("overlapping()", "lies under"),
    ".tongue { min-height: 40px; height: 40px; padding: 0 }": ("tooSmall(48)", "40 px"),
    "summary { min-height: 0; padding: 0 }": ("tooSmall(48)", "<summary>"),
    ".boards { gap: 2px }": ("tooClose(8)", "2 px apart"),
}
# What is wrong with a page for who uses keys alone, as a style or as a script.
KEYS = {
    ":focus-visible { outline: none !important }": "no ring",
    ".moves { position: fixed !important; inset-block: 0 !important; inset-inline: 0 !important }": "covered by",
    ".answer:focus-within { transform: translateX(4000px) }": "out of the window",
    "() => { document.querySelector('.go').tabIndex = 5; }": "order of the page",
    "() => { const a = document.querySelector('.go'); a.onkeydown = event => event.preventDefault(); }": "order of the page",
    "() => { document.querySelector('summary').onfocus = event => event.target.blur(); }": "order of the page",
    "() => { const f = document.querySelector('.foot'); f.append(...[...f.children].reverse());"
    " f.style.display = 'flex'; f.style.flexWrap = 'wrap'; f.style.flexDirection = 'row-reverse'; }": "does not stand there",
}
AXE = {
    "() => document.querySelector('.answer').replaceWith(document.querySelector('.answer input'))": "label",
    "() => document.documentElement.removeAttribute('lang')": "html-has-lang",
    "() => { document.querySelector('.soft').style.color = '#8a8a8a'; }": "color-contrast",
    "() => document.querySelector('main').insertAdjacentHTML('beforeend', '<h4>x</h4><img src=/favicon.ico>')": "image-alt",
    "() => { document.querySelector('.tool').innerHTML = ''; }": "link-name",
    "() => document.querySelector('main').insertAdjacentHTML('afterend', '<main>x</main>')": "landmark-no-duplicate-main",
}


def page_of(read):
    visitor = read()
    visitor.resize(PHONE)
    return visitor.open(BY_NAME["ask-training"].path("de"))


@pytest.mark.parametrize("style", STYLES)
def test_a_defect_of_the_layout_is_noticed(read, style):
    page = page_of(read)
    page.evaluate(LAYOUT)
    ask, answer = STYLES[style]
    assert page.evaluate(f"layout.{ask}") == [], "the page is right before"
    page.evaluate(STYLED, style)
    found = page.evaluate(f"layout.{ask}")
    assert any(answer in each for each in found), found


@pytest.mark.parametrize("defect", KEYS)
def test_a_defect_for_the_keyboard_is_noticed(read, defect):
    page = page_of(read)
    page.evaluate(defect) if defect.startswith("()") else page.evaluate(STYLED, defect)
    with pytest.raises(AssertionError, match=KEYS[defect]):
        Keyboard(page).walk_through()


@pytest.mark.skipif(not is_installed(), reason="axe-core is not installed: make test brings it (npm ci)")
@pytest.mark.parametrize("defect", AXE)
def test_a_defect_in_names_and_colours_is_noticed(read, defect):
    page = page_of(read)
    page.evaluate(defect)
    assert any(each.startswith(AXE[defect]) for each in wrong_according_to_axe(page))


def test_a_foreign_request_a_console_error_and_a_stored_word_are_noticed(read):
    visitor = read()
    page = visitor.open("/de/")
    page.evaluate("""() => { console.error("oh"); localStorage.setItem("her", "answer");
      return fetch("https://elsewhere.example/").catch(() => null); }""")
    with pytest.raises(AssertionError, match="her"):
        visitor.leaves_nothing_behind()
    page.evaluate("() => localStorage.clear()")
    page.wait_for_timeout(50)
    noticed = "\n".join(visitor.complaints)
    assert "console: oh" in noticed and "Content Security Policy" in noticed
    with pytest.raises(AssertionError):
        visitor.has_no_complaint()


def test_a_letter_we_have_no_font_for_is_noticed(read):
    visitor = read()
    page = visitor.open("/de/")
    assert fonts_not_ours(visitor, page) == []
    page.evaluate("() => { document.querySelector('h1').textContent += ' ትግርኛ'; }")
    assert fonts_not_ours(visitor, page)
