"""Different spellings of one word must meet in one of its keys."""

import pytest

from kiosk.content.search.keys import fold, words


def keys(word: str) -> tuple[str, str, str]:
    return words(word)[0][:3]


@pytest.mark.parametrize(
    "spellings",
    [
        ["Köchin", "KÖCHIN", "ko\u0308chin", "kochin"],
        ["أحمد", "احمد", "إحمد", "آحمد", "ٱحمد", "أَحْمَد", "احـمد"],
        ["كهربائي", "كهربايي", "کهربایی", "كهرباىي"],
        ["مسئول", "مسيول"], ["مؤسسة", "موسسه", "موسسة"], ["مستشفى", "مستشفي"],
        ["інжинер", "инжинер"], ["їжак", "ижак", "йжак"], ["є", "е", "ё", "э"], ["ґудзик", "гудзик"],
        ["м'ясник", "м’ясник", "мʼясник", "м´ясник", "м`ясник", "мясник"], ["мідь", "мид"],
        ["ısıtma", "isitma", "ISITMA", "İSITMA"], ["Straße", "strasse"], ["ﬁtter", "fitter"], ["ｎｕｒｓｅ", "nurse"],
        ["ሐኪም", "ሀኪም", "ኀኪም"], ["ዓሣ", "ኣሳ"],
    ],
)  # fmt: skip
def test_letters_that_are_written_for_each_other_are_one(spellings):
    assert len({fold(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("spelling", "other"),
    [
        ("медсестра", "medsestra"), ("вчитель", "vchytel"), ("електрик", "elektryk"), ("юрист", "yuryst"),
        ("бухгалтер", "buhgalter"), ("зварювальник", "zvaryuvalnyk"), ("швачка", "schwatschka"),
        ("Ärztin", "Aerztin"), ("Ärztin", "Arztin"), ("pharmacist", "farmasist"), ("Apotheker", "Apoteker"),
        ("hemşire", "hemshire"), ("ሐኪም", "hakim"),
    ],
)  # fmt: skip
def test_words_that_sound_alike_meet_in_their_latin_key(spelling, other):
    here, there = keys(spelling)[1], keys(other)[1]
    assert here == there or (len(here) == len(there) and sum(a != b for a, b in zip(here, there, strict=True)) == 1)


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("ممرضة", ["momarreda", "mumarrida", "momarrida", "mumarridah"]), ("طبيب", ["tabib", "tabeeb"]),
        ("مهندس", ["mohandes", "muhandis", "mouhandis"]), ("معلم", ["muallim", "mo3allem", "moalem"]),
        ("كهربائي", ["kahrabai", "kahrabaii"]), ("محامي", ["mohami", "mo7ami", "muhami"]),
        ("خباز", ["khabbaz", "5abbaz", "habbas"]), ("نجار", ["najjar", "naggar"]), ("طباخ", ["tabbakh", "tabba5"]),
        ("صيدلي", ["saydali", "saidali"]), ("حلاق", ["hallaq", "7allak"]), ("پرستار", ["parastar"]),
    ],
)  # fmt: skip
def test_arabic_words_meet_their_latin_spellings_without_vowels(arabic, latin):
    assert {keys(spelling)[2] for spelling in latin} == {keys(arabic)[2]}


def test_the_arabic_article_and_endings_are_set_aside_but_not_the_word_itself():
    assert keys("الممرضات")[0] == keys("والممرضة")[0] == keys("ممرض")[0]
    assert keys("والد")[0] == "والد"


def test_a_zero_width_non_joiner_parts_a_persian_word():
    assert [word.plain for word in words("آتش\u200cنشان")] == ["اتش", "نشان"]


def test_signs_emoji_and_lone_numbers_are_no_words():
    assert words("!!! 123 ١٢٣ 👩\u200d⚕️ — ½ ﹏") == []
    assert [word.plain for word in words("Bau-Ingenieur/in")] == ["bau", "ingenieur", "in"]
