"""The words of a drawing: those handed in, else the names the flow itself uses."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .answers import SPECIALS
from .question import THEN, Step
from .routes import Arrow

Words = Mapping[str, str] | Callable[[str], str | None] | None


class Legend:
    """What to write for a flow, a step, an answer.

    words: key → text, as a mapping or a function that may return None. Keys: the flow's name, `<step>`,
    `<step>/<answer>`; for the special answers also just `unknown` and `unsaid`.
    """

    def __init__(self, words: Words = None) -> None:
        self._find: Callable[[str], str | None] = words if callable(words) else (words or {}).get

    def of(self, key: str) -> str:
        """The words for a flow or a step."""
        return self._find(key) or key

    def is_named(self, step: Step) -> bool:
        """Whether there are words for this step, beside its name."""
        return self.of(step.name) != step.name

    def answers(self, step: Step, arrow: Arrow) -> list[str]:
        """The words for the answers that take this arrow."""
        return [self._answer(step, answer) for answer in arrow.answers]

    def _answer(self, step: Step, answer: str) -> str:
        found = self._find(f"{step.name}/{answer}")
        if not found and answer in SPECIALS:
            found = self._find(answer)
        return found or (step.anything if answer == THEN else answer)


def caption(number: int, step: Step) -> str:
    """The small line above a step: its number in the drawing and what it asks for."""
    return f"{number} · {step.summary}"
