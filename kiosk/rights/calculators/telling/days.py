"""The end of a job: the last day to sue, to register, and of the job itself."""

from datetime import date, timedelta
from typing import Any

from .. import dismissal_claim_deadline as claim
from .. import jobseeker_registration as registration
from .. import notice_period as notice
from ..periods import add_months, add_weeks, last_day_of_months
from .lines import LastDay, Line, Told, moved, until


def dismissal_claim_deadline(given: claim.Given, result: claim.Result, today: date, amount: Any) -> Told:
    counted = add_weeks(given.received_date, claim.CLAIM_WEEKS)
    steps = [
        Line("step-received", {"received": given.received_date}),
        Line("step-count", {"counted": counted, "weeks": claim.CLAIM_WEEKS}),
        *moved(counted, result.deadline, given.land),
    ]
    return Told((LastDay("last-day", result.deadline),), tuple(until(result.deadline, today)), tuple(steps))


def jobseeker_registration(given: registration.Given, result: registration.Result, today: date, amount: Any) -> Told:
    late = result.rule == "three_days_after_knowledge"
    steps = _registered_late(given, result) if late else _registered_before(given, result)
    answer = until(result.deadline, today)
    if result.deadline >= today:
        answer.append(Line("at-once"))
    return Told((LastDay("last-day", result.deadline),), tuple(answer), tuple(steps))


def _registered_before(given: registration.Given, result: registration.Result) -> list[Line]:
    return [
        Line("step-end", {"end": given.employment_end}),
        Line("step-months", {"months": registration.MONTHS_BEFORE}),
        Line("step-backwards", {"deadline": result.deadline}),
    ]


def _registered_late(given: registration.Given, result: registration.Result) -> list[Line]:
    counted = given.knowledge_date + timedelta(days=registration.DAYS_AFTER)
    return [
        Line("step-known", {"known": given.knowledge_date}),
        Line("step-late", {"months": registration.MONTHS_BEFORE, "end": given.employment_end}),
        Line("step-days", {"days": registration.DAYS_AFTER, "counted": counted}),
        *moved(counted, result.deadline, given.land),
    ]


def notice_period(given: notice.Given, result: notice.Result, today: date, amount: Any) -> Told:
    received = given.notice_received
    steps = [Line("step-received", {"received": received})]
    if result.period == "2_weeks":
        steps += _in_probation(given)
    elif result.period.startswith("4_weeks"):
        earliest = add_weeks(received, notice.BASIC_WEEKS)
        steps += [*_service(given), Line("step-basic", {"weeks": notice.BASIC_WEEKS, "middle": 15})]
        steps += [Line("step-earliest", {"earliest": earliest}), Line("step-next", {"last_day": result.last_day})]
    else:
        months = notice.months_of_notice(given)
        steps += [*_service(given), Line("step-long", {"months": months})]
        steps += [Line("step-earliest", {"earliest": add_months(received, months)})]
        steps += [Line("step-next", {"last_day": result.last_day})]
    steps.append(Line("step-no-roll"))
    ends = Line("ended" if result.last_day < today else "ends", {"last_day": result.last_day})
    return Told((LastDay("last-day", result.last_day),), (ends,), tuple(steps))


def _service(given: notice.Given) -> list[Line]:
    if given.side == "employee":
        return [Line("step-employee")]
    years = notice.full_years(given.start_date, given.notice_received)
    return [Line("step-service", {"years": years}) if years else Line("step-service-short")]


def _in_probation(given: notice.Given) -> list[Line]:
    latest = last_day_of_months(given.start_date, notice.PROBATION_MONTHS)
    lines = []
    if given.probation_end > latest:
        lines.append(Line("step-probation-too-long", {"months": notice.PROBATION_MONTHS, "latest": latest}))
    end = min(given.probation_end, latest)
    return [*lines, Line("step-probation", {"probation_end": end, "weeks": notice.PROBATION_WEEKS})]
