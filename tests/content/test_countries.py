"""Every country is found by whatever name a visitor uses, and stands where her alphabet has it."""

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.catalogue import Catalogue
from kiosk.content.countries import ALSO_KNOWN, Countries

from .conftest import LANGUAGES

FEW = ("DE", "AT", "SY", "TR", "UA", "EG", "CI", "GB", "AF")

IN_GERMAN = Countries(FEW, Locale("de"), "de")


@pytest.fixture(scope="module")
def found(catalogue: Catalogue):
    return lambda query, language="de": [country.code for country in catalogue.countries[language].find(query)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_has_a_name_and_is_found_by_it(catalogue: Catalogue, found, language: str):
    territories = {tag: Locale(tag).territories for tag in (language, "de", "en")}
    for code in catalogue.country_codes:
        assert catalogue.countries[language].names[code] == territories[language][code]
        for names in territories.values():
            assert code in found(names[code], language), names[code]
        assert code in found(territories[language][code].upper(), language)


@pytest.mark.parametrize(("query", "language", "code"), [
    ("Türkei", "de", "TR"), ("turkei", "de", "TR"), ("TURKIYE", "de", "TR"), ("türkiye", "en", "TR"),
    ("İngiltere", "tr", "GB"), ("ingiltere", "tr", "GB"), ("Großbritannien", "tr", "GB"), ("england", "ar", "GB"),
    ("Сирія", "uk", "SY"), ("сирия", "uk", "SY"), ("syr", "uk", "SY"), ("Syrien", "ar", "SY"),
    ("سوريا", "ar", "SY"), ("سورية", "ar", "SY"), ("سوريه", "ar", "SY"), ("سُورِيَا", "ar", "SY"),
    ("أوكرانيا", "ar", "UA"), ("اوكرانيا", "ar", "UA"), ("Україна", "uk", "UA"), ("украина", "uk", "UA"),
    ("Cote d’Ivoire", "de", "CI"), ("cote d'ivoire", "en", "CI"), ("Elfenbein", "ar", "CI"), ("ivory", "tr", "CI"),
    ("persia", "de", "IR"), ("burma", "en", "MM"), ("Косово", "uk", "XK"), ("kosova", "tr", "XK"),
    ("Schweiz", "ar", "CH"), ("isviçre", "tr", "CH"), ("isvicre", "tr", "CH"), ("usa", "ar", "US"),
    ("Vereinigte Staaten", "de", "US"), ("Staaten", "de", "US"), ("  polen  ", "de", "PL"), ("pol-en", "de", "QQ"),
    ("bosnien und herz", "de", "BA"), ("Μ", "de", "QQ"),
])  # fmt: skip
def test_any_spelling_finds_it(found, query: str, language: str, code: str):
    assert (code in found(query, language)) is (code != "QQ")


def test_the_middle_of_a_word_finds_nothing(found):
    assert found("eutschland") == []
    assert found("xyzzy") == []


def test_the_beginning_of_any_word_finds(found):
    assert {"SA", "AE"} <= set(found("arab"))


def test_no_query_shows_them_all(catalogue: Catalogue, found):
    assert len(found("")) == len(found("   ")) == len(catalogue.country_codes)


@given(st.text())
def test_any_query_is_answered_in_the_order_of_the_list(query: str):
    places = [IN_GERMAN.named.index(country) for country in IN_GERMAN.find(query)]
    assert places == sorted(places)


@pytest.mark.parametrize(("language", "order"), [
    ("de", ["AF", "EG", "CI", "DE", "AT", "SY", "TR", "UA", "GB"]),
    ("en", ["AF", "AT", "CI", "EG", "DE", "SY", "TR", "UA", "GB"]),
    ("tr", ["AF", "DE", "AT", "GB", "CI", "EG", "SY", "TR", "UA"]),
    ("uk", ["AT", "AF", "GB", "EG", "CI", "DE", "SY", "TR", "UA"]),
    ("ar", ["AF", "DE", "UA", "TR", "CI", "SY", "EG", "GB", "AT"]),
])  # fmt: skip
def test_the_list_stands_in_the_order_of_her_alphabet(language: str, order: list[str]):
    assert [country.code for country in Countries(FEW, Locale(language), language).named] == order


def test_every_other_name_belongs_to_a_country_we_list(catalogue: Catalogue):
    assert set(ALSO_KNOWN) <= catalogue.country_codes
