"""Who advises her: first those who are responsible for her, then those near her. Knows no Flask."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from ..content.documents import Centre
from ..places import Place, kilometres

Need = Literal["recognition", "work-rights"]
Client = Literal["eu", "other", "abroad"]
# Why a centre stands where it stands; each has its sentence for the visitor.
Reason = Literal["responsible", "same-land", "everywhere", "other-land"]

GERMANY = "DE"
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
    """What she needs, who she is to the offices, where she is (nothing if she does not say), and her language."""

    need: Need
    client: Client
    place: Place | None = None
    lands: tuple[str, ...] = ()
    language: str | None = None


class Advice(NamedTuple):
    """A centre for her. kilometres: as the crow flies, None where one of the two points is unknown."""

    id: str
    centre: Centre
    reason: Reason
    kilometres: float | None
    overdue: bool


def directory(centres: Mapping[str, Centre], asked: Asked, on: date) -> list[Advice]:
    """Everybody who may advise her, the best first; never empty as long as the store has the federal offices.

    Those who are responsible for her come first, those of her Land before others; then whoever else advises in her
    Land, then the federal offices. Whoever has not been looked at in time comes after those who have.
    """
    found = [_advice(id, centre, asked, on) for id, centre in centres.items() if _may_advise(centre, asked)]
    has_own = any(_is_responsible(advice.centre, asked) and advice.reason != "other-land" for advice in found)
    shown = [
        advice
        for advice in found
        # EU citizens have no centre of their own in every Land: then the nearest one, wherever it is.
        if advice.reason != "other-land" or not _lands(asked) or (not has_own and _is_responsible(advice.centre, asked))
    ]
    return sorted(shown, key=lambda advice: _rank(advice, asked))


def _may_advise(centre: Centre, asked: Asked) -> bool:
    speaks = asked.language is None or asked.language in centre.languages
    return asked.client in centre.clients and bool(SERVICES[asked.need] & set(centre.services)) and speaks


def _lands(asked: Asked) -> tuple[str, ...]:
    return asked.lands or (asked.place.lands if asked.place else ())


def _advice(id: str, centre: Centre, asked: Asked, on: date) -> Advice:
    away = kilometres(asked.place.point, centre.point) if asked.place and centre.point else None
    return Advice(id, centre, _reason(centre, asked), away, centre.next_check < on)


def _reason(centre: Centre, asked: Asked) -> Reason:
    if centre.land not in (GERMANY, *_lands(asked)):
        return "other-land"
    if _is_responsible(centre, asked):
        return "responsible"
    return "everywhere" if centre.land == GERMANY else "same-land"


def _is_responsible(centre: Centre, asked: Asked) -> bool:
    return centre.programme == RESPONSIBLE[asked.need, asked.client]


_ORDER: Mapping[Reason, int] = {"responsible": 0, "same-land": 1, "everywhere": 2, "other-land": 3}


def _rank(advice: Advice, asked: Asked) -> tuple:
    away = advice.kilometres if advice.kilometres is not None else float("inf")
    responsible_first = not _is_responsible(advice.centre, asked)
    return advice.overdue, responsible_first, _ORDER[advice.reason], away, advice.centre.name, advice.id
