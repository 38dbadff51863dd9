"""Leaving the kiosk, as far as it can be seen without going anywhere."""

from collections.abc import Callable

from .visitor import Visitor


def leads_away(visitor: Visitor, act: Callable[[], None]) -> None:
    """The act leads by way of /exit to the neutral page outside; the browser of the tests never arrives there."""
    with visitor.page.expect_event("requestfailed", lambda request: request.url.startswith("https://")) as asked:
        act()
    assert asked.value.redirected_from.url == f"{visitor.address}/exit"
    visitor.page.wait_for_url("chrome-error://**")  # else what is opened next is interrupted by it
    visitor.complaints.clear()
