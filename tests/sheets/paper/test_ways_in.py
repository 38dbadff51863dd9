"""Which pages become sheets, and what a visitor meets where there is none: a page, never a breakdown."""

import logging
import re
from urllib.parse import quote

import pytest
from hardening.junk import SECRET

from kiosk.sheets.paper.press import Busy, Failed

from .pages import PAGES

ELSEWHERE = (
    "//example.org/", "/de/", "/", "\\\\example.org", "http://example.org/", "https:example.org", "mailto:a@example.org", "javascript:alert(1)",
    "x://[", "http://[::1", "..", "../health", "recognition/../../health", "recognition/..%2f..%2fhealth", "%2e%2e/health",
    "sheet.pdf?of=advice", "sheet.pdf?of=sheet.pdf%3Fof%3Dadvice", "shee%74.pdf?of=advice", "basket?keep=advice", "basket.pdf", "print",
    "display", "languages", "exit", "h", "%2Fexample.org", "recognition\x00", "recognition\r\nX: y", "\u202erecognition", "recogn\u2066ition",
    "\ud800", "x" * 2999, "x" * 5000, "no/such/page", "recognition/plan?profession=" + "x" * 2000, "%", "%ff%fe", "?", "#", ";", "&of=",
)  # fmt: skip
QUIET = ("rights/topics/passport", "rights/situations/forced")


def ask(client, of: str, lang: str = "uk"):
    return client.get(f"/{lang}/sheet.pdf?of={quote(of.encode('utf-8', 'surrogatepass'))}")


@pytest.fixture
def printed(app, monkeypatch):
    """What reaches the press; it makes nothing."""
    orders = []
    monkeypatch.setattr(app.extensions["press"], "make", lambda order, wait=0: orders.append(order()) or b"%PDF-")
    return orders


@pytest.mark.parametrize("of", ELSEWHERE)
def test_an_address_that_leads_elsewhere_is_a_page_that_does_not_exist(client, printed, of):
    answer = ask(client, of)
    if len(of) > 4000:
        assert answer.status_code in (404, 414)
    elif of in ("?", "#"):
        assert answer.status_code == 200, "the start page, without anything behind it"
    else:
        assert (answer.status_code, printed) == (404, [])
    assert "text/html" in answer.content_type or printed


@pytest.mark.parametrize("of", QUIET)
def test_of_what_nobody_may_find_on_her_there_is_no_paper(client, printed, of):
    assert client.get(f"/uk/{of}").status_code == 200, "there is such a page"
    assert (ask(client, of).status_code, printed) == (404, [])


def test_a_sheet_of_a_page_that_is_no_page_for_people_does_not_exist(client, printed):
    for of in ("calendar.ics", "rights/situations/dismissed/calendar.ics", "programme/chart.svg"):
        assert (ask(client, of).status_code, printed) == (404, [])


@pytest.mark.parametrize(("trouble", "words"), [(Busy, "Please wait a moment"), (Failed, "The sheet could not be made")])
def test_when_it_cannot_be_made_now_she_is_told_when_and_nothing_is_lost(visit, app, monkeypatch, trouble, words):
    asked = []

    def fail(order, wait=0):
        asked.append(order)
        if len(asked) <= 2:  # the page, with htmx and without; what its links lead to is well again
            raise trouble
        return b"%PDF-"

    monkeypatch.setattr(app.extensions["press"], "make", fail)
    page = visit(f"/en/sheet.pdf?of={quote(PAGES['plan'])}", status=503)
    assert page.h1.text == words
    assert 1 <= int(page.headers["Retry-After"]) <= 10 and page.headers["Cache-Control"] == "no-store"
    links = [link.get("href") for link in page.all("a")]
    assert any(link and link.startswith("/en/sheet.pdf?of=") and "profession" in link for link in links), "the same sheet again"
    assert any(link and link.startswith("/en/recognition/plan?") for link in links), "and the way back to her page"


def test_a_letter_that_cannot_be_made_now_is_still_the_letter(client, app, monkeypatch):
    from rights.letters.filled import FILLED

    def fail(order, wait=0):
        raise Busy

    monkeypatch.setattr(app.extensions["press"], "make", fail)
    answer = client.post("/uk/rights/letters/wage-demand", data=FILLED | {"paper": "both"})
    assert answer.status_code == 503 and answer.headers["Retry-After"]
    assert 'class="letter"' in answer.text and "Muster &amp; Söhne" in answer.text


def test_the_file_has_a_name_that_says_nothing_and_nobody_else_keeps_it(client, printed):
    answer = ask(client, PAGES["plan"])
    assert answer.headers["Content-Disposition"] == 'inline; filename="wegweiser.pdf"'
    assert answer.headers["Cache-Control"] == "no-store" and answer.headers["Content-Language"] == "uk"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("of", [f"recognition/plan?profession={SECRET}", f"advice?place={SECRET}", f"search?q={SECRET}", SECRET])
def test_nothing_of_it_is_logged(client, caplog, capfd, of):
    caplog.set_level(logging.DEBUG)
    assert ask(client, of).status_code in (200, 404)
    client.application.extensions["press"].close()
    assert SECRET not in caplog.text and SECRET not in "".join(capfd.readouterr())


def test_the_sheet_is_that_of_the_page_and_nothing_of_who_asks_comes_into_it(client, printed):
    client.set_cookie("display", "200.dark.normal.more.uk")
    ask(client, PAGES["centre"])
    with_cookie = printed.pop()
    client.delete_cookie("display")
    ask(client, PAGES["centre"])
    nonce = re.compile(r'nonce="[^"]*"')
    assert [nonce.sub("", html) for html in with_cookie.pages[0]] == [nonce.sub("", html) for html in printed.pop().pages[0]]
