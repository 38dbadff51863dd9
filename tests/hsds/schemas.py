"""The public schemas of HSDS 3.0, read where they lie beside the project, and what in a record is not as they say.

Stricter than JSON Schema: a field nobody described is a fault, formats are looked at, and a keyword that is not
known here raises, so that no schema can promise more than is checked.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "hsds"
KINDS = {"string": str, "number": (int, float), "object": dict, "array": list}
CHECKED = {"type", "properties", "required", "items", "enum", "format", "$ref"}
SILENT = {"name", "path", "title", "description", "example", "core", "constraints", "datapackage_metadata",
          "datapackage_type", "tabular_required"}

# The schema of one record in a list, and of one on its own.
SHAPES = {
    "services": ("compiled/service_list.json", "compiled/service.json"),
    "organizations": ("compiled/organization_list.json", "compiled/organization.json"),
    "service_at_locations": ("compiled/service_at_location_list.json", "compiled/service_at_location.json"),
    "taxonomies": ("taxonomy.json", "taxonomy.json"),
    "taxonomy_terms": ("taxonomy_term.json", "taxonomy_term.json"),
}


def missing() -> list[str]:
    """The schemas that do not lie where they should."""
    needed = dict.fromkeys(["openapi.json", "metadata.json", *(file for pair in SHAPES.values() for file in pair)])
    return [f"../shared/hsds/{file}" for file in needed if not (FOLDER / file).is_file()]


@cache
def read(file: str) -> Mapping[str, Any]:
    return json.loads((FOLDER / file).read_text(encoding="utf-8"))


def faults(value: Any, schema: Mapping[str, Any], place: str = "$") -> Iterator[str]:
    unknown = set(schema) - CHECKED - SILENT
    assert not unknown, f"the schema uses {unknown}, which is not checked here"
    if "$ref" in schema:
        yield from faults(value, read(schema["$ref"]), place)
        return
    kind = schema.get("type")
    if kind and (isinstance(value, bool) or not isinstance(value, KINDS[kind])):
        yield f"{place}: {value!r} is no {kind}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value!r} is none of {schema['enum']}"
    if "format" in schema and not FORMATS[schema["format"]](value):
        yield f"{place}: {value!r} is no {schema['format']}"
    if kind == "array":
        for number, item in enumerate(value):
            yield from faults(item, schema["items"], f"{place}[{number}]")
    if kind == "object":
        yield from (f"{place}.{name} is missing" for name in schema.get("required", ()) if name not in value)
        yield from (f"{place}.{name} is not described" for name in value if name not in schema["properties"])
        for name in value.keys() & schema["properties"].keys():
            yield from faults(value[name], schema["properties"][name], f"{place}.{name}")


def _is_uuid(value: str) -> bool:
    try:
        return str(UUID(value)) == value
    except ValueError:
        return False


def _is_uri(value: str) -> bool:
    parts = urlsplit(value)
    return value.isascii() and " " not in value and parts.scheme in ("http", "https") and bool(parts.hostname)


def _is_moment(value: str) -> bool:
    try:
        return "T" in value and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


FORMATS = {
    "uuid": _is_uuid,
    "uri": _is_uri,
    "date-time": _is_moment,
    "email": lambda value: bool(re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", value)),
}
