"""What a flow comes to: an end of the way, a result collected on the way, or a hand-over to another flow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .question import THEN, Setting, Step
from .routes import Target, decided


class Outcome(Step):
    """A result: without `then` the way ends here, with it the result is collected and the way goes on.

    figures: the calculator whose results the page shows, or None. result: the name its words stand under, when two
    places of a flow come to the same (`Outcome("o4_too", result="o4")`); its own name if not given.
    """

    kind = "outcome"
    anything = "and then"

    def __init__(
        self,
        name: str,
        figures: Callable[..., Any] | None = None,
        *,
        then: Target | None = None,
        result: str | None = None,
    ) -> None:
        super().__init__(name, {} if then is None else {THEN: then})
        self.figures = figures
        self.result = name if result is None else result

    @property
    def is_end(self) -> bool:
        return not self.routes

    @property
    def summary(self) -> str:
        kind = "outcome" if self.is_end else "outcome on the way"
        return kind if self.result == self.name else f"{kind}, the same as {self.result}"

    def leads_to(self, values: Mapping[str, Any], setting: Setting) -> str:
        """The name of the next step; only where the way goes on."""
        return decided(self.routes[THEN], values, setting)


class Handover(Outcome):
    """An end that leads into another flow, named by `flow`: an accident reported in "I am ill"."""

    kind = "handover"

    def __init__(self, name: str, *, flow: str) -> None:
        super().__init__(name)
        self.flow = flow

    @property
    def summary(self) -> str:
        return f"goes on in {self.flow}"

    def faults(self) -> Iterator[str]:
        if not (isinstance(self.flow, str) and self.flow):
            yield "hands over to no flow"
