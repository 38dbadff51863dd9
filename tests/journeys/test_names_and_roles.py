"""Who cannot see meets names and roles only: the same in every language but for the words."""

import re

import pytest
from pages.addresses import in_turn

from .places import BY_NAME
from .travelling import WithoutScript, to_the_plan
from .visitor import TABLET
from .way import COUNTRY, label, words

ROLES = ("banner", "navigation", "main", "contentinfo", "search", "group", "radiogroup", "heading", "link", "button",
         "radio", "checkbox", "searchbox", "dialog")
LINE = re.compile(r'^\s*- (?:\'|")?(\w+)(?: "((?:[^"\\]|\\.)*)")?(.*)$')
ARABIC = re.compile(r"[\u0621-\u064a]")
# Names that stay German for everybody: the kiosk's own, offices and their pages.
GERMAN = """() => [...document.querySelectorAll("[lang=de], bdi")].map(each => each.closest("a, h1, h2, h3, h4, label") || each)
  .map(each => each.textContent.replaceAll("\\u00ad", "").replace(/\\s+/g, " ").trim())"""


def outline(page) -> list[tuple[str, str, str]]:
    """Role, name and level of everything that has a role of interest, in the order it is read."""
    found = []
    for line in page.locator("body").aria_snapshot().splitlines():
        match = LINE.match(line)
        if match and match[1] in ROLES:
            level = re.search(r"level=\d", match[3])
            found.append((match[1], (match[2] or "").replace("\u00ad", ""), level[0] if level else ""))
    return found


_built: dict[tuple[str, str], list[tuple[str, str]]] = {}


def built(visitor, name: str, lang: str) -> list[tuple[str, str]]:
    """The outline of a page without its words; asked for once."""
    if (name, lang) not in _built:
        place = BY_NAME[name]
        _built[name, lang] = [(role, level) for role, _, level in outline(visitor.open(place.path(lang), place.status))]
    return _built[name, lang]


class ByNames(WithoutScript):
    """She asks for everything by its role and its name in her language; the script runs."""

    def find(self, typed: str, name: str) -> None:
        name = name.replace("\u00ad", "")
        self.page.get_by_role("searchbox", name=self._search_for(name)).fill(typed)
        self.page.get_by_role("main").get_by_role("link", name=name).first.click()

    def _search_for(self, name: str) -> str:
        profession = words(self.lang, "professions/nurse/title").replace("\u00ad", "")
        return label(self.lang, "Your profession" if name == profession else "Search for the country")


@pytest.mark.parametrize("lang", ["de", "ar"])
def test_the_whole_way_by_names_and_roles(arrive, lang):
    visitor = arrive(size=TABLET)
    to_the_plan(ByNames(visitor, lang))
    papers = visitor.page.get_by_role("checkbox")
    papers.first.check()
    assert papers.count() > 5 and papers.first.is_checked()
    assert visitor.page.get_by_role("button", name=label(lang, "Print my plan")).is_visible()


BUILT_ALIKE = ["home", "help", "display", "ask-profession", "ask-training", "answer-missing", "ask-land", "check", "plan",
               "plan-not-completed", "no-such-page", "rights", "topic", "ask-letter", "ask-day", "situation-result",
               "calculator", "calculator-result", "letter-form", "amounts", "contacts", "advice-found", "chart"]  # fmt: skip


@pytest.mark.parametrize(("lang", "name"), [(lang, name) for lang, name in in_turn(BUILT_ALIKE) if lang != "de"])
def test_a_page_is_built_alike_in_every_language(read, name, lang):
    assert built(read(), name, lang) == built(read(), name, "de")


@pytest.mark.parametrize("name", ["home", "ask-profession", "ask-country", "ask-training", "check", "plan", "help", "no-such-page",
                                  "rights", "topic", "ask-day", "situation-result", "calculator-result", "letter-form"])
def test_every_name_is_there_and_in_her_language(read, name):
    visitor, place = read(), BY_NAME[name]
    page = visitor.open(place.path("ar"), place.status)
    german = set(page.evaluate(GERMAN))
    for role, said, _ in outline(page):
        if role in ("main", "banner", "contentinfo", "search", "group"):
            continue
        assert said, f"a {role} without a name"
        assert ARABIC.search(said) or said in german or said.isdigit(), f"{role} “{said}” is not Arabic"


def test_the_country_is_said_in_her_language(read):
    page = read().open(BY_NAME["check"].path("ar"))
    assert "سوريا" in page.get_by_role("main").inner_text() and COUNTRY not in page.get_by_role("main").inner_text().split()
