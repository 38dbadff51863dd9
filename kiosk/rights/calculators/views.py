"""The list of calculators, and each calculator: a plain form whose answers are the address, and the result above it."""

from typing import Any

from flask import Blueprint, Response, abort, request

from ...content.words import Words
from ...sheets.handover.offer import offer
from ...sheets.phone import on_her_phone
from ...sheets.since import since
from ...shell.pages import link, page
from ...shell.proof import fact
from ...shell.visit import visiting
from ..reminders import back_to, file_of
from ..topics import ways_on
from ..who_helps import cards
from . import api
from .around import AROUND, CLOSING, rests_on, statement_ids
from .entering import Entered, enter
from .forms import FORMS
from .offered import CALCULATORS
from .shown_days import entry, shown
from .telling import Line, Told, tell
from .told_back import told_back
from .typed import Ask, Texts

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
    name = _name_of(tool)
    asks = FORMS[name]()
    entered = _entered(name, asks)
    words = _around(name) | {"fields": _fields(asks, entered), "problems": [], "result": None, "made": since()}
    if entered is not None:
        words["problems"] = _problems(asks, entered)
        if not entered.wrong:
            words["result"] = _result(name, entered)
            words["given"] = told_back(asks, _typed(), visiting().locale)
            words["offer"] = offer("calculator", tool, _filled_in(entered))
            words["her_phone"] = on_her_phone()
    return page(
        "rights/calculators/calculator.html",
        status=422 if words["problems"] else 200,
        private=bool(request.args),
        back=link("calculators.index"),
        on=request.args.get("on"),
        **words,
    )


@pages.get("/<lang>/rights/calculators/<tool>/calendar")
def calendar(tool: str) -> Response:
    """The last days of a result for her own calendar; with something missing or wrong, the page that says so."""
    name = _name_of(tool)
    entered = _entered(name, FORMS[name]())
    if entered is None or entered.wrong:
        return back_to(link("calculators.calculator", tool=tool))
    return file_of([entry(name, last) for last in _told(name, entered).days])


def _name_of(tool: str) -> str:
    if tool not in ADDRESSES:
        abort(404)
    return ADDRESSES[tool]


def _entered(name: str, asks: list[Ask]) -> Entered | None:
    """What stands in the address, worked out or with what is wrong; None where nothing is filled in."""
    if not any(given in request.args for ask in asks for given in ask.names):
        return None
    return enter(name, asks, _typed(), visiting().catalogue.amount)


def _typed() -> Texts:
    return {given: tuple(values) for given, values in request.args.lists()}


def _filled_in(entered: Entered) -> dict[str, str]:
    return {name: text for name, text in entered.written.items() if text}


def _told(name: str, entered: Entered) -> Told:
    visit = visiting()
    return tell(name, entered.given, entered.result, visit.day, visit.catalogue.amount)


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
    told = _told(name, entered)
    return {
        "days": [shown(name, last) for last in told.days],
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
