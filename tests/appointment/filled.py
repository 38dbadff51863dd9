"""What people choose in the waiting room."""

import json
from urllib.parse import urlencode

from kiosk.config import ROOT

# One of each kind, in the order of the form.
CHOSEN = (
    ("reason", "decision"), ("reason", "dismissed"), ("reason", "other"), ("urgent", "deadline"), ("urgent", "money"),
    ("profession", "nurse"), ("training", "vocational"), ("country", "SY"), ("papers", "certificate"), ("papers", "cv"),
    ("papers", "payslips"), ("german", "b1"), ("speaks", "ar"), ("speaks", "kmr"), ("status", "protection"), ("land", "DE-SN"),
)  # fmt: skip


def below(page: str, chosen: tuple[tuple[str, str], ...] = CHOSEN) -> str:
    return f"{page}?{urlencode(chosen)}" if chosen else page


def without(*names: str) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in CHOSEN if pair[0] not in names)


def words(lang: str, key: str) -> str:
    """A text as the seed has it, without the marks of office words."""
    texts = json.loads((ROOT / "data" / "texts" / f"{lang}.json").read_text(encoding="utf-8"))[f"texts/{lang}"]
    return texts[key]["text"].replace("[[", "").replace("]]", "").replace("\u00ad", "")
