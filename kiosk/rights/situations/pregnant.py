"""“I am pregnant”: protection first, then dismissal, then the end of a fixed term, then what she needs now.

Facts: situations.md, tree 8. Whoever does not know or does not say is led to the protection, never past it.
"""

from ...flows import Choice, Flow, Handover, Outcome

FLOW = Flow(
    "pregnant",
    Choice("employer_knows", yes="work", no="o1", otherwise="o1"),
    Outcome("o1", then="work"),
    Choice("work", yes="o2", no="dismissed", otherwise="o2"),
    Outcome("o2", then="dismissed"),
    # The time to sue is the shortest of all: who cannot say is told of it.
    Choice("dismissed", dismissed="o3", sign="to_signed", no="term", otherwise="o3"),
    Outcome("o3"),
    Handover("to_signed", flow="signed"),
    Choice("term", yes="o4", no="need", otherwise="o4"),
    Outcome("o4", then="need"),
    Choice("need", money="o5", leave="o6", checkups="o7", miscarriage="o8", otherwise="o5"),
    Outcome("o5"),
    Outcome("o6"),
    Outcome("o7"),
    Outcome("o8"),
)
