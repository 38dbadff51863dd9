"""The fields of each calculator's page, in the order in which a person can answer them."""

from collections.abc import Callable

from markupsafe import Markup

from ...i18n.gettext import gettext as _
from ...shell.visit import visiting
from .typed import Ask

UNKNOWN = "unknown"
BREAKS, ILLNESSES, OVERRUNS = 3, 3, 4  # so many fields are offered; programs may send more


def dismissal_claim_deadline() -> list[Ask]:
    return [
        _day("received_date", _("When did the letter arrive?"),
             _("The day it came into your hands or into your letter box. If you are not sure: the earlier day.")),
        _land(),
    ]  # fmt: skip


def jobseeker_registration() -> list[Ask]:
    return [
        _day("knowledge_date", _("When did you learn that the job ends?"),
             _("For example the day of the letter, or the day you signed.")),
        _day("employment_end", _("What is the last day of the job?")),
        _land(),
    ]  # fmt: skip


def notice_period() -> list[Ask]:
    sides = (("employer", _("The company gives notice")), ("employee", _("I give notice")))
    return [
        Ask("side", "choice", _("Who gives notice?"), options=sides),
        _day("start_date", _("What was the first day of the job?")),
        _day("notice_received", _("When did the signed letter arrive?"),
             _("A day in the future is possible too.")),
        _day("probation_end", _("What is the last day of the probation?"),
             _("Leave it empty if there is none or if it is over."), optional=True),
    ]  # fmt: skip


def minimum_wage_check() -> list[Ask]:
    return [
        _day("date", _("For which month is the pay?"), _("Write the last day of the month.")),
        Ask("monthly_gross_eur", "number", _("How much is the pay of this month?"),
            _("The gross amount on the payslip, before tax. For example 2409.33."), "EUR euro gross brutto"),
        Ask("weekly_hours", "number", _("How many hours do you work in a week?"),
            _("All hours you really work. For example 38.5."), "hours a week"),
        Ask("status", "choice", _("How do you work?"), options=statuses()),
        Ask("sector", "choice", _("In which sector?"), _("Leave it empty if yours is not in the list."),
            options=sectors(), optional=True),
    ]  # fmt: skip


def minijob_check() -> list[Ask]:
    money = "EUR euro gross brutto"
    asks = [
        _day("date", _("For which day?"), _("For example today.")),
        Ask("regular_monthly_eur", "number", _("How much is the regular pay in a month?"),
            _("The gross amount, before tax."), money),
        Ask("guaranteed_yearly_extra_eur", "number", _("How much is promised in addition in a year?"),
            _("For example holiday pay or Christmas pay. Leave it empty if there is none."), money, optional=True),
    ]  # fmt: skip
    group = _("Months with more pay because of work nobody could foresee")
    return asks + [
        Ask(f"month{n}", "number", _("Pay of month %(n)s", n=n), unit=money, optional=True, group=group)
        for n in range(1, OVERRUNS + 1)
    ]


def sick_pay() -> list[Ask]:
    asks = [
        _day("employment_start", _("What was the first day of the job?")),
        _day("incapacity_start", _("Since when can you not work?"), _("The first day of the illness.")),
        Ask("fell_ill_after_starting_work_that_day", "tick", _("I had already started work on that day."),
            optional=True),
        _day("incapacity_end", _("What is the last day of the illness?"),
             _("Leave it empty if you do not know it yet."), optional=True),
    ]  # fmt: skip
    group = _("Earlier times with the same illness")
    for n in range(1, ILLNESSES + 1):
        asks.append(_day(f"prior{n}_start", _("Time %(n)s: first day", n=n), optional=True, group=group))
        asks.append(_day(f"prior{n}_end", _("Time %(n)s: last day", n=n), optional=True, group=group))
    return asks


def holiday_entitlement() -> list[Ask]:
    return [
        Ask("days_per_week", "number", _("How many days do you work in a week?"), _("For example 5 or 2.5."),
            "days a week"),
        _day("start_date", _("What was the first day of the job?")),
        _day("end_date", _("What is the last day of the job?"), _("Leave it empty if the job goes on."), optional=True),
        Ask("year", "number", _("For which year?"), _("For example 2027."), "year"),
    ]  # fmt: skip


def working_time_check() -> list[Ask]:
    group = _("Breaks")
    asks = [
        Ask("age", "number", _("How old are you?"), _("In years."), "years"),
        _day("day", _("Which day?")),
        _time("start", _("When did the work begin?"), _("For example 8:30.")),
        _time("end", _("When did the work end?"), _("After midnight counts as the next day.")),
    ]
    for n in range(1, BREAKS + 1):
        asks.append(_time(f"break{n}_start", _("Break %(n)s: start", n=n), optional=True, group=group))
        asks.append(_time(f"break{n}_end", _("Break %(n)s: end", n=n), optional=True, group=group))
    return asks + [
        _day("next_day", _("On which day does the next work begin?"), _("Leave it empty if you do not know."), True),
        _time("next_start", _("When does the next work begin?"), optional=True),
        Ask("short_rest_sector", "tick",
            _("I work in a hospital, in care, in a restaurant or hotel, in transport, in broadcasting or in farming."),
            optional=True),
    ]  # fmt: skip


def agg_deadline() -> list[Ask]:
    return [
        _day("event_date", _("When did it happen, or when did you learn of it?"),
             _("The day the rejection arrived. If it happened several times: the first day.")),
        _day("claim_received_by_employer", _("When did your written claim reach the company?"),
             _("Leave it empty if you have not written yet."), optional=True),
        _land(),
    ]  # fmt: skip


def statuses() -> tuple[tuple[str, object], ...]:
    return (
        ("employee", _("As an employee, also part-time or in a minijob")),
        ("apprentice", _("In vocational training")),
        ("under18_no_training", _("I am under 18 and have no finished training")),
        ("mandatory_internship", _("In an internship that my school or university demands")),
        ("orientation_internship_up_to_3m", _("In a short internship to find a profession")),
        ("study_internship_up_to_3m", _("In a short internship beside my studies")),
        ("long_term_unemployed_first_6m", _("I was unemployed for a long time and have just begun")),
        ("volunteer", _("As a volunteer")),
        ("self_employed", _("As a self-employed person")),
    )


def sectors() -> tuple[tuple[str, object], ...]:
    return (
        ("care_helper", _("Care: helper")),
        ("care_assistant_1y", _("Care: assistant with one year of training")),
        ("care_nurse", _("Care: nurse")),
        ("temp_agency", _("Temporary agency work")),
        ("cleaning_inside", _("Cleaning inside buildings")),
        ("cleaning_glass_facade", _("Cleaning of glass and facades")),
        ("roofer_unskilled", _("Roofing: helper")),
        ("roofer_skilled", _("Roofing: skilled worker")),
        ("scaffolder", _("Scaffolding")),
        ("painter_skilled", _("Painting: skilled worker")),
        ("electrical_trade", _("Electrical trade")),
        ("main_construction", _("Construction")),
        ("chimney_sweep", _("Chimney sweeping")),
        ("slaughter_meat", _("Slaughtering and meat")),
        ("airport_security_group2", _("Airport security: group 2")),
        ("airport_security_group3", _("Airport security: group 3")),
        ("airport_security_group4", _("Airport security: group 4")),
        ("adult_training_group1", _("Training of adults: group 1")),
        ("adult_training_group2", _("Training of adults: group 2")),
    )


def _day(name: str, label: object, hint: object = "", optional: bool = False, group: object = "") -> Ask:
    example = _("For example 31.12.2026.")
    whole = Markup("{} {}").format(hint, example) if hint else example
    return Ask(name, "day", label, whole, optional=optional, group=group)


def _time(name: str, label: object, hint: object = "", optional: bool = False, group: object = "") -> Ask:
    return Ask(name, "time", label, hint, optional=optional, group=group)


def _land() -> Ask:
    visit = visiting()
    lands = sorted(visit.catalogue.lands, key=lambda code: visit.catalogue.lands[code].order)
    names = [(code.removeprefix("DE-"), visit.catalogue.text(visit.lang.tag, f"lands/{code}/title")) for code in lands]
    names.append((UNKNOWN, _("I do not know")))
    hint = _("Some holidays exist only in some states.")
    return Ask("land", "choice", _("In which federal state is the workplace?"), hint, options=tuple(names))


FORMS: dict[str, Callable[[], list[Ask]]] = {
    form.__name__: form
    for form in (
        dismissal_claim_deadline, jobseeker_registration, notice_period, minimum_wage_check, minijob_check,
        sick_pay, holiday_entitlement, working_time_check, agg_deadline,
    )
}  # fmt: skip
