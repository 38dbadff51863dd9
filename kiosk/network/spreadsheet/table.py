"""The table: its columns in their order, and all centres written into it."""

import csv
import io
from collections.abc import Mapping
from typing import Any, get_args

import msgspec

from ...content.documents import Centre, Confidence
from ...content.documents.centres import Channel, Client, Programme, Service
from .cells import ADDRESSES, DAY, HOURS, LANGUAGES, POINT, SOURCE_DAY, TEXT, YES_NO, Kind, many_of, one_of, shielded

ID, REVISION = "id", "revision"
# The fields of a centre by their names in the store, in the order in which somebody reads them.
FIELDS: Mapping[str, Kind] = {
    "name": TEXT,
    "carrier": TEXT,
    "programme": one_of("programme", get_args(Programme)),
    "land": TEXT,
    "street": TEXT,
    "postcode": TEXT,
    "city": TEXT,
    "point": POINT,
    "phone": TEXT,
    "mail": TEXT,
    "website": TEXT,
    "languages": LANGUAGES,
    "services": many_of("service", get_args(Service)),
    "clients": many_of("client", get_args(Client)),
    "channels": many_of("channel", get_args(Channel)),
    "hours": HOURS,
    "appointment": one_of("appointment", ("needed", "not-needed")),
    "step_free": YES_NO,
    "free": YES_NO,
    "source": ADDRESSES,
    "source_day": SOURCE_DAY,
    "confidence": one_of("confidence", get_args(Confidence)),
    "checked": DAY,
    "next_check": DAY,
    "checked_by": TEXT,
    "from": DAY,
    "until": DAY,
    "note": TEXT,
}
# The revision is that of the store when the table was written: so nobody overwrites what somebody else did meanwhile.
COLUMNS = (ID, *FIELDS, REVISION)
NEEDED = ("name", "programme", "land", "source", "confidence", "checked", "next_check", "checked_by")
LISTS = ("services", "clients")  # which a document must have, though they may be empty
# German spreadsheets, whose decimal sign is a comma, open only this kind without being asked.
SEPARATOR = ";"


def write_table(centres: Mapping[str, Centre], revisions: Mapping[str, int]) -> bytes:
    """A CSV file: UTF-8 with a byte order mark, one line for each centre, in the order of their ids."""
    file = io.StringIO(newline="")
    lines = csv.writer(file, delimiter=SEPARATOR)
    lines.writerow(COLUMNS)
    for id in sorted(centres):
        lines.writerow(shielded(cell) for cell in (id, *written(centres[id]).values(), str(revisions.get(id, ""))))
    return file.getvalue().encode("utf-8-sig")


def written(centre: Centre) -> dict[str, str]:
    """The cells of a centre by field; empty where nothing is known."""
    known = msgspec.to_builtins(centre)
    return {field: _cell(kind, known[field]) for field, kind in FIELDS.items()}


def _cell(kind: Kind, value: Any) -> str:
    return "" if value is None or value in ("", [], ()) else kind.write(value)
