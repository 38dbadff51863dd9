"""What a question page offers: professions found, countries in her alphabet, the Länder, answers given so far."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from flask import request

from ..content.words import Words
from ..flows import ABROAD, SPECIALS, Country, Date, Land, Number, Profession, Walk
from ..flows.days import PARTS
from ..flows.question import Question
from ..i18n import formats
from ..i18n.collation import first_letter
from ..i18n.gettext import gettext as _
from ..shell.visit import visiting

# Where most people in advice were trained (facts/languages.md, section 2); they stand first.
OFTEN = ("UA", "SY", "TR", "AF", "IN", "TN", "PH", "BA", "IQ", "IR", "RU", "PL", "RO", "VN")

Address = Callable[[str], str]


def profession_choices(query: str, to: Address) -> dict[str, Any]:
    """Professions found for what she typed, and the fields of work for when nothing fits."""
    visit = visiting()
    catalogue, tag = visit.catalogue, visit.lang.tag
    hits = catalogue.search.find(query, tuple(dict.fromkeys((tag, "de", "en"))), 10) if query.strip() else []
    found = [found_profession(hit.id, to(hit.id), hit.matched, hit.language) for hit in hits]
    fields = [
        {
            "id": id,
            "title": catalogue.text(tag, f"fields/{id}/title"),
            "picture": f"field-{id}",
            "note": catalogue.text(tag, f"fields/{id}/examples"),
        }
        for id in sorted(catalogue.fields, key=lambda id: catalogue.fields[id].order)
    ]
    return {"found": found if query.strip() else None, "fields": fields, "unknown_address": to("unknown")}


def found_profession(id: str, href: str, matched: str | None = None, language: str | None = None) -> dict[str, Any]:
    """A profession as a board: its title in her language, the German title, why it was found."""
    visit = visiting()
    catalogue, tag = visit.catalogue, visit.lang.tag
    title = catalogue.text(tag, f"professions/{id}/title")
    german = catalogue.text("de", f"professions/{id}/title")
    shown = {title.plain.casefold(), german.plain.casefold()}
    spoken = catalogue.languages.get(language or "")
    return {
        "href": href,
        "title": title,
        "german": german if tag != "de" else None,
        "id": id,
        "matched": matched if matched and matched.casefold() not in shown else None,
        "matched_lang": (spoken.html or language) if spoken else None,
        "matched_dir": spoken.direction if spoken else "ltr",
        "picture": f"field-{catalogue.professions[id].field}",
        "needed": catalogue.professions[id].regulated in ("federal", "state")
        and not catalogue.professions[id].free_to_work,
    }


def country_choices(query: str, to: Address) -> dict[str, Any]:
    """All countries by letter, or those that fit what she typed; the most frequent ones first."""
    visit = visiting()
    countries = visit.catalogue.countries[visit.lang.tag]
    found = countries.find(query) if query.strip() else None
    by_letter = [
        (letter, [{"href": to(c.code), "title": c.name} for c in group])
        for letter, group in groupby(countries.named, key=lambda c: first_letter(c.name, visit.lang.tag))
    ]
    often = [{"href": to(code), "title": countries.names[code]} for code in ("DE", *OFTEN)]
    return {
        "found": None if found is None else [{"href": to(c.code), "title": c.name} for c in found],
        "letters": by_letter,
        "often": often,
        "unknown_address": to("unknown"),
        "unsaid_address": to("unsaid"),
    }


def land_choices(to: Address, abroad_address: str) -> dict[str, Any]:
    visit = visiting()
    catalogue, tag = visit.catalogue, visit.lang.tag
    lands = [
        {
            "href": to(code),
            "title": catalogue.text(tag, f"lands/{code}/title"),
            "german": catalogue.text("de", f"lands/{code}/title") if tag != "de" else None,
        }
        for code in sorted(catalogue.lands, key=lambda code: catalogue.lands[code].order)
    ]
    return {
        "lands": lands,
        "abroad_address": abroad_address,
        "unknown_address": to("unknown"),
        "unsaid_address": to("unsaid"),
    }


def typed(step: Date | Number, to: Address, chosen: str | None) -> dict[str, Any]:
    """What stands in the fields of a question: what she typed, else the answer she gave before."""
    before = "" if chosen in (None, *SPECIALS) else chosen
    words = {"unknown_address": to("unknown"), "unsaid_address": to("unsaid")}
    if isinstance(step, Number):
        return {**words, "typed": request.args.get(step.name, before)[:100]}
    day = dict(zip(("year", "month", "day"), before.split("-"), strict=True)) if before else {}
    return {**words, "typed": {part: request.args.get(f"{step.name}-{part}", day.get(part, ""))[:20] for part in PARTS}}


def asked_so_far(flow: str, walk: Walk, change: Address) -> list[dict[str, Any]]:
    """Questions and answers in her words, each with the address where it can be changed."""
    visit = visiting()
    return [
        {
            "question": visit.text(f"{flow}/{step.name}/question"),
            "short": visit.text(f"{flow}/{step.name}/short"),
            "answer": said(flow, step, value),
            "href": change(step.name),
        }
        for step, value in walk.asked
    ]


def said(flow: str, step: Question, value: str) -> Words | str:
    """An answer as words."""
    visit = visiting()
    catalogue, tag = visit.catalogue, visit.lang.tag
    if value in SPECIALS:
        return _("I do not know") if value == "unknown" else _("I would rather not say")
    if isinstance(step, Profession):
        return catalogue.text(tag, f"professions/{value}/title")
    if isinstance(step, Country):
        return catalogue.countries[tag].names[value]
    if isinstance(step, Land) and value != ABROAD:
        return catalogue.text(tag, f"lands/{value}/title")
    if isinstance(step, Date):
        return formats.day(date.fromisoformat(value), visit.locale)
    if isinstance(step, Number):
        return formats.number(Decimal(value), visit.locale)
    return visit.text(f"{flow}/{step.name}/{value}")
