"""Taxonomies and their terms, and the attributes that tie a service to them."""

from collections.abc import Mapping

from ..content.documents import Centre
from .names import CHANNELS, CLIENTS, SERVICES, Named
from .records import Record, id_of, plain, stated

# Name, description, terms, and what a term says of a service.
TAXONOMIES: Mapping[str, tuple[str, str, Mapping[str, Named], str]] = {
    "services": ("Kinds of service", "What a centre does.", SERVICES, "service_type"),
    "clients": ("Clients", "Whom a centre advises, by where they come from.", CLIENTS, "service_eligibility"),
    "channels": ("Ways of advice", "How a centre gives advice.", CHANNELS, "service_delivery"),
}


def taxonomies() -> list[Record]:
    return [_taxonomy(key) for key in TAXONOMIES]


def terms() -> list[Record]:
    return [_term(key, code) | {"taxonomy_detail": _taxonomy(key)} for key in TAXONOMIES for code in TAXONOMIES[key][2]]


def attributes_of(service: str, kind: str, centre: Centre) -> list[Record]:
    """What a service of a centre is, whom it is for, and how it is given, where that is known."""
    ties = [
        ("services", kind),
        *(("clients", client) for client in centre.clients),
        *(("channels", channel) for channel in centre.channels),
    ]
    return [_attribute(service, key, code) for key, code in ties]


def _attribute(service: str, key: str, code: str) -> Record:
    term = _term(key, code)
    return stated(
        id=id_of("attribute", service, key, code),
        link_id=service,
        link_entity="service",
        link_type=TAXONOMIES[key][3],
        taxonomy_term_id=term["id"],
        taxonomy_term=plain(term),
    )


def _taxonomy(key: str) -> Record:
    name, description, _, _ = TAXONOMIES[key]
    return stated(id=id_of("taxonomy", key), name=name, description=description)


def _term(key: str, code: str) -> Record:
    name, _, known, _ = TAXONOMIES[key]
    return stated(
        id=id_of("taxonomy-term", key, code),
        code=code,
        name=known[code].name,
        description=known[code].description,
        taxonomy=name,
        taxonomy_id=id_of("taxonomy", key),
        language="en",
    )
