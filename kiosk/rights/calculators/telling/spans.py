"""Illness and discrimination: from when until when."""

from datetime import date
from typing import Any

from msgspec import UNSET

from .. import agg_deadline as agg
from .. import sick_pay as sick
from ..periods import add_months
from .lines import SHARED, LastDay, Line, Told, moved, until


def sick_pay(given: sick.Given, result: sick.Result, today: date, amount: Any) -> Told:
    first = sick.first_day(given)
    answer = []
    if result.waiting_period_unpaid_from is not UNSET:
        waiting = {"first": result.waiting_period_unpaid_from, "last": result.waiting_period_unpaid_until}
        answer.append(Line("waiting", waiting))
    if result.paid_from:
        answer.append(Line("paid", {"first": result.paid_from, "last": result.paid_until}))
        answer.append(Line("paid-days", {"days": result.paid_days}))
    else:
        one_day = given.incapacity_end and given.incapacity_end < first
        answer.append(Line("one-day" if one_day else "not-paid"))
    if result.sickness_benefit_from:
        answer.append(Line("benefit", {"first": result.sickness_benefit_from}))
    return Told((), tuple(answer), tuple(_why(given, result, first)))


def _why(given: sick.Given, result: sick.Result, first: date) -> list[Line]:
    worked = given.fell_ill_after_starting_work_that_day
    steps = [Line("step-next-day" if worked else "step-first-day", {"first": first})]
    if given.incapacity_end and given.incapacity_end < first:
        return steps
    steps.append(Line("step-waiting", {"weeks": sick.WAITING_WEEKS, "begins": sick.claim_begins(given)}))
    steps.append(Line("step-longest", {"weeks": sick.PAID_DAYS // 7, "days": sick.PAID_DAYS}))
    if given.prior_same_illness:
        used = sick.days_used(given, first)
        steps.append(Line("step-used", {"days": used}) if used else Line("step-anew"))
    if result.paid_from and not result.sickness_benefit_from:
        steps.append(Line("step-ends", {"last": result.paid_until}))
    return steps


def agg_deadline(given: agg.Given, result: agg.Result, today: date, amount: Any) -> Told:
    counted = add_months(given.event_date, agg.CLAIM_MONTHS)
    steps = [
        Line("step-event", {"event": given.event_date}),
        Line("step-months", {"months": agg.CLAIM_MONTHS, "counted": counted}),
        *moved(counted, result.written_claim_by, given.land),
    ]
    if result.sue_by is UNSET:
        days = (LastDay("last-day-claim", result.written_claim_by),)
        return Told(days, tuple(until(result.written_claim_by, today)), tuple(steps))
    received = given.claim_received_by_employer
    counted = add_months(received, agg.SUE_MONTHS)
    steps.append(Line("step-claimed", {"received": received, "months": agg.SUE_MONTHS, "counted": counted}))
    steps += [line for line in moved(counted, result.sue_by, given.land) if line.slug != "land-unknown"]
    in_time = Line("claimed" if received <= result.written_claim_by else "claimed-late",
                   {"received": received, "deadline": result.written_claim_by})  # fmt: skip
    return Told((LastDay("last-day-sue", result.sue_by),), (in_time, *_sue(result.sue_by, today)), tuple(steps))


def _sue(day: date, today: date) -> list[Line]:
    if day < today:
        return [Line("past", {"deadline": day}, SHARED), Line("past-do")]
    return [Line("sue", {"deadline": day})]
