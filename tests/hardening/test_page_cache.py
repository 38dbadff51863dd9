"""Ready pages in memory: the right one for everybody, never one with answers, and never more than there is room for."""

import gzip
import re
from threading import Barrier, Thread

import brotli
import pytest
from pages.owed import HEADERS
from werkzeug.test import Client, run_wsgi_app
from werkzeug.wrappers import Response

from kiosk.config import ROOT
from kiosk.shell import page_cache
from kiosk.shell.page_cache import PageCache

PUBLIC = {"Cache-Control": "public, max-age=60", "Vary": "HX-Request, Cookie, Accept-Encoding"}


@pytest.fixture
def made(app):
    """How often each address was made anew, while this test runs."""
    counted: list[str] = []

    class Counting:
        def __init__(self, inner):
            self.inner = inner

        def __call__(self, environ, start_response):
            counted.append(environ["PATH_INFO"])
            return self.inner(environ, start_response)

    cache = app.wsgi_app
    inner, ready, kept = cache._app, cache._ready.copy(), cache._kept
    cache._app, cache._kept = Counting(inner), 0
    cache._ready.clear()
    yield counted
    cache._app, cache._kept = inner, kept
    cache._ready.clear()
    cache._ready.update(ready)


def test_a_page_without_answers_is_made_once_and_served_many_times(client, made):
    for _ in range(5):
        client.get("/de/privacy")
    assert made == ["/de/privacy"]


def test_a_page_with_answers_is_never_kept(client, made, app):
    for _ in range(3):
        client.get("/de/recognition?profession=nurse")
        client.get("/de/recognition/plan?profession=nurse&country=DE")
    assert len(made) == 6
    assert not any(b"profession=nurse" in str(key).encode() for key in app.wsgi_app._ready)


@pytest.mark.parametrize("address", ["/de/nothing/here", "/de/privacy?x=1", "/health", "/api/v1/languages", "/exit", "/"])
def test_errors_queries_and_answers_for_programs_are_made_each_time(client, made, address):
    client.get(address)
    client.get(address)
    assert len(made) == 2


def test_whoever_has_the_page_already_is_told_so_without_a_body(client):
    first = client.get("/de/imprint")
    again = client.get("/de/imprint", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304 and again.data == b""
    assert again.headers["ETag"] == first.headers["ETag"] and again.headers["Cache-Control"] == first.headers["Cache-Control"]
    assert all(name in again.headers for name in HEADERS)
    assert client.get("/de/imprint", headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize(("accepts", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress), ("gzip, br", brotli.decompress),
                                                 ("identity", bytes), ("", bytes)])
@pytest.mark.parametrize("address", ["/ar/", "/ar/recognition?profession=nurse", "/api/v1/languages", "/static/kiosk.css"])
def test_every_encoding_carries_the_same_page(client, address, accepts, unpack):
    plain = client.get(address).data
    packed = client.get(address, headers={"Accept-Encoding": accepts})
    assert unpack(packed.data) == plain
    assert packed.headers["Content-Length"] == str(len(packed.data))
    assert "Accept-Encoding" in packed.headers.get("Vary", "Accept-Encoding")


@pytest.mark.parametrize("address", ["/de/", "/de/recognition?profession=nurse", "/de/nothing/here", "/health", "/static/kiosk.css"])
def test_head_says_what_get_would_and_carries_nothing(client, address):
    got, asked = client.get(address), client.head(address)
    assert asked.status_code == got.status_code and asked.data == b""
    for name in ("Content-Type", "Cache-Control", *HEADERS):
        assert asked.headers[name] == got.headers[name], name


@pytest.mark.parametrize("header", [
    {"HX-Request": "true", "HX-History-Restore-Request": "true"}, {"HX-Request": "false"}, {"HX-Request": "nonsense"}])
def test_nobody_can_put_a_whole_page_where_htmx_expects_a_part(client, made, header):
    """One visitor's strange header must not change what the next one gets from memory."""
    assert "<html" in client.get("/de/imprint", headers=header).text
    assert "<html" not in client.get("/de/imprint", headers={"HX-Request": "true"}).text
    assert "<html" in client.get("/de/imprint").text


def test_static_files_are_kept_by_the_browser_for_as_long_as_they_cannot_change(client, visit):
    page = visit.open("/de/")
    addresses = [one.get(name) for tag, name in (("link", "href"), ("script", "src")) for one in page.all(tag)
                 if (one.get(name) or "").startswith("/static/")]
    assert len(addresses) >= 4
    for address in addresses:
        answer = client.get(address)
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable", address
        assert answer.headers["ETag"] and all(name in answer.headers for name in HEADERS)
    css = client.get("/static/vendor/fonts.css").text
    letters = css.split('url("')[1].split('"')[0]
    assert "immutable" in client.get(f"/static/vendor/{letters}").headers["Cache-Control"]
    assert "immutable" not in client.get("/static/kiosk.css").headers["Cache-Control"]


@pytest.mark.parametrize("file", sorted(file.name for kind in ("css", "js") for file in (ROOT / "static").glob(f"*.{kind}")))
def test_our_files_go_without_the_comments_that_tell_of_them_and_are_whole(client, file):
    written = (ROOT / "static" / file).read_text(encoding="utf-8")
    strings = [found[1] for found in re.finditer(r"/\*.*?\*/|(\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`)", written, re.DOTALL) if found[1]]
    assert not [one for one in strings if "/*" in one], "what looks like a comment stands in a string"
    code = "".join(part.partition("*/")[2] if number else part for number, part in enumerate(written.split("/*")))
    sent = client.get(f"/static/{file}").text
    assert "/*" not in sent and "*/" not in sent
    assert sent.split() == code.split()


def test_a_part_of_a_file_is_never_kept_as_the_whole(client):
    part = client.get("/static/kiosk.js", headers={"Range": "bytes=0-9"})
    whole = client.get("/static/kiosk.js")
    assert part.status_code in (200, 206) and len(whole.data) > 1000
    assert part.status_code == 206 or part.data == whole.data


def test_there_is_never_more_in_memory_than_there_is_room_for(monkeypatch):
    monkeypatch.setattr(page_cache, "KEPT_BYTES", 10_000)
    cache = PageCache(Response("x" * 900, headers=PUBLIC), stamp=lambda: 1)
    for number in range(100):
        run_wsgi_app(cache, environ(f"/de/{number}"))
    assert sum(len(ready.body) for ready in cache._ready.values()) <= 10_000
    assert cache._kept == sum(len(ready.body) for ready in cache._ready.values())


def test_visitors_who_come_at_the_same_moment_do_not_use_up_the_room(monkeypatch):
    """After each edit many ask for the same page before it is ready. Each copy once counted, and in the end none fitted."""
    monkeypatch.setattr(page_cache, "KEPT_BYTES", 10_000)
    together = Barrier(4)

    def slow(environ, start_response):
        together.wait(10)
        return Response("x" * 900, headers=PUBLIC)(environ, start_response)

    stamp = [0]
    cache = PageCache(slow, stamp=lambda: stamp[0])
    failed: list[BaseException] = []

    def ask() -> None:
        try:
            run_wsgi_app(cache, environ("/de/"))
        except BaseException as trouble:  # noqa: BLE001 - told to the test below
            failed.append(trouble)

    for _ in range(20):
        stamp[0] += 1
        threads = [Thread(target=ask) for _ in range(4)]
        [thread.start() for thread in threads]
        [thread.join(20) for thread in threads]
    assert failed == []
    assert cache._kept == sum(len(ready.body) for ready in cache._ready.values())


@pytest.mark.parametrize("length", ["-1", "abc", "²", "١", "1e3", "64001", "99999999999999999999"])
def test_a_length_that_is_too_much_or_none_at_all_is_refused_before_anything_is_read(app, length):
    class Untouched:
        def read(self, *_: int) -> bytes:
            raise AssertionError("somebody read the body")

    given = environ("/de/display") | {"REQUEST_METHOD": "POST", "CONTENT_LENGTH": length, "wsgi.input": Untouched()}
    _, status, headers = run_wsgi_app(app, given)
    assert status.startswith("413") and headers["Cache-Control"] == "no-store"


def test_an_address_may_have_four_thousand_characters_and_not_more(client):
    assert client.get("/de/help?x=" + "y" * (4096 - len("/de/help") - 2)).status_code == 200
    assert client.get("/de/help?x=" + "y" * (4096 - len("/de/help") - 1)).status_code == 414
    assert client.get("/de/" + "y" * 4092).status_code == 404
    assert client.get("/de/" + "y" * 4093).status_code == 414


@pytest.mark.parametrize("query", ["q=\xff\xfe", "\xed\xa0\x80", "q=ä", "profession=nurse&country=\x80"])
def test_raw_bytes_in_a_query_are_read_as_well_as_they_can_be(app, query):
    for path in ("/de/professions", "/de/recognition", "/api/v1/professions", "/de/languages"):
        _, status, _ = run_wsgi_app(app, environ(path) | {"QUERY_STRING": query})
        assert int(status[:3]) in (200, 422)


def environ(path: str) -> dict:
    return Client(Response()).open(path, method="GET").request.environ | {"PATH_INFO": path, "QUERY_STRING": ""}
