"""The map for those who like maps: the states, the centres of the list, where she is. The list says it in words."""

from collections.abc import Iterable
from typing import NamedTuple

from ..network.directory import Advice, Asked
from ..places.distance import Point
from ..places.map import SIZE, on_map, outlines


class Dot(NamedTuple):
    """x, y: units of the map. number: how many centres stand in this place."""

    x: int
    y: int
    number: int


class Picture(NamedTuple):
    """width, height: units. lands: path and whether she asked for this state. here: her own place, if she named one."""

    width: int
    height: int
    lands: tuple[tuple[str, bool], ...]
    dots: tuple[Dot, ...]
    here: tuple[int, int] | None


def draw(advice: Iterable[Advice], asked: Asked) -> Picture:
    """Centres without a known place are not on the map; it is the list that is complete."""
    points: dict[tuple[int, int], int] = {}
    for one in advice:
        if one.centre.point:
            dot = _dot(one.centre.point)
            points[dot] = points.get(dot, 0) + 1
    lands = tuple((path, land in asked.where) for land, path in outlines().items())
    here = _dot(asked.place.point) if asked.place else None
    return Picture(*SIZE, lands, tuple(Dot(x, y, number) for (x, y), number in sorted(points.items())), here)


def _dot(point: tuple[float, float]) -> tuple[int, int]:
    x, y = on_map(point)
    return round(x), round(y)


def draw_places(points: Iterable[Point], lands: Iterable[str]) -> Picture:
    """Single points and the states they stand for."""
    chosen = set(lands)
    dots = tuple(Dot(*_dot(point), 1) for point in points)
    return Picture(*SIZE, tuple((path, land in chosen) for land, path in outlines().items()), dots, None)
