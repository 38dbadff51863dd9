"""“I was dismissed”: is the letter valid in form, is there still time, what protects her (facts: situations.md, 1)."""

from collections.abc import Mapping
from typing import Any

from ...flows import Choice, Date, Flow, Outcome, Setting, by
from ..calculators.periods import last_day_to_sue
from .stay import stay


def still_in_time(answers: Mapping[str, Any], setting: Setting) -> str:
    """Whether a claim can still reach the court. Without a Land the day is the earlier, safer one."""
    over = setting.today is not None and last_day_to_sue(answers["received"]) < setting.today
    return "o2" if over else "pregnant"


FLOW = Flow(
    "dismissed",
    Choice("letter", paper="received", message="o1", told="o1", otherwise="received"),
    Date(
        "received",
        latest="today",
        then=by(still_in_time, "pregnant", "o2", needs_setting=True),
        unknown="pregnant",
        unsaid="pregnant",
    ),
    # Whoever does not know or say hears of the protection and is asked on.
    Choice("pregnant", yes="o3", no="protected", otherwise="o3_maybe"),
    Outcome("o3_maybe", result="o3", then="protected"),
    Choice("protected", yes="o4", no="half_year", otherwise="o4_maybe"),
    Outcome("o4_maybe", result="o4", then="half_year"),
    Choice("half_year", yes="size", no="o5", otherwise="size"),
    Choice("size", yes="o6", no="o5", otherwise="o5"),
    *(Outcome(name, then="stay") for name in ("o1", "o2", "o3", "o4", "o5", "o6")),
    *stay(eu="o9", rec="o9", temp="o9", work="o7", blue="o7", asyl="o8", dul="o8", none="safe", other="o9"),
    *(Outcome(name, then="o9") for name in ("o7", "o8", "safe")),
    Outcome("o9"),
)
