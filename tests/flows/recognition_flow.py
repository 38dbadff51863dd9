"""A flow of the size and shape of "How do I get my profession recognised?", for tests of the engine only.

The real one is written, with its rules, in kiosk/recognition.
"""

from collections.abc import Mapping
from typing import Any

from kiosk.flows import SPECIALS, Choice, Country, Flow, Land, Number, Outcome, Profession, by

EU = frozenset({"PL", "RO", "BG", "FR", "IT", "NO", "CH"})


def route_by_country(answers: Mapping[str, Any]) -> str:
    """Training in Germany needs no recognition."""
    return "trained_in_germany" if answers["country"] == "DE" else "kind"


def route_by_land(answers: Mapping[str, Any]) -> str:
    """Those abroad and those from third countries are asked for what changes the way to a visa."""
    if answers["land"] == "abroad":
        return "abroad_situation" if answers.get("country") not in EU else "german"
    return "situation"


def route_by_years(answers: Mapping[str, Any]) -> str:
    """Two years of work open the way of experience; who does not know goes on."""
    years = answers["years"]
    return "land" if years in SPECIALS or years >= 2 else "start_with_training"


RECOGNITION = Flow(
    "recognition",
    Profession("profession", then="country", unknown="advice"),
    Country("country", then=by(route_by_country, "trained_in_germany", "kind"), otherwise="kind"),
    Choice(
        "kind",
        vocational="certificate",
        university="certificate",
        on_the_job="years",
        school_only="school_certificate",
        studying="still_studying",
        otherwise="certificate",
    ),
    Choice("certificate", recognised="papers", not_recognised="years", otherwise="papers"),
    Choice("papers", at_hand="years_since", lost="years_since", otherwise="years_since"),
    Number("years", unit="full years", least=0, most=60, then=by(route_by_years, "land", "start_with_training")),
    Number("years_since", unit="full years", least=0, most=60, then="land"),
    Land("land", then=by(route_by_land, "situation", "abroad_situation", "german"), otherwise="situation"),
    Choice(
        "situation",
        none="german",
        late_repatriate="german",
        refugee="german",
        employer_waiting="german",
        it_without_degree="german",
    ),
    Choice("abroad_situation", none="german", employer_waiting="german", it_without_degree="german"),
    Choice("german", none="plan", a1="plan", a2="plan", b1="plan", b2="plan", c1="plan", c2="plan"),
    Outcome("plan"),
    Outcome("advice"),
    Outcome("trained_in_germany"),
    Outcome("school_certificate"),
    Outcome("still_studying"),
    Outcome("start_with_training"),
)

NOTICE_PERIOD = Flow(
    "notice-period",
    Choice("trial_period", yes="two_weeks", no="who_ends", otherwise="who_ends"),
    Choice("who_ends", me="four_weeks", employer="years", otherwise="years"),
    Number("years", unit="full years", least=0, most=60, whole=True, then="by_years"),
    Outcome("two_weeks"),
    Outcome("four_weeks"),
    Outcome("by_years"),
)
