"""On 1 January every amount changes by itself: on each page, in each language, and for programs."""

import re
from datetime import date

import pytest
from pages.addresses import all_pages
from pages.owed import PROMISED

OLD = re.compile(r"(?<![\d.,])(?:13[.,]90|603(?:[.,]00)?)(?![\d])")
NEW = re.compile(r"(?<![\d.,])(?:14[.,]60|633(?:[.,]00)?)(?![\d])")
# A month of 2026 that she asks for keeps the amounts it had, and what she typed is repeated as she typed it.
PAGES = [below for below in all_pages() if "date=30.11.2026" not in below]


def words_of(answer) -> str:
    text = re.sub(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", " ", answer.get_data(as_text=True), flags=re.DOTALL)
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize("lang", PROMISED)
def test_no_page_names_an_amount_of_the_year_before(app_on, lang):
    client, left, said = app_on(date(2027, 1, 1)).test_client(), [], 0
    for below in PAGES:
        answer = client.get(f"/{lang}/{below}")
        assert answer.status_code < 500, below
        text = words_of(answer)
        said += bool(NEW.search(text))
        left += [f"{below}: …{text[max(0, found.start() - 60) : found.end() + 20]}…" for found in OLD.finditer(text)]
    assert left == []
    assert said >= 4


@pytest.mark.parametrize("lang", ["de", "ar"])
def test_every_page_works_on_a_day_of_which_little_is_known(app_on, lang):
    client = app_on(date(2031, 1, 1)).test_client()
    assert {client.get(f"/{lang}/{below}").status_code for below in PAGES if below.startswith("rights")} <= {200, 422}


def test_programs_get_the_amounts_of_the_new_year(app_on):
    client = app_on(date(2027, 1, 1)).test_client()
    assert client.get("/api/v1/parameters/minimum_wage_hourly_eur").get_json()["value"] == 14.6
    assert client.get("/api/v1/parameters/minijob_monthly_limit_eur").get_json()["value"] == 633
    assert client.get("/api/v1/parameters/minimum_wage_hourly_eur?on=2026-12-31").get_json()["value"] == 13.9
    for address in ("/api/v1/parameters", *(f"/api/v1/topics/{id}?lang={lang}" for id in ("minimum-wage", "minijob", "unsettled") for lang in PROMISED)):
        assert not OLD.search(client.get(address).get_data(as_text=True)), address
