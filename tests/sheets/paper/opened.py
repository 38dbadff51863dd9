"""A PDF, opened by programs that did not make it.

pypdf tells what is marked in it, poppler how it looks and what stands where, mupdf its words in the order of the file.
"""

import io
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import pymupdf
from phone_camera import read_codes
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject, IndirectObject

WIDTH, HEIGHT, MIDDLE, FOOTER = 595, 842, 297, 797  # points of A4; between the columns; above the number of the page
GAP = 11  # points left and right of the line between the columns: the numbers of the steps stand on it


class Shown(NamedTuple):
    """A piece of text as it is drawn. size: in points on the paper. decoration: not for readers, an artifact."""

    codes: bytes
    size: float
    decoration: bool


class Opened:
    """file: where to put it for poppler."""

    def __init__(self, content: bytes, file: Path) -> None:
        file.write_bytes(content)
        self.file = file
        self.pdf = PdfReader(io.BytesIO(content))
        self.root = self.pdf.trailer["/Root"]
        self.pages = len(self.pdf.pages)
        self._read: dict[tuple[int, ...], list[str]] = {}

    @cached_property
    def told(self) -> str:
        """The metadata, XML."""
        return self.root["/Metadata"].get_object().get_data().decode()

    @cached_property
    def parts(self) -> list[DictionaryObject]:
        """The elements of the structure tree, in the order in which they are read aloud."""
        return list(_elements(self.root["/StructTreeRoot"]))

    @property
    def headings(self) -> list[tuple[int, str]]:
        return [(int(part["/S"][2:]), _plain(part.get("/T", ""))) for part in self.parts if re.fullmatch("/H[1-6]", part.get("/S", ""))]

    @cached_property
    def order(self) -> list[list[int]]:
        """For each page the numbers of its marked passages, in the order of the structure tree."""
        pages = {page.indirect_reference.idnum: [] for page in self.pdf.pages}
        for page, number in _marked(self.root["/StructTreeRoot"], None):
            pages[page].append(number)
        return list(pages.values())

    @cached_property
    def fonts(self) -> dict[str, DictionaryObject]:
        found = {}
        for page in self.pdf.pages:
            for font in page["/Resources"].get("/Font", {}).values():
                found[font["/BaseFont"]] = font["/DescendantFonts"][0].get_object()
        return found

    @cached_property
    def shown(self) -> list[Shown]:
        return [one for page in self.pdf.pages for one in _drawn(page.get_contents(), page["/Resources"], self.pdf, False)]

    @cached_property
    def languages(self) -> set[str]:
        """Of the document and of parts within it."""
        inside = {str(part["/Lang"]) for part in self.parts if "/Lang" in part}
        spans = re.findall(rb"/Lang ?\(([A-Za-z-]+)\)", b"".join(page.get_contents().get_data() for page in self.pdf.pages))
        return {str(self.root["/Lang"])} | inside | {span.decode() for span in spans}

    def column(self, side: str, page: int) -> list[str]:
        """The words of a column, or of the whole width. side: left, right, both. page: from 1."""
        left, right = {"left": (0, MIDDLE - GAP), "right": (MIDDLE + GAP, WIDTH), "both": (0, WIDTH)}[side]
        return words(self._within(left, 0, right, FOOTER)[page - 1])

    def footer(self, page: int) -> str:
        return " ".join(self._within(0, FOOTER, WIDTH, HEIGHT)[page - 1].split())

    def _within(self, left: int, top: int, right: int, bottom: int) -> list[str]:
        """The text of a part of each page, read once."""
        where = (left, top, right, bottom)
        if where not in self._read:
            box = ("-x", left, "-y", top, "-W", right - left, "-H", bottom - top)
            text = self._poppler("pdftotext", *map(str, box), str(self.file), "-").decode()
            self._read[where] = text.split("\f")  # a form feed ends a page
        return self._read[where]

    @cached_property
    def in_order(self) -> str:
        """Its words as they follow each other in the file, letters from right to left in the order they are read."""
        with pymupdf.open(self.file) as document:
            return "".join(page.get_text() for page in document)

    def codes(self) -> list[str]:
        """What a phone reads from the last page that has a code: behind it there may be pages with sources."""
        for page in range(self.pages, 0, -1):
            painted = self._poppler("pdftoppm", "-r", "130", "-gray", "-f", str(page), "-l", str(page), str(self.file))
            if found := read_codes(Image.open(io.BytesIO(painted))):
                return found
        return []

    def _poppler(self, *command: str) -> bytes:
        return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout


def words(text: str) -> list[str]:
    """Letters and digits alone: signs change sides where scripts of two directions meet in a line."""
    return re.findall(r"[^\W_]+", _plain(unicodedata.normalize("NFKC", text)))


def _plain(text: str) -> str:
    """Without characters that are never seen: isolates, joiners, soft hyphens. Nor are the marks of Arabic on paper."""
    return "".join(letter for letter in text if unicodedata.category(letter) != "Cf" and not "\u064b" <= letter <= "\u0652")


def _kids(element: DictionaryObject) -> list:
    kids = element.get("/K", [])
    kids = kids.get_object() if isinstance(kids, IndirectObject) else kids
    return [kid.get_object() for kid in kids] if isinstance(kids, list) else [kids]


def _elements(element: DictionaryObject) -> Iterator[DictionaryObject]:
    for kid in _kids(element):
        if isinstance(kid, DictionaryObject) and "/S" in kid:
            yield kid
            yield from _elements(kid)


def _marked(element: DictionaryObject, page: int | None) -> Iterator[tuple[int, int]]:
    page = element.raw_get("/Pg").idnum if "/Pg" in element else page
    for kid in _kids(element):
        if isinstance(kid, int):
            yield page, int(kid)
        elif "/S" in kid:
            yield from _marked(kid, page)
        elif "/MCID" in kid:
            yield kid.raw_get("/Pg").idnum if "/Pg" in kid else page, int(kid["/MCID"])


def _drawn(stream, resources, pdf: PdfReader, decoration: bool) -> Iterator[Shown]:
    """Every text that is shown, with its size after all changes of scale."""
    scale, saved, size, matrix, marks = 1.0, [], 0.0, 1.0, []
    for operands, operator in ContentStream(stream, pdf).operations:
        match operator:
            case b"q":
                saved.append(scale)
            case b"Q":
                scale = saved.pop()
            case b"cm":
                scale *= abs(float(operands[3]))
            case b"Tf":
                size = float(operands[1])
            case b"Tm":
                matrix = abs(float(operands[3]))
            case b"BDC" | b"BMC":
                marks.append(operands[0] == "/Artifact")
            case b"EMC":
                marks.pop()
            case b"Tj" | b"TJ":
                pieces = operands[0] if operator == b"TJ" else operands
                codes = b"".join(piece if isinstance(piece, bytes) else piece.original_bytes for piece in pieces if not isinstance(piece, int | float))
                yield Shown(codes, size * matrix * scale, decoration or any(marks))
            case b"Do":
                inner = resources["/XObject"][operands[0]].get_object()
                if inner["/Subtype"] == "/Form":
                    yield from _drawn(inner, inner.get("/Resources", {}), pdf, decoration or any(marks))
