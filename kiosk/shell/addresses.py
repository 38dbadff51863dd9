"""Addresses of pages, by endpoint. Those without values are built once; `url_for` costs far more on each call."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from flask import Flask
from werkzeug.routing import MapAdapter

from .visit import visiting


class Addresses:
    """`link` for templates: `link("start.home")` → `/de/`, with values in the path or, left over, as a query."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._adapter: MapAdapter = app.url_map.bind("localhost")
        self._ready: dict[tuple[str, str], str] = {}

    def link(self, endpoint: str, lang: str | None = None, **values: Any) -> str:
        tag = lang or visiting().lang.tag
        if values:
            # Addresses with values may hold answers: they are built and forgotten.
            return self._build(tag, endpoint, values)
        ready = self._ready.get((tag, endpoint))
        if ready is None:
            ready = self._ready.setdefault((tag, endpoint), self._build(tag, endpoint, {}))
        return ready

    def _build(self, tag: str, endpoint: str, values: Mapping[str, Any]) -> str:
        if self._app.url_map.is_endpoint_expecting(endpoint, "lang"):
            values = {"lang": tag, **values}
        return self._adapter.build(endpoint, values)


def with_query(path: str, answers: Mapping[str, str]) -> str:
    return f"{path}?{urlencode(answers)}" if answers else path


class Assets:
    """`asset` for templates: the address of a static file with the hash of its content, so that it never changes."""

    def __init__(self, hashed: Mapping[str, str]) -> None:
        self._hashed = hashed

    def asset(self, name: str) -> str:
        return f"/static/{name}?v={self._hashed[name]}"
