"""The list of letters, the form of one, and the letter itself.

The form is sent with POST, so that nothing of it stands in an address, a history or a log. There is no token
against forged requests: sending the form changes and stores nothing, it only gives back what was sent, to whoever
sent it. A forged request could show a stranger's words in a letter, but neither read hers nor do anything for her.
"""

from typing import Any

from flask import Blueprint, Response, abort, request

from ...beside import changes_nothing
from ...content.documents import Letter
from ...content.words import Words
from ...errors import NotYetSet
from ...i18n import formats
from ...sheets.views import NotNow, letter_as_file
from ...shell.addresses import with_query
from ...shell.pages import link, page, preview
from ...shell.proof import official
from ...shell.visit import visiting
from ..topics.ways_on import all_letters, topics
from ..who_helps import cards
from .composing import compose
from .entering import as_shown, kept, suggested
from .fields import Filled, fields_of, read_form

pages = Blueprint("letters", __name__)
PAPER = "paper"  # the button that wants a PDF: both languages, or german alone


@pages.get("/<lang>/rights/letters")
def index() -> Response:
    return page("rights/letters/index.html", back=link("topics.overview"), boards=all_letters(preview()))


@pages.get("/<lang>/rights/letters/<name>")
def form(name: str) -> Response:
    letter = _letter(name)
    return _form(name, letter, Filled(suggested(fields_of(letter)), {}, {}))


@pages.post("/<lang>/rights/letters/<name>")
@changes_nothing
def letter(name: str) -> Response:
    """The letter; with a field that cannot be used, or when she wants to change something, the form again."""
    found, visit = _letter(name), visiting()
    filled = read_form(request.form, fields_of(found), visit.day)
    if filled.problems or "change" in request.form:
        return _form(name, found, filled)
    words = dict(
        back=link("letters.form", name=name, **preview()),
        letter=compose(name, found, filled.values, visit.catalogue, visit.lang.tag, visit.day),
        kept=kept(filled.typed),
        contacts=cards(found.contacts),
        topics=topics(found.topics, preview()),
        **_words(name, found),
    )
    shown = page("rights/letters/letter.html", private=True, **words)
    if PAPER not in request.form:
        return shown
    try:
        return letter_as_file(shown, request.form[PAPER])
    except NotNow as why:  # nothing of what she wrote is lost where the PDF cannot be made
        return why.told(page("rights/letters/letter.html", private=True, status=why.status, why=why, **words))


def _form(name: str, letter: Letter, filled: Filled) -> Response:
    """Where she fills in; with status 422 and what to do about it where something could not be used."""
    fields = [as_shown(field, filled) for field in fields_of(letter)]
    return page(
        "rights/letters/form.html",
        status=422 if filled.problems else 200,
        private=request.method == "POST",
        back=link("letters.index", **preview()),
        fields=fields,
        problems=[{"field": field["name"], "text": field["problem"]} for field in fields if field["problem"]],
        **_words(name, letter),
    )


def _letter(name: str) -> Letter:
    return visiting().catalogue.letters.get(name) or abort(404)


def _words(name: str, letter: Letter) -> dict[str, Any]:
    """What the form and the letter both show."""
    return {
        "name": name,
        "action": with_query(request.path, preview()),
        "title": _said(f"letters/{name}/title"),
        "intro": _said(f"letters/{name}/intro"),
        "before": _said(f"letters/{name}/before"),
        "proof": {
            "law": letter.law,
            "sources": official(letter.source),
            "checked": formats.day(letter.checked, visiting().locale),
            "confidence": letter.confidence,
            "overdue": letter.next_check < visiting().day,
        },
        "picture": letter.picture,
        "advice": _said("letters/shared/advice"),
        "no_permit": _said("letters/shared/no-permit"),
        "delivery": _said("letters/shared/delivery"),
    }


def _said(key: str) -> Words:
    """Words with the amounts of the day, or that one of them is not known yet."""
    visit = visiting()
    try:
        return visit.catalogue.text_on(visit.lang.tag, key, visit.day)
    except NotYetSet:
        return visit.catalogue.text(visit.lang.tag, "amounts/not-yet-set")
