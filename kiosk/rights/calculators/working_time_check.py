"""Are working time, breaks and rest of one day legal?"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

import msgspec
from msgspec import UNSET, UnsetType

from .fields import Amounts, Fault, LocalTime, limited

LAW = "§§ 3, 4, 5, 7 ArbZG"
LAW_UNDER_18 = "§§ 8, 11, 13 JArbSchG"
LONGEST_SHIFT = timedelta(hours=48)  # longer is a slip of the pen, not a shift
SHORTEST_BREAK = 15  # minutes: § 4 sentence 2 ArbZG, § 11 (1) JArbSchG
SHORT_REST = 600  # § 5 (2) ArbZG

Age = limited(int, {"minimum": 15, "maximum": 120}, least=15, most=120)


class Rules(NamedTuple):
    """Minutes. breaks: (more work than, break), the longest first. limits: (more work than, what it means)."""

    breaks: tuple[tuple[int, int], ...]
    stretch: int
    limits: tuple[tuple[int, str], ...]
    rest: int


ADULT = Rules(
    ((540, 45), (360, 30)), 360, ((600, "over_10h_not_allowed"), (480, "over_8h_needs_compensation")), 660
)
UNDER_18 = Rules(((360, 60), (270, 30)), 270, ((480, "over_limit"),), 720)


class Given(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Times of the place, without a zone. breaks: in order, each [start, end] within the shift."""

    age: Age
    shift_start: LocalTime
    shift_end: LocalTime
    breaks: limited(tuple[tuple[LocalTime, LocalTime], ...], {"maxItems": 30}, most_of=30) = ()
    next_shift_start: LocalTime | None = None
    short_rest_sector: bool = False


class Result(msgspec.Struct, frozen=True):
    """Minutes. The rest is judged only where the start of the next shift is known."""

    work_minutes: int
    required_break_minutes: int
    break_ok: bool
    longest_stretch_minutes: int
    daily_limit: Literal["ok", "over_8h_needs_compensation", "over_10h_not_allowed", "over_limit"]
    rest_minutes: int | UnsetType = UNSET
    required_rest_minutes: int | UnsetType = UNSET
    rest: Literal["ok", "short_rest_needs_12h_compensation", "too_short"] | UnsetType = UNSET


def faults(given: Given) -> Iterator[Fault]:
    if given.shift_end <= given.shift_start:
        yield Fault("shift_end", "not-after-start")
    elif given.shift_end - given.shift_start > LONGEST_SHIFT:
        yield Fault("shift_end", "shift-too-long")
    else:
        yield from _faults_of_breaks(given)
    if given.next_shift_start and given.next_shift_start < given.shift_end:
        yield Fault("next_shift_start", "before-shift-end")


def _faults_of_breaks(given: Given) -> Iterator[Fault]:
    last_end, last_start = given.shift_start, given.shift_start
    for place, (start, end) in enumerate(given.breaks):
        field = f"breaks[{place}]"
        if end <= start:
            yield Fault(field, "break-not-after-start")
        elif start < given.shift_start or end > given.shift_end:
            yield Fault(field, "break-outside-shift")
        elif start < last_start:
            yield Fault(field, "breaks-not-in-order")
        elif start < last_end:
            yield Fault(field, "breaks-overlap")
        last_start, last_end = start, max(end, last_end)


def calculate(given: Given, amount: Amounts | None = None) -> Result:
    """Breaks under 15 minutes count as work. Changes of the clock are left out of account."""
    rules = ADULT if given.age >= 18 else UNDER_18
    breaks = counted_breaks(given)
    pause = sum(minutes(start, end) for start, end in breaks)
    work = minutes(given.shift_start, given.shift_end) - pause
    required = next((least for more, least in rules.breaks if work > more), 0)
    stretch = longest_stretch(given, breaks)
    result = Result(
        work_minutes=work,
        required_break_minutes=required,
        break_ok=pause >= required and stretch <= rules.stretch,
        longest_stretch_minutes=stretch,
        daily_limit=next((meaning for more, meaning in rules.limits if work > more), "ok"),
    )
    if given.next_shift_start is None:
        return result
    rest = minutes(given.shift_end, given.next_shift_start)
    verdict = judge_rest(rest, rules, given.short_rest_sector)
    return msgspec.structs.replace(result, rest_minutes=rest, required_rest_minutes=rules.rest, rest=verdict)


def counted_breaks(given: Given) -> list[tuple[datetime, datetime]]:
    return [(start, end) for start, end in given.breaks if minutes(start, end) >= SHORTEST_BREAK]


def longest_stretch(given: Given, breaks: list[tuple[datetime, datetime]]) -> int:
    """The longest time without a break that counts."""
    starts = [given.shift_start, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), given.shift_end]
    return max(minutes(start, end) for start, end in zip(starts, ends, strict=True))


def judge_rest(rest: int, rules: Rules, short_rest_sector: bool) -> str:
    if rest >= rules.rest:
        return "ok"
    if rules is ADULT and rest >= SHORT_REST and short_rest_sector:
        return "short_rest_needs_12h_compensation"
    return "too_short"


def minutes(start: datetime, end: datetime) -> int:
    return int((end - start).total_seconds()) // 60
