"""“I work without a contract”: what holds without paper, without registration, and without a permit.

Facts: situations.md, tree 13. Who does not say whether there is a permit is treated as if there were none.
"""

from ...flows import Choice, Flow, Outcome

FLOW = Flow(
    "no-contract",
    Choice("permit", no="safe", yes="payslips", otherwise="safe"),
    Outcome("safe", then="o1"),
    Outcome("o1", then="self_employed"),
    Choice("payslips", yes="o2", no="self_employed", otherwise="self_employed"),
    Outcome("o2"),
    Choice("self_employed", yes="o3", no="cash", otherwise="o3"),
    Outcome("o3", then="cash"),
    Choice("cash", yes="o5", no="o4", otherwise="o5"),
    Outcome("o5", then="o4"),
    Outcome("o4"),
)
