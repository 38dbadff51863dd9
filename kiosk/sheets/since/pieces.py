"""A page as its pieces: each paragraph and heading with its place and the marks of trust below it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..paper.reading import HEADINGS, Block, Page, Run

# What is worth saying of a mark: when somebody last looked at the source is not.
TOLD = ("expired", "changed", "confirm", "missing")
WORD = re.compile(r"\w+")


class Piece(NamedTuple):
    """block: what is said. at: the id to jump to. section: the id of the passage it stands in.

    above: the heading it stands under, if not that of the whole page. marks: of trust, by name. number: how many stand
    before it under this heading. text, words: what it says. frame: its words with a gap for each value, such as
    amounts, days and names of offices. They are worked out once: each piece is held beside many others.
    """

    block: Block
    at: str
    section: str
    above: Block | None
    marks: dict[str, Block]
    number: int
    text: str
    words: frozenset[str]
    frame: tuple[str | None, ...]

    @property
    def level(self) -> int:
        """1 to 4 for headings, 9 for all else."""
        return int(self.block.kind[1]) if self.block.kind in HEADINGS else 9

    @property
    def runs(self) -> tuple[Run, ...]:
        return self.block.runs

    @property
    def key(self) -> tuple[str, str, str, int]:
        """The same piece has the same key in every edition. Of an amount alone its place says which one it is."""
        above = self.above.text if self.above else ""
        return self.block.kind, self.text, above, self.number if self.frame == (None,) else 0

    @property
    def values(self) -> tuple[str, ...]:
        return tuple(run.text for run in self.runs if run.apart)


def pieces(page: Page) -> list[Piece]:
    """In the order of the page. Marks stand with the statement before them."""
    found: list[Piece] = []
    for block in page.blocks:
        if block.kind != "state":
            found.append(_placed(block, found))
        elif found and block.name in TOLD:
            found[-1].marks[block.name] = block
    return found


def _placed(block: Block, before: list[Piece]) -> Piece:
    if block.kind == "day":
        block = block._replace(runs=tuple(_day_alone(block)))
    level = int(block.kind[1]) if block.kind in HEADINGS else 9
    heading = next((one for one in reversed(before) if one.level < level), None)
    nearest = block.name or (heading.at if heading else "")
    section = block.name if level == 2 else heading.section if heading else ""
    above = heading.block if heading and heading.level > 1 else None
    number = sum(one.above is above for one in before) if level > 4 else 0
    text = block.text
    frame = tuple(None if run.apart else run.text for run in block.runs)
    return Piece(block, nearest, section, above, {}, number, text, frozenset(WORD.findall(text.casefold())), frame)


def _day_alone(block: Block) -> Iterator[Run]:
    """A last day without how long there is: that is another one every morning."""
    lines: list[list[Run]] = [[]]
    for run in block.runs:
        if run.text == "\n":
            lines.append([])
        else:
            lines[-1].append(run)
    yield from lines[0]
    if len(lines) > 1:
        yield Run(": ")
        yield Run("".join(run.text for run in lines[1]), apart="auto")
