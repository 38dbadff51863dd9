"""What the shapes of answers are put together from, as JSON Schema."""

from typing import Any

Schema = dict[str, Any]

STRING: Schema = {"type": "string"}
TEXT_OR_NONE: Schema = {"type": ["string", "null"]}
WHOLE: Schema = {"type": "integer"}
WHOLE_OR_NONE: Schema = {"type": ["integer", "null"]}
YES_NO: Schema = {"type": "boolean"}
DAY: Schema = {"type": "string", "format": "date"}
EUROS: Schema = {"type": "string", "pattern": r"^[0-9]+([.][0-9]{2})?$"}
CONFIDENCE: Schema = {"enum": ["high", "medium", "low"]}
REGULATED: Schema = {"enum": ["federal", "state", "title", "craft-master", "no"]}


def object_of(**properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties)}


def or_none(schema: Schema) -> Schema:
    return schema | {"type": [schema["type"], "null"]}


def list_of(items: Schema) -> Schema:
    return {"type": "array", "items": items}
