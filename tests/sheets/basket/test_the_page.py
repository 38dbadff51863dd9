"""The basket's page: keep, take out, take along in addresses; one sheet and one code of it all."""

import io
import re
from datetime import date
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from pages.owed import translated
from pypdf import PdfReader

from kiosk.errors import NotOnPaper
from kiosk.sheets.basket.keeping import MOST, as_results, from_result, kept_at, read, written
from kiosk.sheets.handover import decode, encode, offer
from kiosk.sheets.paper import making
from kiosk.sheets.paper.pressing import said

from .test_keeping import ALONE, DAY, PAGES

BOTH = ("de", "ar")
QUIET = "rights/topics/forced-labour"


def keep(client, lang: str, *addresses: str, kept: str = "") -> str:
    """The letters of a basket with these pages, kept one after the other as a visitor does."""
    for address in addresses:
        answer = client.get(f"/{lang}/basket?keep={quote(address, safe='')}" + (f"&kept={kept}" if kept else ""))
        assert answer.status_code == 303, address
        kept = parse_qs(urlsplit(answer.headers["Location"]).query)["kept"][0]
    return kept


@pytest.mark.parametrize("lang", BOTH)
def test_ten_things_are_kept_and_shown_in_order_with_a_way_back_to_each(visit, client, lang):
    page = visit(f"/{lang}/basket?kept={keep(client, lang, *PAGES)}")
    shown = [link.get("href") for link in page.all("a") if link.all("strong")]
    assert [urlsplit(href).path for href in shown] == [f"/{lang}/{re.split('[?#]', one)[0]}" for one in PAGES]
    [basket] = page.all("div", data_basket=True)
    assert len(read(basket.get("data-basket")).kept) == len(PAGES)


@pytest.mark.parametrize("lang", BOTH)
def test_what_is_taken_out_is_gone_and_the_rest_stays(visit, client, lang):
    letters = keep(client, lang, *PAGES[2:6])
    page = visit(f"/{lang}/basket?kept={letters}")
    out = [link.get("href") for link in page.all("a") if link.get("data-drop") is not None]
    assert [kept_at(one) for one in (*PAGES[2:3], *PAGES[4:6])] == list(read(parse_qs(urlsplit(out[1]).query)["kept"][0]).kept)


@pytest.mark.parametrize("lang", BOTH)
def test_the_last_thing_is_taken_out_like_any_other(visit, client, lang):
    page = visit(f"/{lang}/basket?kept={keep(client, lang, PAGES[4])}")
    [out] = [link.get("href") for link in page.all("a") if link.get("data-drop") is not None]
    [basket] = visit(out).all("div", data_basket=True)
    assert basket.get("data-basket") == "" and "data-drop" not in client.get(out).text


def test_keeping_twice_or_again_changes_nothing(client):
    letters = keep(client, "de", PAGES[4])
    assert read(keep(client, "de", PAGES[4], kept=letters)).kept == read(letters).kept


@pytest.mark.parametrize("address", ["help", "nonsense", "rights/topics/no-such-topic", "//evil.example", "\u202ex", "x" * 3000, QUIET + "x"])
def test_what_cannot_be_kept_is_said_and_nothing_is_lost(client, address):
    letters = keep(client, "ar", PAGES[4])
    answer = client.get(f"/ar/basket?keep={quote(address, safe='')}&kept={letters}")
    assert answer.status_code == 200 and "notice" in answer.text
    assert "/ar/advice/centres/zsba" in answer.text


def test_the_twenty_first_thing_is_refused_with_what_to_do(client, catalogue):
    topics = [f"rights/topics/{name}" for name, topic in catalogue.topics.items() if not topic.quick_exit]
    letters = keep(client, "de", *topics[:MOST])
    answer = client.get(f"/de/basket?keep={quote(topics[MOST], safe='')}&kept={letters}")
    assert answer.status_code == 200 and answer.text.count("data-drop") == MOST


def test_a_quiet_page_is_neither_offered_nor_shown(client, catalogue):
    quiet = [name for name, topic in catalogue.topics.items() if topic.quick_exit]
    assert quiet
    kept = keep(client, "de", PAGES[4])
    for name in quiet:
        assert "data-keep" not in client.get(f"/de/rights/topics/{name}").text.split("<footer")[0]
        refused = client.get(f"/de/basket?keep=rights/topics/{name}&kept={kept}")
        assert refused.status_code == 200 and refused.text.count("data-drop") == 1
        assert translated("This page cannot be kept. You can print it instead.", "de") in refused.text
        letters = written([kept_at(f"rights/topics/{name}"), kept_at(PAGES[4])], DAY)  # by somebody's own hand
        shown = client.get(f"/de/basket?kept={letters}")
        assert shown.text.count("data-drop") == 1 and f"/de/rights/topics/{name}" not in shown.text.split("<main")[1].split("</main>")[0]


@pytest.mark.parametrize("how", ["shown", "kept"])
def test_the_pages_in_it_need_not_draw_their_codes(new_app, monkeypatch, how):
    client = new_app(public="https://kiosk.example").test_client()
    letters = keep(client, "de", PAGES[0])
    drawn = []
    monkeypatch.setattr(offer, "drawn", lambda *given: drawn.append(given))
    assert "h#" not in client.get(f"/de/{PAGES[0]}").text and len(drawn) == 1, "elsewhere it is drawn"
    client.get(f"/de/basket?kept={letters}" if how == "shown" else f"/de/basket?keep={quote(PAGES[0])}")
    assert len(drawn) == 1


def test_a_passage_that_stands_in_one_language_only_is_left_out_of_the_sheet(app, monkeypatch):
    pages = {"de": '<main><h2 id="steps">Das</h2></main>', "uk": '<main><section aria-labelledby="steps">Це</section></main>'}
    monkeypatch.setattr(making, "page_inside", lambda address, **_: pages[address.split("/")[1]])
    with app.test_request_context("/uk/basket.pdf"):
        app.preprocess_request()
        with pytest.raises(NotOnPaper):
            making.basket_order([(PAGES[2], "steps")], "uk", "de", [])
        pages["de"] = pages["uk"]
        assert making.basket_order([(PAGES[2], "steps")], "uk", "de", []).parts == ("steps",)


@pytest.mark.parametrize("lang", BOTH)
def test_without_script_every_link_and_form_takes_the_basket_along(visit, client, lang):
    letters = keep(client, lang, PAGES[4])
    for below in ("", "rights/topics/dismissal", "recognition/question/country?profession=nurse", "rights/letters/wage-demand"):
        page = visit(f"/{lang}/{below}{'&' if '?' in below else '?'}kept={letters}")
        links = [link.get("href") for link in page.all("a") if link.get("href").startswith(f"/{lang}/")]
        assert links and all("kept" in link for link in links if not link.startswith(f"/{lang}/exit"))
        for form in page.all("form"):
            inside = [field for field in form.all("input") if field.get("name") == "kept"]
            assert inside or "kept=" in (form.get("action") or "")


@pytest.mark.parametrize("letters", ["<script>", "%22%3E", "x" * 3600, "%00", "é"])
def test_letters_of_nobody_are_not_carried_along(client, letters):
    body = client.get(f"/de/help?kept={letters}").text
    assert "<script>" not in body.split("<main")[1] and 'kept="' not in body
    assert not [one for one in re.findall(r'href="(/de/[^"]*)"', body) if "kept=" in one and "to=" not in one]


@pytest.mark.parametrize("lang", BOTH)
def test_one_code_holds_it_all(app_with, lang):
    client = app_with(public="https://kiosk.example").test_client()
    letters = keep(client, lang, *PAGES[:5])
    page = client.get(f"/{lang}/basket?kept={letters}").text
    shown = re.search(r'class="num">([0-9A-Z ]+)<', page)[1]
    assert list(from_result(decode(shown))) == [kept_at(one) for one in PAGES[:5]]
    opened = client.post(f"/{lang}/h", data={"letters": shown})
    assert opened.status_code == 303
    assert read(parse_qs(urlsplit(opened.headers["Location"]).query)["kept"][0]).kept == tuple(map(kept_at, PAGES[:5]))


@pytest.mark.parametrize(("edition", "said"), [(0, False), (7, True)])
def test_from_an_old_code_each_page_in_it_says_what_has_changed_there(client, catalogue, edition, said):
    """edition: 0 for that of today. That a day has passed is no news of the basket itself."""
    [result] = as_results([kept_at(PAGES[2]), kept_at(PAGES[5])], "de", edition or catalogue.edition, date(2026, 3, 3))
    place = client.post("/de/h", data={"letters": encode(result)}).headers["Location"]
    page = client.get(place).text
    made = f"made=2026-03-03.{edition or catalogue.edition}"
    assert place.endswith(made)
    links = re.findall(r'<p><a href="([^"]+)"><span><strong>', page)
    assert len(links) == 2 and all(made in link for link in links)
    assert ("Ihr Code ist vom 3. März 2026" in page) == said
    assert client.get(links[0].replace("&amp;", "&")).status_code == 200


def test_ten_things_are_one_sheet_in_order(client):
    letters = keep(client, "uk", *PAGES)
    answer = client.get(f"/uk/basket.pdf?kept={letters}")
    assert answer.status_code == 200 and answer.mimetype == "application/pdf"
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.data)).pages).split())
    places = [text.find(words) for words in ("Das nehme ich mit", "Pflege", "Kündigung", "Zentrale Servicestelle")]
    assert -1 not in places and places == sorted(places)


@pytest.mark.parametrize("lang", BOTH)
def test_each_page_that_stands_alone_is_offered_to_be_kept_and_is(visit, client, lang):
    for address in ALONE:
        page = visit(f"/{lang}/{address.partition('#')[0]}")
        offered = [parse_qs(urlsplit(link.get("href")).query)["keep"][0] for link in page.main.all("a") if link.get("data-keep") is not None]
        assert kept_at(address) in map(kept_at, offered)
    shown = visit(f"/{lang}/basket?kept={keep(client, lang, *ALONE)}")
    assert len([link for link in shown.main.all("a") if link.get("data-drop") is not None]) == len(ALONE)
    assert not shown.main.all("p", class_="notice")


@pytest.mark.parametrize("lang", ["ar", "uk", "de"])
def test_the_notice_stands_in_the_sheet_once_with_german_where_german_is(client, catalogue, lang):
    notice = "advice/employers?land=DE-SN&sheet=ar"
    with client.application.test_request_context(f"/{lang}/basket.pdf"):
        client.application.preprocess_request()
        stands = said(making.basket_order([("rights/contacts", ""), (notice, "")], lang, "de", []))
    german, arabic = (catalogue.texts[tag]["centres/sheet/free"].text for tag in ("de", "ar"))
    found = [tuple(block and block.text for block in both) for both in stands.pairs if german in {block.text for block in both if block}]
    assert found == ([(german, None)] if lang == "de" else [(arabic, german)])
    assert sum(arabic in {block.text for block in both if block} for both in stands.pairs) == 1
    assert stands.machine_made


@pytest.mark.parametrize("letters", ["", "x", "UUUU.x", "\u202e"])
def test_an_empty_basket_makes_no_sheet(client, letters):
    assert client.get(f"/de/basket.pdf?kept={quote(letters)}").status_code == 404
    assert client.get(f"/de/basket?kept={quote(letters)}").status_code == 200


def test_nothing_of_it_stands_in_a_cookie(client):
    letters = keep(client, "de", PAGES[0])
    answer = client.get(f"/de/basket?kept={letters}")
    assert "Set-Cookie" not in answer.headers and answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("lang", BOTH)
def test_a_terminal_whose_browser_prints_puts_every_statement_on_paper_in_both_languages(app_with, lang):
    client = app_with(terminal=True).test_client()
    body = client.get(f"/{lang}/basket?kept={keep(client, lang, PAGES[4])}").text
    paper = body[body.index("on-paper") :]
    assert paper.count('class="pair') > 10 and "recognition@arbeitsagentur.de" in paper
    assert paper.count(' hers"') == (0 if lang == "de" else paper.count('class="pair'))
    assert ".pdf" not in body, "nothing can be saved at a terminal"
