"""Answers as they come from an address: names with one, several or no texts."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .typed import plain

UNKNOWN = "unknown"  # "I do not know"
UNSAID = "unsaid"  # "I would rather not say"
SPECIALS = (UNKNOWN, UNSAID)

Texts = Mapping[str, tuple[str, ...]]


def gather(answers: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """All texts given for each name.

    answers: name → text, list of texts, or None (not given). A werkzeug MultiDict is read with all its repeats.
    """
    lists = getattr(answers, "lists", None)
    pairs = lists() if callable(lists) else answers.items()
    return {name: _texts(given) for name, given in pairs}


def different(texts: Sequence[str]) -> tuple[str, ...]:
    """The different things said, without empty fields.

    One empty text remains when nothing else was said. So a form can carry an empty hidden field beside its radio
    buttons: whoever presses Continue without choosing has answered with nothing, and is told so.
    """
    if len(texts) == 1:
        return (plain(texts[0]),)
    said = dict.fromkeys(plain(text) for text in texts)
    return tuple(text for text in said if text) or tuple(said)


def _texts(given: Any) -> tuple[str, ...]:
    if given is None:
        return ()
    if isinstance(given, str) or not isinstance(given, Iterable):
        return (str(given),)
    return tuple(str(one) for one in given if one is not None)
