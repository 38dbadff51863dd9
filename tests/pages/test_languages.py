"""Her language: in the address, changed on every page, and kept with everything she has said."""

from itertools import permutations
from urllib.parse import parse_qsl, quote, urlsplit

import pytest

from kiosk.content.texts import locale_of

from .owed import PROMISED, languages
from .untranslated import lacking, placeholders

ANSWERED = (
    "recognition/plan?profession=nurse&country=PH&training=vocational&certificate=lost&years=none&land=DE-BY"
    "&living=germany&work=employed&status=none&employer=no&benefits=yes&german=b1"
)
KEPT = (
    ANSWERED,
    "recognition?profession=nurse&country=UA",
    "recognition/question/land?profession=nurse&country=UA&training=university",
    "recognition/check?profession=nurse&country=DE",
    "professions?q=" + quote("медсестра"),
    "professions?q=" + quote("a&b=c d+e%f"),
    "professions/fields/medicine",
    "privacy",
    "recognition?profession=nurse&on=2027-07-01",
)


def test_the_five_languages_are_offered(catalogue):
    assert set(PROMISED) <= set(catalogue.offered)


@pytest.mark.parametrize("lang", PROMISED)
def test_no_text_is_missing_or_older_than_the_german_one(catalogue, lang):
    coverage = catalogue.coverage(lang)
    assert (coverage["missing"], coverage["outdated"]) == (0, 0)


@pytest.mark.parametrize("lang", [tag for tag in PROMISED if tag != "en"])
def test_every_string_of_the_interface_is_translated(catalogue, lang):
    locale = catalogue.languages[lang].locale
    assert lacking(locale) == []
    assert placeholders(locale) == {}


@pytest.mark.parametrize(("now", "then"), list(permutations(PROMISED, 2)))
def test_changing_the_language_keeps_the_page_and_every_answer(visit, now, then):
    page = visit.open(f"/{now}/{ANSWERED}")
    wall = visit.open(language_link(page))
    assert follow(wall, then) == address(f"/{then}/{ANSWERED}")


@pytest.mark.parametrize("below", KEPT)
def test_any_page_keeps_what_it_is_about_in_another_language(visit, below):
    page = visit.open(f"/de/{below}")
    wall = visit(language_link(page))
    assert follow(wall, "ar") == address(f"/ar/{below}")
    visit(next(link for link in wall.links if address(link) == address(f"/ar/{below}")))


def test_whoever_goes_back_from_the_wall_returns_to_her_page(visit):
    wall = visit.open(language_link(visit.open(f"/en/{ANSWERED}")))
    assert address(f"/en/{ANSWERED}") in {address(link) for link in wall.links}


@pytest.mark.parametrize("to", ["//example.org", "https://example.org", "\\\\example.org", "/\\example.org",
                                "javascript:alert(1)", "a\x00b", "a\r\nSet-Cookie:x", "x" * 3000, "\u202egro"])
def test_the_wall_leads_nowhere_but_to_this_site(visit, to):
    page = visit("/de/languages?to=" + quote(to))
    for link in page.links:
        assert link.startswith(("/", "#")) and not link.startswith("//") and "example" not in link.split("?")[0], link


@pytest.mark.parametrize("address", ["/xx/", "/fr/help", "/klingon/recognition", "/de-AT/privacy", "/api-docs/"])
def test_a_language_we_do_not_have_is_an_error_with_the_wall(visit, address, catalogue):
    page = visit(address, status=404)
    assert {f"/{tag}/" for tag in catalogue.offered} <= set(page.links)
    for tag in catalogue.offered:
        assert catalogue.languages[tag].name in page.main.text


@pytest.mark.parametrize(
    ("address", "location"),
    [
        ("/UK/", "/uk/"),
        ("/De/help", "/de/help"),
        ("/AR/recognition?profession=nurse&country=PL", "/ar/recognition?profession=nurse&country=PL"),
        ("/UK/professions?q=%D0%BB%D1%96%D0%BA%D0%B0%D1%80", "/uk/professions?q=%D0%BB%D1%96%D0%BA%D0%B0%D1%80"),
        ("/UK/recognition/question/a%0Ab", "/uk/recognition/question/a%0Ab"),
        ("/UK/recognition/question/a%3Fb=c", "/uk/recognition/question/a%3Fb%3Dc"),
        ("/de", "/de/"),
    ],
)
def test_another_spelling_of_a_language_moves_to_its_own_address(client, address, location):
    answer = client.get(address)
    assert answer.status_code == 308
    assert answer.headers["Location"].removeprefix("http://localhost") == location


def test_dari_is_found_under_its_other_tag_once_it_is_offered(catalogue):
    from kiosk.i18n.choice import known_tag

    offered = (*catalogue.offered, "fa-AF", "fa", "de-simple", "kmr")
    assert known_tag("prs", offered) == known_tag("PRS", offered) == known_tag("FA-af", offered) == "fa-AF"
    assert known_tag("de-si", offered) == "de-simple"
    assert known_tag("ku", offered) == "kmr"


@pytest.mark.parametrize(
    ("header", "first"),
    [("uk", "uk"), ("ar-SY,ar;q=0.9,en;q=0.8", "ar"), ("fr,tr;q=0.7,de;q=0.9", "de"), ("en-GB", "en"),
     ("de;q=0.1, tr;q=0.2", "tr")],
)  # fmt: skip
def test_on_a_phone_the_languages_of_the_browser_come_first(visit, header, first):
    page = visit("/", lang=first, headers={"Accept-Language": header})
    tiles = [link for link in page.main.all("a", href=True) if link.get("href").strip("/") in PROMISED]
    assert tiles[0].get("href") == f"/{first}/"


@pytest.mark.parametrize("header", ["", "*", ";;;", "q=1", "de;q=x", "x" * 9000, "\x00", "🦊", "de;q=nan,en;q=inf,tr;q=-1"])
def test_whatever_a_browser_says_of_its_languages_the_wall_opens(visit, header):
    page = visit.open("/", headers={"Accept-Language": header.encode("utf-8", "replace").decode("latin-1")})
    assert page.status == 200 and {f"/{tag}/" for tag in PROMISED} <= set(page.links)


@pytest.mark.parametrize("lang", PROMISED)
def test_every_language_stands_on_the_wall_in_its_own_script_with_its_own_direction(visit, lang):
    page = visit("/")
    (tile,) = list(page.main.all("a", href=f"/{lang}/"))
    (own,) = [part for part in (tile, *tile.all("span"), *tile.all("bdi"), *tile.all("strong"))
              if part.get("lang") in (lang, languages()[lang].get("html")) and part.text.startswith(languages()[lang]["name"])][:1]
    assert own.get("dir") == languages()[lang]["direction"] or tile.get("dir") == languages()[lang]["direction"]


SPELLINGS = {
    "fa": ("farsi", "Persisch", "فارسی", "persian"),
    "ar": ("arabic", "Arabisch", "عربي", "arabi"),
    "uk": ("Ukrainisch", "українська", "ukrainian", "ukrainska"),
    "tr": ("turkce", "Türkisch", "türkçe", "turkish"),
}


@pytest.mark.parametrize(("tag", "typed"), [(tag, typed) for tag, all_ in SPELLINGS.items() for typed in all_])
def test_a_language_is_found_in_its_own_script_in_latin_in_german_and_in_english(visit, tag, typed):
    page = visit.open("/de/languages?q=" + quote(typed))
    (hits,) = page.all("div", id="found")
    assert languages()[tag]["name"] in hits.text


@pytest.mark.parametrize("lang", PROMISED)
def test_a_language_has_a_locale_that_can_write_days_and_amounts(catalogue, lang):
    assert locale_of(catalogue.languages[lang]).language == catalogue.languages[lang].locale.split("_")[0]


def language_link(page) -> str:
    """The way to the wall from a page; it stands there more than once, and always the same."""
    (link,) = {link for link in page.links if urlsplit(link).path.endswith("/languages")}
    return link


def follow(wall, tag: str):
    (link,) = {link for link in wall.main.all("a", href=True) for link in [link.get("href")] if link.startswith(f"/{tag}/")}
    return address(link)


def address(link: str) -> tuple:
    parts = urlsplit(link)
    return parts.path, tuple(parse_qsl(parts.query, keep_blank_values=True))
