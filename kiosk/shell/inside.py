"""Another page of ours while one is being made: in her second language, or to be put on paper."""

from collections.abc import Mapping
from contextvars import Context
from datetime import date
from typing import NamedTuple

from flask import current_app
from werkzeug.test import EnvironBuilder, run_wsgi_app

from ..content.catalogue import Catalogue

HTML = "text/html"
FOR_PAPER = "kiosk.paper"  # in the environ of a page whose words are wanted for paper: it need not draw its code
THEN = "kiosk.then"  # in the environ of a page as it was: a Then


class Then(NamedTuple):
    """What a page was made of: the content of its edition, and its day."""

    catalogue: Catalogue
    day: date


def page_inside(
    address: str,
    form: Mapping[str, str] | None = None,
    status: int = 200,
    for_paper: bool = False,
    then: Then | None = None,
) -> str | None:
    """The HTML of an address of ours as anybody would get it, without cookies; None if it is no page or another status.

    address: path and query, from the first slash. It is asked in a context of its own, so that the visit that is going
    on stays as it is. Redirects are not followed. form: what is sent with it; then it is asked with POST. then: to see
    the page as it was.
    """
    asked = EnvironBuilder(path=address) if form is None else EnvironBuilder(path=address, method="POST", data=form)
    environ = asked.get_environ()
    if for_paper and "?" in address:  # a page without answers is kept for everybody, so it has to be whole
        environ[FOR_PAPER] = True
    if then:
        environ[THEN] = then
    wsgi_app = current_app._get_current_object().wsgi_app
    chunks, answered, headers = Context().run(run_wsgi_app, wsgi_app, environ)
    if not answered.startswith(str(status)) or not headers.get("Content-Type", "").startswith(HTML):
        return None
    return b"".join(chunks).decode()
