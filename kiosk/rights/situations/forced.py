"""“I am being forced to work”: safety first, then police only if the person wants it, then the right to stay.

Facts: situations.md, tree 14. Every page of it has the quick exit. Several signs are one answer, because one sign
is enough. Who does not say which stay is told of the counselling centre and treated like a person without a title.
"""

from ...flows import Choice, Flow, Outcome
from .stay import stay

FLOW = Flow(
    "forced",
    Choice("alone", yes="danger", no="exit_now", otherwise="exit_now"),
    Outcome("exit_now"),
    Choice("danger", yes="o1", no="signs", otherwise="o1"),
    Outcome("o1", then="stay"),
    Choice(
        "signs",
        papers="under_age",
        debts="under_age",
        threats="under_age",
        hours="under_age",
        locked="under_age",
        several="under_age",
        nothing="others",
        otherwise="under_age",
    ),
    Outcome("others"),
    Choice("under_age", yes="o2", no="police", otherwise="police"),
    Outcome("o2", then="stay"),
    Choice("police", yes="o3", no="o4", otherwise="o4"),
    Outcome("o3", then="stay"),
    Outcome("o4", then="stay"),
    *stay(
        eu="o7",
        rec="o4_too",
        temp="o4_too",
        work="o6",
        blue="o6",
        asyl="o5",
        dul="o5",
        none="o5",
        other="o4_too",
        unsure="o4_unsure",
    ),
    Outcome("o4_too", result="o4", then="all"),
    Outcome("o4_unsure", result="o4", then="o5"),
    Outcome("o5", then="all"),
    Outcome("o6", then="all"),
    Outcome("o7", then="all"),
    Outcome("all"),
)
