"""How many sheets one address may ask for in a minute: enough for an office of advisers, and a kind word beyond that."""

from urllib.parse import quote, urlencode

import pytest
from pages.owed import translated
from rights.letters.filled import FILLED

from kiosk.sheets.views import MOST_A_MINUTE, RATE
from kiosk.shell.rates import Rate

PLAN = "recognition/plan?profession=nurse&country=UA"
BASKET = "0440SW0300K5XW83ZM1Z40YA0J401A66"
LETTER = "rights/letters/wage-demand"
OFFICE, HOME = {"REMOTE_ADDR": "192.0.2.7"}, {"REMOTE_ADDR": "192.0.2.8"}


@pytest.fixture
def made(app, monkeypatch):
    """What the press was asked for; it makes nothing. A whole minute begins."""
    orders = []
    monkeypatch.setitem(app.extensions, RATE, Rate(MOST_A_MINUTE))
    monkeypatch.setattr(app.extensions["press"], "make", lambda order, wait=0: orders.append(order()) or b"%PDF-")
    return orders


def used_up(client, lang: str = "uk") -> None:
    for _ in range(MOST_A_MINUTE):
        assert client.get(f"/{lang}/sheet.pdf?of=rights/contacts", environ_base=OFFICE).status_code == 200


@pytest.mark.parametrize("lang", ["de", "ar", "en"])
def test_beyond_them_she_reads_when_to_come_again_and_the_same_sheet_is_one_press_away(visit, app, made, monkeypatch, lang):
    app.extensions[RATE]._most = 0  # so that the links of the page can be followed from elsewhere
    address = f"/{lang}/sheet.pdf?of={quote(PLAN, safe='')}"
    page = visit(address, status=429, environ_base=OFFICE)
    assert page.h1.text == translated("Please wait a moment", lang)
    assert translated("Please wait a minute. Then try again.", lang) in page.main.text
    assert 1 <= int(page.headers["Retry-After"]) <= 60 and page.headers["Cache-Control"] == "no-store"
    links = [link.get("href") for link in page.main.all("a")]
    assert any(link.startswith(f"/{lang}/sheet.pdf?of=recognition") for link in links)
    assert f"/{lang}/{PLAN}" in links


def test_sheets_baskets_and_letters_count_together_and_each_address_for_itself(client, made):
    used_up(client)
    asked = len(made)
    assert client.get(f"/uk/basket.pdf?kept={BASKET}", environ_base=OFFICE).status_code == 429
    assert client.post(f"/uk/{LETTER}", data=FILLED | {"paper": "both"}, environ_base=OFFICE).status_code == 429
    assert len(made) == asked, "nothing is made for it"
    assert client.get(f"/uk/basket.pdf?kept={BASKET}", environ_base=HOME).status_code == 200
    assert client.post(f"/uk/{LETTER}", data=FILLED | {"paper": "both"}, environ_base=HOME).status_code == 200


def test_her_letter_is_not_lost_by_it(visit, app, made):
    app.extensions[RATE]._most = 0
    page = visit(f"/ar/{LETTER}", method="POST", data=FILLED | {"paper": "german"}, environ_base=OFFICE, status=429, private=True)
    assert "Olena Ковальчук" in page.main.text and page.headers["Retry-After"]
    assert translated("Please wait a minute. Then try again.", "ar") in page.main.text
    assert page.main.all("input", name="amount", value="1.250,50 €")


def test_reading_letters_and_pages_costs_nothing(client, made):
    used_up(client)
    assert client.get("/uk/rights/contacts", environ_base=OFFICE).status_code == 200
    assert client.post(f"/uk/{LETTER}", data=FILLED, environ_base=OFFICE).status_code == 200


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "::ffff:127.0.0.1", ""])
def test_whoever_speaks_for_everybody_is_not_counted(client, made, address):
    for _ in range(MOST_A_MINUTE + 5):
        answer = client.get(f"/de/sheet.pdf?{urlencode({'of': 'rights/contacts'})}", environ_base={"REMOTE_ADDR": address})
        assert answer.status_code == 200
