"""The last days of a result for her own calendar: what stands on the page, no more, and nothing where somebody may watch."""

from urllib.parse import urlsplit

import icalendar
import pytest
import vobject
from pages.owed import PROMISED

from kiosk.rights.situations.last_days import AFTER_A_DISMISSAL
from kiosk.rights.situations.shown_days import OFFICES

from .test_quick_exit import QUIET, SECOND

RESULT = "rights/situations/dismissed/result"
ANSWERS = "letter=paper&received={}&pregnant=no&protected=no&half_year=yes&size=yes&stay={}"
IN_TIME = ANSWERS.format("2026-11-20", "work")
TOO_LATE = ANSWERS.format("2026-10-01", "work")
PREGNANT = "letter=paper&received=2026-11-20&pregnant=yes&stay=work"


def address(lang, query=IN_TIME, more=""):
    return f"/{lang}/{RESULT}/calendar?{query}{more}"


def events(answer):
    """The entries, as a program reads them that did not write them."""
    assert answer.status_code == 200
    return vobject.readOne(answer.text).vevent_list


def links(page):
    return [one for one in page.main.all("a", class_="way-out") if "/result/calendar?" in (one.get("href") or "")]


def shown(page):
    """Name and day of each large date."""
    return [(one.all("strong")[0].text, one.all("time")[0].get("datetime")) for one in page.main.all("p", class_="deadline")]


@pytest.mark.parametrize("lang", PROMISED)
@pytest.mark.parametrize("query", [IN_TIME, PREGNANT])
def test_below_each_day_stands_the_way_to_its_entry(visit, client, lang, query):
    page = visit(f"/{lang}/{RESULT}?{query}")
    days, ways = shown(page), links(page)
    assert len(ways) == len(days) >= 3
    for (name, day), way in zip(days, ways, strict=True):
        assert way.text.endswith(f": {name}")
        (event,) = events(client.get(way.get("href")))
        assert (event.summary.value, event.dtstart.value.isoformat()) == (name, day)
        assert event.summary.params["LANGUAGE"] == [page.html.get("lang")]


@pytest.mark.parametrize("lang", PROMISED)
def test_the_entry_names_the_office_in_her_language(client, catalogue, lang):
    found = {event.dtstart.value.isoformat(): event.description.value for event in events(client.get(address(lang)))}
    for day, office in (("2026-12-11", "labour-court"), ("2026-12-04", "foreigners-authority"), ("2026-11-23", "employment-agency")):
        for part in ("title", "find"):
            assert catalogue.text(lang, f"contacts/{office}/{part}").plain in found[day]
    assert catalogue.contacts["employment-agency"].phone.number in found["2026-11-23"]
    assert all(catalogue.text(lang, "sheets/calendar/early").plain in text for text in found.values())
    assert all(catalogue.text(lang, "sheets/calendar/machine-made").plain in text for text in found.values())


def test_every_last_day_has_an_office_we_know(catalogue, today):
    given = {"received": today, "land": None}
    days = {last.name for rule in AFTER_A_DISMISSAL.values() for last in rule(given, today, catalogue.amount)}
    assert days == set(OFFICES) and set(OFFICES.values()) <= set(catalogue.contacts)


def test_one_file_holds_all_days_for_those_who_ask_for_no_single_one(client):
    days = [event.dtstart.value.isoformat() for event in events(client.get(address("en")))]
    assert days == ["2026-11-23", "2026-12-04", "2026-12-11"]
    assert len(icalendar.Calendar.from_ical(client.get(address("en")).data).walk("VALARM")) == 6


def test_a_day_that_is_over_has_no_entry(visit, client):
    page = visit(f"/en/{RESULT}?{TOO_LATE}")
    assert "2026-10-22" in [day for _, day in shown(page)]
    days = {event.dtstart.value.isoformat() for event in events(client.get(address("en", TOO_LATE)))}
    assert "2026-10-22" not in days and "2027-04-22" in days
    assert len(links(page)) == len(days) < len(shown(page))
    assert client.get(address("en", TOO_LATE, "&last_day=claim")).status_code == 404


def test_the_land_of_her_workplace_moves_the_day_in_the_file_too(visit, client):
    query = ANSWERS.format("2026-12-16", "eu") + "&on=2026-12-20"
    for land, day in (("", "2027-01-06"), ("&workplace=DE-BY", "2027-01-07")):
        page = visit.open(f"/de/{RESULT}?{query}{land}")
        (way,) = [one for one in links(page) if "last_day=claim" in one.get("href")]
        (event,) = events(client.get(way.get("href")))
        assert event.dtstart.value.isoformat() == day


def test_the_file_goes_to_her_alone_and_its_name_gives_nobody_away(client):
    answer = client.get(address("ar"))
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="calendar.ics"'
    assert answer.headers["Cache-Control"] == "no-store" and "ETag" not in answer.headers
    assert answer.headers["Content-Language"] == "ar" and "Set-Cookie" not in answer.headers


def test_of_her_answers_nothing_is_in_the_file_but_the_day(client):
    """Who she is to the offices, why she is protected, which day the letter came: none of it can be read from it."""
    files = {client.get(address("uk", ANSWERS.format("2026-11-20", stay), "&last_day=claim")).data
             for stay in ("eu", "work", "none", "asyl", "unsaid")}  # fmt: skip
    files.add(client.get(address("uk", PREGNANT, "&last_day=claim")).data)
    assert len(files) == 1 and b"20261120" not in files.pop()


@pytest.mark.parametrize("query", ["", "letter=paper", "letter=nonsense", "letter=paper&received=2026-02-31", "letter=%ff%00"])
def test_with_an_answer_missing_or_wrong_she_comes_to_its_question(client, query):
    answer = client.get(address("de", query))
    assert answer.status_code == 303 and answer.headers["Cache-Control"] == "no-store"
    place = urlsplit(answer.headers["Location"])
    assert place.path == f"/de/{RESULT}" and place.query == query
    page = client.get(answer.headers["Location"])
    assert page.status_code == (422 if "nonsense" in query or "02-31" in query or "ff" in query else 200)


def test_a_result_without_a_day_has_no_file(visit, client):
    assert client.get("/de/rights/situations/accident/result/calendar?emergency=yes").status_code == 404
    assert client.get(address("de", ANSWERS.format("unknown", "work"))).status_code == 404
    assert client.get(address("de", more="&last_day=nonsense")).status_code == 404
    assert links(visit(f"/de/{RESULT}?{ANSWERS.format('unknown', 'work')}")) == []


@pytest.mark.parametrize("flow", QUIET)
def test_where_somebody_may_watch_there_is_nothing_to_keep(visit, client, flow):
    base = f"/en/rights/situations/{flow}/result"
    for query in ("", SECOND[flow]):
        assert client.get(f"{base}/calendar?{query}").status_code == 404
    result = visit.open(f"{base}?{SECOND[flow].replace('yes', 'no').replace('=no', '=unsaid')}")
    assert "calendar?" not in result.body


def test_a_terminal_offers_no_file_because_nobody_can_keep_it(visit_in, app_with):
    page = visit_in(app_with(terminal=True))(f"/en/{RESULT}?{IN_TIME}")
    assert len(shown(page)) == 3 and links(page) == []


def test_on_paper_there_is_nothing_to_press(visit):
    ways = links(visit(f"/en/{RESULT}?{IN_TIME}"))
    assert ways and all(next(way.above).get("class") == "no-print" for way in ways)
