"""Where the steps of a drawing stand: in layers from top to bottom, in an order with few crossings, evenly apart.

A step stands one layer below the last step that leads to it. An arrow that skips layers passes each of them in a
*lane*; all arrows to one step share its lanes, as tributaries share a river, so many roads to one end stay legible.
After Sugiyama, Tagawa and Toda (1981); the places across are isotonic regressions (pool adjacent violators).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from .graph import Graph

ROUNDS = 12  # of ordering and of placing; drawings of real flows stop improving after four or five


class Lane(NamedTuple):
    """Where arrows to `target` pass a layer on their way down."""

    target: str
    layer: int


Spot = str | Lane
Link = tuple[Spot, Spot]


class Layers:
    """rows: the spots of each layer, from left to right. links: between spots of neighbouring layers, each once."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.layer = _depths(graph)
        self.links = list(dict.fromkeys(link for arrow in self._arrows() for link in self._links(*arrow)))
        self.rows = self._ordered(self._first_rows())

    def next_spot(self, step: str, target: str) -> Spot:
        """The spot in the next layer to which an arrow from step to target goes."""
        below = self.layer[step] + 1
        return target if self.layer[target] == below else Lane(target, below)

    def place(self, spot: Spot) -> int:
        """Its place in its row, from 0."""
        return self.rows[spot.layer if isinstance(spot, Lane) else self.layer[spot]].index(spot)

    def _arrows(self) -> list[tuple[str, str]]:
        return [(step, target) for step in self.graph.order for target in self.graph.arrows[step]]

    def _links(self, step: str, target: str) -> list[Link]:
        way: list[Spot] = [step, *(Lane(target, n) for n in range(self.layer[step] + 1, self.layer[target])), target]
        return list(zip(way, way[1:], strict=False))

    def _first_rows(self) -> list[list[Spot]]:
        rows: list[list[Spot]] = [[] for _ in range(max(self.layer.values()) + 1)]
        for step in self.graph.order:
            rows[self.layer[step]].append(step)
        for lane in dict.fromkeys(spot for link in self.links for spot in link if isinstance(spot, Lane)):
            rows[lane.layer].append(lane)
        return rows

    def _ordered(self, rows: list[list[Spot]]) -> list[list[Spot]]:
        """The rows in the order with the fewest crossings that sweeping up and down finds."""
        best, fewest = [list(row) for row in rows], self._crossings(rows)
        for turn in range(ROUNDS):
            downwards = turn % 2 == 0
            for row, fixed in _pairs(rows, downwards):
                self._sort(row, fixed, downwards)
            if (crossings := self._crossings(rows)) < fewest:
                best, fewest = [list(row) for row in rows], crossings
        return best

    def _sort(self, row: list[Spot], fixed: list[Spot], downwards: bool) -> None:
        """Bring a row into the order of the middle of its neighbours in the fixed row."""
        place = {spot: index for index, spot in enumerate(fixed)}
        wish = {}
        for index, spot in enumerate(row):
            near = [place[a] if downwards else place[b] for a, b in self.links if spot == (b if downwards else a)]
            wish[spot] = sum(near) / len(near) if near else index
        row.sort(key=wish.__getitem__)

    def _crossings(self, rows: Sequence[Sequence[Spot]]) -> int:
        place = {spot: index for row in rows for index, spot in enumerate(row)}
        depth = {spot: index for index, row in enumerate(rows) for spot in row}
        ends = [(depth[a], place[a], place[b]) for a, b in self.links]
        return sum(
            layer == other and (left - left_too) * (right - right_too) < 0
            for index, (layer, left, right) in enumerate(ends)
            for other, left_too, right_too in ends[:index]
        )


def across(layers: Layers, width: Callable[[Spot], float], exit_of: Callable[[Link], float]) -> dict[Spot, float]:
    """The middle of every spot from left to right, 0 being the leftmost edge.

    width: of a spot, its share of the space between included. exit_of: how far right of its step's middle a link
    begins.
    """
    middle = {spot: 0.0 for row in layers.rows for spot in row}
    for turn in range(ROUNDS + 1):
        downwards = turn % 2 == 0
        for row, _ in _pairs(layers.rows, downwards, with_first=turn == 0):
            wishes = [_wish(layers, spot, middle, exit_of, downwards) for spot in row]
            weights = [4.0 if isinstance(spot, Lane) else 1.0 for spot in row]
            middle.update(zip(row, spread(wishes, weights, [width(spot) for spot in row]), strict=True))
    leftmost = min(middle[spot] - width(spot) / 2 for spot in middle)
    return {spot: x - leftmost for spot, x in middle.items()}


def spread(wishes: Sequence[float], weights: Sequence[float], widths: Sequence[float]) -> list[float]:
    """The places nearest to the wishes (least squares) that keep the order and overlap nowhere."""
    shifts = [0.0]
    for left, right in zip(widths, widths[1:], strict=False):
        shifts.append(shifts[-1] + (left + right) / 2)
    blocks: list[tuple[float, float, int]] = []  # (place, weight, how many stand in it)
    for wish, weight, shift in zip(wishes, weights, shifts, strict=True):
        block = (wish - shift, weight, 1)
        while blocks and blocks[-1][0] >= block[0]:
            place, mass, count = blocks.pop()
            both = mass + block[1]
            block = ((place * mass + block[0] * block[1]) / both, both, count + block[2])
        blocks.append(block)
    places = [place for place, _, count in blocks for _ in range(count)]
    return [place + shift for place, shift in zip(places, shifts, strict=True)]


def _wish(
    layers: Layers, spot: Spot, middle: dict[Spot, float], exit_of: Callable[[Link], float], downwards: bool
) -> float:
    """Where a spot would like to stand: in the middle of what it is linked with above or below."""
    if downwards:
        near = [middle[link[0]] + exit_of(link) for link in layers.links if link[1] == spot]
    else:
        near = [middle[link[1]] - exit_of(link) for link in layers.links if link[0] == spot]
    return sum(near) / len(near) if near else middle[spot]


def _depths(graph: Graph) -> dict[str, int]:
    depths = dict.fromkeys(graph.order, 0)
    for step in graph.order:
        for target in graph.arrows[step]:
            depths[target] = max(depths[target], depths[step] + 1)
    return depths


def _pairs(rows: list[list[Spot]], downwards: bool, with_first: bool = False) -> list[tuple[list[Spot], list[Spot]]]:
    """Each row with the one it is arranged by: the row above, or below when sweeping upwards."""
    swept = rows if downwards else rows[::-1]
    first = [(swept[0], swept[0])] if with_first else []
    return [*first, *zip(swept[1:], swept, strict=False)]
