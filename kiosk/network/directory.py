"""Who advises her: first those who are responsible for her, then those near her. Knows no Flask."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from ..content.documents import Centre
from ..places import Place, kilometres
from ..places.distance import Point
from ..places.map import middle
from .wishes import Wishes, meets

Need = Literal["recognition", "work-rights"]
Client = Literal["eu", "other", "abroad"]
# Why a centre stands where it stands; each has its sentence for the visitor.
Reason = Literal["responsible", "same-land", "everywhere", "other-land"]

GERMANY = "DE"
NONE = Wishes()
SERVICES: Mapping[Need, frozenset[str]] = {
    "recognition": frozenset({"recognition", "qualification"}),
    "work-rights": frozenset({"labour-law", "exploitation"}),
}
# Faire Mobilität for EU citizens, § 45b AufenthG for people of other countries, § 421b SGB III for people abroad.
RESPONSIBLE: Mapping[tuple[Need, Client], str] = {
    ("recognition", "eu"): "iq-recognition",
    ("recognition", "other"): "iq-recognition",
    ("recognition", "abroad"): "zsba",
    ("work-rights", "eu"): "faire-mobilitaet",
    ("work-rights", "other"): "faire-integration",
    ("work-rights", "abroad"): "faire-integration",
}


@dataclass(frozen=True)
class Asked:
    """What she needs, who she is to the offices, where she is, and what she wishes.

    client: None if she does not say; then everybody who may be responsible is.
    lands: the Land she chose; with a place its own Länder if empty.
    """

    need: Need
    client: Client | None = None
    place: Place | None = None
    lands: tuple[str, ...] = ()
    wishes: Wishes = NONE

    @property
    def clients(self) -> tuple[Client, ...]:
        return (self.client,) if self.client else ("eu", "other")

    @property
    def point(self) -> Point | None:
        if self.place:
            return self.place.point
        return middle(self.lands[0]) if len(self.lands) == 1 and self.lands[0] != GERMANY else None

    @property
    def where(self) -> tuple[str, ...]:
        return self.lands or (self.place.lands if self.place else ())


class Advice(NamedTuple):
    """A centre for her. kilometres: as the crow flies, None where one of the two points is unknown.

    meets: it is as she wishes; None where we do not know.
    """

    id: str
    centre: Centre
    reason: Reason
    kilometres: float | None
    overdue: bool
    meets: bool | None = True


def directory(centres: Mapping[str, Centre], asked: Asked, on: date) -> list[Advice]:
    """Everybody who may advise her, the best first; without wishes never empty as long as there are federal offices.

    Those whom we know to be as she wishes come before those of whom we do not know it. Then those who are responsible
    for her come first, those of her Land before others; then whoever else advises in her Land, then the federal
    offices. Whoever has not been looked at in time comes after those who have.
    """
    there = {id: centre for id, centre in centres.items() if centre.holds(on) and _may_advise(centre, asked)}
    found = [_advice(id, centre, asked, on) for id, centre in there.items()]
    own = {one.centre.programme for one in found if _is_responsible(one.centre, asked) and one.reason != "other-land"}
    shown = [
        one
        for one in found
        # EU citizens have no centre of their own in every Land: then the nearest one, wherever it is.
        if one.reason != "other-land"
        or not asked.where
        or (_is_responsible(one.centre, asked) and one.centre.programme not in own)
    ]
    as_wished = [one for one in shown if one.meets is not False]
    return sorted(as_wished, key=lambda advice: _rank(advice, asked))


def _may_advise(centre: Centre, asked: Asked) -> bool:
    return bool(set(asked.clients) & set(centre.clients)) and bool(SERVICES[asked.need] & set(centre.services))


def _advice(id: str, centre: Centre, asked: Asked, on: date) -> Advice:
    away = kilometres(asked.place.point, centre.point) if asked.place and centre.point else None
    return Advice(id, centre, _reason(centre, asked), away, centre.next_check < on, meets(centre, asked.wishes, on))


def _reason(centre: Centre, asked: Asked) -> Reason:
    if centre.land not in (GERMANY, *asked.where):
        return "other-land"
    if _is_responsible(centre, asked):
        return "responsible"
    return "everywhere" if centre.land == GERMANY else "same-land"


def _is_responsible(centre: Centre, asked: Asked) -> bool:
    return centre.programme in {RESPONSIBLE[asked.need, client] for client in asked.clients}


_ORDER: Mapping[Reason, int] = {"responsible": 0, "same-land": 1, "everywhere": 2, "other-land": 3}


def _rank(advice: Advice, asked: Asked) -> tuple:
    """Whoever names only her state is taken to be in the middle of it; no distance is said then."""
    here, there = asked.point, advice.centre.point
    away = kilometres(here, there) if here and there else float("inf")
    responsible_first = not _is_responsible(advice.centre, asked)
    fits = advice.meets is None, advice.overdue, responsible_first, _ORDER[advice.reason]
    return *fits, away, advice.centre.name, advice.id
