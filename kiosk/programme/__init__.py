"""What the Förderprogramm IQ is: who belongs to whom, figures, history, networks, examples, and a flyer.

views.py     the pages
chart.py     the organisation chart as a tree, on the day of the visit
picture.py   the same tree as a drawing
telling.py   units, figures and milestones as a reader gets them: words, time, proof
regions.py   the networks of each Land, and what is known of them
api.py       the same for programs
"""

from .views import pages

__all__ = ["pages"]
