"""“I was not paid”: how long ago, is the firm insolvent, who else is liable (facts: situations.md, 2)."""

from ...flows import Choice, Flow, Outcome

FLOW = Flow(
    "not-paid",
    Choice("missing", all="since", part="since", sick_or_leave="since", last="since"),
    Choice("since", under_month="o1", few_months="o2", longer="o3", otherwise="o2"),
    *(Outcome(name, then="closed") for name in ("o1", "o2", "o3")),
    Choice("closed", yes="o4", no="contractor", otherwise="o4"),
    Outcome("o4", then="contractor"),
    Choice("contractor", yes="o5", no="permit", otherwise="o5"),
    Outcome("o5", then="permit"),
    Choice("permit", yes="o7", no="safe", otherwise="safe"),
    Outcome("safe", then="o6"),
    Outcome("o6"),
    Outcome("o7"),
)
