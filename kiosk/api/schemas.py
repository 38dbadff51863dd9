"""The shapes of the answers for programs, as JSON Schema: which fields there are, and what stands in them."""

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


def schemas(professions: list[str]) -> dict[str, Schema]:
    """All shapes by name. professions: the ids there are."""
    return {
        "ProfessionId": {"enum": professions},
        "Problem": _object(type=STRING, title=STRING, status=WHOLE, detail=STRING),
        "Health": _object(edition=WHOLE, status=STRING, languages=_list(STRING)),
        "Languages": _object(edition=WHOLE, items=_list(_language())),
        "Hits": _object(edition=WHOLE, items=_list(_object(**_short(), score={"type": "number"}, matched=STRING))),
        "Profession": _profession(),
        "Recognition": _recognition(),
    }


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _or_none(schema: Schema) -> Schema:
    return schema | {"type": [schema["type"], "null"]}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _language() -> Schema:
    coverage = _object(live=WHOLE, review=WHOLE, draft=WHOLE, outdated=WHOLE, missing=WHOLE)
    return _object(tag=STRING, name=STRING, direction=STRING, offered=YES_NO, coverage=_or_none(coverage))


def _short() -> dict[str, Schema]:
    return {"id": STRING, "title": STRING, "title_de": STRING, "field": STRING, "regulated": REGULATED}


def _profession() -> Schema:
    return _object(
        edition=WHOLE,
        **_short(),
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
    )


def _recognition() -> Schema:
    return _object(
        edition=WHOLE,
        profession=STRING,
        title=STRING,
        title_de=STRING,
        on=DAY,
        lang=STRING,
        country=TEXT_OR_NONE,
        training_region={"enum": ["eu", "third", "de", None]},
        land=TEXT_OR_NONE,
        **_need(),
        authority=_authority(),
        further_authorities=_list(_authority()),
        eu_automatic=YES_NO,
        language_level=TEXT_OR_NONE | {"description": "The usual level for the profession."},
        language_level_confidence={"enum": ["high", "medium", "low", None]},
        language_level_in_land=TEXT_OR_NONE | {"description": "Where this Land is known to ask for a level."},
        steps=_list(_object(id=STRING, title=TEXT_OR_NONE, text=STRING)),
        documents=_list(_object(id=STRING, text=STRING)),
        costs=_object(currency=STRING, known=YES_NO, fees=_list(_fee())),
        duration=_or_none(
            _object(acknowledgement_months=WHOLE_OR_NONE, decision_months=WHOLE_OR_NONE, counts_from=STRING)
        ),
        statements=_list(_statement()),
    )


def _need() -> dict[str, Schema]:
    return {
        "regulated": YES_NO
        | {
            "description": "Work or title is tied by law to a qualification, for this person: "
            "a craft of Annex A binds only a business of one's own."
        },
        "profession_regulated": REGULATED,
        "confidence": CONFIDENCE,
        "recognition_needed_to_work": {
            "type": ["boolean", "null"],
            "description": "null where too little is known of the profession (confidence low).",
        },
    }


def _authority() -> Schema:
    office = _object(
        id=STRING,
        name=STRING,
        city=TEXT_OR_NONE,
        website=TEXT_OR_NONE,
        confidence=CONFIDENCE,
        condition=_or_none(_object(kind=STRING, value=TEXT_OR_NONE)),
        checked=DAY,
    )
    return _object(type=STRING, ids=_list(STRING), offices=_list(office), how_to_find=STRING, statements=_list(STRING))


def _fee() -> Schema:
    return _object(
        id=STRING,
        least=EUROS,
        most=EUROS,
        offices=_list(STRING),
        older_source=YES_NO,
        confidence=CONFIDENCE,
        source=_list(STRING),
        checked=DAY,
    )


def _statement() -> Schema:
    return _object(
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
