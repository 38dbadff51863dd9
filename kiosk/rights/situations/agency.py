"""“I work through an agency”: licence, how long at one client, and what is wrong (facts: situations.md, 6)."""

from ...flows import Choice, Flow, Handover, Outcome

FLOW = Flow(
    "agency",
    Choice("licence", yes="duration", no="o1", otherwise="o1"),
    Choice("duration", start="o2", middle="o3", over="o4", otherwise="o3_maybe"),
    Outcome("o3_maybe", result="o3", then="o4_maybe"),
    Outcome("o4_maybe", result="o4", then="problem"),
    *(Outcome(name, then="problem") for name in ("o1", "o2", "o3", "o4")),
    Choice(
        "problem",
        pay="o5",
        no_work="o6",
        danger="to_accident",
        hired="o7",
        dismissed="to_dismissed",
        site="o8",
        nothing="end",
        otherwise="end",
    ),
    Handover("to_accident", flow="accident"),
    Handover("to_dismissed", flow="dismissed"),
    Outcome("o5"),
    Outcome("o6"),
    Outcome("o7"),
    Outcome("o8"),
    Outcome("end"),
)
