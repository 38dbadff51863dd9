"""The cards of a drawing: what is written on each step and how much room that takes, before anything has a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .flow import Flow
from .layers import Layers, Link, Spot
from .legend import Legend, caption
from .lettering import isolated, reads_right_to_left, width, wrapped
from .question import Step

PAD = 14  # between a border and its words, px
EXIT_ROOM = 190  # for the words of an exit, px
LEAST_WIDTH = 270


class Style(NamedTuple):
    """size and line: height of letters and of a line, px."""

    size: float
    line: float
    weight: str = "400"


CAPTION, TITLE, LABEL = Style(13, 18), Style(17, 23, "700"), Style(15, 21)


class Line(NamedTuple):
    """A line of words, isolated in its direction."""

    text: str
    style: Style


class Exit(NamedTuple):
    """Answers that leave a card together. spot: where their arrow goes next; shift: from the middle of the card."""

    spot: Spot
    has_rule: bool
    lines: list[Line]
    width: float
    shift: float


@dataclass(frozen=True)
class Card:
    """A step as drawn: head above, exits side by side below. Sizes in px."""

    step: Step
    head: list[Line]
    exits: list[Exit]
    width: float

    @property
    def head_height(self) -> float:
        return 2 * PAD + _height(self.head)

    @property
    def height(self) -> float:
        exits = max((2 * PAD + _height(leaving.lines) for leaving in self.exits), default=0)
        return self.head_height + exits

    def exit_to(self, link: Link) -> float:
        """How far right of the card's middle the arrow to a spot begins; several are drawn each by itself."""
        shifts = [leaving.shift for leaving in self.exits if leaving.spot == link[1]]
        return sum(shifts) / len(shifts)


def cards(flow: Flow, layers: Layers, legend: Legend) -> dict[str, Card]:
    """A card for every step, numbered in the order of the flow."""
    numbers = {name: number for number, name in enumerate(flow.graph.order, 1)}
    return {name: _card(flow.steps[name], numbers[name], layers, legend) for name in flow.graph.order}


def _card(step: Step, number: int, layers: Layers, legend: Legend) -> Card:
    parts = _exit_parts(step, layers, legend)
    # Exits side by side in the order of their targets, so that no two arrows of a card cross.
    parts.sort(key=lambda part: layers.place(part[0]))
    needed = sum(2 * PAD + max(width(line.text, line.style.size) for line in lines) for _, _, lines in parts)
    whole = max(LEAST_WIDTH, needed)
    extra = (whole - needed) / max(len(parts), 1)
    exits, left = [], -whole / 2
    for spot, has_rule, lines in parts:
        own = extra + 2 * PAD + max(width(line.text, line.style.size) for line in lines)
        exits.append(Exit(spot, has_rule, lines, own, left + own / 2))
        left += own
    head = _lines(caption(number, step), CAPTION, whole - 2 * PAD)
    head += _lines(legend.of(step.name), TITLE, whole - 2 * PAD)
    if legend.is_named(step):
        head += _lines(step.name, CAPTION, whole - 2 * PAD)
    return Card(step, head, exits, whole)


def _exit_parts(step: Step, layers: Layers, legend: Legend) -> list[tuple[Spot, bool, list[Line]]]:
    parts = []
    for arrow in step.arrows:
        rule = _lines(f"by {arrow.rule}", CAPTION, EXIT_ROOM) if arrow.rule else []
        words = [line for answer in legend.answers(step, arrow) for line in _lines(answer, LABEL, EXIT_ROOM)]
        parts.append((layers.next_spot(step.name, arrow.target), bool(rule), rule + words))
    return parts


def _lines(text: str, style: Style, room: float) -> list[Line]:
    is_right_to_left = reads_right_to_left(text)
    return [Line(isolated(line, is_right_to_left), style) for line in wrapped(text, style.size, room)]


def _height(lines: list[Line]) -> float:
    return sum(line.style.line for line in lines)
