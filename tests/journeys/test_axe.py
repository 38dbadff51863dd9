"""axe finds nothing: every kind of page in every language, then themes, sizes, forced colours, all unfolded."""

from typing import Any

import pytest

from .axe import is_installed, wrong_according_to_axe
from .known_gaps import is_known
from .pairwise import pairwise
from .places import AT_WORK, BY_NAME, CLOSE, NETWORK, OFFERED, PLACES, Place
from .visitor import PHONE, TABLET, TERMINAL

pytestmark = pytest.mark.skipif(not is_installed(), reason="axe-core is not installed: make test brings it (npm ci)")

# What a visitor or her device can change; each two of these meet on some page.
MIXED = pairwise(
    {
        "lang": OFFERED,
        "theme": ("dark", "yellow"),
        "text": ("100", "200"),
        "colours": ("none", "active"),
        "unfolded": (False, True),
        "size": (PHONE, TABLET, TERMINAL),
    }
)
# Every second page in one of the mixtures: pages and languages have met already in the plain theme, pages and sizes in
# test_every_size.py, and a component meets every theme on one page or another.
VARIED = [{"place": place.name, **MIXED[number % len(MIXED)]} for number, place in enumerate(PLACES[::2])]


def named(row: dict[str, Any]) -> str:
    forced = "-forced-colours" if row["colours"] == "active" else ""
    folded = "-unfolded" if row["unfolded"] else ""
    return f"{row['place']}-{row['lang']}-{row['theme']}-{row['text']}{forced}{folded}-{row['size'][0]}"


def is_clean(page: Any, place: Place, contrasts: bool = True) -> None:
    found = [wrong for wrong in wrong_according_to_axe(page, contrasts) if not is_known("axe", place.name, wrong)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("lang", ["de", "ar"])
@pytest.mark.parametrize("place", [*PLACES, *AT_WORK, *NETWORK], ids=str)
def test_every_page_is_clean_from_both_sides(read, lang, place):
    visitor = read()
    page = visitor.open(place.path(lang), place.status)
    page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true; })")
    # The colours of both sides are in one style sheet: they are measured from one, and in the mixtures below.
    is_clean(page, place, contrasts=lang == "de")


@pytest.mark.parametrize("lang", [lang for lang in OFFERED if lang not in ("de", "ar")])
@pytest.mark.parametrize("name", CLOSE)
def test_pages_of_many_words_are_clean_in_every_language(read, lang, name):
    test_every_page_is_clean_from_both_sides(read, lang, BY_NAME[name])


@pytest.mark.parametrize("row", VARIED, ids=named)
def test_themes_and_sizes_and_forced_colours_change_nothing(read, row):
    place = BY_NAME[row["place"]]
    visitor = read(forced_colors=row["colours"])
    visitor.resize(row["size"])
    chosen = f"{row['text']}.{row['theme']}.normal.normal"
    visitor.context.add_cookies([{"name": "display", "value": chosen, "url": visitor.address}])
    page = visitor.open(place.path(row["lang"]), place.status)
    assert page.get_attribute("html", "data-theme") == row["theme"], "the display cookie is understood"
    if row["unfolded"]:
        page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true; })")
    # Where the device chooses the colours, axe would still measure ours.
    is_clean(page, place, contrasts=row["colours"] == "none")
