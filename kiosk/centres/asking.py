"""What she says in the address of the page: what it is about, who she is, where she is, what she wishes."""

from typing import Any, NamedTuple

from flask import current_app, request

from ..flows.places import LANDS
from ..flows.typed import SPACES
from ..i18n import formats
from ..i18n.gettext import gettext as _
from ..network.directory import Asked, Client, Need
from ..network.where import Where, where
from ..network.wishes import Wishes
from ..places import Answer, Place, kilometres
from ..shell.addresses import with_query
from ..shell.visit import visiting

LONGEST = 60  # letters of a place
MANY = 30  # places to choose from
MONTHS = ("3", "6", "12")
WAYS = ("phone", "online")


class Said(NamedTuple):
    """What could be understood. problems: of a field by its name, each in words with a next step.

    found: the places she may mean.
    """

    typed: str
    asked: Asked | None
    problems: dict[str, str]
    found: Answer = Answer()

    @property
    def wishes(self) -> Wishes:
        return self.asked.wishes if self.asked else Wishes()

    def as_listed(self) -> dict[str, str]:
        """The same question in the words of our own lists: for her basket, a sheet and a code. See `listed`."""
        asked, wishes = self.asked, self.wishes
        said = {
            "service": asked.need,
            "for": asked.client,
            **listed(asked.place, asked.lands),
            "language": wishes.language,
            "by": wishes.way,
            "open": "today" if wishes.today else None,
            "appointment": "no" if wishes.walk_in else None,
            "step-free": "yes" if wishes.step_free else None,
            "checked": str(wishes.months) if wishes.months else None,
        }
        return {name: value for name, value in said.items() if value}


def needs() -> list[tuple[Need, str]]:
    return [
        ("recognition", _("My profession: recognition, courses")),
        ("work-rights", _("My work: wages, dismissal, contract")),
    ]


def clients() -> list[tuple[Client, str]]:
    return [
        ("eu", _("I am an EU citizen")),
        ("other", _("I am from another country")),
        ("abroad", _("I still live abroad")),
    ]


def read() -> Said:
    """What stands in the address. Nothing of it is kept."""
    typed = visible(request.args.get("place", ""))
    land = request.args.get("land") or None
    need, client = request.args.get("service"), request.args.get("for") or None
    problems = {}
    if need not in dict(needs()):
        problems["service"] = _("Please choose what it is about.")
    if client is not None and client not in dict(clients()):
        problems["for"] = _("Please choose one of the answers.")
    here = located(typed, land)
    problems |= trouble_with_place(typed, land, here)
    if problems:
        return Said(typed, None, problems)
    return Said(typed, Asked(need, client, here.place, here.lands, _wishes()), {}, here.found)


def trouble_with_place(typed: str, land: str | None, here: Where) -> dict[str, str]:
    """What is wrong with a place or a state, by field."""
    problems = {}
    if land is not None and land not in LANDS:
        problems["land"] = _("Please choose a state from the list.")
    elif here.apart:
        problems["place"] = _("This place lies in another state. Change the place or the state.")
    elif typed and not here.lands:
        problems["place"] = _("We do not know this place. Check the letters, write a postcode, or choose the state.")
    return problems


def located(typed: str, land: str | None) -> Where:
    """Where she is; the point she chose from a list of equal names makes it sure."""
    known = land if land in LANDS else None
    here = where(typed, known, current_app.extensions["gazetteer"], visiting().catalogue)
    exact = [place for place in here.found.places if point_of(place) == request.args.get("at")]
    return Where(exact[0], exact[0].lands, Answer(tuple(exact), True)) if exact else here


def listed(place: Place | None, lands: tuple[str, ...]) -> dict[str, str]:
    """Where she is as an address says it without a letter of what she typed: a place by its name and its point."""
    if place:
        return {"place": place.postcode or place.name, "at": point_of(place)}
    return {"land": lands[0]} if lands else {}


def point_of(place: Place) -> str:
    """How an address names one of several places with the same name: "51.05,13.74"."""
    return f"{place.point[0]},{place.point[1]}"


def choices(found: Answer, **kept: str | None) -> list[dict[str, Any]]:
    """The places she may mean, each with this page for it; `kept` stands in the addresses too."""
    if found.sure:
        return []
    said = {name: value for name, value in kept.items() if value}
    return [one | {"href": with_query(request.path, {**said, "place": one["name"], "at": one["at"]})}
            for one in map(called, found.places[:MANY])]  # fmt: skip


def called(place: Place) -> dict[str, Any]:
    """A place with its state and, because names repeat, the next large town."""
    visit = visiting()
    lands = [visit.catalogue.text(visit.lang.tag, f"lands/{land}/title").plain for land in place.lands]
    large: Place | None = current_app.extensions["gazetteer"].large_town_near(place)
    away = round(kilometres(large.point, place.point)) if large else 0
    near = {"town": large.name, "kilometres": away} if large and away else None
    return {"name": place.name, "lands": formats.listed(lands, visit.locale), "near": near, "at": point_of(place)}


def visible(typed: str) -> str:
    """Without characters that are not seen: they would only hide what was typed.

    The marks that shape a Persian word go too: a letter keeps them for paper, the search for a name stumbles over them.
    """
    spaced = (" " if letter in SPACES else letter for letter in typed)
    return "".join(letter for letter in spaced if letter.isprintable())[:LONGEST].strip()


def _wishes() -> Wishes:
    """Wishes nobody offers count as none: a filter is no question she must answer."""
    months, way = request.args.get("checked"), request.args.get("by")
    languages = {tag for centre in visiting().catalogue.centres.values() for tag in centre.languages}
    language = request.args.get("language")
    return Wishes(
        language=language if language in languages else None,
        way=way if way in WAYS else None,
        today="today" in request.args.getlist("open"),
        walk_in="no" in request.args.getlist("appointment"),
        step_free="yes" in request.args.getlist("step-free"),
        months=int(months) if months in MONTHS else None,
    )
