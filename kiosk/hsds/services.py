"""The services of a centre: one record for each kind of service it has."""

from datetime import date, datetime

from ..content.catalogue import Catalogue
from ..content.documents import Centre
from . import names
from .offices import Office, is_sure, land_name, languages, phones, website
from .records import Record, id_of, plain, stated
from .schedules import schedules
from .terms import attributes_of

APPOINTMENTS = {"needed": "An appointment is needed.", "not-needed": "No appointment is needed."}


def service(office: Office, kind: str, changed: datetime | None, catalogue: Catalogue, on: date) -> Record:
    """A service with everything inside it. changed: when its centre was last changed in the store, in UTC."""
    centre, id = office.centre, id_of("service", office.id, kind)
    return stated(
        id=id,
        organization_id=office.organization["id"],
        program_id=office.program["id"] if office.program else None,
        name=f"{centre.name}: {names.SERVICES[kind].name}",
        description=names.SERVICES[kind].description,
        url=website(centre),
        email=centre.mail if is_sure(centre) else None,
        status="active" if centre.holds(on) else "inactive",
        application_process=APPOINTMENTS.get(centre.appointment or ""),
        fees_description=None if centre.free is None else "Free of charge." if centre.free else "Not free of charge.",
        eligibility_description=_clients(centre),
        assured_date=centre.checked.isoformat(),
        alert=_alert(centre, on),
        last_modified=written(changed) if changed else None,
        phones=phones(centre, id, "service_id"),
        schedules=schedules(centre.hours, id, "service_id", on),
        service_areas=[_area(centre, id, catalogue)],
        service_at_locations=[at_location(id, office.location)] if office.location else [],
        languages=languages(centre, id, "service_id", catalogue),
        organization=plain(office.organization),
        cost_options=_costs(centre, id),
        program=office.program,
        attributes=attributes_of(id, kind, centre),
    )


def at_location(service: str, location: Record) -> Record:
    return stated(
        id=id_of("service-at-location", service, location["id"]),
        service_id=service,
        location_id=location["id"],
        location=location,
    )


def written(moment: datetime) -> str:
    """A moment in UTC as HSDS wants it, with milliseconds."""
    return moment.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def _clients(centre: Centre) -> str | None:
    known = [names.CLIENTS[client].name for client in centre.clients]
    return f"For {'; '.join(known)}." if known else None


def _alert(centre: Centre, on: date) -> str:
    overdue = f"Nobody has checked this entry since {centre.checked.isoformat()}." if centre.next_check < on else ""
    weak = "" if is_sure(centre) else "Our sources are weak: street, telephone and e-mail are not given."
    return " ".join(filter(None, (overdue, weak)))


def _area(centre: Centre, service: str, catalogue: Catalogue) -> Record:
    """The area by name and by ISO 3166-2 code; we have no outline to give."""
    return stated(
        id=id_of("service-area", service),
        service_id=service,
        name=land_name(centre, catalogue) or "Deutschland",
        extent=centre.land,
        extent_type="text",
    )


def _costs(centre: Centre, service: str) -> list[Record]:
    """No amount is known of those that cost something."""
    return [stated(id=id_of("cost", service), service_id=service, amount=0, currency="EUR")] if centre.free else []
