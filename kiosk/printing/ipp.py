"""IPP as bytes: the few kinds of values that printing one sheet needs, and no others.

Source: RFC 8010 (encoding), RFC 8011 (operations, attributes and their values).
"""

import struct
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from ..errors import KioskError

VERSION = b"\x01\x01"  # IPP/1.1: every server since 2000 knows it (RFC 8011, 4.1.8)
# Delimiters of groups (RFC 8010, 3.5.1).
OPERATION, JOB, END, PRINTER = 0x01, 0x02, 0x03, 0x04
# Kinds of values (RFC 8010, 3.5.2).
INTEGER, BOOLEAN, ENUM = 0x21, 0x22, 0x23
TEXT, NAME, KEYWORD, URI, CHARSET, LANGUAGE, MIME_TYPE = 0x41, 0x42, 0x44, 0x45, 0x47, 0x48, 0x49
NOT_THERE = range(0x10, 0x20)  # unknown, no-value, …
STRINGS = range(0x40, 0x4A)
COLLECTIONS = (0x34, 0x37, 0x4A)
SUCCESSFUL = range(0x0000, 0x0100)
MOST_GROUPS = 1000

Value = int | bool | str
Attribute = tuple[int, str, Value | tuple[Value, ...]]  # kind, name, value or values


class BadAnswer(KioskError):
    """What came back is no IPP, or holds what nobody asked for."""


class Answer(NamedTuple):
    """status: of RFC 8011, B.1. groups: each its delimiter, and the values of each attribute by its name."""

    status: int
    groups: list[tuple[int, dict[str, list[Any]]]]

    def of(self, delimiter: int) -> list[dict[str, list[Any]]]:
        return [group for kind, group in self.groups if kind == delimiter]


def encode(operation: int, attributes: Iterable[Attribute], job: Iterable[Attribute] = ()) -> bytes:
    """A request; a document may follow it. job: how it is to be printed.

    The first two attributes of every request, charset and language, come by themselves (RFC 8011, 4.1.4).
    """
    always = ((CHARSET, "attributes-charset", "utf-8"), (LANGUAGE, "attributes-natural-language", "en"))
    parts = [VERSION, struct.pack(">Hi", operation, 1), _group(OPERATION, (*always, *attributes))]
    how = tuple(job)
    if how:
        parts.append(_group(JOB, how))
    return b"".join((*parts, bytes((END,))))


def _group(delimiter: int, attributes: Iterable[Attribute]) -> bytes:
    parts = [bytes((delimiter,))]
    for kind, name, given in attributes:
        label = name.encode("ascii")
        for value in given if isinstance(given, tuple) else (given,):
            raw = _raw(kind, value)
            parts += (struct.pack(">BH", kind, len(label)), label, struct.pack(">H", len(raw)), raw)
            label = b""  # further values of an attribute have no name
    return b"".join(parts)


def _raw(kind: int, value: Value) -> bytes:
    if kind == BOOLEAN:
        return b"\x01" if value else b"\x00"
    return struct.pack(">i", value) if kind in (INTEGER, ENUM) else str(value).encode("utf-8")


def decode(data: bytes) -> Answer:
    """Raises BadAnswer for anything that is cut off, malformed or a collection, which we never ask for."""
    try:
        return _decode(data)
    except (struct.error, IndexError, UnicodeDecodeError):
        raise BadAnswer("The print server's answer cannot be read.") from None


def _decode(data: bytes) -> Answer:
    _, status, _ = struct.unpack_from(">2sHi", data)
    groups: list[tuple[int, dict[str, list[Any]]]] = []
    at, name = 8, ""
    while (kind := data[at]) != END:
        at += 1
        if kind < NOT_THERE.start:
            groups.append((kind, {}))
            name = ""
            if len(groups) > MOST_GROUPS:
                raise BadAnswer("The print server's answer has too many parts.")
            continue
        label, at = _piece(data, at)
        raw, at = _piece(data, at)
        name = label.decode("ascii") or name
        if not name or not groups:
            raise BadAnswer("The print server's answer has a value without a name.")
        groups[-1][1].setdefault(name, []).append(_value(kind, raw))
    return Answer(status, groups)


def _piece(data: bytes, at: int) -> tuple[bytes, int]:
    """Bytes with their length before them, and where the next thing begins."""
    (length,) = struct.unpack_from(">H", data, at)
    begin, end = at + 2, at + 2 + length
    if end > len(data):
        raise BadAnswer("The print server's answer is cut off.")
    return data[begin:end], end


def _value(kind: int, raw: bytes) -> Any:
    if kind in NOT_THERE:
        return None
    if kind in (INTEGER, ENUM):
        (number,) = struct.unpack(">i", raw)
        return number
    if kind == BOOLEAN:
        if raw not in (b"\x00", b"\x01"):
            raise BadAnswer("The print server's answer is neither yes nor no.")
        return raw == b"\x01"
    if kind in COLLECTIONS:
        raise BadAnswer("The print server answers with a collection.")
    return raw.decode("utf-8") if kind in STRINGS else raw


def first(group: Mapping[str, list[Any]], name: str, default: Any = None) -> Any:
    """The first value of an attribute; the default where there is none."""
    found = next(iter(group.get(name, ())), None)
    return default if found is None else found
