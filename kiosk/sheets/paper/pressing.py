"""The process that makes sheets. It reads orders from its input and answers with PDFs, one after the other.

It works with the lowest priority, so that pages are answered first, and ends when nobody has asked for a while or when
it has made so many that its caches are worth emptying. It keeps nothing: neither input nor result touches a disk.

    kind of message   length (8 bytes, big-endian), then that many bytes
    order             JSON of an Order
    answer            + and the PDF; ~, why it is without the mark of the standard, a new line and the PDF; or -
"""

import json
import os
import select
import sys
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from .letter import MARK, among_pages, read_letter
from .order import Code, Order, Side
from .pairing import Pair, pair
from .reading import Block, Run, Source, read
from .values import values_of

TEMPLATE = Path(__file__).with_name("sheet.typ")
STANDARD = ("ua-1",)  # PDF/UA-1, ISO 14289-1
IDLE_SECONDS, MOST_ORDERS = 300, 500
LOWEST_PRIORITY = 19
AUTHOR = "Wegweiser"
# The data are in the document and not an input of the compiler: all it keeps from one sheet to the next holds for the
# same inputs only.
DOCUMENT = '#import "sheet.typ": sheet\n#sheet(json(bytes("%s")))'


def main(fonts: str) -> None:
    import typst

    os.nice(LOWEST_PRIORITY)
    press = typst.Compiler(root=str(TEMPLATE.parent), font_paths=[fonts], ignore_system_fonts=True)
    orders, answers = sys.stdin.buffer, sys.stdout.buffer
    for _ in range(MOST_ORDERS):
        if not select.select([orders], [], [], IDLE_SECONDS)[0] or not (told := receive(orders)):
            return
        try:
            answer = made(press, told)
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
    """The answer to an order. A letter that no font has makes it a PDF without the mark of the standard."""
    import typst

    order = order_of(told)
    document = document_of(data_of(order))
    try:
        return b"+" + _two_columns(order, press.compile(document, format="pdf", pdf_standards=list(STANDARD)))
    except typst.TypstError as error:
        return b"~" + why(error.message).encode() + b"\n" + _two_columns(order, press.compile(document, format="pdf"))


def _two_columns(order: Order, pdf: bytes) -> bytes:
    """The compiler takes the direction of the pages from their first language, but two columns run from left to right.

    Told otherwise, the reader of Chrome and Android copies the German words of each line backwards.
    """
    # As long as before, so all offsets hold.
    return pdf.replace(b"/Direction/R2L", b"/Direction/L2R") if order.other else pdf


def why(complaint: str) -> str:
    """Words of ours: those of the compiler quote the sheet."""
    known = {"could not be displayed": "a letter that no font has", "missing document title": "no title"}
    return next((ours for theirs, ours in known.items() if theirs in complaint), "something else")


def document_of(data: dict[str, Any]) -> bytes:
    """What is compiled. Nobody's words become its source: of the signs of JSON just two mean something in a string."""
    told = json.dumps(data, ensure_ascii=False)
    return (DOCUMENT % told.replace("\\", "\\\\").replace('"', '\\"')).encode()


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
        "pairs": [_values(both, order) for both in stands.pairs],
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
        if MARK in mine:
            handed_over = read_letter(mine)
            titles.append(handed_over[0].mine.text)
            pairs += among_pages(handed_over, order.mine.tag, order.other is not None)
            unsaid |= any(block.text == order.mine.machine for block in read(mine).blocks)
            continue
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


def _values(both: Pair, order: Order) -> list[dict[str, Any] | None]:
    """The law behind a statement is German: it stands on the second side, or where there is no other."""
    if order.other is None:
        return [values_of(both.mine, order.mine, True), None]
    return [values_of(both.mine, order.mine, both.other is None), values_of(both.other, order.other, True)]
