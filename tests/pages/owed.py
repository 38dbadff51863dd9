"""What we owe everyone on every page. Each function asserts one promise of style.md, design.md or accessibility.md."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from .opened import Element, Page
from .untranslated import interface, message_like, shows_through

DATA = Path(__file__).resolve().parents[2] / "data"
PROMISED = ("de", "en", "uk", "ar", "tr")
PRODUCT = "Wegweiser"
SELF = ("script", "style", "img", "font", "media", "connect", "manifest", "worker")
POLICY = {"default-src": "'none'", "base-uri": "'none'", "frame-ancestors": "'none'", "form-action": "'self'",
          **{f"{kind}-src": "'self'" for kind in SELF}}
HEADERS = ("Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options", "Permissions-Policy",
           "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "X-Frame-Options", "X-Robots-Tag")
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "for", "form", "list")
NO_FIELDS = ("hidden", "submit", "button", "reset", "image")
LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ]{2,}")
OTHER_SCRIPTS = ("Arab", "Cyrl")


@cache
def languages() -> Mapping[str, Mapping[str, str]]:
    """The table of languages, as the seed has it."""
    return json.loads((DATA / "languages.json").read_text(encoding="utf-8"))["languages"]


def tag_in(address: str) -> str | None:
    """The language of an address: its first part, if that is one of ours."""
    first = address.split("?")[0].strip("/").split("/")[0]
    return first if first in PROMISED else None


def language_and_direction(page: Page, tag: str) -> None:
    known = languages()[tag]
    assert page.html.get("lang") == known.get("html") or page.html.get("lang") == tag
    assert page.html.get("dir") == known["direction"]


def one_heading_begins_the_title(page: Page, tag: str) -> None:
    headings = page.all("h1")
    assert len(headings) == 1, f"{len(headings)} headings of the first level"
    heading, title = headings[0].text, page.title
    assert heading
    assert title.endswith(f" – {PRODUCT}"), title
    if page.status >= 400:
        error = translated("Error", tag)
        assert title.startswith(error), f"the title of an error must begin with {error!r}: {title}"
        title = title.removeprefix(error).lstrip(": ")
    if is_quiet(page):
        heading = translated("Information", tag)  # the tab must not tell what she reads
    if any(one.get("data-quiet") is not None for one in page.main.all("div")):
        # What a tab and a history show of such a page must not give her away.
        assert title.startswith((translated("Information", tag), translated("What you can do now", tag),
                                 translated("Is everything right?", tag))), title
        return
    assert title.startswith(heading), f"title {title!r}, heading {heading!r}"


def is_quiet(page: Page) -> bool:
    """A page that puts her in danger when somebody else sees it (accessibility.md, 74)."""
    return any(element.get("data-quiet") is not None for element in page.elements)


def levels_never_skip(page: Page) -> None:
    before = 1  # the summary of an error stands above the heading of its page
    for element in page.elements:
        if re.fullmatch("h[1-6]", element.tag):
            level = int(element.tag[1])
            assert level <= before + 1, f"h{level} after h{before}: {element.text}"
            before = level


def landmarks(page: Page) -> None:
    assert len(page.all("main", id=True)) == 1
    assert len(page.all("header")) >= 1 and len(page.all("footer")) >= 1
    first = page.all("body")[0].all("a", href=True)[0]
    assert first.get("href") == f"#{page.main.get('id')}", "the first link skips to the content"


def a_label_for_each_field(page: Page) -> None:
    labelled = {label.get("for") for label in page.all("label", for_=True)}
    for field in (*page.all("input"), *page.all("select"), *page.all("textarea")):
        if field.get("type", "text") in NO_FIELDS:
            continue
        named = field.get("aria-label") or field.get("aria-labelledby") or field.get("id") in labelled
        assert named or any(above.tag == "label" for above in field.above), f"no label: {field}"


def every_control_has_a_name(page: Page) -> None:
    for control in (*page.all("a", href=True), *page.all("button"), *page.all("summary")):
        named = control.text or control.get("aria-label") or control.get("aria-labelledby")
        assert named, f"nothing to read on {control}"


def no_id_twice(page: Page) -> None:
    ids = Counter(element.get("id") for element in page.elements if element.get("id") is not None)
    assert [id for id, count in ids.items() if count > 1] == []
    assert all(id and not re.search(r"\s", id) for id in ids), "an id is empty or has a space in it"


def references_resolve(page: Page) -> None:
    ids = {element.get("id") for element in page.elements}
    for element in page.elements:
        for name in REFERENCES:
            for id in (element.get(name) or "").split():
                assert id in ids, f"{name} of {element} leads nowhere"
        href = element.get("href") or ""
        assert not (href.startswith("#") and href[1:] not in ids), f"{element} leads nowhere"


def nothing_inline(page: Page) -> None:
    assert not page.all("style"), "a style element"
    for script in page.all("script"):
        if script.get("type") == "application/ld+json":  # data about the page: no browser runs it
            assert json.loads(script.text)["@context"] == "https://schema.org"
            continue
        assert script.get("src") and not script.text, "a script without address"
    for element in page.elements:
        written = [name for name in element._node.attrib if name == "style" or name.startswith("on")]
        assert not written, f"{written} of {element}"
        href = (element.get("href") or element.get("src") or element.get("action") or "").strip().lower()
        assert not href.startswith(("javascript:", "data:", "vbscript:")), f"{element}"


def no_new_window_and_no_foreign_part(page: Page) -> None:
    for element in page.elements:
        assert element.get("target") is None, f"opens a new window: {element}"
        if element.tag in ("script", "img", "link", "iframe", "source", "form"):
            address = element.get("src") or element.get("href") or element.get("action") or "/"
            assert address.startswith("/") and not address.startswith("//"), f"not from this site: {element}"


def security_headers(page: Page) -> None:
    for name in HEADERS:
        assert len(page.headers.getlist(name)) == 1, f"{name}: {page.headers.getlist(name)}"
    given = dict(part.strip().split(" ", 1) for part in page.headers["Content-Security-Policy"].split(";"))
    assert given == POLICY
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert page.headers["X-Frame-Options"] == "DENY"
    assert page.headers["Cross-Origin-Opener-Policy"] == page.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert all(part.endswith("=()") for part in page.headers["Permissions-Policy"].split(", "))


def kept_by_nobody_or_by_everybody(page: Page, private: bool) -> None:
    """private: there are answers in the address or it is an error; then nobody may keep a copy."""
    kept = page.headers["Cache-Control"]
    if private:
        assert kept == "no-store" and "ETag" not in page.headers
    else:
        assert kept.startswith("public, max-age=") and int(kept.rpartition("=")[2]) <= 300
        assert page.headers["ETag"]
    assert {"HX-Request", "Cookie", "Accept-Encoding"} <= set(page.headers["Vary"].split(", "))
    assert "Set-Cookie" not in page.headers


def words_in_her_language(page: Page, tag: str) -> None:
    """No English string of the interface, and nothing that says it is not yet translated."""
    if tag == "en":
        own = [text for text, _ in page.texts()]
    else:
        own = [text for text, element in page.texts() if not _in_another_language(element, page)]
        assert sorted(set(shows_through(own, languages()[tag]["locale"]))) == []
    if tag in PROMISED:
        assert translated(message_like("Not yet translated"), tag) not in [text.strip() for text in own]


def latin_words_are_isolated(page: Page, tag: str) -> None:
    """A Latin word in an Arabic or Cyrillic sentence says its language, or is isolated at least."""
    if languages()[tag]["script"] not in OTHER_SCRIPTS:
        return
    # Neither a title nor an attribute can hold an element that isolates.
    found = ((text, element) for text, element in page.texts(with_attributes=False) if element.tag != "title")
    assert [text.strip() for text, element in found if LATIN.search(text) and not _isolated(element)] == []


def digits_are_0_to_9(page: Page) -> None:
    strange = {sign for text, _ in page.texts() for sign in text if sign.isdigit() and not sign.isascii()
               and unicodedata.category(sign) == "Nd"}
    assert not strange


def translated(message: str, tag: str) -> str:
    if tag == "en":
        return message
    entry = interface(languages()[tag]["locale"]).get(message)
    return entry.string if entry and entry.string else message


def _in_another_language(element: Element, page: Page) -> bool:
    own = page.html.get("lang")
    return any(one.get("lang") not in (None, own) for one in (element, *element.above))


def _isolated(element: Element) -> bool:
    around = [element, *(one for one in element.above if one.tag != "html")]
    return any(one.tag == "bdi" or one.get("lang") or one.get("dir") for one in around)
