"""What a check reports: one line that names the place and what is wrong with it."""

from typing import NamedTuple


class Finding(NamedTuple):
    """grave: an error, not only a warning. says: one line, the place first."""

    grave: bool
    says: str


def error(place: str, trouble: str) -> Finding:
    return Finding(True, f"{place}: {trouble}.")


def warning(place: str, trouble: str) -> Finding:
    return Finding(False, f"{place}: {trouble}.")


def text_at(language: str, key: str) -> str:
    """Where a text stands: collection and document, as the store names them."""
    return f"texts/{language}/{key}"
