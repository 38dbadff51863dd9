"""“I earn too little”: apprentice, intern, by the piece, below the minimum wage (facts: situations.md, 3)."""

from collections.abc import Mapping
from typing import Any

from ...errors import NotYetSet
from ...flows import Choice, Flow, Number, Outcome, Setting, by
from ..calculators import minimum_wage_check


def below_the_minimum(answers: Mapping[str, Any], setting: Setting) -> str:
    """Whether a month's gross pay is less than the minimum wage for her hours; without the amount, we say so too."""
    if setting.today is None or setting.amount is None:
        return "o4"
    try:
        given = minimum_wage_check.Given(setting.today, answers["pay"], answers["hours"])
        return "sector" if minimum_wage_check.calculate(given, setting.amount).ok else "o4"
    except NotYetSet:
        return "o4"


FLOW = Flow(
    "low-pay",
    Choice("apprentice", yes="o1", no="intern", otherwise="intern"),
    Choice("intern", yes="o2", no="piece", otherwise="piece"),
    Choice("piece", yes="o3", no="hours", otherwise="o3"),
    Outcome("o3", then="hours"),
    Number("hours", unit="hours a week", least=1, most=100, then="pay", unknown="o4", unsaid="o4"),
    Number(
        "pay",
        unit="EUR gross a month",
        least=0,
        most=20_000,
        then=by(below_the_minimum, "o4", "sector", needs_setting=True),
        unknown="o4",
        unsaid="o4",
    ),
    Outcome("o4", then="sector"),
    Choice("sector", yes="o5", no="colleagues", otherwise="o5"),
    Outcome("o5", then="colleagues"),
    Choice("colleagues", yes="o6", no="o7", otherwise="o6"),
    Outcome("o1"),
    Outcome("o2"),
    Outcome("o6"),
    Outcome("o7"),
)
