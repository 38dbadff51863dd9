"""A stage for the templates: the shell and the start pages with sample words, without Flask and without a store.

Everything a page needs from outside is named here, so that this file is also the list of what it needs.
Undefined names raise, so a template cannot quietly ask for more.
"""

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from babel.messages.pofile import read_po
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from kiosk.shell.components.examples import FAMILIES, samples
from kiosk.shell.layout import layout_for
from kiosk.shell.pictograms import pictogram

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "static"
LANGUAGES = json.loads((ROOT / "data" / "languages.json").read_text(encoding="utf-8"))["languages"]
OFFERED = ("de", "en", "uk", "ar", "tr")
GREETINGS = {
    "de": "Welche Sprache sprechen Sie?",
    "en": "Which language do you speak?",
    "ar": "ما هي لغتك؟",
    "uk": "Якою мовою ви розмовляєте?",
    "tr": "Hangi dili konuşuyorsunuz?",
}
NORMAL = {"text": 100, "theme": "system", "reach": "normal", "time": "normal", "beside": ""}


class Phrases(dict):
    """The interface strings of one language; without any, the English of the templates."""

    __hash__ = object.__hash__

    def gettext(self, message: str, **values: object) -> Markup:
        found = escape(self.get(message, message))
        return found % {name: escape(value) for name, value in values.items()} if values else found

    def ngettext(self, one: str, many: str, n: int, **values: object) -> Markup:
        return self.gettext(one if n == 1 else many, n=n, **values)


@cache
def translated(tag: str) -> Phrases:
    """The interface strings as the visitor reads them."""
    file = ROOT / "translations" / tag / "LC_MESSAGES" / "messages.po"
    with file.open("rb") as source:
        catalogue = read_po(source)
    return Phrases(
        {
            identifier: string
            for message in catalogue
            for identifier, string in zip(_all(message.id), _all(message.string), strict=False)
            if identifier and string
        }
    )


def _all(words: str | tuple[str, ...]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


@cache
def environment(phrases: Phrases | None = None) -> Environment:
    """The templates with what is global in them; made once for each set of phrases, as in the program."""
    phrases = Phrases() if phrases is None else phrases  # an empty one is false
    env = Environment(
        loader=FileSystemLoader([ROOT / "kiosk", Path(__file__).parent / "templates"]),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals.update(_=phrases.gettext, ngettext=phrases.ngettext, pic=pictogram(), asset=asset)
    # Components are imported without the page around them, so these are global in the program, too.
    env.globals.update(terminal=False, printing="browser", same_page=lambda: "help", page_to_print=lambda: None)
    env.globals["link"] = lambda endpoint, **_values: f"/de/{endpoint.replace('.', '/')}"
    return env


def asset(name: str) -> str:
    """The address of a static file. A file that is not there raises: no page links to nothing."""
    return f"/static/{name}?{hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:8]}"


def language(tag: str) -> SimpleNamespace:
    found = LANGUAGES[tag]
    return SimpleNamespace(tag=tag, html_tag=tag, name=found["name"], dir=found["direction"])


def tile(tag: str) -> Mapping[str, Any]:
    found = LANGUAGES[tag]
    address = f"/{tag}/" if tag in OFFERED else None
    return {
        "name": found["name"],
        "tag": tag,
        "dir": found["direction"],
        "german": found["name_de"],
        "address": address,
    }


def globals_of(tag: str, here: str, display: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """What every template gets."""
    return {
        "lang": language(tag),
        "here": here,
        "display": SimpleNamespace(**(NORMAL | dict(display or {}))),
        "link": lambda endpoint, **values: f"/{tag}/{endpoint.replace('.', '/')}",
        "layout": layout_for(htmx=False),
        "text": lambda key: texts(tag)[key]["text"],
    }


@cache
def texts(tag: str) -> dict[str, dict[str, Any]]:
    """The words of the content in one language, as they are delivered."""
    [words] = json.loads((ROOT / "data" / "texts" / f"{tag}.json").read_text(encoding="utf-8")).values()
    return words


def pages(tag: str) -> dict[str, tuple[str, dict[str, Any]]]:
    """Every page of the shell and of the start: name, template and what its view hands over."""
    sample = samples(tag)
    others = [
        {"text": GREETINGS[other], "tag": other, "dir": LANGUAGES[other]["direction"]}
        for other in OFFERED
        if other != tag
    ]
    beside = [{**tile(other), "value": other} for other in OFFERED]
    wall = {"tiles": [tile(other) for other in OFFERED], "greetings": others, "query": "", "found": None, "to": ""}
    return {
        "wall": ("start/languages.html", wall),
        "wall-many": ("start/languages.html", wall | {"tiles": [tile(other) for other in LANGUAGES]}),
        "wall-found": (
            "start/languages.html",
            wall | {"query": "farsi", "found": [tile("fa"), tile("fa-AF"), tile("ar")]},
        ),
        "wall-nothing": ("start/languages.html", wall | {"query": "xyz", "found": []}),
        "home": ("start/home.html", {"ways": {"recognition": "/recognition", "profession": "/professions"}}),
        "display": ("start/display.html", {"saved": False, "next_address": "/home", "languages": beside}),
        "display-saved": ("start/display.html", {"saved": True, "next_address": "/home", "languages": beside}),
        "help": (
            "start/help.html",
            {
                "title": sample["trail"],
                "person": sample["lead"],
                "finder": sample["draft"],
                "advice": [sample["statement"], sample["draft"]],
                "how": [sample["draft"], sample["statement"], sample["outdated"]],
            },
        ),
        "error": (
            "shell/error.html",
            {
                "code": 404,
                "heading": "This page does not exist",
                "explanation": "Perhaps the address is wrong.",
                "search_address": "/professions",
            },
        ),
        "components": ("shell/components/page.html", {"sample": sample, "families": FAMILIES}),
    }


def render(
    tag: str, name: str, phrases: Phrases | None = None, display: Mapping[str, Any] | None = None, **more: Any
) -> str:
    template, values = pages(tag)[name]
    context = globals_of(tag, f"/{tag}/{name}", display) | values | more
    return environment(phrases).get_template(template).render(context)


def render_extra(
    tag: str, name: str, query: Mapping[str, str], display: Mapping[str, Any] | None = None, **more: Any
) -> str:
    """Pages that only tests have: `step` (a question in three steps; the second finds fault) and `find`."""
    number = int(query.get("number", "1"))
    problems = [{"field": "how-a", "text": "Choose one answer"}] if number == 2 and "how" not in query else []
    values = {
        "number": number,
        "problems": problems,
        "slow": query.get("slow", ""),
        "query": query.get("q", ""),
        "found": f"{len(query.get('q', ''))} professions found",
    }
    context = globals_of(tag, f"/{tag}/{name}", display) | values | more
    return environment().get_template(f"{name}.html").render(context)
