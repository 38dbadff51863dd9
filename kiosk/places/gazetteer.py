"""The list of towns and postcodes, and what a visitor's words find in it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ..config import ROOT
from .distance import Point, kilometres
from .keys import key_of, one_letter_off, sound_of, spellings
from .postcodes import Postcodes, digits_of

FOLDER = ROOT / "data" / "places"
LONGEST = 60  # letters of what she typed that are looked at
SURE = 20  # times as many people as in the next place of that name: nobody means the village
LARGER = 3  # times, where the name is the first one's own and the second is only also called so
KNOWN = 50_000  # inhabitants of a town that helps to tell two villages apart
SAME = 15  # kilometres: a part of a town under the name of the town


class Place(NamedTuple):
    """A town, a postcode, or the country around the first digits of one.

    lands: the Länder it lies in, as ISO 3166-2; mostly one. point: latitude and longitude in degrees, two decimals.
    people: inhabitants, 0 if unknown. near: the point is that of a neighbour or of a region, not its own.
    """

    name: str
    lands: tuple[str, ...]
    point: Point
    people: int = 0
    postcode: str | None = None
    near: bool = False


class Answer(NamedTuple):
    """places: the likeliest first. sure: the first is meant; otherwise she must be asked which one."""

    places: tuple[Place, ...] = ()
    sure: bool = False


class Gazetteer:
    """Knows every place in Germany of 500 people and more, and its postcodes."""

    def __init__(self, towns: Iterable[str], postcodes: Iterable[str]) -> None:
        """The lines of towns.tsv and postcodes.tsv (see collect.py)."""
        self._towns: list[Place] = []
        keys: list[str] = []
        sounds: list[str] = []
        for number, line in enumerate(towns):
            land, lat, lon, people, name, all_keys, sound = line.split("\t")
            self._towns.append(Place(name, (land,), (float(lat), float(lon)), int(people)))
            keys += [f"{key}\t{number}" for key in all_keys.split("|")]
            sounds.append(f"{sound}\t{number}")
        # Sorted lines instead of a dictionary: a fifth of the memory, and prefixes for nothing.
        self._keys, self._sounds = sorted(keys), sorted(sounds)
        self._postcodes = Postcodes(postcodes)
        self._large = tuple(town for town in self._towns if town.people >= KNOWN)

    def find(self, typed: str, limit: int = 8) -> Answer:
        """What she may mean. An empty answer for nonsense, and for a country without places."""
        digits = digits_of(typed)
        if digits is not None:
            return self._by_digits(digits)
        key = key_of(typed[:LONGEST])
        if not key:
            return Answer()
        for look in (self._exact, self._begins, self._sounds_like, self._slipped, self._without_the_end):
            found = _of_each_one(look(key))
            if found:
                # A name that is only like hers is asked about: whoever types Minsk does not mean Mainz.
                sure = look == self._exact and (len(found) == 1 or _is_meant(found, key))
                return Answer(found[:limit], sure)
        return Answer()

    def large_town_near(self, place: Place) -> Place | None:
        """The next town that people elsewhere have heard of; None where that is itself."""
        near = min(self._large, key=lambda town: kilometres(town.point, place.point), default=None)
        return near if near != place else None

    def _by_digits(self, digits: str) -> Answer:
        found = self._postcodes.find(digits)
        if found is None:
            return Answer()
        name, lands, point, near = found
        return Answer((Place(name, lands, point, 0, digits, near),), True)

    def _exact(self, key: str) -> Iterator[Place]:
        for spelling in spellings(key):
            yield from self._in(self._keys, f"{spelling}\t")

    def _begins(self, key: str) -> Iterator[Place]:
        if len(key) >= 3:
            for spelling in spellings(key):
                yield from self._in(self._keys, spelling)

    def _sounds_like(self, key: str) -> Iterator[Place]:
        return self._in(self._sounds, f"{sound_of(key)}\t")

    def _slipped(self, key: str) -> Iterator[Place]:
        if len(key) >= 4:
            for spelling in spellings(key):
                for other in one_letter_off(spelling):
                    yield from self._in(self._keys, f"{other}\t")

    def _without_the_end(self, key: str) -> Iterator[Place]:
        """What people add is not always in the list: "Neunkirchen/Saar", "Bonn, Germany"."""
        words = key.split()
        for end in range(len(words) - 1, 0, -1):
            found = list(self._exact(" ".join(words[:end])))
            if found:
                return iter(found)
        return iter(())

    def _in(self, lines: list[str], start: str) -> Iterator[Place]:
        for place in range(bisect_left(lines, start), len(lines)):
            if not lines[place].startswith(start):
                return
            yield self._towns[int(lines[place].rpartition("\t")[2])]


def _of_each_one(found: Iterable[Place]) -> tuple[Place, ...]:
    """The largest first; what lies beside a larger place of the same find is a part of it."""
    kept: list[Place] = []
    for place in sorted(set(found), key=lambda place: (-place.people, place.name, place.point)):
        if not any(place.name == one.name and kilometres(place.point, one.point) < SAME for one in kept):
            kept.append(place)
    return tuple(kept)


def _is_meant(found: tuple[Place, ...], key: str) -> bool:
    """Nobody who types "Kiel" means Kehl, which is called so elsewhere, or a village."""
    first, second = found[:2]
    own = key in spellings(key_of(first.name)) and key_of(second.name) != key
    return first.people >= (LARGER if own else SURE) * max(1, second.people)


@cache
def load(folder: Path = FOLDER) -> Gazetteer:
    """The lists that come with the program; read once."""
    towns, postcodes = ((folder / name).read_text(encoding="utf-8") for name in ("towns.tsv", "postcodes.tsv"))
    return Gazetteer(towns.rstrip("\n").split("\n"), postcodes.rstrip("\n").split("\n"))
