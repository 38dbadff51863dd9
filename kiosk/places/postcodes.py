"""German postcodes, whole or only their first digits."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable

from .distance import Point

WHOLE = 5
FAR = 1000  # numbers between a code we do not know and the next one we do
LONGEST = 60  # letters that are looked at
# "D-01067", "DE 01067", "01067 Dresden", "٠١٠٦٧": what people write around the digits.
_TYPED = re.compile(r"\s*(?:DE?\s*-?\s*)?([0-9](?:[0-9 ]*[0-9])?)(?:\s+[^0-9]*)?\s*", re.IGNORECASE)
# "PLZ 80331", "80331-München", "Köln 50667": five digits, alone among letters.
_ANYWHERE = re.compile(r"(?<![0-9.,])[0-9]{5}(?![0-9.,]|-[0-9])")

Found = tuple[str, tuple[str, ...], Point, bool]


def digits_of(typed: str) -> str | None:
    """The one to five digits of a postcode as she typed it; None for anything else."""
    plain = "".join(_as_0_to_9(letter) for letter in typed[:LONGEST])
    whole = _ANYWHERE.findall(plain)
    if len(whole) == 1:
        return whole[0]
    match = _TYPED.fullmatch(plain)
    digits = match[1].replace(" ", "") if match else ""
    return digits if 1 <= len(digits) <= WHOLE else None


def _as_0_to_9(letter: str) -> str:
    return str(unicodedata.decimal(letter, letter))


class Postcodes:
    def __init__(self, lines: Iterable[str]) -> None:
        """lines: postcode, place, Länder, latitude, longitude with tabs between, sorted by postcode."""
        self._lines = list(lines)

    def find(self, digits: str) -> Found | None:
        """Name, Länder, point, and whether that is only near: the middle of all that begin so, or the next number."""
        within = self._beginning(digits)
        if len(digits) == WHOLE:
            if within:
                name, lands, point = _read(within[0])
                return name, lands, point, False
            return self._next_to(int(digits), self._beginning(digits[:3]) or self._beginning(digits[0]))
        return _middle(within) if within else None

    def _next_to(self, code: int, lines: list[str]) -> Found | None:
        """New codes and large recipients: numbers that follow each other lie together."""
        nearest = min(lines, key=lambda line: abs(int(line[:WHOLE]) - code), default=None)
        if nearest is None or abs(int(nearest[:WHOLE]) - code) > FAR:
            return None
        name, lands, point = _read(nearest)
        return name, lands, point, True

    def _beginning(self, digits: str) -> list[str]:
        first, end = bisect_left(self._lines, digits), bisect_left(self._lines, digits + ":")  # ":" follows "9"
        return self._lines[first:end]


def _read(line: str) -> tuple[str, tuple[str, ...], Point]:
    _, name, lands, lat, lon = line.split("\t")
    return name, tuple(lands.split()), (float(lat), float(lon))


def _middle(lines: list[str]) -> Found:
    """The Länder with the most codes first."""
    read = [_read(line) for line in lines]
    counts: dict[str, int] = {}
    for _, lands, _ in read:
        for land in lands:
            counts[land] = counts.get(land, 0) + 1
    lat = sum(point[0] for _, _, point in read) / len(read)
    lon = sum(point[1] for _, _, point in read) / len(read)
    return "", tuple(sorted(counts, key=lambda land: -counts[land])), (round(lat, 2), round(lon, 2)), True
