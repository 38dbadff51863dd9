"""Two readings of one page, statement beside statement."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from .reading import Block


class Pair(NamedTuple):
    """A statement in her language and in the other one; None where only one of the two languages has it."""

    mine: Block | None
    other: Block | None


def pair(mine: Sequence[Block], other: Sequence[Block]) -> list[Pair]:
    """In the order of the page, none left out.

    The pages are built alike in every language, so the statements pair by their place. Where a language has one more,
    such as the German name of a profession below a foreign one, the shapes of those around say what belongs together.
    """
    shapes = [_shape(block) for block in mine], [_shape(block) for block in other]
    if shapes[0] == shapes[1]:
        return [Pair(*both) for both in zip(mine, other, strict=True)]
    pairs: list[Pair] = []
    for kind, a, b, c, d in SequenceMatcher(None, *shapes, autojunk=False).get_opcodes():
        if kind == "equal":
            pairs += [Pair(*both) for both in zip(mine[a:b], other[c:d], strict=True)]
        else:
            pairs += [Pair(block, None) for block in mine[a:b]] + [Pair(None, block) for block in other[c:d]]
    return pairs


def _shape(block: Block) -> tuple[str, str, int, str]:
    return block.kind, block.mark, block.depth, block.law
