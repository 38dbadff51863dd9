"""A list stands in the order of the reader's alphabet, under the letters she looks for."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.catalogue import Catalogue
from kiosk.i18n.collation import ALPHABETS, first_letter, sort_key


def in_order(names: str, language: str) -> bool:
    places = [sort_key(name, language) for name in names.split()]
    return all(before < after for before, after in pairwise(places))


@pytest.mark.parametrize("language", ["de", "en"])
def test_umlauts_stand_beside_their_plain_letters(language: str):
    assert in_order("Afrika Ägypten Albanien Österreich Oz Straße Strassen Südafrika Sudan Zypern", language)


def test_turkish_letters_have_places_of_their_own():
    assert in_order("aşçı avukat berber cam çam çilingir dişçi eczacı gaz ğ hemşire ısı İspanya işçi jokey odacı "
                    "öğretmen pilot saat şoför terzi usta ütücü veteriner", "tr")


def test_turkish_i_with_and_without_a_dot_are_two_letters_large_and_small():
    assert in_order("IRAK ırgat İRAN irfan", "tr")
    assert sort_key("ISI", "tr")[0] == sort_key("ısı", "tr")[0]
    assert sort_key("İŞÇİ", "tr")[0] == sort_key("işçi", "tr")[0]
    assert sort_key("ısı", "tr")[0] != sort_key("isi", "tr")[0]
    assert sort_key("kâtip", "tr")[0] == sort_key("katip", "tr")[0]


def test_ukrainian_letters_have_places_of_their_own():
    assert in_order("Австрія Бельгія Вірменія Гана Ґондор Данія Еквадор Єгипет Жаба Замбія Ирій Індія Їжак Йорданія "
                    "Катар мʼясо Швеція Щит Юта Ямайка", "uk")


def test_an_apostrophe_has_no_place():
    assert sort_key("мʼясник", "uk")[0] == sort_key("м’ясник", "uk")[0] == sort_key("мясник", "uk")[0]


def test_the_arabic_article_has_no_place_but_a_word_that_only_begins_like_it_keeps_its_letters():
    assert sort_key("الطبيب", "ar")[0] == sort_key("طبيب", "ar")[0]
    assert sort_key("الحدّاد", "ar")[0] == sort_key("حداد", "ar")[0]
    assert sort_key("ألمانيا", "ar")[0] != sort_key("مانيا", "ar")[0]
    assert sort_key("آلة", "ar")[0] == sort_key("الة", "ar")[0]


def test_arabic_names_stand_under_their_first_letter():
    assert in_order("أستاذ ألمانيا بنّاء تاجر ثري جرّاح الحدّاد خبّاز دهّان الطبيب معلّم ممرّضة مهندس نجّار", "ar")


def test_hamza_and_its_seats_are_one_letter_in_arabic():
    assert sort_key("أحمد", "ar")[0] == sort_key("احمد", "ar")[0] == sort_key("إحمد", "ar")[0]
    assert sort_key("ممرضة", "ar")[0] == sort_key("ممرّضةٌ", "ar")[0]
    assert sort_key("مـمـرضة", "ar")[0] == sort_key("ممرضة", "ar")[0]


@pytest.mark.parametrize(("word", "language", "letter"), [
    ("Ägypten", "de", "A"), ("ägypten", "en", "A"), ("Östlich", "de", "O"), ("ßtraße", "de", "S"),
    ("işçi", "tr", "İ"), ("İşçi", "tr", "İ"), ("ısı", "tr", "I"), ("ISI", "tr", "I"), ("çilingir", "tr", "Ç"),
    ("iron", "en", "I"), ("Ingenieur", "de", "I"),
    ("ґанок", "uk", "Ґ"), ("їжак", "uk", "Ї"), ("єгер", "uk", "Є"), ("й", "uk", "Й"),
    ("الطبيب", "ar", "ط"), ("أستاذ", "ar", "ا"), ("إمام", "ar", "ا"), ("آلة", "ar", "ا"), ("ألمانيا", "ar", "ا"),
    ("„Quote“", "de", "Q"), ("3D-Drucker", "de", "D"), ("", "de", "#"), ("…", "ar", "#"),
])  # fmt: skip
def test_a_word_stands_under_the_letter_a_reader_looks_for(word: str, language: str, letter: str):
    assert first_letter(word, language) == letter


def test_digits_come_first_and_other_scripts_last():
    assert in_order("3D-Technik Arzt Zimmerer Лікар طبيب", "de")
    assert in_order("3D Лікар Ямайка Arzt", "uk")


def test_soft_hyphens_and_case_have_no_place():
    assert sort_key("Landes\u00adarzt", "de")[0] == sort_key("LANDESARZT", "de")[0]


@pytest.mark.parametrize("language", ALPHABETS)
def test_every_alphabet_is_in_its_own_order(language: str):
    assert len(set(ALPHABETS[language])) == len(ALPHABETS[language])
    if language not in ("ar", "fa"):  # their variants of one letter are sorted as that letter
        keys = [sort_key(letter, language) for letter in ALPHABETS[language]]
        assert keys == sorted(keys)


@pytest.mark.parametrize("language", ["de", "en", "uk", "ar", "tr"])
def test_every_letter_has_one_heading_in_the_list_of_all_professions(catalogue: Catalogue, language: str):
    titles = sorted((catalogue.text(language, f"professions/{id}/title").plain for id in catalogue.professions),
                    key=lambda title: sort_key(title, language))
    letters = [first_letter(title, language) for title in titles]
    headings = [letter for before, letter in pairwise(["", *letters]) if letter != before]
    assert len(headings) == len(set(headings))
    assert "#" not in headings


@given(st.text(), st.sampled_from(["de", "tr", "uk", "ar", "fa", "xx", "de-simple"]))
def test_any_text_has_a_place_and_a_letter(text: str, language: str):
    assert sort_key(text, language) == sort_key(text, language)
    assert first_letter(text, language)
