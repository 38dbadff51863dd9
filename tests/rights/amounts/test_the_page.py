"""The page of amounts: what holds, what changes and when, and honestly what nobody knows yet."""

from datetime import date

import pytest
from pages.owed import PROMISED

from kiosk.content.texts import locale_of
from kiosk.i18n import formats

PAGE = "rights/amounts"
WAGE, MINIJOB = "minimum_wage_hourly_eur", "minijob_monthly_limit_eur"


def entry(page, key: str) -> str:
    """All words of one amount."""
    heading = next(one for one in page.all("h3") if one.get("id") == key)
    return next(one for one in heading.above if one.tag == "li").text


@pytest.mark.parametrize("lang", PROMISED)
def test_every_amount_is_there_under_its_title(visit, catalogue, lang):
    page = visit(f"/{lang}/{PAGE}")
    shown = {one.get("id") for one in page.all("h3")}
    assert {key for key, parameter in catalogue.parameters.items() if parameter.group} <= shown
    assert WAGE in shown and len(shown) >= 123


@pytest.mark.parametrize("lang", PROMISED)
@pytest.mark.parametrize(("on", "wage", "limit"), [(date(2026, 12, 31), "13.90", "603"), (date(2027, 1, 1), "14.60", "633")])
def test_on_new_year_the_wage_and_the_limit_change_in_every_language(app_on, visit_in, lang, on, wage, limit):
    page = visit_in(app_on(on)).open(f"/{lang}/{PAGE}")
    wage_now, limit_now = entry(page, WAGE), entry(page, MINIJOB)
    for amount in (wage, limit):
        assert amount in (wage_now + limit_now).replace(",", ".")
    if on.year == 2027:
        everything = page.main.text.replace(",", ".")
        assert "13.90" not in everything and "603" not in everything


@pytest.mark.parametrize("lang", PROMISED)
def test_before_new_year_it_says_what_comes_and_when(visit, catalogue, lang):
    locale = locale_of(catalogue.languages[lang])
    said = entry(visit.open(f"/{lang}/{PAGE}"), WAGE)
    assert " ".join(formats.day(date(2027, 1, 1), locale).split()) in said
    assert "14.60" in said.replace(",", ".")


def test_what_nobody_knows_yet_is_said_in_words_with_the_last_amount(visit):
    said = entry(visit(f"/en/{PAGE}?on=2027-01-01"), "blue_card_salary_regular_eur")
    assert "Not yet known" in said and "Until 31 December 2026:" in said and "€50,700" in said


def test_in_2031_the_page_works_and_does_not_pretend_to_know(visit):
    page = visit(f"/en/{PAGE}?on=2031-01-01")
    assert "1 January 2031" in page.all("header")[0].text
    assert "Not yet known" in entry(page, "training_minimum_pay_year1_eur")
    assert "Not checked since 22 November 2026" in entry(page, WAGE)
    assert "Not checked since" not in visit.open(f"/en/{PAGE}").main.text


def test_before_anything_began_the_page_works_too(visit):
    assert visit(f"/de/{PAGE}?on=2015-01-01").all("h3")


@pytest.mark.parametrize("key", ["sector_min_wage_chimney_sweep_eur", "agg_claim_months", "seasonal_work_max"])
def test_what_is_not_certain_says_so(visit, key):
    page = visit.open(f"/en/{PAGE}")
    assert "Not certain" in entry(page, key) and "Not certain" not in entry(page, WAGE)


def test_parts_stand_from_the_smallest_to_the_largest_with_their_units(visit):
    page = visit.open(f"/de/{PAGE}")
    said = entry(page, "break_minutes")
    assert said.index("6 Stunden") < said.index("15 Minuten") or said.index("15 Minuten") < said.index("30 Minuten")
    said = entry(page, "notice_employer_long_service")
    places = [said.index(words) for words in ("1 Monat", "2 Monate", "3 Monate", "7 Monate")]
    assert places == sorted(places)


def test_each_amount_names_its_law_and_the_day_it_was_checked(visit, catalogue):
    page = visit.open(f"/de/{PAGE}")
    for key, parameter in catalogue.parameters.items():
        if parameter.group:
            said = entry(page, key)
            assert " ".join(parameter.law.split()) in said and "22. November 2026" in said, key
