"""What is measured against what: a bare WSGI app, the kiosk with its page cache, and without it."""

import json
import os
from collections.abc import Callable, Iterable

BARE_BODY = b"x" * int(os.environ.get("BENCH_BYTES", "4000"))
BARE_HEADERS = [tuple(header) for header in json.loads(os.environ.get("BENCH_HEADERS", "[]"))]


def bare(environ: dict, start_response: Callable) -> Iterable[bytes]:
    """The least a WSGI app can do for the same answer: ready bytes and ready headers, as many as the page has."""
    start_response("200 OK", BARE_HEADERS)
    return [BARE_BODY]


def cached():
    from wsgi import app

    return app


def uncached():
    """The kiosk with a page cache that keeps nothing: every page is rendered and compressed anew."""
    from kiosk import create_app

    app = create_app()
    app.wsgi_app.keeps = False
    return app
