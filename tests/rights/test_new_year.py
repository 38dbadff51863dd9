"""On 1 January every amount changes by itself: on each page, in each language, and for programs."""

import re
from datetime import date

import pytest
from pages.addresses import all_pages
from pages.owed import PROMISED
from pages.untranslated import interface

OLD = re.compile(r"(?<![\d.,])(?:13[.,]90|603(?:[.,]00)?)(?![\d])")
NEW = re.compile(r"(?<![\d.,])(?:14[.,]60|633(?:[.,]00)?)(?![\d])")
# A month of 2026 that she asks for keeps the amounts it had, and what she typed is repeated as she typed it.
PAGES = [below for below in all_pages() if "date=30.11.2026" not in below]


def words_of(answer) -> str:
    text = re.sub(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", " ", answer.get_data(as_text=True), flags=re.DOTALL)
    return text.replace("\u00a0", " ")


def test_no_page_names_an_amount_of_the_year_before(app_on):
    """Every page in German, and in every language where it names such an amount: no text can, as the next test proves."""
    client, left = app_on(date(2027, 1, 1)).test_client(), []

    def names_the_new_one(lang, below):
        answer = client.get(f"/{lang}/{below}")
        assert answer.status_code < 500, below
        text = words_of(answer)
        left.extend(f"{lang}/{below}: …{text[max(0, found.start() - 60) : found.end() + 20]}…" for found in OLD.finditer(text))
        return NEW.search(text)

    naming = [below for below in PAGES if names_the_new_one("de", below)]
    assert len(naming) >= 4
    silent = [f"{lang}/{below}" for lang in PROMISED[1:] for below in naming if not names_the_new_one(lang, below)]
    assert (left, silent) == ([], [])


@pytest.mark.parametrize("lang", PROMISED)
def test_no_text_writes_an_amount_itself(catalogue, lang):
    """Neither one of the content nor one of the interface: it comes from the table, for the day."""
    words = {key: text.text for key, text in catalogue.texts[lang].items()}
    if lang != "en":  # its own strings are what the others translate
        words |= {entry.id: f"{entry.id} {entry.string}" for entry in interface(catalogue.languages[lang].locale)}
    assert [key for key, text in words.items() if OLD.search(text.replace("\u00a0", " "))] == []


def test_every_page_works_on_a_day_of_which_little_is_known(app_on):
    client, rights = app_on(date(2031, 1, 1)).test_client(), [below for below in PAGES if below.startswith("rights")]
    pages = [f"/{('de', 'ar')[number % 2]}/{below}" for number, below in enumerate(rights)]
    assert {client.get(page).status_code for page in pages} <= {200, 422}


def test_programs_get_the_amounts_of_the_new_year(app_on):
    client = app_on(date(2027, 1, 1)).test_client()
    assert client.get("/api/v1/parameters/minimum_wage_hourly_eur").get_json()["value"] == 14.6
    assert client.get("/api/v1/parameters/minijob_monthly_limit_eur").get_json()["value"] == 633
    assert client.get("/api/v1/parameters/minimum_wage_hourly_eur?on=2026-12-31").get_json()["value"] == 13.9
    for address in ("/api/v1/parameters", *(f"/api/v1/topics/{id}?lang={lang}" for id in ("minimum-wage", "minijob", "unsettled") for lang in PROMISED)):
        assert not OLD.search(client.get(address).get_data(as_text=True)), address
