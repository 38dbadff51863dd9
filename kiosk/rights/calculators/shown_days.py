"""The last days of a result: large on the page, and as entries for her own calendar."""

from typing import Any
from urllib.parse import urlencode

from flask import request

from ...content.words import Words
from ...i18n import formats
from ...i18n.gettext import gettext as _
from ...i18n.gettext import ngettext
from ...sheets.calendar import Entry
from ...shell.pages import link
from ...shell.visit import visiting
from ..reminders import ONLY, reminder
from .around import AROUND
from .telling import LastDay

# Whom to turn to on that day, where it is not the first who helps with the calculation.
OFFICES = {("agg_deadline", "last-day-sue"): "labour-court"}  # § 61b (1) ArbGG: the claim is made there


def shown(name: str, last: LastDay) -> dict[str, Any]:
    """The big date, how far away it is, and the address of its file as long as it is not over."""
    visit = visiting()
    return {
        "name": _title(name, last),
        "day": formats.day(last.day, visit.locale),
        "weekday": formats.weekday(last.day, visit.locale),
        "iso": last.day.isoformat(),
        "left": _left((last.day - visit.day).days),
        "calendar": _file(name, last) if last.day >= visit.day else None,
    }


def entry(name: str, last: LastDay) -> Entry:
    office = OFFICES.get((name, last.slug), AROUND[name].contacts[0])
    return reminder(f"calculators/{name}", last.slug, last.day, _title(name, last), office)


def _file(name: str, last: LastDay) -> str:
    """The address of this page with one step more, and everything as it was typed."""
    given = [(key, text) for key, text in request.args.items(multi=True) if key != ONLY]
    file = link("calculators.calendar", tool=name.replace("_", "-"))
    return f"{file}?{urlencode([*given, (ONLY, last.slug)])}"


def _title(name: str, last: LastDay) -> Words:
    visit = visiting()
    return visit.catalogue.text_on(visit.lang.tag, f"calculators/{name}/{last.slug}", visit.day)


def _left(days: int) -> Any:
    if days < 0:
        return _("This day has passed.")
    if days < 2:
        return _("That is tomorrow.") if days else _("That is today.")
    return ngettext("That is in %(n)s day.", "That is in %(n)s days.", days)
