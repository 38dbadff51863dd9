"""The real content, straight from data/: no store, no Flask."""

import json
from datetime import date
from typing import Any

import pytest

from kiosk.config import ROOT
from kiosk.content.catalogue import Catalogue
from kiosk.content.checking import Report, check_content
from kiosk.ops.commands import FLOWS

Tables = dict[str, dict[str, Any]]

LANGUAGES = ("de", "en", "uk", "ar", "tr")
ON = date(2026, 11, 22)  # the day on which the facts were last looked at


def read_seed() -> Tables:
    """All collections of data/, texts included, as they would come from a fresh store."""
    tables: Tables = {}
    for file in sorted((ROOT / "data").rglob("*.json")):
        tables.update(json.loads(file.read_text(encoding="utf-8")))
    return tables


@pytest.fixture(scope="session")
def tables() -> Tables:
    """Never to be changed; `planting.changed` makes a copy with something else in it."""
    return read_seed()


@pytest.fixture(scope="session")
def catalogue(tables: Tables) -> Catalogue:
    return Catalogue(1, tables, LANGUAGES)


@pytest.fixture(scope="session")
def before(catalogue: Catalogue) -> Report:
    """What the checks say about the content as it stands."""
    return check_content(catalogue, tuple(FLOWS.values()), ON)
