"""What a page about rights at work knows of her and passes on: who she is to the offices, and where she is.

It stands in addresses and nowhere else. The subjects read it there; a situation learns it from her answers.
"""

from typing import Any, Literal, NamedTuple

from ..flows import ABROAD
from ..network.cards import nearest
from ..shell.pages import preview

WORKPLACE = "workplace"  # the Land of her workplace, in the addresses of the situations


class Known(NamedTuple):
    """stay: her passport, as the offices ask for it. land: where she works or is, or ABROAD. None: she has not said."""

    stay: Literal["eu", "other"] | None = None
    land: str | None = None

    def near(self) -> dict[str, Any]:
        """The centres that fit; see nearest. EU citizens have advisers of their own, wherever they still live."""
        if self.land == ABROAD:
            return nearest("work-rights", self.stay if self.stay == "eu" else "abroad")
        return nearest("work-rights", self.stay, self.land)

    def to_topics(self) -> dict[str, str]:
        """What stands in the address of a subject."""
        return {name: said for name, said in self._asdict().items() if said} | preview()

    def to_situations(self) -> dict[str, str]:
        """What stands in the address of a situation. Her passport is asked there: more exactly, and not always."""
        land = {WORKPLACE: self.land} if self.land and self.land != ABROAD else {}
        return land | preview()
