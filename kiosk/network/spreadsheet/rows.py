"""A file that may be anything: its rows, and what is wrong with the others, by the number a spreadsheet shows."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...content.checks.centres import hidden_letters
from .cells import unshielded

MOST_BYTES = 5_000_000
MOST_ROWS = 5_000
MOST_LETTERS = 10_000  # of a cell
MOST_LINES = 12  # of a row: as many line breaks somebody may have typed into its cells
SEPARATORS = ";,\t"
LINE_END = re.compile(rb"\r\n|\n|\r")
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
OTHER_UNICODE = (b"\xff\xfe", b"\xfe\xff")


class Trouble(NamedTuple):
    """row: as a spreadsheet counts, the head is 1; None where the whole file is meant. says: without a full stop."""

    row: int | None
    says: str

    def __str__(self) -> str:
        return self.says if self.row is None else f"row {self.row}: {self.says}"


class Row(NamedTuple):
    number: int
    cells: dict[str, str]


class Refused(ValueError):
    """The row, or the file, cannot be read; says why."""


def read_rows(content: bytes, columns: Sequence[str]) -> tuple[list[Row], list[Trouble]]:
    """The rows of a CSV file by column, and the troubles of those that cannot be read. Empty rows are left out.

    Nothing is read of a file that is too large, is no text, or has other columns. Separators may be semicolons,
    commas or tabs: what the head uses.
    """
    try:
        lines = _lines(content)
    except Refused as trouble:
        return [], [Trouble(None, str(trouble))]
    separator = max(SEPARATORS, key=lines[0].decode("utf-8", "replace").count)
    try:
        head = _cells(lines[:1], separator)
        wrong = list(_wrong_head(head, columns))
    except Refused as trouble:
        wrong = [str(trouble)]
    if wrong:
        return [], [Trouble(1, says) for says in wrong]
    rows: list[Row] = []
    troubles: list[Trouble] = []
    for number, cells in enumerate(_records(lines[1:], separator, len(columns)), start=2):
        if isinstance(cells, Refused):
            troubles.append(Trouble(number, str(cells)))
        elif any(cells):
            row = Row(number, dict(zip(head, cells, strict=True)))
            unclean = list(_unclean(row.cells))
            troubles += (Trouble(number, says) for says in unclean)
            rows += [] if unclean else [row]
    return rows, troubles


def _lines(content: bytes) -> list[bytes]:
    if len(content) > MOST_BYTES:
        raise Refused(f"the file is larger than {MOST_BYTES // 1_000_000} MB")
    if content.startswith(OTHER_UNICODE):
        raise Refused("the file is not UTF-8; save it as “CSV UTF-8”")
    lines = LINE_END.split(content.removeprefix(BYTE_ORDER_MARK))
    if not lines[0].strip():
        raise Refused("the file is empty, or has no head")
    if len(lines) > MOST_ROWS:
        raise Refused(f"the file has more than {MOST_ROWS} lines")
    return lines


def _wrong_head(head: Sequence[str], columns: Sequence[str]) -> Iterator[str]:
    names = Counter(head)
    for name in columns:
        if name not in names:
            yield f"the column “{name}” is missing"
    for name, count in names.items():
        if name not in columns:
            yield f"the column “{_shown(name)}” is unknown"
        elif count > 1:
            yield f"the column “{name}” is there {count} times"


def _shown(name: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in name[:40])


def _records(lines: Sequence[bytes], separator: str, width: int) -> Iterator[list[str] | Refused]:
    """The cells of each row, or why it cannot be read. A broken row spoils no other.

    A row ends with its line. Only where a quote stays open a line break inside a cell is thinkable: then the row goes
    on if the lines together have the right number of cells. A quote nobody closed is the trouble of its own line.
    """
    place = 0
    while place < len(lines):
        last = place + 1 == len(lines)
        if last and not lines[place]:
            return
        taken, cells = _record(lines[place : place + MOST_LINES], separator, width)
        place += taken
        yield cells


def _record(lines: Sequence[bytes], separator: str, width: int) -> tuple[int, list[str] | Refused]:
    """How many lines the first row takes, and its cells."""
    try:
        cells = _cells(lines[:1], separator)
    except Refused as trouble:
        for taken in range(2, len(lines) + 1):
            if len(_cells_or_none(lines[:taken], separator) or ()) == width:
                return taken, Refused("has a line break inside a cell")
        return 1, trouble
    if len(cells) != width and any(cells):
        return 1, Refused(f"has {len(cells)} cells instead of {width}")
    return 1, cells


def _cells_or_none(lines: Sequence[bytes], separator: str) -> list[str] | None:
    try:
        return _cells(lines, separator)
    except Refused:
        return None


def _cells(lines: Sequence[bytes], separator: str) -> list[str]:
    try:
        text = b"\n".join(lines).decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("is not UTF-8; save the file as “CSV UTF-8”") from None
    try:
        rows = list(csv.reader([text], delimiter=separator, strict=True))
    except csv.Error as trouble:
        if "limit" in str(trouble):
            raise Refused(f"has a cell with more than {MOST_LETTERS} letters") from None
        raise Refused("has a quotation mark that is not closed, or stands inside a cell alone") from None
    return [unshielded(cell.strip()) for cell in rows[0]] if rows else [""]


def _unclean(cells: dict[str, str]) -> Iterator[str]:
    for name, cell in cells.items():
        if len(cell) > MOST_LETTERS:
            yield f"has more than {MOST_LETTERS} letters in “{name}”"
        if hidden := hidden_letters(cell):
            yield f"has invisible characters in “{name}”: {hidden}"
