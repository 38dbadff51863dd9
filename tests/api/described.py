"""Reads /api/v1/openapi.json and says where an answer is not as described.

Only the part of JSON Schema that our description uses; a keyword it does not know raises, so that the
description cannot quietly promise more than is checked. Properties nobody described are faults too.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

KINDS = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "object": dict, "array": list, "null": type(None)}
SILENT = ("description", "default")
KNOWN = {"$ref", "type", "enum", "properties", "required", "items", "format", "pattern", "minimum", "maximum", *SILENT}


class Description:
    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document

    @property
    def paths(self) -> Mapping[str, Any]:
        return self.document["paths"]

    def parameters(self, path: str) -> dict[str, Any]:
        return {one["name"]: one for one in self.paths[path]["get"].get("parameters", ())}

    def answer_of(self, path: str) -> Mapping[str, Any]:
        """The schema of the answer of an address."""
        return self.paths[path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]

    def schema(self, name: str) -> Mapping[str, Any]:
        return self.document["components"]["schemas"][name]

    def faults(self, value: Any, schema: Mapping[str, Any], place: str = "$") -> Iterator[str]:
        unknown = set(schema) - KNOWN
        assert not unknown, f"the description uses {unknown}, which is not checked here"
        if "$ref" in schema:
            yield from self.faults(value, self.schema(schema["$ref"].rpartition("/")[2]), place)
            return
        if "type" in schema and not _is_one_of(value, schema["type"]):
            yield f"{place}: {value!r} is no {schema['type']}"
            return
        if "enum" in schema and value not in schema["enum"]:
            yield f"{place}: {value!r} is none of {schema['enum'][:20]}"
        yield from _text_faults(value, schema, place)
        yield from self._parts(value, schema, place)

    def _parts(self, value: Any, schema: Mapping[str, Any], place: str) -> Iterator[str]:
        if isinstance(value, list) and "items" in schema:
            for number, item in enumerate(value):
                yield from self.faults(item, schema["items"], f"{place}[{number}]")
        if isinstance(value, dict) and "properties" in schema:
            yield from (f"{place}.{name} is missing" for name in schema.get("required", ()) if name not in value)
            yield from (f"{place}.{name} is not described" for name in value if name not in schema["properties"])
            for name in value.keys() & schema["properties"].keys():
                yield from self.faults(value[name], schema["properties"][name], f"{place}.{name}")


def _is_one_of(value: Any, kinds: str | list[str]) -> bool:
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if isinstance(value, bool):
        return "boolean" in kinds
    return any(isinstance(value, KINDS[kind]) for kind in kinds)


def _text_faults(value: Any, schema: Mapping[str, Any], place: str) -> Iterator[str]:
    if isinstance(value, str):
        if schema.get("format") == "date":
            try:
                date.fromisoformat(value)
            except ValueError:
                yield f"{place}: {value!r} is no day"
        if "pattern" in schema and not re.search(schema["pattern"], value):
            yield f"{place}: {value!r} does not fit {schema['pattern']}"
    elif isinstance(value, int | float) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield f"{place}: {value} is out of bounds"
