"""What happens before any page: whose language, which day, which shape – and who is sent away."""

from collections.abc import Sequence
from datetime import date
from urllib.parse import quote, urlsplit

from flask import Flask, Response, abort, redirect, request
from werkzeug.routing import RequestRedirect

from ..config import Settings
from ..content.live import LiveCatalogue
from ..i18n.choice import known_tag, preferred
from ..i18n.gettext import Interface, speak
from .htmx import know_htmx, wants_fragment
from .inside import THEN, Then
from .trouble import UnknownLanguage
from .visit import Visit, begin, read_display, tag_of

FIRST_PREVIEW, LAST_PREVIEW = date(2015, 1, 1), date(2099, 12, 31)


def receive_visitors(app: Flask, settings: Settings, live: LiveCatalogue, interfaces: dict[str, Interface]) -> None:
    """Begin a visit on each request. Unknown languages are 404, with the wall; aliases move to their own address."""
    know_htmx(app)

    @app.before_request
    def arrive() -> Response | None:
        then: Then | None = request.environ.get(THEN)
        catalogue = then.catalogue if then else live.current()
        wanted = (request.view_args or {}).pop("lang", None)
        tag = known_tag(wanted, catalogue.offered) if wanted else None
        spoken = tag or _best(catalogue.offered)
        speak(interfaces[spoken])
        day, preview = then.day if then else settings.day(), settings.today is not None
        chosen = chosen_day(request.args.getlist("on"))
        begin(
            Visit(
                catalogue=catalogue,
                lang=tag_of(spoken, catalogue.languages[spoken]),
                day=chosen or day,
                preview=preview or chosen is not None,
                display=read_display(request.headers.get("Cookie", "")),
                fragment=wants_fragment(),
            )
        )
        if "kiosk.refused" in request.environ:
            abort(request.environ["kiosk.refused"])
        if isinstance(request.routing_exception, RequestRedirect):
            return redirect(_on_this_site(request.routing_exception.new_url), 308)
        if "on" in request.args and chosen is None:
            abort(422)
        if wanted and tag is None:
            raise UnknownLanguage
        if wanted and tag != wanted:
            return redirect(_in_language(tag), 308)
        return None

    def _best(offered: tuple[str, ...]) -> str:
        first = request.path.split("/")[1] if request.path.count("/") else ""
        by_address = known_tag(first, offered)
        asked = preferred(request.headers.get("Accept-Language", ""), offered)
        return by_address or (asked[0] if asked else "de")


def chosen_day(given: Sequence[str]) -> date | None:
    """The day of `on=`, for looking at any day; None if it is not given once or no day we show."""
    if len(given) != 1:
        return None
    try:
        day = date.fromisoformat(given[0])
    except ValueError:
        return None
    return day if FIRST_PREVIEW <= day <= LAST_PREVIEW else None


def _on_this_site(address: str) -> str:
    """An address without its host: Werkzeug writes it in full, with whatever host the request named."""
    parts = urlsplit(address)
    path = "/" + parts.path.lstrip("/")
    return f"{path}?{parts.query}" if parts.query else path


def _in_language(tag: str) -> str:
    # Quoted again: a decoded line break or question mark would be no part of a path.
    rest = quote(request.path.split("/", 2)[2])
    # As it came, but a header can hold no line break, whatever lets one through.
    query = request.query_string.translate(None, b"\r\n").decode("ascii", "ignore")
    return f"/{tag}/{rest}" + (f"?{query}" if query else "")
