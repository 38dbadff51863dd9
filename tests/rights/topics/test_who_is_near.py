"""A subject ends with the centres that fit: her Land comes along from a situation, or is asked on the page itself."""

from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from pages.owed import PROMISED, translated

from kiosk.flows.places import LANDS
from kiosk.network.directory import RESPONSIBLE
from kiosk.rights.situations import SITUATIONS

TOPIC = "rights/topics/dismissal"
CASES = [
    (land, stay) for number, land in enumerate(LANDS) for stay in (("eu", "other", None) if number % 4 else ("eu", "other"))
]
# What people and programs write that is no Land of ours.
NO_LAND = ("", "DE-XX", "de-sn", "SN", "Sachsen", "DE", "unknown", "DE-SN'--", "<b>", "\x00", "DE-SN\u202e", "\u2066DE-SN",
           "DE-S\u200bN", "\u0660", "9" * 3000)  # fmt: skip


def centres(page) -> list[str]:
    """The centres shown, by id."""
    return [link.rpartition("/")[2] for link in page.links if "/advice/centres/" in link]


def said(link: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(link).query))


def address(land=None, stay=None, lang="de", topic=TOPIC, **more):
    given = {name: value for name, value in {"stay": stay, "land": land, **more}.items() if value is not None}
    return f"/{lang}/{topic}" + (f"?{urlencode(given)}" if given else "")


def form(page):
    (found,) = page.main.all("form", id="near")
    return found


@pytest.mark.parametrize(("land", "stay"), CASES)
def test_in_every_land_everybody_is_led_to_those_who_are_responsible(visit, catalogue, land, stay):
    page = visit.open(address(land, stay))
    found = [catalogue.centres[id] for id in centres(page)]
    assert found, "nobody"
    right = {RESPONSIBLE["work-rights", client] for client in ((stay,) if stay else ("eu", "other"))}
    assert found[0].programme in right
    assert all(not stay or stay in centre.clients for centre in found)
    if stay != "eu":
        assert found[0].land == land, "only EU citizens have no centre of their own in every Land"
    (everyone,) = [link for link in page.links if urlsplit(link).path == "/de/advice" and urlsplit(link).query]
    assert said(everyone) == {"service": "work-rights", "land": land} | ({"for": stay} if stay else {})


def test_every_subject_ends_with_them(visit, catalogue):
    for number, id in enumerate(catalogue.topics):
        land = LANDS[number % len(LANDS)]
        page = visit.open(address(land, "other", topic=f"rights/topics/{id}"))
        assert catalogue.centres[centres(page)[0]].land == land, id
        (section,) = [one for one in page.main.all("section") if one.get("aria-labelledby") == "who"]
        assert all(f"/advice/centres/{centre}" in {a.get("href")[3:] for a in section.all("a", href=True)} for centre in centres(page))


@pytest.mark.parametrize("lang", PROMISED)
def test_whoever_comes_without_a_land_is_asked_and_nobody_is_guessed(visit, lang):
    page = visit(address(lang=lang))
    assert centres(page) == []
    assert [one.text for one in form(page).all("label")] == [translated("Where are you?", lang)]
    options = [one.get("value") for one in form(page).all("option")]
    assert options[0] == "" and options[-1] == "abroad" and set(options[1:-1]) == set(LANDS)
    assert not [one for one in form(page).all("option") if one.get("selected") is not None]
    assert f"/{lang}/advice?service=work-rights" in page.links


def test_the_form_alone_leads_to_the_centres_and_back_to_where_she_was(visit):
    page = visit("/en/" + TOPIC + "?stay=other&on=2026-12-01")
    path, _, place = form(page).get("action").partition("#")
    assert path == f"/en/{TOPIC}" and place == form(page).get("id") and form(page).get("method", "get") == "get"
    fields = {one.get("name"): one.get("value") for one in form(page).all("input", type="hidden")}
    assert fields == {"stay": "other", "on": "2026-12-01"}
    after = visit(f"{path}?{urlencode({**fields, form(page).all('select')[0].get('name'): 'DE-HB'})}")
    assert centres(after)[0] == "fi-hb-statewide"
    (chosen,) = [one for one in form(after).all("option") if one.get("selected") is not None]
    assert chosen.get("value") == "DE-HB"


def test_on_paper_the_question_does_not_stand(visit):
    assert "no-print" in form(visit(address("DE-SN"))).get("class").split()


@pytest.mark.parametrize("stay", [None, "other"])
def test_from_abroad_she_is_led_to_her_advisers_and_no_state_is_another_one(visit, catalogue, stay):
    page = visit(address("abroad", stay, "en"))
    found = centres(page)
    assert found and all("abroad" in catalogue.centres[id].clients for id in found)
    assert catalogue.centres[found[0]].programme == RESPONSIBLE["work-rights", "abroad"]
    assert translated("In another state", "en") not in page.main.text
    assert not [link for link in page.links if "workplace=" in link], "a situation asks where she works"


def test_an_eu_citizen_abroad_is_not_led_to_those_who_advise_others(visit, catalogue):
    page = visit(address("abroad", "eu"))
    assert RESPONSIBLE["work-rights", "other"] not in {catalogue.centres[id].programme for id in centres(page)}
    assert "/de/advice?service=work-rights&for=eu" in page.links


@pytest.mark.parametrize("land", NO_LAND)
def test_what_is_no_land_counts_as_not_said(visit, land):
    page = visit.open(address(), query_string={"land": land})
    assert page.status == 200 and page.headers["Cache-Control"] == "no-store"
    assert centres(page) == [] and f"/de/advice?{urlencode({'service': 'work-rights'})}" in page.links
    assert not [one for one in form(page).all("option") if one.get("selected") is not None]
    assert not [link for link in page.links if urlsplit(link).path.startswith("/de/rights") and "land" in said(link)]


def test_of_two_lands_the_first_counts_and_nothing_breaks(visit):
    page = visit(f"/de/{TOPIC}?land=DE-HB&land=DE-BY&stay=other&stay=eu")
    assert centres(page)[0] == "fi-hb-statewide"
    assert centres(visit(f"/de/{TOPIC}?land=nonsense&land=DE-BY")) == []


def test_what_she_said_goes_along_to_other_subjects_and_to_situations(visit):
    page = visit(address("DE-SN", "other", "en", on="2026-12-01"))
    subjects = [link for link in page.links if "/rights/topics/" in link and not urlsplit(link).path.endswith("/dismissal")]
    situations = [link for link in page.links if "/rights/situations/" in link]
    assert subjects and all(said(link) == {"stay": "other", "land": "DE-SN", "on": "2026-12-01"} for link in subjects)
    assert situations and all(said(link) == {"workplace": "DE-SN", "on": "2026-12-01"} for link in situations)
    own = [link for link in page.links if "/rights/calculators/" in link or "/rights/letters/" in link]
    assert own and all(said(link) == {"on": "2026-12-01"} for link in own)


def test_the_switch_for_whom_keeps_the_land(visit):
    page = visit(address("DE-SN", "eu"))
    switched = [said(link) for link in page.links if urlsplit(link).path == f"/de/{TOPIC}"]
    for other in ({"stay": "eu"}, {"stay": "other"}, {}):
        assert other | {"land": "DE-SN"} in switched


def test_with_nothing_said_no_address_says_anything(visit, catalogue):
    for id in list(catalogue.topics)[:5]:
        page = visit.open(f"/de/rights/topics/{id}")
        assert not [link for link in page.links if "/rights/" in link and said(link).keys() - {"stay"}]


def test_a_page_with_her_land_is_kept_by_nobody(visit):
    assert visit(address("DE-SN")).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("id", ["passport", "forced-labour", "reporting-risks"])
def test_where_somebody_may_watch_it_is_the_same(visit, id):
    page = visit(address("DE-SN", topic=f"rights/topics/{id}"))
    assert centres(page)
    assert form(page).get("data-hx-push-url") is None, "the script replaces this page, it does not add to the history"


@pytest.mark.parametrize("land", ["DE-SN", "DE-HB", "DE-BE"])
@pytest.mark.parametrize(("flow", "stay", "passport"), [
    ("dismissed", "eu", "eu"), ("dismissed", "other", "other"), ("dismissed", "unsaid", None), ("not-paid", None, None),
    ("passport", "eu", "eu"), ("passport", "none", "other"),
])  # fmt: skip
def test_the_subject_shows_the_same_centres_as_the_result_she_came_from(visit, catalogue, today, flow, stay, passport, land):
    tour = SITUATIONS[flow].tour(today=today, amount=catalogue.amount)
    given = next(way for way in tour if way.get("stay") == stay and way.get("threatened") != "yes")
    result = visit.open(f"/de/rights/situations/{flow}/result?{urlencode({**given, 'workplace': land})}")
    subjects = [link for link in result.links if "/rights/topics/" in link]
    known = {"land": land} | ({"stay": passport} if passport else {})
    assert subjects and all(said(link) == known for link in subjects)
    for link in subjects:
        assert centres(visit.open(link)) == centres(result) != []
