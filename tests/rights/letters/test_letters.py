"""What comes out of a letter: empty, filled in, with anything typed into it – and that nothing of it stays."""

import logging
import re
import unicodedata
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pages.opened import Page
from pages.owed import translated
from pages.visitor import Visitor

from kiosk.content.catalogue import Catalogue
from kiosk.content.words import slots
from kiosk.rights.letters.fields import FIELDS, fields_of
from kiosk.sheets.paper.reading import read

from .filled import FILLED, LETTERS, LONGEST

LANGUAGES = ("de", "ar")
each_letter = pytest.mark.parametrize("name", LETTERS)
in_each_language = pytest.mark.parametrize("lang", LANGUAGES)

HOSTILE = {
    "markup": "<script>alert(1)</script>",
    "an attribute": "\"'><img src=x onerror=alert(1)>",
    "a template": "{{ 7 * 7 }}{% raw %}",
    "a placeholder": "{amount:money} [[Bescheid]] {no:x}",
    "a format": "%(day)s %s {0} \\",
    "a header": "x\r\nSet-Cookie: a=b\r\n\r\n<html>",
    "turned around": "a\u202eb\u2066c\u200fd",
    "control characters": "a\x00b\x07c\x1b[31md\x7f",
    "half a letter": "a\ud800b",
    "a tower of marks": "a" + "\u0301" * 200,
    "nothing to see": "\u200b\u200c\u2060",
}
CONTROL = {"\t", "\n"}


def send(client: FlaskClient, lang: str, name: str, given: dict, status: int = 200) -> Page:
    address = f"/{lang}/rights/letters/{name}"
    answer = client.post(address, data=given)
    page = Page(address, answer.status_code, answer.headers, answer.get_data(as_text=True))
    assert page.status == status
    assert page.headers["Cache-Control"] == "no-store" and "ETag" not in page.headers
    return page


@in_each_language
@each_letter
def test_the_sheet_of_a_form_says_nothing_about_fields_it_does_not_have(client: FlaskClient, lang: str, name: str) -> None:
    html = client.get(f"/{lang}/rights/letters/{name}").text
    said = [block.text for block in read(html).blocks]
    assert translated("Before you send it", lang) in said
    assert translated("Fill in what you like", lang) not in said and translated("Nothing you write is stored.", lang) not in said


def letter_of(page: Page) -> str:
    return next(element.text for element in page.all("div") if element.get("class") == "letter")


def read_again(page: Page) -> dict[str, str]:
    """What stands in the fields of the form."""
    fields = {field.get("name"): field.get("value") for field in page.all("input", type="text")}
    return fields | {field.get("name"): field.text for field in page.all("textarea")}


@each_letter
@in_each_language
def test_an_empty_form_gives_a_letter_to_fill_in_by_hand(client: FlaskClient, catalogue: Catalogue, lang: str, name: str):
    letter = letter_of(send(client, lang, name, {}))
    assert "Sehr geehrte Damen und Herren," in letter and "Mit freundlichen Grüßen" in letter
    assert catalogue.letters[name].law in letter
    # Sender and receiver with three lines each, place and day.
    assert letter.count("__________") >= 8
    assert "None" not in letter


@each_letter
@in_each_language
def test_what_she_fills_in_stands_in_the_german_letter(client: FlaskClient, catalogue: Catalogue, lang: str, name: str):
    letter = letter_of(send(client, lang, name, FILLED))
    asked = fields_of(catalogue.letters[name])
    said = {"name": "Olena Ковальчук", "address": "50674 Köln", "employer": "Muster & Söhne GmbH", "employer_address": "Hafenweg 1",
            "place": "Köln, 22. November 2026", "months": "September 2026 und Oktober 2026", "amount": "1.250,50 €",
            "dismissal_day": "20. November 2026", "last_day": "31. Dezember 2026", "leave_days": "7,5",
            "event_day": "3. November 2026", "event": "Der Chef hat mich beleidigt. Zwei Kollegen waren dabei.",
            "grounds": "Rassismus oder Herkunft und Religion oder Weltanschauung", "answer_by": "2. Dezember 2026"}  # fmt: skip
    assert [field for field in asked if field in said and said[field] not in letter] == []
    assert "____" not in letter


@each_letter
def test_her_own_language_stands_beside_every_german_sentence(client: FlaskClient, catalogue: Catalogue, name: str):
    page = send(client, "ar", name, FILLED)
    pairs = [element for element in page.all("div") if (element.get("class") or "").startswith("pair")]
    assert len(pairs) == len(catalogue.letters[name].sentences) + 4
    for pair in pairs:
        german, hers = pair.all("p")
        assert (german.get("lang"), german.get("dir")) == ("de", "ltr")
        assert hers.get("lang") and hers.get("dir")


def test_whoever_reads_german_gets_one_column(client: FlaskClient):
    page = send(client, "de", "wage-demand", FILLED)
    assert all(len(element.all("p")) == 1 for element in page.all("div") if (element.get("class") or "").startswith("pair"))


@each_letter
@in_each_language
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_typed_becomes_part_of_the_page(client: FlaskClient, lang: str, name: str, text: str):
    body = {field: text for field, kind in FIELDS.items() if kind.kind in ("line", "lines")}
    page = send(client, lang, name, {field: value.encode("utf-8", "surrogatepass") for field, value in body.items()})
    assert page.errors == []
    assert not page.all("img") and not [one for one in page.all("script") if one.text]
    assert "49" not in letter_of(page) and "Bescheid" not in re.findall(r'class="plate"[^>]*>([^<]*)', page.body)
    letter = letter_of(page)
    unseen = {sign for sign in letter if unicodedata.category(sign) in ("Cc", "Cf", "Cs")} - CONTROL
    # Our own Arabic words may hold marks of direction; what she typed may not add an override.
    assert unseen <= {"\u200e", "\u200f", "\u200c", "\u200d"}
    assert "\u0301" * 5 not in letter
    assert "Set-Cookie" not in page.headers


@each_letter
@in_each_language
@pytest.mark.parametrize("field", ["name", "address", "employer", "employer_address", "place"])
def test_what_is_too_long_comes_back_as_it_was_typed(client: FlaskClient, lang: str, name: str, field: str):
    given = {**FILLED, field: "Wörter " * 40}
    page = send(client, lang, name, given, status=422)
    assert read_again(page)[field].strip() == ("Wörter " * 40).strip()
    assert read_again(page)["day"] == "22.11.2026"
    assert [link.get("href") for link in page.all("a") if link.get("href") == f"#{field}"]
    assert any(element.get("aria-invalid") == "true" and element.get("name") == field for element in page.elements)


def test_the_longest_of_everything_is_still_a_letter(client: FlaskClient):
    for name in LETTERS:
        send(client, "de", name, LONGEST)


def test_too_many_lines_are_too_long_as_well(client: FlaskClient):
    send(client, "de", "wage-demand", {"address": "a\nb\nc\nd"}, status=422)


@in_each_language
@pytest.mark.parametrize("name, field", [
    ("wage-demand", "day"), ("wage-demand", "answer_by"), ("dismissal-objection", "dismissal_day"),
    ("leave-payout", "last_day"), ("reference-and-papers", "last_day"), ("agg-complaint", "event_day"),
    ("written-terms", "answer_by"),
])  # fmt: skip
@pytest.mark.parametrize("text", ["31.2.2026", "gestern", "3/4/2026", "22.11.26", "0.0.0000", "٣١.٢.٢٠٢٦", "1.1.1800"])
def test_a_day_that_is_none_is_asked_for_again(client: FlaskClient, lang: str, name: str, field: str, text: str):
    page = send(client, lang, name, {**FILLED, field: text}, status=422)
    assert read_again(page)[field] == text


@pytest.mark.parametrize("name, field, text", [
    ("wage-demand", "answer_by", "21.11.2026"), ("dismissal-objection", "dismissal_day", "23.11.2026"),
    ("agg-complaint", "event_day", "1.1.2027"), ("wage-demand", "amount", "viel"), ("wage-demand", "amount", "-5"),
    ("wage-demand", "amount", "0"), ("wage-demand", "amount", "12 Tage"), ("leave-payout", "leave_days", "1000"),
])  # fmt: skip
def test_a_day_or_amount_that_cannot_be_is_asked_for_again(client: FlaskClient, name: str, field: str, text: str):
    assert read_again(send(client, "de", name, {**FILLED, field: text}, status=422))[field] == text


@pytest.mark.parametrize("text, shown", [("1250", "1.250 €"), ("1.250,5", "1.250,50 €"), ("1,250.50 EUR", "1.250,50 €"),
                                         ("١٢٥٠", "1.250 €"), ("1 250 євро", "1.250 €"), ("0,5 €", "0,50 €")])
def test_amounts_are_understood_as_people_write_them(client: FlaskClient, text: str, shown: str):
    assert shown in letter_of(send(client, "de", "wage-demand", {"amount": text}))


@pytest.mark.parametrize("name", ["محمد الأحمد", "ሰላም ገብረ", "王小明", "Đặng Thị Hương", "نیما می‌خواهد", "O’Brien-Şahin"])
def test_a_name_in_any_script_stays_as_it_is(client: FlaskClient, name: str):
    assert name in letter_of(send(client, "ar", "written-terms", {"name": name}))


def test_months_that_are_no_months_and_grounds_that_are_none_were_not_ticked(client: FlaskClient):
    letter = letter_of(send(client, "de", "wage-demand", {"months": ["2026-13", "2027-01", "x", "2026-10"]}))
    assert "Lohn fehlt für diese Zeit: Oktober 2026." in letter
    assert "____" in letter_of(send(client, "de", "agg-complaint", {"grounds": ["money", "<b>"]}))


def test_the_last_day_of_the_job_is_left_out_of_a_demand_where_nobody_gave_it(client: FlaskClient):
    assert "Der letzte Tag" not in letter_of(send(client, "de", "wage-demand", {}))
    assert "Der letzte Tag" in letter_of(send(client, "de", "wage-demand", {"last_day": "1.11.2026"}))


def test_she_can_change_something_without_typing_the_rest_again(client: FlaskClient):
    page = send(client, "de", "agg-complaint", {**FILLED, "change": "1"})
    assert read_again(page)["event"] == "Der Chef hat mich beleidigt. Zwei Kollegen waren dabei."
    assert read_again(page)["name"] == FILLED["name"]
    ticked = [box.get("value") for box in page.all("input", type="checkbox") if box.get("checked") is not None]
    assert ticked == ["origin", "religion"]
    kept = [(field.get("name"), field.get("value")) for field in send(client, "de", "agg-complaint", FILLED).all("input", type="hidden")]
    assert ("event", FILLED["event"]) in kept and ("grounds", "religion") in kept


def test_ten_days_are_suggested_for_the_answer(client: FlaskClient):
    page = Page("", 200, {}, client.get("/de/rights/letters/wage-demand").get_data(as_text=True))
    assert read_again(page)["answer_by"] == "02.12.2026" and read_again(page)["day"] == "22.11.2026"


def test_more_than_anybody_writes_is_refused_before_it_is_read(client: FlaskClient):
    answer = client.post("/de/rights/letters/wage-demand", data={"name": "a" * 70_000})
    assert answer.status_code == 413 and answer.headers["Cache-Control"] == "no-store"


def test_a_letter_that_does_not_exist_is_not_found(client: FlaskClient):
    assert client.get("/de/rights/letters/love").status_code == 404
    assert client.post("/de/rights/letters/love", data=FILLED).status_code == 404


def test_nothing_of_it_stays_in_the_store_a_log_a_header_or_the_next_page(
    new_app: Callable[..., Flask], caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture
):
    app = new_app()
    client, store = app.test_client(), app.extensions["store"]
    secret = "Xantippe Quallenfeuer"
    before = store.head()
    with caplog.at_level(logging.DEBUG):
        for name in LETTERS:
            for given in ({"name": secret}, {"name": secret, "day": "31.2.2026"}, {"name": secret * 9}, {"name": secret, "change": "1"}):
                answer = client.post(f"/de/rights/letters/{name}", data=given)
                assert secret in answer.get_data(as_text=True)
                assert secret not in str(answer.headers) and "Set-Cookie" not in answer.headers
            assert secret not in client.get(f"/de/rights/letters/{name}").get_data(as_text=True)
    assert store.head() == before
    said = capfd.readouterr()
    assert secret not in caplog.text + said.out + said.err


def test_a_terminal_offers_nobody_what_another_one_typed(app_with: Callable[..., Flask]):
    html = app_with(terminal=True).test_client().get("/de/rights/letters/wage-demand").get_data(as_text=True)
    page = Page("", 200, {}, html)
    offered = {element.get("autocomplete") for element in page.elements if element.get("autocomplete")}
    assert offered == {"off"}


def test_on_her_own_phone_the_browser_may_fill_in_her_name(client: FlaskClient):
    page = Page("", 200, {}, client.get("/de/rights/letters/wage-demand").get_data(as_text=True))
    filled_by = {element.get("name"): element.get("autocomplete") for element in page.elements if element.get("autocomplete")}
    assert filled_by["name"] == "name" and filled_by["address"] == "street-address" and filled_by["employer"] == "off"


@each_letter
def test_a_letter_works_on_a_day_for_which_no_amount_is_known(client: FlaskClient, name: str):
    assert client.get(f"/ar/rights/letters/{name}?on=2031-01-01").status_code == 200
    assert client.post(f"/ar/rights/letters/{name}?on=2031-01-01", data={"name": "a"}).status_code == 200


def test_the_day_of_a_preview_stays_from_the_list_to_the_letter_and_back(visit: Visitor):
    day = "on=2026-12-24"
    listed = [link for link in visit(f"/de/rights/letters?{day}").links if "/rights/letters/" in link]
    assert len(listed) >= len(LETTERS) and all(link.endswith(f"?{day}") for link in listed)
    address = f"/de/rights/letters/wage-demand?{day}"
    form = next(one for one in visit(address).main.all("form") if one.get("id") == "f")
    assert form.get("action") == address
    letter = visit(address, method="POST", data={"name": "A"}, private=True)
    change, paper = letter.main.all("form")
    (back,) = [one.get("href") for one in letter.all("a", href=True) if one.text == "Zurück"]
    assert change.get("action") == paper.get("action") == back == address
    subjects = [link for link in letter.links if "/rights/topics/" in link]
    assert subjects and all(link.endswith(f"?{day}") for link in subjects)


@each_letter
def test_each_sentence_names_the_fields_it_holds_in_every_language(catalogue: Catalogue, name: str):
    for sentence in catalogue.letters[name].sentences:
        for texts in catalogue.texts.values():
            if sentence.key(name) in texts:
                assert {slot.name for slot in slots(texts[sentence.key(name)].text)} - {"law"} == set(sentence.fields)


@in_each_language
def test_every_promise_holds_on_every_page_of_the_letters(visit: Visitor, lang: str):
    visit(f"/{lang}/rights/letters")
    for name in LETTERS:
        address = f"/{lang}/rights/letters/{name}"
        visit(address)
        visit(address, method="POST", data=FILLED, private=True)
        visit(address, method="POST", data={"day": "x"}, status=422)
