"""A code opens its result: the letters go in the body of a request, are kept nowhere, and errors say what to do."""

import logging
import re
from datetime import date
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from pages.owed import PROMISED
from sheets.handover.random_results import random_results

from kiosk.config import ROOT
from kiosk.sheets.handover import KINDS, Result, encode

DAY = date(2026, 11, 22)
ANSWERS = (("letter", "paper"), ("received", "2026-11-16"), ("size", "unknown"))


def result(client, **other) -> Result:
    edition = client.get("/api/v1/languages").json["edition"]
    return Result("situation", "dismissed", "uk", edition, DAY, ANSWERS)._replace(**other)


def opened(client, letters: str, lang: str = "de"):
    return client.post(f"/{lang}/h", data={"letters": letters})


@pytest.mark.parametrize("lang", PROMISED)
def test_the_page_asks_for_the_letters(visit, lang):
    page = visit(f"/{lang}/h")
    [form] = page.main.all("form")
    assert (form.get("method"), form.get("action"), form.get("autocomplete")) == ("post", f"/{lang}/h", "off")
    assert [one.get("name") for one in form.all("input")] == ["letters"]


def test_she_comes_to_the_result_in_the_language_of_the_code(client):
    answer = opened(client, encode(result(client)))
    assert answer.status_code == 303 and answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Location"] == "/uk/rights/situations/dismissed/result?letter=paper&received=2026-11-16&size=unknown"


@pytest.mark.parametrize(
    ("kind", "what", "status"),
    [("plan", "recognition", 200), ("situation", "dismissed", 200), ("calculator", "sick-pay", 200), ("topic", "dismissal", 200),
     ("centre", "iq-sn-dresden", 200), ("office", "zab", 200), ("centre", "no-longer-there", 404), ("situation", "gone", 404)],
)  # fmt: skip
def test_every_kind_of_result_has_its_page(client, kind, what, status):
    answer = opened(client, encode(result(client, kind=kind, what=what, answers=())))
    assert client.get(answer.headers["Location"]).status_code == status


def test_no_kind_was_forgotten(client):
    for kind in KINDS:
        assert opened(client, encode(result(client, kind=kind, what="x"))).status_code == 303


@pytest.mark.parametrize(("other", "made"), [({"edition": 0}, "2026-11-22.0"), ({"day": date(2026, 3, 3)}, "2026-03-03.1")])
def test_the_day_and_the_edition_of_an_old_code_go_along(client, other, made):
    older = encode(result(client, **other))
    assert opened(client, older).headers["Location"].endswith(f"&size=unknown&made={made}")


def test_a_language_we_no_longer_offer_gives_way_to_that_of_the_page(client):
    assert opened(client, encode(result(client, language="xx")), "ar").headers["Location"].startswith("/ar/rights/")


def test_an_answer_that_is_no_longer_there_is_asked_again(visit):
    letters = encode(result(visit.client, answers=(("letter", "by_pigeon"),)))
    answer = opened(visit.client, letters, "en")
    visit(answer.headers["Location"], status=422, lang="uk")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Write the letters that stand below the code."),
        ("Hallo!", "Our codes have only the letters from A to Z and digits."),
        ("0" * 2001, "That is too long."),
        ("040GYJ154SF4", "A letter is missing or wrong."),
        ("<script>alert(1)</script>", "Our codes have only the letters"),
    ],
)
def test_what_is_no_code_comes_back_with_what_to_do(visit, typed, says):
    page = visit("/en/h", status=422, method="POST", data={"letters": typed})
    assert says in page.main.text and "/en/help" in page.links and "/en/" in page.links
    [field] = page.main.all("input")
    assert field.get("value") == typed[:1000] and field.get("aria-invalid") == "true"


def test_without_the_field_she_is_asked_for_it(visit):
    visit("/en/h", status=422, method="POST")


def test_a_code_only_ever_leads_to_a_page_of_ours(client):
    hostile = ((("next", "https://evil.example/"), ("q", "a&b=c#d"), ("x", "\u00e9//?")), (("a", "%0d%0aSet-Cookie: x"),))
    for answers in hostile:
        place = opened(client, encode(result(client, answers=answers))).headers["Location"]
        assert re.fullmatch(r"/uk/rights/situations/dismissed/result\?[\w%=&.+-]+", place)


def test_after_a_thousand_hand_overs_nothing_of_them_is_written_down(client, caplog, app, capfd):
    store = Path(app.extensions["settings"].store)
    before = {file: file.read_bytes() for file in store.parent.iterdir()}
    with caplog.at_level(logging.DEBUG):
        for number, came in enumerate(random_results(1000, seed=9)):
            answer = opened(client, encode(came.result))
            assert answer.status_code == 303
            if number % 50 == 0:
                takes_it_along_in_every_other_way(client, answer.headers["Location"])
        for wrong in ("040GYJ154SF4", "Hallo!", ""):
            assert opened(client, wrong).status_code == 422
    app.extensions["press"].close()
    assert caplog.records == [] and "".join(capfd.readouterr()) == ""
    assert {file: file.read_bytes() for file in store.parent.iterdir()} == before


def takes_it_along_in_every_other_way(client, page: str) -> None:
    assert client.get(page).status_code == 200
    lang, below = page[1:].split("/", 1)
    kept = client.get(f"/{lang}/basket?{urlencode({'keep': below})}")
    basket = urlsplit(kept.headers["Location"])
    assert client.get(f"{basket.path}?{basket.query}").status_code == 200
    assert client.get(f"{basket.path}.pdf?{basket.query}").mimetype == "application/pdf"
    assert client.get(f"/{lang}/sheet.pdf?{urlencode({'of': below})}").mimetype == "application/pdf"
    assert client.get(page.replace("?", "/calendar?", 1)).status_code in (200, 404), "404: no day is open any more"


def test_the_letters_never_stand_in_an_address_that_a_server_sees():
    script = (ROOT / "static" / "open.js").read_text(encoding="utf-8")
    assert "location.hash" in script and "fetch" not in script and "location.search" not in script
    assert len(script.encode()) < 1000, "the phone may have a slow line"
