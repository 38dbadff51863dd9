"""The index over the professions of the seed, as the catalogue builds it."""

import json
from pathlib import Path

import pytest

from kiosk.content.search import Entry, Index

DATA = Path(__file__).parents[3] / "data"


@pytest.fixture(scope="session")
def entries() -> list[Entry]:
    """All professions of data/ with their titles and synonyms in every language that has texts."""
    texts = {file.stem: json.loads(file.read_text("utf-8"))[f"texts/{file.stem}"]
             for file in sorted((DATA / "texts").glob("*.json"))}
    professions = json.loads((DATA / "professions.json").read_text("utf-8"))["professions"]
    return [Entry(id, {language: _names(id, words) for language, words in texts.items()}, profession["asked"])
            for id, profession in professions.items()]


@pytest.fixture(scope="session")
def index(entries: list[Entry]) -> Index:
    return Index.build(entries)


@pytest.fixture(scope="session")
def found(index: Index):
    """found("hemsire", "tr"): the ids of the professions, best first."""
    return lambda query, language="de", limit=10: [hit.id for hit in index.find(query, reads(language), limit)]


def reads(language: str) -> tuple[str, ...]:
    """The languages a page passes: the visitor's own, then German and English."""
    return tuple(dict.fromkeys((language, "de", "en")))


def _names(id: str, words: dict) -> list[str]:
    found = (words.get(f"professions/{id}/{part}") for part in ("title", "synonyms"))
    return [line for text in found if text for line in text["text"].splitlines()]
