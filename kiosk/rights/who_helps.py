"""Who helps: kinds of offices and advisers as cards. The cards of all parts of `rights`; who_helps.html shows them."""

from collections.abc import Iterable
from typing import Any

from ..content.words import Words
from ..shell.proof import official
from ..shell.visit import visiting


def cards(ids: Iterable[str]) -> list[dict[str, Any]]:
    """The cards for contacts, in the order given; a contact nobody has described yet is left out."""
    catalogue, tag = visiting().catalogue, visiting().lang.tag
    return [
        card(id) for id in ids if id in catalogue.contacts and catalogue.has_text(tag, f"contacts/{id}/title")
    ]


def card(id: str) -> dict[str, Any]:
    """One contact: what it does, how to find it, and its number only where there is no doubt about it."""
    contact = visiting().catalogue.contacts[id]
    sure = contact.confidence == "high"
    return {
        "id": id,
        "title": _said(id, "title"),
        "role": _said(id, "role"),
        "find": _said(id, "find"),
        "finder": next(iter(official([contact.finder])), None) if contact.finder else None,
        "phone": contact.phone.number if contact.phone and sure else None,
        "free": bool(contact.phone and contact.phone.free),
        "state_body": contact.state_body,
        "confirm": not sure,
    }


def _said(id: str, part: str) -> Words | None:
    catalogue, tag = visiting().catalogue, visiting().lang.tag
    key = f"contacts/{id}/{part}"
    return catalogue.text(tag, key) if catalogue.has_text(tag, key) else None
