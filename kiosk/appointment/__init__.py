"""Before an appointment, in the waiting room: she ticks why she comes and what she has, and takes a page along for
whoever advises her. Her answers are the address of that page; nobody keeps them.

questions.py  what is asked, and what can be answered     said.py     what stands in the address
telling.py    questions and answers in her words          ways_on.py  where her answers lead
"""

from flask import Blueprint

from .views import ask, sheet

pages = Blueprint("appointment", __name__)
pages.add_url_rule("/<lang>/appointment", "ask", ask)
pages.add_url_rule("/<lang>/appointment/sheet", "sheet", sheet)

__all__ = ["pages"]
