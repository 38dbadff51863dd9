"""`/api/v1/calculators`: for programs. Errors name every field that cannot be used, as problem+json.

A result has exactly the fields of facts/calculators.md, so the edition of the content stands in the header
`Kiosk-Edition`.
"""

from collections.abc import Mapping
from typing import Any

import msgspec
from flask import Response, abort, request

from ...content.catalogue import Catalogue
from ...shell.problems import answer as json_answer
from ...shell.problems import language_asked, problem
from ...shell.visit import visiting
from .fields import BadInput, Fault, NotKnown
from .offered import CALCULATORS, answer
from .reading import NotJson, decode
from .schemas import describe

REASONS: Mapping[str, str] = {
    "missing": "The field is missing.",
    "unknown-field": "There is no such field; allowed are: {allowed}.",
    "not-an-object": "Must be a JSON object.",
    "not-a-list": "Must be a list.",
    "not-a-pair": "Must be a list of two: start and end.",
    "not-a-number": "Must be a number.",
    "not-whole": "Must be a whole number.",
    "not-yes-no": "Must be true or false.",
    "not-a-date": "Must be a day written like 2026-12-31.",
    "not-a-time": "Must be a local date and time written like 2026-12-31T08:00.",
    "time-zone": "Must be a local time without a time zone, like 2026-12-31T08:00.",
    "not-offered": "Must be one of: {allowed}.",
    "not-finite": "NaN and Infinity are no numbers here.",
    "exponent": "Must be written without an exponent.",
    "too-many-digits": "Has too many digits.",
    "twice": "The field is given more than once.",
    "too-many": "May have at most {most} entries.",
    "too-small": "Must be at least {least}.",
    "too-large": "Must be at most {most}.",
    "not-above": "Must be more than {above}.",
    "too-early": "Must not be before {least}.",
    "too-late": "Must not be after {most}.",
    "before-start": "Must not be before the first day of this period.",
    "before-knowledge": "Must not be before knowledge_date.",
    "before-event": "Must not be before event_date.",
    "not-before-illness": "Must be before incapacity_start.",
    "overlapping": "Must not overlap another one.",
    "not-after-start": "Must be after shift_start.",
    "shift-too-long": "Must be at most 48 hours after shift_start.",
    "before-shift-end": "Must not be before shift_end.",
    "break-not-after-start": "A break must end after its start.",
    "break-outside-shift": "A break must lie within the shift.",
    "breaks-not-in-order": "Breaks must be in the order of the day.",
    "breaks-overlap": "Breaks must not overlap.",
}
AMOUNTS: Mapping[str, str] = {
    "minimum_wage_hourly_eur": "The general minimum wage",
    "minijob_monthly_limit_eur": "The minijob limit",
    "midijob_upper_limit_eur": "The upper limit of the transition range",
}


def offered() -> Response:
    """All calculators with title, law, schemas and an example."""
    language = _language()
    if isinstance(language, Response):
        return language
    catalogue = visiting().catalogue
    items = [_described(name, language, catalogue) for name in CALCULATORS]
    return json_answer({"lang": language, "items": items}, catalogue.edition)


def described(name: str) -> Response:
    _must_exist(name)
    language = _language()
    if isinstance(language, Response):
        return language
    catalogue = visiting().catalogue
    return json_answer({"lang": language} | _described(name, language, catalogue), catalogue.edition)


def calculate(name: str) -> Response:
    _must_exist(name)
    language = _language()
    if isinstance(language, Response):
        return language
    if request.mimetype != "application/json" and not request.mimetype.endswith("+json"):
        return problem(415, "Send the input as JSON, with Content-Type: application/json.")
    catalogue = visiting().catalogue
    try:
        body = answer(name, decode(request.get_data()), catalogue.amount)
    except NotJson:
        return problem(400, "The body is no JSON.")
    except BadInput as bad:
        return _refused([_in_words(fault) for fault in bad.faults])
    except NotKnown as unknown:
        words = f"{AMOUNTS.get(unknown.what, unknown.what)} is not known for {unknown.on}."
        return _refused([{"field": unknown.field, "message": words}], words)
    response = Response(msgspec.json.encode(body), mimetype="application/json")
    response.headers["Cache-Control"] = "no-store"
    response.headers["Kiosk-Edition"] = str(catalogue.edition)
    return response


def _must_exist(name: str) -> None:
    if name not in CALCULATORS:
        abort(404, f"There is no such calculator; there are: {', '.join(CALCULATORS)}.")


def _language() -> str | Response:
    """The language of titles, or the problem with the parameters of the address."""
    language, trouble = language_asked(visiting().catalogue.offered, "on")
    return language if trouble is None else trouble


def _described(name: str, language: str, catalogue: Catalogue) -> dict[str, Any]:
    titles = {tag: catalogue.text(tag, f"calculators/{name}/title") for tag in catalogue.offered}
    return {
        "name": name,
        "title": titles[language].plain,
        "titles": {tag: title.plain for tag, title in titles.items() if title.state != "missing"},
    } | describe(name, catalogue.amount)


def _refused(errors: list[dict[str, str]], detail: str | None = None) -> Response:
    first = errors[0]
    named = f"{first['field']}: {first['message']}" if first["field"] else first["message"]
    return problem(422, detail or named, errors=errors)


def _in_words(fault: Fault) -> dict[str, str]:
    return {"field": fault.field, "message": REASONS[fault.reason].format(**fault.values)}
