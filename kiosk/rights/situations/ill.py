"""“I am ill”: tell the employer, doctor's note, who pays (facts: situations.md, 4)."""

from ...flows import Choice, Flow, Handover, Outcome

FLOW = Flow(
    "ill",
    Choice("at_work", yes="to_accident", no="told", otherwise="told"),
    Handover("to_accident", flow="accident"),
    Choice("told", yes="length", no="o1", otherwise="o1"),
    Outcome("o1", then="length"),
    Choice("length", brief="o2", longer="o3", otherwise="o3"),
    Outcome("o2", then="four_weeks"),
    Outcome("o3", then="four_weeks"),
    Choice("four_weeks", yes="six_weeks", no="o4", otherwise="o4_maybe"),
    Outcome("o4_maybe", result="o4", then="six_weeks"),
    Choice("six_weeks", yes="o5", no="refuses", otherwise="o5"),
    Outcome("o5", then="refuses"),
    Choice("refuses", yes="o6", no="o7", otherwise="o6"),
    Outcome("o4"),
    Outcome("o6"),
    Outcome("o7"),
)
