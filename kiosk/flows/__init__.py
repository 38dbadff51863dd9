"""Guided questions as data: one question at a time, never a dead end, and always a way to say "I do not know".

A flow holds routes and nothing else – no words, no request, no clock, no disk. It can therefore be walked to
every outcome, drawn, and checked for words in every language. `Flow` refuses a broken route when it is built,
so at import and long before a visitor could meet it.

    flow.py       Flow: the steps in order, and what can be asked of them
    picked.py     Choice, Country, Land, Profession
    entered.py    Number, Date
    outcomes.py   Outcome: an end, or a result collected on the way; Handover to another flow
    question.py   what every question shares: hearing an answer, and where it leads
    routes.py     targets of an answer: a step's name, or a rule
    soundness.py  what a flow refuses to be
    walking.py    Walk: how far the answers lead
    paths.py      every way through a flow, for tests
    graph.py      order, reach and length of a flow
    answers.py  typed.py  numbers.py  units.py  days.py  places.py   from what people type to what is meant
    drawing.py    the flow as text and as SVG (legend.py  lettering.py  layers.py  cards.py  picture.py)
"""

from .answers import SPECIALS, UNKNOWN, UNSAID
from .entered import Date, Number
from .flow import Flow
from .outcomes import Handover, Outcome
from .picked import ABROAD, Choice, Country, Land, Profession
from .problems import BadAnswer, BrokenFlow, UnknownStep
from .question import Answer, Question, Setting, Step
from .routes import Rule, by
from .soundness import RESERVED_NAMES
from .walking import Asked, Position, Walk

__all__ = [
    "ABROAD",
    "RESERVED_NAMES",
    "SPECIALS",
    "UNKNOWN",
    "UNSAID",
    "Answer",
    "Asked",
    "BadAnswer",
    "BrokenFlow",
    "Choice",
    "Country",
    "Date",
    "Flow",
    "Handover",
    "Land",
    "Number",
    "Outcome",
    "Position",
    "Profession",
    "Question",
    "Rule",
    "Setting",
    "Step",
    "UnknownStep",
    "Walk",
    "by",
]
