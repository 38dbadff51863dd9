"""Finding a profession in her own words, by field of work, or by letter; and what happens when nothing fits."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from pages.owed import PROMISED

from kiosk.i18n.collation import sort_key

TYPED = [
    # language, what she types → the profession it means
    ("de", "Krankenschwester", "nurse"),
    ("de", "krankenschwster", "nurse"),
    ("en", "I worked as a nurse", "nurse"),
    ("en", "medsestra", "nurse"),
    ("uk", "медсестра", "nurse"),
    ("uk", "medsestra", "nurse"),
    ("ar", "ممرضة", "nurse"),
    ("ar", "momarreda", "nurse"),
    ("tr", "hemşire", "nurse"),
    ("tr", "hemsire", "nurse"),
    ("ar", "nurse", "nurse"),
    ("uk", "Arzt", "physician"),
    ("tr", "doktor", "physician"),
    ("ar", "طبيب", "physician"),
    ("de", "Lehrerin", "secondary-teacher"),
    ("en", "programmer", "software-developer"),
    ("de", "Koch", "cook"),
    ("tr", "aşçı", "cook"),
]
NONSENSE = ("xqzzvw", "1234567", "!!!", "<script>alert(1)</script>", "\u202e\u202d", "ж" * 60)


def hits(page) -> list[str]:
    """The professions found, best first."""
    (found,) = page.all("div", id="hits")
    answers = (dict(parse_qsl(urlsplit(one.get("href")).query)) for one in found.all("a", href=True))
    return [one["profession"] for one in answers if "profession" in one]


@pytest.mark.parametrize(("lang", "typed", "expected"), TYPED)
def test_what_she_types_finds_her_profession_among_the_first_three(visit, lang, typed, expected):
    assert expected in hits(visit.open(f"/{lang}/professions", query_string={"q": typed}))[:3]
    assert expected in hits(visit.open(f"/{lang}/recognition", query_string={"q": typed}))[:3]


@pytest.mark.parametrize("lang", PROMISED)
@pytest.mark.parametrize("typed", NONSENSE)
def test_for_nonsense_nothing_is_found_and_help_is_offered(visit, lang, typed):
    page = visit.open(f"/{lang}/professions", query_string={"q": typed})
    assert page.status == 200 and hits(page) == []
    assert len([link for link in page.links if "/professions/fields/" in link]) == 14, "she can look by field"
    assert "https://www.anerkennung-in-deutschland.de/" in page.links, "the official finder knows them all"
    assert f"/{lang}/help" in page.links
    assert "<script>alert" not in page.body


def test_the_search_says_how_many_were_found_and_keeps_what_she_typed(visit):
    page = visit("/en/professions?q=nurse")
    (said,) = list(page.main.all("p", data_say=True))
    assert str(len(hits(page))) in said.text
    assert page.main.all("input", type="search")[0].get("value") == "nurse"


def test_what_she_types_in_the_guide_keeps_the_answers_she_gave_before(visit):
    page = visit.open("/en/recognition?country=PL&q=nurse")
    assert "/en/recognition?country=PL&profession=nurse" in page.links or any(
        dict(parse_qsl(urlsplit(link).query)) == {"country": "PL", "profession": "nurse"} for link in page.links)


@pytest.mark.parametrize("lang", PROMISED)
def test_every_profession_stands_once_under_its_field(visit, catalogue, lang):
    found = []
    for field in catalogue.fields:
        page = visit.open(f"/{lang}/professions/fields/{field}")
        here = [dict(parse_qsl(urlsplit(link).query)).get("profession") for link in page.links if "profession=" in link]
        here = [id for id in dict.fromkeys(here) if id]
        assert {catalogue.professions[id].field for id in here} == {field}
        found += here
    assert sorted(found) == sorted(catalogue.professions)


@pytest.mark.parametrize("lang", PROMISED)
def test_all_professions_stand_from_a_to_z_in_the_order_of_her_alphabet(visit, catalogue, lang):
    page = visit.open(f"/{lang}/professions/a-z")
    ids = [dict(parse_qsl(urlsplit(one.get("href")).query)).get("profession") for one in page.main.all("a", href=True)]
    ids = [id for id in ids if id]
    assert sorted(ids) == sorted(catalogue.professions), "none is missing and none stands twice"
    titles = [catalogue.text(lang, f"professions/{id}/title").plain for id in ids]
    assert titles == sorted(titles, key=lambda title: sort_key(title, lang))


def test_every_profession_in_a_list_leads_to_the_question_that_follows(visit):
    page = visit.open("/en/professions/a-z")
    links = sorted({link for link in page.links if "profession=" in link})
    assert len(links) == 203
    for link in links:
        assert visit.client.get(link).status_code == 200, link


@pytest.mark.parametrize("code", ["DE-BE", "abroad", "unknown"])
def test_every_country_leads_on(visit, catalogue, code):
    for country in sorted(catalogue.country_codes):
        answer = visit.client.get(f"/en/recognition?profession=nurse&country={country}&land={code}")
        assert answer.status_code == 200, country
