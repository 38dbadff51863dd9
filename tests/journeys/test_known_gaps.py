"""What we know to be wrong is written down with its reason and its day, and nothing else is passed over."""

from datetime import date

from .known_gaps import FIELDS, known_gaps
from .places import BY_NAME


def test_every_known_gap_says_where_why_and_since_when():
    for gap in known_gaps():
        assert set(gap) == FIELDS and all(gap.values()), gap
        assert gap["place"] == "*" or gap["place"] in BY_NAME
        assert date.fromisoformat(gap["date"]) <= date.today()
