"""Time at work and away from it: leave, breaks, rest."""

from datetime import date
from fractions import Fraction
from typing import Any

from msgspec import UNSET

from .. import holiday_entitlement as leave
from .. import working_time_check as working
from ..money import to_cents
from .lines import Line, Told


def holiday_entitlement(given: leave.Given, result: leave.Result, today: date, amount: Any) -> Told:
    answer = [Line("answer", {"year": str(given.year), "days": result.days})]
    whole = Fraction(given.days_per_week) * leave.WEEKS_OF_LEAVE
    steps = [Line("step-week", {"weeks": leave.WEEKS_OF_LEAVE, "days": to_cents(whole)})]
    if result.rule == "full":
        steps.append(Line("step-full", {"months": leave.WAITING_MONTHS}))
    else:
        steps += _by_months(result, whole)
    return Told((), tuple(answer), tuple(steps))


def _by_months(result: leave.Result, whole: Fraction) -> list[Line]:
    if not result.full_months:
        return [Line("step-no-month")]
    exact = whole * result.full_months / 12
    lines = [Line("step-months", {"months": result.full_months}), Line("step-part", {"days": to_cents(exact)})]
    if exact.denominator == 1:
        return lines
    return [*lines, Line("step-fraction" if leave.rounded(exact) == exact else "step-rounded", {"days": result.days})]


def working_time_check(given: working.Given, result: working.Result, today: date, amount: Any) -> Told:
    young = given.age < 18
    day = Line(f"day-{_slug(result.daily_limit)}", {"normal": 8, "longest": 10})
    answer = [Line("breaks-ok" if result.break_ok else "breaks-wrong"), day]
    if result.rest is not UNSET:
        answer.append(Line(f"rest-{_slug(result.rest)}"))
    return Told((), tuple(answer), tuple(_how(given, result, young)))


def _how(given: working.Given, result: working.Result, young: bool) -> list[Line]:
    counted = working.counted_breaks(given)
    taken = sum(working.minutes(start, end) for start, end in counted)
    steps = [Line("step-young")] if young else []
    if len(counted) < len(given.breaks):
        steps.append(Line("step-short-breaks", {"least": working.SHORTEST_BREAK}))
    steps.append(Line("step-work", _clock(result.work_minutes)))
    steps.append(Line("step-breaks", {"required": result.required_break_minutes, "taken": taken}))
    limit = {"limit": (working.UNDER_18 if young else working.ADULT).stretch}
    steps.append(Line("step-stretch", _clock(result.longest_stretch_minutes) | limit))
    if result.rest is not UNSET:
        hours = {"needed": result.required_rest_minutes // 60}
        steps.append(Line("step-rest", _clock(result.rest_minutes) | hours))
    return steps


def _clock(minutes: int) -> dict[str, Any]:
    hours, rest = divmod(minutes, 60)
    return {"hours": hours, "minutes": rest}


def _slug(code: str) -> str:
    return code.replace("_", "-")
