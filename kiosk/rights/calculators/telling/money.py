"""Pay: what the minimum wage comes to, and where a minijob ends."""

from datetime import date

from .. import minijob_check as minijob
from .. import minimum_wage_check as wage
from ..fields import Amounts
from ..money import WEEKS_A_MONTH
from .lines import Line, Told

OTHER_RULES = {"apprentice": "apprentice", "self_employed": "self-employed"}


def minimum_wage_check(given: wage.Given, result: wage.Result, today: date, amount: Amounts) -> Told:
    if not result.applies:
        more = [Line(OTHER_RULES[given.status])] if given.status in OTHER_RULES else []
        return Told((), (Line("applies-not"), *more), ())
    enough = Line("enough", {"required": result.required_monthly_eur})
    missing = Line("missing", {"shortfall": result.shortfall_monthly_eur})
    steps = [
        Line("step-general", {"on": given.date, "general": amount("minimum_wage_hourly_eur", given.date)}),
        *_sector(given, result, amount),
        Line("step-hours", {"hours": given.weekly_hours, "weeks": WEEKS_A_MONTH, "monthly": result.monthly_hours}),
        Line("step-required", {"minimum": result.minimum_hourly_eur, "required": result.required_monthly_eur}),
        Line("step-pay", {"gross": given.monthly_gross_eur, "hourly": result.hourly_eur}),
    ]
    return Told((), (enough if result.ok else missing,), tuple(steps))


def _sector(given: wage.Given, result: wage.Result, amount: Amounts) -> list[Line]:
    if given.sector is None:
        return []
    own = wage.sector_hourly(given, amount)
    if own is None:
        return [Line("step-sector-none", {"on": given.date})]
    return [Line("step-sector" if own == result.minimum_hourly_eur else "step-sector-lower", {"own": own})]


def minijob_check(given: minijob.Given, result: minijob.Result, today: date, amount: Amounts) -> Told:
    steps = [Line("step-limit", {"on": given.date, "limit": result.limit_eur})]
    if given.guaranteed_yearly_extra_eur:
        steps.append(Line("step-extra", {"extra": given.guaranteed_yearly_extra_eur}))
    steps.append(Line("step-average", {"average": result.average_monthly_eur}))
    if result.category in ("midijob", "regular"):
        steps.append(Line("step-upper", {"upper": amount("midijob_upper_limit_eur", given.date)}))
    elif given.unforeseen_months_eur:
        steps.append(Line("step-overrun", {"double": 2 * result.limit_eur, "months": minijob.OVERRUNS}))
    steps.append(Line("step-hours", {"hours": result.max_hours_per_month_at_minimum_wage}))
    return Told((), (Line(result.category.replace("_", "-")),), tuple(steps))
