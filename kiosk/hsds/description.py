"""The OpenAPI description of `/api/hsds/`: our addresses and parameters; the shapes are the public ones of HSDS 3.0."""

from typing import Any

from .parameters import KINDS, LISTS, SINGLES, Schema

HSDS = "https://github.com/openreferral/specification/tree/3.0"
SCHEMAS = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema"

# The shape of one record in a list and on its own. HSDS 3.0 describes a service at its location by the schema of a
# service; we give the schema that bears its name.
SHAPES = {
    "services": ("compiled/service_list.json", "compiled/service.json"),
    "organizations": ("compiled/organization_list.json", "compiled/organization.json"),
    "service_at_locations": ("compiled/service_at_location_list.json", "compiled/service_at_location.json"),
    "taxonomies": ("taxonomy.json", "taxonomy.json"),
    "taxonomy_terms": ("taxonomy_term.json", "taxonomy_term.json"),
}


def describe() -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Wegweiser: centres that advise, as HSDS 3.0",
            "version": "3.0",
            "description": "HSDS 3.0 as it is, without a profile of our own. What is not known is left out. Street, "
            "telephone and e-mail are given only where we are sure of them. Identifiers never change. Every answer "
            "carries the edition of its content in the header Kiosk-Edition. Queries are never logged.",
        },
        "paths": {
            "/api/hsds/": {"get": _operation("Version of HSDS, and this description", _about())},
            "/api/hsds/openapi.json": {"get": _operation("This description", {"type": "object"})},
            **{f"/api/hsds/{name}": {"get": _list(name)} for name in LISTS},
            **{f"/api/hsds/{name}/{{id}}": {"get": _single(name)} for name in SINGLES},
        },
        "components": {"schemas": {"Page": _page(), "Problem": _problem()}},
    }


def _list(name: str) -> Schema:
    items = {"$ref": f"{SCHEMAS}/{SHAPES[name][0]}"}
    contents = {"properties": {"contents": {"type": "array", "items": items}}}
    shape = {"allOf": [{"$ref": "#/components/schemas/Page"}], **contents}
    operation = _operation(f"A page of the {_words(name)}", shape)
    return operation | {"parameters": [_parameter(one) for one in LISTS[name]]}


def _single(name: str) -> Schema:
    operation = _operation(f"One of the {_words(name)}", {"$ref": f"{SCHEMAS}/{SHAPES[name][1]}"})
    id = {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "format": "uuid"}}
    return operation | {"parameters": [id, *(_parameter(one) for one in SINGLES[name])]}


def _words(name: str) -> str:
    return name.replace("_", " ")


def _parameter(name: str) -> Schema:
    return {"name": name, "in": "query", "required": False, "schema": KINDS[name].schema}


def _operation(summary: str, schema: Schema) -> Schema:
    bad = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {
        "summary": summary,
        "responses": {
            "200": {"description": "OK", "content": {"application/json": {"schema": schema}}},
            "404": {"description": "Not found", "content": bad},
            "422": {"description": "A parameter cannot be used", "content": bad},
        },
    }


def _about() -> Schema:
    address = {"type": "string", "format": "uri"}
    return {"type": "object", "properties": {"version": {"type": "string"}, "profile": address, "openapi_url": address}}


def _page() -> Schema:
    numbers = dict.fromkeys(("total_items", "total_pages", "page_number", "size"), {"type": "integer"})
    answers = dict.fromkeys(("first_page", "last_page", "empty"), {"type": "boolean"})
    properties = numbers | answers
    return {"type": "object", "properties": properties, "required": [*properties, "contents"]}


def _problem() -> Schema:
    texts = dict.fromkeys(("type", "title", "detail", "parameter"), {"type": "string"})
    return {"type": "object", "properties": texts | {"status": {"type": "integer"}}, "required": ["title", "status"]}
