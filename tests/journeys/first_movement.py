"""Her first movement on a page, which brings htmx."""

from playwright.sync_api import Page


def asks_for_htmx(page: Page) -> None:
    """Move the mouse until the page has noticed: a browser that has drawn nothing yet takes no notice."""
    for place in range(1200):
        page.mouse.move(3 + place % 40, 3 + place % 40)
        if page.locator("script[src*='htmx']").count():
            return
        page.wait_for_timeout(25)
    raise AssertionError("no movement brings htmx")
