"""Ten things of all kinds as one sheet: all of them, in order, in both languages, with codes that bring all ten back."""

from itertools import pairwise

import pytest

from kiosk.sheets.basket.keeping import from_result, kept_at, written
from kiosk.sheets.handover import decode
from kiosk.sheets.paper.reading import read
from sheets.basket.test_keeping import DAY, PAGES

from .opened import Opened, words
from .pages import LANGUAGES

KEPT = tuple(map(kept_at, PAGES))
in_each_language = pytest.mark.parametrize("lang", LANGUAGES)


@pytest.fixture(scope="module")
def basket(reachable, tmp_path_factory):
    """`basket("ar")`: the sheet of all ten, opened; made once."""
    made = {}

    def opened(lang: str) -> Opened:
        if lang not in made:
            answer = reachable.test_client().get(f"/{lang}/basket.pdf?kept={written(KEPT, DAY)}")
            assert (answer.status_code, answer.content_type) == (200, "application/pdf")
            made[lang] = Opened(answer.data, tmp_path_factory.mktemp("baskets") / f"{lang}.pdf")
        return made[lang]

    return opened


def said(opened: Opened, side: str) -> str:
    return "".join(word for page in range(1, opened.pages + 1) for word in opened.column(side, page))


@in_each_language
def test_every_statement_of_every_page_stands_on_it_in_the_order_in_which_they_were_kept(basket, reachable, lang):
    text = said(basket(lang), "both" if lang == "de" else "right")
    text = "".join(letter for letter in text if not letter.isdigit())  # numbers of steps stand between the columns
    at = 0
    for address in (page for page in PAGES if "#" not in page):
        for block in read(reachable.test_client().get(f"/de/{address}").text).blocks:
            whole = "".join(letter for letter in "".join(words(block.text)) if not letter.isdigit())
            here = text.find(whole, at)
            assert here >= 0, f"{address}: {block.text}"
            at = here + len(whole)


@in_each_language
def test_it_can_be_read_by_everybody(basket, lang):
    opened = basket(lang)
    assert "<pdfuaid:part>1</pdfuaid:part>" in opened.told and opened.root["/Lang"] == lang
    levels = [level for level, _ in opened.headings]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert b"\x00\x00" not in {one.codes[at : at + 2] for one in opened.shown for at in range(0, len(one.codes), 2)}
    assert [words(opened.footer(page)) for page in range(1, opened.pages + 1)] == [
        [str(page), str(opened.pages)] for page in range(1, opened.pages + 1)
    ]


@in_each_language
def test_its_codes_bring_all_ten_back(basket, lang):
    results = [decode(code) for code in basket(lang).codes()]
    assert {result.language for result in results} == {lang}
    assert tuple(one for result in results for one in from_result(result)) == KEPT
