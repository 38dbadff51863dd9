"""“I live in my employer's housing”: thrown out, the job ends, or something is wrong with the room.

Facts: situations.md, tree 12. Who does not say what is wrong is told about being controlled and locked in.
"""

from ...flows import Choice, Flow, Outcome

FLOW = Flow(
    "housing",
    Choice("thrown_out", yes="o1", no="job_ends", otherwise="o1"),
    Outcome("o1", then="job_ends"),
    Choice("job_ends", yes="o2", no="problem", otherwise="o2"),
    Outcome("o2", then="problem"),
    Choice("problem", rent="o3", condition="o4", control="o5", no_contract="o6", nothing="end", otherwise="o5"),
    Outcome("o3"),
    Outcome("o4"),
    Outcome("o5"),
    Outcome("o6"),
    Outcome("end"),
)
