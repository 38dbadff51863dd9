"""A small table in which every two values of different columns meet at least once."""

from collections.abc import Mapping, Sequence
from itertools import combinations, product
from typing import Any

Cell = tuple[str, int]  # a column and the place of a value in it


def pairwise(columns: Mapping[str, Sequence[Any]], apart: Sequence[set[str]] = ()) -> list[dict[str, Any]]:
    """Rows of one value for each column; greedy, so a little longer than need be, and the same on every run.

    apart: pairs of columns whose values need not meet.
    """
    cells = {name: [(name, place) for place in range(len(values))] for name, values in columns.items()}
    meeting = [pair for pair in combinations(columns, 2) if set(pair) not in apart]
    missing = {pair for first, second in meeting for pair in product(cells[first], cells[second])}
    rows = []
    while missing:
        row = dict(min(missing))
        for name in columns:
            if name not in row:
                # Where several are as good, the rows take turns, so that the table is as mixed as it can be.
                turn = len(rows) % len(cells[name])
                row[name] = _most_new(cells[name][turn:] + cells[name][:turn], row, list(columns), missing)
        missing -= _pairs(row, list(columns))
        rows.append({name: columns[name][row[name]] for name in columns})
    return rows


def _most_new(cells: list[Cell], row: Mapping[str, int], order: list[str], missing: set[tuple[Cell, Cell]]) -> int:
    """The value that lets most pairs meet that have not yet met."""
    best = max(cells, key=lambda cell: len(missing & _pairs({**row, cell[0]: cell[1]}, order)))
    return best[1]


def _pairs(row: Mapping[str, int], order: list[str]) -> set[tuple[Cell, Cell]]:
    return set(combinations([(name, row[name]) for name in order if name in row], 2))
