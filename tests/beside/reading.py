"""Reading a page in two languages back into the two pages it was made of, without a line of the program."""

import re
from collections import Counter
from collections.abc import Iterator

from lxml import html

MAIN = re.compile(r"<main\b.*</main>", re.DOTALL)
SILENT = ("svg", "select", "script", "textarea", "option")
# Links that lead to the same thing in every language.
LANGUAGE = re.compile(r"^/[^/?]+/")


class Half:
    """The main part of a page as it is without a second language."""

    def __init__(self, body: str) -> None:
        self.main = html.fragment_fromstring(MAIN.search(body)[0])

    def sentences(self) -> list[str]:
        """What can be read, piece by piece in its order."""
        return [said for element in _read(self.main) if (said := _said(element))]

    def by_mark(self) -> dict[str, str]:
        """What is said at each id, and behind each address that is there once."""
        return _by_mark(self.main, _said)


class Woven(Half):
    """The main part of a page in two languages."""

    def other_sentences(self) -> list[str]:
        return [said for element in _read(self.main) if (said := _other(element))]

    def other_by_mark(self) -> dict[str, str]:
        return _by_mark(self.main, _other)

    def without_the_other(self) -> str:
        """Her language alone, as HTML: what was put in is taken out again."""
        main = html.fragment_fromstring(html.tostring(self.main, encoding="unicode"))
        for added in main.xpath("nav[contains(@class, 'beside')] | .//*[contains(@class, 'other')]"):
            if added.getparent() is not None:
                added.tail = None if added.get("class") == "other" else added.tail
                added.drop_tree()
        for around in main.xpath(".//span[@class='both' or @class='own']"):
            if around.get("class") == "own":
                around.tail = None
            around.drop_tag()
        return written(main)


def written(main: html.HtmlElement) -> str:
    """The HTML of a main part, without the marks for keeping the place and with single spaces."""
    main = html.fragment_fromstring(html.tostring(main, encoding="unicode"))
    for element in main.iter():
        if re.fullmatch(r"b\d+|b-[0-9a-f]{8}", element.get("id", "")):
            del element.attrib["id"]
        element.attrib.pop("data-say", None)
    return re.sub(r"\s*(<[^>]+>)\s*", r"\1", re.sub(r"\s+", " ", html.tostring(main, encoding="unicode")))


def ids(main: html.HtmlElement) -> list[str]:
    return main.xpath("//@id")


def links(main: html.HtmlElement) -> list[str]:
    """Where the links lead, those of the bar left out."""
    return main.xpath(".//a[not(ancestor::nav[contains(@class, 'beside')])]/@href")


def _read(main: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The outermost elements that hold text of their own, in the order of the page."""
    for element in main:
        if not isinstance(element.tag, str) or _is_silent(element):
            continue
        has_both = any("both" in child.classes for child in element)
        if _has_text(element) or has_both or "other" in element.classes:
            yield element
        else:
            yield from _read(element)


def _is_silent(element: html.HtmlElement) -> bool:
    kept = {"unseen", "crumbs", "beside"} & set(element.classes)
    hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    return element.tag in SILENT or bool(kept) or hidden or element.get("data-own") is not None


def _has_text(element: html.HtmlElement) -> bool:
    return bool((element.text or "").strip() or any((child.tail or "").strip() for child in element))


def _said(element: html.HtmlElement) -> str:
    """All that can be read in an element, in one line."""
    return " ".join("".join(_texts(element)).replace("\u00ad", "").split())


def _texts(element: html.HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not _is_silent(child):
            yield from _texts(child)
        yield child.tail or ""


def _other(element: html.HtmlElement) -> str:
    """What the other language says in an element: its own words, or those that are the same in both."""
    found = element.xpath("descendant-or-self::*[contains(concat(' ', @class, ' '), ' other ')]")
    return " ".join(_said(each) for each in found) if found else _said(element)


def _by_mark(main: html.HtmlElement, said) -> dict[str, str]:
    often = Counter(LANGUAGE.sub("/", href) for href in main.xpath(".//a/@href"))
    marks: dict[str, str] = {}
    for element in main.iter("p", "h1", "h2", "h3", "a"):
        if any(_is_silent(each) for each in (element, *element.iterancestors())):
            continue
        if element.find(".//br") is not None:
            continue  # a name with its German one below it, in every language
        if element.get("id") and not re.match(r"b\d|b-|letter-", element.get("id")):
            marks["#" + element.get("id")] = said(element)
        href = LANGUAGE.sub("/", element.get("href", "#"))
        alone = often[href] == 1 and not element.xpath("ancestor::span[@class='own'] | .//bdi")
        if element.tag == "a" and not href.startswith("#") and alone:
            marks[href] = said(element)
    return marks
