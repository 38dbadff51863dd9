"""Where an answer leads: to a step by its name, or through a rule that picks one of the steps it declares."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from .problems import UnknownStep

if TYPE_CHECKING:
    from .question import Setting


class Rule(NamedTuple):
    """A named function that chooses between declared steps.

    function: takes all answers so far, this one included, as a read-only mapping step name → value (str, Decimal
    or date; `"unknown"` or `"unsaid"` when the visitor said so), and returns one of `targets`. It must be pure.
    With `needs_setting` it takes the Setting of the walk as well: the day of the visit, and the amounts in force.
    """

    function: Callable[..., str]
    targets: tuple[str, ...]
    needs_setting: bool = False

    @property
    def name(self) -> str:
        return getattr(self.function, "__name__", type(self.function).__name__)

    def decide(self, values: Mapping[str, Any], setting: Setting) -> str:
        """The step this rule leads to. Raises UnknownStep when it did not declare that step."""
        target = self.function(values, setting) if self.needs_setting else self.function(values)
        if target not in self.targets:
            declared = ", ".join(self.targets)
            raise UnknownStep(f"The rule {self.name} led to {target!r}, but declares only {declared}.")
        return target


Target = str | Rule


class Arrow(NamedTuple):
    """All answers of one question that lead to one step. rule: the name of the rule in between, if any."""

    answers: tuple[str, ...]
    target: str
    rule: str | None


def by(function: Callable[..., str], *targets: str, needs_setting: bool = False) -> Rule:
    """A target that depends on several answers: `then=by(route_by_country, "kind", "trained_in_germany")`.

    needs_setting: it depends on the day or on an amount too, and the function takes the Setting as its second argument.
    """
    return Rule(function, targets, needs_setting)


def decided(target: Target, values: Mapping[str, Any], setting: Setting) -> str:
    """The name of the step a target means for these answers."""
    return target.decide(values, setting) if isinstance(target, Rule) else target


def arrows(routes: Mapping[str, Target]) -> tuple[Arrow, ...]:
    """The routes of a question, gathered by where they lead, in the order they were declared."""
    gathered: dict[tuple[str, str | None], list[str]] = {}
    for answer, target in routes.items():
        rule = target.name if isinstance(target, Rule) else None
        for name in target.targets if isinstance(target, Rule) else (target,):
            gathered.setdefault((name, rule), []).append(answer)
    return tuple(Arrow(tuple(answers), name, rule) for (name, rule), answers in gathered.items())
