"""The networks of each Land, and what is known of the round that runs now."""

from typing import Any

from ..content.documents import Centre
from ..shell.proof import shown_day
from ..shell.visit import visiting
from .telling import milestone, period

COORDINATION = "iq-regional-coordination"


def regions() -> list[dict[str, Any]]:
    """Every Land, also one for which no network is known: `networks` is empty then."""
    visit = visiting()
    known = [(id, centre) for id, centre in visit.catalogue.centres.items() if centre.programme == COORDINATION]
    return [
        {
            "id": land,
            "title": visit.text(f"lands/{land}/title"),
            "networks": [_network(centre) for _id, centre in sorted(known) if centre.land == land],
            "news": [milestone(id) for id, one in current() if land in one.lands],
        }
        for land in sorted(visit.catalogue.lands, key=lambda land: visit.catalogue.lands[land].order)
    ]


def current() -> list[tuple[str, Any]]:
    """What is known of the round that runs now, in order."""
    found = visiting().catalogue.milestones
    return sorted(((id, one) for id, one in found.items() if one.kind == "current"), key=lambda pair: pair[1].order)


def _network(centre: Centre) -> dict[str, Any]:
    visit = visiting()
    sure = centre.confidence != "low"
    begins, _slash, ends = (centre.source_day or "").partition("/")
    town = " ".join(filter(None, (centre.postcode if sure else None, centre.city)))
    return {
        "name": centre.name,
        "carrier": centre.carrier,
        "address": ", ".join(filter(None, (centre.street if sure else None, town))) or None,
        "website": centre.website,
        "source_day": period(begins or None, ends or None),
        "checked": shown_day(centre.checked),
        "uncertain": centre.confidence != "high",
        "is_current": bool(begins) and begins >= _round_began(),
        "overdue": centre.next_check < visit.day,
    }


def _round_began() -> str:
    """The year in which the last known round began."""
    return max(one.begins for one in visiting().catalogue.milestones.values() if one.kind == "round")
