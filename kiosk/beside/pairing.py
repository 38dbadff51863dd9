"""Which element of the other language says the same as one of hers.

Pages are built alike in every language, so it is mostly the one at the same place. Lists in the order of an alphabet
are not: there the address it leads to, or the answer it stands for, says which is which.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from lxml.html import HtmlElement

LANGUAGE = re.compile(r"^/[^/?]+/")
Pair = tuple[HtmlElement | None, HtmlElement | None]


def stands_for(element: HtmlElement) -> str | None:
    """What an element leads to or answers, the same in every language: `/professions?q=nurse`, `country=SY`."""
    for part in element.iter("a", "input"):
        if part.tag == "a" and part.get("href"):
            return LANGUAGE.sub("/", part.get("href"))
        if part.get("name") and part.get("value") and part.get("type") != "hidden":
            return f"{part.get('name')}={part.get('value')}"
    return None


def same_things(mine: HtmlElement, theirs: HtmlElement) -> Mapping[HtmlElement, HtmlElement]:
    """The items of both that stand for the same thing, wherever they are; only what is there once on either side."""
    own, other = _items(mine), _items(theirs)
    return {element: other[key] for key, element in own.items() if key in other}


def in_order(mine: list[HtmlElement], theirs: list[HtmlElement]) -> Iterator[Pair]:
    """The elements of both in the order of hers, pair by pair; None where one language has something of its own."""
    if [_shape(each) for each in mine] == [_shape(each) for each in theirs]:
        yield from zip(mine, theirs, strict=True)
        return
    best = _likeness_from_here(mine, theirs)
    here, there = 0, 0
    while here < len(mine) and there < len(theirs):
        alike = _likeness(mine[here], theirs[there])
        if alike and best[here][there] == alike + best[here + 1][there + 1]:
            yield mine[here], theirs[there]
            here, there = here + 1, there + 1
        elif best[here][there] == best[here + 1][there]:
            yield mine[here], None
            here += 1
        else:
            yield None, theirs[there]
            there += 1
    yield from ((each, None) for each in mine[here:])
    yield from ((None, each) for each in theirs[there:])


def _likeness_from_here(mine: list[HtmlElement], theirs: list[HtmlElement]) -> list[list[int]]:
    """At [i][j] how alike the rests from the i-th and j-th on are, when each finds its best partner in order."""
    best = [[0] * (len(theirs) + 1) for _ in range(len(mine) + 1)]
    for here in reversed(range(len(mine))):
        for there in reversed(range(len(theirs))):
            alike = _likeness(mine[here], theirs[there])
            together = alike + best[here + 1][there + 1] if alike else 0
            best[here][there] = max(together, best[here + 1][there], best[here][there + 1])
    return best


def _likeness(mine: HtmlElement, theirs: HtmlElement) -> int:
    """0 for what cannot say the same. Two sentences may hold different words in bold: that counts least."""
    if mine.tag != theirs.tag:
        return 0
    same_id = mine.get("id") is not None and mine.get("id") == theirs.get("id")
    same_parts = [each.tag for each in mine] == [each.tag for each in theirs]
    return 1 + 4 * (_shape(mine) == _shape(theirs)) + 4 * same_id + same_parts


def _shape(element: HtmlElement) -> tuple:
    return element.tag, element.get("class"), element.get("id")


def _items(main: HtmlElement) -> dict[tuple, HtmlElement]:
    found = [
        ((each.tag, each.get("class"), thing), each)
        for each in main.iter("li", "label", "div")
        if (each.tag != "div" or "spur" in each.classes) and (thing := stands_for(each))
    ]
    often = Counter(key for key, _ in found)
    return {key: each for key, each in found if often[key] == 1}
