"""From JSON to what a calculator takes: exact numbers, real days, and every field that cannot be used named at once."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from types import ModuleType, NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

import msgspec

from ...errors import KioskError
from .fields import BadInput, Fault, Limits

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:00)?", re.ASCII)
ZONED = re.compile(r"\d{4}-\d{2}-\d{2}T[\d:.]+ ?(Z|z|[+-]\d{2}:?\d{2})", re.ASCII)
MOST_DIGITS = 30
NAMES_SHOWN = 60  # characters of a field name that nobody knows


class NotJson(KioskError):
    """The body is no JSON."""


class Unusable(NamedTuple):
    """In place of a value that JSON, or Python's reading of it, allows, but no calculation can use."""

    reason: str


class Wrong(Exception):
    def __init__(self, field: str, reason: str, **values: Any) -> None:
        super().__init__(reason)
        self.fault = Fault(field, reason, values)


def decode(body: bytes) -> Any:
    """The JSON with exact numbers: Decimal and int, never a binary float. Raises NotJson."""
    try:
        return json.loads(
            body.decode("utf-8"),
            parse_float=_figure(Decimal),
            parse_int=_figure(int),
            parse_constant=lambda _: Unusable("not-finite"),
            object_pairs_hook=_object,
        )
    except (ValueError, RecursionError):
        raise NotJson("The body is no JSON.") from None


def _figure(kind: Callable[[str], Any]) -> Callable[[str], Any]:
    def read(text: str) -> Any:
        if "e" in text.lower():
            return Unusable("exponent")
        return kind(text) if len(text) <= MOST_DIGITS else Unusable("too-many-digits")

    return read


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        found[name] = Unusable("twice") if name in found else value
    return found


def read(calculator: ModuleType, values: Any) -> Any:
    """What the calculator takes. Raises BadInput with all fields that cannot be used."""
    if not isinstance(values, dict):
        raise BadInput([Fault("", "not-an-object")])
    faults: list[Fault] = []
    given = _struct(calculator.Given, values, "", faults)
    if not faults and hasattr(calculator, "faults"):
        faults += calculator.faults(given)
    if faults:
        raise BadInput(faults)
    return given


def _struct(kind: type[msgspec.Struct], values: Mapping[str, Any], above: str, faults: list[Fault]) -> Any:
    fields = {field.name: field for field in msgspec.structs.fields(kind)}
    faults += _unknown(values, fields, above)
    found = {}
    for name, field in fields.items():
        if name not in values:
            if field.required:
                faults.append(Fault(above + name, "missing"))
            continue
        try:
            found[name] = convert(field.type, values[name], above + name)
        except Wrong as wrong:
            faults.append(wrong.fault)
    return kind(**found) if not faults else None


def _unknown(values: Mapping[str, Any], fields: Mapping[str, Any], above: str) -> Iterator[Fault]:
    for name in values:
        if name not in fields:
            yield Fault(above + str(name)[:NAMES_SHOWN], "unknown-field", {"allowed": ", ".join(fields)})


def convert(kind: Any, value: Any, path: str) -> Any:
    """The value of a field. Raises Wrong with the path of what cannot be used."""
    if isinstance(value, Unusable):
        raise Wrong(path, value.reason)
    origin = get_origin(kind)
    if origin is Annotated:
        inner, meta = get_args(kind)
        return _within(meta.extra["limits"], inner, value, path)
    if origin in (Union, UnionType):
        return None if value is None else convert(_other_than_none(kind), value, path)
    if origin is Literal:
        return _offered(get_args(kind), value, path)
    if origin is tuple:
        return _several(get_args(kind), value, path)
    if issubclass(kind, msgspec.Struct):
        return _nested(kind, value, path)
    return SIMPLE[kind](value, path)


def _other_than_none(kind: Any) -> Any:
    return next(one for one in get_args(kind) if one is not NoneType)


def _within(limits: Limits, kind: Any, value: Any, path: str) -> Any:
    if limits.most_of is not None and isinstance(value, list) and len(value) > limits.most_of:
        raise Wrong(path, "too-many", most=limits.most_of)
    found = convert(kind, value, path)
    is_day = isinstance(found, date)
    if limits.least is not None and found < limits.least:
        raise Wrong(path, "too-early" if is_day else "too-small", least=limits.least)
    if limits.most is not None and found > limits.most:
        raise Wrong(path, "too-late" if is_day else "too-large", most=limits.most)
    if limits.above is not None and found <= limits.above:
        raise Wrong(path, "not-above", above=limits.above)
    return found


def _offered(allowed: tuple[str, ...], value: Any, path: str) -> str:
    if not isinstance(value, str) or value not in allowed:
        raise Wrong(path, "not-offered", allowed=", ".join(allowed))
    return value


def _several(kinds: tuple[Any, ...], value: Any, path: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise Wrong(path, "not-a-list")
    if kinds[-1] is not Ellipsis and len(value) != len(kinds):
        raise Wrong(path, "not-a-pair")
    if kinds[-1] is Ellipsis:
        kinds = (kinds[0],) * len(value)
    pairs = enumerate(zip(kinds, value, strict=True))
    return tuple(convert(kind, one, f"{path}[{place}]") for place, (kind, one) in pairs)


def _nested(kind: type[msgspec.Struct], value: Any, path: str) -> Any:
    if not isinstance(value, dict):
        raise Wrong(path, "not-an-object")
    faults: list[Fault] = []
    found = _struct(kind, value, f"{path}.", faults)
    if faults:
        raise Wrong(faults[0].field, faults[0].reason, **faults[0].values)
    return found


def _yes_no(value: Any, path: str) -> bool:
    if not isinstance(value, bool):
        raise Wrong(path, "not-yes-no")
    return value


def _number(value: Any, path: str) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise Wrong(path, "not-a-number")
    return Decimal(value)


def _whole(value: Any, path: str) -> int:
    number = _number(value, path)
    if number != number.to_integral_value():
        raise Wrong(path, "not-whole")
    return int(number)


def _day(value: Any, path: str) -> date:
    if isinstance(value, str) and DAY.fullmatch(value):
        with suppress(ValueError):
            return date.fromisoformat(value)
    raise Wrong(path, "not-a-date")


def _time(value: Any, path: str) -> datetime:
    if isinstance(value, str) and TIME.fullmatch(value):
        with suppress(ValueError):
            return datetime.fromisoformat(value)
    if isinstance(value, str) and ZONED.fullmatch(value):
        raise Wrong(path, "time-zone")
    raise Wrong(path, "not-a-time")


SIMPLE: dict[type, Callable[[Any, str], Any]] = {
    bool: _yes_no,
    int: _whole,
    Decimal: _number,
    date: _day,
    datetime: _time,
}
