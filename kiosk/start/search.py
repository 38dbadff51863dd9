"""One search for everything: what happened, what it is about, what to calculate, which letter, which profession."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from ..content.search import Hit
from ..i18n.gettext import gettext as _
from ..shell.pages import link
from ..shell.visit import visiting

# Pages that are neither subject nor tool, by the name of their texts: where they stand below the language.
PAGES = {
    "advice": "advice",
    "employers": "advice/employers",
    "offices": "advice/offices",
    "appointment": "appointment",
    "programme": "programme",
    "chart": "programme/chart",
}
MOST_HITS = 20
# Among so many kinds of things something is always a little like her words: beside a sure hit it only disturbs.
BESIDE_THE_BEST = 0.8


class Kind(NamedTuple):
    """What a hit is, in words; where its page stands below the language; its picture where it has none of its own."""

    name: str
    below: str
    picture: str


def kinds() -> Mapping[str, Kind]:
    return {
        "situations": Kind(_("What happened"), "rights/situations/", "question"),
        "topics": Kind(_("Subject"), "rights/topics/", "document"),
        "calculators": Kind(_("Calculator"), "rights/calculators/", "calculator"),
        "letters": Kind(_("Letter"), "rights/letters/", "mail"),
        "pages": Kind(_("Page"), "", "document"),
        "professions": Kind(_("Profession"), "recognition?profession=", "recognition"),
    }


def find(query: str) -> list[dict[str, Any]] | None:
    """The hits as boards, likeliest first; None before anything was typed."""
    if not query.strip():
        return None
    visit = visiting()
    languages = tuple(dict.fromkeys((visit.lang.tag, "de", "en")))
    known, hits = kinds(), visit.catalogue.everything.find(query, languages, MOST_HITS)
    return [_board(hit, known) for hit in hits if hit.score >= BESIDE_THE_BEST * hits[0].score]


def _board(hit: Hit, known: Mapping[str, Kind]) -> dict[str, Any]:
    """A hit with its title in her language, what it is, and the word that was found."""
    visit = visiting()
    catalogue, tag = visit.catalogue, visit.lang.tag
    folder, _slash, id = hit.id.partition("/")
    kind, title = known[folder], catalogue.text(tag, f"{hit.id}/title")
    german = catalogue.text("de", f"{hit.id}/title")
    shown = {title.plain.casefold(), german.plain.casefold()}
    spoken = catalogue.languages.get(hit.language)
    return {
        "href": link("start.home") + kind.below + _below(folder, id),
        "title": title,
        "german": german if tag != "de" and title.lang != "de" else None,
        "kind": kind.name,
        "picture": _picture(folder, id) or kind.picture,
        "matched": hit.matched if hit.matched.casefold() not in shown else None,
        "matched_lang": (spoken.html or hit.language) if spoken else None,
        "matched_dir": spoken.direction if spoken else "ltr",
    }


def _below(folder: str, id: str) -> str:
    return {"calculators": id.replace("_", "-"), "pages": PAGES.get(id, id)}.get(folder, id)


def _picture(folder: str, id: str) -> str | None:
    catalogue = visiting().catalogue
    if folder == "professions":
        return f"field-{catalogue.professions[id].field}"
    return getattr(getattr(catalogue, folder, {}).get(id), "picture", None)
