"""Fourteen situations: a few questions, then what is hers, what to beware of, until which day, and who helps.

<name>.py     the questions of one situation and where each answer leads, as in facts/situations.md
trees.py      all of them by name
stay.py       the question for the right to stay, which many of them ask
last_days.py  the last possible days that follow from her answers
shown_days.py the same days on the page, and as a file for her calendar
results.py    what the outcomes say, in order, and who helps
views.py      the pages          api.py   the same for programs
"""

from .trees import SITUATIONS
from .views import pages

__all__ = ["SITUATIONS", "pages"]
