"""What else helps: situations, topics, calculators and letters as boards, in the order given.

`kept` stands in the address of each: what the page knows of her and passes on (../known.py).
Everything is left out that has no title yet, so that a page never breaks over something that is being written.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from ...shell.addresses import with_query
from ...shell.pages import link
from ...shell.visit import visiting

Boards = list[dict[str, Any]]
Kept = Mapping[str, str]
NOTHING: Kept = MappingProxyType({})

# Calculators are code and have no document that could name a picture.
CALCULATOR_PICTURES = {
    "minimum_wage_check": "money",
    "holiday_entitlement": "sun",
    "notice_period": "calendar",
    "dismissal_claim_deadline": "scales",
    "jobseeker_registration": "calendar",
    "working_time_check": "clock",
    "minijob_check": "pay",
    "sick_pay": "ill",
    "agg_deadline": "scales",
}


def all_situations() -> Boards:
    return situations(_in_order(visiting().catalogue.situations))


def all_topics_of(group: str) -> Boards:
    topics_ = visiting().catalogue.topics
    return topics(id for id in _in_order(topics_) if topics_[id].group == group)


def all_calculators() -> Boards:
    return calculators(CALCULATOR_PICTURES)


def all_letters(kept: Kept = NOTHING) -> Boards:
    return letters(_in_order(visiting().catalogue.letters), kept)


def situations(flows: Iterable[str], kept: Kept = NOTHING) -> Boards:
    known = visiting().catalogue.situations
    return [
        _board(f"situations/{flow}", "rights/situations/" + flow, known[flow].picture, kept)
        for flow in flows
        if flow in known and _has_title(f"situations/{flow}")
    ]


def topics(ids: Iterable[str], kept: Kept = NOTHING) -> Boards:
    known = visiting().catalogue.topics
    return [
        _board(f"topics/{id}", "rights/topics/" + id, known[id].picture, kept)
        for id in ids
        if id in known and _has_title(f"topics/{id}")
    ]


def calculators(names: Iterable[str], kept: Kept = NOTHING) -> Boards:
    return [
        _board(f"calculators/{name}", "rights/calculators/" + name.replace("_", "-"), CALCULATOR_PICTURES[name], kept)
        for name in names
        if name in CALCULATOR_PICTURES and _has_title(f"calculators/{name}")
    ]


def letters(names: Iterable[str], kept: Kept = NOTHING) -> Boards:
    known = visiting().catalogue.letters
    return [
        _board(f"letters/{name}", "rights/letters/" + name, known[name].picture, kept)
        for name in names
        if name in known and _has_title(f"letters/{name}")
    ]


def _board(key: str, below: str, picture: str, kept: Kept) -> dict[str, Any]:
    visit = visiting()
    return {
        "id": key.partition("/")[2],
        "href": with_query(link("start.home") + below, kept),
        "title": visit.catalogue.text(visit.lang.tag, f"{key}/title"),
        "picture": picture,
    }


def _has_title(key: str) -> bool:
    visit = visiting()
    return visit.catalogue.has_text(visit.lang.tag, f"{key}/title")


def _in_order(documents: Any) -> list[str]:
    return sorted(documents, key=lambda id: (documents[id].order, id))
