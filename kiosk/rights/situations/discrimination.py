"""“I was discriminated against”: is she safe, where was it, and which clock runs.

Facts: situations.md, tree 10. Who does not say why is led to the outcome with the shorter clock.
"""

from ...flows import Choice, Flow, Outcome

FLOW = Flow(
    "discrimination",
    Choice("safety", yes="place", no="danger", otherwise="danger"),
    Outcome("danger"),
    Choice("place", application="o1", work="sexual", dismissal="o2", elsewhere="o3", otherwise="sexual"),
    Choice("sexual", yes="o4", no="reason", otherwise="o4"),
    Choice(
        "reason",
        origin="o5",
        religion="o5",
        sex="o5",
        disability="o5",
        age="o5",
        sexual_identity="o5",
        other="o6",
        otherwise="o5",
    ),
    Outcome("o1"),
    Outcome("o2"),
    Outcome("o3"),
    Outcome("o4"),
    Outcome("o5"),
    Outcome("o6"),
)
