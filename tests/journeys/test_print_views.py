"""Every kind of page as it is printed: nothing to press, nothing cut, nothing over the edge, large and black on white."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pages.addresses import rules
from playwright.sync_api import Page
from werkzeug.routing import Map, Rule

from .on_paper import PAPER
from .places import AT_WORK, BY_NAME, NETWORK, PLACES, Place

QUESTIONS = (Path(__file__).parent / "measures" / "paper.js").read_text(encoding="utf-8")
# The same template as another one, only with other words in it.
LOOK_ALIKE = {"wall-found", "wall-nothing", "display-saved", "professions-found", "professions-nothing", "ask-profession", "country-found",
              "country-nothing", "ask-again", "ask-land", "plan-of-a-chamber", "plan-not-completed", "plan-trained-here", "search-nothing",
              "topic-for-eu", "topic-sectors", "amounts-later", "ask-letter", "ask-number", "ask-quiet", "calculator-wage", "advice-which",
              "chart-before"}  # fmt: skip
PRINTED = tuple(place for place in (*PLACES, *AT_WORK, *NETWORK) if place.status < 400 and place.name not in LOOK_ALIKE)
BOTH_SIDES = ("de", "ar")
CASES = [(BOTH_SIDES[number % 2], place) for number, place in enumerate(PRINTED)]
# These lead to a page of the same template, with other questions.
SAME_TEMPLATE = ("/question/", "/check")
TAKEN_HOME = ("plan", "topic", "situation-result", "calculator-result", "centre", "notice", "appointment-sheet", "flyer",
              "contacts", "advice-found", "amounts")  # fmt: skip
A4 = (595, 842)  # points
MARGIN = 25  # points: what no printer reaches, and a little more


def kinds() -> Iterator[Rule]:
    """The rules of the URL map behind which there is a page of its own."""
    for rule in rules():
        if "GET" in rule.methods and rule.rule.startswith("/<lang>/") and not rule.rule.endswith(("/calendar", ".pdf")):
            yield rule


@pytest.mark.parametrize(("lang", "place"), CASES, ids=str)
def test_the_print_view_is_fit_for_paper(read, lang, place):
    visitor = read(size=PAPER)
    page = visitor.open(place.path(lang))
    assert wrong_on_paper(page) == {}


@pytest.mark.parametrize(("lang", "name"), [(BOTH_SIDES[number % 2], name) for number, name in enumerate(TAKEN_HOME)])
def test_on_the_sheets_that_come_out_every_word_is_within_the_margins_and_no_sheet_is_empty(read, tmp_path, lang, name):
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("no pdftotext on this machine: apt-get install poppler-utils")
    file = tmp_path / "printed.pdf"
    read(size=PAPER).open(BY_NAME[name].path(lang)).pdf(path=str(file), prefer_css_page_size=True)
    told = subprocess.run([reader, "-bbox", str(file), "-"], capture_output=True, check=True, timeout=60).stdout.decode()
    sheets = re.findall(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', told, re.DOTALL)
    assert sheets and {(round(float(wide)), round(float(high))) for wide, high, _ in sheets} == {A4}
    for _wide, _high, words in sheets:
        places = [tuple(map(float, place)) for place in re.findall(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)"', words)]
        assert places, "an empty sheet"
        assert min(left for left, *_ in places) >= MARGIN and max(right for _, _, right, _ in places) <= A4[0] - MARGIN
        assert min(top for _, top, *_ in places) >= MARGIN and max(bottom for *_, bottom in places) <= A4[1] - MARGIN


def test_what_sticks_out_or_is_small_or_pale_or_cut_is_found(read):
    """The questions themselves can tell a page that is fit from one that is not."""
    page = read(size=PAPER).open("/de/help")
    page.evaluate("""() => document.querySelector("main").insertAdjacentHTML("beforeend",
        '<p class=a>wide</p><p class=b>small</p><p class=c>pale</p><div class=d><p>a great many words that are cut</p></div>'
        + '<nav class=e>away</nav>')""")
    page.evaluate("""() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(`
        .a { inline-size: 900px; max-inline-size: none; } .b { font-size: 11pt; } .c { color: #777; } .e { display: block !important; }
        .d { inline-size: 4em; overflow: hidden; } .d p { white-space: nowrap; }`); document.adoptedStyleSheets = [sheet]; }""")
    found = wrong_on_paper(page)
    assert {name: len(what) for name, what in found.items()} == {"toPress": 1, "outside": 1, "cut": 1, "small": 1, "pale": 1}


def test_no_kind_of_page_was_forgotten():
    rule_of = Map([Rule(rule.rule, endpoint=rule.rule) for rule in kinds()]).bind("localhost")
    seen = {rule_of.match(place.path("de").partition("?")[0])[0] for place in (*PRINTED, Place("home", ""))}
    flows = {rule.rule for rule in kinds() if rule.rule.startswith("/<lang>/rights/situations/")}
    owed = {rule.rule for rule in kinds() if not any(part in rule.rule for part in SAME_TEMPLATE)} - flows
    assert owed <= seen, "name an address in places.py"
    assert len(flows & seen) >= 2, "a question and a result stand for all situations"


def wrong_on_paper(page: Page) -> dict[str, list[str]]:
    page.emulate_media(media="print")
    page.evaluate(QUESTIONS)
    found = page.evaluate("() => onPaper()")
    page.emulate_media(media="null")  # or page.pdf() would print the screen
    return found
