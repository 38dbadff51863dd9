"""The kinds of fields that calculators share, with what may stand in them. Limits here, words in `complaints`."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, NamedTuple

from msgspec import Meta

from ...errors import KioskError, NotYetSet

LandCode = Literal["BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH"]

# What a parameter is worth on a day; raises NotYetSet where nobody has set it.
Amounts = Callable[[str, date], Decimal]


class Limits(NamedTuple):
    """Both ends are allowed; `above` itself is not. `most_of`: how many entries a list may have."""

    least: Any = None
    most: Any = None
    above: Any = None
    most_of: int | None = None


def limited(kind: Any, schema: dict[str, Any], **limits: Any) -> Any:
    return Annotated[kind, Meta(extra={"limits": Limits(**limits)}, extra_json_schema=schema)]


# The holidays of the Länder are those of the united Germany; before 1991 other ones held.
FIRST_DAY, LAST_DAY = date(1991, 1, 1), date(2100, 12, 31)
Day = limited(date, {"description": "From 1991-01-01 to 2100-12-31."}, least=FIRST_DAY, most=LAST_DAY)
# The first day of a job may lie a working life back.
FirstDay = limited(date, {"description": "From 1940-01-01 to 2100-12-31."}, least=date(1940, 1, 1), most=LAST_DAY)

LOCAL = {"format": "local-date-time", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:00)?$"}
LocalTime = limited(datetime, LOCAL, least=datetime(1991, 1, 1), most=datetime(2100, 12, 31, 23, 59))

Year = limited(int, {"minimum": 1991, "maximum": 2100}, least=1991, most=2100)
Euros = limited(Decimal, {"type": "number", "minimum": 0, "maximum": 1_000_000}, least=0, most=1_000_000)


class BadInput(KioskError):
    """Fields that fit no calculation; each has a `Fault`."""

    def __init__(self, faults: "list[Fault]") -> None:
        super().__init__(", ".join(f"{fault.field}: {fault.reason}" for fault in faults))
        self.faults = faults


class Fault(NamedTuple):
    """What is wrong with a field. field: its path, `breaks[0]`. reason: a code of `complaints`."""

    field: str
    reason: str
    values: dict[str, Any] = {}


class NotKnown(NotYetSet):
    """An amount the calculation needs is not set for that day. field: which field names the day."""

    def __init__(self, what: str, on: date, field: str = "date") -> None:
        super().__init__(f"{what} is not known for {on}")
        self.what, self.on, self.field = what, on, field


def known(amount: Amounts, key: str, on: date) -> Decimal:
    """The amount, or NotKnown with the name of the parameter."""
    try:
        return amount(key, on)
    except NotYetSet:
        raise NotKnown(key, on) from None
