"""Units, figures and milestones as a reader gets them: words, time, and how far to trust them."""

import re
from datetime import date
from typing import Any

from babel.dates import format_skeleton

from ..content.documents import Numbered, Sourced, Unit
from ..content.measures import values_of
from ..content.words import Words
from ..i18n import formats
from ..i18n.gettext import gettext as _
from ..shell.pages import link
from ..shell.proof import official, shown_day
from ..shell.visit import visiting
from .chart import Branch

Shown = dict[str, Any]
# Units of which there is one in every network, or many.
IN_THE_NETWORKS = ("networks", "coordination", "projects", "courses", "services", "activation")
WHOLE_DAY, WHOLE_MONTH = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"\d{4}-\d\d")


def figure(id: str) -> Shown:
    found = visiting().catalogue.figures[id]
    return _numbered("figures", id, found, found.begins, found.ends) | {"law": None}


def milestone(id: str) -> Shown:
    found = visiting().catalogue.milestones[id]
    return _numbered("milestones", id, found, found.begins, found.ends) | {"law": found.law}


def said(key: str, document: Sourced, law: str | None = None) -> Shown:
    """A sentence of a page that rests on the proof of a document."""
    return {"id": key.rpartition("/")[2], "text": visiting().text(key), "when": None, "law": law} | proof(document)


def unit(branch: Branch) -> Shown:
    """A unit of the chart with those below it."""
    return one_unit(branch.id, branch.unit) | {
        "id": branch.id,
        "role": branch.role,
        "below": [unit(one) for one in branch.below],
    }


def one_unit(id: str, found: Unit) -> Shown:
    visit = visiting()
    title = visit.text(f"units/{id}/title")
    return {
        "id": id,
        "title": title,
        "name": found.name if found.name and not _is_said(found.name, title) else None,
        "text": visit.text(f"units/{id}/sentence", **values_of(found)),
        "when": None,
        "law": found.law,
        "website": found.website,
        "asked": [_asked(centre) for centre in found.centres if centre in visit.catalogue.centres],
        "way": _way(id),
        "is_group": found.kind == "group",
    } | proof(found)


def proof(document: Sourced) -> Shown:
    """Where it is from. Pages of official sites are links, other sources are named only."""
    links = official(document.source)
    known = {one["address"] for one in links}
    return {
        "sources": links,
        "other_sources": [_bare(source) for source in document.source if source not in known],
        "checked": shown_day(document.checked),
        "confidence": document.confidence,
        "overdue": document.next_check < visiting().day,
    }


def period(begins: str | None, ends: str | None) -> str | None:
    """2023–2025; 1. August 2012 – 30. September 2017. None where nobody says when."""
    if begins is None:
        return None
    if ends is None:
        return _moment(begins)
    dash = "–" if len(begins) == len(ends) == len("2026") else " – "
    return f"{_moment(begins)}{dash}{_moment(ends)}"


def _moment(written: str) -> str:
    """A year, a month or a day as the reader writes it. What is none of these stays as it is."""
    locale = visiting().locale
    if WHOLE_DAY.fullmatch(written):
        return formats.day(date.fromisoformat(written), locale)
    if WHOLE_MONTH.fullmatch(written):
        return format_skeleton("yMMMM", date.fromisoformat(f"{written}-01"), locale=locale)
    return written


def _is_said(name: str, title: Words) -> bool:
    """Whether a reader of German would read the same name twice."""
    return name == title.plain or (title.lang == "de" and title.plain in name)


def _numbered(folder: str, id: str, document: Numbered, begins: str | None, ends: str | None) -> Shown:
    words = visiting().text(f"{folder}/{id}/text", **values_of(document))
    when = period(begins, ends) or _("The source names no year.")
    return {"id": f"{folder}-{id}", "text": words, "when": when} | proof(document)


def _asked(id: str) -> Shown:
    """An office that knows about a unit, with how old its details are."""
    centre = visiting().catalogue.centres[id]
    begins, _slash, ends = (centre.source_day or "").partition("/")
    return {
        "name": centre.name,
        "carrier": centre.carrier,
        "source_day": period(begins or None, ends or None),
        "website": centre.website,
        "phone": centre.phone if centre.confidence != "low" else None,
        "href": link("centres.centre", centre=id),
    }


def _way(id: str) -> Shown | None:
    """Where a reader finds the many offices behind one unit."""
    if id in IN_THE_NETWORKS:
        # Their own entry has the link; below it the same one again and again would only be noise.
        return {"title": _("The networks in each Land"), "href": link("programme.networks"), "above": id != "networks"}
    if id in ("counselling", "fi-centres"):
        return {"title": _("Find advice near you"), "href": link("centres.find")}
    if id == "hwk":
        return {"title": _("All offices that decide"), "href": link("centres.offices")}
    return None


def _bare(source: str) -> str:
    return source.removeprefix("https://").removeprefix("http://").removeprefix("www.")
