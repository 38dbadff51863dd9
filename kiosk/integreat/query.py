"""What a reader app asks for behind the question mark.

Clients of this shape send parameters that mean nothing here, such as `combine_recurring`, and new versions will
send others, so unknown ones are passed over; our own API refuses them. Known ones must make sense.
"""

from urllib.parse import urlsplit

from flask import Response, request
from werkzeug.datastructures import MultiDict

from ..shell.problems import parameter_problem, problem

DEEPEST = 99
SWITCH = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}


class CannotBeUsed(Exception):
    """A parameter without sense; carries the answer that says so."""

    def __init__(self, response: Response) -> None:
        self.response = response


def text(name: str) -> str:
    """The value of a parameter, empty if it was not given."""
    given = MultiDict((name, value) for value in request.args.getlist(name))
    trouble = parameter_problem(given, (name,))
    if trouble:
        raise CannotBeUsed(trouble)
    return given.get(name, "")


def whole(name: str, otherwise: int | None = None, most: int | None = None) -> int | None:
    given = text(name)
    if not given:
        return otherwise
    if not given.isascii() or not given.isdigit() or (most is not None and int(given) > most):
        limit = "" if most is None else f" up to {most}"
        raise CannotBeUsed(problem(422, f"{name} must be a whole number{limit}.", parameter=name))
    return int(given)


def switch(name: str) -> bool | None:
    """True or false as their server understands it; None if it was not asked."""
    given = text(name).lower()
    if given and given not in SWITCH:
        raise CannotBeUsed(problem(422, f"{name} must be 1 or 0.", parameter=name, allowed=list(SWITCH)))
    return SWITCH.get(given)


def path(name: str) -> str:
    """The path of an address, given with or without its host and its outer slashes; empty if it was not given."""
    given = text(name)
    try:
        return urlsplit(given).path.strip("/").lower()
    except ValueError:
        raise CannotBeUsed(problem(422, f"{name} is no address.", parameter=name)) from None
