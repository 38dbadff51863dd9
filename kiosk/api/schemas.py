"""The shapes of the answers for programs, as JSON Schema: which fields there are, and what stands in them."""

from .advice import centre, place
from .programme import programme, unit
from .shapes import (
    CONFIDENCE,
    DAY,
    EUROS,
    REGULATED,
    STRING,
    TEXT_OR_NONE,
    WHOLE,
    WHOLE_OR_NONE,
    YES_NO,
    Schema,
    list_of,
    object_of,
    or_none,
)


def schemas(professions: list[str]) -> dict[str, Schema]:
    """All shapes by name. professions: the ids there are."""
    return {
        "ProfessionId": {"enum": professions},
        "Problem": object_of(type=STRING, title=STRING, status=WHOLE, detail=STRING),
        "Health": object_of(edition=WHOLE, status=STRING, languages=list_of(STRING)),
        "Languages": object_of(edition=WHOLE, items=list_of(_language())),
        "Hits": object_of(
            edition=WHOLE, items=list_of(object_of(**_short(), score={"type": "number"}, matched=STRING))
        ),
        "Centres": object_of(
            edition=WHOLE, place=or_none(place()), items=list_of(centre()), unknown=list_of(centre())
        ),
        "Places": object_of(edition=WHOLE, sure=YES_NO, items=list_of(place())),
        "Profession": _profession(),
        "Programme": programme(),
        "ProgrammeUnit": unit(),
        "Recognition": _recognition(),
        "Topics": object_of(edition=WHOLE, items=list_of(object_of(**_topic_in_short()))),
        "Topic": _topic(),
        "Situations": object_of(edition=WHOLE, items=list_of(object_of(**_situation_in_short()))),
        "Situation": object_of(
            edition=WHOLE, **_situation_in_short(), on=DAY, lang=STRING, first=STRING, steps=list_of(_step())
        ),
        "Walk": _walk(),
        "Parameters": object_of(edition=WHOLE, on=DAY, items=list_of(object_of(**_parameter()))),
        "Parameter": object_of(edition=WHOLE, **_parameter()),
        "Calculators": object_of(edition=WHOLE, lang=STRING, items=list_of(object_of(**_calculator()))),
        "Calculator": object_of(edition=WHOLE, lang=STRING, **_calculator()),
        "CalculatorInput": {"type": "object", "description": "The fields of `input`; others are refused by name."},
        "CalculatorResult": {"type": "object", "description": "The fields of `output`, and no others."},
    }


def _language() -> Schema:
    coverage = object_of(live=WHOLE, review=WHOLE, draft=WHOLE, outdated=WHOLE, missing=WHOLE)
    return object_of(tag=STRING, name=STRING, direction=STRING, offered=YES_NO, coverage=or_none(coverage))


def _short() -> dict[str, Schema]:
    return {"id": STRING, "title": STRING, "title_de": STRING, "field": STRING, "regulated": REGULATED}


def _profession() -> Schema:
    return object_of(
        edition=WHOLE,
        **_short(),
        also_called=list_of(STRING),
        law=TEXT_OR_NONE,
        authority=STRING,
        language_level=TEXT_OR_NONE,
        eu_automatic=YES_NO,
        confidence=CONFIDENCE,
        checked=DAY,
        source=list_of(STRING),
        kldb=TEXT_OR_NONE,
        isco=TEXT_OR_NONE,
    )


def _recognition() -> Schema:
    return object_of(
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
        further_authorities=list_of(_authority()),
        eu_automatic=YES_NO,
        language_level=TEXT_OR_NONE | {"description": "The usual level for the profession."},
        language_level_confidence={"enum": ["high", "medium", "low", None]},
        language_level_in_land=TEXT_OR_NONE | {"description": "Where this Land is known to ask for a level."},
        steps=list_of(object_of(id=STRING, title=TEXT_OR_NONE, text=STRING)),
        documents=list_of(object_of(id=STRING, text=STRING)),
        costs=object_of(currency=STRING, known=YES_NO, fees=list_of(_fee())),
        duration=or_none(
            object_of(acknowledgement_months=WHOLE_OR_NONE, decision_months=WHOLE_OR_NONE, counts_from=STRING)
        ),
        statements=list_of(_statement()),
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
    office = object_of(
        id=STRING,
        name=STRING,
        city=TEXT_OR_NONE,
        website=TEXT_OR_NONE,
        confidence=CONFIDENCE,
        condition=or_none(object_of(kind=STRING, value=TEXT_OR_NONE)),
        checked=DAY,
    )
    return object_of(
        type=STRING, ids=list_of(STRING), offices=list_of(office), how_to_find=STRING, statements=list_of(STRING)
    )


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
        "source": list_of(STRING),
        "confidence": CONFIDENCE,
        "checked": DAY,
        "next_check": DAY,
        "from": TEXT_OR_NONE,
        "until": TEXT_OR_NONE,
        "next": or_none(object_of(**{"from": DAY, "value": value, "not_yet_set": YES_NO}))
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
        "examples": list_of(object_of(input={"type": "object"}, output={"type": "object"})),
    }


def _topic_in_short() -> dict[str, Schema]:
    return {"id": STRING, "title": TEXT_OR_NONE, "title_de": TEXT_OR_NONE, "group": STRING, "group_title": TEXT_OR_NONE}


def _topic() -> Schema:
    contact = object_of(id=STRING, title=TEXT_OR_NONE, finder=TEXT_OR_NONE, phone=TEXT_OR_NONE, confidence=CONFIDENCE)
    return object_of(
        edition=WHOLE,
        **_topic_in_short(),
        on=DAY,
        lang=STRING,
        statements=list_of(_told()),
        contacts=list_of(contact),
        situations=list_of(STRING),
        calculators=list_of(STRING),
        letters=list_of(STRING),
        related=list_of(STRING),
    )


def _situation_in_short() -> dict[str, Schema]:
    return {"id": STRING, "title": STRING, "title_de": STRING, "quick_exit": YES_NO, "topics": list_of(STRING)}


def _step() -> Schema:
    """A question, or an outcome. `result` and `then` are an outcome's: its name, and what is asked after it."""
    return object_of(
        name=STRING,
        kind={"enum": ["choice", "number", "date", "country", "land", "profession", "outcome", "handover"]},
        question=TEXT_OR_NONE,
        hint=TEXT_OR_NONE,
        why=TEXT_OR_NONE,
        unit=TEXT_OR_NONE,
        answers=list_of(
            object_of(answer=STRING, words=TEXT_OR_NONE, to=list_of(STRING))
            | {"description": "`then` stands for any value; several steps in `to`: a rule decides."}
        ),
        result=TEXT_OR_NONE,
        then=list_of(STRING),
        goes_on_in=TEXT_OR_NONE | {"description": "The situation a hand-over leads to."},
    )


def _walk() -> Schema:
    names = list_of(STRING)
    outcome = object_of(
        name=STRING, title=STRING, statements=list_of(_told()), contacts=names, calculators=names, letters=names,
        situations=names,
    )  # fmt: skip
    return object_of(
        edition=WHOLE,
        id=STRING,
        on=DAY,
        lang=STRING,
        asked=list_of(object_of(step=STRING, answer=STRING)),
        open=or_none(_step()),
        problem=or_none(object_of(step=STRING, reason=STRING)),
        outcomes=list_of(outcome),
        goes_on_in=TEXT_OR_NONE,
        last_days=list_of(object_of(name=STRING, day=DAY, depends_on_land=YES_NO)),
        contacts=names,
    )


def _told() -> Schema:
    """A statement of a topic or an outcome."""
    return object_of(
        id=STRING,
        kind={"enum": ["right", "do", "deadline", "risk", "good"]},
        text=STRING,
        applies_to={"enum": ["all", "eu", "other"]},
        law=TEXT_OR_NONE,
        source=list_of(STRING),
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
    return object_of(
        id=STRING,
        least=EUROS,
        most=EUROS,
        offices=list_of(STRING),
        older_source=YES_NO,
        confidence=CONFIDENCE,
        source=list_of(STRING),
        checked=DAY,
    )


def _statement() -> Schema:
    return object_of(
        id=STRING,
        section=STRING,
        text=STRING,
        law=TEXT_OR_NONE,
        source=list_of(STRING),
        checked=DAY,
        **{"from": TEXT_OR_NONE},
        until=TEXT_OR_NONE,
        confidence=CONFIDENCE,
        expired=YES_NO,
        language=STRING,
        state=STRING,
    )
