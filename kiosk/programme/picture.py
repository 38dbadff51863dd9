"""The organisation chart as a drawing: a box for each unit, below and inside of the one it belongs to.

Lines and letters have the colour of the text around, so the drawing follows every theme; there is no inline style.
It is as wide as a small phone, because its letters must be read there, and grows with the size of the text.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple
from xml.etree import ElementTree as Xml

from markupsafe import Markup

from ..flows.lettering import isolated, reads_right_to_left, wrapped
from .chart import Branch

WIDTH, INDENT, PAD, GAP = 340, 20, 9, 8  # units of the drawing; 17 of them are one em of the page
SIZE, LINE = 17, 23
EDGE = 3  # room for the border at the outside


class Box(NamedTuple):
    """A unit as drawn. top, height: down; start: from the side on which reading begins."""

    id: str
    level: int
    lines: list[str]
    top: float
    height: float

    @property
    def start(self) -> float:
        return EDGE + (self.level - 1) * INDENT

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def picture(branches: Iterable[Branch], title_of: Callable[[str], str], title: str, description: str, lang: str,
            mirrored: bool = False) -> Markup:  # fmt: skip
    """The drawing as SVG within a page. mirrored: for a page that is read from right to left."""
    boxes = _boxes(branches, title_of)
    height = boxes[-1].top + boxes[-1].height + EDGE if boxes else 0
    root = Xml.Element("svg", {"class": "map", "role": "img", "lang": lang, "aria-labelledby": "picture-title",
                               "aria-describedby": "picture-says", "viewBox": f"0 0 {WIDTH} {height:g}",
                               "width": f"{WIDTH / SIZE:g}em", "height": f"{height / SIZE:g}em"})  # fmt: skip
    Xml.SubElement(root, "title", {"id": "picture-title"}).text = title
    Xml.SubElement(root, "desc", {"id": "picture-says"}).text = description
    lines = Xml.SubElement(root, "g", {"fill": "none", "stroke": "currentColor", "stroke-width": "2"})
    last: dict[int, Box] = {}
    for box in boxes:
        last[box.level] = box
        if box.level > 1:
            Xml.SubElement(lines, "path", {"d": _arm(last[box.level - 1], box, mirrored)})
    for box in boxes:
        _draw(root, box, mirrored)
    return Markup(Xml.tostring(root, encoding="unicode"))


def _boxes(branches: Iterable[Branch], title_of: Callable[[str], str]) -> list[Box]:
    boxes: list[Box] = []
    top = float(EDGE)
    for branch in (one for root in branches for one in root.all()):
        room = WIDTH - 2 * EDGE - (branch.level - 1) * INDENT - 2 * PAD
        title = title_of(branch.id)
        right_to_left = reads_right_to_left(title)
        lines = [isolated(line, right_to_left) for line in wrapped(title, SIZE, room)]
        boxes.append(Box(branch.id, branch.level, lines, top, len(lines) * LINE + 2 * PAD))
        top += boxes[-1].height + GAP
    return boxes


def _arm(above: Box, box: Box, mirrored: bool) -> str:
    """From the lower edge of the unit above down, and across to the box."""
    way = above.start + INDENT / 2
    x, end = (WIDTH - way, WIDTH - box.start) if mirrored else (way, box.start)
    return f"M{x:g} {above.top + above.height:g}V{box.middle:g}H{end:g}"


def _draw(root: Xml.Element, box: Box, mirrored: bool) -> None:
    breadth = WIDTH - EDGE - box.start
    left = EDGE if mirrored else box.start
    group = Xml.SubElement(root, "g", {"data-unit": box.id})
    Xml.SubElement(group, "rect", {"x": f"{left:g}", "y": f"{box.top:g}", "width": f"{breadth:g}",
                                   "height": f"{box.height:g}", "rx": "5", "fill": "none", "stroke": "currentColor",
                                   "stroke-width": "4" if box.level == 1 else "2"})  # fmt: skip
    weight = {"font-weight": "700"} if box.level < 3 else {}
    for number, line in enumerate(box.lines):
        place = {"x": f"{left + breadth / 2:g}", "y": f"{box.top + PAD + (number + 0.75) * LINE:g}"}
        Xml.SubElement(group, "text", {**place, "text-anchor": "middle", "fill": "currentColor",
                                       "font-size": f"{SIZE:g}", **weight}).text = line  # fmt: skip
