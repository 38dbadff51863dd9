"""The OpenAPI 3.1 description of `/health` and `/api/v1`, with the field names of the answers."""

from collections.abc import Iterable
from typing import Any

from .schemas import schemas
from .shapes import DAY, STRING, WHOLE, Schema, list_of, object_of


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
        **_of_professions(lang),
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
        **_of_advice(on),
        "/api/v1/programme": {
            "get": _operation("The programme IQ: its chart on a day, figures, history", "Programme", [lang, on])
        },
        **_of_rights(lang, on),
        **_of_calculators(lang, on),
        "/api/v1/sheet": {"post": _sheet(languages)},
        "/api/v1/openapi.json": {"get": {"summary": "This description", "responses": {"200": {"description": "OK"}}}},
    }


def _of_professions(lang: Schema) -> dict[str, Any]:
    return {
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
    }


def _of_advice(on: Schema) -> dict[str, Any]:
    return {
        "/api/v1/places": {
            "get": _operation(
                "What a town, a postcode or its first digits may mean, the likeliest first. `sure`: the first is "
                "meant; `near`: the point is that of a neighbour or of a region",
                "Places",
                [_parameter("q", STRING), _parameter("limit", WHOLE | {"minimum": 1, "maximum": 20, "default": 10})],
            )
        },
        "/api/v1/centres": {
            "get": _operation(
                "Who advises on recognition or on rights at work: those who are responsible first, then the nearest",
                "Centres",
                [
                    _parameter("place", STRING, "A town or a postcode; the first of /api/v1/places is taken."),
                    _parameter("land", STRING | {"pattern": "^DE-[A-Z]{2}$"}, "Land, instead of that of the place"),
                    _parameter("service", {"enum": ["recognition", "work-rights"], "default": "recognition"}),
                    _parameter("for", {"enum": ["eu", "other", "abroad"], "default": "other"}, "Who asks"),
                    _parameter("language", STRING, "Only those known to speak it"),
                    on,
                    _parameter("limit", WHOLE | {"minimum": 1, "maximum": 200, "default": 10}),
                ],
            )
        },
    }


def _of_rights(lang: Schema, on: Schema) -> dict[str, Any]:
    return {
        "/api/v1/parameters": {"get": _operation("All amounts, limits and periods on a day", "Parameters", [on])},
        "/api/v1/parameters/{key}": {
            "get": _operation("One amount on a day", "Parameter", [_parameter("key", STRING, where="path"), on])
        },
        "/api/v1/situations": {"get": _operation("What happened: the situations", "Situations", [lang])},
        "/api/v1/situations/{flow}": {
            "get": _operation(
                "One situation: its questions, where each answer leads, its outcomes",
                "Situation",
                [_parameter("flow", STRING, where="path"), lang, on],
            )
        },
        "/api/v1/situations/{flow}/walk": {
            "get": _operation(
                "Where answers lead: the open question, the outcomes so far, the last possible days. Every question "
                "of the situation is a parameter under its own name.",
                "Walk",
                [
                    _parameter("flow", STRING, where="path"),
                    _parameter("land", STRING | {"pattern": "^DE-[A-Z]{2}$"}, "Land of the workplace, ISO 3166-2"),
                    lang,
                    on,
                ],
            )
        },
        "/api/v1/topics": {"get": _operation("The subjects of rights at work", "Topics", [lang, on])},
        "/api/v1/topics/{id}": {
            "get": _operation(
                "One subject: its statements with their proof, and who helps",
                "Topic",
                [
                    _parameter("id", STRING, where="path"),
                    lang,
                    on,
                    _parameter("stay", {"enum": ["eu", "other"]}, "EU citizen or not; everything if it is missing."),
                ],
            )
        },
    }


def _of_calculators(lang: Schema, on: Schema) -> dict[str, Any]:
    name = _parameter("name", STRING, where="path")
    calculate = _operation(
        "A calculation. The schema of its fields is in the list; the edition stands in the header Kiosk-Edition",
        "CalculatorResult",
        [name, lang, on],
        {"400": "The body is no JSON", "413": "The body is too large", "415": "The body is not sent as JSON"},
    )
    calculate["requestBody"] = {
        "required": True,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/CalculatorInput"}}},
    }
    return {
        "/api/v1/calculators": {"get": _operation("All calculators with their schemas", "Calculators", [lang, on])},
        "/api/v1/calculators/{name}": {
            "get": _operation("One calculator with its schemas", "Calculator", [name, lang, on]),
            "post": calculate,
        },
    }


def _sheet(languages: list[str]) -> dict[str, Any]:
    body = object_of(page=STRING, languages=list_of({"enum": languages})) | {
        "description": "`page`: its address below a language, such as `recognition/plan?profession=nurse`. "
        "`languages`: hers and the one beside it, German if there is one only; twice the same for one column."
    }
    operation = _operation(
        "A page as a sheet in two languages, to be printed; at most 30 a minute for one client. The edition stands "
        "in the header Kiosk-Edition",
        "Problem",
        [],
        {
            "400": "The body is no JSON",
            "413": "The body is too large",
            "415": "The body is not sent as JSON",
            "429": "Too many; `Retry-After` says when to ask again",
            "503": "Others are being made; `Retry-After` says when to ask again",
        },
    )
    operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": body}}}
    pdf = {"application/pdf": {"schema": STRING | {"description": "A tagged PDF (PDF/UA-1)."}}}
    operation["responses"]["200"] = {"description": "OK", "content": pdf}
    return operation


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
