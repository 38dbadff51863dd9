"""The OpenAPI 3.1 description of `/health` and `/api/v1`, with the field names of the answers."""

from collections.abc import Iterable
from typing import Any

Schema = dict[str, Any]

STRING: Schema = {"type": "string"}
TEXT_OR_NONE: Schema = {"type": ["string", "null"]}
WHOLE: Schema = {"type": "integer"}
YES_NO: Schema = {"type": "boolean"}
DAY: Schema = {"type": "string", "format": "date"}
CONFIDENCE: Schema = {"enum": ["high", "medium", "low"]}


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
        "components": {"schemas": _schemas(list(professions))},
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


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _schemas(professions: list[str]) -> dict[str, Schema]:
    kind = {"enum": ["federal", "state", "title", "craft-master", "no"]}
    short = {"id": STRING, "title": STRING, "title_de": STRING, "field": STRING, "regulated": kind}
    office = _object(
        id=STRING,
        name=STRING,
        city=TEXT_OR_NONE,
        website=TEXT_OR_NONE,
        confidence=CONFIDENCE,
        condition={"type": ["object", "null"]},
        checked=DAY,
    )
    authority = _object(
        type=STRING, ids=_list(STRING), offices=_list(office), how_to_find=STRING, statements=_list(STRING)
    )
    statement = _object(
        id=STRING,
        section=STRING,
        text=STRING,
        law=TEXT_OR_NONE,
        source=_list(STRING),
        checked=DAY,
        **{"from": TEXT_OR_NONE},
        until=TEXT_OR_NONE,
        confidence=CONFIDENCE,
        expired=YES_NO,
        language=STRING,
        state=STRING,
    )
    return {
        "ProfessionId": {"enum": professions},
        "Problem": _object(type=STRING, title=STRING, status=WHOLE, detail=STRING),
        "Health": _object(edition=WHOLE, status=STRING, languages=_list(STRING)),
        "Languages": _object(
            edition=WHOLE,
            items=_list(
                _object(
                    tag=STRING, name=STRING, direction=STRING, offered=YES_NO, coverage={"type": ["object", "null"]}
                )
            ),
        ),
        "Hits": _object(edition=WHOLE, items=_list(_object(**short, score={"type": "number"}, matched=STRING))),
        "Profession": _object(
            edition=WHOLE,
            **short,
            also_called=_list(STRING),
            law=TEXT_OR_NONE,
            authority=STRING,
            language_level=TEXT_OR_NONE,
            eu_automatic=YES_NO,
            confidence=CONFIDENCE,
            checked=DAY,
            source=_list(STRING),
            kldb=TEXT_OR_NONE,
            isco=TEXT_OR_NONE,
        ),
        "Recognition": _object(
            edition=WHOLE,
            profession=STRING,
            title=STRING,
            title_de=STRING,
            on=DAY,
            lang=STRING,
            country=TEXT_OR_NONE,
            training_region={"enum": ["eu", "third", "de", None]},
            land=TEXT_OR_NONE,
            regulated=YES_NO
            | {
                "description": "Work or title is tied by law to a qualification, for this person: "
                "a craft of Annex A binds only a business of one's own."
            },
            profession_regulated=kind,
            confidence=CONFIDENCE,
            recognition_needed_to_work={
                "type": ["boolean", "null"],
                "description": "null where too little is known of the profession (confidence low).",
            },
            authority=authority,
            further_authorities=_list(authority),
            eu_automatic=YES_NO,
            language_level=TEXT_OR_NONE | {"description": "The usual level for the profession."},
            language_level_confidence={"enum": ["high", "medium", "low", None]},
            language_level_in_land=TEXT_OR_NONE | {"description": "Where this Land is known to ask for a level."},
            steps=_list(_object(id=STRING, title=TEXT_OR_NONE, text=STRING)),
            documents=_list(_object(id=STRING, text=STRING)),
            costs={"type": "object"},
            duration={"type": ["object", "null"]},
            statements=_list(statement),
        ),
    }
