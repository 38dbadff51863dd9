"""The sheet she takes home, made by the real process and opened by programs that had no part in it."""

import re
from itertools import accumulate

import pytest

from kiosk.sheets.handover import decode
from kiosk.sheets.paper.pairing import pair
from kiosk.sheets.paper.reading import read

from .opened import Opened, words
from .pages import DISMISSED, LANGUAGES, LETTERS, PAGES, PLAN, PUBLIC

LEAST = 12.0  # points
NEAR = 300  # letters, within which the next statement begins
READ = [name for name in PAGES if name not in LETTERS]
in_each_language = pytest.mark.parametrize("lang", LANGUAGES)
of_each_kind = pytest.mark.parametrize("name", PAGES)


def statements(html_of, lang: str, name: str) -> list[tuple[list[str], list[str]]]:
    """What the sheet must say, pair by pair, as words: hers, and the other side with the law behind it."""
    mine, other = (read(html_of(tag, name)).blocks for tag in (lang, "de"))
    if lang == "de":
        return [([], words(f"{block.text} {block.law}")) for block in other]
    return [(words(one.text) if one else [], words(f"{two.text} {two.law}") if two else []) for one, two in pair(mine, other)]


def without_figures(text: str) -> str:
    return "".join(letter for letter in text if not letter.isdigit())


def letters(opened: Opened, side: str) -> str:
    return "".join(word for page in range(1, opened.pages + 1) for word in opened.column(side, page))


@in_each_language
@of_each_kind
def test_it_is_marked_as_a_document_for_everybody(sheet, lang, name):
    """PDF/UA-1 (ISO 14289-1): the mark, tags, the language, a title that is shown."""
    opened = sheet(lang, name)
    assert "<pdfuaid:part>1</pdfuaid:part>" in opened.told
    assert opened.root["/MarkInfo"]["/Marked"].value is True
    assert opened.root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    first = "de" if name in LETTERS else lang
    assert opened.root["/Lang"] == first
    assert f"<dc:language><rdf:Bag><rdf:li>{first}</rdf:li>" in opened.told
    title = re.search(r'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">(.+?)</rdf:li>', opened.told)[1]
    assert title and not re.search("<|&lt;", title)


@in_each_language
@of_each_kind
def test_each_part_says_its_language(sheet, lang, name):
    assert {lang, "de"} <= sheet(lang, name).languages | ({lang} if name in LETTERS else set())


@in_each_language
@pytest.mark.parametrize("name", READ)
def test_its_headings_are_those_of_the_page_and_no_level_is_left_out(sheet, html_of, lang, name):
    blocks = read(html_of(lang, name)).blocks
    expected = [(int(block.kind[1]), words(block.text)) for block in blocks if block.kind in ("h1", "h2", "h3", "h4")]
    levels = [level for level, _ in sheet(lang, name).headings]
    assert [(level, words(text)) for level, text in sheet(lang, name).headings] == expected
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False)), levels


@in_each_language
@of_each_kind
def test_it_is_read_aloud_in_the_order_in_which_it_is_drawn(sheet, lang, name):
    for page in sheet(lang, name).order:
        assert page == sorted(page) and len(set(page)) == len(page)


@in_each_language
@of_each_kind
def test_every_letter_is_there_and_its_font_is_taken_along(sheet, lang, name):
    opened = sheet(lang, name)
    for base, font in opened.fonts.items():
        assert re.fullmatch(r"/[A-Z]{6}\+NotoSans(Arabic)?-(Regular|Bold)", base), "a part of a font, under a name of its own"
        assert len(font["/FontDescriptor"]["/FontFile2"].get_data()) > 500
        assert font["/CIDToGIDMap"] == "/Identity", "so the code of a glyph is its number, and 0 would be the empty box"
    glyphs = {one.codes[at : at + 2] for one in opened.shown for at in range(0, len(one.codes), 2)}
    assert glyphs and b"\x00\x00" not in glyphs


@in_each_language
@of_each_kind
def test_no_word_is_smaller_than_twelve_points(sheet, lang, name):
    """The numbers of the steps on the line between the columns are decoration: the steps stand in order without them."""
    shown = sheet(lang, name).shown
    assert min(round(one.size, 2) for one in shown if not one.decoration) >= LEAST
    small = [one for one in shown if one.decoration and round(one.size, 2) < LEAST]
    assert all(len(one.codes) <= 4 and round(one.size, 2) >= 10 for one in small)


@in_each_language
@of_each_kind
def test_its_pages_are_numbered(sheet, lang, name):
    opened = sheet(lang, name)
    assert [words(opened.footer(page)) for page in range(1, opened.pages + 1)] == [
        [str(page), str(opened.pages)] for page in range(1, opened.pages + 1)
    ]


@in_each_language
@pytest.mark.parametrize("name", READ)
def test_what_is_copied_from_it_is_what_the_page_says_letter_by_letter(sheet, html_of, lang, name):
    """Each column on its own, as poppler reads it. It takes hyphens at the end of a line away, so letters are compared.

    Where there is German only, the numbers of the steps stand among the words; so figures are left to the other languages.
    """
    opened, said = sheet(lang, name), statements(html_of, lang, name)
    german = "".join(word for _, other in said for word in other)
    if lang == "de":
        assert without_figures(letters(opened, "both")).startswith(without_figures(german))
        return
    assert letters(opened, "right")[: len(german)] == german
    if lang != "ar":
        hers = "".join(word for mine, _ in said for word in mine)
        assert letters(opened, "left")[: len(hers)] == hers


@in_each_language
@pytest.mark.parametrize("name", READ)
def test_a_reader_that_keeps_to_the_order_of_the_file_returns_every_statement_in_its_place(sheet, html_of, lang, name):
    found, at = "".join(words(sheet(lang, name).in_order)), 0
    for text in ("".join(side) for both in statements(html_of, lang, name) for side in both):
        here = found.find(text, at, at + len(text) + NEAR)
        assert here >= 0, f"{text} is missing, or not in its place."
        at = here + len(text)


@pytest.mark.parametrize(("beside", "direction"), [("de", "/L2R"), ("ar", "/R2L")])
def test_two_columns_run_from_left_to_right_and_arabic_alone_from_right_to_left(sheet, beside, direction):
    assert sheet("ar", "centre", beside).root["/ViewerPreferences"]["/Direction"] == direction


@in_each_language
@pytest.mark.parametrize("name", ["plan", "topic", "chart"])
def test_no_pair_of_statements_is_torn_by_the_end_of_a_page(sheet, html_of, lang, name):
    opened, said = sheet(lang, name), statements(html_of, lang, name)
    assert opened.pages > 1
    ends = list(accumulate(len(without_figures("".join(other))) for _, other in said))
    side, pages = "both" if lang == "de" else "right", range(1, opened.pages + 1)
    so_far = accumulate(len(without_figures("".join(opened.column(side, page)))) for page in pages)
    assert [end for end in so_far if end < ends[-1] and end not in ends] == []


@in_each_language
@pytest.mark.parametrize(("name", "answers"), [("plan", PLAN), ("dismissal", DISMISSED)])
def test_a_phone_reads_the_same_result_from_it(sheet, lang, name, answers):
    [code] = sheet(lang, name).codes()
    assert code.startswith(f"{PUBLIC}/")
    result = decode(code)
    assert dict(result.answers) == answers and result.language == lang


@in_each_language
@pytest.mark.parametrize("name", ["centre", "topic", "flyer", "contacts"])
def test_a_phone_opens_the_same_page_from_it(sheet, lang, name):
    assert sheet(lang, name).codes() == [f"{PUBLIC}/{lang}/{PAGES[name]}?made=2026-11-22.1"]


def test_the_notice_speaks_the_language_that_was_chosen_for_it_and_so_does_its_code(sheet):
    for lang in ("de", "uk"):
        notice = sheet(lang, "notice")
        assert notice.languages == {"de", "ar"} and notice.pages == 1
        [code] = notice.codes()
        assert decode(code)[:3] == ("page", "notice", "ar")


@pytest.mark.parametrize("place", ["Dresdn", "50667"])
def test_a_sheet_of_a_place_as_somebody_typed_it_has_no_code(reachable, tmp_path, place):
    answer = reachable.test_client().get(f"/de/sheet.pdf?of=advice%3Fservice%3Drecognition%26place%3D{place}")
    assert answer.status_code == 200 and Opened(answer.data, tmp_path / "list.pdf").codes() == []


@in_each_language
@pytest.mark.parametrize("name", ["plan", "centre"])
def test_the_code_has_words_for_those_who_do_not_see_it(sheet, lang, name):
    pictures = [part for part in sheet(lang, name).parts if part.get("/S") == "/Figure"]
    assert len(pictures) == 1 and len(pictures[0]["/Alt"]) > 10


def test_without_an_address_for_phones_there_is_no_code(app):
    content = app.test_client().get(f"/de/sheet.pdf?of={PAGES['centre']}")
    app.extensions["press"].close()
    assert content.status_code == 200 and b"/Figure" not in content.data


def test_in_german_there_is_one_column_and_in_any_two_languages_two(sheet, html_of):
    assert sheet("de", "centre").languages == {"de"}
    both = sheet("uk", "centre", "ar")
    assert {"uk", "ar"} <= both.languages
    name = "".join(words(read(html_of("ar", "centre")).blocks[0].text))
    assert letters(both, "right").startswith(name)


def test_a_sheet_with_a_language_nobody_offers_has_german_beside(sheet):
    assert sheet("uk", "centre", "xx").column("right", 1) == sheet("uk", "centre").column("right", 1)
