"""The last days of a result: large on the page, and as a file for her own calendar."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from flask import Response, abort, request

from ...flows import Walk
from ...guide import Guide
from ...i18n import formats
from ...i18n.gettext import gettext as _
from ...i18n.gettext import ngettext
from ...shell.addresses import with_query
from ...shell.pages import link, preview
from ...shell.visit import Visit, visiting
from ..known import WORKPLACE
from ..reminders import ONLY, back_to, file_of, reminder
from .last_days import LastDay, last_days

# To whom she turns on that day; the contacts are named by the outcomes too (facts: situations.md, tree 1).
OFFICES = {
    "claim": "labour-court",
    "late_claim": "labour-court",
    "tell_employer": "maternity-authority",
    "tell_authority": "foreigners-authority",
    "jobseeker": "employment-agency",
}


def days_of(flow: str, walk: Walk, visit: Visit) -> list[LastDay]:
    return last_days(flow, walk, visit.day, visit.catalogue.amount, workplace(visit))


def workplace(visit: Visit) -> str | None:
    """The Land she chose on the result, if it is one."""
    chosen = request.args.get(WORKPLACE, "")
    return chosen if chosen in visit.catalogue.lands else None


def shown(flow: str, last: LastDay, answers: Mapping[str, str], visit: Visit) -> dict[str, Any]:
    """A last day, large and ready to read. calendar: the address of its file, as long as it is not over."""
    given = {**answers, WORKPLACE: workplace(visit), **preview(), ONLY: last.name}
    file = with_query(link(f"situations.{flow}_calendar"), {name: value for name, value in given.items() if value})
    return {
        "name": names()[last.name],
        "day": formats.day(last.day, visit.locale),
        "iso": last.day.isoformat(),
        "weekday": formats.weekday(last.day, visit.locale),
        "left": _left(last.day, visit.day),
        "calendar": file if last.day >= visit.day else None,
    }


def names() -> dict[str, Any]:
    return {
        "claim": _("Last day for the claim at the labour court"),
        "late_claim": _("The very last day to ask the court for a late claim"),
        "tell_employer": _("Last day to tell your employer about the pregnancy"),
        "tell_authority": _("Last day to tell the foreigners authority"),
        "jobseeker": _("Last day to register as a job-seeker"),
    }


def for_calendar(guide: Guide) -> Response:
    """GET …/result/calendar?answers – the days of the result with these answers. Where somebody may watch, none."""
    visit, walk = visiting(), guide.walk()
    if visit.catalogue.situations[guide.name].quick_exit:
        abort(404)
    if walk.outcome is None:
        return back_to(link(f"situations.{guide.name}_outcome"))
    about, titles = f"situations/{guide.name}", names()
    days = days_of(guide.name, walk, visit)
    return file_of([reminder(about, one.name, one.day, titles[one.name].unescape(), OFFICES[one.name]) for one in days])


def _left(last: date, today: date) -> str:
    days = (last - today).days
    if days < 0:
        return _("This day is over. Get advice today.")
    if days == 0:
        return _("That is today.")
    return ngettext("%(n)s day left", "%(n)s days left", days)
