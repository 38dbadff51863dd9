"""One way from the language wall to the plan, and its words in the visitor's language.

A nurse from Syria, papers incomplete, wants to work in Bavaria: it asks every question there is, and the plan has
everything a plan can have.
"""

import json
import re
from functools import cache
from pathlib import Path

from pages.owed import languages, translated

ROOT = Path(__file__).resolve().parents[2]

PROFESSION, COUNTRY, LAND = "nurse", "SY", "DE-BY"
# The questions that are answered by a row to choose and Continue, in the order they are asked, Land among them.
CHOICES = {
    "training": "vocational",
    "certificate": "partly",
    "years": "five_or_more",
    "land": LAND,
    "living": "germany",
    "work": "employed",
    "status": "protection",
    "employer": "yes",
    "benefits": "yes",
    "german": "b1",
}
ANSWERS = {"profession": PROFESSION, "country": COUNTRY, **CHOICES}

# What she types, in her own words.
TYPED = {
    "de": {"profession": "krankenschwester", "country": "syr"},
    "ar": {"profession": "ممرضة", "country": "سور"},
}
OFFICE = "Bayerisches Landesamt für Pflege"


@cache
def texts(lang: str) -> dict[str, dict[str, str]]:
    """All texts of a language as the seed has them: key → text, state, source …"""
    file = ROOT / "data" / "texts" / f"{lang}.json"
    return json.loads(file.read_text(encoding="utf-8"))[f"texts/{lang}"]


def words(lang: str, key: str) -> str:
    """A text of the content as it is read on the page: without the brackets around German office words."""
    return re.sub(r"\[\[|\]\]", "", texts(lang)[key]["text"])


def question(lang: str, step: str) -> str:
    return words(lang, f"recognition/{step}/question")


def answer(lang: str, step: str) -> str:
    value = ANSWERS[step]
    return words(lang, f"lands/{value}/title" if step == "land" else f"recognition/{step}/{value}")


def label(lang: str, message: str, **values: str) -> str:
    """A string of the interface."""
    found = translated(message, lang)
    return found % values if values else found


def title(lang: str) -> str:
    """The heading of the plan."""
    return label(lang, "Your way: %(profession)s", profession=words(lang, f"professions/{PROFESSION}/title"))


def own_name(lang: str) -> str:
    """The language by its own name, as the wall shows it."""
    return languages()[lang]["name"]


def plain(text: str) -> str:
    """As it is compared: without soft hyphens, with single spaces."""
    return " ".join(text.replace("\u00ad", "").split())
