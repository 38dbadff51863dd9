"""One paper at a time, a few in a while, and none that waits for nobody.

The jobs are counted where they are, in CUPS: so all workers agree, and a restart forgets nothing. Nobody is counted
by name. All our jobs belong to the terminal, and the terminal to whoever stands before it.
"""

import time

from ..errors import KioskError
from .cups import CANCELED, LONGEST, Condition, Job, Printer, Unreachable

MOST, WHILE = 5, 600  # papers in so many seconds
LOOK, FAREWELL = 5, 30  # seconds: how often a paper is looked after, and how long its own page may say how it ended
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


# When papers began that CUPS has thrown away for us, by queue, in seconds of time.monotonic(): they count all the same.
FORGOTTEN: dict[str, list[float]] = {}


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
    forgotten = [job for job in jobs if job.kept and job.ended and job.age > FAREWELL]
    for job in jobs:
        if job in forgotten:
            forget(printer, job)
        elif not job.ended and job.age > LONGEST:
            printer.cancel(job.id)
    under_way = _under_way(jobs)
    if under_way is None:
        _count(printer, [job for job in jobs if job not in forgotten])
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
            _count(printer, earlier)
            printer.release(number)
            return number
    except (TooMany, Unreachable):
        printer.cancel(number, forget=True)
        raise
    printer.cancel(number, forget=True)
    return before.id


def see_off(printer: Printer, number: int) -> None:
    """Until a paper is out or given up; then CUPS keeps nothing of it, whether anybody looks again or not.

    Takes as long as the paper; not for a thread that answers somebody. Raises Unreachable.
    """
    until = time.monotonic() + LONGEST + FAREWELL
    while (job := printer.job(number)) and time.monotonic() < until:
        if job.ended and not job.kept:
            return
        if job.ended:
            time.sleep(FAREWELL)
            if job := printer.job(number):
                forget(printer, job)
            return
        time.sleep(LOOK)


def forget(printer: Printer, job: Job) -> None:
    """Have CUPS throw away the document and the entry of a paper that is over. Raises Unreachable."""
    printer.cancel(job.id, forget=True)
    if job.begun:
        FORGOTTEN.setdefault(printer.address, []).append(time.monotonic() - job.age)


def leave(printer: Printer) -> None:
    """She goes: what is being printed is finished, what waits for a person to help the printer is thrown away.

    So is what CUPS still keeps of papers that are out. Raises Unreachable.
    """
    stands_still = trouble(printer.condition())
    for job in printer.jobs():
        if job.kept and job.ended:
            forget(printer, job)
        elif stands_still and not job.ended:
            printer.cancel(job.id)


def _under_way(jobs: list[Job]) -> Job | None:
    """The first of ours that is not done, or came out just now: others may be held only to see that it is there."""
    live = [job for job in jobs if not job.ended and job.age <= LONGEST]
    just_now = [job for job in jobs if job.begun and job.age <= JUST_NOW and job.state != CANCELED]
    return min(live + just_now, key=lambda job: job.id, default=None)


def _count(printer: Printer, jobs: list[Job]) -> None:
    now = time.monotonic()
    FORGOTTEN[printer.address] = [began for began in FORGOTTEN.get(printer.address, ()) if now - began < WHILE]
    ages = [job.age for job in jobs if job.begun] + [int(now - began) for began in FORGOTTEN[printer.address]]
    papers = sorted(age for age in ages if age < WHILE)
    if len(papers) >= MOST:
        oldest = papers[MOST - 1]
        raise TooMany(max(1, -(-(WHILE - oldest) // 60)))
