"""The only door to htmx-flask: does htmx ask, and for which shape of the page?

Its response helpers stay unused: `reswap` refuses every style of htmx 4, and a path that is not ASCII in
`location=` drops the connection. It adds no `Vary`; `pages.py` does.
"""

from flask import Flask
from htmx_flask import Htmx, request


def know_htmx(app: Flask) -> None:
    Htmx(app)


def wants_fragment() -> bool:
    """Whether htmx wants title and main part only. Going back in history needs the whole page."""
    return bool(request.htmx) and not request.htmx.history_restore_request
