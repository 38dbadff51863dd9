"""“I signed something I didn't understand”: what the paper means, and whether it can be taken back.

Facts: situations.md, tree 11. Who does not know what the paper was is told what holds for the worst one.
"""

from ...flows import Choice, Flow, Outcome

FLOW = Flow(
    "signed",
    Choice(
        "paper",
        termination="o1",
        resignation="o2",
        contract="o3",
        debt="o4",
        blank="o5",
        waiver="o6",
        loan="o7",
        otherwise="o1",
    ),
    Outcome("o1", then="pressure"),
    Outcome("o2", then="pressure"),
    Outcome("o3", then="pressure"),
    Outcome("o4", then="pressure"),
    Outcome("o5", then="pressure"),
    Outcome("o6", then="pressure"),
    Outcome("o7", then="pressure"),
    Choice("pressure", yes="o8", no="end", otherwise="o8"),
    Outcome("o8"),
    Outcome("end"),
)
