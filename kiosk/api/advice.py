"""The shapes of places and of centres that advise."""

from .shapes import (
    CONFIDENCE,
    DAY,
    STRING,
    TEXT_OR_NONE,
    WHOLE,
    WHOLE_OR_NONE,
    YES_NO,
    Schema,
    list_of,
    object_of,
    or_none,
)


def centre() -> Schema:
    number_or_none: Schema = {"type": ["number", "null"]}
    texts = ("carrier", "street", "postcode", "city", "phone", "email", "website", "appointment")
    lists = ("languages", "services", "clients", "channels", "source")
    return object_of(
        **dict.fromkeys(("id", "name", "programme", "land", "reason", "checked_by"), STRING),
        **dict.fromkeys(texts, TEXT_OR_NONE),
        **dict.fromkeys(lists, list_of(STRING)),
        latitude=number_or_none,
        longitude=number_or_none,
        kilometres=WHOLE_OR_NONE,
        hours=list_of(opening()),
        step_free=or_none(YES_NO),
        free=or_none(YES_NO),
        confidence=CONFIDENCE,
        checked=DAY,
        overdue=YES_NO,
    )


def opening() -> Schema:
    return object_of(
        days=list_of(STRING),
        begins=STRING,
        ends=STRING,
        ordinals=list_of(WHOLE),
        interval=WHOLE,
        by_appointment=YES_NO,
        on_holidays=YES_NO,
        until=or_none(DAY),
    ) | {"description": "A weekly rule as in iCalendar; `from` is its first day, if it has one."}


def place() -> Schema:
    degrees: Schema = {"type": "number"}
    return object_of(
        name=STRING, lands=list_of(STRING), latitude=degrees, longitude=degrees, postcode=TEXT_OR_NONE, near=YES_NO
    )
