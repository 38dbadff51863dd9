"""The list of calculators, and each calculator: a plain form whose answers are the address, and the result above it."""

from datetime import date
from typing import Any

from flask import Blueprint, Response, abort, request

from ...content.words import Words
from ...i18n import formats
from ...i18n.gettext import gettext as _
from ...i18n.gettext import ngettext
from ...shell.pages import link, page
from ...shell.proof import fact
from ...shell.visit import visiting
from ..topics import ways_on
from ..who_helps import cards
from . import api
from .around import AROUND, CLOSING, rests_on, statement_ids
from .entering import Entered, enter
from .forms import FORMS
from .offered import CALCULATORS
from .telling import Line, tell
from .typed import Ask

pages = Blueprint("calculators", __name__)
pages.add_url_rule("/api/v1/calculators", "api_list", api.offered)
pages.add_url_rule("/api/v1/calculators/<name>", "api_one", api.described)
pages.add_url_rule("/api/v1/calculators/<name>", "api_calculate", api.calculate, methods=["POST"])

ADDRESSES = {name.replace("_", "-"): name for name in CALCULATORS}


@pages.get("/<lang>/rights/calculators")
def index() -> Response:
    boards = [board | {"note": _said(board["id"], "intro")} for board in ways_on.calculators(CALCULATORS)]
    return page("rights/calculators/index.html", boards=boards, back=link("topics.overview"))


@pages.get("/<lang>/rights/calculators/<tool>")
def calculator(tool: str) -> Response:
    """The form; filled in, the result and below it the form again; with something wrong, 422 and what to do."""
    if tool not in ADDRESSES:
        abort(404)
    name = ADDRESSES[tool]
    asks = FORMS[name]()
    words = _around(name) | {"fields": _fields(asks, None), "problems": [], "result": None}
    if any(given in request.args for ask in asks for given in ask.names):
        visit = visiting()
        texts = {given: tuple(values) for given, values in request.args.lists()}
        entered = enter(name, asks, texts, visit.catalogue.amount)
        words |= {"fields": _fields(asks, entered), "problems": _problems(asks, entered)}
        if not entered.wrong:
            words["result"] = _result(name, entered)
    return page(
        "rights/calculators/calculator.html",
        status=422 if words["problems"] else 200,
        private=bool(request.args),
        back=link("calculators.index"),
        on=request.args.get("on"),
        **words,
    )


def _said(name: str, slug: str, values: dict[str, Any] | None = None) -> Words:
    visit = visiting()
    return visit.catalogue.text_on(visit.lang.tag, f"calculators/{name}/{slug}", visit.day, values)


def _fields(asks: list[Ask], entered: Entered | None) -> list[dict[str, Any]]:
    """The fields as the form shows them: what was typed, and what is wrong with it."""
    return [
        {"ask": ask, "value": entered.written[ask.name] if entered else "",
         "problem": entered.wrong.get(ask.name) if entered else None}
        for ask in asks
    ]  # fmt: skip


def _problems(asks: list[Ask], entered: Entered) -> list[dict[str, Any]]:
    return [{"field": ask.name, "text": entered.wrong[ask.name]} for ask in asks if ask.name in entered.wrong]


def _result(name: str, entered: Entered) -> dict[str, Any]:
    visit = visiting()
    told = tell(name, entered.given, entered.result, visit.day, visit.catalogue.amount)
    return {
        "days": [_last_day(name, last.slug, last.day) for last in told.days],
        "answer": _lines(name, told.answer),
        "steps": _lines(name, told.steps),
        "law": _law(name, entered.given),
        "confirm": any(visit.catalogue.parameters[key].confidence != "high" for key in rests_on(name, entered.given)),
        "states": {words.state for words in _lines(name, told.answer + told.steps)},
    }


def _law(name: str, given: Any) -> str:
    module = CALCULATORS[name]
    return module.LAW_UNDER_18 if getattr(given, "age", 18) < 18 else module.LAW


def _lines(name: str, lines: tuple[Line, ...]) -> list[Words]:
    return [_said(line.of or name, line.slug, line.values) for line in lines]


def _last_day(name: str, slug: str, day: date) -> dict[str, Any]:
    """The big date, and how far away it is."""
    locale = visiting().locale
    return {
        "name": _said(name, slug),
        "day": formats.day(day, locale),
        "weekday": formats.weekday(day, locale),
        "iso": day.isoformat(),
        "left": _left((day - visiting().day).days),
    }


def _left(days: int) -> Any:
    if days < 0:
        return _("This day has passed.")
    if days < 2:
        return _("That is tomorrow.") if days else _("That is today.")
    return ngettext("That is in %(n)s day.", "That is in %(n)s days.", days)


def _around(name: str) -> dict[str, Any]:
    """Title, what else to know, who helps, and where to read on."""
    visit, around = visiting(), AROUND[name]
    catalogue, tag = visit.catalogue, visit.lang.tag
    ids = [id for id in (*statement_ids(name), CLOSING) if id in catalogue.statements]
    said = [catalogue.statement(tag, id, visit.day) for id in ids if catalogue.has_text(tag, f"statements/{id}/text")]
    return {
        "title": _said(name, "title"),
        "intro": _said(name, "intro"),
        "picture": ways_on.CALCULATOR_PICTURES[name],
        "facts": [fact(one) for one in said],
        "states": {one.text.state for one in said},
        "contacts": cards(around.contacts),
        "situations": ways_on.situations(around.situations),
        "topics": ways_on.topics(around.topics),
        "calculators": ways_on.calculators(around.calculators),
        "letters": ways_on.letters(around.letters),
    }
