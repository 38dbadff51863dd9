"""A counsellor and her visitor at one page."""

from collections.abc import Callable

import pytest
from flask import Flask

from .reading import Half, Woven


def with_second(tag: str) -> dict[str, str]:
    """The headers of somebody who has set a second language."""
    return {"Cookie": f"display=100.system.normal.normal.{tag}"}


@pytest.fixture
def open_both(app: Flask) -> Callable[[str, str, str], tuple[Woven, Half, Half]]:
    """A page in two languages, and in each of them alone: `open_both("uk", "de", "help")`."""
    client = app.test_client(use_cookies=False)

    def open_them(own: str, second: str, below: str) -> tuple[Woven, Half, Half]:
        woven = client.get(f"/{own}/{below}", headers=with_second(second))
        assert woven.headers["Content-Language"] == f"{own}, {second}"
        return Woven(woven.text), *(Half(client.get(f"/{tag}/{below}").text) for tag in (own, second))

    return open_them
