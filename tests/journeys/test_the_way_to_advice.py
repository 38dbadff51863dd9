"""From the start to the office that is responsible for her: by finger, by keys, without script; and codes at the terminal."""

import io

import pytest
from phone_camera import read_codes
from PIL import Image
from playwright.sync_api import expect

from .travelling import ByKeys, ByTouch, Traveller, WithoutScript
from .visitor import PHONE, TABLET, TERMINAL
from .way import label, plain, words

LANGUAGES = ("de", "ar")
TOWN = {"de": "dresden", "ar": "دريسدن"}


def to_the_centre(traveller: Traveller, fill) -> None:
    """She says what she needs and where she is, and opens the first office of the list."""
    lang, page = traveller.lang, traveller.page
    traveller.visitor.open(f"/{lang}/")
    traveller.arrive_at(label(lang, "Where do you want to go?"))
    traveller.follow(label(lang, "Talk to a person"))
    traveller.arrive_at(label(lang, "Advice near you"))
    fill(page)
    traveller.arrive_at(label(lang, "Advice near %(place)s", place="Dresden"))
    assert "service=recognition" in page.url
    traveller.follow(label(lang, "All about this office"))
    expect(page.locator("h1")).to_contain_text("Dresden")
    shown = plain(page.get_by_role("main").inner_text())
    assert plain(words(lang, "centres/programmes/iq-recognition").replace("[[", "").replace("]]", "")) in shown
    assert label(lang, "Not known: call or ask") in shown


def by_hand(traveller: Traveller):
    def fill(page) -> None:
        lang = traveller.lang
        page.get_by_role("radio", name=label(lang, "My profession: recognition, courses")).check()
        page.get_by_role("radio", name=label(lang, "I am from another country")).check()
        page.get_by_label(label(lang, "Where are you?")).fill(TOWN[lang])
        page.get_by_role("button", name=label(lang, "Show the advice")).click()

    return fill


def by_keys(traveller: ByKeys):
    def fill(page) -> None:
        lang = traveller.lang
        traveller.keys.choose(page.get_by_role("radio", name=label(lang, "My profession: recognition, courses")))
        traveller.keys.choose(page.get_by_role("radio", name=label(lang, "I am from another country")))
        traveller.keys.go_to(page.get_by_label(label(lang, "Where are you?")))
        page.keyboard.type(TOWN[lang])
        page.keyboard.press("Enter")

    return fill


@pytest.mark.parametrize("lang", LANGUAGES)
def test_advice_with_a_finger(arrive, lang):
    visitor = arrive(size=PHONE, has_touch=True, is_mobile=True)
    traveller = ByTouch(visitor, lang)
    to_the_centre(traveller, by_hand(traveller))
    visitor.leaves_nothing_behind()


@pytest.mark.parametrize(("lang", "size"), [("de", PHONE), ("ar", TERMINAL)])
def test_advice_with_keys_alone(arrive, lang, size):
    visitor = arrive(size=size)
    traveller = ByKeys(visitor, lang)
    to_the_centre(traveller, by_keys(traveller))
    visitor.leaves_nothing_behind()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_advice_without_script(arrive, lang):
    traveller = WithoutScript(arrive(size=TABLET, java_script_enabled=False), lang)
    to_the_centre(traveller, by_hand(traveller))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_wish_changes_the_list_at_once_and_the_number_is_said(arrive, lang):
    visitor = arrive(size=TABLET)
    visitor.open(f"/{lang}/advice?service=recognition&land=DE-BB")
    page = visitor.moves()
    before = page.locator("#hits article").count()
    page.locator("details summary", has_text=label(lang, "Choose: language, phone, open today")).click()
    page.get_by_label(label(lang, "Somebody speaks"), exact=True).select_option("uk")
    page.wait_for_url("**language=uk**")
    expect(page.locator("#hits article")).not_to_have_count(before)
    said = page.locator("#hits [data-say]").inner_text()
    expect(page.locator("#said")).to_have_text(said)
    assert page.get_by_label(label(lang, "Somebody speaks"), exact=True).is_visible(), "the wishes stay open"
    assert "language%3Duk" in page.locator(".next [data-keep]").get_attribute("href"), "what is kept is what she sees"
    assert "language%3Duk" in page.locator(".next [href*='sheet.pdf']").get_attribute("href")
    assert page.locator("#end").count() == 1 and page.locator("[data-print]").is_visible()


def test_without_script_the_same_wish_needs_its_button(arrive):
    page = arrive(size=TABLET, java_script_enabled=False).open("/de/advice?service=recognition&land=DE-BB&language=uk")
    spoken = page.get_by_label(label("de", "Somebody speaks"), exact=True)
    assert spoken.input_value() == "uk", "chosen wishes are shown unfolded"
    spoken.select_option("")
    page.get_by_role("button", name=label("de", "Use these wishes")).click()
    assert "land=DE-BB" in page.url and page.locator("#hits article").count() > 2


def test_at_the_terminal_a_phone_reads_every_code(arrive):
    visitor = arrive(terminal=True, size=TERMINAL)
    page = visitor.open("/de/advice/centres/fi-sn-chemnitz")
    links = page.locator("main a[rel~=external][href], main a[href^='tel:'], main a[href^='mailto:']")
    assert links.count() == 0, "nothing leads outside"
    codes = page.locator("section[aria-labelledby=codes] li")
    read = []
    for code in codes.all():
        picture = Image.open(io.BytesIO(code.locator("svg").screenshot()))
        [found] = read_codes(picture)
        read.append(found)
    assert len(read) == 4 and all(text.startswith(("tel:+49", "mailto:", "https://")) for text in read)
    shown = codes.all_inner_texts()
    assert all(text.partition(":")[2].strip("/") in words_.replace(" ", "") for text, words_ in zip(read, shown, strict=True)
               if text.startswith(("tel:", "mailto:")))  # fmt: skip
