"""The shapes of the programme: its chart, its figures, its history."""

from .shapes import CONFIDENCE, DAY, STRING, TEXT_OR_NONE, WHOLE, YES_NO, Schema, list_of, object_of


def programme() -> Schema:
    return object_of(
        edition=WHOLE,
        on=DAY,
        lang=STRING,
        units=list_of({"$ref": "#/components/schemas/ProgrammeUnit"}),
        neighbours=list_of(object_of(**_unit())),
        figures=list_of(object_of(**_counted(), group=STRING)),
        milestones=list_of(object_of(**_counted(), kind=STRING, law=TEXT_OR_NONE, lands=list_of(STRING))),
    )


def unit() -> Schema:
    """A unit of the chart with those below it."""
    below = list_of({"$ref": "#/components/schemas/ProgrammeUnit"})
    return object_of(**_unit(), role=TEXT_OR_NONE, units=below | {"description": "What stands below it on that day."})


def _unit() -> dict[str, Schema]:
    return {
        **dict.fromkeys(("id", "kind", "title", "sentence"), STRING),
        **dict.fromkeys(("name", "law", "website"), TEXT_OR_NONE),
        "centres": list_of(STRING) | {"description": "Ids of /api/v1/centres that can be asked."},
        **_proof(),
    }


def _counted() -> dict[str, Schema]:
    moment = TEXT_OR_NONE | {"description": "A year, a month or a day; null where no source says it."}
    return {
        "id": STRING,
        "begins": moment,
        "ends": moment,
        "text": STRING,
        "language": STRING,
        "values": list_of(object_of(name=STRING, amount=STRING, unit=STRING)),
        **_proof(),
    }


def _proof() -> dict[str, Schema]:
    return {"source": list_of(STRING), "confidence": CONFIDENCE, "checked": DAY, "overdue": YES_NO}
