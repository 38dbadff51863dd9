"""From the code at the terminal or on paper to the same page on her phone: with script, without it, and back."""

import io
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import pytest
from phone_camera import read_codes
from PIL import Image
from playwright.sync_api import Page, expect

from kiosk.sheets.handover import Result, encode

from .serving import serve
from .visitor import PHONE, STORED, TERMINAL, Visitor
from .way import ANSWERS, label

PUBLIC = "https://kiosk.example"
LANGUAGES = ("de", "ar")


@pytest.fixture(scope="module")
def hall(seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A terminal that names the address under which phones reach it."""
    store = Path(shutil.copy(seeded, tmp_path_factory.mktemp("hall") / "kiosk.sqlite"))
    with serve(store, terminal="yes", public=PUBLIC) as place:
        yield place


def code_on(page: Page) -> str:
    """What an independent reader sees in the picture of the page."""
    picture = Image.open(io.BytesIO(page.locator("section[aria-labelledby=take-away] .fact > svg").screenshot()))
    [found] = read_codes(picture)
    assert found.startswith(PUBLIC)
    return found.removeprefix(PUBLIC)


def at_the_terminal(chromium, hall: str, lang: str) -> tuple[str, str]:
    """The code of her plan, and the heading above it."""
    visitor = Visitor(chromium, hall, size=TERMINAL)
    page = visitor.open(f"/{lang}/recognition/plan?{urlencode(ANSWERS)}")
    seen, heading = code_on(page), page.locator("h1").inner_text()
    page.emulate_media(media="print")
    assert code_on(page) == seen, "paper shows the same"
    visitor.has_no_complaint()
    visitor.goes()
    return seen, heading


@pytest.mark.parametrize("lang", LANGUAGES)
def test_her_phone_opens_the_plan_and_back_is_no_trap(chromium, hall, arrive, lang):
    place, heading = at_the_terminal(chromium, hall, lang)
    visitor = arrive(size=PHONE, has_touch=True, is_mobile=True)
    visitor.open(f"/{lang}/")
    asked = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    visitor.page.goto(visitor.address + place)
    visitor.page.wait_for_url(f"**/{lang}/recognition/plan?**")
    expect(visitor.page.locator("h1")).to_have_text(heading)
    letters = place.partition("#")[2]
    assert not any(letters in address for address in asked), "no address that a server sees holds the letters"
    visitor.page.go_back()
    expect(visitor.page).not_to_have_url(re.compile("recognition/plan"))
    assert letters not in visitor.page.url
    kept = visitor.page.evaluate(STORED)
    assert not kept["local"] + kept["session"] + kept["databases"]
    assert all("/recognition/plan?" in name for name in kept["caches"]), "the copy alone that the page speaks of"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_script_she_types_the_letters(chromium, hall, arrive, lang):
    place, heading = at_the_terminal(chromium, hall, lang)
    page = arrive(size=PHONE, java_script_enabled=False).open(place)
    page.get_by_label(label(lang, "The letters below the code")).fill(place.partition("#")[2].lower())
    page.get_by_role("button", name=label(lang, "Open"), exact=True).click()
    expect(page.locator("h1")).to_have_text(heading)


def test_a_code_with_a_wrong_letter_says_so_and_keeps_the_letters(arrive):
    letters = encode(Result("plan", "recognition", "de", 1, date(2026, 11, 22)))
    visitor = arrive(size=PHONE)
    visitor.may_fail.add(422)
    wrong = letters[:-1] + ("0" if letters[-1] != "0" else "8")
    visitor.page.goto(f"{visitor.address}/de/h#{wrong}")
    trouble = visitor.page.locator(".trouble")
    expect(trouble).to_contain_text(label("de", "A letter is missing or wrong. Compare it with your paper."))
    expect(trouble).to_be_focused()
    assert visitor.page.get_by_label(label("de", "The letters below the code")).input_value() == wrong
