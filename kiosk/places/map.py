"""The map of the Länder: outlines, and where a point lies on it."""

from functools import cache
from math import cos, radians

from ..config import ROOT
from .distance import Point

OUTLINES = ROOT / "data" / "places" / "outlines.tsv"
WEST, NORTH = 5.8, 55.1  # degrees: the corner where the map begins
SCALE = 80  # units for a degree of latitude, about 1.4 km each
NARROWER = cos(radians(51.2))  # a degree of longitude in the middle of Germany
SIZE = (470, 632)


def on_map(point: Point) -> tuple[float, float]:
    """Units from the left and from the top, on a plain cylinder map."""
    latitude, longitude = point
    return (longitude - WEST) * NARROWER * SCALE, (NORTH - latitude) * SCALE


@cache
def middle(land: str) -> Point:
    """About the middle of a state: of the corners of its outline."""
    corners = [tuple(map(int, dot.split())) for dot in outlines()[land].strip("Mz").replace("zM", "L").split("L")]
    x, y = (sum(values) / len(corners) for values in zip(*corners, strict=True))
    return NORTH - y / SCALE, WEST + x / (SCALE * NARROWER)


@cache
def outlines() -> dict[str, str]:
    """The Länder as paths of SVG, by ISO 3166-2; made by trace.py."""
    lines = OUTLINES.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)
