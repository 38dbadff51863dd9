"""RFC 9457 problem details: how the API says what went wrong."""

from collections.abc import Collection
from typing import Any

import msgspec
from flask import Response, request
from werkzeug.datastructures import MultiDict

from ..i18n.choice import known_tag

LONGEST_VALUE = 500

TITLES = {
    400: "Bad request",
    404: "Not found",
    405: "Method not allowed",
    413: "Content too large",
    414: "Address too long",
    415: "Unsupported media type",
    422: "Cannot be understood",
    429: "Too many requests",
    500: "Internal error",
    503: "Not ready",
}


def problem(status: int, detail: str, **more: Any) -> Response:
    """`more`: further members, for example `parameter` and `allowed`."""
    body = {"type": "about:blank", "title": TITLES.get(status, "Error"), "status": status, "detail": detail} | more
    response = Response(msgspec.json.encode(body), status, mimetype="application/problem+json")
    response.headers["Cache-Control"] = "no-store"
    return response


def parameter_problem(given: MultiDict[str, str], allowed: Collection[str]) -> Response | None:
    """422 for a parameter nobody knows, one with two values, or one that is too long; None if all is well."""
    for name, values in given.lists():
        if name not in allowed:
            return problem(422, "There is no such parameter.", parameter=name[:60], allowed=sorted(allowed))
        if len(set(values)) > 1:
            return problem(422, "A parameter may be given only once.", parameter=name)
        if len(values[0]) > LONGEST_VALUE:
            return problem(422, f"A value has at most {LONGEST_VALUE} characters.", parameter=name)
    return None


def language_asked(offered: Collection[str], *others: str) -> tuple[str, Response | None]:
    """The language of `lang`, German if none was asked for; and what is wrong with it or with the other parameters."""
    tag = known_tag(request.args.get("lang", "de"), offered)
    trouble = parameter_problem(request.args, ("lang", *others))
    if tag is None:
        trouble = trouble or problem(422, "This language is not offered.", parameter="lang", allowed=list(offered))
    return tag or "de", trouble


def limit_asked(most: int) -> tuple[int, Response | None]:
    """How many hits a program wants, ten if it does not say; and what is wrong with that."""
    limit = request.args.get("limit", "10")
    if not limit.isascii() or not limit.isdigit() or not 1 <= int(limit) <= most:
        return 10, problem(422, f"limit must be a whole number from 1 to {most}.", parameter="limit")
    return int(limit), None


def answer(body: Any, edition: int) -> Response:
    """A JSON answer; every one carries the edition of the content it was made from."""
    response = Response(msgspec.json.encode({"edition": edition} | body), mimetype="application/json")
    response.headers["Cache-Control"] = "no-store"
    return response
