"""A centre as HSDS sees it: who carries it, in which programme, where it is, how it is reached."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from babel import Locale
from werkzeug.urls import iri_to_uri

from ..content.catalogue import Catalogue
from ..content.documents import Centre
from .names import PROGRAMMES
from .records import Record, id_of, stated
from .schedules import schedules

DARI = "prs"  # ISO 639-3; our tag for it is that of CLDR


class Office(NamedTuple):
    """A centre with the records all its services share. location: None where nobody knows where it is."""

    id: str
    centre: Centre
    organization: Record
    program: Record | None
    location: Record | None


def offices(catalogue: Catalogue, on: date) -> list[Office]:
    """All centres in the order of their ids, whatever order the store has them in."""
    centres = dict(sorted(catalogue.centres.items()))
    return [_office(id, centre, centres, catalogue, on) for id, centre in centres.items()]


def is_sure(centre: Centre) -> bool:
    """A number, a mailbox or a street of which we are not sure is not given to anybody."""
    return centre.confidence != "low"


def website(centre: Centre) -> str | None:
    """As HSDS wants it: an address may hold umlauts, a URI may not."""
    return iri_to_uri(centre.website) if centre.website else None


def phones(centre: Centre, owner: str, link: str) -> list[Record]:
    number = centre.phone if is_sure(centre) else None
    return [stated(id=id_of("phone", owner), **{link: owner}, number=number, type="voice")] if number else []


def languages(centre: Centre, owner: str, link: str, catalogue: Catalogue) -> list[Record]:
    return [
        stated(
            id=id_of("language", owner, tag),
            **{link: owner},
            code=DARI if tag == "fa-AF" else tag.split("-")[0],
            name=catalogue.languages[tag].name_en if tag in catalogue.languages else Locale("en").languages.get(tag),
        )
        for tag in centre.languages
    ]


def land_name(centre: Centre, catalogue: Catalogue) -> str | None:
    """The German name of its Land; None for a centre of all Germany."""
    return catalogue.text("de", f"lands/{centre.land}/title").plain if centre.land in catalogue.lands else None


def _office(id: str, centre: Centre, centres: Mapping[str, Centre], catalogue: Catalogue, on: date) -> Office:
    organization = _carrier(centre.carrier, centres) if centre.carrier else _on_its_own(id, centre)
    return Office(
        id=id,
        centre=centre,
        organization=organization,
        program=_program(centre.programme, organization["id"]),
        location=_location(id, centre, organization["id"], catalogue, on),
    )


def _carrier(name: str, centres: Mapping[str, Centre]) -> Record:
    """A carrier is known to us by its name alone. How to reach its centres is no way to reach itself."""
    carried = [centre.name for centre in centres.values() if centre.carrier == name]
    return stated(
        id=id_of("organization", "carrier", name),
        name=name,
        description=f"Carrier of {'; '.join(dict.fromkeys(carried))}.",
    )


def _on_its_own(id: str, centre: Centre) -> Record:
    return stated(
        id=id_of("organization", "centre", id),
        name=centre.name,
        description="A centre of this directory. Who carries it is not known.",
        email=centre.mail if is_sure(centre) else None,
        website=website(centre),
    )


def _program(programme: str, organization: str) -> Record | None:
    """In HSDS a program belongs to one organization: each carrier has its own record of a programme."""
    if programme not in PROGRAMMES:
        return None
    name, description = PROGRAMMES[programme]
    return stated(
        id=id_of("program", organization, programme),
        organization_id=organization,
        name=name,
        description=description,
    )


def _location(id: str, centre: Centre, organization: str, catalogue: Catalogue, on: date) -> Record | None:
    # Even where we know of advice by telephone only: the channels we know may not be all.
    if not (centre.city or centre.point):
        return None
    location = id_of("location", id)
    latitude, longitude = centre.point or (None, None)
    addresses = _addresses(centre, location, land_name(centre, catalogue))
    return stated(
        id=location,
        location_type="physical",
        organization_id=organization,
        name=centre.name,
        description=_whereabouts(centre, bool(addresses)),
        latitude=latitude,
        longitude=longitude,
        languages=languages(centre, location, "location_id", catalogue),
        addresses=addresses,
        accessibility=_accessibility(centre, location),
        phones=phones(centre, location, "location_id"),
        schedules=schedules(centre.hours, location, "location_id", on),
    )


def _addresses(centre: Centre, location: str, land: str | None) -> list[Record]:
    """HSDS knows only whole addresses; of the others `_whereabouts` tells what there is."""
    parts = (centre.street, centre.city, land, centre.postcode)
    if not is_sure(centre) or not all(parts):
        return []
    return [
        stated(
            id=id_of("address", location),
            location_id=location,
            address_1=centre.street,
            city=centre.city,
            state_province=land,
            postal_code=centre.postcode,
            country="DE",
            address_type="physical",
        )
    ]


def _whereabouts(centre: Centre, has_address: bool) -> str | None:
    street = centre.street if is_sure(centre) else None
    town = " ".join(filter(None, (centre.postcode, centre.city)))
    known = ", ".join(filter(None, (street, town)))
    sentences = [
        f"Known of its address: {known}." if known and not has_address else "",
        "Latitude and longitude are those of the town." if centre.point else "",
    ]
    return " ".join(filter(None, sentences))


def _accessibility(centre: Centre, location: str) -> list[Record]:
    if centre.step_free is None:
        return []
    steps = "No steps" if centre.step_free else "There are steps"
    description = f"{steps} between the street and the desk."
    return [stated(id=id_of("accessibility", location), location_id=location, description=description)]
