"""The centres as locations. What is not known is empty or null, and what we are not sure of is given to nobody.

Where the shape demands a string we write "" for what we do not know, as their server does; for a number null, so
whoever wants only places on the map asks with `on_map=1`. A point is that of the town: the centres of one town
share it. Numbers, mailboxes and streets of low confidence stay with us, as on our own pages.
"""

from collections.abc import Mapping
from typing import Any

from babel import Locale

from ..content.documents import Centre
from ..shell.pages import link, public
from ..shell.visit import visiting
from .numbers import newest, number_of
from .office import office
from .region import CODE
from .week import week

# Signs and colours of their map, which draws no others.
SIGNS: Mapping[str, tuple[str, str]] = {
    "iq-recognition": ("advice", "#2E98FB"),
    "iq-regional-coordination": ("structure", "#585858"),
    "iq-fachstelle": ("structure", "#585858"),
    "iq-vernetzung": ("structure", "#585858"),
    "faire-integration": ("advice", "#3F8F01"),
    "faire-mobilitaet": ("advice", "#FF7C32"),
    "zsba": ("advice", "#3700D2"),
    "welcome-centre": ("service", "#1DC6C6"),
    "other": ("other_help", "#C38E03"),
}
# Our drawings for their signs.
PICTOGRAMS = {"advice": "adviser", "structure": "people", "service": "speech", "other_help": "ask"}


def categories() -> list[dict[str, Any]]:
    """One for each programme that has a centre, in the order of SIGNS."""
    there = {centre.programme for centre in visiting().catalogue.centres.values()}
    return [category(programme) for programme in SIGNS if programme in there]


def category(programme: str) -> dict[str, Any]:
    icon, color = SIGNS[programme]
    return {
        "id": number_of(f"programmes/{programme}"),
        "name": visiting().text(f"centres/programmes/{programme}").plain,
        "color": color,
        "icon": icon,
        "icon_url": public(link("integreat.icon", name=PICTOGRAMS[icon])),
    }


def location(id: str, centre: Centre) -> dict[str, Any]:
    visit, number = visiting(), number_of(f"centres/{id}")
    language, kind = visit.lang.tag, category(centre.programme)
    others = [tag for tag in visit.catalogue.offered if tag != language]
    return {
        "id": number,
        **_addresses(id, language),
        "title": centre.name,
        "last_updated": newest([centre.checked], visit.day),
        "excerpt": ", ".join(filter(None, [kind["name"], centre.city])),
        "meta_description": None,
        "content": str(office(centre)),
        "available_languages": {tag: {"id": number, **_addresses(id, tag)} for tag in others},
        "thumbnail": None,
        "location": _place(number, centre, visit.locale),
        "temporarily_closed": False,
        "opening_hours": week(centre, visit.day),
        "appointment_url": None,
        "category": kind,
        "contacts": _contacts(centre),
        "organization": None,  # the shape demands its website and its logo; the carrier stands in the content
        "barrier_free": centre.step_free,
    }


def _addresses(id: str, language: str) -> dict[str, str]:
    return {
        "url": public(link("centres.centre", lang=language, centre=id)),
        "path": f"/{CODE}/{language}/locations/{id}/",
    }


def _is_sure(centre: Centre) -> bool:
    return centre.confidence != "low"


def _place(number: int, centre: Centre, locale: Locale) -> dict[str, Any]:
    latitude, longitude = centre.point or (None, None)
    street, postcode = (centre.street, centre.postcode) if _is_sure(centre) else (None, None)
    return {
        "id": number,
        "name": centre.name,
        "address": street or "",
        "town": centre.city or "",
        "postcode": postcode or "",
        "country": locale.territories["DE"],
        "latitude": latitude,
        "longitude": longitude,
    }


def _contacts(centre: Centre) -> list[dict[str, Any]]:
    """One contact, or none where we know no way to reach them."""
    phone, mail = (centre.phone, centre.mail) if _is_sure(centre) else (None, None)
    if not (phone or mail or centre.website):
        return []
    return [
        {
            "name": None,
            "area_of_responsibility": None,
            "email": mail,
            "phone_number": phone,
            "website": centre.website,
            "mobile_number": None,
            "opening_hours": None,
        }
    ]
