"""The facts as data/*.json has them, read without the program: what a plan may say, and what it must not.

Nothing here imports kiosk.recognition. What the guide says is compared with this.
"""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from pages.owed import DATA


@cache
def table(name: str) -> dict[str, dict[str, Any]]:
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))[name]


PROFESSIONS = table("professions")
INSTITUTIONS = table("institutions")
LANDS = tuple(table("lands"))
EU = frozenset(table("country_groups")["eu-eea-ch"]["countries"])
YUGOSLAVIA = tuple(table("country_groups")["former-yugoslavia"]["countries"])
SOVIET_UNION = tuple(table("country_groups")["former-ussr"]["countries"])
COUNTRIES = tuple(table("country_groups")["all"]["countries"])

# Only EU training leads to these bodies: their aptitude tests are open to nobody else.
FOR_EU_ONLY = ("bar-authority", "auditor-authority")


class Situation(NamedTuple):
    """Where she was trained and where she wants to work; None is what she does not know."""

    profession: str
    country: str | None
    land: str | None

    @property
    def region(self) -> str | None:
        if self.country is None:
            return None
        if self.country == "DE":
            return "de"
        return "eu" if self.country in EU else "third"


def competent(situation: Situation) -> dict[str, str]:
    """The offices that may be named as deciding: id → confidence, the weaker of office and competence. Never low."""
    profession = PROFESSIONS[situation.profession]
    if situation.region == "de" or profession["confidence"] == "low":
        return {}
    confirmed = profession.get("confirmed_offices")
    found = {}
    for id, confidence, condition in _listed(situation, profession):
        weaker = max(confidence, INSTITUTIONS[id]["confidence"], key=("high", "medium", "low").index)
        if weaker != "low" and _holds(condition, situation, profession) and (confirmed is None or id in confirmed):
            found[id] = weaker
    return found


def _listed(situation: Situation, profession: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any] | None]]:
    kind, land = profession["authority"], situation.land
    competence = table("competences").get(f"{kind}/{land}")
    if competence:
        yield from ((one["institution"], one["confidence"], one.get("condition")) for one in competence["offices"])
    elif kind not in FOR_EU_ONLY or situation.region == "eu":
        yield from ((id, one["confidence"], None) for id, one in INSTITUTIONS.items()
                    if kind in one["types"] and _serves(one, situation))
    yield from ((id, one["confidence"], None) for id, one in INSTITUTIONS.items()
                if situation.profession in one.get("professions", ()) and land in one["lands"])


def _serves(office: dict[str, Any], situation: Situation) -> bool:
    """Whether the office is there for this Land, and for training in that country."""
    trained_in = office.get("trained_in")
    if trained_in is not None and situation.country is not None and situation.country not in trained_in:
        return False
    everywhere = len(office["lands"]) == len(LANDS)
    return situation.land in office["lands"] or (situation.land is None and everywhere)


def _holds(condition: dict[str, Any] | None, situation: Situation, profession: dict[str, Any]) -> bool:
    """Whether a condition is met, or cannot be settled from what she told us."""
    if condition is None:
        return True
    if condition["kind"] == "training-region":
        return situation.region in (None, condition["value"])
    if condition["kind"] == "training-country":
        return situation.country in (None, *condition["countries"])
    if condition["kind"] in ("subject", "chamber-member"):
        return profession.get("subject") in (None, condition["value"])
    return True  # a district: she must find out herself


def is_automatic(situation: Situation) -> bool:
    return bool(PROFESSIONS[situation.profession].get("eu_automatic")) and situation.region == "eu"
