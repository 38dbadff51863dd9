"""The search for everything also leads to pages that are neither subject nor tool."""

import re

import pytest

from kiosk.content.checks.keys import TOOLS
from kiosk.start.search import PAGES

TYPED = [
    ("de", "Beratung", "advice"), ("de", "beratungsstelle", "advice"), ("de", "Organigramm", "programme/chart"),
    ("en", "advice", "advice"), ("en", "competent authority", "advice/offices"), ("en", "IQ network", "programme"),
    ("uk", "консультація", "advice"), ("ar", "استشارة", "advice"), ("tr", "danışma merkezi", "advice"),
    ("ar", "الهيكل التنظيمي", "programme/chart"), ("de", "Termin vorbereiten", "appointment"), ("uk", "кімната очікування", "appointment"), ("tr", "işveren bildirimi", "advice/employers"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "typed", "below"), TYPED)
def test_words_for_advice_and_the_programme_lead_there_first(client, lang, typed, below):
    html = client.get(f"/{lang}/search", query_string={"q": typed}).get_data(as_text=True)
    hits = re.findall(r'<a class="board" href="([^"]+)"', html.partition('id="hits"')[2])
    assert hits[0] == f"/{lang}/{below}"


@pytest.mark.parametrize("below", PAGES.values())
def test_each_of_these_pages_is_there(client, below):
    assert client.get(f"/ar/{below}").status_code == 200


def test_the_search_knows_the_pages_that_have_words():
    assert set(PAGES) == set(TOOLS["pages"][0])
