"""Every word a page asks for exists in every language, is current, and none is left over."""

from collections.abc import Iterable, Iterator

from ...flows import Country, Flow, Land
from ..catalogue import Catalogue
from ..texts import state_of
from .finding import Finding, error, text_at, warning
from .keys import is_free, needed_keys, tool_keys, welcome_keys

MOST_ASKED = 60  # professions, by the rank `asked`
FEWEST_SYNONYMS = 3


def complete(catalogue: Catalogue, flows: tuple[Flow, ...]) -> Iterator[Finding]:
    """Words that are missing: those a page needs, and in translations whatever German has."""
    needed = dict.fromkeys((*needed_keys(catalogue, flows), *tool_keys()))
    german = catalogue.texts["de"]
    for tag in catalogue.offered:
        for key in needed if tag == "de" else {**needed, **dict.fromkeys(german)}:
            if key not in catalogue.texts[tag]:
                yield error(text_at(tag, key), "missing")
    yield from _places(catalogue, flows)


def speechless(catalogue: Catalogue) -> Iterator[Finding]:
    """Documents without German words: no language could say them."""
    for key in dict.fromkeys(needed_keys(catalogue, ())):
        if key not in catalogue.texts["de"]:
            yield error(text_at("de", key), "missing")


def findable(catalogue: Catalogue) -> Iterator[Finding]:
    """The most asked professions have the names people really use, at least three beside the title."""
    asked = [id for id, profession in catalogue.professions.items() if 0 < profession.asked <= MOST_ASKED]
    for tag in catalogue.offered:
        for id in asked:
            count = len(_names(catalogue, tag, id, "synonyms") - _names(catalogue, tag, id, "title"))
            if count < FEWEST_SYNONYMS:
                yield error(text_at(tag, f"professions/{id}/synonyms"),
                            f"{count} synonyms, but the sixty most asked professions have at least three")


def current(catalogue: Catalogue) -> Iterator[Finding]:
    """Translations whose German text has changed since, or that do not tell which one they were made from."""
    german = catalogue.texts["de"]
    for tag, texts in catalogue.texts.items():
        for key, text in texts.items():
            if tag == "de" or key not in german:
                continue
            if text.source is None:
                yield warning(text_at(tag, key), "does not tell which German text it was made from")
            elif state_of(text, german[key]) == "outdated":
                yield warning(text_at(tag, key), "outdated, the German text has changed since")


def left_over(catalogue: Catalogue, flows: tuple[Flow, ...]) -> Iterator[Finding]:
    """Texts under keys that no page asks for."""
    known = {*needed_keys(catalogue, flows), *welcome_keys(catalogue)}
    for tag, texts in catalogue.texts.items():
        for key in texts:
            if key not in known and not is_free(key):
                yield warning(text_at(tag, key), "left over, no page asks for it")


def _places(catalogue: Catalogue, flows: Iterable[Flow]) -> Iterator[Finding]:
    """Places a question accepts, but whose names no page could show."""
    questions = [question for flow in flows for question in flow.questions]
    accepted = {code for question in questions if isinstance(question, Country) for code in question.codes}
    for code in sorted(accepted - catalogue.country_codes):
        yield error("country_groups/all", f"lacks the country “{code}”, which a question accepts")
    lands = {code for question in questions if isinstance(question, Land) for code in question.codes}
    for code in sorted(lands - set(catalogue.lands)):
        yield error("lands", f"lacks the Land “{code}”, which a question accepts")


def _names(catalogue: Catalogue, tag: str, id: str, part: str) -> set[str]:
    text = catalogue.texts[tag].get(f"professions/{id}/{part}")
    lines = text.text.replace("\u00ad", "").split("\n") if text else ()
    return {line.strip().casefold() for line in lines if line.strip()}
