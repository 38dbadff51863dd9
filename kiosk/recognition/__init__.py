"""The guide "How do I get my profession recognised?": a few questions, then a plan she can take to an office.

flow.py         the questions and where each answer leads
case.py         what the answers mean for the rules
authorities.py  which offices decide, in which Land, for which training
fees.py         what they charge, where we know it
rules/          which statements belong in the plan, section by section
plan.py         the plan: sections of statements with their values
views.py        the pages          api.py   the same for programs
"""

from .views import pages

__all__ = ["pages"]
