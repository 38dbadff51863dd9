"""The last possible day: worked out from her answers, large, with the days left, and never later than the right one."""

from datetime import date

import pytest

from kiosk.rights.situations import SITUATIONS
from kiosk.rights.situations.last_days import last_days

TODAY = date(2026, 11, 22)
FULL = "letter=paper&received={}&pregnant=no&protected=no&half_year=yes&size=yes&stay=work"


def days(catalogue, received, land=None, today=TODAY, **answers):
    given = {"letter": "paper", "received": received, "pregnant": "no", "protected": "no", "half_year": "yes",
             "size": "yes", "stay": "work", **answers}  # fmt: skip
    walk = SITUATIONS["dismissed"].walk(given, today=today)
    assert walk.outcome is not None
    return {last.name: last.day for last in last_days("dismissed", walk, today, catalogue.amount, land)}


def test_the_days_after_a_dismissal(catalogue):
    assert days(catalogue, "2026-11-20") == {
        "jobseeker": date(2026, 11, 23),
        "tell_authority": date(2026, 12, 4),
        "claim": date(2026, 12, 11),
    }


@pytest.mark.parametrize(("received", "land", "claim"), [
    ("2026-12-02", None, date(2026, 12, 23)),
    ("2026-12-16", None, date(2027, 1, 6)),  # Epiphany, a holiday in three Länder only: the earlier, safer day
    ("2026-12-16", "DE-NW", date(2027, 1, 6)),
    ("2026-12-16", "DE-BY", date(2027, 1, 7)),
    ("2026-12-04", None, date(2026, 12, 28)),  # Christmas Day, Boxing Day, Sunday
])  # fmt: skip
def test_the_last_day_moves_on_over_sundays_and_holidays(catalogue, received, land, claim):
    assert days(catalogue, received, land, today=date(2026, 12, 20))["claim"] == claim


def test_in_pregnancy_two_clocks_run(catalogue):
    found = days(catalogue, "2026-11-20", pregnant="yes")
    assert found["tell_employer"] == date(2026, 12, 4) and found["claim"] == date(2026, 12, 11)


def test_after_the_period_the_very_last_day_is_half_a_year_later(catalogue):
    found = days(catalogue, "2026-10-01")
    assert found["claim"] == date(2026, 10, 22) and found["late_claim"] == date(2027, 4, 22)


def test_without_a_day_nothing_is_worked_out(catalogue):
    assert days(catalogue, "unknown") == {}
    assert days(catalogue, "2026-11-20", letter="message") == {}


def test_where_an_amount_is_not_known_its_day_is_left_out(catalogue):
    assert set(days(catalogue, "2020-01-10", today=date(2020, 1, 12))) <= {"claim"}


def test_the_page_shows_the_day_and_how_many_are_left(visit):
    page = visit.open("/de/rights/situations/dismissed/result?" + FULL.format("2026-11-20"))
    shown = {one.get("datetime"): one.text for one in page.main.all("time")}
    assert list(shown) == ["2026-11-23", "2026-12-04", "2026-12-11"]
    assert shown["2026-12-11"] == "Freitag 11. Dezember 2026"
    english = visit.open("/en/rights/situations/dismissed/result?" + FULL.format("2026-11-20"))
    assert "19 days left" in english.main.text and "1 day left" in english.main.text


def test_a_day_that_is_today_or_over_is_said_so(visit):
    page = visit.open("/en/rights/situations/dismissed/result?" + FULL.format("2026-11-19"))
    assert "That is today." in page.main.text
    page = visit.open("/en/rights/situations/dismissed/result?letter=paper&received=2026-10-01&stay=eu")
    assert "This day is over. Get advice today." in page.main.text


def test_the_land_of_the_workplace_can_be_named_in_a_plain_form(visit):
    address = "/de/rights/situations/dismissed/result?" + FULL.format("2026-11-20")
    page = visit.open(address)
    (choice,) = page.main.all("select", id="workplace")
    assert len(choice.all("option")) == 17
    hidden = {one.get("name"): one.get("value") for one in page.main.all("input", type="hidden")}
    assert hidden["received"] == "2026-11-20" and hidden["stay"] == "work"
    page = visit.open("/de/rights/situations/dismissed/result?on=2027-01-02&workplace=DE-BY&" + FULL.format("2026-12-16"))
    assert "2027-01-07" in {one.get("datetime") for one in page.main.all("time")}
    for wrong in ("XX", "", "DE-BY&workplace=DE-NW"):
        assert visit.open(f"{address}&workplace={wrong}").status == 200
    page = visit.open(f"{address}&workplace=DE-BY")
    changes = [link for link in page.links if "/question/" in link]
    assert changes and all("workplace=DE-BY" in link for link in changes), "it stays while she changes an answer"
