"""A flow as SVG: cards in layers, arrows from answers down to the steps they lead to.

Colours are those of the kiosk on paper, as attributes: a page that forbids inline style shows the drawing all the same.
"""

from __future__ import annotations

from typing import NamedTuple
from xml.etree import ElementTree as Xml

from .cards import LABEL, PAD, TITLE, Card, Line, cards
from .flow import Flow
from .layers import Lane, Layers, Spot, across
from .legend import Legend
from .lettering import isolated, reads_right_to_left, showable, wrapped

PAPER, SHEET, LINE, INK, HAIR = "#f4efe4", "#fffdf8", "#20378c", "#1b1a22", "#b9b4c4"
FONT = "'Noto Sans', 'Noto Sans Arabic', 'DejaVu Sans', sans-serif"
MARGIN, BESIDE, BELOW, LANE_WIDTH, HEAD = 28, 36, 64, 28, 9  # px; HEAD is the size of an arrow's head
STEEP = 14  # a gap grows by one px for so many px that an arrow has to go sideways


class Plan(NamedTuple):
    """Where everything is drawn, px. middle: across; tops: of each layer, and the end of the last."""

    layers: Layers
    cards: dict[str, Card]
    middle: dict[Spot, float]
    tops: list[float]
    bottoms: list[float]

    def breadth(self, spot: Spot) -> float:
        return LANE_WIDTH if isinstance(spot, Lane) else self.cards[spot].width


def picture(flow: Flow, legend: Legend, title: str, description: str, lang: str) -> Xml.Element:
    """The drawing as the root element of a standalone SVG document."""
    heading = wrapped(title, TITLE.size * 1.3, 640)
    top = MARGIN + len(heading) * TITLE.line * 1.3 + BELOW / 2
    plan = _plan(flow, legend, top)
    right = max(plan.middle[spot] + plan.breadth(spot) / 2 for spot in plan.middle)
    room = max(right, 640 if len(heading) > 1 else 0) + MARGIN
    root = _canvas(flow, room, plan.bottoms[-1] + MARGIN, lang)
    _named(root, flow, title, description)
    Xml.SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": PAPER})
    for index, line in enumerate(heading):
        words = Line(isolated(line, reads_right_to_left(title)), TITLE._replace(size=TITLE.size * 1.3))
        _text(root, words, MARGIN, MARGIN + (index + 0.7) * TITLE.line * 1.3, INK, "start")
    _arrows(root, plan)
    for name, card in plan.cards.items():
        _card(root, card, plan.middle[name], plan.tops[plan.layers.layer[name]])
    return root


def _plan(flow: Flow, legend: Legend, top: float) -> Plan:
    layers = Layers(flow.graph)
    drawn = cards(flow, layers, legend)
    middle = across(
        layers,
        lambda spot: LANE_WIDTH if isinstance(spot, Lane) else drawn[spot].width + BESIDE,
        lambda link: 0 if isinstance(link[0], Lane) else drawn[link[0]].exit_to(link),
    )
    middle = {spot: x + MARGIN - BESIDE / 2 for spot, x in middle.items()}
    tops, bottoms = [], []
    for row in layers.rows:
        tops.append(top)
        bottoms.append(top + max(drawn[spot].height for spot in row if not isinstance(spot, Lane)))
        sideways = [abs(middle[a] - middle[b]) for a, b in layers.links if a in row]
        top = bottoms[-1] + BELOW + max(sideways, default=0) / STEEP
    return Plan(layers, drawn, middle, tops, bottoms)


def _canvas(flow: Flow, width: float, height: float, lang: str) -> Xml.Element:
    size = {"width": f"{width:.0f}", "height": f"{height:.0f}", "viewBox": f"0 0 {width:.0f} {height:.0f}"}
    names = f"flow-{flow.name}-title flow-{flow.name}-description"
    spoken = {"lang": lang, "xml:lang": lang, "role": "img", "aria-labelledby": names}
    return Xml.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **size, **spoken, "font-family": FONT})


def _named(root: Xml.Element, flow: Flow, title: str, description: str) -> None:
    Xml.SubElement(root, "title", {"id": f"flow-{flow.name}-title"}).text = showable(title, len(title))
    described = Xml.SubElement(root, "desc", {"id": f"flow-{flow.name}-description"})
    described.text = description


def _arrows(root: Xml.Element, plan: Plan) -> None:
    """Every arrow once: from each exit to the next layer, and from each lane on."""
    group = Xml.SubElement(root, "g", {"fill": "none", "stroke": LINE, "stroke-width": "2.5"})
    arrivals = _arrivals(plan)
    for start, spot, has_rule in _runs(plan):
        layer = spot.layer if isinstance(spot, Lane) else plan.layers.layer[spot]
        source, x = start
        top = plan.tops[layer - 1] + (0 if isinstance(source, Lane) else plan.cards[source].height)
        end = plan.tops[layer] - (0 if isinstance(spot, Lane) else HEAD)
        goal = plan.middle[spot] if isinstance(spot, Lane) else arrivals[start, spot]
        bottom = plan.bottoms[layer - 1]
        half = (bottom + end) / 2
        way = f"M{x:.1f} {top:.1f}V{bottom:.1f}C{x:.1f} {half:.1f} {goal:.1f} {half:.1f} {goal:.1f} {end:.1f}"
        dashes = {"stroke-dasharray": "7 5"} if has_rule else {}
        Xml.SubElement(group, "path", {"d": way, **dashes})
        if not isinstance(spot, Lane):
            _head(group, goal, end)


def _runs(plan: Plan) -> list[tuple[tuple[Spot, float], Spot, bool]]:
    """Each piece of an arrow between two layers: where it begins, the spot it goes to, whether a rule decides."""
    runs = []
    for name, card in plan.cards.items():
        for leaving in card.exits:
            runs.append(((name, plan.middle[name] + leaving.shift), leaving.spot, leaving.has_rule))
    lanes = sorted((link for link in plan.layers.links if isinstance(link[0], Lane)), key=lambda link: link[0].layer)
    for lane, spot in lanes:  # downwards, so that all that flows into a lane is known before the lane itself
        has_rule = all(ruled for _, into, ruled in runs if into == lane)
        runs.append(((lane, plan.middle[lane]), spot, has_rule))
    return runs


def _arrivals(plan: Plan) -> dict[tuple[tuple[Spot, float], Spot], float]:
    """Where each arrow touches its card: side by side, in the order they come from."""
    touching: dict[Spot, list[tuple[Spot, float]]] = {}
    for start, spot, _ in _runs(plan):
        touching.setdefault(spot, []).append(start)
    places = {}
    for spot, starts in touching.items():
        starts.sort(key=lambda start: start[1])
        apart = min(22, (plan.breadth(spot) - 2 * PAD) / len(starts))
        for index, start in enumerate(starts):
            places[start, spot] = plan.middle[spot] + (index - (len(starts) - 1) / 2) * apart
    return places


def _head(group: Xml.Element, x: float, y: float) -> None:
    shape = f"M{x - HEAD * 0.6:.1f} {y:.1f}h{HEAD * 1.2:.1f}L{x:.1f} {y + HEAD:.1f}z"
    Xml.SubElement(group, "path", {"d": shape, "fill": LINE, "stroke": "none"})


def _card(root: Xml.Element, card: Card, middle: float, top: float) -> None:
    group = Xml.SubElement(root, "g", {"id": f"step-{card.step.name}"})
    is_end = not card.exits
    box = {"x": f"{middle - card.width / 2:.1f}", "y": f"{top:.1f}", "width": f"{card.width:.1f}"}
    box |= {"height": f"{card.height:.1f}", "rx": f"{card.height / 2:.1f}" if is_end else "6"}
    Xml.SubElement(group, "rect", {**box, "fill": LINE if is_end else SHEET, "stroke": LINE, "stroke-width": "2"})
    _lines(group, card.head, middle, top + PAD, PAPER if is_end else INK)
    below = top + card.head_height
    for leaving in card.exits:
        x = middle + leaving.shift
        left = x - leaving.width / 2
        edge = f"M{left:.1f} {below:.1f}h{leaving.width:.1f}"
        if leaving is not card.exits[0]:
            edge += f"M{left:.1f} {below:.1f}V{top + card.height:.1f}"
        Xml.SubElement(group, "path", {"d": edge, "stroke": HAIR, "stroke-width": "1.5"})
        _lines(group, leaving.lines, x, below + PAD, INK)


def _lines(group: Xml.Element, lines: list[Line], x: float, top: float, colour: str) -> None:
    for line in lines:
        _text(group, line, x, top + line.style.line * 0.75, colour, "middle")
        top += line.style.line


def _text(group: Xml.Element, line: Line, x: float, y: float, colour: str, anchor: str) -> None:
    place = {"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor, "fill": colour}
    weight = {} if line.style.weight == LABEL.weight else {"font-weight": line.style.weight}
    Xml.SubElement(group, "text", {**place, "font-size": f"{line.style.size:g}", **weight}).text = line.text
