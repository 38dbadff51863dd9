"""What is in a basket: pages, or passages of pages, each as the letters of a code of its own.

In an address they stand behind each other with a dot between them: `kept=2XK….7QF…`. For paper they become one code.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from ..handover import Refused, Result, decode, encode
from ..handover.places import below, result_at

MOST = 20
LONGEST = 3500  # letters of all of them: an address may have 4,096
BETWEEN = "."
KIND, BASKET = "basket", "basket"
KEEP, PASSAGE = "keep", "passage"  # names of pairs in the code of a whole basket
NAME = re.compile(r"[a-z][a-z0-9_-]{0,39}", re.ASCII)


class Kept(NamedTuple):
    """kind, what, answers: as in Result. passage: the id of the heading it stands below, or none for the whole page."""

    kind: str
    what: str
    answers: tuple[tuple[str, str], ...] = ()
    passage: str = ""

    @property
    def page(self) -> str:
        """Its address below a language."""
        return below(self.kind, self.what, self.answers)


class Basket(NamedTuple):
    """kept: in the order she kept them. lost: how many letters made no sense, or stood for what we no longer have."""

    kept: tuple[Kept, ...]
    lost: int = 0


def kept_at(address: str) -> Kept | None:
    """What is meant by a page below its language, with #passage or without; None for what cannot be kept."""
    page, _, passage = address.partition("#")
    found = result_at(page)
    if found is None or found[0] == KIND or (passage and not NAME.fullmatch(passage)):
        return None
    return Kept(*found, passage)


def with_one_more(basket: Basket, one: Kept) -> Basket:
    """The same thing is kept once; more than twenty are not kept."""
    kept = basket.kept if one in basket.kept or len(basket.kept) >= MOST else (*basket.kept, one)
    return basket._replace(kept=kept)


def written(kept: Iterable[Kept], day: date) -> str:
    """The letters of each, for an address. Raises Refused: one of them cannot be written."""
    return BETWEEN.join(encode(_result((one,), day)) for one in kept)


def read(letters: str) -> Basket:
    """A basket from an address. What makes no sense is left out and counted, so that nothing else is lost."""
    kept: list[Kept] = []
    lost = 0
    for part in letters[:LONGEST].split(BETWEEN) if letters else ():
        try:
            found = from_result(decode(part))
        except Refused:
            found = ()
        lost += not found
        kept += [one for one in found if one not in kept]
    return Basket(tuple(kept[:MOST]), lost)


def as_results(kept: Sequence[Kept], language: str, edition: int, day: date) -> list[Result]:
    """The whole basket as few codes as hold it. Each stands for itself, so that no phone has to put them together."""
    results = [_result(kept, day, language, edition)]
    try:
        encode(results[0])
    except Refused:
        if len(kept) < 2:
            raise
        half = len(kept) // 2
        results = [
            result for part in (kept[:half], kept[half:]) for result in as_results(part, language, edition, day)
        ]
    return results


def from_result(result: Result) -> tuple[Kept, ...]:
    """What the code of a basket holds; nothing where it is another code or is built in a way we do not know."""
    if result.kind != KIND:
        return ()
    kept: list[Kept] = []
    for name, text in result.answers:
        if name == KEEP:
            kind, _, what = text.partition("/")
            kept.append(Kept(kind, what))
        elif not kept:
            return ()
        elif name == PASSAGE:
            kept[-1] = kept[-1]._replace(passage=text)
        else:
            kept[-1] = kept[-1]._replace(answers=(*kept[-1].answers, (name, text)))
    return tuple(one for one in kept if _is_sound(one))


def _result(kept: Sequence[Kept], day: date, language: str = "de", edition: int = 0) -> Result:
    pairs: list[tuple[str, str]] = []
    for one in kept:
        pairs += [(KEEP, f"{one.kind}/{one.what}"), *([(PASSAGE, one.passage)] if one.passage else []), *one.answers]
    return Result(KIND, BASKET, language, edition, day, tuple(pairs))


def _is_sound(one: Kept) -> bool:
    """Whether its address leads back to it: so it is a page of ours and nothing else."""
    try:
        return kept_at(one.page + (f"#{one.passage}" if one.passage else "")) == one
    except KeyError:
        return False
