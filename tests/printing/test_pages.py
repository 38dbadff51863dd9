"""Where there is no printer, no paper and no script; and what KIOSK_PRINT does to the pages."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient
from msgspec.structs import replace
from pages import owed
from pages.owed import PROMISED, translated

from kiosk.config import ROOT, read_settings
from kiosk.errors import WrongSetting
from kiosk.printing.cups import where

from .conftest import ASKED, OF, TITLE

PAGE = "programme/flyer"


@pytest.fixture
def nobody(visitor, monkeypatch, tmp_path):
    """A terminal whose CUPS is not there."""
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no.sock"))
    return visitor


@pytest.mark.parametrize("lang", PROMISED)
def test_a_printer_that_cannot_be_reached_is_said_with_a_way_on(nobody, lang):
    page = nobody.open(f"/{lang}/print?{ASKED}")
    assert page.status == 503
    for promise in (owed.one_heading_begins_the_title, owed.words_in_her_language, owed.latin_words_are_isolated):
        promise(page, lang)
    owed.kept_by_nobody_or_by_everybody(page, private=True)
    assert translated("The printer does not answer. Perhaps it is switched off.", lang) in page.main.text
    assert f"/{lang}/{OF}" in [link.get("href") for link in page.main.all("a", href=True)]


@pytest.mark.parametrize(("method", "path"), [("post", "/de/print"), ("get", "/de/print/1"), ("post", "/de/print/1")])
def test_without_cups_nothing_breaks(nobody, method, path):
    answer = getattr(nobody.client, method)(path, **({"data": {"of": OF}} if method == "post" else {}))
    assert answer.status_code == 503 and answer.headers["Cache-Control"] == "no-store"


def test_leaving_waits_for_no_printer(nobody):
    assert nobody.client.get("/exit").status_code == 303


@pytest.mark.parametrize("lang", PROMISED)
def test_before_printing_she_reads_what_and_how_many_pages(visit, lang):
    page = visit(f"/{lang}/print?{ASKED}")
    assert TITLE in page.main.text
    assert "3" in page.main.all("p", class_="lead")[0].text
    assert [value.text for value in page.main.all("dl", class_="given")[0].all("dd")] == [TITLE, "3"]
    [form] = page.main.all("form", method="post")
    assert form.get("action") == f"/{lang}/print" and form.all("input")[0].get("value") == OF
    assert page.main.all("button", form="print")[0].text == translated("Print now", lang)


@pytest.mark.parametrize("of", ["nowhere", "/etc/passwd", "\\\\host", "a\nb", "a" * 4001])
def test_what_is_no_page_is_not_printed(visit, queue, of):
    assert visit.client.get("/de/print", query_string={"of": of}).status_code == 404
    assert visit.client.post("/de/print", data={"of": of}).status_code == 404
    assert queue.sheets() == []


def test_a_page_that_is_not_named_is_not_printed(visit):
    visit("/de/print", status=404)
    assert visit.client.post("/de/print").status_code == 404


@pytest.mark.parametrize("number", ["0", "-1", "1.5", "2147483648", "99999999999999999999", "x"])
def test_what_is_no_number_of_a_job_is_not_found(visit, number):
    assert visit.client.get(f"/de/print/{number}").status_code == 404


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_of_somebody_else_cannot_use_up_the_paper(visit, queue, site):
    for path in ("/de/print", "/de/print/1"):
        assert visit.client.post(path, data={"of": OF}, headers={"Sec-Fetch-Site": site}).status_code == 422
    assert queue.sheets() == []


def test_the_button_is_a_link_to_the_offer_answers_and_all(visit):
    page = visit("/uk/rights/topics/dismissal?stay=eu")
    [link] = [one for one in page.main.all("a", href=True) if one.get("href").startswith("/uk/print?")]
    assert parse_qs(urlsplit(link.get("href")).query) == {"of": ["rights/topics/dismissal?stay=eu"]}
    assert link.text == translated("Print this page", "uk") and "data-print" not in page.body
    visit(link.get("href"))


def test_a_browser_that_prints_gets_the_button_of_the_script_and_no_page_of_ours(app, client: FlaskClient):
    page = client.get(f"/de/{PAGE}").text
    assert "data-print" in page and "/de/print" not in page
    assert client.get(f"/de/print?{ASKED}").status_code == 404


@pytest.mark.parametrize(("how", "made"), [("browser", "<button"), ("cups:hall", "<a"), ("off", "")])
def test_without_printing_no_page_has_a_button(terminals, monkeypatch, how, made):
    app = terminals[0]
    monkeypatch.setitem(app.jinja_env.globals, "printing", how)  # as Pages sets it; a program of its own takes 2 s
    with app.test_request_context(f"/de/{PAGE}"):
        app.preprocess_request()
        fresh = app.jinja_env.overlay(cache_size=0)
        button = fresh.from_string('{% import "shell/components/ui.html" as ui %}{{ ui.print_button() }}').render()
    assert button[: len(made)] == made and bool(made) == (translated("Print", "de") in button)


def test_a_quiet_page_offers_no_paper_here_either(visit):
    topics = json.loads((ROOT / "data" / "topics.json").read_text(encoding="utf-8"))["topics"]
    quiet = [name for name, topic in topics.items() if topic.get("quick_exit")]
    assert quiet
    for name in quiet:
        page = visit(f"/de/rights/topics/{name}")
        assert owed.is_quiet(page) and "/de/print" not in page.body


@pytest.mark.parametrize("given", ["cups", "cups:", "cups:a b", "cups:../etc", "cups:-o", "CUPS:hall", "lp", "yes", "cups:" + "a" * 128, "cups:hall\n"])
def test_a_wrong_printer_is_refused_in_one_sentence(given):
    with pytest.raises(WrongSetting, match="KIOSK_PRINT") as refused:
        read_settings({"KIOSK_PRINT": f"{given}x" if given.endswith("\n") else given, "KIOSK_TERMINAL": "yes"})
    assert str(refused.value).count(".") == 1 or "such as cups:hall." in str(refused.value)


def test_paper_is_for_terminals_only():
    with pytest.raises(WrongSetting, match="KIOSK_TERMINAL must be yes"):
        read_settings({"KIOSK_PRINT": "cups:hall"})
    assert read_settings({"KIOSK_PRINT": "cups:hall", "KIOSK_TERMINAL": "yes"}).printer == "hall"
    assert [replace(read_settings({}), print=how).printer for how in ("browser", "off")] == [None, None]


@pytest.mark.parametrize(("given", "found"), [
    ("/run/cups.sock", "/run/cups.sock"), ("printer.example", "printer.example"), ("printer.example:8631/version=1.1", "printer.example:8631"),
])  # fmt: skip
def test_cups_is_looked_for_where_its_own_variable_says(given, found):
    assert where({"CUPS_SERVER": given}) == found
    assert where({}) in ("/run/cups/cups.sock", "localhost")
