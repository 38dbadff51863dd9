"""A guided series of questions: routes and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from . import paths
from .answers import SPECIALS, gather
from .outcomes import Outcome
from .problems import UnknownStep
from .question import Known, Question, Setting, Step
from .soundness import refuse_faults
from .walking import Walk, walk

Amount = Callable[[str, date], Any] | None


class Flow:
    """A guide's questions and where each answer leads; the first step is asked first.

    Raises BrokenFlow, in one sentence that names flow and step, unless every step can be reached, every answer leads
    to a step, "unknown" and "unsaid" among them, and every way ends at an outcome.

    Everywhere below, `answers` maps names to a text or to a list of texts, straight from an address; `known` says
    which professions exist (a collection of ids, or a function from id to bool); `today` is the day of the visit;
    `amount` finds a parameter's amount on a day, for rules that compare with one.
    """

    def __init__(self, name: str, *steps: Step) -> None:
        self.graph = refuse_faults(name, steps)
        self.name = name
        self.steps: Mapping[str, Step] = MappingProxyType({step.name: step for step in steps})

    @property
    def first(self) -> Question:
        return self.steps[self.graph.first]

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions, each after all that can come before it."""
        return tuple(s for s in map(self.steps.get, self.graph.order) if isinstance(s, Question))

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The outcomes as declared."""
        return tuple(step for step in self.steps.values() if isinstance(step, Outcome))

    def question(self, name: str) -> Question:
        """The question of that name. Raises UnknownStep."""
        step = self.steps.get(name)
        if not isinstance(step, Question):
            raise UnknownStep(f"Flow “{self.name}” has no question of the name asked for.")
        return step

    def walk(
        self, answers: Mapping[str, Any], known: Known = None, today: date | None = None, amount: Amount = None
    ) -> Walk:
        """Where these answers lead."""
        return walk(self, gather(answers), Setting(known, today, amount))

    def without(
        self,
        answers: Mapping[str, Any],
        step: str,
        known: Known = None,
        today: date | None = None,
        amount: Amount = None,
    ) -> dict[str, str]:
        """The answers that stay valid when one is taken back, ready for an address.

        Answers to questions that may still come are kept. Raises UnknownStep.
        """
        return self.walk(self._dropped(answers, step), known, today, amount).address

    def with_answer(
        self,
        answers: Mapping[str, Any],
        step: str,
        value: Any,
        known: Known = None,
        today: date | None = None,
        amount: Amount = None,
    ) -> dict[str, str]:
        """The answers that stay valid when one is given anew, ready for an address.

        value: a text, or what `walk.values` holds. One that cannot be used stays in, so that walking the result opens
        its question again with the problem. Raises UnknownStep.
        """
        changed = {**self._dropped(answers, step), step: (str(value),)}
        walked = self.walk(changed, known, today, amount)
        if walked.problem is not None and walked.problem.step.name == step:
            return {**walked.address, step: str(value)}
        return walked.address

    def paths(
        self,
        samples: Mapping[str, Sequence[str]] | None = None,
        specials: Sequence[str] = SPECIALS,
        today: date | None = None,
        amount: Amount = None,
    ) -> Iterator[dict[str, str]]:
        """Every way through the flow, as complete answers: see `paths.all_paths`."""
        return paths.all_paths(self, samples or {}, specials, Setting(today=today, amount=amount))

    def tour(
        self,
        samples: Mapping[str, Sequence[str]] | None = None,
        specials: Sequence[str] = SPECIALS,
        today: date | None = None,
        amount: Amount = None,
    ) -> Iterator[dict[str, str]]:
        """A few ways that together give every answer of every question once: see `paths.tour`."""
        return paths.tour(self, samples or {}, specials, Setting(today=today, amount=amount))

    def _dropped(self, answers: Mapping[str, Any], step: str) -> dict[str, tuple[str, ...]]:
        names = self.question(step).names
        return {name: texts for name, texts in gather(answers).items() if name not in names}

    def __repr__(self) -> str:
        return f"Flow({self.name!r}, {len(self.questions)} questions, {len(self.outcomes)} outcomes)"
