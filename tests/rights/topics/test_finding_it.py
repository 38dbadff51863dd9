"""From her own words to the right page: one search for everything, the overview, the offices that help."""

import json

import pytest
from api.described import Description
from pages.owed import DATA, PROMISED

TYPED = (
    ("de", "Kündigung"),
    ("de", "gekündigt"),
    ("en", "dismissed"),
    ("uk", "звільнення"),
    ("ar", "فصل من العمل"),
    ("tr", "işten çıkarma"),
)
ALSO = (
    ("de", "Mindestlohn", "topics/minimum-wage"),
    ("de", "mein Chef zahlt nicht", "situations/not-paid"),
    ("de", "Urlaub", "topics/leave"),
    ("de", "Lohnzettel", "topics/payslip"),
    ("de", "Nachtschicht", "topics/working-time"),
    ("de", "Krankenschwester", "nurse"),
    ("de", "Anwalt", "topics/labour-court"),
    ("en", "nurse", "nurse"),
)
NONSENSE = ("xqzzvw", "1234567", "!!!", "<script>alert(1)</script>")


def written(lang: str) -> bool:
    texts = json.loads((DATA / "texts" / f"{lang}.json").read_text(encoding="utf-8"))[f"texts/{lang}"]
    return "situations/dismissed/search" in texts and "topics/dismissal/search" in texts


def hits(page) -> list[str]:
    (found,) = page.all("div", id="hits")
    return [one.get("href") for one in found.all("a", class_="board")]


@pytest.mark.parametrize(("lang", "typed"), TYPED)
def test_who_was_dismissed_comes_to_the_situation_first_and_then_to_the_subject(visit, lang, typed):
    if not written(lang):
        pytest.skip(f"nobody has written the search words in {lang} yet")
    found = hits(visit(f"/{lang}/search", query_string={"q": typed}, private=True))
    assert found[:2] == [f"/{lang}/rights/situations/dismissed", f"/{lang}/rights/topics/dismissal"]


@pytest.mark.parametrize(("lang", "typed", "expected"), ALSO)
def test_everyday_words_lead_to_the_page(visit, lang, typed, expected):
    found = hits(visit(f"/{lang}/search", query_string={"q": typed}, private=True))
    assert any(address.endswith(expected) for address in found[:3]), found


@pytest.mark.parametrize("typed", NONSENSE)
@pytest.mark.parametrize("lang", PROMISED)
def test_nonsense_finds_nothing_and_leads_to_the_lists(visit, lang, typed):
    page = visit.open(f"/{lang}/search", query_string={"q": typed})
    assert page.status == 200
    assert hits(page) == [f"/{lang}/rights", f"/{lang}/professions"]
    assert "<script>alert" not in page.body


@pytest.mark.parametrize("lang", PROMISED)
def test_the_start_page_has_the_search_and_the_way_to_the_rights(visit, lang):
    page = visit(f"/{lang}/")
    (form,) = page.main.all("form", role="search")
    assert form.get("action") == f"/{lang}/search" and form.get("data-hx-get") == f"/{lang}/search"
    assert f"/{lang}/rights" in page.links


@pytest.mark.parametrize("lang", PROMISED)
def test_the_overview_begins_with_what_happened_and_names_every_subject(visit, catalogue, lang):
    links = visit.open(f"/{lang}/rights").links
    for folder in ("situations", "topics", "letters"):
        assert {f"/{lang}/rights/{folder}/{id}" for id in getattr(catalogue, folder)} <= set(links)
    first = min(links.index(f"/{lang}/rights/topics/{id}") for id in catalogue.topics)
    assert all(links.index(f"/{lang}/rights/situations/{flow}") < first for flow in catalogue.situations)


def test_every_kind_of_office_is_listed_and_a_doubtful_number_is_not(visit, catalogue):
    page = visit("/de/rights/contacts")
    assert len(page.main.all("article", class_="office")) == len(catalogue.contacts)
    sure = {one.phone.number.replace(" ", "") for one in catalogue.contacts.values() if one.phone and one.confidence == "high"}
    numbers = {one.get("href").removeprefix("tel:") for one in page.main.all("a", href=True) if one.get("href").startswith("tel:")}
    assert numbers == sure


def test_programs_get_the_same_subjects(client, catalogue):
    items = client.get("/api/v1/topics?lang=de").get_json()["items"]
    assert [item["id"] for item in items] == sorted(catalogue.topics, key=lambda id: (catalogue.topics[id].order, id))
    one = client.get("/api/v1/topics/minimum-wage?lang=de&on=2027-01-01").get_json()
    assert one["on"] == "2027-01-01"
    rate = next(said for said in one["statements"] if said["id"] == "minimum-wage-rate")
    assert "14,60" in rate["text"] and rate["kind"] == "right" and rate["law"] == "§ 1 Abs. 2 MiLoG"
    assert rate["state"] == "draft" and rate["checked"] == "2026-11-22" and rate["confidence"] == "high"


def test_every_subject_answers_programs_as_described(client, catalogue):
    description = Description(client.get("/api/v1/openapi.json").get_json())
    assert list(description.faults(client.get("/api/v1/topics").get_json(), description.schema("Topics"))) == []
    for id in catalogue.topics:
        for day in ("2026-11-22", "2031-01-01"):
            given = client.get(f"/api/v1/topics/{id}?lang=ar&on={day}").get_json()
            assert list(description.faults(given, description.schema("Topic"))) == [], id


def test_programs_can_ask_for_whom_and_are_told_what_cannot_be(client):
    eu = client.get("/api/v1/topics/dismissal?stay=eu").get_json()
    assert all(said["applies_to"] in ("all", "eu") for said in eu["statements"])
    assert client.get("/api/v1/topics/dismissal?stay=mars").status_code == 422
    assert client.get("/api/v1/topics/dismissal?lang=xx").status_code == 422
    assert client.get("/api/v1/topics/nothing").status_code == 404
