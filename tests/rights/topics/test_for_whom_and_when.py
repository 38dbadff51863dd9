"""Who comes from the EU reads what holds for her; and a page for another day shows the amounts of that day."""

import pytest
from pages.owed import PROMISED

TODAY_WAGE, NEXT_WAGE = "13,90", "14,60"


def told(page) -> set[str]:
    return {element.get("id") for element in page.main.all("p", id=True)}


def test_eu_citizens_and_others_read_what_holds_for_them(visit):
    eu = told(visit("/de/rights/topics/dismissal?stay=eu"))
    other = told(visit("/de/rights/topics/dismissal?stay=other"))
    both = told(visit("/de/rights/topics/dismissal"))
    assert "dismissal-residence-eu" in eu and "dismissal-residence" not in eu
    assert "dismissal-residence" in other and "dismissal-residence-eu" not in other
    assert eu | other <= both


def test_the_switch_is_made_of_links_and_says_which_one_is_chosen(visit):
    page = visit("/de/rights/topics/dismissal?stay=eu")
    chosen = [one.get("href") for one in page.main.all("a", href=True) if one.get("aria-current") == "true"]
    assert chosen == ["/de/rights/topics/dismissal?stay=eu"]
    assert {"/de/rights/topics/dismissal?stay=other", "/de/rights/topics/dismissal"} <= set(page.links)


def test_where_the_law_is_the_same_for_everybody_there_is_no_switch(visit):
    assert not [link for link in visit("/de/rights/topics/illness").links if "stay=" in link]


def test_a_kind_of_passport_nobody_knows_shows_everything(visit):
    assert told(visit("/de/rights/topics/dismissal?stay=mars")) == told(visit("/de/rights/topics/dismissal"))


def test_the_minimum_wage_changes_by_itself_on_its_day(visit):
    today = visit("/de/rights/topics/minimum-wage").main.text
    assert TODAY_WAGE in today and NEXT_WAGE in today, "what holds and what comes next"
    later = visit("/de/rights/topics/minimum-wage?on=2027-01-01").main.text
    assert NEXT_WAGE in later and TODAY_WAGE not in later
    assert "2.530,67" in later and "2.409,33" not in later


@pytest.mark.parametrize("lang", PROMISED)
@pytest.mark.parametrize("topic", ("minimum-wage", "sector-minimum-wages", "payslip", "illness"))
def test_pages_work_for_a_day_of_which_nothing_is_known_yet(visit, lang, topic):
    page = visit.open(f"/{lang}/rights/topics/{topic}?on=2031-01-01")
    assert page.status == 200
    assert page.main.all("span", class_="state overdue"), "it says how long nobody has looked"


def test_a_rule_that_has_ended_says_so(visit):
    page = visit("/de/rights/topics/sector-minimum-wages?on=2031-01-01")
    assert page.main.all("span", class_="state expired")


def test_what_is_unsure_is_marked(visit):
    page = visit("/de/rights/topics/sector-minimum-wages")
    marked = [one for one in page.main.all("li", class_="fact") if one.all("span", class_="state confirm")]
    assert len(marked) >= 3


def test_every_sector_wage_is_listed_with_its_validity(visit, catalogue):
    page = visit("/de/rights/topics/sector-minimum-wages")
    listed = {one.get("id") for one in page.main.all("h3", id=True)}
    assert {key for key in catalogue.parameters if key.startswith("sector_min_wage_")} <= listed
