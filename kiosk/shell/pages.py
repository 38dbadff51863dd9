"""Rendering: one template gives a full page, or for htmx only its title and main part."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flask import Flask, Response, current_app, request

from ..i18n.gettext import gettext, ngettext
from .addresses import Addresses, Assets, with_query
from .layout import layout_for, ready_made
from .pictograms import pictogram
from .visit import Visit, visiting


class Pages:
    """The templates with their globals, and for each language the parts that are the same on every page."""

    def __init__(self, app: Flask, exit_address: str, terminal: bool, printing: str = "browser") -> None:
        static = Path(app.static_folder)
        hashed = {file.relative_to(static).as_posix(): _hash(file) for file in static.rglob("*") if file.is_file()}
        self.environment = app.jinja_env
        self.addresses = Addresses(app)
        self.fixed = {"exit_address": exit_address}
        self.environment.trim_blocks = self.environment.lstrip_blocks = True
        self.environment.globals.update(
            _=gettext,
            ngettext=ngettext,
            pic=pictogram(),
            with_query=with_query,
            link=self.addresses.link,
            asset=Assets(hashed).asset,
            terminal=terminal,
            printing=printing,
            same_page=same_page,
            page_to_print=_page_to_print,
        )
        self._ready: dict[str, Mapping[str, str]] = {}

    def make_ready(self) -> None:
        """Compile all templates now, so that no visitor waits for it and forked workers share them."""
        for name in self.environment.list_templates(extensions=("html",)):
            self.environment.get_template(name)

    def render(self, template: str, visit: Visit, back: str | None, words: Mapping[str, Any]) -> str:
        tag = visit.lang.tag
        if tag not in self._ready:
            self._ready[tag] = ready_made(self.environment)
        shared = {
            "layout": layout_for(visit.fragment),
            "ready": self._ready[tag],
            "lang": visit.lang,
            "display": visit.display,
            "preview_day": visit.shown_day if visit.preview else None,
            "text": visit.text,
            "here": request.path,
            "back_address": back or self.addresses.link("start.home"),
            "language_address": self.addresses.link("start.languages", to=same_page()),
            "display_address": self.addresses.link("start.display", to=same_page()),
        }
        return self.environment.get_template(template).render({**self.fixed, **shared, **words})


def page(template: str, *, status: int = 200, private: bool = False, back: str | None = None, **words: Any) -> Response:
    """A page of this visit.

    private: there are answers in its address, so nobody may keep a copy.
    back: where Back leads; the start page of the language if not given.
    """
    pages: Pages = current_app.extensions["pages"]
    response = Response(pages.render(template, visiting(), back, words), status, mimetype="text/html")
    keep = "no-store" if private or status != 200 or request.query_string else "public, max-age=60"
    response.headers["Cache-Control"] = keep
    response.headers["Vary"] = "HX-Request, Cookie, Accept-Encoding"
    response.headers["Content-Language"] = visiting().lang.html_tag
    return response


def link(endpoint: str, lang: str | None = None, **values: Any) -> str:
    """The address of a page in the visitor's language; see Addresses."""
    return current_app.extensions["pages"].addresses.link(endpoint, lang, **values)


def public(path: str) -> str:
    """A path for readers elsewhere: with the host of KIOSK_PUBLIC, if that is set. No host of a request is trusted."""
    return current_app.extensions["settings"].public + path


def preview() -> dict[str, str]:
    """The day chosen for this page, for the addresses of the next ones; empty on the pages of today."""
    return {"on": request.args["on"]} if "on" in request.args else {}


def same_page() -> str:
    """This page without its language, so that another language can show the same one, answers and all."""
    parts = request.path.split("/", 2)
    rest = parts[2] if len(parts) > 2 else ""
    query = request.query_string.decode("ascii", "ignore")
    if rest != "basket":
        # What she keeps travels beside this address, not in it (kiosk/sheets/basket/carrying.py).
        query = "&".join(pair for pair in query.split("&") if not pair.startswith("kept="))
    return f"{rest}?{query}" if query else rest


def _page_to_print() -> str | None:
    """This page for a printer; None where it was made from what she sent: no address may hold that."""
    return same_page() if request.method in ("GET", "HEAD") else None


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:10]
