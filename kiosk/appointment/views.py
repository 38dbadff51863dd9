"""The form of the waiting room, and the page it makes for her adviser."""

from typing import Any

from flask import Response, request
from markupsafe import Markup

from ..sheets.handover.offer import offer
from ..sheets.phone import on_her_phone
from ..sheets.since import since
from ..shell.addresses import with_query
from ..shell.pages import link, page, preview
from ..shell.visit import visiting
from .questions import questions
from .said import Said, read
from .telling import answered, asked, fields, rows
from .ways_on import advice, boards, lacking, with_her


def ask() -> Response:
    """The form; with answers in its address they are chosen already, so that she can change them."""
    return _form(read(request.args, visiting().catalogue))


def sheet() -> Response:
    """The page for her adviser. With an answer that cannot be used, the form again and everything else kept."""
    said = read(request.args, visiting().catalogue)
    if said.problems:
        return _form(said)
    papers = {"with_her": with_her(said), "lacking": lacking(said)}
    return page(
        "appointment/sheet.html",
        back=said.at(link("appointment.ask")),
        said=said,
        urgent=_told("urgent", said.all("urgent")),
        reasons=_told("reason", said.all("reason")),
        rows=rows(said),
        papers={name: _told("papers", known) for name, known in papers.items()},
        has_none="none" in said.all("papers"),
        boards=boards(said),
        advice=advice(said),
        change=said.at(link("appointment.ask")),
        anew=_anew(),
        offer=offer("appointment", "appointment", said.pairs) if said.pairs else None,
        made=since(),
        her_phone=on_her_phone() if said.pairs else None,
    )


def _form(said: Said) -> Response:
    return page(
        "appointment/ask.html",
        status=422 if said.problems else 200,
        fields=fields(questions(visiting().catalogue), said),
        problems=[{"field": name, "text": _named(name, text)} for name, text in said.problems.items()],
        begun=bool(request.args),
        along=preview().items(),
        anew=_anew(),
    )


def _named(name: str, text: str) -> Markup:
    """With its question: the same trouble may stand at several, and no two links may say the same."""
    return Markup("{} {}").format(asked(name), text)


def _anew() -> str:
    return with_query(link("appointment.ask"), preview())


def _told(name: str, chosen: Any) -> list[Any]:
    return [answered(name, answer) for answer in chosen]
