"""Every page there is, from both sides and in the other languages in turn."""

import pytest

from .addresses import all_pages, in_turn
from .owed import PROMISED


@pytest.mark.parametrize(("lang", "below"), in_turn(all_pages()))
def test_every_page_keeps_what_we_owe_everyone(visit, lang, below):
    visit(f"/{lang}/{below}")


def test_the_wall_greets_whoever_comes_without_a_language(visit):
    visit("/")


@pytest.mark.parametrize("lang", PROMISED)
def test_the_wall_greets_in_the_language_of_her_browser(visit, lang):
    page = visit("/", lang=lang, headers={"Accept-Language": f"{lang},en;q=0.5"})
    assert "Accept-Language" in page.headers["Vary"]
