"""What we do not know about the centres, counted for editors: where to call next."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..content.documents import Centre

# What a visitor would like to know, in the order in which it helps her.
ASKED = (
    *("phone", "mail", "street", "postcode", "city", "point", "website", "languages", "hours", "appointment"),
    *("channels", "step_free", "free", "carrier", "source_day"),
)

Counts = Mapping[str, int]


@dataclass(frozen=True)
class Unknowns:
    """How many centres there are and how many lack a field: in all, by programme, by Land.

    sizes, lacking: by group – "" is all, then programmes, then Länder –, lacking by group and field.
    overdue, doubtful: ids; to be checked again before the day, and with low confidence.
    """

    sizes: Counts
    lacking: Mapping[str, Counts]
    overdue: tuple[str, ...]
    doubtful: tuple[str, ...]


def unknowns(centres: Mapping[str, Centre], on: date) -> Unknowns:
    """Counted over the centres that exist on that day. Nothing, and an empty list, count as unknown; “no” does not."""
    there = {id: centre for id, centre in sorted(centres.items()) if centre.holds(on)}
    sizes: Counter[str] = Counter()
    lacking: dict[str, Counter[str]] = {}
    for group, centre in _grouped(there):
        sizes[group] += 1
        lacking.setdefault(group, Counter()).update(_lacking(centre))
    return Unknowns(
        sizes,
        lacking,
        overdue=tuple(id for id, centre in there.items() if centre.next_check < on),
        doubtful=tuple(id for id, centre in there.items() if centre.confidence == "low"),
    )


def _lacking(centre: Centre) -> list[str]:
    return [field for field in ASKED if getattr(centre, field) in (None, (), "")]


def _grouped(centres: Mapping[str, Centre]) -> list[tuple[str, Centre]]:
    """Each centre three times: among all, in its programme, in its Land."""
    each = list(centres.values())
    programmes = sorted(((one.programme, one) for one in each), key=lambda pair: pair[0])
    lands = sorted(((one.land, one) for one in each), key=lambda pair: pair[0])
    return [("", one) for one in each] + programmes + lands
