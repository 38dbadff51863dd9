"""What a sheet is made of, in plain values that go from one process to another."""

from typing import NamedTuple


class Side(NamedTuple):
    """One of the two columns.

    tag, direction: its language as HTML names it, and ltr or rtl. foot: what stands at the end of the sheet.
    code: what to do with the code. sources: the heading above the official pages. machine: what is said where a
    machine made the words.
    """

    tag: str
    direction: str
    foot: tuple[str, ...]
    code: tuple[str, ...]
    sources: str
    machine: str = ""


class Code(NamedTuple):
    """A QR code. picture: an SVG. width: millimetres. place: its address in letters. letters: to type there."""

    picture: str
    width: float
    alt: str
    place: str
    letters: str


class Order(NamedTuple):
    """A sheet to be made.

    title: of the document, also above the first statement where it is put together of several pages.
    pages: each as HTML in her language and in the other one, which is None if there is one language only.
    is_letter: one page with a letter, which holds both languages; `mine` is the German of it.
    more_codes: where one cannot hold it all.
    parts: for each page the id of the passage that is wanted, or none for all of it.
    """

    title: tuple[str, str] | None
    pages: tuple[tuple[str, str | None], ...]
    parts: tuple[str, ...]
    mine: Side
    other: Side | None
    code: Code | None
    is_letter: bool = False
    more_codes: tuple[Code, ...] = ()
