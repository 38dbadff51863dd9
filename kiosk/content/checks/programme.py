"""The organisation chart is a tree on every day, and every number, Land and office of the programme exists."""

import re
from collections.abc import Container, Iterable, Iterator
from datetime import date

from ..catalogue import Catalogue
from ..documents import Numbered, Unit
from ..measures import values_of
from .finding import Finding, error

Findings = Iterator[Finding]
MOMENT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
ROOTS = ("programme", "offer", "neighbour")  # kinds of units that may stand below nothing


def programme(catalogue: Catalogue) -> Findings:
    for id, unit in catalogue.units.items():
        yield from _unit(f"units/{id}", id, unit, catalogue)
    for folder in ("figures", "milestones"):
        for id, document in getattr(catalogue, folder).items():
            yield from _numbers(f"{folder}/{id}", document)
            yield from _period(f"{folder}/{id}", document.begins, document.ends)
    for id, milestone in catalogue.milestones.items():
        yield from _unknown(f"milestones/{id}", "Land", milestone.lands, catalogue.lands)
    for id, story in catalogue.stories.items():
        yield from _unknown(f"stories/{id}", "Land", (story.land,), catalogue.lands)
        yield from _unknown(f"stories/{id}", "profession", filter(None, (story.profession,)), catalogue.professions)


def _unit(place: str, id: str, unit: Unit, catalogue: Catalogue) -> Findings:
    yield from _numbers(place, unit)
    yield from _unknown(place, "centre", unit.centres, catalogue.centres)
    yield from _unknown(place, "unit", filter(None, (one.parent for one in unit.placements)), catalogue.units)
    if unit.website is not None and not unit.website.startswith(("https://", "http://")):
        yield error(place, "has a website that is no address of the web")
    if unit.kind not in ROOTS and any(placement.parent is None for placement in unit.placements):
        yield error(place, "stands below nothing, which only a programme or an offer may")
    for earlier, later in zip(unit.placements, unit.placements[1:], strict=False):
        if earlier.until is None or earlier.until >= later.valid_from:
            yield error(place, f"has two places on {later.valid_from}")
    for placement in unit.placements:
        if id in _above(id, placement.valid_from, catalogue):
            yield error(place, f"stands below itself on {placement.valid_from}")


def _above(id: str, on: date, catalogue: Catalogue) -> list[str]:
    """The units above one on a day, nearest first; it ends where a unit comes a second time."""
    found: list[str] = []
    unit = catalogue.units.get(id)
    while unit and (placement := unit.placement(on)) and placement.parent and placement.parent not in found:
        found.append(placement.parent)
        unit = catalogue.units.get(placement.parent)
    return found


def _numbers(place: str, document: Numbered) -> Findings:
    try:
        values_of(document)
    except ValueError as trouble:
        yield error(place, f"has a number that cannot be read: {trouble}")


def _period(place: str, begins: str | None, ends: str | None) -> Findings:
    for moment in filter(None, (begins, ends)):
        if not _is_moment(moment):
            yield error(place, f"names “{moment}”, which is no year, month or day")
    if begins is None and ends is not None:
        yield error(place, "ends without a beginning")
    elif begins and ends and begins > ends:
        yield error(place, "ends before it begins")


def _is_moment(moment: str) -> bool:
    parts = MOMENT.fullmatch(moment)
    if parts is None:
        return False
    try:
        return bool(date(int(parts[1]), int(parts[2] or 1), int(parts[3] or 1)))
    except ValueError:
        return False


def _unknown(place: str, kind: str, names: Iterable[str], known: Container[str]) -> Findings:
    for name in names:
        if name not in known:
            yield error(place, f"names the {kind} “{name}”, which does not exist")
