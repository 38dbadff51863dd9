"""A flow drawn: as plain text for a terminal and a review, as SVG for a wall and a meeting with the lawyers."""

from __future__ import annotations

from xml.etree import ElementTree as Xml

from .flow import Flow
from .legend import Legend, Words, caption
from .lettering import columns, isolated, showable
from .picture import picture
from .question import Step
from .routes import Arrow


def draw_text(flow: Flow, words: Words = None) -> str:
    """The flow as lines of text: each step once, below it an arrow for each step its answers lead to.

    words: what to write instead of names, see `Legend`. Right-to-left words are isolated, so arrows stay in place.
    """
    legend = Legend(words)
    lines = [_shown(legend.of(flow.name)), _length(flow)]
    for number, step in _numbered(flow):
        name = f" {_shown(legend.of(step.name))}" if legend.is_named(step) else ""
        lines += ["", f"{number:>3}  {step.name}{name}  ({step.summary})"]
        lines += _text_arrows(flow, step, legend)
    return "\n".join(lines) + "\n"


def draw_svg(flow: Flow, words: Words = None, lang: str = "en") -> str:
    """The flow as a standalone SVG document.

    words: as for `draw_text`. lang: the language they are in. The description holds the whole flow in sentences, for
    everyone who does not see the picture.
    """
    legend = Legend(words)
    root = picture(flow, legend, legend.of(flow.name), _described(flow, legend), lang)
    Xml.indent(root)
    return Xml.tostring(root, encoding="unicode") + "\n"


def _numbered(flow: Flow) -> list[tuple[int, Step]]:
    return [(number, flow.steps[name]) for number, name in enumerate(flow.graph.order, 1)]


def _length(flow: Flow) -> str:
    longest, shortest = flow.graph.longest[flow.first.name], flow.graph.shortest[flow.first.name]
    asked = f"{longest}" if longest == shortest else f"{shortest} to {longest}"
    return f"{_count(len(flow.questions), 'question')}, {_count(len(flow.outcomes), 'outcome')}; {asked} on one way."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _text_arrows(flow: Flow, step: Step, legend: Legend) -> list[str]:
    numbers = {other.name: number for number, other in _numbered(flow)}
    labels = [_label(step, arrow, legend) for arrow in step.arrows]
    broad = max(map(columns, labels), default=0)
    return [
        f"       {label}{' ' * (broad - columns(label))}  → {numbers[arrow.target]} {arrow.target}"
        for label, arrow in zip(labels, step.arrows, strict=True)
    ]


def _label(step: Step, arrow: Arrow, legend: Legend) -> str:
    answers = ", ".join(map(_shown, legend.answers(step, arrow)))
    return f"{answers} (by {arrow.rule})" if arrow.rule else answers


def _described(flow: Flow, legend: Legend) -> str:
    numbers = {step.name: number for number, step in _numbered(flow)}
    sentences = [_length(flow)]
    for number, step in _numbered(flow):
        sentences.append(f"{caption(number, step)}: {_shown(legend.of(step.name))}.")
        for arrow in step.arrows:
            sentences.append(f"{_label(step, arrow, legend)} → {numbers[arrow.target]}.")
    return " ".join(sentences)


def _shown(text: str) -> str:
    return isolated(" ".join(showable(text, len(text)).split()))
