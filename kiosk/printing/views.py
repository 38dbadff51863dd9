"""Printing at the terminal: what it will be, how far it is, and the way out of it."""

from threading import Thread
from typing import Any
from urllib.parse import quote

from flask import Response, abort, current_app, redirect, request

from ..errors import NotOnPaper
from ..i18n.gettext import gettext as _
from ..i18n.gettext import ngettext
from ..sheets.paper.press import Busy, Failed
from ..shell.pages import link, page
from ..shell.visit import visiting
from .cups import Job, Printer, Unreachable
from .pdf import about
from .telling import Stage, stage, words_for
from .turns import TooMany, leave, room, send, trouble

LONGEST_PAGE = 4000  # letters of an address that can come back
NOT_NOW = (Unreachable, TooMany, Busy, Failed)
SAFE = "/?&=%+-_.~,;:@!$'()*"


def offer() -> Response:
    """What will be printed and how many pages, before anything is."""
    of = _wanted(request.args)
    printer = _printer()
    try:
        wrong, under_way = trouble(printer.condition()), room(printer)
        pages, title = about(_paper(of))
    except NOT_NOW as why:
        return _not_now(why, of)
    return page(
        "printing/offer.html",
        private=True,
        back=_page_of(of),
        of=of,
        title=title,
        pages=pages,
        wrong=words_for(wrong) if wrong else None,
        under_way=link("printing.job", job=under_way.id, of=of) if under_way else None,
        return_address=_page_of(of),
        again=link("printing.offer", of=of),
    )


def print_now() -> Response:
    """Print it once, however often the button was pressed, and go on to how far it is."""
    _from_our_own_page()
    of = _wanted(request.form)
    printer = _printer()
    try:
        under_way = room(printer)
        if under_way:
            return _go_on(under_way.id, of)
        pdf = _paper(of)
        return _go_on(send(printer, pdf, about(pdf)[0]), of)
    except NOT_NOW as why:
        return _not_now(why, of)


def job(job: int) -> Response:
    """How far one of our jobs is. It says nothing about what is printed: the number of a job is easily guessed."""
    printer, of = _printer(), _wanted(request.args, required=False)
    try:
        found = printer.job(job) or abort(404)
        condition = printer.condition()
    except Unreachable as why:
        return _not_now(why, of, again=link("printing.job", job=job, **_of(of)))
    told = stage(found, condition)
    if told.over and found.kept:
        _forget(printer, found)
    seen = request.args.get("seen", "")
    response = page(
        "printing/job.html",
        private=True,
        back=_page_of(of),
        stage=told,
        of=of,
        news=told.name != seen,
        again=link("printing.job", job=job, **_of(of)),
        look=link("printing.job", job=job, **_of(of), seen=told.name),
        return_address=_page_of(of),
    )
    if _is_another(told, seen):
        response.headers["HX-Refresh"] = "true"
    return response


def cancel(job: int) -> Response:
    _from_our_own_page()
    printer, of = _printer(), _wanted(request.form, required=False)
    try:
        found = printer.job(job) or abort(404)
        printer.cancel(found.id)
    except Unreachable as why:
        return _not_now(why, of)
    return _go_on(job, of)


def forget_what_waits(response: Response) -> Response:
    """After Exit, pressed or by itself: no paper may come out for somebody who has gone."""
    if request.endpoint == "start.exit":
        # Leaving never waits for a printer.
        Thread(target=_leave, args=(_printer(),), daemon=True).start()
    return response


def _leave(printer: Printer) -> None:
    try:
        leave(printer)
    except Unreachable:
        return  # CUPS ends every job by itself after cups.LONGEST


def _forget(printer: Printer, found: Job) -> None:
    try:
        printer.cancel(found.id, forget=True)
    except Unreachable:
        return  # the next visitor's offer tries again


def _is_another(told: Stage, seen: str) -> bool:
    """Whether the page that looks again shows a stage that is over: then it is opened anew, heading and buttons too."""
    return bool(seen) and told.kind != seen.partition(".")[0]


def _printer() -> Printer:
    return Printer(current_app.extensions["settings"].printer)


def _paper(of: str) -> bytes:
    try:
        return current_app.extensions["paper"](of, visiting().lang.tag)
    except NotOnPaper:
        abort(404)


def _wanted(given: Any, required: bool = True) -> str:
    """The page below its language, from `of=`; "" if it is not needed and not there."""
    of = given.get("of", "")
    if not of.isprintable() or len(of) > LONGEST_PAGE or of.startswith(("/", "\\")) or (required and "of" not in given):
        abort(404)
    return of


def _of(of: str) -> dict[str, str]:
    return {"of": of} if of else {}


def _page_of(of: str) -> str:
    """Back to the page itself."""
    return link("start.home") + quote(of, safe=SAFE)


def _from_our_own_page() -> None:
    """Paper costs: a page of somebody else, open in the same browser, must not have it printed."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        abort(422)


def _go_on(number: int, of: str) -> Response:
    response = redirect(link("printing.job", job=number, **_of(of)), 303)
    response.headers["Cache-Control"] = "no-store"
    return response


def _not_now(why: Exception, of: str, again: str | None = None) -> Response:
    """Why there is no paper now, and what she can do instead."""
    if isinstance(why, TooMany):
        status, heading, said, again = 429, _("Enough paper for now"), _too_many(why.wait), None
    else:
        sorry = _("You have done nothing wrong. Please try again, or ask a person.")
        said = (words_for("away") if isinstance(why, Unreachable) else sorry,)
        status, heading = 503, _("Printing does not work right now")
        again = again or (link("printing.offer", of=of) if of else None)
    return page(
        "printing/not_now.html",
        status=status,
        private=True,
        back=_page_of(of),
        heading=heading,
        sentences=said,
        return_address=_page_of(of),
        again=again,
    )


def _too_many(minutes: int) -> tuple[Any, ...]:
    return (
        ngettext("You can print again in %(n)s minute.", "You can print again in %(n)s minutes.", minutes),
        _("If you need paper sooner, ask the people at the desk."),
    )
