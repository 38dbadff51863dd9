"""The stage as a web server on a free port, with the headers of the real one, for tests in a browser."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from .stage import STATIC, pages, render, render_extra, translated

CSP = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; " + "; ".join(
    f"{kind}-src 'self'" for kind in ("script", "style", "img", "font", "connect", "media", "manifest")
)
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2"}


class Stage(BaseHTTPRequestHandler):
    def do_GET(self) -> None:  # noqa: N802  named by http.server
        url = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(url.query, keep_blank_values=True).items()}
        if url.path.startswith("/static/"):
            file = STATIC / url.path.removeprefix("/static/")
            self._answer(file.read_bytes(), TYPES[file.suffix])
        elif url.path.count("/") == 2:
            self._page(*url.path.split("/")[1:], query)
        else:
            self._answer(b"<!DOCTYPE html><title>Elsewhere</title>", "text/html")

    def _page(self, tag: str, name: str, query: dict[str, str]) -> None:
        time.sleep(float(query.get("slow") or 0))
        shape = {"layout": "shell/fragment.html"} if "HX-Request" in self.headers else {}
        more = shape | {"terminal": "terminal" in query}
        display = {key: query[key] for key in ("text", "theme", "reach", "time") if key in query}
        if name in pages(tag):
            html = render(tag, name, translated(tag) if "translated" in query else None, display, **more)
        else:
            html = render_extra(tag, name, query, display, **more)
        self._answer(html.encode(), "text/html; charset=utf-8")

    def _answer(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        for name, value in (("Content-Type", kind), ("Content-Security-Policy", CSP), ("Content-Length", len(body))):
            self.send_header(name, str(value))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words: object) -> None:
        """Silence: the tests speak."""


class QuietServer(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that leaves in mid-answer is what some tests are about."""


def serve() -> QuietServer:
    server = QuietServer(("127.0.0.1", 0), Stage)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
