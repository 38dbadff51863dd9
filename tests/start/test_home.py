"""The start page shows the ways in that exist, and no other."""

import pytest
from pages.owed import PROMISED


@pytest.mark.parametrize("lang", PROMISED)
def test_home_leads_to_the_guide_to_the_professions_and_to_a_person(visit, lang):
    page = visit(f"/{lang}/")
    assert {f"/{lang}/recognition", f"/{lang}/professions", f"/{lang}/help"} <= set(page.links)


@pytest.mark.parametrize("lang", PROMISED)
def test_the_foot_of_every_page_leads_to_what_we_must_declare(visit, lang):
    for below in ("", "recognition?profession=nurse", "nothing/here"):
        links = visit.open(f"/{lang}/{below}").all("footer")[-1].all("a", href=True)
        assert [link.get("href") for link in links] == [
            f"/{lang}/{name}" for name in ("basket", "accessibility", "privacy", "imprint", "feedback", "sources")]


def test_whoever_runs_the_kiosk_stands_in_the_imprint(new_app, visit_in, visit):
    page = visit_in(new_app(operator="Stadt Musterstadt, Rathausplatz 1"))("/de/imprint")
    assert "Stadt Musterstadt, Rathausplatz 1" in page.main.text
    assert visit("/de/imprint").main.text, "without an operator the page says so instead of being empty"


def test_only_the_languages_the_operator_chose_are_offered(new_app, visit_in):
    visit = visit_in(new_app(languages=("ar", "de")))
    assert visit("/ar/").status == 200
    wall = visit("/")
    assert "/tr/" not in wall.links and "/ar/" in wall.links and "/de/" in wall.links
    assert visit.open("/tr/").status == 404
    assert visit.client.get("/health").get_json()["languages"] == ["de", "ar"]


def test_the_start_page_says_how_long_answers_are_kept(visit):
    assert "address of the page" in visit("/en/").main.text
