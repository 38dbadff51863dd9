"""How far her paper is, in her words: a heading for each stage, and what to do where the printer needs a person."""

from typing import NamedTuple

from markupsafe import Markup

from ..i18n.gettext import gettext as _
from .cups import ABORTED, COMPLETED, PROCESSING, Condition, Job
from .turns import trouble


class Stage(NamedTuple):
    """name: of the stage, with the page that is printed; changes when there is news. over: nothing comes any more."""

    name: str
    heading: Markup
    sentences: tuple[Markup, ...]
    over: bool = False
    grave: bool = False

    @property
    def kind(self) -> str:
        return self.name.partition(".")[0]


def stage(job: Job, condition: Condition) -> Stage:
    if job.ended:
        return _over(job)
    wrong = trouble(condition)
    if wrong:
        sentences = (
            words_for(wrong),
            _("Please tell the people at the desk."),
            _("Or press Cancel. Then your paper will not be printed later."),
        )
        return Stage(wrong, _("The printer needs help"), sentences, grave=True)
    if job.state == PROCESSING:
        return _printing(job)
    return Stage("waiting", _("Your paper comes soon"), (_("The printer is getting ready. Please wait."),))


def words_for(trouble: str) -> Markup:
    """What is wrong with the printer; see turns.py for the names."""
    known = {
        "jam": _("Paper is stuck in the printer."),
        "open": _("The printer is open."),
        "empty": _("There is no paper in the printer."),
        "ink": _("The printer has no ink or toner."),
        "full": _("There is too much paper where the pages come out."),
        "away": _("The printer does not answer. Perhaps it is switched off."),
    }
    return known.get(trouble) or _("The printer has stopped.")


def _printing(job: Job) -> Stage:
    # Printers count what has come out; the page she waits for is the next one.
    page = min(job.printed + 1, job.pages) if job.pages else job.printed + 1
    if job.pages:
        said = _("Page %(n)s of %(all)s is being printed.", n=page, all=job.pages)
    else:
        said = _("Page %(n)s is being printed.", n=page)
    return Stage(f"printing.{page}", _("Your paper is being printed"), (said, _("Please stay here until it is done.")))


def _over(job: Job) -> Stage:
    if job.state == COMPLETED:
        left = _("Look whether all pages are there. Other people could read what stays behind.")
        return Stage("done", _("Please take your paper with you"), (left,), over=True)
    if job.state == ABORTED:
        failed = _("You have done nothing wrong. Please try again, or ask a person.")
        return Stage("failed", _("Your paper could not be printed"), (failed,), over=True, grave=True)
    sentences = (_("Nothing more will be printed."),)
    if job.begun:
        sentences += (_("Some pages may be in the printer already. Please take them with you."),)
    return Stage("canceled", _("Printing was cancelled"), sentences, over=True)
