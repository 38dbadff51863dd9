"""Sharing and keeping a page: offered on results only, never where nothing may remain, and by the script alone."""

import pytest

PLAN = "/en/recognition/plan?profession=nurse&country=SY&training=vocational&certificate=complete&years=none&land=DE-BY"
RESULTS = (
    PLAN + "&living=germany&work=employed&status=protection&employer=yes&benefits=no&german=b1",
    "/en/rights/situations/dismissed/result?letter=paper&received=2026-11-16&pregnant=no&protected=no&half_year=yes"
    "&size=unknown&stay=eu",
    "/en/rights/calculators/dismissal-claim-deadline?received_date=23.11.2026&land=BE",
    "/en/rights/topics/dismissal",
    "/en/rights/topics/dismissal?stay=eu",
    "/en/advice/centres/iq-sn-dresden",
    "/en/advice?service=work-rights&for=other&land=DE-SN",
    "/en/advice/employers?land=DE-SN&sheet=ar",
    "/en/appointment/sheet?reason=decision&speaks=ar",
    "/en/rights/contacts",
    "/en/rights/amounts",
    "/en/programme/flyer",
    "/en/advice/offices/hwk-dresden",
)
QUIET = (
    "/en/rights/topics/forced-labour",
    "/en/rights/situations/forced/result?alone=yes&danger=yes&stay=eu",
    "/en/rights/situations/forced/result?alone=yes&danger=no&signs=debts&under_age=unknown&police=no&stay=eu",
)
OTHERS = ("/en/", "/en/help", "/en/recognition", "/en/rights/calculators/dismissal-claim-deadline", "/en/rights/letters/wage-demand", "/en/h")
TELLS = "Whoever has this address sees your answers."


def part(page):
    return next((one for one in page.all("section") if one.get("aria-labelledby") == "phone"), None)


@pytest.mark.parametrize("address", RESULTS)
def test_a_result_can_be_shared_and_kept_and_without_script_nothing_of_it_is_seen(visit, address):
    found = part(visit(address))
    assert found.get("hidden") is not None and "no-print" in found.get("class").split()
    assert found.get("data-script").startswith("/static/phone.js?v=")
    assert [one.text for one in found.all("button")] == ["Share", "Keep for reading offline", "Remove it"]


@pytest.mark.parametrize("address", RESULTS)
def test_she_is_told_that_her_answers_stand_in_the_address_where_they_do(visit, address):
    assert (TELLS in part(visit(address)).text) == ("?" in address)


def test_the_day_of_a_code_is_no_answer(visit):
    assert TELLS not in part(visit("/en/rights/topics/dismissal?made=2026-11-22.1")).text


@pytest.mark.parametrize("address", RESULTS)
def test_a_kept_copy_will_say_from_which_day_it_is(visit, address):
    [line] = visit(address).all("p", data_copy=True)
    assert line.get("hidden") is not None
    assert line.text == "There is no connection. This is the copy of 22 November 2026, kept on this device."


@pytest.mark.parametrize("address", [*QUIET, *OTHERS])
def test_other_pages_and_quiet_ones_offer_neither(visit, address):
    page = visit(address)
    assert part(page) is None and not page.all("p", data_copy=True) and "phone.js" not in page.body


@pytest.mark.parametrize("address", RESULTS)
def test_a_terminal_offers_neither(visit_in, app_with, address):
    page = visit_in(app_with(terminal=True))(address)
    assert part(page) is None and not page.all("p", data_copy=True)


def test_the_script_that_answers_for_kept_pages_stands_at_the_top_of_the_site(client):
    answer = client.get("/offline.js")
    assert answer.status_code == 200 and answer.mimetype == "text/javascript"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "worker-src 'self'" in answer.headers["Content-Security-Policy"]


def test_terminals_do_not_have_it(app_with):
    assert app_with(terminal=True).test_client().get("/offline.js").status_code == 404


def test_it_stores_nothing_itself_and_asks_no_other_place(client):
    script = client.get("/offline.js").get_data(as_text=True)
    assert not any(word in script for word in (".put(", ".add(", ".addAll(", "importScripts", "http"))


def test_both_scripts_are_small_enough_for_a_slow_line(client):
    assert len(client.get("/offline.js", headers={"Accept-Encoding": "br"}).data) < 800
    assert len(client.get("/static/phone.js", headers={"Accept-Encoding": "br"}).data) < 1000

