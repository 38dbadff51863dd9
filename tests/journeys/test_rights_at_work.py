"""From the start to the last day for the claim: by finger, by keys, without script; and the quiet pages."""

import json
from datetime import date, timedelta
from decimal import Decimal

import pytest
from babel import Locale
from pages.owed import DATA, languages

from kiosk.content.words import fill, slots
from kiosk.rights.calculators.periods import last_day_to_sue

from .leaving import leads_away
from .travelling import ByKeys, ByTouch, Traveller, WithoutScript
from .visitor import PHONE, TABLET, TERMINAL
from .way import label, plain, words

LANGUAGES = ("de", "ar")
FLOW = "dismissed"
# A letter of three days ago, in a company of more than ten people, with a residence title for work.
ANSWERS = {"pregnant": "no", "protected": "no", "half_year": "yes", "size": "yes", "stay": "work"}


def asked(lang: str, step: str) -> str:
    """A question with the amounts of today in it."""
    text = words(lang, f"{FLOW}/{step}/question")
    parameters = json.loads((DATA / "parameters.json").read_text(encoding="utf-8"))["parameters"]
    values = {slot.name: Decimal(parameters[slot.name]["values"][-1]["amount"]) for slot in slots(text)}
    return fill(text, values, Locale.parse(languages()[lang]["locale"]), lang)[1]


def to_the_last_day(traveller: Traveller, received: date) -> None:
    lang = traveller.lang
    traveller.visitor.open(f"/{lang}/")
    traveller.arrive_at(label(lang, "Where do you want to go?"))
    traveller.follow(label(lang, "I have a problem at work"))
    traveller.arrive_at(label(lang, "Your rights at work"))
    traveller.follow(words(lang, f"situations/{FLOW}/title"))
    traveller.arrive_at(asked(lang, "letter"))
    traveller.choose(words(lang, f"{FLOW}/letter/paper"))
    traveller.arrive_at(asked(lang, "received"))
    enter_day(traveller, received)
    for step, value in ANSWERS.items():
        traveller.arrive_at(asked(lang, step))
        traveller.choose(words(lang, f"{FLOW}/{step}/{value}"))
    traveller.arrive_at(label(lang, "Is everything right?"))
    traveller.follow(label(lang, "Show what I can do"))
    traveller.arrive_at(f"{words(lang, f'situations/{FLOW}/title')}: {label(lang, 'What you can do now')}")


def enter_day(traveller: Traveller, day: date) -> None:
    page, lang = traveller.page, traveller.lang
    for name, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        field = page.get_by_label(label(lang, name), exact=True)
        if isinstance(traveller, ByKeys):
            traveller.keys.go_to(field)
            page.keyboard.type(str(value))
        else:
            field.fill(str(value))
    page.keyboard.press("Enter")


def shows_the_last_day(traveller: Traveller, received: date) -> None:
    page = traveller.page
    days = page.locator("time").evaluate_all("all => all.map(each => each.dateTime)")
    assert last_day_to_sue(received).isoformat() in days
    assert plain(words(traveller.lang, "contacts/faire-integration/title")) in plain(page.get_by_role("main").inner_text())


@pytest.fixture
def received() -> date:
    return date.today() - timedelta(days=3)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_last_day_with_a_finger(arrive, lang, received):
    visitor = arrive(size=PHONE, has_touch=True, is_mobile=True)
    traveller = ByTouch(visitor, lang)
    to_the_last_day(traveller, received)
    shows_the_last_day(traveller, received)
    visitor.leaves_nothing_behind()


@pytest.mark.parametrize(("lang", "size"), [("ar", TERMINAL)])  # in German: the way to the plan
def test_the_last_day_with_keys_alone(arrive, lang, size, received):
    visitor = arrive(size=size)
    traveller = ByKeys(visitor, lang)
    to_the_last_day(traveller, received)
    shows_the_last_day(traveller, received)
    visitor.leaves_nothing_behind()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_last_day_without_script(arrive, lang, received):
    traveller = WithoutScript(arrive(size=TABLET, java_script_enabled=False), lang)
    to_the_last_day(traveller, received)
    shows_the_last_day(traveller, received)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_calculator_without_script(arrive, lang):
    page = arrive(size=PHONE, java_script_enabled=False).open(f"/{lang}/rights/calculators/minimum-wage-check")
    page.locator("[name=date]").fill("30.11.2026")
    page.locator("[name=monthly_gross_eur]").fill("2.300,00 €")
    page.locator("[name=weekly_hours]").fill("40h")
    page.locator("[name=status]").select_option("employee")
    page.get_by_role("button", name=label(lang, "Calculate"), exact=True).click()
    assert "13" in page.get_by_role("main").inner_text() and page.locator("[data-say]").count() == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_letter_without_script_and_nothing_of_it_in_the_address(arrive, lang):
    page = arrive(size=PHONE, java_script_enabled=False).open(f"/{lang}/rights/letters/wage-demand")
    page.locator("[name=name]").fill("Olena Petrenko")
    page.get_by_role("button", name=label(lang, "Show the letter"), exact=True).click()
    assert "Olena Petrenko" in page.get_by_role("main").inner_text()
    assert "Olena" not in page.url


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_quiet_page_names_nothing_and_one_press_leaves_it(arrive, lang):
    visitor = arrive(size=PHONE)
    page = visitor.open(f"/{lang}/rights/situations/forced")
    assert page.title().startswith(label(lang, "Information"))
    leave = page.get_by_role("link", name=label(lang, "Leave this page now")).first
    assert leave.bounding_box()["y"] < PHONE[1] / 2
    leads_away(visitor, leave.click)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_back_key_does_not_lead_through_the_answers_of_a_quiet_page(arrive, lang):
    visitor = arrive(size=PHONE)
    visitor.open(f"/{lang}/")
    page = visitor.open(f"/{lang}/rights/situations/forced")
    for which in (0, 1):  # she can read it safely; she is not in danger
        heading = page.locator("h1").inner_text()
        page.locator("label.answer").nth(which).click()
        page.get_by_role("button", name=label(lang, "Continue"), exact=True).click()
        page.wait_for_function("before => document.querySelector('h1')?.innerText !== before", arg=heading)
    page.go_back()
    page.wait_for_url(f"**/{lang}/")
