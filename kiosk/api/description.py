"""The OpenAPI 3.1 description of `/health` and `/api/v1`, with the field names of the answers."""

from collections.abc import Iterable
from typing import Any

from .schemas import DAY, STRING, WHOLE, Schema, schemas


def describe(languages: Iterable[str], professions: Iterable[str]) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Wegweiser",
            "version": "1",
            "description": "Recognition of foreign qualifications in Germany. Queries are never logged. Every "
            "answer carries `edition`, the sequence number of its content.",
        },
        "paths": _paths(list(languages)),
        "components": {"schemas": schemas(list(professions))},
    }


def _paths(languages: list[str]) -> dict[str, Any]:
    lang = _parameter("lang", {"enum": languages, "default": "de"})
    on = _parameter("on", DAY, "Any day; today in Germany if it is missing.")
    return {
        "/health": {"get": _operation("Is the kiosk well?", "Health", [], {"503": "Not ready; `detail` says why."})},
        "/api/v1/languages": {"get": _operation("Languages and how far each is translated", "Languages", [])},
        "/api/v1/professions": {
            "get": _operation(
                "Professions found for any words",
                "Hits",
                [
                    _parameter("q", STRING),
                    lang,
                    _parameter("limit", WHOLE | {"minimum": 1, "maximum": 50, "default": 10}),
                ],
            )
        },
        "/api/v1/professions/{id}": {
            "get": _operation(
                "One profession",
                "Profession",
                [_parameter("id", {"$ref": "#/components/schemas/ProfessionId"}, where="path"), lang],
            )
        },
        "/api/v1/recognition": {
            "get": _operation(
                "The result of the recognition guide",
                "Recognition",
                [
                    _parameter("profession", {"$ref": "#/components/schemas/ProfessionId"}, required=True),
                    _parameter(
                        "country", STRING | {"pattern": "^[A-Z]{2}$"}, "Country of training, ISO 3166-1 alpha-2 or XK"
                    ),
                    _parameter("land", STRING | {"pattern": "^(DE-[A-Z]{2}|abroad)$"}, "Land of work, ISO 3166-2"),
                    *(_parameter(name, {"enum": list(values)}) for name, values in GUIDE_ANSWERS.items()),
                    lang,
                    on,
                ],
            )
        },
        "/api/v1/openapi.json": {"get": {"summary": "This description", "responses": {"200": {"description": "OK"}}}},
    }


GUIDE_ANSWERS = {
    "training": ("vocational", "university", "on_the_job", "school_only", "studying"),
    "certificate": ("complete", "partly", "lost", "not_state"),
    "years": ("none", "under_two", "two_to_four", "five_or_more"),
    "living": ("germany", "abroad"),
    "work": ("employed", "self_employed"),
    "status": ("eu_citizen", "protection", "late_repatriate", "none"),
    "employer": ("yes", "no"),
    "benefits": ("yes", "no"),
    "german": ("beginner", "a2", "b1", "b2", "c1"),
}


def _parameter(
    name: str, schema: Schema, description: str = "", where: str = "query", required: bool = False
) -> Schema:
    found = {"name": name, "in": where, "schema": schema, "required": required or where == "path"}
    return found | ({"description": description} if description else {})


def _operation(summary: str, schema: str, parameters: list[Schema], more: dict[str, str] | None = None) -> Schema:
    good = {
        "description": "OK",
        "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}},
    }
    bad = {
        code: {
            "description": text,
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for code, text in {"404": "Not found", "422": "A parameter cannot be used", **(more or {})}.items()
    }
    return {"summary": summary, "parameters": parameters, "responses": {"200": good, **bad}}
