"""One paper at a time, a few in a while, and none that waits for nobody.

The jobs are counted where they are, in CUPS: so all workers agree, and a restart forgets nothing. Nobody is counted
by name. All our jobs belong to the terminal, and the terminal to whoever stands before it.
"""

from ..errors import KioskError
from .cups import CANCELED, LONGEST, Condition, Job, Printer, Unreachable

MOST, WHILE = 5, 600  # papers in so many seconds
JUST_NOW = 5  # seconds: a second press of a trembling hand, even if the first paper is out already
# What no printer overcomes by itself, in the order in which we tell it (RFC 8011, 5.4.12), and our word for it.
TROUBLES = (
    ("media-jam", "jam"),
    ("cover-open", "open"),
    ("door-open", "open"),
    ("interlock-open", "open"),
    ("media-empty", "empty"),
    ("media-needed", "empty"),
    ("input-tray-missing", "empty"),
    ("toner-empty", "ink"),
    ("marker-supply-empty", "ink"),
    ("developer-empty", "ink"),
    ("output-area-full", "full"),
    ("output-tray-missing", "full"),
    ("offline", "away"),
    ("shutdown", "away"),
    ("timed-out", "away"),
    ("spool-area-full", "other"),
    ("paused", "other"),
)
GRAVE = ("", "error")  # a warning or a report stops no paper; a reason that does not say how grave it is does
ALWAYS_GRAVE = ("media-needed", "offline", "paused")  # servers and drivers report them no louder
HOW = ("-error", "-warning", "-report")


class TooMany(KioskError):
    """wait: minutes until the next paper."""

    def __init__(self, wait: int) -> None:
        super().__init__(f"Too many papers. The next one can be printed in {wait} minutes.")
        self.wait = wait


def trouble(condition: Condition) -> str | None:
    """The word for what a person has to put right: jam, open, empty, ink, full, away or other."""
    grave = set()
    for reason in condition.reasons:
        keyword, _, how = reason.rpartition("-") if reason.endswith(HOW) else (reason, "", "")
        if how in GRAVE or keyword in ALWAYS_GRAVE:
            grave.add(keyword)
    known = next((word for keyword, word in TROUBLES if keyword in grave), None)
    return known or ("other" if condition.stopped or not condition.accepting else None)


def room(printer: Printer) -> Job | None:
    """Whether there may be another paper. Returns ours that is under way, which comes first.

    On the way it throws away what CUPS still keeps of ours, and what waits too long for anybody to wait for it.
    Raises TooMany.
    """
    jobs = printer.jobs()
    for job in jobs:
        if job.kept and job.ended:
            printer.cancel(job.id, forget=True)
        elif not job.ended and job.age > LONGEST:
            printer.cancel(job.id)
    under_way = _under_way(jobs)
    if under_way is None:
        _count(jobs)
    return under_way


def send(printer: Printer, pdf: bytes, pages: int) -> int:
    """Print it, once. Returns the number of the job: of an earlier one, if that is under way.

    The job is held until we have seen that nobody was faster: two presses can reach two workers at the same time,
    and only CUPS knows of both. Raises TooMany and Unreachable.
    """
    number = printer.hold(pdf, pages)
    try:
        earlier = [job for job in printer.jobs() if job.id < number]
        before = _under_way(earlier)
        if before is None:
            _count(earlier)
            printer.release(number)
            return number
    except (TooMany, Unreachable):
        printer.cancel(number, forget=True)
        raise
    printer.cancel(number, forget=True)
    return before.id


def leave(printer: Printer) -> None:
    """She goes: what is being printed is finished, what waits for a person to help the printer is thrown away.

    So is what CUPS still keeps of papers that are out. Raises Unreachable.
    """
    stands_still = trouble(printer.condition())
    for job in printer.jobs():
        if job.kept and job.ended:
            printer.cancel(job.id, forget=True)
        elif stands_still and not job.ended:
            printer.cancel(job.id)


def _under_way(jobs: list[Job]) -> Job | None:
    """The first of ours that is not done, or came out just now: others may be held only to see that it is there."""
    live = [job for job in jobs if not job.ended and job.age <= LONGEST]
    just_now = [job for job in jobs if job.begun and job.age <= JUST_NOW and job.state != CANCELED]
    return min(live + just_now, key=lambda job: job.id, default=None)


def _count(jobs: list[Job]) -> None:
    papers = sorted(job.age for job in jobs if job.begun and job.age < WHILE)
    if len(papers) >= MOST:
        oldest = papers[MOST - 1]
        raise TooMany(max(1, -(-(WHILE - oldest) // 60)))
