"""Ready pages in memory: a public page is a pure function of edition, day, address, language and display.

A thin WSGI layer in front of Flask. It answers what it has, compressed once; adds the security headers to
everything; refuses addresses and bodies that are too long before anyone parses them. Pages with answers in
their address are never kept.
"""

import gzip
import hashlib
import re
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from threading import Lock
from typing import Any, NamedTuple
from urllib.parse import quote

import brotli

from .headers import SECURITY
from .inside import THEN
from .visit import read_display

Environ = dict[str, Any]
LONGEST_ADDRESS = 4096
ASCII = "".join(map(chr, range(128)))
COMPRESSIBLE = ("text/", "application/json", "application/problem+json", "image/svg+xml", "application/manifest+json")
KEPT_BYTES = 24_000_000
WORTH_COMPRESSING = 400
# Static files whose address changes with their content: by `?v=` (see Assets) or by a hash in the name (letters).
NEVER_CHANGES = re.compile(r"\.[0-9a-f]{8}\.woff2$")
FOR_EVER, FOR_AN_HOUR = "public, max-age=31536000, immutable", "public, max-age=3600"
# Our own scripts and styles go without their comments, which are for whoever reads the project: 2 kB of a first visit.
OURS = re.compile(r"/static/[a-z]+\.(css|js)")
COMMENT = re.compile(rb"[ \t]*/\*.*?\*/", re.DOTALL)
# Headers of static files in whose place ours stand, or that say nothing new: a first visit loads nine files.
NOT_FOR_STATIC = ("Cache-Control", "Accept-Ranges", "Content-Disposition", "Last-Modified")


# Levels of Brotli and gzip: for a page that nobody keeps, for one that is kept, and for a file that never changes.
# Brotli 11 takes 25 ms a page, and 200 ms for the script that every first visit waits for on the wire.
QUICK, HARD, HARDEST = (4, 5), (9, 9), (11, 9)


class Ready(NamedTuple):
    status: str
    headers: list[tuple[str, str]]
    body: bytes
    etag: str


class PageCache:
    """Wraps a WSGI app. `stamp()` changes when every page may have changed: an edit, or midnight."""

    def __init__(self, app: Callable, stamp: Callable[[], Hashable], largest_body: int = 64_000) -> None:
        self._app = app
        self.keeps = True  # bench/ switches it off to measure a page that is rendered anew
        self._stamp = stamp
        self._largest_body = largest_body
        self._ready: OrderedDict[Hashable, Ready] = OrderedDict()
        self._kept = 0
        self._lock = Lock()

    def __call__(self, environ: Environ, start_response: Callable) -> Iterable[bytes]:
        if self._too_much(environ):
            environ["kiosk.refused"] = self._refusal(environ)
            environ["REQUEST_METHOD"], environ["QUERY_STRING"], environ["CONTENT_LENGTH"] = "GET", "", "0"
            environ["PATH_INFO"] = environ["PATH_INFO"][:200]
        query = environ.get("QUERY_STRING", "")
        if not query.isascii():
            # Werkzeug reads raw bytes as strict UTF-8 and breaks; escaped, what is no text becomes a question mark.
            environ["QUERY_STRING"] = quote(query.encode("latin-1"), safe=ASCII)
        key = self._key(environ)
        ready = self._ready.get(key) if key else None
        if ready is None:
            ready = self._render(environ, key)
            if not isinstance(ready, Ready):
                return self._pass_on(ready, start_response)
        if environ.get("HTTP_IF_NONE_MATCH") == ready.etag and ready.etag:
            start_response(
                "304 Not Modified", [h for h in ready.headers if h[0] not in ("Content-Length", "Content-Type")]
            )
            return [b""]
        start_response(ready.status, ready.headers)
        return [ready.body] if environ["REQUEST_METHOD"] != "HEAD" else [b""]

    def _too_much(self, environ: Environ) -> bool:
        return self._refusal(environ) is not None

    def _refusal(self, environ: Environ) -> int | None:
        if len(environ.get("PATH_INFO", "")) + len(environ.get("QUERY_STRING", "")) > LONGEST_ADDRESS:
            return 414
        length = environ.get("CONTENT_LENGTH") or "0"
        if not (length.isascii() and length.isdigit()) or int(length) > self._largest_body:
            return 413
        return None

    def _key(self, environ: Environ) -> Hashable | None:
        if environ["REQUEST_METHOD"] != "GET" or "kiosk.refused" in environ or THEN in environ:
            return None
        path, query = environ["PATH_INFO"], environ.get("QUERY_STRING")
        if path.startswith("/static/"):
            return path, _encoding(environ), _keep_static(environ)
        if query or path.startswith(("/api/", "/health")) or path == "/":
            return None
        return (
            path,
            _encoding(environ),
            _wants_fragment(environ),
            read_display(environ.get("HTTP_COOKIE", "")),
            self._stamp(),
        )

    def _render(self, environ: Environ, key: Hashable | None) -> "Ready | tuple":
        caught: list = []
        # A part of a file would be compressed and kept as if it were the whole.
        environ.pop("HTTP_RANGE", None)
        chunks = self._app(environ, lambda status, headers, exc_info=None: caught.append((status, headers)))
        status, headers = caught[0]
        if environ["PATH_INFO"].startswith("/static/") and status == "200 OK":
            headers = [h for h in headers if h[0] not in NOT_FOR_STATIC]
            headers += [("Cache-Control", _keep_static(environ)), ("Vary", "Accept-Encoding")]
        if environ["REQUEST_METHOD"] == "HEAD":
            return status, headers + list(SECURITY), chunks
        body = b"".join(chunks)
        if hasattr(chunks, "close"):
            chunks.close()
        if OURS.fullmatch(environ["PATH_INFO"]):
            body = COMMENT.sub(b"", body)
        effort = HARDEST if environ["PATH_INFO"].startswith("/static/") else HARD if key and self.keeps else QUICK
        ready = finish(status, headers, body, _encoding(environ), effort)
        if key and self.keeps and status == "200 OK" and "public" in dict(headers).get("Cache-Control", ""):
            self._keep(key, ready)
        return ready

    def _keep(self, key: Hashable, ready: Ready) -> None:
        with self._lock:
            # Two threads may render the same page at once: what is replaced no longer counts.
            replaced = self._ready.pop(key, None)
            self._ready[key] = ready
            self._kept += len(ready.body) - (len(replaced.body) if replaced else 0)
            while self._kept > KEPT_BYTES:
                _, oldest = self._ready.popitem(last=False)
                self._kept -= len(oldest.body)

    @staticmethod
    def _pass_on(answer: tuple, start_response: Callable) -> Iterable[bytes]:
        status, headers, chunks = answer
        start_response(status, headers)
        return chunks


def finish(status: str, headers: list[tuple[str, str]], body: bytes, encoding: str, effort: tuple[int, int]) -> Ready:
    """A response with its body compressed, its length, its ETag if anyone may keep it, and the security headers."""
    kind = dict(headers).get("Content-Type", "")
    if encoding and len(body) >= WORTH_COMPRESSING and kind.startswith(COMPRESSIBLE):
        body = compress(body, encoding, effort)
        headers = [*headers, ("Content-Encoding", encoding)]
    headers = [h for h in headers if h[0] not in ("Content-Length", "ETag")]
    etag = ""
    if "public" in dict(headers).get("Cache-Control", "") and status == "200 OK":
        etag = f'"{hashlib.blake2b(body, digest_size=9).hexdigest()}"'
        headers.append(("ETag", etag))
    headers += [("Content-Length", str(len(body))), *SECURITY]
    return Ready(status, headers, body, etag)


def compress(body: bytes, encoding: str, effort: tuple[int, int]) -> bytes:
    if encoding == "br":
        return brotli.compress(body, quality=effort[0])
    return gzip.compress(body, compresslevel=effort[1], mtime=0)


def _encoding(environ: Environ) -> str:
    accepted = environ.get("HTTP_ACCEPT_ENCODING", "")
    if "br" in accepted:
        return "br"
    return "gzip" if "gzip" in accepted else ""


def _keep_static(environ: Environ) -> str:
    """How long a browser may keep a static file: for ever where its address would change with it."""
    never = environ.get("QUERY_STRING", "").startswith("v=") or NEVER_CHANGES.search(environ["PATH_INFO"])
    return FOR_EVER if never else FOR_AN_HOUR


def _wants_fragment(environ: Environ) -> bool:
    """The same question as `htmx.wants_fragment`, from the bare environ: both shapes have one address."""
    asks = environ.get("HTTP_HX_REQUEST", "").lower() == "true"
    return asks and environ.get("HTTP_HX_HISTORY_RESTORE_REQUEST", "").lower() != "true"
