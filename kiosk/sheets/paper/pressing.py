"""The process that makes sheets. It reads orders from its input and answers with PDFs, one after the other.

It works with the lowest priority, so that pages are answered first, and ends when nobody has asked for a while or when
it has made so many that its caches are worth emptying. It keeps nothing: neither input nor result touches a disk.

    kind of message   length (8 bytes, big-endian), then that many bytes
    order             JSON of an Order        answer: one byte, + and the PDF, or - when it could not be made
"""

import json
import os
import re
import select
import sys
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from .letter import read_letter
from .order import Code, Order, Side
from .pairing import Pair, pair
from .reading import Block, Run, Source, read

TEMPLATE = Path(__file__).with_name("sheet.typ")
STANDARD = ("ua-1",)  # PDF/UA-1, ISO 14289-1
IDLE_SECONDS, MOST_ORDERS = 300, 500
LOWEST_PRIORITY = 19
AUTHOR = "Wegweiser"
NO_BREAK, MAY_BREAK = "\u00a0", "\u200b"
# Longer than any word of ours: it would run over the line between the columns. It is broken without a hyphen, because
# it may be an address.
LONG_IN_HEADING = re.compile(r"\w{24}")  # Telekommunikationstechnikerin: there it is broken by its syllables
LONG_WORD, PIECE = re.compile(r"[^\s\u200b]{35,}"), 18
STAYS_TOGETHER = re.compile(r"(§|Abs\.|Satz|Nr\.) ")


def main(fonts: str) -> None:
    import typst

    os.nice(LOWEST_PRIORITY)
    press = typst.Compiler(root=str(TEMPLATE.parent), font_paths=[fonts], ignore_system_fonts=True)
    orders, answers = sys.stdin.buffer, sys.stdout.buffer
    for _ in range(MOST_ORDERS):
        if not select.select([orders], [], [], IDLE_SECONDS)[0] or not (told := receive(orders)):
            return
        try:
            answer = b"+" + made(press, told)
        except Exception:  # whatever it is, the next order is served; and never what it says, it may be hers
            answer = b"-"
        send(answers, answer)


def receive(stream: BinaryIO) -> bytes:
    """One message; nothing when the other side is gone."""
    length = stream.read(8)
    return stream.read(int.from_bytes(length, "big")) if len(length) == 8 else b""


def send(stream: BinaryIO, message: bytes) -> None:
    stream.write(len(message).to_bytes(8, "big") + message)
    stream.flush()


def made(press: Any, told: bytes) -> bytes:
    """The PDF of an order. A letter that no font has makes it a PDF without the mark of the standard."""
    import typst

    values = {"data": json.dumps(data_of(order_of(told)), ensure_ascii=False)}
    try:
        return press.compile(str(TEMPLATE), format="pdf", sys_inputs=values, pdf_standards=list(STANDARD))
    except typst.TypstError:
        return press.compile(str(TEMPLATE), format="pdf", sys_inputs=values)


def order_of(told: bytes) -> Order:
    """Raises ValueError, KeyError or TypeError."""
    given = json.loads(told)
    for name, kind in (("mine", Side), ("other", Side), ("code", Code)):
        given[name] = kind(*given[name]) if given[name] else None
    given["more_codes"] = tuple(Code(*code) for code in given["more_codes"])
    return Order(**given)


class Said(NamedTuple):
    """What stands on a sheet. title: of its first page. pairs: in order. sources: each once.

    machine_made: a machine made some of it, and nothing among the pairs says so.
    """

    title: str
    pairs: list[Pair]
    sources: list[Source]
    machine_made: bool = False


def data_of(order: Order) -> dict[str, Any]:
    """What sheet.typ reads."""
    stands = said(order)
    return {
        "letter": order.is_letter,
        "title": stands.title,
        "author": AUTHOR,
        "mine": _side(order.mine, stands.machine_made),
        "other": _side(order.other, stands.machine_made) if order.other else None,
        "pairs": [[_plain(block) for block in both] for both in stands.pairs],
        "code": order.code._asdict() if order.code else None,
        "more-codes": [code._asdict() for code in order.more_codes],
        "sources": [list(source) for source in stands.sources],
    }


def said(order: Order) -> Said:
    """What stands on a sheet. Raises ValueError where a passage is not there."""
    stands = _letter(order) if order.is_letter else _pages(order)
    if not order.title:
        return stands
    mine, other = (Block("h1", (Run(text),)) for text in order.title)
    above = Pair(mine, other if order.other else None)
    return stands._replace(title=order.title[0], pairs=[above, *map(_lower, stands.pairs)])


def _letter(order: Order) -> Said:
    pairs = read_letter(order.pages[0][0])
    return Said(next(german.text for german, _hers in pairs if german and german.kind == "subject"), pairs, [])


def _pages(order: Order) -> Said:
    titles: list[str] = []
    pairs: list[Pair] = []
    sources: dict[Source, None] = {}
    unsaid = False
    for (mine, other), part in zip(order.pages, order.parts, strict=True):
        hers = read(mine, part)
        beside = read(other, part) if other is not None else None
        titles.append(hers.title)
        pairs += pair(hers.blocks, beside.blocks) if beside else [Pair(block, None) for block in hers.blocks]
        sources |= dict.fromkeys((beside or hers).sources)
        made = hers.machine_made or bool(beside and beside.machine_made)
        unsaid |= made and all(block.text != order.mine.machine for block in hers.blocks)
    return Said(titles[0], pairs, list(sources), unsaid)


def _side(side: Side, machine_made: bool) -> dict[str, Any]:
    foot = (*((side.machine,) if machine_made else ()), *side.foot)
    return {**side._asdict(), "foot": foot, "dir": side.direction}


def _lower(both: Pair) -> Pair:
    """Headings one level lower: the sheet has a heading of its own above several pages."""
    below = {"h1": "h2", "h2": "h3", "h3": "h4"}
    return Pair(*(block and block._replace(kind=below.get(block.kind, block.kind)) for block in both))


def _plain(block: Block | None) -> dict[str, Any] | None:
    if block is None:
        return None
    law = STAYS_TOGETHER.sub(rf"\1{NO_BREAK}", block.law)
    runs = [[LONG_WORD.sub(_in_pieces, run.text), *run[1:]] for run in block.runs]
    return {**block._asdict(), "runs": runs, "law": law, "long": bool(LONG_IN_HEADING.search(block.text))}


def _in_pieces(long: re.Match[str]) -> str:
    return MAY_BREAK.join(long[0][at : at + PIECE] for at in range(0, len(long[0]), PIECE))
