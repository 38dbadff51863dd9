"""No letter is missing: each has its place in a font that the page loads, or in one we name for it."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from babel import Locale
from fontTools.ttLib import TTFont
from pages.untranslated import interface
from playwright.sync_api import Page

from .places import BY_NAME, OFFERED
from .visitor import Visitor
from .way import languages, texts

ROOT = Path(__file__).resolve().parents[2]
VENDOR = ROOT / "static" / "vendor"
STYLE = ROOT / "static" / "kiosk.css"
RULE = re.compile(
    r'font-family:"(?P<family>[^"]+)";font-weight:(?P<weight>\d+).*?url\("(?P<file>[^"]+)"\).*?unicode-range:(?P<ranges>[^}]+)}'
)
# Chromium tells of the fonts of an element and its children only, so all letters of the page are laid out in one:
# a row for each font and weight that the page asks for. A mark stays on its letter, as no font draws it on a space.
CASE = """() => {
  const rows = new Map(), cut = new Intl.Segmenter(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.checkVisibility()) continue;
    const { fontFamily, fontWeight } = getComputedStyle(node.parentElement);
    const key = JSON.stringify([fontFamily, fontWeight]);
    if (!rows.has(key)) rows.set(key, new Set());
    for (const { segment } of cut.segment(node.data.trim())) rows.get(key).add(segment);
  }
  document.getElementById("type-case")?.remove();
  const box = document.createElement("div");
  box.id = "type-case";
  for (const [key, letters] of rows) {
    const row = document.createElement("p");
    [row.style.fontFamily, row.style.fontWeight] = JSON.parse(key);
    row.textContent = [...letters].join(" ");
    box.append(row);
  }
  document.body.append(box);
  return document.fonts.ready.then(() => null);
}"""
GIVES_NO_INK = ("Cc", "Cf", "Zl", "Zp")  # line breaks, soft hyphens, marks of direction


@cache
def faces() -> dict[tuple[str, int], set[int]]:
    """The letters of each family and weight that the style sheet promises and the file really has."""
    found: dict[tuple[str, int], set[int]] = {}
    for rule in RULE.finditer((VENDOR / "fonts.css").read_text(encoding="utf-8")):
        promised = {code for part in rule["ranges"].split(",") for code in span(part)}
        drawn = set(TTFont(BytesIO((VENDOR / rule["file"]).read_bytes()), lazy=True).getBestCmap())
        assert promised <= drawn, f"{rule['file']} promises letters it does not have"
        found.setdefault((rule["family"], int(rule["weight"])), set()).update(promised)
    return found


def span(part: str) -> Iterable[int]:
    first, _, last = part.strip().removeprefix("U+").partition("-")
    return range(int(first, 16), int(last or first, 16) + 1)


def families(lang: str) -> list[str]:
    """The fonts a page in this language asks for, first to last, as the style sheet names them."""
    style = STYLE.read_text(encoding="utf-8")
    found = ["Noto Sans"]
    for selectors, rule in re.findall(r"^([^{}\n]*:lang\([^{}\n]*)\{([^}]*)\}", style, re.MULTILINE):
        face = re.search(r"--face:([^;}]+)", rule)
        if face and f":lang({lang})" in selectors:
            found = re.findall(r'"([^"]+)"', face[1]) + ["Noto Sans"]
    return found


@cache
def written_in(lang: str) -> frozenset[str]:
    """Every sign of this language that can come onto a page, and every German and English one that stays."""
    content = [text["text"] for text in texts(lang).values()] + [text["text"] for text in texts("de").values()]
    buttons = [] if lang == "en" else [
        word for entry in interface(languages()[lang]["locale"]) if entry.id
        for word in (entry.string if isinstance(entry.string, tuple) else (entry.string,))
    ]
    countries = [name for code, name in Locale.parse(languages()[lang]["locale"]).territories.items() if len(code) == 2]
    names = [languages()[offered]["name"] for offered in OFFERED]
    files = [(ROOT / "data" / f"{name}.json").read_text(encoding="utf-8") for name in ("institutions", "official_hosts")]
    signs = set("".join([*content, *buttons, *countries, *names, *files, "0123456789%.,:;!?()/–—…€§·•"]))
    return frozenset(sign for sign in signs if unicodedata.category(sign) not in GIVES_NO_INK)


@pytest.mark.parametrize("weight", [400, 700])
@pytest.mark.parametrize("lang", OFFERED)
def test_every_letter_of_a_language_is_in_the_fonts_of_its_pages(lang, weight):
    known = set().union(*(faces().get((family, weight), set()) for family in families(lang)))
    others = set().union(*(faces().get((family, weight), set()) for other in OFFERED for family in families(other)))
    # A word in another language stands in the fonts of that language.
    missing = {sign for sign in written_in(lang) if ord(sign) not in known | others}
    assert not missing, sorted(f"U+{ord(sign):04X} {sign} {unicodedata.name(sign, '?')}" for sign in missing)
    own = {sign for text in texts(lang).values() for sign in text["text"]}
    assert not {sign for sign in own if unicodedata.category(sign) not in GIVES_NO_INK and ord(sign) not in known}


@pytest.mark.parametrize("name", ["wall", "home", "ask-profession", "ask-country", "a-z", "plan", "help", "sources"])
@pytest.mark.parametrize("lang", OFFERED)
def test_chromium_draws_a_page_with_our_fonts_alone(read, lang, name):
    visitor = read()
    page = visitor.open(BY_NAME[name].path(lang))
    page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true; })")
    page.evaluate("() => document.fonts.ready.then(() => null)")
    assert fonts_not_ours(visitor, page) == []


def fonts_not_ours(visitor: Visitor, page: Page) -> list[tuple[str, int]]:
    """Fonts of the device that Chromium took for letters of the page, with the number of letters."""
    page.evaluate(CASE)
    tools = visitor.context.new_cdp_session(page)
    tools.send("DOM.enable")
    tools.send("CSS.enable")
    root = tools.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    case = tools.send("DOM.querySelector", {"nodeId": root, "selector": "#type-case"})["nodeId"]
    used = tools.send("CSS.getPlatformFontsForNode", {"nodeId": case})["fonts"]
    tools.detach()
    assert used, "a page without letters"
    return [(font["familyName"], font["glyphCount"]) for font in used if not font["isCustomFont"]]
