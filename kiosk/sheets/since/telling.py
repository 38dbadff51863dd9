"""What the page that a code opened says of its changes."""

from threading import Lock
from typing import NamedTuple

from flask import current_app, request

from ...errors import NotOnPaper
from ...i18n import formats
from ...shell.inside import Then, page_inside
from ...shell.pages import same_page
from ...shell.visit import Visit, visiting
from ..handover.made import MADE, Made
from ..paper.making import page_of
from ..paper.reading import Run, read
from .comparing import Change, compare

SHOWN = 5
LONGEST = 80  # letters of a statement; whoever wants more presses the link
# A page is made twice for it. One at a time in a worker: whoever sends many such addresses gets the general sentence.
TURN, PATIENCE = Lock(), 0.5  # seconds


class Since(NamedTuple):
    """day: of the code, in words. changes: at most SHOWN; none if we know only that there are some. more: how many."""

    day: str
    changes: tuple[Change, ...] = ()
    more: int = 0


def since() -> Since | None:
    """For the page of this request, if a code led to it; None where nothing has changed."""
    made = Made.read(request.args.get(MADE, ""))
    visit = visiting()
    if made is None or made.day > visit.day:
        return None
    day = formats.day(made.day, visit.locale)
    try:
        changes = changed_since(page_of(same_page()), made)
    except NotOnPaper:
        changes = None
    if changes is None:
        return Since(day)
    shown = tuple(change._replace(runs=beginning(change.runs)) for change in changes[:SHOWN])
    return Since(day, shown, len(changes) - len(shown)) if changes else None


def changed_since(page: str, made: Made) -> list[Change] | None:
    """What has changed on a page since; None where we cannot know it.

    page: below its language, with its query. The page is made as it was and as it is, both are read and compared: so
    it holds for whatever a page is made of. The words and routes of the program itself are those of today in both.
    """
    if not TURN.acquire(timeout=PATIENCE):
        return None
    try:
        visit = visiting()
        earlier = current_app.extensions["earlier"].of(made.edition, made.day, visit.catalogue)
        return _compared(page, visit, Then(earlier, made.day)) if earlier else None
    finally:
        TURN.release()


def _compared(page: str, visit: Visit, then: Then) -> list[Change] | None:
    now = Then(visit.catalogue, visit.day)
    if now == then:
        return []
    html = [page_inside(f"/{visit.lang.tag}/{page}", for_paper=True, then=one) for one in (then, now)]
    if not all(html) or any("data-quiet" in one for one in html):
        return None
    return [] if html[0] == html[1] else compare(*map(read, html))


def beginning(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The first words of a statement, cut between two of them and never inside an amount or a day."""
    room, kept = LONGEST, []
    for run in runs:
        if len(run.text) > room and not run.apart:
            words = run.text[: max(room, 0)].rpartition(" ")[0].rstrip(".,;:")
            return (*kept, run._replace(text=f"{words} …"))
        kept.append(run)
        room -= len(run.text)
    return tuple(kept)
