"""The page around everything: what each page of the shell and the start owes everyone."""

import re

import html5lib
import pytest

from kiosk.shell.components.examples import FAMILIES
from kiosk.shell.layout import ready_made
from kiosk.shell.pictograms import FOLDER, pictogram

from .stage import ROOT, Phrases, environment, globals_of, pages, render, texts

NAMES = tuple(pages("de"))
EVERYWHERE = pytest.mark.parametrize(("tag", "name"), [(tag, name) for tag in ("de", "ar") for name in NAMES])
MAY_ACT = {"a", "button", "form", "input", "select"}
TRIGGERS = {"submit", "click", "change", "input delay:250ms", "input delay:500ms"}


def tree(html):
    return html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)


def text(element):
    return " ".join("".join(element.itertext()).split())


@EVERYWHERE
def test_language_direction_and_one_heading_that_begins_the_title(tag, name):
    page = tree(render(tag, name))
    assert page.get("lang") == tag and page.get("dir") == ("rtl" if tag == "ar" else "ltr")
    (heading,) = page.iter("h1")
    title = text(page.find("head/title")).removesuffix(" – Wegweiser").removeprefix("Error: ")
    assert title == text(heading).replace("\u00ad", "") or title == text(heading)


@EVERYWHERE
def test_the_first_thing_in_reach_skips_to_the_content(tag, name):
    page = tree(render(tag, name))
    links = [element for element in page.find("body").iter() if element.tag in ("a", "button", "input")]
    assert links[0].get("href") == "#main"
    assert page.find(".//main").get("id") == "main"


@EVERYWHERE
def test_all_content_stands_in_landmarks_with_different_names(tag, name):
    body = tree(render(tag, name)).find("body")
    outside = [
        child.tag
        for child in body
        if child.tag not in ("header", "main", "footer", "aside", "dialog")
        and not {"skip", "dock"} & set((child.get("class") or "").split())
        and child.get("role") is None
    ]
    assert not outside
    names = [nav.get("aria-label") for nav in body.iter("nav")]
    assert all(names) and len(names) == len(set(names))


@EVERYWHERE
def test_no_id_twice_and_every_reference_leads_somewhere(tag, name):
    page = tree(render(tag, name))
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    wanted = [
        part
        for element in page.iter()
        for key in ("for", "aria-labelledby", "aria-describedby", "form")
        for part in (element.get(key) or "").split()
    ]
    assert set(wanted) <= set(ids)


@EVERYWHERE
def test_every_field_has_a_label_that_is_seen(tag, name):
    page = tree(render(tag, name))
    labelled = {label.get("for") for label in page.iter("label")}
    inside = {field for label in page.iter("label") for field in label.iter("input")}
    for field in page.iter("input"):
        assert field.get("type") == "hidden" or field in inside or field.get("id") in labelled


@EVERYWHERE
def test_nothing_in_the_page_breaks_the_strict_policy(tag, name):
    html = render(tag, name)
    page = tree(html)
    assert not re.search(r"\s(style|on\w+)=", html) and not list(page.iter("style"))
    assert all(script.get("src") and not text(script) for script in page.iter("script"))
    assert "hx-boost" not in html and "hx-on" not in html and " hx-" not in html


@EVERYWHERE
def test_htmx_only_improves_links_and_forms_that_work_alone(tag, name):
    for element in tree(render(tag, name)).iter():
        if not any(key.startswith("data-hx-") for key in element.attrib):
            continue
        assert element.tag in MAY_ACT
        assert element.get("href") or element.get("action") is not None
        assert set((element.get("data-hx-trigger") or "submit").split(", ")) <= TRIGGERS


@EVERYWHERE
def test_the_main_part_is_the_same_with_htmx_as_without(tag, name):
    whole, part = render(tag, name), render(tag, name, layout="shell/fragment.html")
    assert part.count("<main") == 1 and "<header" not in part and "dock" not in part
    assert re.search("<main.*</main>", whole, re.DOTALL)[0] == re.search("<main.*</main>", part, re.DOTALL)[0]
    assert re.search("<title>.*</title>", whole)[0] == re.search("<title>.*</title>", part)[0]


@EVERYWHERE
def test_the_tools_stand_in_the_same_order_on_every_page(tag, name):
    page = tree(render(tag, name))
    tools = [text(tool) for tool in page.iter("a") if "tool" in (tool.get("class") or "").split()]
    assert tools == ["Language", "Display", "Help", "Back", "Exit"]


@EVERYWHERE
def test_parts_made_ready_give_the_same_page(tag, name):
    env = environment()
    template, values = pages(tag)[name]
    context = globals_of(tag, f"/{tag}/{name}") | values | {"language_address": "/x?to=a%26b&c=1"}
    ready = ready_made(env, link=context["link"])
    slow = env.get_template(template).render(context).split()
    fast = env.get_template(template).render(context | {"ready": ready}).split()
    assert "".join(fast) == "".join(slow)


@EVERYWHERE
def test_no_word_of_the_interface_is_left_untranslated(tag, name):
    """In the language of this test each message stands in brackets; what stands outside was never given to `_`."""
    known = {word.casefold() for word in re.findall(r"\w+", handed_to(tag, name))}
    page = tree(render(tag, name, BRACKETED))
    for piece in [*page.find("body").itertext(), page.find("head/title").text]:
        outside = re.sub(r"⟦[^⟧]*⟧|\u00ad", "", piece)
        words = [word for word in re.findall(r"[^\W\d_]{2,}", outside) if word.casefold() not in known]
        assert not words, (piece, words)


class Bracketed(Phrases):
    def gettext(self, message, **values):
        filled = super().gettext(message, **values)
        return type(filled)(re.sub(r"(^|>)([^<]+)(<|$)", r"\1⟦\2⟧\3", str(filled)))


BRACKETED = Bracketed()


def handed_to(tag, name):
    """What is no matter of the interface: content, names, and the words of the development page."""
    content = str(pages(tag)[name][1]).replace("\\xad", "").replace("\u00ad", "")
    folder = ROOT / "kiosk" / "shell" / "components" / "examples"
    examples = "".join(file.read_text(encoding="utf-8") for file in folder.glob("*.html"))
    named = re.findall(r'text\("([^"]+)"\)', (ROOT / "kiosk" / pages(tag)[name][0]).read_text(encoding="utf-8"))
    content += " ".join(texts(tag)[key]["text"] for key in named)
    return f"{content} {examples} {FAMILIES} {globals_of(tag, '/')} Wegweiser Components Go to the top PDF"


def test_settings_of_the_visitor_stand_on_the_page():
    page = tree(
        render("de", "home", None, {"text": "150", "theme": "yellow", "reach": "low", "time": "more"}, terminal=True)
    )
    assert {key: page.get(key) for key in ("data-text", "data-theme", "data-reach", "data-time", "data-terminal")} == {
        "data-text": "150",
        "data-theme": "yellow",
        "data-reach": "low",
        "data-time": "more",
        "data-terminal": "",
    }
    plain = tree(render("de", "home"))
    assert not [key for key in plain.attrib if key.startswith("data-")]


def test_a_preview_says_which_day_it_shows():
    assert "1 January 2027" in text(tree(render("de", "home", preview_day="1 January 2027")).find("body/header"))
    assert "Preview" not in render("de", "home")


def test_what_is_not_built_is_not_shown():
    html = render("de", "home", ways={"recognition": "/r"})
    assert "Recognition" in html and "Find a profession" not in html and "problem at work" not in html


def test_the_wall_shows_each_language_in_its_own_words_and_without_flags():
    page = tree(render("de", "wall"))
    tiles = [tile for tile in page.iter("a") if "tile" in (tile.get("class") or "").split()]
    assert [tile.text.strip() for tile in tiles] == ["Deutsch", "English", "Українська", "العربية", "Türkçe"]
    assert (
        [tile.get("lang") for tile in tiles]
        == [tile.get("hreflang") for tile in tiles]
        == ["de", "en", "uk", "ar", "tr"]
    )
    assert tiles[3].get("dir") == "rtl"
    assert not re.search("[\U0001f1e6-\U0001f1ff]", render("de", "wall"))


def test_a_language_that_is_not_here_yet_is_said_so():
    page = tree(render("de", "wall-found"))
    found = next(element for element in page.iter("div") if element.get("id") == "found")
    assert text(found).startswith("3 languages found")
    assert [tile.tag for tile in found.iter() if "tile" in (tile.get("class") or "").split()] == ["div", "div", "a"]
    assert "not here yet" in text(found)


def test_an_error_page_goes_on_to_a_person():
    page = tree(render("de", "error"))
    assert text(page.find("head/title")).startswith("Error: ")
    assert "404" in text(page.find(".//main"))
    assert text(list(page.find(".//main").iter("a"))[-1]) == "Talk to a person"


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.svg")), ids=lambda file: file.stem)
def test_every_pictogram_is_of_one_family(file):
    drawing = file.read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in drawing and 'stroke="currentColor"' in drawing
    assert "<text" not in drawing and "#" not in drawing
    assert pictogram()(file.stem).startswith('<svg class="pic')


def test_arrows_turn_in_right_to_left_pages_and_clocks_do_not():
    pic = pictogram()
    assert all("way-on" in pic(name) for name in ("back", "next", "exit", "mark", "list"))
    assert not any("way-on" in pic(name) for name in ("clock", "checked", "phone", "scales", "search"))
