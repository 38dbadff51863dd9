"""In the waiting room, with keys alone: from the advice to the page for her adviser, and empty again afterwards."""

import pytest
from playwright.sync_api import expect

from .keyboard import Keyboard
from .travelling import ByKeys
from .visitor import PHONE, TABLET
from .way import label, plain, words

TICKED = ("appointment/reason/decision", "appointment/urgent/permit", "appointment/papers/cv")


@pytest.mark.parametrize(("lang", "size"), [("de", TABLET), ("ar", PHONE)])
def test_she_ticks_takes_the_sheet_and_begins_anew(arrive, lang, size):
    visitor = arrive(size=size)
    traveller, page = ByKeys(visitor, lang), visitor.page
    visitor.open(f"/{lang}/advice")
    traveller.keys = Keyboard(page)
    traveller.follow(words(lang, "appointment/title"))
    arrived(traveller, "appointment/title")
    chosen = fill(traveller)
    arrived(traveller, "appointment/sheet/title")
    shown = plain(page.get_by_role("main").inner_text())
    said = (*chosen, *(words(lang, key) for key in (*TICKED, "recognition/german/b2")))
    assert [one for one in said if plain(one) not in shown] == []
    traveller.follow(label(lang, "Begin anew"))
    arrived(traveller, "appointment/title")
    assert page.locator("input:checked").count() == 0 and "?" not in page.url
    visitor.leaves_nothing_behind()


def arrived(traveller: ByKeys, heading: str) -> None:
    expect(traveller.page.locator("h1")).to_have_text(words(traveller.lang, heading))
    traveller.keys = Keyboard(traveller.page)


def fill(traveller: ByKeys) -> list[str]:
    """Boxes with the space bar, radio buttons and lists with arrows. Returns what she chose from the lists."""
    lang, page = traveller.lang, traveller.page
    for key in TICKED[:2]:
        tick(traveller, key)
    profession = pick(traveller, "profession")
    tick(traveller, TICKED[2])
    traveller.keys.choose(page.locator("input[name=german][value=b2]"))
    land = pick(traveller, "land")
    traveller.keys.go_to(page.get_by_role("button", name=label(lang, "Make the sheet"), exact=True))
    page.keyboard.press("Enter")
    return [profession, land]


def tick(traveller: ByKeys, key: str) -> None:
    box = traveller.page.get_by_role("checkbox", name=words(traveller.lang, key), exact=True)
    traveller.keys.go_to(box)
    traveller.page.keyboard.press("Space")
    expect(box).to_be_checked()


def pick(traveller: ByKeys, name: str) -> str:
    """The third of a list: behind those who do not say and do not know."""
    choices = traveller.page.locator(f"select[name={name}]")
    traveller.keys.go_to(choices)
    for _ in range(2):
        traveller.page.keyboard.press("ArrowDown")
    expect(choices).not_to_have_value("unknown")
    return choices.locator("option:checked").inner_text()
