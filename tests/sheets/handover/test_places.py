"""Which pages codes know, from their addresses; and that no word she typed comes into one."""

import pytest

from kiosk.sheets.handover.places import BELOW, PAGES, below, result_at

TYPED = "q=Mein+Chef+hei%C3%9Ft"
ONE_SEGMENT = ("search", "professions", "help", "recognition", "appointment", "basket", "h", "privacy")


@pytest.mark.parametrize("kind", BELOW)
def test_a_page_of_each_kind_is_found_again(kind):
    page = below(kind, kind if kind == "basket" else "some-name", (("land", "DE-SN"),))
    assert result_at(page) == (kind, kind if kind == "basket" else "some-name", (("land", "DE-SN"),))


@pytest.mark.parametrize("page", [f"{one}?{TYPED}" for one in ONE_SEGMENT])
def test_what_she_searched_for_is_in_no_code(page):
    assert result_at(page) is None


@pytest.mark.parametrize("name", ONE_SEGMENT[:-3])
def test_no_other_page_is_taken_for_a_basket(name):
    assert (found := result_at(name)) is None or found[0] != "basket"


@pytest.mark.parametrize("page", [*(below(kind, "some-name", ()) for kind in BELOW), *PAGES.values()])
def test_nor_do_her_words_come_along_with_a_result(page):
    assert result_at(f"{page}?{TYPED}") is None
    assert result_at(f"{page}?place=Meine+Stra%C3%9Fe+3") is None
