"""All addresses a visitor can come to: from the URL map, and answers of the guide that stand for all."""

import json
from collections.abc import Iterator
from urllib.parse import urlencode

from flask import Flask

from kiosk import about, api, ops, professions, recognition, start
from kiosk.recognition.flow import RECOGNITION

from .owed import DATA

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
    for feature in (start, recognition, professions, about, ops, api):
        bare.register_blueprint(feature.pages)
    return list(bare.url_map.iter_rules())


def plain_pages() -> Iterator[str]:
    """Every page that needs no answers, below its language: `help`, `recognition/question/country` …"""
    fields = json.loads((DATA / "fields.json").read_text(encoding="utf-8"))["fields"]
    values = {"step": [question.name for question in RECOGNITION.questions], "field": list(fields)}
    for rule in rules():
        if "GET" not in rule.methods or not rule.rule.startswith("/<lang>/"):
            continue
        below = rule.rule.removeprefix("/<lang>/")
        names = rule.arguments - {"lang"}
        assert len(names) <= 1 and names <= set(values), f"{rule.rule} needs an example here"
        for name in names:
            yield from (below.replace(f"<{name}>", value) for value in values[name])
        if not names:
            yield below


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


def with_answers(path: str, answers: dict[str, str]) -> str:
    return f"{path}?{urlencode(answers)}" if answers else path


def all_pages() -> list[str]:
    return list(dict.fromkeys((*plain_pages(), *guide_pages(), *OTHER_PAGES)))


OTHER_PAGES = (
    "professions?q=nurse", "professions?q=xqzzvw", "professions?q=<b>&x=\"'",
    "languages?q=farsi", "languages?q=xqzzvw", "languages?to=recognition%3Fprofession%3Dnurse",
    "recognition?q=nurse", "recognition?q=xqzzvw", "recognition?profession=nurse&q=pol",
    "recognition?profession=nurse&q=xqzzvw", "display?to=help", "display?to=help&saved=1",
    "recognition/question/training?profession=nurse&country=PL&training=university&certificate=lost",
)
