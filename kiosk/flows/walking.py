"""How far the answers lead: one question after the other, until one is open or an outcome is reached."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from .answers import SPECIALS, Texts
from .outcomes import Outcome
from .problems import BadAnswer
from .question import Question, Setting, Step

if TYPE_CHECKING:
    from .flow import Flow


class Asked(NamedTuple):
    """A question that was answered. value: the answer as it stands in an address."""

    step: Question
    value: str


class Position(NamedTuple):
    """number: of the question on the page, from 1; about: how many there are in all, at most.

    `about` never grows while she answers: it is the length of the longest way that is still possible.
    At an outcome both are the number of questions that were asked.
    """

    number: int
    about: int


@dataclass(frozen=True)
class Walk:
    """Where a visitor stands. Exactly one of `open` and `outcome` is set.

    outcomes: all results on the way, in order; the one that ends it, `outcome`, is the last.
    asked: questions answered, in order. values: their parsed answers (str, Decimal, date) by step name.
    open: the question to show. problem: why its answer cannot be used, if it was given one.
    kept: answers, as in an address, to questions that may still come; they wait until they are asked.
    ignored: names in the address that belong to no question on this way, or to a later one with a wrong answer.
    is_length_sure: whether `position.about` is exact, because all ways from here are equally long.
    """

    asked: tuple[Asked, ...]
    values: Mapping[str, Any]
    open: Question | None
    outcome: Outcome | None
    outcomes: tuple[Outcome, ...]
    problem: BadAnswer | None
    kept: Mapping[str, str]
    ignored: tuple[str, ...]
    position: Position
    is_length_sure: bool

    @property
    def answers(self) -> dict[str, str]:
        """The answers on this way, as they stand in an address."""
        return {step.name: value for step, value in self.asked}

    @property
    def address(self) -> dict[str, str]:
        """All that belongs in the address: the answers on this way, then those kept for later."""
        return {**self.answers, **self.kept}

    @property
    def results(self) -> tuple[str, ...]:
        """The names of all results on the way, each once, in order."""
        return tuple(dict.fromkeys(outcome.result for outcome in self.outcomes))

    @property
    def told(self) -> dict[str, Any]:
        """The parsed answers without those that are not known or not said."""
        return {name: value for name, value in self.values.items() if value not in SPECIALS}


def walk(flow: Flow, given: Texts, setting: Setting) -> Walk:
    """Follow the answers from the first step. Raises nothing for any answer; UnknownStep for a rule that lies."""
    asked: list[Asked] = []
    outcomes: list[Outcome] = []
    values: dict[str, Any] = {}
    told = MappingProxyType(values)
    step, problem = flow.first, None
    while not _is_end(step):
        if isinstance(step, Outcome):
            outcomes.append(step)
            step = flow.steps[step.leads_to(told, setting)]
            continue
        try:
            answer = step.hear(given, setting)
        except BadAnswer as bad:
            problem = bad.with_traceback(None)  # a value from here on, without the frames it came through
            break
        if answer is None:
            break
        asked.append(Asked(step, answer.written))
        values[step.name] = answer.value
        step = flow.steps[step.leads_to(answer, told, setting)]
    return _arrived(flow, given, setting, tuple(asked), tuple(outcomes), values, step, problem)


def _is_end(step: Step) -> bool:
    return isinstance(step, Outcome) and step.is_end


def _arrived(
    flow: Flow,
    given: Texts,
    setting: Setting,
    asked: tuple[Asked, ...],
    outcomes: tuple[Outcome, ...],
    values: Mapping[str, Any],
    step: Step,
    problem: BadAnswer | None,
) -> Walk:
    is_open = isinstance(step, Question)
    kept = _kept(flow, step, given, setting) if is_open else {}
    on_the_way = [*(question for question, _ in asked), *(flow.steps[name] for name in kept)]
    used = {name for question in on_the_way + [step] * is_open for name in question.names}
    longest, shortest = flow.graph.longest[step.name], flow.graph.shortest[step.name]
    return Walk(
        asked=asked,
        values=MappingProxyType(values),
        open=step if is_open else None,
        outcome=None if is_open else step,
        outcomes=outcomes if is_open else (*outcomes, step),
        problem=problem,
        kept=MappingProxyType(kept),
        ignored=tuple(name for name in given if name not in used),
        position=Position(len(asked) + is_open, len(asked) + longest),
        is_length_sure=longest == shortest,
    )


def _kept(flow: Flow, step: Question, given: Texts, setting: Setting) -> dict[str, str]:
    kept = {}
    for name in flow.graph.order:
        later = flow.steps[name]
        if name in flow.graph.ahead[step.name] and isinstance(later, Question):
            try:
                answer = later.hear(given, setting)
            except BadAnswer:
                continue  # she will be asked again when she gets there
            if answer is not None:
                kept[name] = answer.written
    return kept
