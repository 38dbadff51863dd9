"""What can go wrong with a flow: a developer built it wrongly, or a visitor's answer cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import KioskError
from .typed import showable

if TYPE_CHECKING:
    from .question import Question


class BrokenFlow(KioskError):
    """A flow cannot be walked as written; its module does not import. The sentence names flow and step."""


class UnknownStep(KioskError):
    """Somebody asked for a step the flow does not have, or a rule led to one it did not declare."""


class BadAnswer(KioskError):
    """An answer that cannot be used. A walk carries it as a value; nobody has to raise it.

    step: the question it was given to.
    value: what was typed, shortened and safe to show on a page.
    reason: a code the page has words for – `missing`, `more-than-one`, `too-long`, `unknown-value`,
    `not-a-number`, `other-unit`, `not-whole`, `too-small`, `too-large`, `not-a-date`, `incomplete-date`,
    `too-early`, `too-late`, `unknown-country`, `unknown-land`, `unknown-profession`.
    """

    def __init__(self, step: Question, value: str, reason: str) -> None:
        # The sentence may reach a log, so it does not repeat what the visitor typed.
        super().__init__(f"The answer to {step.name} cannot be used: {reason}.")
        self.step = step
        self.value = showable(value)
        self.reason = reason

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, BadAnswer):
            return NotImplemented
        return (self.step, self.value, self.reason) == (other.step, other.value, other.reason)

    def __hash__(self) -> int:
        return hash((self.step, self.value, self.reason))

    def __repr__(self) -> str:
        return f"BadAnswer({self.step.name!r}, {self.value!r}, {self.reason!r})"
