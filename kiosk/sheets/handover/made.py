"""Day and edition of a code, as they stand in the address of the page it opens: `made=2026-03-03.37`."""

import re
from datetime import date
from typing import NamedTuple

MADE = "made"
SHAPE = re.compile(r"(\d{4}-\d\d-\d\d)(?:\.(\d{1,10}))?", re.ASCII)


class Made(NamedTuple):
    """edition: of the content it was made from; 0 where that is not known."""

    day: date
    edition: int = 0

    @classmethod
    def read(cls, text: str) -> "Made | None":
        """None for whatever is not such a day."""
        found = SHAPE.fullmatch(text)
        try:
            return cls(date.fromisoformat(found[1]), int(found[2] or 0)) if found else None
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.day.isoformat()}.{self.edition}"
