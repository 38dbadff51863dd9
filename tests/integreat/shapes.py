"""The shape as its public API has it (interfaces.md): every field, and nothing but these types.

A shape is a type, a dict of fields, a list of one shape, `Either` of several, or `Every` value of an object.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple


class Either(NamedTuple):
    shapes: tuple[Any, ...]


class Every(NamedTuple):
    shape: Any


def or_none(shape: Any) -> Either:
    return Either((shape, type(None)))


def faults(value: Any, shape: Any, place: str = "$") -> Iterator[str]:
    """Where a value is not of its shape. `bool` is no `int` and `int` no `float` here."""
    if isinstance(shape, Either):
        if all(list(faults(value, one, place)) for one in shape.shapes):
            yield f"{place}: {value!r} is none of {shape.shapes}"
    elif isinstance(shape, Every):
        yield from (fault for name, one in value.items() for fault in faults(one, shape.shape, f"{place}.{name}"))
    elif isinstance(shape, list):
        if type(value) is not list:
            yield f"{place}: {value!r} is no list"
        else:
            yield from (fault for number, one in enumerate(value) for fault in faults(one, shape[0], f"{place}[{number}]"))
    elif isinstance(shape, dict):
        if type(value) is not dict or value.keys() != shape.keys():
            yield f"{place}: {sorted(value) if type(value) is dict else value!r} has not the fields {sorted(shape)}"
        else:
            yield from (fault for name in shape for fault in faults(value[name], shape[name], f"{place}.{name}"))
    elif type(value) is not shape:
        yield f"{place}: {value!r} is no {shape.__name__}"


LANGUAGE = {"id": int, "code": str, "bcp47_tag": str, "native_name": str, "dir": str}
REGION = {
    "id": int, "name": str, "path": str, "live": bool, "languages": [LANGUAGE], "events": bool, "pois": bool, "tunews": bool,
    "push_notifications": bool, "name_without_prefix": str, "prefix": or_none(str), "latitude": float, "longitude": float,
    "aliases": or_none(dict), "bounding_box": [[float]], "is_chat_enabled": bool, "zammad_privacy_policy": or_none(str),
}  # fmt: skip
ORGANIZATION = or_none({"name": str, "website": str, "logo": str})
DOCUMENT = {
    "id": int, "url": str, "path": str, "title": str, "last_updated": str, "excerpt": str, "content": str,
    "available_languages": Every({"id": int, "url": str, "path": str}), "thumbnail": or_none(str), "organization": ORGANIZATION,
}  # fmt: skip
PAGE = DOCUMENT | {
    "parent": {"id": int, "url": or_none(str), "path": or_none(str)}, "order": int, "embedded_offers": [dict],
}  # fmt: skip
CATEGORY = {"id": int, "name": str, "color": str, "icon": str, "icon_url": str}
HOURS = or_none([{
    "allDay": bool, "closed": bool, "appointmentOnly": bool,
    "timeSlots": [{"start": str, "end": str, "timezone": str}],
}])  # fmt: skip
PLACE = {
    "id": int, "name": str, "address": str, "town": str, "postcode": str, "country": str,
    "latitude": or_none(float), "longitude": or_none(float),
}  # fmt: skip
ON_THE_MAP = PLACE | {"latitude": float, "longitude": float}
CONTACT = dict.fromkeys(
    ("name", "area_of_responsibility", "email", "phone_number", "website", "mobile_number"), or_none(str)
) | {"opening_hours": HOURS}
LOCATION = DOCUMENT | {
    "meta_description": or_none(str), "location": PLACE, "temporarily_closed": bool, "opening_hours": HOURS,
    "appointment_url": or_none(str), "category": CATEGORY, "contacts": [CONTACT], "barrier_free": or_none(bool),
}  # fmt: skip
