"""The shape of a flow: which step follows which, what can still come, how long it can take. Names in, names out."""

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

Arrows = Mapping[str, Sequence[str]]


class Graph:
    """Steps and the steps they lead to, all of them declared, the first one first.

    passed: steps that ask nothing and lead on, so that they add nothing to the length of a way.
    """

    def __init__(self, arrows: Arrows, passed: Collection[str] = ()) -> None:
        self.arrows = arrows
        self.passed = frozenset(passed)
        self.first = next(iter(arrows))

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Reachable steps, each after all steps that lead to it; as declared where that leaves a choice.

        Steps on a circle, and those behind it, are missing.
        """
        waiting = {name: 0 for name in self.arrows if name in self.reachable}
        for name in waiting:
            for target in self.arrows[name]:
                waiting[target] += 1
        found: list[str] = []
        while ready := next((name for name, before in waiting.items() if before == 0), None):
            found.append(ready)
            del waiting[ready]
            for target in self.arrows[ready]:
                if target in waiting:
                    waiting[target] -= 1
        return tuple(found)

    @cached_property
    def reachable(self) -> frozenset[str]:
        """The first step and all that can come after it."""
        found, ahead = {self.first}, [self.first]
        while ahead:
            fresh = [target for target in self.arrows[ahead.pop()] if target not in found]
            found.update(fresh)
            ahead.extend(fresh)
        return frozenset(found)

    @cached_property
    def circle(self) -> tuple[str, ...]:
        """Steps that lead back to the first of them, which is repeated at the end; empty when there is none."""
        stuck = {name for name in self.reachable if name not in self.order}
        walked: list[str] = []
        # Every stuck step waits for another stuck one: walking against the arrows must come round.
        name = next((name for name in self.arrows if name in stuck), None)
        while name is not None and name not in walked:
            walked.append(name)
            name = next(before for before in self.arrows if before in stuck and name in self.arrows[before])
        return (name, *reversed(walked[walked.index(name) :])) if name else ()

    @cached_property
    def ahead(self) -> Mapping[str, frozenset[str]]:
        """For each step all steps that can come after it."""
        found: dict[str, frozenset[str]] = {}
        for name in reversed(self.order):
            found[name] = frozenset(self.arrows[name]).union(*(found[target] for target in self.arrows[name]))
        return found

    @cached_property
    def longest(self) -> Mapping[str, int]:
        """For each step the most questions that can be asked from there on, itself included."""
        found: dict[str, int] = {}
        for name in reversed(self.order):
            found[name] = max((found[target] + self._own(name) for target in self.arrows[name]), default=0)
        return found

    @cached_property
    def shortest(self) -> Mapping[str, int]:
        """For each step the fewest questions that can be asked from there on, itself included."""
        found: dict[str, int] = {}
        for name in reversed(self.order):
            found[name] = min((found[target] + self._own(name) for target in self.arrows[name]), default=0)
        return found

    def _own(self, name: str) -> int:
        return 0 if name in self.passed else 1
