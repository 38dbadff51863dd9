"""The last days of a calculation for her own calendar: those on the page that are not over, and no file without one."""

from datetime import date
from urllib.parse import urlsplit

import pytest
import vobject
from pages.addresses import in_turn
from pages.filled import FILLED
from pages.owed import PROMISED

from kiosk.rights.calculators.around import AROUND
from kiosk.rights.calculators.offered import CALCULATORS
from kiosk.rights.calculators.shown_days import OFFICES

from .test_pages import CASES, address

SUE = "received_date=16.12.2026&land=BY&on=2026-12-20"


def file_of(lang, name, query):
    return f"{address(lang, name)}/calendar?{query}"


def events(answer):
    """The entries, as a program reads them that did not write them."""
    assert answer.status_code == 200 and answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    return vobject.readOne(answer.text).vevent_list


def links(page):
    return [one for one in page.main.all("a", class_="way-out") if "/calendar?" in (one.get("href") or "")]


def shown(page):
    return [(one.all("strong")[0].text, date.fromisoformat(one.all("time")[0].get("datetime")))
            for one in page.main.all("p", class_="deadline")]  # fmt: skip


@pytest.mark.parametrize(("lang", "case"), in_turn(CASES), ids=str)
def test_every_day_of_a_result_that_is_not_over_can_be_taken_home(visit, client, today, lang, case):
    name, query = case
    page = visit.open(address(lang, name, query))
    ahead = [(title, day) for title, day in shown(page) if day >= today]
    ways = links(page)
    assert len(ways) == len(ahead)
    for (title, day), way in zip(ahead, ways, strict=True):
        (event,) = events(client.get(way.get("href")))
        assert (event.summary.value, event.dtstart.value) == (title, day) and way.text.endswith(f": {title}")
    whole = client.get(file_of(lang, name, query))
    if ahead:
        assert [event.dtstart.value for event in events(whole)] == [day for _, day in ahead]
    else:
        assert whole.status_code == 404


@pytest.mark.parametrize("lang", PROMISED)
@pytest.mark.parametrize(("name", "query", "office"), [
    ("dismissal_claim_deadline", SUE, "labour-court"),
    ("jobseeker_registration", "knowledge_date=20.11.2026&employment_end=31.12.2026&land=BE", "employment-agency"),
    ("notice_period", FILLED["notice_period"][0], "faire-integration"),
    ("agg_deadline", FILLED["agg_deadline"][0], "anti-discrimination-agency"),
    ("agg_deadline", "event_date=10.8.2026&land=BW&claim_received_by_employer=1.9.2026", "labour-court"),
])  # fmt: skip
def test_the_entry_names_the_office_and_the_calculation_in_her_language(client, catalogue, lang, name, query, office):
    (event,) = events(client.get(file_of(lang, name, query)))
    said = event.description.value
    assert said.startswith(f"{catalogue.text(lang, f'calculators/{name}/title').plain}\n\n")
    assert catalogue.text(lang, f"contacts/{office}/title").plain in said
    assert catalogue.text(lang, "sheets/calendar/early").plain in said


def test_every_office_of_an_entry_is_one_we_know(catalogue):
    assert {AROUND[name].contacts[0] for name in CALCULATORS} | set(OFFICES.values()) <= set(catalogue.contacts)
    assert {name for name, _ in OFFICES} <= set(CALCULATORS)


def test_over_the_turn_of_the_year_a_day_stays_itself(client):
    (event,) = events(client.get(file_of("de", "dismissal_claim_deadline", SUE)))
    assert (event.dtstart.value, event.dtend.value) == (date(2027, 1, 7), date(2027, 1, 8))


def test_what_was_typed_in_any_way_finds_the_same_day(visit, client):
    typed = "received_date-day=23.&received_date-month=11&received_date-year=2026&land=&land=BE"
    (way,) = links(visit.open(address("uk", "dismissal_claim_deadline", typed)))
    (event,) = events(client.get(way.get("href")))
    assert event.dtstart.value == date(2026, 12, 14)


@pytest.mark.parametrize(("query", "status"), [("", 200), ("on=2026-12-20", 200), ("received_date=yesterday&land=BE", 422), ("land=XX", 422)])
def test_with_something_missing_or_wrong_she_comes_to_the_form_that_says_so(client, query, status):
    answer = client.get(file_of("tr", "dismissal_claim_deadline", query))
    assert answer.status_code == 303 and answer.headers["Cache-Control"] == "no-store"
    assert urlsplit(answer.headers["Location"])[2:4] == ("/tr/rights/calculators/dismissal-claim-deadline", query)
    assert client.get(answer.headers["Location"]).status_code == status


def test_no_file_for_a_calculator_that_does_not_exist_or_a_day_that_is_not_there(client):
    assert client.get("/de/rights/calculators/pension/calendar?x=1").status_code == 404
    assert client.get(file_of("de", "dismissal_claim_deadline", f"{SUE}&last_day=nonsense")).status_code == 404


def test_a_terminal_offers_no_file_because_nobody_can_keep_it(visit_in, app_with):
    page = visit_in(app_with(terminal=True))(address("ar", "dismissal_claim_deadline", SUE))
    assert len(shown(page)) == 1 and links(page) == []
