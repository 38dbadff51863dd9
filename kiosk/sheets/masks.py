"""Which of its eight masks a QR code gets: the one that is read most easily (ISO/IEC 18004:2015, 7.8.3).

The library looks at each module eight times, which takes as long as a page. Here all modules of a code are the bits of
one number, and a question to all of them is a few operations on it.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import segno
from segno import consts

MASKS = range(8)
GAP = 4  # bits of 0 after each line, as wide as the light that has to stand beside what looks like a corner
# What is filled in when the mask is known, and light while it is chosen.
LATER = (consts.TYPE_FORMAT_DARK, consts.TYPE_FORMAT_LIGHT, consts.TYPE_VERSION_DARK, consts.TYPE_VERSION_LIGHT,
         consts.TYPE_DARKMODULE)  # fmt: skip
DIGITS = bytes.maketrans(b"\0\1", b"01")
Grid = Sequence[bytes]  # 0 light, 1 dark


class Shape(NamedTuple):
    """Codes of one size and error level. Two numbers stand for their modules: row for row, and column for column.

    whole: all modules. seen: those that are there while a mask is chosen. turned: for each mask, those that are
    different from mask 0, whatever the code says. changed: the same as rows of bytes.
    """

    whole: tuple[int, int]
    seen: tuple[int, int]
    turned: tuple[tuple[int, int], ...]
    changed: tuple[Grid, ...]


def make(content: str | Sequence[tuple[str, int]]) -> segno.QRCode:
    """A QR code of error level M or better. content: as the library takes it."""
    code = segno.make_qr(content, error="m", mask=0)
    shape = _shape(code.version, code.error)
    for row, changed in zip(code.matrix, shape.changed[best_mask(code)], strict=True):
        row[:] = _xor(row, changed)
    return code


def best_mask(code: segno.QRCode) -> int:
    """The number of the mask with the lowest penalty. code: with mask 0."""
    size, shape = len(code.matrix), _shape(code.version, code.error)
    there = _both_ways(code.matrix)

    def penalty(mask: int) -> int:
        every = zip(there, shape.turned[mask], shape.seen, strict=True)
        dark = [(bits ^ turned) & seen for bits, turned, seen in every]
        lines = sum(_lines(*each, size) for each in zip(dark, shape.whole, strict=True))
        return lines + _blocks(dark[0], shape.whole[0], size) + _uneven(dark[0].bit_count(), size)

    return min(MASKS, key=penalty)


def _lines(dark: int, whole: int, size: int) -> int:
    """Five or more modules of a colour in a line: 3 points and one more for each; what looks like a corner: 40."""
    light, points = whole & ~dark, 0
    for colour in (dark, light):
        pairs = colour & colour >> 1
        fives = pairs & pairs >> 2 & colour >> 4  # one bit for five in a line, two for six …
        points += fives.bit_count() + 2 * (fives & ~(fives >> 1)).bit_count()
    corner = dark & light >> 1 & dark >> 2 & dark >> 3 & dark >> 4 & light >> 5 & dark >> 6
    empty = ~dark & (1 << size * (size + GAP) + GAP) - 1
    empty &= empty >> 1
    empty &= empty >> 2
    return points + 40 * (corner & (empty >> 7 | empty << GAP)).bit_count()


def _blocks(dark: int, whole: int, size: int) -> int:
    """Two by two of a colour: 3 points."""
    pairs = (colour & colour >> 1 for colour in (dark, whole & ~dark))
    return 3 * sum((pair & pair >> size + GAP).bit_count() for pair in pairs)


def _uneven(dark: int, size: int) -> int:
    """10 points for each 5 % that the share of dark modules is away from a half."""
    return 10 * (abs(dark * 20 - size * size * 10) // (size * size))


@lru_cache
def _shape(version: int, error: str) -> Shape:
    codes = [segno.make_qr("", version=version, error=error, mask=mask, boost_error=False) for mask in MASKS]
    kinds = list(codes[0].matrix_iter(border=0, verbose=True))
    changed = tuple([_xor(*rows) for rows in zip(codes[0].matrix, code.matrix, strict=True)] for code in codes)
    return Shape(
        _both_ways([bytes([1] * len(kinds))] * len(kinds)),
        _both_ways([bytes(kind not in LATER for kind in row) for row in kinds]),
        tuple(map(_both_ways, changed)),
        changed,
    )


def _xor(one: bytes, other: bytes) -> bytes:
    return (int.from_bytes(one) ^ int.from_bytes(other)).to_bytes(len(one))


def _both_ways(rows: Grid) -> tuple[int, int]:
    return _number(rows), _number(map(bytes, zip(*rows, strict=True)))


def _number(lines: Iterable[bytes]) -> int:
    return int(b"".join(line.translate(DIGITS) + b"0" * GAP for line in lines), 2)
