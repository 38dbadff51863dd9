"""Centres as cards: in the list, and at the end of every page that leads to a person. cards.html shows them."""

from typing import Any

from markupsafe import Markup

from ..i18n import formats
from ..i18n.gettext import gettext as _
from ..shell.addresses import with_query
from ..shell.pages import link, preview
from ..shell.visit import visiting
from .directory import Advice, Asked, Client, Need, Reason, directory

NEAREST = 2  # centres at the end of another page
SMALL = 1  # kilometres: nearer than that no distance is said


def card(advice: Advice, placed: bool = True) -> dict[str, Any]:
    """What a list shows of a centre. A number or mailbox of which we are not sure is given to nobody.

    placed: she has said where she is. If not, no state is another one.
    """
    centre, visit = advice.centre, visiting()
    sure = centre.confidence != "low"
    return {
        "id": advice.id,
        "href": link("centres.centre", centre=advice.id),
        "name": centre.name,
        "city": centre.city,
        "land": _land(centre.land),
        "away": how_far(advice.kilometres),
        "reason": reasons()[advice.reason] if placed or advice.reason != "other-land" else None,
        "responsible": advice.reason == "responsible",
        "street": centre.street if sure else None,
        "phone": centre.phone if sure else None,
        "mail": centre.mail if sure else None,
        "website": centre.website,
        "languages": language_names(centre.languages),
        "checked": formats.day(centre.checked, visit.locale),
        "overdue": advice.overdue,
        "uncertain": centre.confidence != "high",
    }


def reasons() -> dict[Reason, str]:
    """Why a centre stands in the list, in words."""
    return {
        "responsible": _("Responsible for you"),
        "same-land": _("Advises in this state too"),
        "everywhere": _("For all of Germany"),
        "other-land": _("In another state"),
    }


def nearest(need: Need, client: Client | None = None, land: str | None = None) -> dict[str, Any]:
    """The first centres for her and the address of all, for the end of a plan, a topic, a situation.

    Without a Land nobody is near: then only the address, where she can say where she is. From abroad all are far.
    """
    visit = visiting()
    asked = Asked(need, client, lands=(land,) if land else ())
    known = land is not None or client == "abroad"
    found = directory(visit.catalogue.centres, asked, visit.day)[:NEAREST] if known else []
    said = {"service": need, "for": client, "land": land}
    return {
        "cards": [card(advice, land is not None) for advice in found],
        "all": with_query(link("centres.find"), {name: value for name, value in said.items() if value} | preview()),
    }


def language_names(tags: tuple[str, ...]) -> str:
    """Languages by their names in hers, as a list."""
    visit = visiting()
    known, names = visit.catalogue.languages, visit.locale.languages
    spoken = (names.get(tag.replace("-", "_")) or (known[tag].name if tag in known else tag) for tag in tags)
    return formats.listed(spoken, visit.locale)


def _land(land: str) -> Any:
    visit = visiting()
    return visit.catalogue.text(visit.lang.tag, f"lands/{land}/title") if land in visit.catalogue.lands else None


def how_far(kilometres: float | None) -> Markup | str | None:
    """In words; None where nobody knows."""
    if kilometres is None or kilometres == float("inf"):
        return None
    whole = round(kilometres)
    return _("about %(n)s km", n=whole) if whole >= SMALL else _("in this place")
