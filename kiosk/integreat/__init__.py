"""What she reads here, in other apps too: our pages and centres in the shape of Integreat's public API, version 3.

A reader app that knows that shape shows them as one more region, `wegweiser`. Everything is made from the same
catalogue as our own pages, on the day of the visit.

views.py      the addresses, under both bases that clients ask for
query.py      what is asked for, and what cannot be used
numbers.py    whole numbers for our ids; days as moments
region.py     the region and its languages
tree.py       which pages there are, and what lies below what
page.py       a page as the app reads it
writing.py    what stands on a page, as clean HTML
locations.py  the centres that advise, and their categories
office.py     what stands on the page of a centre
week.py       its opening hours as a week
"""

from .views import pages

__all__ = ["pages"]
