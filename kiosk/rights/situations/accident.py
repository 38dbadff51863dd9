"""“I had an accident”: doctor, report, who pays (facts: situations.md, 7)."""

from ...flows import Choice, Flow, Handover, Outcome

FLOW = Flow(
    "accident",
    Choice("emergency", yes="o1", no="where", otherwise="o1"),
    Outcome("o1"),
    Choice("where", yes="doctor", no="to_ill", otherwise="doctor"),
    Handover("to_ill", flow="ill"),
    Choice("doctor", yes="reported", no="o2", otherwise="o2"),
    Outcome("o2", then="reported"),
    Choice("reported", yes="unregistered", no="o3", otherwise="o3"),
    Outcome("o3", then="unregistered"),
    Choice("unregistered", yes="o4", no="lasting", otherwise="o4"),
    Outcome("o4", then="lasting"),
    Choice("lasting", yes="o5", no="o6", otherwise="o5"),
    Outcome("o5"),
    Outcome("o6"),
)
