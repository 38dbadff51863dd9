"""Every way through a flow, so that tests can walk them all – or a few that miss no answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from .outcomes import Outcome
from .question import Answer, Question, Setting, Step

if TYPE_CHECKING:
    from .flow import Flow

Path = dict[str, str]
Samples = Mapping[str, Sequence[str]]
Seen = set[tuple[str, str]]  # (step, answer as written)
TRIES = 1000


def all_paths(flow: Flow, samples: Samples, specials: Sequence[str], setting: Setting) -> Iterator[Path]:
    """Every way from the first step to an outcome, as complete answers.

    Choices are taken exhaustively. The other questions get a few answers each that stand for all: those of `samples`
    (step → texts), else the question's own – for numbers and dates the borders. specials: of "unknown" and "unsaid",
    those to be given to every question as well. The number of ways is a product: nine questions make a million.
    """
    return _onward(flow, flow.first.name, {}, {}, lambda step: _offered(step, samples, specials, setting), setting)


def tour(flow: Flow, samples: Samples, specials: Sequence[str], setting: Setting) -> Iterator[Path]:
    """A few ways that together give every answer of every question at least once; the same ones on every run.

    A rule may open a step only after certain answers far above it, so ways are tried at random until all is given.
    What a thousand tries in a row do not find is taken to be out of everyone's reach.
    """
    offers = {step.name: _offered(step, samples, specials, setting) for step in flow.questions}
    missing = {(name, answer.written) for name, answers in offers.items() for answer in answers}
    chance, failures = Random(flow.name), 0
    while missing and failures < TRIES:
        path = _towards(flow, offers, missing, chance, setting)
        fresh = missing & set(path.items())
        failures = 0 if fresh else failures + 1
        if fresh:
            missing -= fresh
            yield path


def _onward(
    flow: Flow,
    name: str,
    path: Path,
    values: dict[str, Any],
    offered: Callable[[Question], list[Answer]],
    setting: Setting,
) -> Iterator[Path]:
    step = _asking(flow, name, values, setting)
    if not isinstance(step, Question):
        yield path
        return
    for answer in offered(step):
        told = {**values, step.name: answer.value}
        following = step.leads_to(answer, MappingProxyType(told), setting)
        yield from _onward(flow, following, {**path, step.name: answer.written}, told, offered, setting)


def _asking(flow: Flow, name: str, values: dict[str, Any], setting: Setting) -> Step:
    """The next question from a step on, or the outcome that ends the way; outcomes in between are passed."""
    step = flow.steps[name]
    while isinstance(step, Outcome) and not step.is_end:
        step = flow.steps[step.leads_to(MappingProxyType(values), setting)]
    return step


def _towards(flow: Flow, offers: Mapping[str, list[Answer]], missing: Seen, chance: Random, setting: Setting) -> Path:
    """One way that prefers answers behind which ungiven ones wait, and among those the ungiven."""
    lacking = {name for name, _ in missing}
    step, path, values = flow.first, {}, {}
    while isinstance(step, Question):
        ranked = []
        for answer in offers[step.name]:
            following = step.leads_to(answer, MappingProxyType({**values, step.name: answer.value}), setting)
            is_towards = not lacking.isdisjoint(flow.graph.ahead[following] | {following})
            ranked.append((is_towards, (step.name, answer.written) in missing, chance.random(), following, answer))
        *_, following, answer = max(ranked, key=lambda one: one[:3])
        path[step.name], values[step.name] = answer.written, answer.value
        step = _asking(flow, following, values, setting)
    return path


def _offered(step: Question, samples: Samples, specials: Sequence[str], setting: Setting) -> list[Answer]:
    """The answers to try, each once. Raises BadAnswer for a sample the question itself refuses."""
    texts = (*samples.get(step.name, step.samples()), *specials)
    answers = (step.hear({step.name: (text,)}, setting) for text in texts)
    return list(dict.fromkeys(answer for answer in answers if answer is not None))
