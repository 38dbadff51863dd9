"""Requests no browser would send: unknown, repeated, huge, binary, null bytes, bidi, surrogates, broken percent signs."""

from random import Random
from typing import Any, NamedTuple
from urllib.parse import quote_from_bytes

from werkzeug.datastructures import Headers
from werkzeug.test import run_wsgi_app

# Stands in everything that is typed here; it must turn up in no log.
SECRET = "geheimnis-4711"
NASTY = (
    b"", b" ", b"\x00", b"a\x00b", b"\r\nSet-Cookie: evil=1", b"\xff\xfe", b"\xed\xa0\x80", b"\xf0\x9f\xa6\x8a",
    "\u202egro.elpmaxe".encode(), "\u2066\u2069\u200f\ufeff".encode(), "ﷺ".encode() * 20, "ı".encode(), "ß".encode(),
    b"<script>alert(1)</script>", b"{{7*7}}", b"{x:money}", b"[[Bescheid]]", b"%s%n%(x)s", b"%", b"%zz", b"%u0041",
    b"../../../../etc/passwd", b"..%2f..%2f", b"//example.org", b"\\\\example.org", b"javascript:alert(1)", b"' OR 1=1 --",
    b"-1", b"0", b"1e999", b"NaN", b"9" * 400, "١٢٣".encode(), "²".encode(), b"2026-02-30", b"null", b"undefined",
    b"a" * 600, b"a" * 5000, b"&" * 50, b"=" * 50, b";" * 50, b"nurse", b"PL", b"DE-BY", b"unknown", b"de", b"display",
)  # fmt: skip
NAMES = (
    "profession", "country", "training", "certificate", "years", "land", "living", "work", "status", "employer", "benefits",
    "german", "q", "lang", "limit", "on", "to", "saved", "next", "text", "theme", "reach", "time", "confirmed", "", "x", "_",
    "profession[]", "__proto__", "on\x00",
)  # fmt: skip
METHODS = ("GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW")
HEADERS = (
    "HTTP_COOKIE", "HTTP_ACCEPT_LANGUAGE", "HTTP_HX_REQUEST", "HTTP_HX_HISTORY_RESTORE_REQUEST", "HTTP_IF_NONE_MATCH",
    "HTTP_IF_MODIFIED_SINCE", "HTTP_ACCEPT_ENCODING", "HTTP_RANGE", "HTTP_ACCEPT", "HTTP_HOST", "HTTP_X_FORWARDED_FOR",
    "HTTP_X_HTTP_METHOD_OVERRIDE", "HTTP_TRANSFER_ENCODING", "CONTENT_TYPE", "HTTP_HX_TARGET", "HTTP_HX_CURRENT_URL",
)  # fmt: skip

SEGMENTS = (b"de", b"ar", b"UK", b"xx", b"nurse", b"land", b"medicine", b"kiosk.css")
LENGTHS = ("", "0", "-1", "5", "abc", "²", "1e3", "99999999999", "64001", " 3 ")
LETTERS = (*map(chr, range(0x250)), "ع", "ї", "ğ", "日", "\ud800", "\u200b", "\u202e", "\uffff", "🦊")


class Answer(NamedTuple):
    status: int
    headers: Headers
    body: bytes


class Request(NamedTuple):
    """A request as a server hands it over: path and query are bytes, written as Latin-1 (PEP 3333)."""

    method: str
    path: bytes
    query: str
    headers: dict[str, str]
    body: bytes
    length: str | None

    def environ(self) -> dict[str, Any]:
        from io import BytesIO

        length = str(len(self.body)) if self.length is None else self.length
        return {
            "REQUEST_METHOD": self.method, "SCRIPT_NAME": "", "PATH_INFO": self.path.decode("latin-1"),
            "QUERY_STRING": self.query, "SERVER_NAME": "localhost", "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": "localhost", "wsgi.version": (1, 0), "wsgi.url_scheme": "http", "wsgi.input": BytesIO(self.body),
            "wsgi.errors": BytesIO(), "wsgi.multithread": True, "wsgi.multiprocess": True, "wsgi.run_once": False,
            "CONTENT_LENGTH": length, "CONTENT_TYPE": "application/x-www-form-urlencoded", **self.headers,
        }  # fmt: skip

    def to(self, app: Any) -> Answer:
        chunks, status, found = run_wsgi_app(app, self.environ())
        return Answer(int(status.split()[0]), found, b"".join(chunks))


class Junk:
    """What is typed, by chance: the same seed gives the same requests to everybody."""

    def __init__(self, seed: str) -> None:
        self._chance = Random(seed)

    def request(self, path: bytes) -> Request:
        choice = self._chance.choice
        headers = {choice(HEADERS): self.value().decode("latin-1") for _ in range(self._chance.randint(0, 4))}
        body = choice((b"", self._chance.randbytes(200), self.query().encode("latin-1", "replace")))
        return Request(choice(METHODS), path, self.query(), headers, body, choice((None, choice(LENGTHS))))

    def segment(self) -> bytes:
        """A part of a path: what belongs there, or anything."""
        return self._chance.choice((self.value(), self._chance.choice(SEGMENTS)))

    def segments(self, most: int) -> list[bytes]:
        return [self.segment() for _ in range(self._chance.randint(0, most))]

    def value(self) -> bytes:
        choice, length = self._chance.choice, self._chance.randint(0, 30)
        kind = self._chance.randrange(5)
        if kind == 0:
            return SECRET.encode()
        if kind == 1:
            return self._chance.randbytes(length)
        if kind == 2:
            return "".join(choice(LETTERS) for _ in range(length)).encode("utf-8", "surrogatepass")
        return choice(NASTY) + (b" " + SECRET.encode() if kind == 3 else b"")

    def query(self) -> str:
        """Names of ours with any values, escaped as a browser would or left as they are."""
        written = (quote_from_bytes, lambda value: value.decode("latin-1"))
        return "&".join(f"{self._chance.choice(NAMES)}={self._chance.choice(written)(self.value())}"
                        for _ in range(self._chance.randint(0, 6)))
