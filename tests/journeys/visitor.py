"""Somebody in front of the kiosk with a browser of her own. What goes wrong behind her back is written down."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

from .first_movement import asks_for_htmx

PHONE, TABLET, TERMINAL, DESK = (360, 800), (768, 1024), (1080, 1920), (1920, 1080)

# Chromium writes every answer from 400 upwards into the console; those are judged by `_answered` instead.
ANSWERED_WITH_ERROR = "Failed to load resource: the server responded with a status of"

STORED = """async () => ({
  local: Object.keys(localStorage), session: Object.keys(sessionStorage), caches: await caches.keys(),
  databases: (await indexedDB.databases()).map(each => each.name),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""


class Visitor:
    """One person, one browser: nothing of the visitor before her is there.

    size: of the window, in CSS pixels. browser_speaks: the language her browser asks for; "fr" is none of ours.
    may_fail: status codes from 400 upwards that she is meant to meet.
    """

    def __init__(
        self, chromium: Browser, address: str, size: tuple[int, int] = PHONE, browser_speaks: str = "fr", **options: Any
    ) -> None:
        self.address = address
        self.complaints: list[str] = []
        self.may_fail: set[int] = set()
        self.context: BrowserContext = chromium.new_context(
            viewport={"width": size[0], "height": size[1]}, locale=browser_speaks, **options
        )
        self.context.set_default_timeout(15_000)
        self.context.on("request", self._asked)
        self.context.on("response", self._answered)
        self.page: Page = self.context.new_page()
        self.page.on("console", self._written)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))

    def open(self, path: str, status: int = 200) -> Page:
        """Open an address of the kiosk, as typed into the address bar; letters are there when this returns."""
        if status >= 400:
            self.may_fail.add(status)
        answer = self.page.goto(self.address + path)
        assert answer is not None and answer.status == status, f"{path}: {answer and answer.status}"
        self.page.evaluate("() => document.fonts.ready.then(() => null)")
        return self.page

    def moves(self) -> Page:
        """Her first movement on a page with a form brings htmx; it is there when this returns."""
        asks_for_htmx(self.page)
        self.has_htmx()
        return self.page

    def has_htmx(self) -> None:
        """Wait for it: people are slower than it is, tests are not."""
        self.page.wait_for_selector("html[data-htmx]", state="attached")

    def resize(self, size: tuple[int, int]) -> None:
        self.page.set_viewport_size({"width": size[0], "height": size[1]})

    def has_no_complaint(self) -> None:
        found, self.complaints = self.complaints, []
        assert found == []

    def leaves_nothing_behind(self, cookies: Iterable[str] = ()) -> None:
        """The browser keeps nothing of hers. cookies: the names of those it may keep."""
        kept = self.page.evaluate(STORED)
        assert not any(kept.values()), kept
        assert {cookie["name"] for cookie in self.context.cookies()} == set(cookies)

    def goes(self) -> None:
        self.context.close()

    def _asked(self, request: Request) -> None:
        place = urlsplit(request.url)
        if place.scheme in ("http", "https") and f"{place.scheme}://{place.netloc}" != self.address:
            self.complaints.append(f"asks another place: {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.may_fail:
            self.complaints.append(f"{response.status} for {response.url}")

    def _written(self, line: ConsoleMessage) -> None:
        if line.type in ("error", "warning") and not line.text.startswith(ANSWERED_WITH_ERROR):
            self.complaints.append(f"console: {line.text}")
