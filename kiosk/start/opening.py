"""The page that opens a code: the phone fills in its letters, or she types them; then it goes on to the result."""

from urllib.parse import urlencode

from flask import Response, redirect, request
from markupsafe import Markup

from ..i18n.choice import known_tag
from ..i18n.gettext import gettext as _
from ..sheets.handover import Refused, Result, decode
from ..sheets.handover.offer import MADE
from ..shell.pages import link, page
from ..shell.visit import visiting

FIELD = "letters"
LONGEST_SHOWN = 1000  # letters that come back into the field to be put right
# Where each kind of result stands, below its language; the gap is the name of the flow, the calculator, …
BELOW = {
    "plan": "{}/plan",
    "situation": "rights/situations/{}/result",
    "calculator": "rights/calculators/{}",
    "topic": "rights/topics/{}",
    "letter": "rights/letters/{}",
    "centre": "advice/centres/{}",
    "office": "advice/offices/{}",
}


def open_code() -> Response:
    """The form. A code's letters stand behind the # of this address, which no server sees (static/open.js)."""
    return page("start/open.html", letters="", problems=[])


def go_on() -> Response:
    """To the result; with letters that make no code, the form again with what to do."""
    typed = request.form.get(FIELD, "")
    try:
        result = decode(typed)
    except Refused as refused:
        problems = [{"field": FIELD, "text": words_for(refused.reason)}]
        shown = typed[:LONGEST_SHOWN]
        return page("start/open.html", status=422, private=True, letters=shown, problems=problems)
    response = redirect(address(result), 303)
    response.headers["Cache-Control"] = "no-store"
    return response


def address(result: Result) -> str:
    """Of the result, in its language if we still offer it. The day of the code goes along if there is news since."""
    visit = visiting()
    tag = known_tag(result.language, visit.catalogue.offered) or visit.lang.tag
    news = ((MADE, result.day.isoformat()),) if result.edition != visit.catalogue.edition else ()
    below = BELOW[result.kind].format(result.what)
    query = urlencode((*result.answers, *news))
    return link("start.home", tag) + below + (f"?{query}" if query else "")


def words_for(reason: str) -> Markup:
    """What to do about letters that make no code."""
    known = {
        "empty": _("Write the letters that stand below the code."),
        "alphabet": _("Our codes have only the letters from A to Z and digits. Compare it with your paper."),
        "too-long": _("That is too long. Write only the letters that stand below the code."),
        "newer": _("This code was made by a newer version of this guide. Begin anew, or ask a person."),
    }
    return known.get(reason) or _("A letter is missing or wrong. Compare it with your paper.")
