"""A real print server: the sheet arrives as it is, its states are told, and nothing of it stays."""

import time
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from urllib.parse import urlencode

import pytest
from pages.owed import PROMISED, translated
from pypdf import PdfReader

from kiosk import sheets
from kiosk.printing import cups, turns
from kiosk.printing.cups import Printer, Unreachable

from .conftest import ASKED, OF, TITLE
from .print_server import wait_for


def pressed(client, lang="de", **request):
    """Where the press of "Print now" leads."""
    answer = client.post(f"/{lang}/print", data={"of": OF}, **request)
    assert answer.status_code == 303, answer.text
    return answer.headers["Location"]


def number_in(address):
    return int(address.split("?")[0].rsplit("/", 1)[1])


def heading(visit, address):
    return visit.open(address).all("h1")[0].text


def shows(visit, address, lang, message):
    """Wait until the page of a job has this heading; it owes her what every page does."""
    wait_for(lambda: heading(visit, address) == translated(message, lang), f"never: {message}")
    return visit(address)


def test_the_sheet_comes_out_as_it_is_and_once(visit, queue, sheet):
    address = pressed(visit.client)
    shows(visit, address, "de", "Your paper is being printed")
    queue.tell("PAGE: 1 1")
    page_two = translated("Page %(n)s of %(all)s is being printed.", "de") % {"n": 2, "all": 3}
    wait_for(lambda: page_two in visit.open(address).main.text, "the second page was never told")
    queue.go()
    shows(visit, address, "de", "Please take your paper with you")
    assert queue.sheets() == [sheet]


def test_what_comes_out_is_the_page_in_both_languages(visit, queue, monkeypatch):
    monkeypatch.setitem(visit.client.application.extensions, "paper", sheets.paper_of)
    asked = {"of": "programme/flyer"}
    offered = visit(f"/uk/print?{urlencode(asked)}")
    visit.client.post("/uk/print", data=asked)
    wait_for(queue.sheets, "nothing came out")
    paper = PdfReader(BytesIO(queue.sheets()[0]))
    told = [value.text for value in offered.main.all("dl", class_="given")[0].all("dd")]
    assert told == [paper.metadata.title, str(len(paper.pages))]
    assert visit("/uk/programme/flyer").all("h1")[0].text in told[0]


def test_nothing_of_it_stays_with_the_server(visit, queue):
    queue.go()
    address = pressed(visit.client)
    shows(visit, address, "de", "Please take your paper with you")
    wait_for(lambda: queue.server.spooled(number_in(address)) == [], "a document lies in the spool")
    written = b"".join(file.read_bytes() for part in ("log", "spool", "cache") for file in (queue.server.folder / part).rglob("*") if file.is_file())
    assert cups.JOB_NAME.encode() in written, "the jobs have left no line at all"
    for word in (TITLE, "dismissed", "2026-11-16", "rights/"):
        assert word.encode() not in written


def test_a_server_that_keeps_documents_is_made_to_forget_ours(start_server, visitor, print_on, monkeypatch):
    server = start_server(queues=1, keeps=True)
    monkeypatch.setenv("CUPS_SERVER", server.socket)
    queue, client = server.queue(), visitor.client
    print_on(queue.name)
    queue.go()
    first = pressed(client)
    wait_for(lambda: Printer(queue.name).job(1).kept, "it did not keep the document")
    assert server.spooled(1)
    for _look in range(2):  # she may look again, as the page does by itself
        page = client.get(first)
        assert translated("Please take your paper with you", "de") in page.text and server.spooled(1)
    # Nobody looked after the next one: the next visitor's press has it forgotten.
    monkeypatch.setattr(turns, "FAREWELL", 0)
    number = turns.send(Printer(queue.name), b"%PDF-1.4 again", 1)
    wait_for(lambda: (job := Printer(queue.name).job(number)).kept and job.age, "it did not keep the document")
    client.get(f"/de/print?{ASKED}")
    assert server.spooled(number) == [] and client.get(first).status_code == 404


def test_it_forgets_them_too_where_nobody_looks_again(start_server, visitor, print_on, monkeypatch):
    server = start_server(queues=1, keeps=True)
    monkeypatch.setenv("CUPS_SERVER", server.socket)
    monkeypatch.setattr(turns, "LOOK", 0.1)
    monkeypatch.setattr(turns, "FAREWELL", 1)
    queue = server.queue()
    print_on(queue.name)
    queue.go()
    number = number_in(pressed(visitor.client))
    wait_for(lambda: server.spooled(number), "it did not keep the document")
    wait_for(lambda: server.spooled(number) == [], "the document lies in the spool")
    assert Printer(queue.name).job(number) is None, "and its entry with it"
    queue.wait()
    second = number_in(pressed(visitor.client))
    wait_for(lambda: len(queue.sheets()) == 2, "never begun")
    Printer(queue.name).cancel(second)
    wait_for(lambda: Printer(queue.name).job(second) is None, "nor of a paper that was given up")
    assert server.spooled(second) == []


@pytest.mark.parametrize(("lang", "reason", "said"), [
    ("de", "media-empty-error", "There is no paper in the printer."),
    ("ar", "media-jam-error", "Paper is stuck in the printer."),
    ("uk", "door-open-error", "The printer is open."),
    ("tr", "toner-empty-error", "The printer has no ink or toner."),
    ("en", "offline-report", "The printer does not answer. Perhaps it is switched off."),
])  # fmt: skip
def test_what_the_printer_needs_is_told_in_her_language_until_it_has_it(visit, queue, lang, reason, said):
    address = pressed(visit.client, lang)
    shows(visit, address, lang, "Your paper is being printed")
    queue.tell(f"STATE: +{reason}")
    page = shows(visit, address, lang, "The printer needs help")
    assert translated(said, lang) in page.main.text
    queue.tell(f"STATE: -{reason}")
    shows(visit, address, lang, "Your paper is being printed")
    queue.go()
    shows(visit, address, lang, "Please take your paper with you")


def test_a_printer_that_is_low_on_toner_prints_on(visit, queue):
    address = pressed(visit.client)
    shows(visit, address, "de", "Your paper is being printed")
    queue.tell("STATE: +toner-low-warning", "PAGE: 1 1")
    wait_for(lambda: Printer(queue.name).condition().reasons, "the printer said nothing")
    assert heading(visit, address) == translated("Your paper is being printed", "de")


def test_a_stopped_printer_is_told_before_and_offers_no_button(visit, queue):
    queue.switch("cupsdisable")
    page = visit(f"/ar/print?{ASKED}")
    assert translated("The printer has stopped.", "ar") in page.main.text and page.main.all("form") == []
    queue.switch("cupsenable")
    assert visit(f"/ar/print?{ASKED}").main.all("form", method="post")


def test_a_printer_that_takes_no_jobs_is_no_dead_end(visit, queue):
    queue.switch("cupsreject")
    answer = visit.client.post("/en/print", data={"of": OF})
    assert answer.status_code == 503 and "Printing does not work right now" in answer.text
    assert f'href="/en/{OF.replace("&", "&amp;")}"' in answer.text


def test_a_printer_that_breaks_says_so(visit, queue):
    address = pressed(visit.client)
    shows(visit, address, "de", "Your paper is being printed")
    (queue.server.folder / "out" / queue.name / "break").touch()
    shows(visit, address, "de", "The printer needs help")


def test_she_can_cancel_and_the_document_is_gone(visit, queue):
    address = pressed(visit.client)
    shows(visit, address, "de", "Your paper is being printed")
    [form] = visit(address).main.all("form")
    answer = visit.client.post(form.get("action"), data={"of": OF})
    assert answer.status_code == 303 and answer.headers["Location"] == address
    shows(visit, address, "de", "Printing was cancelled")
    wait_for(lambda: queue.server.spooled(number_in(address)) == [], "a document lies in the spool")


def test_pressing_twice_prints_once(visit, queue):
    client = visit.client
    first = pressed(client)
    assert pressed(client) == first
    queue.go()
    wait_for(lambda: Printer(queue.name).jobs()[0].ended, "never done")
    assert pressed(client) == first and len(queue.sheets()) == 1


def test_pressing_twice_prints_once_although_two_workers_hear_it_at_the_same_time(queue, sheet):
    """Neither knows of the other: each is a program of its own."""
    printer = Printer(queue.name)
    queue.go()
    for _ in range(3):
        before = len(queue.sheets())
        with ThreadPoolExecutor(4) as hands:
            numbers = set(hands.map(lambda _: turns.send(Printer(queue.name), sheet, 3), range(4)))
        assert len(numbers) == 1
        wait_for(lambda: all(job.ended for job in printer.jobs()), "never done")
        assert len(queue.sheets()) == before + 1
        for job in printer.jobs():
            printer.cancel(job.id, forget=True)


def test_the_sixth_paper_has_to_wait_whichever_worker_is_asked(visit, terminals, queue, monkeypatch):
    monkeypatch.setattr(turns, "JUST_NOW", -1)  # no need to wait between two papers
    workers = [app.test_client() for app in terminals]
    queue.go()
    for number in range(turns.MOST):
        shows(visit, pressed(workers[number % 2]), "de", "Please take your paper with you")
    for worker in workers:
        assert worker.get(f"/uk/print?{ASKED}").status_code == 429
        assert worker.post("/uk/print", data={"of": OF}).status_code == 429
    page = visit(f"/uk/print?{ASKED}", status=429)
    assert page.all("h1")[0].text == translated("Enough paper for now", "uk")
    assert translated("Back to the page", "uk") in page.main.text
    assert len(queue.sheets()) == turns.MOST


def test_a_paper_that_was_cancelled_before_it_began_does_not_count(printer, queue, sheet):
    queue.switch("cupsdisable")
    for _ in range(turns.MOST + 1):
        printer.cancel(turns.send(printer, sheet, 3))
    assert turns.room(printer) is None


def test_after_exit_nothing_comes_out_for_nobody(visit, queue):
    client = visit.client
    number = number_in(pressed(client))
    wait_for(lambda: queue.sheets(), "never begun")
    client.get("/exit")
    time.sleep(0.3)
    assert Printer(queue.name).job(number).state == cups.PROCESSING, "what is being printed is finished"
    queue.tell("STATE: +media-empty-error")
    wait_for(lambda: turns.trouble(Printer(queue.name).condition()), "the printer said nothing")
    client.get("/exit")
    wait_for(lambda: Printer(queue.name).job(number).state == cups.CANCELED, "the job still waits for paper")


def test_a_paper_nobody_waits_for_any_more_is_cancelled_by_cups_itself(printer, queue, sheet, monkeypatch):
    monkeypatch.setattr(cups, "LONGEST", 1)
    number = turns.send(printer, sheet, 3)
    wait_for(lambda: printer.job(number).state == cups.CANCELED, "it waits for ever")


def test_a_held_paper_of_a_worker_that_died_is_thrown_away(printer, queue, sheet, monkeypatch):
    number = printer.hold(sheet, 3)
    monkeypatch.setattr(turns, "LONGEST", 0)
    wait_for(lambda: turns.room(printer) is None, "it stays in the way")
    assert printer.job(number).state == cups.CANCELED and queue.sheets() == []


def test_jobs_of_others_are_not_hers_to_see_or_to_stop(visit, queue, sheet, monkeypatch, print_on):
    with monkeypatch.context() as patched:
        patched.setattr(cups, "US", "somebody")
        number = turns.send(Printer(queue.name), sheet, 3)
    for address in (f"/de/print/{number}", "/de/print/99999"):
        visit(address, status=404)
        assert visit.client.post(address).status_code == 404
    assert Printer(queue.name).jobs() == []


def test_jobs_of_another_printer_are_not_hers_either(visit, queue, print_on):
    number = pressed(visit.client)
    print_on(queue.server.queue().name)
    assert visit.open(number).status == 404


@pytest.mark.parametrize("lang", PROMISED)
def test_the_page_of_a_job_does_not_say_what_it_is(visit, lang):
    bare = pressed(visit.client, lang).split("?")[0]
    page = visit(bare, private=True)
    assert TITLE not in page.body and "dismissed" not in page.body


def test_a_printer_that_does_not_exist_is_unreachable(queue):
    with pytest.raises(Unreachable):
        Printer("nobody").condition()
