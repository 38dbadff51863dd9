"""What stands under a statement: its law, its official sources, and the days it was checked and holds."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from ..content.catalogue import Said
from ..i18n import formats
from .visit import visiting

PARAGRAPH = re.compile(r"§§? ?(\d+\w*)")  # § 4, § 3a; of §§ 187 and 188 the first


def fact(said: Said) -> dict[str, Any]:
    """A statement for the component `fact`: its words and its proof, days ready to read."""
    return {
        "id": said.id,
        "text": said.text,
        "title": said.parts.get("title"),
        "ride": said.parts.get("ride"),
        "law": said.proof.law,
        "sources": official(said.proof.source, said.proof.law),
        "since": shown_day(said.proof.valid_from),
        "until": shown_day(said.proof.until),
        "checked": shown_day(said.proof.checked),
        "confidence": said.proof.confidence,
        "expired": said.expired,
        "overdue": said.overdue,
    }


def official(sources: Iterable[str], law: str | None = None) -> list[dict[str, str]]:
    """The sources that are pages of an official site, with its name; the others are kept for editors.

    A page of one paragraph is called by it, so that no two links have the same name.
    """
    hosts = visiting().catalogue.official_hosts
    called = {address: name for name, address in paragraphs(law, sources).items() if address}
    found = []
    for address in sources:
        host = address.split("/")[2] if address.startswith("http") else ""
        known = next((name for name in hosts if host == name or host.endswith("." + name)), None)
        if known:
            name = hosts[known].name
            found.append({"name": f"{called[address]} – {name}" if address in called else name, "address": address})
    return found


def paragraphs(law: str | None, sources: Iterable[str]) -> dict[str, str | None]:
    """The single paragraphs of a law, "§ 4 KSchG; § 7 KSchG", each with the source that is its own page, if any."""
    single = [one.strip() for one in (law or "").split(";") if one.strip()]
    return {one: _page_of(one, sources) for one in single}


def _page_of(law: str, sources: Iterable[str]) -> str | None:
    paragraph = PARAGRAPH.search(law)
    end = f"/__{paragraph[1]}.html" if paragraph else None
    return next((source for source in sources if end and source.endswith(end)), None)


def shown_day(day: date | None) -> str | None:
    return formats.day(day, visiting().locale) if day else None
