"""A real Chromium in front of the stage. Without a browser these tests say so and step aside."""

import shutil
from collections.abc import Callable, Iterator

import pytest

from .stage_server import serve

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE, TABLET, TERMINAL = (360, 800), (820, 1180), (1080, 1920)


@pytest.fixture(scope="session")
def stage_address() -> Iterator[str]:
    server = serve()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    from playwright.sync_api import sync_playwright

    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def look(chromium: object, stage_address: str) -> Iterator[Callable[..., object]]:
    """Open a page of the stage: `look("de/home", size=PHONE)`. No page may complain in the console."""
    contexts, complaints = [], []

    def open_page(address: str, size: tuple[int, int] = TABLET, clock: bool = False, **options: object) -> object:
        context = chromium.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda line: complaints.append(line.text) if line.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if clock:
            page.clock.install()
        page.goto(f"{stage_address}/{address}")
        page.evaluate("document.fonts.ready.then(() => null)")
        page.complaints = complaints
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not complaints, complaints
