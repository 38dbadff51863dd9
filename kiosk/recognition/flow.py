"""The questions a counsellor asks first, and where each answer leads (facts: recognition.md, section 19)."""

from collections.abc import Mapping
from typing import Any

from ..flows import Choice, Country, Flow, Land, Outcome, Profession, by


def where_trained(answers: Mapping[str, Any]) -> str:
    return "trained_in_germany" if answers["country"] == "DE" else "training"


def whether_benefits(answers: Mapping[str, Any]) -> str:
    """Job centre and employment agency pay only for people who live here."""
    abroad = "abroad" in (answers.get("land"), answers.get("living"))
    return "german" if abroad else "benefits"


def what_comes_out(answers: Mapping[str, Any]) -> str:
    """Only a completed training can be compared: § 2 (2) BQFG."""
    return "not_completed" if answers["training"] in ("on_the_job", "school_only", "studying") else "plan"


RECOGNITION = Flow(
    "recognition",
    Profession("profession", then="country", otherwise="profession_open"),
    Country("country", then=by(where_trained, "training", "trained_in_germany"), otherwise="training"),
    Choice(
        "training",
        vocational="certificate",
        university="certificate",
        on_the_job="years",
        school_only="land",
        studying="land",
        otherwise="certificate",
    ),
    Choice("certificate", complete="years", partly="years", lost="years", not_state="years"),
    Choice("years", none="land", under_two="land", two_to_four="land", five_or_more="land"),
    Land("land", then="living", abroad="work", otherwise="living"),
    Choice("living", germany="work", abroad="work"),
    Choice("work", employed="status", self_employed="status"),
    Choice("status", eu_citizen="employer", protection="employer", late_repatriate="employer", none="employer"),
    Choice(
        "employer",
        yes=by(whether_benefits, "benefits", "german"),
        no=by(whether_benefits, "benefits", "german"),
        otherwise=by(whether_benefits, "benefits", "german"),
    ),
    Choice("benefits", yes="german", no="german"),
    Choice(
        "german",
        **dict.fromkeys(("beginner", "a2", "b1", "b2", "c1"), by(what_comes_out, "plan", "not_completed")),
        otherwise=by(what_comes_out, "plan", "not_completed"),
    ),
    Outcome("plan"),
    Outcome("not_completed"),
    Outcome("trained_in_germany"),
    Outcome("profession_open"),
)
