"""Texts of one language, with the chain of languages that stand in for it, and how current each one is."""

from collections.abc import Mapping
from functools import lru_cache

from babel import Locale

from ..errors import UnknownText
from .documents import Language, Text
from .words import Value, Words, fill, fingerprint

German = Mapping[str, Text]


def state_of(text: Text, german: Text | None) -> str:
    """live, review or draft as stored – or outdated, when the German text has changed since."""
    if text.source is not None and german is not None and text.source != fingerprint(german.text):
        return "outdated"
    return text.state


class Tongue:
    """All texts as a reader of one language gets them.

    Texts without placeholders are made ready once; the others are filled on each call.
    """

    def __init__(self, tag: str, languages: Mapping[str, Language], texts: Mapping[str, Mapping[str, Text]]) -> None:
        self.tag = tag
        self.language = languages[tag]
        chain = [tag, *(other for other in languages[tag].fallback if other in texts)]
        self._chain = [(other, languages[other], texts.get(other, {})) for other in chain]
        self._german = texts.get("de", {})
        self._locales = {other: locale_of(languages[other]) for other in chain}
        self._ready: dict[str, Words] = {}

    def words(self, key: str, values: Mapping[str, Value] | None = None) -> Words:
        """The words for a key. Raises UnknownText if no language has any, KeyError for a value that is missing."""
        ready = self._ready.get(key)
        if ready is None:
            ready = self._fill(key, values or {})
            if not self.has_slots(key):
                self._ready[key] = ready
        return ready

    def has(self, key: str) -> bool:
        return any(key in texts for _, _, texts in self._chain)

    def has_slots(self, key: str) -> bool:
        return "{" in self._found(key)[2].text

    def raw(self, key: str) -> str:
        """The stored text, placeholders and all, in the first language that has it."""
        return self._found(key)[2].text

    def _found(self, key: str) -> tuple[str, Language, Text]:
        for tag, language, texts in self._chain:
            text = texts.get(key)
            if text is not None:
                return tag, language, text
        raise UnknownText(f"No language has words for {key!r}.")

    def _fill(self, key: str, values: Mapping[str, Value]) -> Words:
        tag, language, text = self._found(key)
        html, plain = fill(text.text, values, self._locales[tag], tag)
        state = state_of(text, self._german.get(key)) if tag == self.tag else "missing"
        return Words(html, plain, language.html or tag, language.direction, state)


def locale_of(language: Language) -> Locale:
    """Babel's locale; its modifier (`de@easy`) only names our catalogue."""
    return _parsed(language.locale.split("@")[0])


@lru_cache(maxsize=64)  # a page asks for the same one dozens of times, and reading it takes a millisecond
def _parsed(name: str) -> Locale:
    return Locale.parse(name)


def coverage(texts: Mapping[str, Text], german: Mapping[str, Text]) -> dict[str, int]:
    """How many of the German texts are live, review, draft, outdated or missing in a language."""
    counts = dict.fromkeys(("live", "review", "draft", "outdated", "missing"), 0)
    for key, source in german.items():
        counts[state_of(texts[key], source) if key in texts else "missing"] += 1
    return counts
