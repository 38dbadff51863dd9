"""What is not right yet and why, in known_gaps.json: the tests pass over exactly these (accessibility.md, 131).

An entry has `test` (axe, layout …), `place` (a name from places.py, or "*"), `about` (a piece of what the test
would say), `reason` and `date` (the day it was entered).
"""

import json
from pathlib import Path

FILE = Path(__file__).parent / "known_gaps.json"
FIELDS = {"test", "place", "about", "reason", "date"}


def known_gaps() -> list[dict[str, str]]:
    return json.loads(FILE.read_text(encoding="utf-8"))


def is_known(test: str, place: str, found: str) -> bool:
    return any(
        gap["test"] == test and gap["place"] in (place, "*") and gap["about"] in found for gap in known_gaps()
    )
