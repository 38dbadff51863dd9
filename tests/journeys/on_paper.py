"""What the plan is like when it is printed (accessibility.md 105, 117; issue 2, point 8)."""

import re
import shutil
import subprocess
from pathlib import Path

from playwright.sync_api import Page

from .way import OFFICE, label, plain

# A4 upright without the margins of the style sheet: 182 mm, at 96 CSS pixels to the inch.
PAPER = (687, 1010)
LETTERS_NEED = 16.0  # CSS pixels: 12 pt

MEASURED = """() => {
  const shown = element => element.checkVisibility({ contentVisibilityAuto: true });
  const texts = [...document.querySelectorAll("main p, main li, main dd, main dt, main h1, main h2, main h3, main h4")].filter(shown);
  const wide = texts.filter(each => {
    const box = each.getBoundingClientRect();
    return box.width && (box.left < -1 || box.right > document.documentElement.clientWidth + 1);
  });
  return {
    wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    outside: wide.map(each => each.innerText.slice(0, 60)),
    moving: [...document.querySelectorAll("a.tool, .foot a, .skip, .tongue, .crumbs a, .next a, button, summary, dialog")]
      .filter(shown).map(each => each.innerText),
    small: texts.filter(each => parseFloat(getComputedStyle(each).fontSize) < 15.9 && each.innerText.trim())
      .map(each => `${getComputedStyle(each).fontSize}: ${each.innerText.slice(0, 40)}`),
    closed: [...document.querySelectorAll("details > :not(summary)")].filter(each => !each.getClientRects().length).length,
    details: document.querySelectorAll("details").length,
    dark: getComputedStyle(document.body).backgroundColor,
  };
}"""


def is_ready_for_paper(page: Page) -> None:
    """Print emulation on a window as wide as the paper: nothing to press, nothing closed, nothing too wide."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER[0], "height": PAPER[1]})
    found = page.evaluate(MEASURED)
    page.emulate_media(media="null")  # or page.pdf() would print the screen
    assert found["wider"] <= 0 and found["outside"] == [], "wider than the paper"
    assert found["moving"] == [], "what one presses is no use on paper"
    assert found["details"] > 5 and found["closed"] == 0, "what is folded must be open on paper"
    assert found["small"] == [], "smaller than 12 pt"
    assert found["dark"] == "rgb(255, 255, 255)", "paper is white in every theme"


def ticks_are_printed(page: Page) -> None:
    """A ticked row looks different on paper from one that is not ticked, though backgrounds may be left out."""
    boxes = page.locator("[data-tick]")
    assert boxes.nth(0).is_checked() and not boxes.nth(1).is_checked()
    page.emulate_media(media="print")
    ticked, empty = (boxes.nth(place).screenshot() for place in (0, 1))
    page.emulate_media(media="null")  # or page.pdf() would print the screen
    assert ticked != empty


def printed_text(page: Page, file: Path) -> str | None:
    """Print as Chromium prints, and read the paper. None where there is no pdftotext (poppler-utils)."""
    page.pdf(path=str(file), prefer_css_page_size=True)
    assert file.read_bytes().startswith(b"%PDF")
    reader = shutil.which("pdftotext")
    if reader is None:
        return None
    made = subprocess.run([reader, "-layout", str(file), "-"], capture_output=True, check=True, timeout=60)
    return made.stdout.decode("utf-8")


def says_what_the_plan_says(text: str, lang: str) -> None:
    """The paper names the office and the level; it does not offer anything to press."""
    read = plain(text)
    assert OFFICE in read and "B2" in read
    for message in ("Skip to the content", "Back and exit", "Print my plan"):
        assert label(lang, message) not in read
    assert not re.search(r"https?://127\\.0\\.0\\.1", read)
