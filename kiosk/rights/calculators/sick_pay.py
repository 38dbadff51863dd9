"""From when until when the employer pays during an illness, and when sickness benefit starts."""

from collections.abc import Iterator
from datetime import date, timedelta

import msgspec
from msgspec import UNSET, UnsetType

from .fields import Amounts, Day, Fault, FirstDay, limited
from .periods import ONE_DAY, add_months, add_weeks

LAW = "§ 3 EFZG; §§ 44, 46 SGB V"
PAID_DAYS = 42  # six weeks: § 3 (1) EFZG
WAITING_WEEKS = 4  # § 3 (3) EFZG
FREE_MONTHS, FRAME_MONTHS = 6, 12  # § 3 (1) sentence 2 EFZG


class Illness(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An earlier time of the same illness; both days included."""

    start: Day
    end: Day


class Given(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """incapacity_end: the last day, null if it is not known yet."""

    employment_start: FirstDay
    incapacity_start: Day
    incapacity_end: Day | None = None
    fell_ill_after_starting_work_that_day: bool = False
    prior_same_illness: limited(tuple[Illness, ...], {"maxItems": 50}, most_of=50) = ()


class Result(msgspec.Struct, frozen=True):
    """paid_days: calendar days. sickness_benefit_from: null if the illness ends before. Waiting: without pay."""

    paid_from: date | None
    paid_until: date | None
    paid_days: int
    sickness_benefit_from: date | None
    waiting_period_unpaid_from: date | UnsetType = UNSET
    waiting_period_unpaid_until: date | UnsetType = UNSET


def faults(given: Given) -> Iterator[Fault]:
    if given.incapacity_start < given.employment_start:
        yield Fault("incapacity_start", "before-start")
    if given.incapacity_end and given.incapacity_end < given.incapacity_start:
        yield Fault("incapacity_end", "before-start")
    order = sorted(range(len(given.prior_same_illness)), key=lambda place: given.prior_same_illness[place].start)
    before = None
    for place in order:
        illness, path = given.prior_same_illness[place], f"prior_same_illness[{place}]"
        if illness.end < illness.start:
            yield Fault(f"{path}.end", "before-start")
        elif illness.end >= given.incapacity_start:
            yield Fault(f"{path}.end", "not-before-illness")
        elif before and illness.start <= before:
            yield Fault(f"{path}.start", "overlapping")
        before = max(before or illness.end, illness.end)


def calculate(given: Given, amount: Amounts | None = None) -> Result:
    """42 calendar days from the first day, or from the end of the first four weeks of the job."""
    first, end = first_day(given), given.incapacity_end
    if end and end < first:  # ill on one day only, and that one was paid as work
        return Result(None, None, 0, None)
    paid_from = max(first, claim_begins(given))
    left = PAID_DAYS - days_used(given, first)
    if not left or (end and end < paid_from):
        return Result(None, None, 0, first)
    paid_until = min(paid_from + timedelta(days=left - 1), end or date.max)
    longer = end is None or end > paid_until
    result = Result(paid_from, paid_until, (paid_until - paid_from).days + 1, paid_until + ONE_DAY if longer else None)
    if paid_from == first:
        return result
    waiting = {"waiting_period_unpaid_from": first, "waiting_period_unpaid_until": paid_from - ONE_DAY}
    return msgspec.structs.replace(result, **waiting)


def first_day(given: Given) -> date:
    """The first day without work; a day on which work had begun is paid as work."""
    return given.incapacity_start + ONE_DAY * given.fell_ill_after_starting_work_that_day


def claim_begins(given: Given) -> date:
    """The first day after four weeks of the job."""
    return add_weeks(given.employment_start, WAITING_WEEKS)


def days_used(given: Given, first: date) -> int:
    """Days of the 42 already used for the same illness, 0 to 42.

    The count begins anew after six months without this illness, and twelve months after the first incapacity of the
    count began. Days within the first four weeks of the job were not paid and do not count.
    """
    used, frame, free_until = 0, None, None
    for illness in sorted(given.prior_same_illness, key=lambda illness: illness.start):
        if _begins_anew(illness.start, frame, free_until):
            used, frame = 0, illness.start
        paid_from = max(illness.start, claim_begins(given))
        used = min(used + max((illness.end - paid_from).days + 1, 0), PAID_DAYS)
        free_until = add_months(illness.end, FREE_MONTHS)
    return 0 if _begins_anew(first, frame, free_until) else used


def _begins_anew(start: date, frame: date | None, free_until: date | None) -> bool:
    return frame is None or free_until < start or add_months(frame, FRAME_MONTHS) <= start
