"""What a flow refuses to be: each fault as one sentence that names flow and step, and often the way out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from .answers import SPECIALS
from .graph import Graph
from .outcomes import Outcome
from .problems import BrokenFlow
from .question import Question, Step

FLOW_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", re.ASCII)
STEP_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)

# Parameters that the address of a guide's page needs beside the answers, and the words of routes.
RESERVED_NAMES = frozenset(
    {"answers", "back", "change", "check", "edition", "lang", "limit", "on", "page", "print", "q", "step"}
    | {"otherwise", "then", "unknown", "unsaid"}
)


def refuse_faults(flow: str, steps: Sequence[Any]) -> Graph:
    """The graph of a sound flow. Raises BrokenFlow with the first fault found."""
    for sentence in _faults(flow, steps):
        raise BrokenFlow(sentence)
    return _graph(steps)


def _faults(flow: str, steps: Sequence[Any]) -> Iterator[str]:
    """Coarse faults first: each check may rely on those before it."""
    yield from (f"Flow “{flow}” {fault}." for fault in _flow_faults(flow, steps))
    for step in steps:
        yield from (f"Flow “{flow}”, step “{step.name}” {fault}." for fault in _name_faults(step, steps))
    for step in steps:
        yield from (f"Flow “{flow}”, step “{step.name}” {fault}." for fault in step.faults())
    for step in steps:
        yield from (f"Flow “{flow}”, step “{step.name}” {fault}." for fault in _route_faults(step, steps))
    yield from (f"Flow “{flow}”, step {fault}." for fault in _shape_faults(_graph(steps)))


def _flow_faults(flow: str, steps: Sequence[Any]) -> Iterator[str]:
    if not (isinstance(flow, str) and FLOW_NAME.fullmatch(flow)):
        yield "needs a name of small Latin letters, digits and hyphens, such as notice-period"
    for step in steps:
        if not isinstance(step, Step):
            yield f"contains {step!r}, which is no step"
    if not any(isinstance(step, Outcome) for step in steps):
        yield "has no outcome"
    if not isinstance(steps[0], Question):
        yield f"asks nothing: its first step “{steps[0].name}” is an outcome"


def _name_faults(step: Step, steps: Sequence[Step]) -> Iterator[str]:
    if not (isinstance(step.name, str) and STEP_NAME.fullmatch(step.name)):
        yield "needs a name of small Latin letters, digits and _, such as trial_period"
    if isinstance(step, Outcome) and not (isinstance(step.result, str) and STEP_NAME.fullmatch(step.result)):
        yield "stands for a result whose name is no name"
    if isinstance(step, Question) and step.name in RESERVED_NAMES:
        yield "uses a reserved name"
    if Counter(other.name for other in steps)[step.name] > 1:
        yield "appears twice"


def _route_faults(step: Step, steps: Sequence[Step]) -> Iterator[str]:
    names = [other.name for other in steps]
    for arrow in step.arrows:
        if arrow.target not in names:
            near = get_close_matches(arrow.target, names, n=1)
            hint = f" (did you mean “{near[0]}”?)" if near else ""
            yield f"leads from “{arrow.answers[0]}” to “{arrow.target}”, but there is no such step{hint}"
    for special in SPECIALS if isinstance(step, Question) else ():
        if special not in step.routes:
            yield (
                f"does not say where “{special}” leads, and its answers part here: give {special}= or otherwise="
            )


def _shape_faults(graph: Graph) -> Iterator[str]:
    for name in graph.arrows:
        if name not in graph.reachable:
            yield f"“{name}” cannot be reached from “{graph.first}”"
    if circle := graph.circle:
        yield f"“{circle[0]}” may never reach an outcome, it leads back to itself: {' → '.join(circle)}"


def _graph(steps: Sequence[Step]) -> Graph:
    passed = {step.name for step in steps if isinstance(step, Outcome) and step.targets}
    return Graph({step.name: step.targets for step in steps}, passed)
