"""The kiosk under gunicorn, and somebody in front of it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

pytest.register_assert_rewrite("journeys.keyboard", "journeys.leaving", "journeys.on_paper", "journeys.travelling", "journeys.visitor")

from .serving import serve  # noqa: E402
from .visitor import Visitor  # noqa: E402

Arrive = Callable[..., Visitor]


@pytest.fixture(scope="package")
def address(seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the kiosk answers."""
    store = Path(shutil.copy(seeded, tmp_path_factory.mktemp("kiosk") / "kiosk.sqlite"))
    with serve(store) as place:
        yield place


@pytest.fixture(scope="package")
def terminal_address(seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a kiosk answers that stands in a hall as a terminal."""
    store = Path(shutil.copy(seeded, tmp_path_factory.mktemp("terminal") / "kiosk.sqlite"))
    with serve(store, terminal="yes") as place:
        yield place


@pytest.fixture
def arrive(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Arrive]:
    """Somebody comes: `arrive(size=PHONE)`, at a terminal `arrive(terminal=True)`; afterwards nothing may be amiss."""
    came: list[Visitor] = []

    def come(terminal: bool = False, **options: Any) -> Visitor:
        place = request.getfixturevalue("terminal_address" if terminal else "address")
        came.append(Visitor(chromium, place, **options))
        return came[-1]

    yield come
    for visitor in came:
        visitor.goes()
    for visitor in came:
        visitor.has_no_complaint()


@pytest.fixture(scope="package")
def readers(chromium: Browser, address: str) -> Iterator[dict[tuple, Visitor]]:
    seats: dict[tuple, Visitor] = {}
    yield seats
    for visitor in seats.values():
        visitor.goes()


@pytest.fixture
def read(chromium: Browser, address: str, readers: dict[tuple, Visitor]) -> Iterator[Arrive]:
    """Like `arrive`, for pages that are only looked at: the same browser serves all who want the same options."""
    sat: list[Visitor] = []

    def come(**options: Any) -> Visitor:
        kind = tuple(sorted(options.items()))
        if kind not in readers:
            readers[kind] = Visitor(chromium, address, **options)
        sat.append(readers[kind])
        sat[-1].context.clear_cookies()
        return sat[-1]

    yield come
    for visitor in sat:
        visitor.has_no_complaint()
