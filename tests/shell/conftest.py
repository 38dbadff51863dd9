"""A real Chromium in front of the stage."""

from collections.abc import Callable, Iterator

import pytest
from journeys.first_movement import asks_for_htmx

from .stage_server import serve

PHONE, TABLET, TERMINAL = (360, 800), (820, 1180), (1080, 1920)


@pytest.fixture(scope="session")
def stage_address() -> Iterator[str]:
    server = serve()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def look(chromium: object, stage_address: str) -> Iterator[Callable[..., object]]:
    """Open a page of the stage: `look("de/home", size=PHONE)`. No page may complain in the console."""
    contexts, complaints = [], []

    def open_page(
        address: str, size: tuple[int, int] = TABLET, clock: bool = False, moves: bool = True, **options: object
    ) -> object:
        context = chromium.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda line: complaints.append(line.text) if line.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if clock:
            page.clock.install()
        page.goto(f"{stage_address}/{address}")
        page.evaluate("document.fonts.ready.then(() => null)")
        if moves and options.get("java_script_enabled", True) and page.locator("[data-hx-get]").count():
            asks_for_htmx(page)
            while clock and not page.locator("html[data-htmx]").count():  # it starts a moment after it has come
                page.wait_for_timeout(50)
                page.clock.run_for(10)
            page.wait_for_selector("html[data-htmx]", state="attached")
        page.complaints = complaints
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not complaints, complaints
