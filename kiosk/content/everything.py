"""All one can look for, as entries of a search index: situations, topics, calculators, letters, pages, professions.

An id is folder and name: `situations/dismissed`, `topics/leave`, `professions/nurse`.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from .documents import Text
from .search import Entry

if TYPE_CHECKING:
    from .catalogue import Catalogue

# In this order of hits that are equally like her words: what happened to her, who advises her, what it is about,
# what she can do. For each the texts that hold its names, one a line.
CALLED = {
    "situations": ("title", "search"),
    "pages": ("title", "search"),
    "topics": ("title", "search"),
    "calculators": ("title", "search"),
    "letters": ("title", "search"),
    "professions": ("title", "synonyms"),
}


def entries(catalogue: "Catalogue") -> Iterator[Entry]:
    """Every entry that has a name in any language, in the order above."""
    rank = 0
    for folder, parts in CALLED.items():
        for id in _ids(folder, catalogue):
            names = names_of(f"{folder}/{id}", parts, catalogue.texts)
            if names:
                rank += 1
                yield Entry(f"{folder}/{id}", names, rank)


def names_of(key: str, parts: tuple[str, ...], texts: Mapping[str, Mapping[str, Text]]) -> dict[str, list[str]]:
    """The names below a key by language: without soft hyphens and the marks of office words, as somebody types them."""
    names = {}
    for tag, in_language in texts.items():
        found = [in_language.get(f"{key}/{part}") for part in parts]
        lines = [_typed(line) for text in found if text for line in text.text.split("\n")]
        if lines:
            names[tag] = lines
    return names


def _ids(folder: str, catalogue: "Catalogue") -> list[str]:
    if folder in ("calculators", "pages"):  # they are code; the catalogue knows them by their words
        keys = (key.split("/") for key in catalogue.texts["de"] if key.startswith(f"{folder}/"))
        return list(dict.fromkeys(key[1] for key in keys if key[2:] == ["title"]))
    documents: Mapping[str, Any] = getattr(catalogue, folder)
    if folder == "professions":
        return sorted(documents, key=lambda id: documents[id].asked or len(documents))
    return sorted(documents, key=lambda id: (documents[id].order, id))


def _typed(name: str) -> str:
    return name.replace("\u00ad", "").replace("[[", "").replace("]]", "")
