"""Defects planted in a copy of the real content, to see that a check notices them – and nothing else."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from kiosk.content.catalogue import Catalogue
from kiosk.content.checking import Report, check_content
from kiosk.content.words import fingerprint
from kiosk.ops.commands import FLOWS

from .conftest import LANGUAGES, ON, Tables

# Collection → document → fields to set (a function gets the old value); None takes the document out.
Change = Mapping[str, Mapping[str, Mapping[str, Any] | None]]


class Defect(NamedTuple):
    """errors, warnings: every complaint it must make, each in full."""

    name: str
    change: Change
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name


def text(language: str, key: str, words: Any, **fields: Any) -> Change:
    """Other words for a key: a string, or a function of the old ones."""
    return {f"texts/{language}": {key: {"text": words, **fields}}}


def changed(tables: Tables, *changes: Change) -> Tables:
    """A copy with all changes. Translations of a German text that is changed count as made from the new one."""
    copy = {name: dict(documents) for name, documents in tables.items()}
    touched: Counter[tuple[str, str]] = Counter()
    for change in changes:
        for name, documents in change.items():
            for id, fields in documents.items():
                touched[name, id] += 1
                _set(copy.setdefault(name, {}), name, id, fields)
    assert max(touched.values(), default=1) == 1, f"two changes in one document: {touched.most_common(1)}"
    _follow(copy, {id for name, id in touched if name == "texts/de"}, touched)
    return copy


def build(tables: Tables) -> Catalogue:
    return Catalogue(1, tables, LANGUAGES)


def report(catalogue: Catalogue, within: int = 0) -> Report:
    return check_content(catalogue, tuple(FLOWS.values()), ON, within)


def new_complaints(before: Report, after: Report) -> Report:
    """What is said after and was not said before. Averages over many texts are left out: any change moves them."""
    return Report(*(_more(old, new) for old, new in zip(before, after, strict=True)))


def _more(old: Iterable[str], new: Iterable[str]) -> list[str]:
    said = (line for line in (Counter(new) - Counter(old)).elements())
    return sorted(line for line in said if not line.startswith("texts/de, "))


def _set(documents: dict[str, Any], name: str, id: str, fields: Mapping[str, Any] | None) -> None:
    if fields is None:
        del documents[id]
        return
    old = documents.get(id, {"state": "draft", "by": "machine", "at": "2026-11-22"} if "/" in name else {})
    new = {field: value(old.get(field)) if callable(value) else value for field, value in fields.items()}
    documents[id] = {**old, **new}


def _follow(tables: Tables, german: Iterable[str], touched: Counter[tuple[str, str]]) -> None:
    for key in german:
        made_from = fingerprint(tables["texts/de"].get(key, {"text": ""})["text"])
        for name, documents in tables.items():
            if name.startswith("texts/") and name != "texts/de" and key in documents and not touched[name, key]:
                documents[key] = {**documents[key], "source": made_from}
