"""“I want to change jobs”: may she, whom must she ask or tell first, and when to resign.

Facts: situations.md, tree 9. Who does not know or does not say which stay is treated like a person without one.
"""

from ...flows import Choice, Flow, Outcome
from .stay import stay

FLOW = Flow(
    "change-job",
    *stay(eu="o1", rec="o1", temp="o2", work="o4", blue="blue_card", asyl="o5", dul="o5", none="safe", other="o2"),
    # In the first year the change must be reported; reporting it later does no harm.
    Choice("blue_card", yes="o3a", no="o3b", otherwise="o3a"),
    Outcome("o1", then="new_contract"),
    Outcome("o2", then="new_contract"),
    Outcome("o3a", then="new_contract"),
    Outcome("o3b", then="new_contract"),
    Outcome("o4", then="new_contract"),
    Outcome("o5", then="new_contract"),
    Outcome("safe"),
    Choice("new_contract", no="o6", yes="o7", otherwise="o6"),
    Outcome("o6"),
    Outcome("o7"),
)
