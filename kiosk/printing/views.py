"""Printing at the terminal: what it will be, how far it is, and the way out of it."""

from collections.abc import Callable
from threading import Thread
from typing import Any

from flask import Response, abort, current_app, redirect, request

from ..beside import changes_nothing
from ..errors import NotOnPaper
from ..i18n.gettext import gettext as _
from ..i18n.gettext import ngettext
from ..sheets.paper.press import Busy, Failed
from ..shell.pages import page
from .asked import Asked, asked_for_letter, asked_for_page
from .cups import Printer, Unreachable
from .pdf import about
from .telling import Stage, stage, words_for
from .turns import TooMany, leave, room, see_off, send, trouble

NOT_NOW = (Unreachable, TooMany, Busy, Failed)


def offer() -> Response:
    """What will be printed and how many pages, before anything is."""
    return _offer(asked_for_page(request.args))


def print_now() -> Response:
    _from_our_own_page()
    return _print(asked_for_page(request.form))


def job(job: int) -> Response:
    """How far one of our jobs is. It says nothing about what is printed: the number of a job is easily guessed."""
    return _job(job, asked_for_page(request.args, required=False))


def cancel(job: int) -> Response:
    _from_our_own_page()
    return _cancel(job, asked_for_page(request.form, required=False))


@changes_nothing
def letter_offer() -> Response:
    """The same for a letter: what she typed comes with POST and goes on with POST."""
    _from_our_own_page()
    return _offer(asked_for_letter())


def letter_print_now() -> Response:
    _from_our_own_page()
    return _print(asked_for_letter())


@changes_nothing
def letter_job(job: int) -> Response:
    _from_our_own_page()
    return _job(job, asked_for_letter())


def letter_cancel(job: int) -> Response:
    _from_our_own_page()
    return _cancel(job, asked_for_letter())


def letter_anew(job: int | None = None) -> Response:
    """Opened without what she typed, in another language: how far the paper is, or the form."""
    asked = Asked(asked_for_letter().of)
    return _and_nobody_keeps_it(redirect(asked.to("job", job=job) if job else asked.page(), 303))


def forget_what_waits(response: Response) -> Response:
    """After Exit, pressed or by itself: no paper may come out for somebody who has gone."""
    if request.endpoint == "start.exit":
        _meanwhile(leave, _printer())  # leaving never waits for a printer
    return response


def _offer(asked: Asked) -> Response:
    printer = _printer()
    try:
        wrong, under_way = trouble(printer.condition()), room(printer)
        pages, title = about(asked.pdf())
    except NotOnPaper:
        return _no_such_paper(asked)
    except NOT_NOW as why:
        return _not_now(why, asked)
    return page(
        "printing/offer.html",
        private=True,
        back=asked.page(),
        asked=asked,
        title=title,
        pages=pages,
        wrong=words_for(wrong) if wrong else None,
        under_way=under_way,
    )


def _print(asked: Asked) -> Response:
    """Print it once, however often the button was pressed, and go on to how far it is."""
    printer = _printer()
    try:
        under_way = room(printer)
        if under_way:
            return _go_on(under_way.id, asked)
        pdf = asked.pdf()
        number = send(printer, pdf, about(pdf)[0])
    except NotOnPaper:
        return _no_such_paper(asked)
    except NOT_NOW as why:
        return _not_now(why, asked)
    _meanwhile(see_off, printer, number)
    return _go_on(number, asked)


def _job(job: int, asked: Asked) -> Response:
    printer = _printer()
    try:
        found = printer.job(job) or abort(404)
        condition = printer.condition()
        told = stage(found, condition)
    except Unreachable as why:
        return _not_now(why, asked, again=asked.to("job", job=job))
    seen = request.args.get("seen", "")
    is_another = _is_another(told, seen)
    response = page(
        "printing/job.html",
        private=True,
        back=asked.page(),
        asked=asked,
        job=job,
        stage=told,
        news=told.name != seen,
        is_another=is_another,
    )
    if is_another and not asked.is_letter:
        response.headers["HX-Refresh"] = "true"
    return response


def _cancel(job: int, asked: Asked) -> Response:
    printer = _printer()
    try:
        found = printer.job(job) or abort(404)
        printer.cancel(found.id)
    except Unreachable as why:
        return _not_now(why, asked)
    return _go_on(job, asked)


def _is_another(told: Stage, seen: str) -> bool:
    """Whether the page that looks again shows a stage that is over: then it is made anew, heading and buttons too."""
    return bool(seen) and told.kind != seen.partition(".")[0]


def _printer() -> Printer:
    return Printer(current_app.extensions["settings"].printer)


def _meanwhile(act: Callable[..., None], *given: Any) -> None:
    """Do it while the answer goes on its way: nobody waits for it."""

    def quietly() -> None:
        try:
            act(*given)
        except Unreachable:
            return  # CUPS ends every job by itself, and the next visitor's offer forgets what is kept

    Thread(target=quietly, daemon=True).start()


def _from_our_own_page() -> None:
    """Paper costs: a page of somebody else, open in the same browser, must not have it printed."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        abort(422)


def _no_such_paper(asked: Asked) -> Response:
    """A page that is none; of a letter its own page says which field cannot be used, and what to do."""
    if not asked.is_letter:
        abort(404)
    return _and_nobody_keeps_it(redirect(asked.page(), 307))


def _go_on(number: int, asked: Asked) -> Response:
    # 307: the browser sends what she typed once more, so that no address has to hold it.
    return _and_nobody_keeps_it(redirect(asked.to("job", job=number), 307 if asked.is_letter else 303))


def _and_nobody_keeps_it(response: Any) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response


def _not_now(why: Exception, asked: Asked, again: str | None = None) -> Response:
    """Why there is no paper now, and what she can do instead."""
    if isinstance(why, TooMany):
        status, heading, said, again = 429, _("Enough paper for now"), _too_many(why.wait), None
    else:
        sorry = _("You have done nothing wrong. Please try again, or ask a person.")
        said = (words_for("away") if isinstance(why, Unreachable) else sorry,)
        status, heading = 503, _("Printing does not work right now")
        again = again or (asked.to("offer") if asked.of else None)
    return page(
        "printing/not_now.html",
        status=status,
        private=True,
        back=asked.page(),
        asked=asked,
        heading=heading,
        sentences=said,
        again=again,
    )


def _too_many(minutes: int) -> tuple[Any, ...]:
    return (
        ngettext("You can print again in %(n)s minute.", "You can print again in %(n)s minutes.", minutes),
        _("If you need paper sooner, ask the people at the desk."),
    )
