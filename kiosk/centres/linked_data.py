"""A centre for search engines and other programs: schema.org as JSON-LD, with nothing that we do not know."""

from typing import Any

import msgspec
from markupsafe import Markup

from ..content.documents import Centre, Opening

DAYS = {
    "mo": "Monday",
    "tu": "Tuesday",
    "we": "Wednesday",
    "th": "Thursday",
    "fr": "Friday",
    "sa": "Saturday",
    "su": "Sunday",
}


def script(id: str, centre: Centre, sure: bool) -> Markup:
    """The JSON of `<script type="application/ld+json">`: data, never run. Nothing in it ends the tag."""
    text = msgspec.json.encode(described(id, centre, sure)).decode()
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def described(id: str, centre: Centre, sure: bool) -> dict[str, Any]:
    """An Organization or, with an address, a place of it. `sure`: street, phone and mailbox may be told."""
    address = {
        "@type": "PostalAddress",
        "streetAddress": centre.street if sure else None,
        "postalCode": centre.postcode if sure else None,
        "addressLocality": centre.city,
        "addressRegion": centre.land if centre.land != "DE" else None,
        "addressCountry": "DE",
    }
    found = {
        "@context": "https://schema.org",
        "@type": "GovernmentOffice" if centre.programme == "zsba" else "Organization",
        "identifier": id,
        "name": centre.name,
        "parentOrganization": {"@type": "Organization", "name": centre.carrier} if centre.carrier else None,
        "url": centre.website,
        "telephone": centre.phone if sure else None,
        "email": centre.mail if sure else None,
        "knowsLanguage": list(centre.languages) or None,
        "address": _known(address),
        "geo": _geo(centre),
        "openingHoursSpecification": [_hours(one) for one in centre.hours if _is_weekly(one)] or None,
    }
    return _known(found)


def _geo(centre: Centre) -> dict[str, Any] | None:
    if centre.point is None:
        return None
    return {"@type": "GeoCoordinates", "latitude": centre.point[0], "longitude": centre.point[1]}


def _is_weekly(opening: Opening) -> bool:
    """schema.org has no words for the first Monday of a month, every second one, or an appointment."""
    return not opening.ordinals and opening.interval == 1 and not opening.by_appointment


def _hours(opening: Opening) -> dict[str, Any]:
    return _known(
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [f"https://schema.org/{DAYS[day]}" for day in opening.days],
            "opens": opening.begins,
            "closes": opening.ends,
            "validFrom": opening.valid_from,
            "validThrough": opening.until,
        }
    )


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}
