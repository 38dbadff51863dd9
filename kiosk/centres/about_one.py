"""All we know of one centre, and honestly what we do not know."""

from collections.abc import Iterable
from typing import Any

from babel.dates import get_day_names, get_month_names
from flask import current_app

from ..content.documents import Centre, Opening
from ..i18n import formats
from ..i18n.gettext import gettext as _
from ..network.cards import language_names
from ..network.hours import openings_on
from ..network.names import appointments, channels, clients
from ..shell.proof import official
from ..shell.visit import visiting
from .codes import codes_of
from .linked_data import script

WEEK = ("mo", "tu", "we", "th", "fr", "sa", "su")


def about(id: str, centre: Centre) -> dict[str, Any]:
    """What the page of a centre shows; None where we do not know, so that the page can say so."""
    visit = visiting()
    sure = centre.confidence != "low"
    terminal = current_app.extensions["settings"].terminal
    return {
        "name": centre.name,
        "programme": visit.text(f"centres/programmes/{centre.programme}"),
        "carrier": centre.carrier,
        "address": _address(centre, sure),
        "land": visit.text(f"lands/{centre.land}/title") if centre.land in visit.catalogue.lands else None,
        "phone": centre.phone if sure else None,
        "mail": centre.mail if sure else None,
        "website": centre.website,
        "languages": language_names(centre.languages),
        "services": [visit.text(f"centres/services/{service}") for service in centre.services],
        "clients": formats.listed((clients()[client] for client in centre.clients), visit.locale),
        "channels": formats.listed((channels()[channel] for channel in centre.channels), visit.locale),
        "hours": [_opening(opening) for opening in centre.hours],
        "today": _today(centre),
        "closed_on_holidays": bool(centre.hours) and not any(one.on_holidays for one in centre.hours),
        "gone": formats.day(centre.until, visit.locale) if centre.until and centre.until < visit.day else None,
        "to_come": _to_come(centre),
        "appointment": appointments().get(centre.appointment),
        "step_free": _yes_or_no(centre.step_free),
        "free": _yes_or_no(centre.free),
        "checked": formats.day(centre.checked, visit.locale),
        "overdue": centre.next_check < visit.day,
        "uncertain": centre.confidence != "high",
        "sources": official(centre.source),
        "other_sources": _other_sources(centre),
        "checked_by": _("a machine, from published pages") if centre.checked_by == "facts" else centre.checked_by,
        "source_day": _source_day(centre.source_day),
        "codes": codes_of(centre, sure) if terminal else [],
        "linked_data": script(id, centre, sure),
    }


def _today(centre: Centre) -> str | None:
    """In words; None where no hours are known."""
    if not centre.hours:
        return None
    openings = openings_on(centre, visiting().day)
    if not openings:
        return _("Closed today, as far as we know.")
    if centre.appointment == "needed" or all(one.by_appointment for one in openings):
        return _("Open today, but only with an appointment.")
    return _("Open today, as far as we know.")


def _to_come(centre: Centre) -> str | None:
    visit = visiting()
    later = centre.valid_from and centre.valid_from > visit.day
    return formats.day(centre.valid_from, visit.locale) if later else None


def _address(centre: Centre, sure: bool) -> list[str]:
    """The lines of an envelope; a street we are not sure of is left out."""
    town = " ".join(filter(None, (centre.postcode if sure else None, centre.city)))
    return [line for line in (centre.street if sure else None, town) if line]


def _opening(opening: Opening) -> dict[str, Any]:
    locale = visiting().locale
    names = get_day_names("wide", "stand-alone", locale)
    return {
        "days": formats.listed((names[WEEK.index(day)] for day in opening.days), locale),
        "hours": f"{opening.begins}–{opening.ends}",
        "more": list(_more(opening)),
    }


def _more(opening: Opening) -> Iterable[str]:
    locale = visiting().locale
    if opening.interval == 2:
        yield _("every second week")
    if opening.ordinals:
        weeks = formats.listed(map(_ordinal, opening.ordinals), locale)
        yield _("only in some weeks of the month: %(weeks)s", weeks=weeks)
    if opening.by_appointment:
        yield _("with an appointment")
    if opening.valid_from:
        yield _("from %(day)s", day=formats.day(opening.valid_from, locale))
    if opening.until:
        yield _("until %(day)s", day=formats.day(opening.until, locale))


def _ordinal(number: int) -> str:
    return _("the last") if number < 0 else str(number)


def _yes_or_no(known: bool | None) -> str | None:
    return None if known is None else _("Yes") if known else _("No")


def _other_sources(centre: Centre) -> list[str]:
    """Pages of no official site are named, not linked."""
    known = {one["address"] for one in official(centre.source)}
    return [source.partition("://")[2].removeprefix("www.") for source in centre.source if source not in known]


def _source_day(day: str | None) -> str | None:
    """A day, a month or only a year, as far as the source tells it."""
    parts = (day or "").split("-")
    if not parts[0].isdigit():
        return None
    if len(parts) == 1:
        return parts[0]
    locale = visiting().locale
    return f"{get_month_names('wide', 'stand-alone', locale)[int(parts[1])]} {parts[0]}"
