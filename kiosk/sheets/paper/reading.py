"""A page, read as a person reads it: its statements in order, without what can only be pressed.

What is said on paper is what stands on the screen. So the paper is made from the page itself, and no page has a second
template that could say something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element as HtmlElement  # those of lxml.html are made by a call of Python for each

# What is pressed, seen or heard, but not read on paper.
LEFT_OUT = frozenset(
    ("nav", "form", "button", "svg", "script", "style", "summary", "input", "select", "textarea", "dialog", "img")
)
LEFT_OUT_CLASSES = frozenset(
    ("no-print", "unseen", "next", "stop", "board", "boards", "go", "way-out", "sign", "skip", "machine")
)
WHITE, SPACES = re.compile(r"[ \t\n\r\f]+"), re.compile("  +")  # as HTML has it: spaces that must not break a line stay
DRAWN = re.compile(r"<svg.*?</svg>", re.DOTALL)  # a third of a page, and nothing to read
HEADINGS = frozenset(("h1", "h2", "h3", "h4"))
# Elements that begin a line of their own; all others run along in one.
BLOCKS = HEADINGS.union(
    ("p", "ul", "ol", "li", "dl", "dt", "dd", "div", "section", "article", "address", "details", "figure"),
    ("figcaption", "fieldset", "legend", "main", "header", "table", "tr"),
)
TICK, DOT, QUESTION_MARKS = "tick", "dot", ("?", "؟")
# Marks of trust that stay on paper; that a machine made it is said once for the whole page.
STATES = {"confirm", "overdue", "expired", "checked", "missing", "changed"}


class Run(NamedTuple):
    """Words in one language and look.

    lang: where it is not the language of the page. look: strong, plate or none. apart: the direction (ltr, rtl, auto)
    of words that must not be mixed with those around them, such as a phone number in an Arabic sentence.
    """

    text: str
    lang: str = ""
    look: str = ""
    apart: str = ""


PLAIN = Run("")


class Block(NamedTuple):
    """One paragraph. kind: h1–h4, p, notice, day, need, term, state. mark: a number, tick, dot or none.

    depth: of a list in a list, from 0. law: the German law behind it. name: the id of its element, or which state.
    """

    kind: str
    runs: tuple[Run, ...]
    mark: str = ""
    depth: int = 0
    law: str = ""
    name: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


class Source(NamedTuple):
    name: str
    address: str


class Page(NamedTuple):
    """blocks: in order. sources: official pages the statements rest on, each once.

    machine_made: whether anything of it carries the sign of the machine.
    """

    title: str
    blocks: tuple[Block, ...]
    sources: tuple[Source, ...]
    machine_made: bool = False


def read(html: str, part: str = "") -> Page:
    """What stands in <main>. html: a whole page of ours. part: the id of one passage's heading; all if not given.

    Raises ValueError where there is no such passage.
    """
    from lxml import etree  # 6 MB that only paper and old codes need

    start, end = html.index("<main"), html.rindex("</main>")
    main = etree.HTML(DRAWN.sub("", html[start : end + len("</main>")])).find("body/main")
    wanted = _passage(main, part) if part else main
    blocks = _said(_with_laws(_blocks(wanted, "", 0)))
    if part:
        head = main.find(".//h1")
        blocks = (Block("h1", words_of(head)), *blocks) if head is not None else blocks
    title = next((block.text for block in blocks if block.kind == "h1"), "")
    machine_made = any(classes(state) >= {"state", "machine"} for state in wanted.iter("span"))
    return Page(title, blocks, tuple(dict.fromkeys(_sources(wanted))), machine_made)


def _passage(main: HtmlElement, part: str) -> HtmlElement:
    found = main.xpath("//*[@aria-labelledby=$part]", part=part)
    if not found:
        raise ValueError("no such passage")
    return found[0]


def _blocks(element: HtmlElement, mark: str, depth: int) -> Iterator[Block]:
    """The paragraphs below an element. mark: what stands before the first of them."""
    for child in element:
        if _is_left_out(child):
            continue
        if child.tag in ("ul", "ol"):
            yield from _list(child, depth)
        elif child.tag == "dl":
            yield from _terms(child)
        elif classes(child) & {"proof", "states"}:
            yield from _proof(child)
        elif child.tag in BLOCKS and _has_blocks(child):
            yield from _blocks(child, mark, depth)
        else:
            if not (runs := words_of(child)):
                continue
            yield Block(_kind(child), runs, mark, depth, name=child.get("id") or "")
        mark = ""


def _list(element: HtmlElement, depth: int) -> Iterator[Block]:
    plain = bool(classes(element) & {"facts", "filters"})
    number = 0
    for item in element:
        if _is_left_out(item):
            continue
        number += 1
        box = any(field.get("type") == "checkbox" for field in item.iter("input"))
        mark = TICK if box else str(number) if element.tag == "ol" else "" if plain else DOT
        if _has_blocks(item):
            yield from _blocks(item, mark, depth + (mark in (TICK, DOT)))
        elif runs := words_of(item):
            yield Block("p", runs, mark, depth + (mark in (TICK, DOT)))


def _terms(element: HtmlElement) -> Iterator[Block]:
    """Name and value in one line; of the reasons of a statement only the law."""
    if any(above.tag == "details" for above in element.iterancestors()):
        laws = (one for one in element if one.get("data-law") is not None)
        yield from (Block("law", (Run(" ".join(_text(one).split())),)) for one in laws)
        return
    name: tuple[Run, ...] = ()
    for part in element.iter("dt", "dd"):
        runs = words_of(part, unseen=part.tag == "dt")
        if part.tag == "dt":
            between = " " if runs and runs[-1].text.endswith(QUESTION_MARKS) else ": "
            name = (*(run._replace(look="strong") for run in runs), Run(between, look="strong")) if runs else ()
        elif runs and "change" not in classes(part):
            yield Block("term", (*name, *runs))


def _proof(element: HtmlElement) -> Iterator[Block]:
    for state in element.iter("span"):
        if "state" in classes(state) and (known := classes(state) & STATES) and (runs := words_of(state)):
            yield Block("state", runs, name=min(known))
    for reason in element.iter("dl"):
        yield from _terms(reason)


def _said(blocks: list[Block]) -> tuple[Block, ...]:
    """Without headings that had only links below them."""
    kept: list[Block] = []
    for block in reversed(blocks):
        empty = block.kind in HEADINGS and (not kept or (kept[-1].kind in HEADINGS and kept[-1].kind <= block.kind))
        if not empty or block.kind == "h1":
            kept.append(block)
    return tuple(reversed(kept))


def _with_laws(blocks: Iterator[Block]) -> list[Block]:
    """Each law goes to the statement before it; a mark of trust or for whom it holds may stand in between."""
    kept: list[Block] = []
    for block in blocks:
        if block.kind != "law":
            kept.append(block)
            continue
        at = next((i for i in range(len(kept) - 1, -1, -1) if kept[i].kind not in ("state", "need")), None)
        if at is None or kept[at].kind in HEADINGS:
            kept.append(block._replace(kind="p"))  # a law that stands for itself
        elif block.text not in kept[at].law.split("; "):
            kept[at] = kept[at]._replace(law="; ".join(filter(None, (kept[at].law, block.text))))
    return kept


def _runs(element: HtmlElement, around: Run = PLAIN, unseen: bool = False) -> list[Run]:
    """The words of an element and of all that runs along in it."""
    look = "plate" if "plate" in classes(element) else "strong" if element.tag in ("strong", "b") else around.look
    lang = element.get("lang") or around.lang
    apart = around.apart or element.get("dir") or ("auto" if element.tag == "bdi" else "")
    here = Run("", lang, look, apart)
    found = [Run(element.text, *here[1:])] if element.text else []
    for child in element:
        if child.tag == "br":
            found.append(Run("\n", *here[1:]))
        elif not _is_left_out(child) or (unseen and "unseen" in classes(child)):
            found += _runs(child, here, unseen)
            if child.tag == "a" and (address := _hidden_address(child)):
                found.append(Run(f" ({address})", "de", look, "ltr"))
        if child.tail:
            found.append(Run(child.tail, *here[1:]))
    return found


def words_of(element: HtmlElement, unseen: bool = False) -> tuple[Run, ...]:
    """The words of one paragraph. unseen: with those that only reader programs say."""
    if "deadline" not in classes(element):
        return _tidy(_runs(element, unseen=unseen))
    # The name of the day, the day and how long there is: a line each, as on the screen.
    lines = [_tidy(_runs(line)) for line in element]
    return tuple(run for number, line in enumerate(lines) for run in ((Run("\n"),) if number else ()) + line)


def _tidy(runs: list[Run]) -> tuple[Run, ...]:
    """Runs of one look joined, white space as one space, no soft hyphens: paper breaks its lines by itself."""
    joined: list[tuple[list[str], tuple[str, str, str]]] = []
    for text, *look in runs:
        text = text if text == "\n" else WHITE.sub(" ", text).replace("\u00ad", "")
        if joined and joined[-1][1] == look:
            joined[-1][0].append(text)
        elif text:
            joined.append(([text], look))
    tidied: list[Run] = []
    for pieces, look in joined:
        text = SPACES.sub(" ", "".join(pieces))
        if not tidied or tidied[-1].text.endswith((" ", "\n")):
            text = text.lstrip(" ")
        if text:
            tidied.append(Run(text, *look))
    while tidied and not tidied[-1].text.strip():
        tidied.pop()
    if tidied:
        tidied[-1] = Run(tidied[-1].text.rstrip(), *tidied[-1][1:])
    return tuple(tidied)


def _hidden_address(link: HtmlElement) -> str:
    """The address of a page of somebody else whose link shows only a name: nobody can press on paper."""
    address = link.get("href") or ""
    if not address.startswith("http"):
        return ""
    shown = address.partition("://")[2].removeprefix("www.").removesuffix("/")
    words = _text(link)
    return "" if shown in words or words.strip() in address else shown


def _text(element: HtmlElement) -> str:
    from lxml import etree

    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)


def _kind(element: HtmlElement) -> str:
    if element.tag in HEADINGS:
        return element.tag
    own = classes(element)
    return "day" if "deadline" in own else "notice" if "notice" in own else "need" if "need" in own else "p"


def _sources(main: HtmlElement) -> Iterator[Source]:
    for link in main.iter("a"):
        leads_away = (link.get("href") or "").startswith("http")
        if leads_away and any("reason" in classes(above) for above in link.iterancestors("dl")):
            yield Source(" ".join(_text(link).split()), link.get("href"))


def _has_blocks(element: HtmlElement) -> bool:
    return any(child.tag in BLOCKS or (len(child) and _has_blocks(child)) for child in element)


def _is_left_out(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in LEFT_OUT:
        return True
    if not LEFT_OUT_CLASSES.isdisjoint(classes(element)):
        return True
    return element.get("hidden") is not None or element.get("data-paper") == "no"


def classes(element: HtmlElement) -> frozenset[str]:
    """A page has few different ones, and each element is asked for them several times."""
    return _split(element.get("class") or "")


@lru_cache(maxsize=500)
def _split(given: str) -> frozenset[str]:
    return frozenset(given.split())
