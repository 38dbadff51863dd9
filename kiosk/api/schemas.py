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
        "Places": _object(edition=WHOLE, sure=YES_NO, items=_list(_place())),
        "Profession": _profession(),
        "Recognition": _recognition(),
        "Topics": _object(edition=WHOLE, items=_list(_object(**_topic_in_short()))),
        "Topic": _topic(),
        "Situations": _object(edition=WHOLE, items=_list(_object(**_situation_in_short()))),
        "Situation": _object(
            edition=WHOLE, **_situation_in_short(), on=DAY, lang=STRING, first=STRING, steps=_list(_step())
        ),
        "Walk": _walk(),
        "Parameters": _object(edition=WHOLE, on=DAY, items=_list(_object(**_parameter()))),
        "Parameter": _object(edition=WHOLE, **_parameter()),
        "Calculators": _object(edition=WHOLE, lang=STRING, items=_list(_object(**_calculator()))),
        "Calculator": _object(edition=WHOLE, lang=STRING, **_calculator()),
        "CalculatorInput": {"type": "object", "description": "The fields of `input`; others are refused by name."},
        "CalculatorResult": {"type": "object", "description": "The fields of `output`, and no others."},
    }


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _or_none(schema: Schema) -> Schema:
    return schema | {"type": [schema["type"], "null"]}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _place() -> Schema:
    degrees: Schema = {"type": "number"}
    return _object(
        name=STRING, lands=_list(STRING), latitude=degrees, longitude=degrees, postcode=TEXT_OR_NONE, near=YES_NO
    )


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


def _parameter() -> dict[str, Schema]:
    value = {
        "type": ["number", "string", "object", "null"],
        "description": "A number; text for a day (ISO 8601) and for a fraction such as 13/3; an object where it has "
        "parts. null where nobody has set it for this day: then not_yet_set is true.",
    }
    return {
        "key": STRING,
        "on": DAY,
        "value": value,
        "not_yet_set": YES_NO,
        "unit": STRING,
        "units": {"type": "object", "description": "The units of parts that have another one."},
        "law": STRING,
        "source": _list(STRING),
        "confidence": CONFIDENCE,
        "checked": DAY,
        "next_check": DAY,
        "from": TEXT_OR_NONE,
        "until": TEXT_OR_NONE,
        "next": _or_none(_object(**{"from": DAY, "value": value, "not_yet_set": YES_NO}))
        | {"description": "The next known change; null where none is known."},
        "note": TEXT_OR_NONE | {"description": "For editors, in English."},
    }


def _calculator() -> dict[str, Schema]:
    schema = {"type": "object", "description": "A JSON Schema."}
    return {
        "name": STRING,
        "title": STRING,
        "titles": {"type": "object", "description": "The title in every language that has one, by tag."},
        "law": STRING,
        "input": schema,
        "output": schema,
        "examples": _list(_object(input={"type": "object"}, output={"type": "object"})),
    }


def _topic_in_short() -> dict[str, Schema]:
    return {"id": STRING, "title": TEXT_OR_NONE, "title_de": TEXT_OR_NONE, "group": STRING, "group_title": TEXT_OR_NONE}


def _topic() -> Schema:
    contact = _object(id=STRING, title=TEXT_OR_NONE, finder=TEXT_OR_NONE, phone=TEXT_OR_NONE, confidence=CONFIDENCE)
    return _object(
        edition=WHOLE,
        **_topic_in_short(),
        on=DAY,
        lang=STRING,
        statements=_list(_told()),
        contacts=_list(contact),
        situations=_list(STRING),
        calculators=_list(STRING),
        letters=_list(STRING),
        related=_list(STRING),
    )


def _situation_in_short() -> dict[str, Schema]:
    return {"id": STRING, "title": STRING, "title_de": STRING, "quick_exit": YES_NO, "topics": _list(STRING)}


def _step() -> Schema:
    """A question, or an outcome. `result` and `then` are an outcome's: its name, and what is asked after it."""
    return _object(
        name=STRING,
        kind={"enum": ["choice", "number", "date", "country", "land", "profession", "outcome", "handover"]},
        question=TEXT_OR_NONE,
        hint=TEXT_OR_NONE,
        why=TEXT_OR_NONE,
        unit=TEXT_OR_NONE,
        answers=_list(
            _object(answer=STRING, words=TEXT_OR_NONE, to=_list(STRING))
            | {"description": "`then` stands for any value; several steps in `to`: a rule decides."}
        ),
        result=TEXT_OR_NONE,
        then=_list(STRING),
        goes_on_in=TEXT_OR_NONE | {"description": "The situation a hand-over leads to."},
    )


def _walk() -> Schema:
    names = _list(STRING)
    outcome = _object(
        name=STRING, title=STRING, statements=_list(_told()), contacts=names, calculators=names, letters=names,
        situations=names,
    )  # fmt: skip
    return _object(
        edition=WHOLE,
        id=STRING,
        on=DAY,
        lang=STRING,
        asked=_list(_object(step=STRING, answer=STRING)),
        open=_or_none(_step()),
        problem=_or_none(_object(step=STRING, reason=STRING)),
        outcomes=_list(outcome),
        goes_on_in=TEXT_OR_NONE,
        last_days=_list(_object(name=STRING, day=DAY, depends_on_land=YES_NO)),
        contacts=names,
    )


def _told() -> Schema:
    """A statement of a topic or an outcome."""
    return _object(
        id=STRING,
        kind={"enum": ["right", "do", "deadline", "risk", "good"]},
        text=STRING,
        applies_to={"enum": ["all", "eu", "other"]},
        law=TEXT_OR_NONE,
        source=_list(STRING),
        checked=DAY,
        next_check=DAY,
        overdue=YES_NO,
        **{"from": TEXT_OR_NONE},
        until=TEXT_OR_NONE,
        expired=YES_NO,
        amount_unknown=YES_NO | {"description": "An amount is not set for this day; `text` says so."},
        confidence=CONFIDENCE,
        language=STRING,
        state=STRING,
    )


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
