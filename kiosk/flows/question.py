"""What every question shares: it hears an answer, accepts "I do not know", and knows where each answer leads."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, ClassVar, NamedTuple

from .answers import SPECIALS, UNKNOWN, UNSAID, Texts, different
from .problems import BadAnswer
from .routes import Arrow, Rule, Target, arrows, decided
from .typed import LONGEST_ANSWER, Unreadable

THEN = "then"

Known = Container[str] | Callable[[str], bool] | None


class Answer(NamedTuple):
    """An answer that was understood. written: as it stands in an address; value: str, Decimal or date."""

    written: str
    value: Any


@dataclass(frozen=True)
class Setting:
    """What a walk is told from outside; all of it may be missing, as in a drawing.

    known: the professions that exist. today: the day of the visit.
    amount: the amount of a parameter on a day, as `Catalogue.amount`; raises NotYetSet.
    """

    known: Known = None
    today: date | None = None
    amount: Callable[[str, date], Any] | None = None


class Step:
    """A place in a flow: a question or an outcome. Steps are never changed after they are made."""

    kind: ClassVar[str]
    summary = ""  # for drawings: what can be answered, in a few English words
    anything = "any answer"  # for drawings: what `then` stands for

    def __init__(self, name: str, routes: Mapping[str, Target]) -> None:
        self.name = name
        self.routes: Mapping[str, Target] = MappingProxyType(routes)
        self._drawn: tuple[Arrow, ...] | None = None

    @property
    def arrows(self) -> tuple[Arrow, ...]:
        # Built when first asked for: a route that is not a target at all is reported by `faults`, not here.
        if self._drawn is None:
            self._drawn = arrows(self.routes)
        return self._drawn

    @property
    def targets(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(arrow.target for arrow in self.arrows))

    def faults(self) -> Iterator[str]:
        """What is wrong with this step by itself, as ends of a sentence that names it."""
        for answer, target in self.routes.items():
            yield from target_faults(answer, target)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name!r})"


class Question(Step):
    """A step that asks. routes: answer → target; `then` stands for every answer without a route of its own."""

    def __init__(self, name: str, routes: Mapping[str, Target | None], otherwise: Target | None) -> None:
        declared = {answer: target for answer, target in routes.items() if target is not None}
        super().__init__(name, _with_specials(declared, otherwise))
        self.names: tuple[str, ...] = (name,)  # the parameters of an address that this question reads
        # The answers with a route of their own, without the two special ones.
        self.answers = tuple(answer for answer in self.routes if answer not in (THEN, *SPECIALS))

    def hear(self, given: Texts, setting: Setting) -> Answer | None:
        """The answer among all texts given, None if this question was not answered. Raises BadAnswer."""
        texts = self._said(given)
        if len(texts) > 1:
            return self._agreed(texts, setting)
        return self._understood(texts[0], setting) if texts else None

    def leads_to(self, answer: Answer, values: Mapping[str, Any], setting: Setting) -> str:
        """The name of the next step. values: all answers so far, this one included."""
        return decided(self.routes.get(answer.written) or self.routes[THEN], values, setting)

    def read(self, text: str, setting: Setting) -> Answer:
        """The answer a text means; never empty, never special. Raises Unreadable with the reason."""
        raise NotImplementedError

    def samples(self) -> tuple[str, ...]:
        """A few answers that stand for all, for tests and tours; without the special ones."""
        raise NotImplementedError

    def _said(self, given: Texts) -> tuple[str, ...]:
        return different(given.get(self.name, ()))

    def _understood(self, text: str, setting: Setting) -> Answer:
        if not text:
            raise BadAnswer(self, text, "missing")
        if len(text) > LONGEST_ANSWER:
            raise BadAnswer(self, text, "too-long")
        if text.lower() in SPECIALS:
            return Answer(text.lower(), text.lower())
        try:
            return self.read(text, setting)
        except Unreadable as trouble:
            raise BadAnswer(self, text, trouble.reason) from None

    def _agreed(self, texts: tuple[str, ...], setting: Setting) -> Answer:
        """One answer said in several ways ("3" and "3,0"), or the contradiction."""
        contradiction = BadAnswer(self, texts[0], "more-than-one")
        first = None
        for text in texts:
            try:
                answer = self._understood(text, setting)
            except BadAnswer:
                raise contradiction from None
            first = first or answer
            if answer != first:
                raise contradiction
        return first


def _with_specials(routes: Mapping[str, Target], otherwise: Target | None) -> dict[str, Target]:
    """Routes with `unknown` and `unsaid` added: by `otherwise`, like each other, or like all answers alike."""
    ordinary = {answer: target for answer, target in routes.items() if answer not in SPECIALS}
    targets = list(ordinary.values())
    alike = targets[0] if targets and targets.count(targets[0]) == len(targets) else routes.get(THEN)
    for special, other in ((UNKNOWN, UNSAID), (UNSAID, UNKNOWN)):
        target = routes.get(special) or otherwise or routes.get(other) or alike
        if target is not None:
            ordinary[special] = target
    return ordinary


def target_faults(answer: str, target: Any) -> Iterator[str]:
    if isinstance(target, Rule):
        if not callable(target.function):
            yield f"leads from “{answer}” through a rule that is not a function"
        elif not target.targets:
            yield f"leads from “{answer}” through the rule {target.name}, which declares no step it may lead to"
        elif not all(isinstance(name, str) for name in target.targets):
            yield f"leads from “{answer}” through the rule {target.name}, which declares something else than names"
    elif callable(target):
        yield f"leads from “{answer}” through a bare function: write by(function, …) with the steps it may lead to"
    elif not isinstance(target, str):
        yield f"leads from “{answer}” to {target!r}, which is no name of a step"
