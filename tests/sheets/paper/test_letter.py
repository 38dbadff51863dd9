"""A letter on paper: German as it is sent, beside it her own language; whatever was typed into it appears as it is."""

import pytest

from kiosk.sheets.paper.letter import read_letter

from .opened import words
from .pages import LANGUAGES

SIGNS = ("#panic()", "$x$", "*a* _b_", "`c`", "\\ # $ @ ~ < > & \" '", "= Kopf", "- Liste", "/* weg */ // weg", "#let a = 1", "[x]#[y]")
OTHER_SCRIPTS = {"Chinese": "王小明", "Georgian": "გიორგი", "Devanagari": "अमित", "a picture": "Ana \U0001f98a"}


def all_words(opened) -> str:
    return "".join(word for page in range(1, opened.pages + 1) for word in opened.column("both", page))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_letter_is_german_and_her_language_stands_beside_it(letter, lang):
    opened = letter(lang, "both")
    assert opened.root["/Lang"] == "de" and {"de", lang} == opened.languages
    assert "<pdfuaid:part>1</pdfuaid:part>" in opened.told
    assert opened.root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert [words(opened.footer(page)) for page in range(1, opened.pages + 1)] == [
        [str(page), str(opened.pages)] for page in range(1, opened.pages + 1)
    ]
    assert min(round(one.size, 2) for one in opened.shown if not one.decoration) >= 12
    for page in opened.order:
        assert page == sorted(page)


@pytest.mark.parametrize("lang", ["ar", "uk"])
def test_the_german_alone_is_the_letter_to_be_sent(letter, lang):
    opened = letter(lang, "german")
    assert opened.languages <= {"de", "uk"}, "her own name may be Ukrainian"
    assert all(word in all_words(opened) for word in words("Muster & Söhne GmbH Hafenweg 50668 Köln Lindenstraße"))


def test_the_address_stands_in_the_window_of_the_envelope(letter):
    """DIN 5008, form B: from 45 to 90 mm from the upper edge, from 20 to 110 mm from the left one."""
    opened = letter("uk", "both")
    said = opened._poppler("pdftotext", "-x", "57", "-y", "127", "-W", "255", "-H", "128", "-l", "1", str(opened.file), "-").decode()
    assert {"Muster", "Söhne", "GmbH", "Hafenweg", "50668", "Köln"} <= set(words(said))


def test_german_stands_left_and_hers_right_sentence_beside_sentence(reachable):
    from rights.letters.filled import FILLED

    html = reachable.test_client().post("/uk/rights/letters/wage-demand", data=FILLED).get_data(as_text=True)
    pairs = read_letter(html)
    assert {"sender", "receiver", "subject", "signature"} <= {german.kind for german, _ in pairs}
    beside = [(german.text, hers.text) for german, hers in pairs if hers]
    assert len(beside) > 4 and all(german and hers and german != hers for german, hers in beside)


@pytest.mark.parametrize("typed", SIGNS)
def test_signs_that_mean_something_to_a_program_are_only_signs(letter, typed):
    opened = letter("de", "german", name="Ana", employer=f"Firma {typed} Ende")
    shown = opened._poppler("pdftotext", str(opened.file), "-").decode()
    assert "".join(f"Firma {typed} Ende".split()) in "".join(shown.split())


@pytest.mark.parametrize("name", OTHER_SCRIPTS)
def test_a_name_in_a_script_the_fonts_do_not_have_still_gives_a_letter(letter, name):
    """No font of ours has these letters: the sheet then does not claim to be accessible, but it is there."""
    opened = letter("de", "both", name=OTHER_SCRIPTS[name])
    assert opened.pages >= 1 and "Köln" in all_words(opened)
    if name == "Chinese":
        assert "pdfuaid" not in opened.told
