"""A page that was opened: its tree as a browser would build it, and what tests ask of it."""

import xml.etree.ElementTree as Tree
from collections.abc import Iterator, Mapping
from functools import cached_property

import html5lib

HIDDEN = ("script", "style", "template")


class Element:
    """An element of a page."""

    def __init__(self, node: Tree.Element, page: "Page") -> None:
        self._node, self._page = node, page

    @property
    def text(self) -> str:
        """What can be read in it, with single spaces and without soft hyphens."""
        return words_of(self._node)

    @property
    def tag(self) -> str:
        return self._node.tag

    def get(self, name: str, default: str | None = None) -> str | None:
        return self._node.get(name, default)

    def all(self, tag: str, **attributes: str | bool) -> "list[Element]":
        """The elements of a kind in it; `id="a"` must be equal, `id=True` must be there. `data_x` means `data-x`."""
        return [Element(node, self._page) for node in self._node.iter(tag) if _fits(node, attributes)]

    @property
    def above(self) -> "Iterator[Element]":
        """The elements around it, innermost first."""
        node = self._node
        while (node := self._page.parents.get(node)) is not None:
            yield Element(node, self._page)

    def __repr__(self) -> str:
        return f"<{self.tag} {dict(self._node.attrib)}>"


class Page:
    """An answer of the kiosk with its page.

    address: as asked for. errors: what a strict parser finds wrong with the HTML.
    """

    def __init__(self, address: str, status: int, headers: Mapping[str, str], body: str) -> None:
        self.address, self.status, self.headers, self.body = address, status, headers, body

    @cached_property
    def _parser(self) -> html5lib.HTMLParser:
        return html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)

    @cached_property
    def tree(self) -> Tree.Element:
        return self._parser.parse(self.body)

    @property
    def errors(self) -> list[str]:
        _ = self.tree
        return [f"line {place[0]}, column {place[1]}: {code} {details}" for place, code, details in self._parser.errors]

    @cached_property
    def parents(self) -> Mapping[Tree.Element, Tree.Element]:
        return {child: parent for parent in self.tree.iter() for child in parent}

    @cached_property
    def html(self) -> Element:
        return Element(self.tree if self.tree.tag == "html" else self.tree.find("html"), self)

    def all(self, tag: str, **attributes: str | bool) -> list[Element]:
        return self.html.all(tag, **attributes)

    @cached_property
    def elements(self) -> list[Element]:
        return [Element(node, self) for node in self.html._node.iter() if isinstance(node.tag, str)]

    @property
    def h1(self) -> Element:
        (heading,) = self.all("h1")
        return heading

    @property
    def main(self) -> Element:
        (main,) = self.all("main")
        return main

    @property
    def title(self) -> str:
        (title,) = self.all("title")
        return title.text

    @property
    def links(self) -> list[str]:
        """Where the links of the page lead."""
        return [link.get("href") for link in self.all("a", href=True)]

    def link(self, words: str) -> str:
        """Where the link with these words leads."""
        found = {link.get("href") for link in self.all("a", href=True) if words in link.text}
        assert len(found) == 1, f"{self.address}: {len(found)} links say {words!r}: {found}"
        return found.pop()

    def texts(self, with_attributes: bool = True) -> Iterator[tuple[str, Element]]:
        """Every piece of text with the element it stands in; attributes that are shown or spoken count as text."""
        for node in self.html._node.iter():
            if not isinstance(node.tag, str) or node.tag in HIDDEN:
                continue
            element = Element(node, self)
            if with_attributes:
                yield from ((node.get(name), element) for name in SPOKEN if node.get(name))
            if node.text and node.text.strip():
                yield node.text, element
            yield from ((child.tail, element) for child in node if child.tail and child.tail.strip())


SPOKEN = ("aria-label", "alt", "title", "placeholder", "data-one", "data-two")


def words_of(node: Tree.Element) -> str:
    return " ".join("".join(node.itertext()).replace("\u00ad", "").split())


def _fits(node: Tree.Element, attributes: Mapping[str, str | bool]) -> bool:
    for name, wanted in attributes.items():
        found = node.get(name.rstrip("_").replace("_", "-"))
        if found is None or (wanted is not True and found != wanted):
            return False
    return True
