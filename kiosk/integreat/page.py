"""A page as the reader app reads it."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from ..content.catalogue import Catalogue
from ..shell.visit import visiting
from .numbers import newest, number_of
from .tree import Leaf, below, is_written, leaves
from .writing import keys_of, statements_of, title_of, write


def page(leaf: Leaf) -> dict[str, Any]:
    """`id` is the same in all languages, as `parent` and `?id=` name a page and not one of its translations."""
    visit = visiting()
    language, written = visit.lang.tag, write(leaf)
    return {
        "id": number_of(leaf.key),
        "url": leaf.url(language),
        "path": leaf.path(language),
        "title": title_of(leaf),
        "last_updated": newest(_days(leaf), visit.day),
        "excerpt": written.excerpt,
        "content": str(written.content),
        "available_languages": _translations(leaf, visit.catalogue, language),
        "thumbnail": None,
        "parent": _parent(leaf.parent, language),
        "order": leaf.order,
        "organization": None,
        "embedded_offers": [],
    }


def last_written(keys: Iterable[str]) -> Iterator[date]:
    """The day each text was last changed, in her language or in the one that stands in for it."""
    catalogue, language = visiting().catalogue, visiting().lang.tag
    chain = (language, *catalogue.languages[language].fallback)
    for key in keys:
        found = next((catalogue.texts[tag][key] for tag in chain if key in catalogue.texts.get(tag, ())), None)
        if found:
            yield found.at


def _translations(leaf: Leaf, catalogue: Catalogue, language: str) -> dict[str, dict[str, Any]]:
    """The other languages, as their server gives them: this one has its own path."""
    return {
        tag: {"id": number_of(leaf.key), "url": leaf.url(tag), "path": leaf.path(tag)}
        for tag in catalogue.offered
        if tag != language and is_written(leaf, catalogue, tag)
    }


def _parent(parent: Leaf | None, language: str) -> dict[str, Any]:
    if parent is None:
        return {"id": 0, "url": None, "path": None}
    return {"id": number_of(parent.key), "url": parent.url(language), "path": parent.path(language)}


def _days(leaf: Leaf) -> Iterator[date]:
    """When its words were changed and its facts checked. A page that only holds others is as new as they are."""
    catalogue, language = visiting().catalogue, visiting().lang.tag
    ids = statements_of(leaf.name) if leaf.kind == "topics" else []
    keys = [*keys_of(leaf), *(f"statements/{id}/text" for id in ids), *([leaf.title] if leaf.title else [])]
    yield from last_written(keys)
    yield from (catalogue.statements[id].checked for id in ids)
    if leaf.kind in ("pages", "topic-groups"):
        for child in below(leaf, leaves(catalogue, language), 1):
            yield from _days(child)
