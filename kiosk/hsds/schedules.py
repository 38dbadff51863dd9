"""Opening hours as HSDS writes them: rules of iCalendar, one for each of ours."""

from datetime import date, datetime, time

from ..config import BERLIN
from ..content.documents import Opening
from .records import Record, id_of, stated


def schedules(openings: tuple[Opening, ...], owner: str, link: str, on: date) -> list[Record]:
    """owner: the id of what is open. link: the field that names it, such as `service_id`. on: the day of the answer."""
    return [_schedule(opening, owner, link, on) for opening in openings]


def _schedule(opening: Opening, owner: str, link: str, on: date) -> Record:
    first, last = (day.isoformat() if day else None for day in (opening.valid_from, opening.until))
    hours, every = _hours_from_utc(on), f"{opening.interval} {_days(opening)}"
    return stated(
        # What it says is its name: another order of the same hours changes nothing.
        id=id_of("schedule", owner, every, opening.begins, opening.ends, first or "", last or ""),
        **{link: owner},
        valid_from=first,
        valid_to=last,
        dtstart=first,
        until=last,
        timezone=hours,
        wkst="MO",
        freq="MONTHLY" if opening.ordinals else "WEEKLY",
        # Of a month the ordinals say which weeks; two weeks are not two months.
        interval=1 if opening.ordinals else opening.interval,
        byday=_days(opening),
        opens_at=f"{opening.begins}+{hours:02}:00",
        closes_at=f"{opening.ends}+{hours:02}:00",
        attending_type="By appointment" if opening.by_appointment else None,
        notes=_notes(opening),
    )


def _days(opening: Opening) -> str:
    days = [day.upper() for day in opening.days]
    return ",".join([f"{nth}{day}" for nth in opening.ordinals for day in days] or days)


def _hours_from_utc(on: date) -> int:
    """1 in winter, 2 in summer. HSDS has no name of a time zone, so a schedule is right on the day it is read."""
    offset = datetime.combine(on, time(12), BERLIN).utcoffset()
    return int(offset.total_seconds()) // 3600 if offset else 0


def _notes(opening: Opening) -> str:
    notes = ["Local time in Germany (Europe/Berlin); the offset is that of the day of this answer."]
    if not opening.on_holidays:
        notes.append("Not on public holidays.")
    if opening.interval == 2 and opening.valid_from is None:
        notes.append("Every second week; which ones is not known.")
    return " ".join(notes)
