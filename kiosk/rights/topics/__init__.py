"""What holds at work, subject by subject: in short, until when, what to do, the risks, who helps, the law.

views.py     the overview (what happened, all subjects), one topic, the kinds of offices that help
sections.py  a topic as a reader gets it: its statements by section, for her country of origin
ways_on.py   what else helps: situations, calculators, letters, other topics, as boards
api.py       the same for programs
"""

from .views import pages

__all__ = ["pages"]
