"""Whole visits in a real browser, in front of the real server: from the language wall to the plan on paper.

serving.py   the kiosk under gunicorn, on a store and a port of its own
visitor.py   somebody with a browser; whatever goes wrong behind her back is written down
places.py    every kind of page there is          way.py      one way from the wall to the plan, and its words
keyboard.py  moving by keys alone                 on_paper.py what the plan is like when printed
measures/    questions put to a page in the browser: what overflows, what is too small, what covers what
known_gaps.json  what is not right yet, with reason and date (accessibility.md, 131); best empty
"""
