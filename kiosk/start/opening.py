"""The page that opens a code: the phone fills in its letters, or she types them; then it goes on to the result."""

from flask import Response, redirect, request
from markupsafe import Markup

from ..i18n.choice import known_tag
from ..i18n.gettext import gettext as _
from ..sheets.basket.carrying import KEPT
from ..sheets.basket.keeping import KIND, from_result, written
from ..sheets.handover import Refused, Result, decode
from ..sheets.handover.made import MADE, Made
from ..sheets.handover.places import below
from ..shell.pages import link, page
from ..shell.visit import visiting

FIELD = "letters"
LONGEST_SHOWN = 1000  # letters that come back into the field to be put right


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
    """Of the result, in its language if we still offer it. With day and edition of an old code."""
    visit = visiting()
    tag = known_tag(result.language, visit.catalogue.offered) or visit.lang.tag
    is_old = (result.edition, result.day) != (visit.catalogue.edition, visit.day)
    news = ((MADE, str(Made(result.day, result.edition))),) if is_old else ()
    if result.kind == KIND:
        return link("sheets.basket", tag, **{KEPT: written(from_result(result), visit.day), **dict(news)})
    return link("start.home", tag) + below(result.kind, result.what, (*result.answers, *news))


def words_for(reason: str) -> Markup:
    """What to do about letters that make no code."""
    known = {
        "empty": _("Write the letters that stand below the code."),
        "alphabet": _("Our codes have only the letters from A to Z and digits. Compare it with your paper."),
        "too-long": _("That is too long. Write only the letters that stand below the code."),
        "newer": _("This code was made by a newer version of this guide. Begin anew, or ask a person."),
    }
    return known.get(reason) or _("A letter is missing or wrong. Compare it with your paper.")
