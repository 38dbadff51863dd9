"""Statement beside statement: what belongs together stands together, and nothing is lost."""

import pytest

from kiosk.sheets.paper.pairing import Pair, pair
from kiosk.sheets.paper.reading import Block, Run, read

from .pages import LANGUAGES, LETTERS, PAGES


def block(kind: str, text: str, mark: str = "", law: str = "") -> Block:
    return Block(kind, (Run(text),), mark, law=law)


A, B, C = block("h1", "Eins"), block("p", "Zwei"), block("p", "Drei", law="§ 4 KSchG")
TITLE, SAID, LAWFUL = block("h1", "Bir"), block("p", "İki"), block("p", "Üç", law="§ 4 KSchG")


def test_pages_built_alike_pair_by_their_place():
    assert pair([TITLE, SAID, LAWFUL], [A, B, C]) == [Pair(TITLE, A), Pair(SAID, B), Pair(LAWFUL, C)]


def test_what_only_one_language_has_stands_alone_and_the_rest_still_together():
    german_name = block("term", "Almancası: Koch")
    assert pair([TITLE, german_name, SAID, LAWFUL], [A, B, C]) == [
        Pair(TITLE, A), Pair(german_name, None), Pair(SAID, B), Pair(LAWFUL, C)]  # fmt: skip
    assert pair([TITLE, LAWFUL], [A, B, C]) == [Pair(TITLE, A), Pair(None, B), Pair(LAWFUL, C)]


def test_the_law_behind_a_statement_says_which_one_it_is():
    other = block("p", "Başka", law="§ 623 BGB")
    assert pair([TITLE, other, LAWFUL], [A, C]) == [Pair(TITLE, A), Pair(other, None), Pair(LAWFUL, C)]


def test_a_page_with_nothing_beside_is_still_all_there():
    assert pair([TITLE, SAID], []) == [Pair(TITLE, None), Pair(SAID, None)]
    assert pair([], []) == []


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "de"])
@pytest.mark.parametrize("name", [name for name in PAGES if name not in LETTERS])
def test_on_real_pages_nothing_is_lost_and_nearly_everything_has_its_other_half(html_of, lang, name):
    mine, other = (read(html_of(tag, name)).blocks for tag in (lang, "de"))
    pairs = pair(mine, other)
    assert [both.mine for both in pairs if both.mine] == list(mine)
    assert [both.other for both in pairs if both.other] == list(other)
    alone = [both for both in pairs if None in both]
    assert len(alone) <= 0.1 * len(pairs), alone
