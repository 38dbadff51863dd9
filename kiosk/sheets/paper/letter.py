"""A letter, or a notice that is handed to somebody: German as it is sent, and beside it her own language.

Its page holds both languages already, so that she sees what she signs. On paper the German stands left, where the
window of an envelope is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .pairing import Pair
from .reading import Block, Run, classes, words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MARK = 'class="letter"'


def read_letter(html: str) -> list[Pair]:
    """Her German on the first side, her language on the second. html: a page with one letter on it."""
    from lxml import html as parser

    start, end = html.index("<main"), html.rindex("</main>")
    main = parser.fragment_fromstring(html[start : end + len("</main>")])
    return [both for child in main.find_class("letter")[0] for both in _parts(child)]


def among_pages(pairs: list[Pair], first: str, two: bool) -> list[Pair]:
    """A notice among the statements of other pages: without the look of a letter, and German where German stands.

    first: the language of the first column. two: whether there is a second one.
    """
    plain: list[Pair] = []
    for number, (german, hers) in enumerate(pairs):
        german, hers = (block and block._replace(kind="p" if number else "h1") for block in (german, hers))
        if not two:
            plain += [Pair(block, None) for block in (german, hers) if block]
        elif first == "de":
            plain.append(Pair(german, hers or german))
        else:
            plain.append(Pair(hers or german, german))
    return plain


def _parts(element: HtmlElement) -> Iterator[Pair]:
    own = classes(element)
    if "heads" in own:
        for address in element:
            yield Pair(_lines(address, "receiver" if "receiver" in classes(address) else "sender"), None)
    elif "pair" in own:
        kind = next((kind for kind in ("subject", "signature") if kind in own), "p")
        sides = [Block(kind, words_of(side)) for side in element]
        yield Pair(sides[0], sides[1] if len(sides) > 1 else None)
    elif element.tag == "address":
        yield Pair(_lines(element, "address"), None)
    else:
        kind = next((kind for kind in ("dated", "blank") if kind in own), "p")
        yield Pair(Block(kind, words_of(element)), None)


def _lines(address: HtmlElement, kind: str) -> Block:
    runs: list[Run] = []
    for line in address:
        runs += [Run("\n"), *words_of(line)] if runs else words_of(line)
    return Block(kind, tuple(runs))
