"""What holds today: every amount, limit and period that our pages name, what changes next and when.

entries.py  one amount as a reader and as a program gets it
views.py    the page with all amounts by subject, and the addresses for programs
"""

from .views import pages

__all__ = ["pages"]
