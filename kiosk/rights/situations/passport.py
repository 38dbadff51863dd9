"""“My employer keeps my passport”: danger first, then getting it back (facts: situations.md, 5)."""

from ...flows import Choice, Flow, Handover, Outcome
from .stay import stay

FLOW = Flow(
    "passport",
    Choice("threatened", yes="o1", no="asked", otherwise="o1"),
    Outcome("o1"),
    Choice("asked", no="o2", yes="o3", otherwise="o3"),
    Outcome("o2", then="more"),
    Outcome("o3", then="more"),
    Choice("more", yes="to_forced", no="stay", otherwise="to_forced"),
    Handover("to_forced", flow="forced"),
    # Whoever does not say may need protection from the state that issued the passport: O5 warns of its consulate.
    *stay(
        eu="o4",
        rec="o5",
        temp="o4",
        work="o4",
        blue="o4",
        asyl="o5",
        dul="o4",
        none="safe",
        other="o4",
        unsure="safe_unsure",
    ),
    Outcome("safe", then="o3_again"),
    Outcome("o3_again", result="o3"),
    Outcome("safe_unsure", result="safe", then="o5"),
    Outcome("o4"),
    Outcome("o5"),
)
