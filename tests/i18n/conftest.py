"""The real content, for the lists and languages a reader meets: no store, no Flask."""

import pytest
from content.conftest import LANGUAGES, read_seed

from kiosk.content.catalogue import Catalogue


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue(1, read_seed(), LANGUAGES)
