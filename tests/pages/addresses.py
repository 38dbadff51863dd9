"""All addresses a visitor can come to: from the URL map, and answers of the guide that stand for all."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from flask import Flask

from kiosk import (
    about,
    api,
    appointment,
    centres,
    hsds,
    integreat,
    ops,
    professions,
    programme,
    recognition,
    rights,
    sheets,
    start,
)
from kiosk.recognition.flow import RECOGNITION
from kiosk.rights.situations import SITUATIONS

from .filled import FILLED
from .owed import DATA, PROMISED

CALCULATORS = tuple(FILLED)
# Many documents, one template: those that differ in what is known. All of them are opened in tests/centres/.
ONE_TEMPLATE = {
    "centre": ("iq-by-nuernberg-zaq", "iq-sn-dresden", "zsba", "fi-he-kassel", "wc-bb-potsdam", "iq-ni-northeim"),
    "office": ("hwk-dresden", "ihk-fosa", "zab"),
}

TODAY = date(2026, 11, 22)
BOTH_SIDES = ("de", "ar")  # a language from each side
# Answers that differ in what they lead to: regulated or not, EU or not, one office or several, or none.
SAMPLES = {
    "profession": ("nurse", "software-developer", "early-childhood-educator", "lawyer", "scaffolder", "veterinarian",
                   "specialist-physician", "retail-salesperson", "secondary-teacher", "civil-engineer",
                   "ambulance-technician"),
    "country": ("PL", "SY", "DE", "GB", "UA", "TR"),
    "land": ("DE-NW", "DE-BY", "DE-NI", "DE-BE", "DE-SN", "abroad"),
}


def rules() -> list:
    """The rules of the URL map, without a store: the blueprints alone have them."""
    bare = Flask("kiosk")
    for feature in (start, recognition, professions, centres, appointment, programme, hsds, integreat, about, ops, api):
        bare.register_blueprint(feature.pages)
    bare.register_blueprint(sheets.pages)
    for part in rights.blueprints:
        bare.register_blueprint(part)
    return list(bare.url_map.iter_rules())


def plain_pages() -> Iterator[str]:
    """Every page that needs no answers, below its language: `help`, `recognition/question/country` …"""
    for rule in rules():
        if "GET" not in rule.methods or not rule.rule.startswith("/<lang>/"):
            continue
        below = rule.rule.removeprefix("/<lang>/")
        if below.endswith(("/calendar", ".pdf")):
            continue  # no page, and nothing without answers: tests/sheets/ and tests/rights/ read the file
        names = rule.arguments - {"lang"}
        assert len(names) <= 1, f"{rule.rule} needs an example here"
        for name in names:
            yield from (below.replace(f"<{name}>", value) for value in examples(below, name))
        if not names:
            yield below


def examples(below: str, name: str) -> list[str]:
    """Everything that can stand in the gap of a rule."""
    if name == "step":
        return [question.name for question in flow_of(below).questions]
    if name in ONE_TEMPLATE:
        return list(ONE_TEMPLATE[name])
    collection = {"field": "fields", "id": "topics", "name": "letters", "tool": None}[name]
    if collection is None:
        return [tool.replace("_", "-") for tool in CALCULATORS]
    return list(json.loads((DATA / f"{collection}.json").read_text(encoding="utf-8"))[collection])


def flow_of(below: str):
    return SITUATIONS[below.split("/")[2]] if below.startswith("rights/situations/") else RECOGNITION


def ways() -> list[dict[str, str]]:
    """A few ways through the guide that together give every answer once."""
    return list(RECOGNITION.tour(SAMPLES))


def guide_pages() -> Iterator[str]:
    """Each way's plan and check page, and each question once with answers before it."""
    seen = set()
    for way in ways():
        names = list(way)
        for place, name in enumerate(names):
            if name not in seen:
                seen.add(name)
                yield with_answers("recognition", {before: way[before] for before in names[:place]})
        yield with_answers("recognition/check", way)
        yield with_answers("recognition/plan", way)


def situation_pages() -> Iterator[str]:
    """Each situation once to every answer: its questions, and what comes out."""
    seen = set()
    for flow in SITUATIONS.values():
        for way in flow.tour(today=TODAY, amount=lambda key, on: Decimal("13.90")):
            names = list(way)
            for place, name in enumerate(names):
                if (flow.name, name) not in seen:
                    seen.add((flow.name, name))
                    yield with_answers(f"rights/situations/{flow.name}", {before: way[before] for before in names[:place]})
            yield with_answers(f"rights/situations/{flow.name}/result", way)
        yield with_answers(f"rights/situations/{flow.name}/check", way)


def with_answers(path: str, answers: dict[str, str]) -> str:
    return f"{path}?{urlencode(answers)}" if answers else path


def all_pages() -> list[str]:
    return list(dict.fromkeys((*plain_pages(), *guide_pages(), *situation_pages(), *OTHER_PAGES)))


def in_turn(pages: Sequence[Any]) -> list[tuple[str, Any]]:
    """Each page in German and in one other language: every second one in Arabic, the rest in the others in turn.

    That a language has all its words is proven on the words themselves (kiosk check, translations/).
    """
    others = [tag for tag in PROMISED if tag not in BOTH_SIDES]
    beside = [tag for other in others for tag in (BOTH_SIDES[1], other)]
    return [(tag, one) for number, one in enumerate(pages) for tag in (BOTH_SIDES[0], beside[number % len(beside)])]


OTHER_PAGES = (
    "professions?q=nurse", "professions?q=xqzzvw", "professions?q=<b>&x=\"'",
    "languages?q=farsi", "languages?q=xqzzvw", "languages?to=recognition%3Fprofession%3Dnurse",
    "recognition?q=nurse", "recognition?q=xqzzvw", "recognition?profession=nurse&q=pol",
    "recognition?profession=nurse&q=xqzzvw", "display?to=help", "display?to=help&saved=1",
    "recognition/question/training?profession=nurse&country=PL&training=university&certificate=lost",
    "advice?service=recognition&for=other&place=Dresden", "advice?service=work-rights&for=eu&land=DE-SN",
    "advice?service=work-rights&place=frankfurt", "advice?service=recognition&for=abroad&language=uk&by=phone&open=today",
    "advice/employers?place=50667&sheet=ar", "advice/offices?land=DE-HB", "advice/offices?place=Neustadt",
    "appointment/sheet?reason=decision&reason=missing&profession=nurse&training=vocational&country=SY&papers=certificate"
    "&german=b1&speaks=ar&speaks=kmr&status=protection&land=DE-BY",
    "appointment/sheet?reason=dismissed&urgent=dismissed&urgent=money&papers=none&speaks=sr-Latn&land=abroad&german=unknown",
    "appointment?reason=other&profession=construction&german=a2",
    "basket?kept=0440SW0300K5XW83ZM1Z40YA0J401A66.0440SW0300K5XW83005P6SBEEHS6ABVTEDH630K06VG0.gone",
    "programme/chart?on=2025-06-01", "programme/chart?on=2016-01-01",
    "search?q=dismissed", "search?q=xqzzvw", "rights/topics/dismissal?stay=eu&land=DE-SN", "rights/topics/dismissal?stay=other",
    "rights/topics/passport?stay=other&land=DE-BE",
    "rights/situations/dismissed/check?letter=paper&received=2026-11-16&protected=no",
    *(f"rights/calculators/{name.replace('_', '-')}?{query}" for name, queries in FILLED.items() for query in queries[:2]),
)
