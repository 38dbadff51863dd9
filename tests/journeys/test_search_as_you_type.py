"""Searching while typing: one question to the server, one sentence for who cannot see, one for who can."""

import pytest

from .visitor import DESK
from .way import TYPED, label, plain, words

SPOKEN = """() => {
  window.spoken = [];
  new MutationObserver(() => {
    const words = document.getElementById("said").textContent;
    if (words) window.spoken.push(words);
  }).observe(document.getElementById("said"), { childList: true, characterData: true, subtree: true });
}"""


def type_into_search(page, typed: str, delay: int) -> None:
    page.get_by_role("searchbox").click()
    page.keyboard.type(typed, delay=delay)


@pytest.mark.parametrize("lang", ["de", "ar"])
@pytest.mark.parametrize("below", ["professions", "recognition"])
def test_the_number_of_hits_is_said_once_and_shown_once(arrive, lang, below):
    visitor = arrive(size=DESK)
    visitor.open(f"/{lang}/{below}")
    page = visitor.moves()
    page.evaluate(SPOKEN)
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "q=" in request.url else None)
    page.clock.install()
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 1)  # she types without a pause, however slow the machine
    type_into_search(page, TYPED[lang]["profession"], delay=15)
    page.clock.resume()
    shown = page.locator("#hits [data-say]")
    shown.wait_for()
    page.wait_for_timeout(400)
    assert shown.count() == 1 and shown.is_visible()
    assert page.evaluate("window.spoken") == [shown.inner_text()], "said exactly once, in the words that are shown"
    assert len(asked) == 1, "letters typed without a pause are one question to the server"
    assert len(shown.inner_text()) <= 100
    assert plain(words(lang, "professions/nurse/title")) in plain(page.locator("#hits").inner_text())
    assert page.evaluate("document.activeElement.id") == "q"


def test_nothing_is_asked_before_a_quarter_of_a_second_of_rest(arrive):
    visitor = arrive(size=DESK)
    visitor.open("/de/professions")
    page = visitor.moves()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.clock.install()
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 1)  # from here on only run_for lets time pass
    page.get_by_role("searchbox").fill("köchin")
    page.clock.run_for(240)
    assert not [url for url in asked if "q=" in url]
    with page.expect_request(lambda request: "q=k" in request.url):
        page.clock.run_for(20)


def test_what_she_types_next_replaces_what_she_typed_before(arrive):
    visitor = arrive(size=DESK)
    page = visitor.open("/de/professions")
    page.evaluate(SPOKEN)
    type_into_search(page, "xqzzvw", delay=5)
    page.locator("#hits").get_by_text(label("de", "We found no profession with these words.")).wait_for()
    page.get_by_role("searchbox").fill("")
    page.keyboard.type("pflegefachfrau", delay=5)
    page.locator("#hits").get_by_role("link", name=plain(words("de", "professions/nurse/title"))).wait_for()
    assert page.url.endswith("q=pflegefachfrau")
    assert label("de", "We found no profession with these words.") in page.evaluate("window.spoken")[0]


def test_typing_leaves_no_trail_of_half_words_in_the_history(arrive):
    visitor = arrive(size=DESK)
    visitor.open("/de/")
    visitor.open("/de/professions")
    page = visitor.moves()
    for part in ("pfle", "gefach", "frau"):
        page.get_by_role("searchbox").press_sequentially(part)
        page.wait_for_function("part => location.search.endsWith(part)", arg=part)
    page.go_back()
    page.wait_for_url("**/de/")


def test_enter_searches_at_once(arrive):
    visitor = arrive(size=DESK)
    visitor.open("/ar/professions")
    page = visitor.moves()
    page.get_by_role("searchbox").fill(TYPED["ar"]["profession"])
    page.keyboard.press("Enter")
    page.locator("#hits").get_by_role("link").first.wait_for()
    assert page.evaluate("document.activeElement.id") == "q"


def test_the_wall_finds_a_language_by_any_of_its_names(arrive):
    visitor = arrive()
    page = visitor.open("/")
    type_into_search(page, "turkce", delay=5)
    page.keyboard.press("Enter")
    tile = page.locator("#found a.tile")
    tile.wait_for()
    assert tile.get_attribute("lang") == "tr"
    tile.click()
    page.wait_for_url("**/tr/")
