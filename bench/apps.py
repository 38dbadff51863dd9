"""What is measured against what: a bare WSGI app, the kiosk with its page cache, and without it."""

import os
from collections.abc import Callable, Iterable

from kiosk.shell.headers import SECURITY

BARE_BODY = b"x" * int(os.environ.get("BENCH_BYTES", "4000"))


def bare(environ: dict, start_response: Callable) -> Iterable[bytes]:
    """The least a WSGI app can do for the same answer: ready bytes and ready headers, as many as the page has."""
    start_response("200 OK", BARE_HEADERS)
    return [BARE_BODY]


BARE_HEADERS = [
    ("Content-Type", "text/html; charset=utf-8"),
    ("Content-Length", str(len(BARE_BODY))),
    ("Cache-Control", "public, max-age=60"),
    ("Vary", "HX-Request, Cookie, Accept-Encoding"),
    ("Content-Language", "de"),
    ("Content-Encoding", "br"),
    ("ETag", '"0123456789abcdef01"'),
    *SECURITY,
]


def cached():
    from kiosk import create_app

    return create_app()


def uncached():
    """The kiosk with a page cache that keeps nothing: every page is rendered and compressed anew."""
    from kiosk import create_app

    app = create_app()
    app.wsgi_app.keeps = False
    return app
