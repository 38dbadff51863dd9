"""Whether `visit` would see it: defects put into a good page on purpose, each of which must be found (accessibility.md, 137)."""

import pytest
from flask import Flask, Response

from kiosk.shell.headers import SECURITY

from .visitor import Visitor

PLACE = "/ar/recognition?profession=nurse&country=PL"  # right to left, with fields, answers in the address
DEFECTS = {
    "another language": ('<html lang="ar"', '<html lang="en"'),
    "another direction": ('dir="rtl"', 'dir="ltr"'),
    "no heading": ("<h1", "<h3"),
    "two headings": ("</main>", "<h1>Again</h1></main>"),
    "a heading that is not in the title": ("<title>", "<title>x"),
    "a title without the product": (" – Wegweiser</title>", "</title>"),
    "a level that is skipped": ("</main>", "<h2>a</h2><h4>b</h4></main>"),
    "no way to the content": ('href="#main"', 'href="#nothing"'),
    "a field without label": ("</main>", '<p><input name="x"></p></main>'),
    "a button without name": ("</main>", "<p><button></button></p></main>"),
    "a link without words": ("</main>", '<p><a href="/ar/"></a></p></main>'),
    "an id twice": ("</main>", '<p id="main">x</p></main>'),
    "a description that is nowhere": ("<main", '<main aria-describedby="nowhere"'),
    "a style": ("<main", '<main style="color:red"'),
    "a handler": ("<main", '<main onclick="x()"'),
    "a script in the page": ("</main>", "<script>x()</script></main>"),
    "a script of another site": ("</main>", '<script src="https://example.org/x.js"></script></main>'),
    "a picture of another site": ("</main>", '<p><img src="//example.org/x.png" alt=""></p></main>'),
    "an address that is a script": ("</main>", '<p><a href="javascript:x()">x</a></p></main>'),
    "a new window": ("</main>", '<p><a href="/ar/" target="_blank">x</a></p></main>'),
    "a link to nowhere": ("</main>", '<p><a href="/ar/nowhere">مهنة</a></p></main>'),
    "a missing file": ("</head>", '<link rel="stylesheet" href="/static/nothing.css"></head>'),
    "an english string": ("</main>", "<p>Why do we ask this?</p></main>"),
    "a mark of what is missing": ("</main>", "<p>{missing}</p></main>"),
    "a bare latin word": ("</main>", "<p>مهنة Bescheid مهنة</p></main>"),
    "digits of another script": ("</main>", "<p>٣</p></main>"),
    "broken html": ("</main>", "<p><div></p></main>"),
    "a tag nobody closed": ("</main>", "<section><p>مهنة</p></main>"),
}
HEADERS = {
    "a weaker policy": ("Content-Security-Policy", lambda value: value.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")),
    "no policy": ("Content-Security-Policy", None),
    "a referrer": ("Referrer-Policy", lambda _: "origin"),
    "guessed types": ("X-Content-Type-Options", None),
    "a camera": ("Permissions-Policy", lambda value: value.replace("camera=()", "camera=(self)")),
    "a frame": ("X-Frame-Options", None),
    "a copy that is kept": ("Cache-Control", lambda _: "public, max-age=60"),
    "no word on what it varies with": ("Vary", lambda _: "Cookie"),
    "a cookie": ("Set-Cookie", lambda _: "visitor=1"),
    "plain text": ("Content-Type", lambda _: "text/plain"),
}  # fmt: skip


class Spoiled:
    """A kiosk whose page at PLACE has a defect."""

    def __init__(self, app: Flask, spoil) -> None:
        self._app, self._spoil = app, spoil

    def __call__(self, environ, start_response):
        good = Response.from_app(self._app, environ)
        if environ["PATH_INFO"] == PLACE.split("?")[0]:
            self._spoil(good)
        return good(environ, start_response)

    def test_client(self, use_cookies: bool = True):
        from werkzeug.test import Client

        return Client(self, Response, use_cookies=use_cookies)


def test_the_good_page_has_no_defect(app):
    Visitor(Spoiled(app, lambda good: None))(PLACE)


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_in_the_page_is_found(app, defect):
    from .owed import translated
    from .untranslated import message_like

    right, wrong = DEFECTS[defect]
    wrong = wrong.replace("{missing}", translated(message_like("Not yet translated"), "ar"))

    def spoil(good: Response) -> None:
        text = good.get_data(as_text=True)
        assert right in text or "<html" not in text, f"this test needs another place for {defect}"
        good.set_data(text.replace(right, wrong, 1))

    with pytest.raises(AssertionError):
        Visitor(Spoiled(app, spoil))(PLACE)


@pytest.mark.parametrize("defect", HEADERS)
def test_a_defect_in_the_headers_is_found(app, defect):
    name, change = HEADERS[defect]
    assert name in dict(SECURITY) or name in ("Cache-Control", "Vary", "Set-Cookie", "Content-Type")

    def spoil(good: Response) -> None:
        value = good.headers.get(name, "")
        del good.headers[name]
        if change is not None:
            good.headers[name] = change(value)

    with pytest.raises(AssertionError):
        Visitor(Spoiled(app, spoil))(PLACE)


def test_a_main_part_that_differs_for_htmx_is_found(app):
    def spoil(good: Response) -> None:
        text = good.get_data(as_text=True)
        if "<html" not in text:
            good.set_data(text.replace("</main>", "<p>mehr</p></main>"))

    with pytest.raises(AssertionError):
        Visitor(Spoiled(app, spoil))(PLACE)
