"""After the waiting room nothing of it is left: no cookie, no copy, no line in a log, no letter in the store."""

import logging
from pathlib import Path
from random import Random

from kiosk.appointment.questions import questions

from .filled import below


def test_a_page_with_answers_is_kept_by_nobody(client):
    for page in ("appointment", "appointment/sheet"):
        for status, address in ((200, below(page)), (422, f"{page}?german=klingon")):
            answer = client.get(f"/de/{address}")
            assert answer.status_code == status
            assert answer.headers["Cache-Control"] == "no-store" and "ETag" not in answer.headers
            assert "Set-Cookie" not in answer.headers


def test_the_empty_form_belongs_to_everybody(client):
    assert client.get("/de/appointment").headers["Cache-Control"].startswith("public")


def test_after_hundreds_of_visitors_the_store_and_the_log_know_of_none(client, caplog, app, catalogue):
    store, chance = Path(app.extensions["settings"].store), Random(11)
    before = {file: file.read_bytes() for file in store.parent.iterdir()}
    with caplog.at_level(logging.DEBUG):
        for number in range(300):
            chosen = tuple((one.name, chance.choice(one.answers)) for one in questions(catalogue) if chance.random() < 0.7)
            wrong = (("papers", "secret-of-hers"),) if number % 10 == 0 else ()
            answer = client.get(f"/de/{below('appointment/sheet', (*chosen, *wrong))}")
            assert answer.status_code == (422 if wrong else 200)
            assert "secret-of-hers" not in answer.get_data(as_text=True).partition("<main")[2].partition("</main>")[0]
    assert caplog.records == []
    assert {file: file.read_bytes() for file in store.parent.iterdir()} == before


def test_an_address_with_answers_is_not_offered_to_other_sites(client):
    answer = client.get(f"/de/{below('appointment/sheet')}")
    assert answer.headers["Referrer-Policy"] == "no-referrer"
