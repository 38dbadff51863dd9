"""A letter is printed on one page, German beside her language, and nothing of the page around it comes along."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, Route

from .filled import FILLED, LETTERS, LONGEST

HOST = "http://kiosk.test"
SMALLEST = 15.9  # CSS pixels: 12 pt
TOO_SMALL = f"""() => [...document.querySelectorAll(".letter p")]
  .filter(each => each.checkVisibility() && parseFloat(getComputedStyle(each).fontSize) < {SMALLEST})
  .map(each => each.innerText)"""
# All at once: field by field every question to the browser costs more than printing. Gives how much of what was filled.
FILL = """given => Object.fromEntries(Object.entries(given).map(([name, value]) => {
  const boxes = [...document.querySelectorAll(`input[type=checkbox][name=${name}]`)], field = document.getElementById(name);
  for (const box of boxes) box.checked = value.includes(box.value);
  if (field && !boxes.length) field.value = value;
  return [name, boxes.length ? boxes.filter(box => box.checked).length : field && 1];
}).filter(([, filled]) => filled !== null))"""


@pytest.fixture
def window(chromium: Browser, app: Flask) -> Iterator[Page]:
    """A window whose every request the program answers in this process; nobody outside is asked."""
    kiosk = app.test_client()

    def answer(route: Route) -> None:
        asked = route.request
        parts = urlsplit(asked.url)
        kind = {"content_type": asked.headers["content-type"]} if asked.post_data_buffer else {}
        said = kiosk.open(f"{parts.path}?{parts.query}" if parts.query else parts.path,
                          method=asked.method, data=asked.post_data_buffer, **kind)
        route.fulfill(status=said.status_code, headers=dict(said.headers), body=said.get_data())

    page = chromium.new_page()
    page.route("**/*", answer)
    yield page
    page.close()


def write(window: Page, lang: str, name: str, given: dict) -> None:
    """Fill in what the form asks for and press the button, as she does."""
    window.goto(f"{HOST}/{lang}/rights/letters/{name}")
    filled = window.evaluate(FILL, given)
    assert all(many == (len(given[field]) if isinstance(given[field], list) else 1) for field, many in filled.items())
    assert len(filled) > 4 or not given
    window.locator("main button.go").click()
    window.wait_for_selector(".letter")


def printed(window: Page) -> tuple[int, str | None]:
    """How many pages come out, and their words; None where there is no pdftotext (poppler-utils)."""
    paper = window.pdf(prefer_css_page_size=True)
    reader = shutil.which("pdftotext")
    words = None
    if reader:
        read = subprocess.run([reader, "-layout", "-", "-"], input=paper, capture_output=True, check=True, timeout=60)
        words = read.stdout.decode("utf-8")
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", paper)), words


# In Arabic each sentence stands there in German, too, so what fits so fits in German alone; that is asked of the longest.
@pytest.mark.parametrize(("lang", "name"), [*(("ar", name) for name in LETTERS), ("de", "agg-complaint")])
def test_every_letter_comes_out_on_one_page_however_much_she_writes(window: Page, lang: str, name: str):
    write(window, lang, name, LONGEST)
    pages, _ = printed(window)
    assert pages == 1


def test_a_letter_to_fill_in_by_hand_comes_out_on_one_page(window: Page):
    write(window, "ar", "agg-complaint", {})  # the one with the longest lines to write on
    pages, _ = printed(window)
    assert pages == 1


def test_on_the_paper_is_her_letter_and_nothing_of_the_page_around_it(window: Page):
    write(window, "ar", "wage-demand", FILLED)
    _, words = printed(window)
    if words is None:
        pytest.skip("no pdftotext on this machine: apt-get install poppler-utils")
    assert "Sehr geehrte Damen und Herren" in words and "Muster & Söhne GmbH" in words and "1.250,50" in words
    assert "Wegweiser" not in words, "the name of the house is no part of her letter"


def test_nothing_on_the_paper_is_smaller_than_twelve_points(window: Page):
    write(window, "ar", "wage-demand", FILLED)
    window.emulate_media(media="print")
    assert window.evaluate(TOO_SMALL) == []


def test_she_can_print_the_german_letter_alone(window: Page):
    write(window, "en", "wage-demand", FILLED)
    window.locator("#german-only").check()
    window.emulate_media(media="print")
    assert window.locator(".letter .hers").first.is_hidden()
    assert window.locator(".letter [lang=de]").first.is_visible()


def test_on_a_phone_her_sentence_stands_below_the_german_one(window: Page):
    window.set_viewport_size({"width": 360, "height": 740})
    write(window, "ar", "wage-demand", FILLED)
    german, hers = (window.locator(f".letter .pair > :nth-child({place})").nth(2).bounding_box() for place in (1, 2))
    assert hers["y"] >= german["y"] + german["height"]
    assert window.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
