"""Every way through a flow, so that tests can walk them all – or a few that miss no answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from .question import Answer, Question, Setting

if TYPE_CHECKING:
    from .flow import Flow

Path = dict[str, str]
Samples = Mapping[str, Sequence[str]]
Seen = set[tuple[str, str]]  # (step, answer as written)
TRIES = 1000


def all_paths(flow: Flow, samples: Samples, specials: Sequence[str]) -> Iterator[Path]:
    """Every way from the first step to an outcome, as complete answers.

    Choices are taken exhaustively. The other questions get a few answers each that stand for all: those of `samples`
    (step → texts), else the question's own – for numbers and dates the borders. specials: of "unknown" and "unsaid",
    those to be given to every question as well. The number of ways is a product: nine questions make a million.
    """
    return _onward(flow, flow.first.name, {}, {}, lambda step: _offered(step, samples, specials))


def tour(flow: Flow, samples: Samples, specials: Sequence[str]) -> Iterator[Path]:
    """A few ways that together give every answer of every question at least once; the same ones on every run.

    A rule may open a step only after certain answers far above it, so ways are tried at random until all is given.
    What a thousand tries in a row do not find is taken to be out of everyone's reach.
    """
    offers = {step.name: _offered(step, samples, specials) for step in flow.questions}
    missing = {(name, answer.written) for name, answers in offers.items() for answer in answers}
    chance, failures = Random(flow.name), 0
    while missing and failures < TRIES:
        path = _towards(flow, offers, missing, chance)
        fresh = missing & set(path.items())
        failures = 0 if fresh else failures + 1
        if fresh:
            missing -= fresh
            yield path


def _onward(
    flow: Flow, name: str, path: Path, values: dict[str, Any], offered: Callable[[Question], list[Answer]]
) -> Iterator[Path]:
    step = flow.steps[name]
    if not isinstance(step, Question):
        yield path
        return
    for answer in offered(step):
        told = {**values, name: answer.value}
        following = step.leads_to(answer, MappingProxyType(told))
        yield from _onward(flow, following, {**path, name: answer.written}, told, offered)


def _towards(flow: Flow, offers: Mapping[str, list[Answer]], missing: Seen, chance: Random) -> Path:
    """One way that prefers answers behind which ungiven ones wait, and among those the ungiven."""
    lacking = {name for name, _ in missing}
    step, path, values = flow.first, {}, {}
    while isinstance(step, Question):
        ranked = []
        for answer in offers[step.name]:
            following = step.leads_to(answer, MappingProxyType({**values, step.name: answer.value}))
            is_towards = not lacking.isdisjoint(flow.graph.ahead[following] | {following})
            ranked.append((is_towards, (step.name, answer.written) in missing, chance.random(), following, answer))
        *_, following, answer = max(ranked, key=lambda one: one[:3])
        path[step.name], values[step.name] = answer.written, answer.value
        step = flow.steps[following]
    return path


def _offered(step: Question, samples: Samples, specials: Sequence[str]) -> list[Answer]:
    """The answers to try, each once. Raises BadAnswer for a sample the question itself refuses."""
    texts = (*samples.get(step.name, step.samples()), *specials)
    answers = (step.hear({step.name: (text,)}, Setting()) for text in texts)
    return list(dict.fromkeys(answer for answer in answers if answer is not None))
