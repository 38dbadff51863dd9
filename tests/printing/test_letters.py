"""A letter with what she typed: to the printer as any other paper, in no address on the way, and lost nowhere."""

import logging
import re
from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pytest
from pages.owed import translated
from pypdf import PdfReader
from rights.letters.filled import FILLED

from kiosk.printing import turns
from kiosk.printing.cups import Printer

from .print_server import wait_for

LETTER = "rights/letters/wage-demand"
NAME = "Olena Ковальчук"


def typed(page) -> dict[str, list[str]]:
    """What the forms of a page would send; each of them the same."""
    found = [
        {name: [field.get("value") for field in form.all("input", name=name)] for name in {one.get("name") for one in form.all("input")}}
        for form in page.main.all("form", method="post")
    ]
    assert found and all(form == found[0] for form in found)
    return found[0]


def action(page, id: str) -> str:
    return page.main.all("form", id=id)[0].get("action")


def way(page, message: str, lang: str) -> str:
    """Where the form leads whose button says this."""
    [form] = [one for one in page.main.all("form") if translated(message, lang) in one.text]
    return form.get("action")


def offered(visit, lang: str, paper: str = "both"):
    """From her letter to what will be printed, as the button leads there."""
    letter = visit(f"/{lang}/{LETTER}", method="POST", data=FILLED, private=True)
    buttons = [one for one in letter.main.all("button", form="paper") if one.get("value") == paper]
    assert len(buttons) == 1
    return visit(action(letter, "paper"), method="POST", data=typed(letter) | {"paper": paper}, private=True)


def printed(visit, offer) -> str:
    """Where the press of "Print now" leads; the browser goes there with POST as well."""
    answer = visit.client.post(action(offer, "print"), data=typed(offer))
    assert answer.status_code == 307, answer.text
    return answer.headers["Location"]


def heading(visit, address: str, data) -> str:
    return visit.open(address, method="POST", data=data).all("h1")[0].text


@pytest.mark.parametrize("lang", ["uk", "ar", "de"])
def test_her_letter_comes_out_with_its_stages_and_she_has_it_still(visit, queue, lang):
    offer = offered(visit, lang)
    data = typed(offer)
    assert data["name"] == [NAME] and sorted(data["months"]) == sorted(FILLED["months"]) and "paper" not in data
    title, pages = (value.text for value in offer.main.all("dl", class_="given")[0].all("dd"))
    job = printed(visit, offer)
    wait_for(lambda: heading(visit, job, data) == translated("Your paper is being printed", lang), "never begun")
    page = visit(job, method="POST", data=data, private=True)
    assert typed(page) == data
    queue.go()
    wait_for(lambda: heading(visit, job, data) == translated("Please take your paper with you", lang), "never done")
    done = visit(job, method="POST", data=data, private=True)
    paper = PdfReader(BytesIO(queue.sheets()[0]))
    assert [paper.metadata.title, str(len(paper.pages))] == [title, pages]
    read = "".join("".join(page.extract_text() for page in paper.pages).split())
    assert "Muster&SöhneGmbH" in read and "1.250,50" in read
    letter = visit(way(done, "Back to the page", lang), method="POST", data=typed(done), private=True)
    assert NAME in letter.main.text and "1.250,50" in letter.main.text


def test_the_german_alone_comes_out_alone(visit, queue):
    offer = offered(visit, "uk", "german")
    printed(visit, offer)
    wait_for(queue.sheets, "nothing came out")
    words = "".join(page.extract_text() for page in PdfReader(BytesIO(queue.sheets()[0])).pages)
    assert "Sehr geehrte" in words and "Шановн" not in words
    assert "german" not in [one.get("value") for one in visit("/de/" + LETTER, method="POST", data=FILLED, private=True).main.all("button")]


def test_nothing_she_typed_stands_in_an_address_or_a_log_or_stays(visit, queue, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    offer = offered(visit, "de")
    job = printed(visit, offer)
    queue.go()
    done = translated("Please take your paper with you", "de")
    wait_for(lambda: heading(visit, job, typed(offer)) == done, "never done")
    page = visit.open(job, method="POST", data=typed(offer))
    assert page.headers["Cache-Control"] == "no-store"
    addresses = [job, *page.links, *(form.get("action") for form in page.main.all("form")), *(form.get("action") for form in offer.main.all("form"))]
    assert {name for one in addresses for name in parse_qs(urlsplit(one).query)} <= {"of", "paper", "to", "seen"}
    number = int(re.search(r"/(\d+)\?", job)[1])
    wait_for(lambda: queue.server.spooled(number) == [], "a document lies in the spool")
    said = caplog.text + "".join(capfd.readouterr())
    written = b"".join(file.read_bytes() for part in ("log", "spool", "cache") for file in (queue.server.folder / part).rglob("*") if file.is_file())
    for word in ("Lindenstra", "Muster", "Hafenweg", "1.250"):
        assert word not in said and word.encode() not in written and not any(word in one for one in addresses)


def test_where_the_printer_is_away_her_letter_is_not_lost(visit, queue, monkeypatch, tmp_path):
    offer = offered(visit, "ar")
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no.sock"))
    page = visit.open(action(offer, "print"), method="POST", data=typed(offer))
    assert page.status == 503 and typed(page) == typed(offer)
    monkeypatch.setenv("CUPS_SERVER", queue.server.socket)
    again = visit(way(page, "Try again", "ar"), method="POST", data=typed(page), private=True)
    assert action(again, "print") == action(offer, "print")
    letter = visit(way(page, "Back to the page", "ar"), method="POST", data=typed(page), private=True)
    assert NAME in letter.main.text


def test_letters_count_as_papers_and_too_many_are_told_without_losing_one(visit, queue, monkeypatch):
    monkeypatch.setattr(turns, "MOST", 1)
    monkeypatch.setattr(turns, "JUST_NOW", -1)
    offer = offered(visit, "tr")
    queue.go()
    printed(visit, offer)
    wait_for(lambda: Printer(queue.name).jobs()[0].ended, "never done")
    page = visit(action(offer, "print"), method="POST", data=typed(offer), status=429, private=True)
    assert page.all("h1")[0].text == translated("Enough paper for now", "tr")
    assert typed(page) == typed(offer) and len(queue.sheets()) == 1


def test_pressing_twice_prints_once_and_cancelling_keeps_the_letter(visit, queue):
    offer = offered(visit, "en")
    job = printed(visit, offer)
    assert printed(visit, offer) == job
    wait_for(queue.sheets, "never begun")
    page = visit.open(job, method="POST", data=typed(offer))
    answer = visit.client.post(action(page, "cancel"), data=typed(page))
    assert (answer.status_code, answer.headers["Location"]) == (307, job)
    wait_for(lambda: heading(visit, job, typed(page)) == "Printing was cancelled", "it goes on")
    assert typed(visit.open(job, method="POST", data=typed(page))) == typed(offer) and len(queue.sheets()) == 1


def test_a_stopped_printer_and_another_paper_that_is_under_way_are_told_with_her_letter_kept(visit, queue):
    offer = offered(visit, "de")
    queue.switch("cupsdisable")
    stopped = offered(visit, "de")
    assert translated("The printer has stopped.", "de") in stopped.main.text and not stopped.main.all("form", id="print")
    assert typed(stopped) == typed(offer)
    job = printed(visit, offer)
    busy = offered(visit, "de")
    assert way(busy, "See how far it is", "de") == job and typed(busy) == typed(offer)


def test_what_can_no_longer_be_used_leads_back_to_its_field(visit, queue):
    offer = offered(visit, "de")
    data = typed(offer) | {"answer_by": "1.1.2020"}
    answer = visit.client.post(action(offer, "print"), data=data)
    assert (answer.status_code, answer.headers["Location"]) == (307, f"/de/{LETTER}")
    page = visit(answer.headers["Location"], method="POST", data=data, status=422, private=True)
    assert page.all("a", href="#answer_by") and queue.sheets() == []


@pytest.mark.parametrize("of", ["", "print", "rights/letters", "rights/letters/no-such", "display", "../de/rights/letters/wage-demand", "feedback",
                                "rights/letters/wage-demand?x=1", "rights/letters/wage-demand/../../print", "http://x/"])  # fmt: skip
def test_only_a_letter_is_printed_as_one(visit, queue, of):
    for below in ("", "/now", "/1", "/1/cancel"):
        answer = visit.client.post(f"/de/print/letter{below}", query_string={"of": of}, data=FILLED)
        assert answer.status_code in (404, 307)
        if answer.status_code == 307:  # its own page says that there is no such letter
            assert visit.client.post(answer.headers["Location"], data=FILLED).status_code == 404
    assert queue.sheets() == []


def test_a_page_of_somebody_else_cannot_print_a_letter(visit, queue):
    for below in ("", "/now", "/1", "/1/cancel"):
        address = f"/de/print/letter{below}?of={LETTER}"
        assert visit.client.post(address, data=FILLED, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 422
    assert queue.sheets() == []


def test_in_another_language_she_sees_how_far_it_is_without_what_she_typed(visit, queue):
    job = printed(visit, offered(visit, "de"))
    answer = visit.client.get(job.replace("/de/", "/ar/"))
    assert answer.status_code == 303
    visit(answer.headers["Location"])
    answer = visit.client.get(f"/ar/print/letter?of={LETTER}&paper=both")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/ar/{LETTER}")


def test_a_browser_that_prints_still_gets_its_own_button(app, client):
    page = client.post(f"/uk/{LETTER}", data=FILLED).text
    assert "data-print" in page and "/uk/print" not in page and "german-only" in page


def test_beside_her_counsellor_both_read_how_far_it_is_and_it_is_printed_once(visit, queue):
    two = {"Cookie": "display=100.system.normal.normal.de"}
    offer = offered(visit, "ar")
    shown = visit.open(f"/ar/print/letter?of={LETTER}&paper=both", method="POST", data=typed(offer), headers=two)
    assert translated("Print on paper", "de") in shown.body and translated("Print on paper", "ar") in shown.body
    job = printed(visit, offer)
    woven = visit.open(job, method="POST", data=typed(offer), headers=two)
    assert woven.status == 200 and woven.headers["Content-Language"] == "ar, de"
    wait_for(queue.sheets, "nothing came out")
    assert len(queue.sheets()) == 1
