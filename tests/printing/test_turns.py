"""Whose turn it is, with a printer that is only a list of jobs; the real one is in test_with_cups.py."""

from itertools import count

import pytest

from kiosk.printing import cups, turns
from kiosk.printing.cups import Condition, Job
from kiosk.printing.turns import MOST, WHILE, TooMany, leave, room, trouble

QUEUES = count()


class Jobs:
    """A printer with these jobs; it writes down what is cancelled."""

    def __init__(self, *jobs: Job) -> None:
        self._jobs, self.cancelled = jobs, []
        self.address = f"ipp://localhost/printers/{next(QUEUES)}"

    def jobs(self) -> list[Job]:
        return list(self._jobs)

    def cancel(self, number: int, forget: bool = False) -> None:
        self.cancelled.append((number, forget))


def job(number: int, state: int = cups.COMPLETED, age: int = 60, begun: bool = True, kept: bool = False) -> Job:
    return Job(number, state, age, pages=1, printed=0, begun=begun, kept=kept)


def papers(*ages: int) -> Jobs:
    return Jobs(*(job(number, age=age) for number, age in enumerate(ages, 1)))


@pytest.mark.parametrize(("ages", "wait"), [
    ([10, 20, 30, 40], None), ([10, 20, 30, 40, 50], 10), ([0, 0, 0, 0, 0], 10), ([10, 20, 30, 40, WHILE - 1], 1),
    ([10, 20, 30, 40, WHILE], None), ([10, 20, 30, 40, WHILE - 61], 2), ([60, 120, 180, 240, 300, 360], 5),
])  # fmt: skip
def test_five_papers_in_ten_minutes_are_enough(ages, wait, monkeypatch):
    monkeypatch.setattr(turns, "JUST_NOW", -1)
    if wait is None:
        assert room(papers(*ages)) is None
        return
    with pytest.raises(TooMany) as refused:
        room(papers(*ages))
    assert refused.value.wait == wait


def test_a_paper_that_never_began_costs_nothing():
    assert room(Jobs(*(job(number, cups.CANCELED, begun=False) for number in range(1, MOST + 3)))) is None


@pytest.mark.parametrize("state", [3, 4, cups.PROCESSING, cups.STOPPED])
def test_a_paper_under_way_comes_first(state):
    first = job(7, state, begun=False)
    assert room(Jobs(job(8, state, begun=False), first)) == first


def test_a_press_just_after_the_paper_came_is_the_same_press():
    assert room(papers(turns.JUST_NOW)).id == 1
    assert room(papers(turns.JUST_NOW + 1)) is None
    assert room(Jobs(job(1, cups.CANCELED, age=0))) is None, "after Cancel she may print at once"


def test_a_press_that_is_only_held_hides_no_paper_that_is_out_already():
    assert room(Jobs(job(2, 4, age=0, begun=False), job(1, age=0))).id == 1


def test_what_waits_too_long_is_cancelled_and_what_is_kept_is_forgotten():
    printer = Jobs(job(1, 3, age=cups.LONGEST + 1), job(2, kept=True), job(3, 3, age=cups.LONGEST, kept=True))
    assert room(printer).id == 3
    assert printer.cancelled == [(1, False), (2, True)]


def test_papers_that_were_thrown_away_for_us_count_all_the_same(monkeypatch):
    printer = Jobs(*(job(number, age=100 * number, kept=True) for number in range(1, MOST + 1)))
    with pytest.raises(TooMany) as refused:
        room(printer)
    assert refused.value.wait == 2, "each counts once"
    printer._jobs = ()  # CUPS knows of none of them any more
    with pytest.raises(TooMany):
        room(printer)
    monkeypatch.setattr(turns, "WHILE", 450)
    assert room(printer) is None
    assert room(Jobs()) is None, "papers of another printer are not hers"


@pytest.mark.parametrize("stands_still", [True, False])
def test_when_she_goes_what_is_kept_is_forgotten_and_what_waits_for_help_is_cancelled(stands_still):
    printer = Jobs(job(1, kept=True), job(2, cups.PROCESSING), job(3), job(4, 3, kept=True))
    printer.condition = lambda: Condition(stands_still, True, ())
    leave(printer)
    assert printer.cancelled == [(1, True), *([(2, False), (4, False)] if stands_still else [])]


@pytest.mark.parametrize(("reasons", "word"), [
    ((), None), (("media-empty-error",), "empty"), (("media-empty",), "empty"), (("media-empty-warning",), None),
    (("media-needed-report",), "empty"), (("toner-low-warning",), None), (("toner-low",), None), (("toner-empty-error",), "ink"),
    (("marker-supply-empty-error",), "ink"), (("media-jam-error", "cover-open-error"), "jam"), (("cover-open-error",), "open"),
    (("output-area-full-error",), "full"), (("offline-report",), "away"), (("connecting-to-device",), None),
    (("cups-waiting-for-job-completed",), None), (("a-word-of-a-maker-error",), None), (("paused",), "other"),
])  # fmt: skip
def test_the_reasons_of_a_printer_become_what_a_person_can_do(reasons, word):
    assert trouble(Condition(stopped=False, accepting=True, reasons=reasons)) == word


def test_a_printer_that_stands_still_without_a_reason_is_in_trouble_too():
    assert trouble(Condition(stopped=True, accepting=True, reasons=("a-word-of-a-maker-error",))) == "other"
    assert trouble(Condition(stopped=False, accepting=False, reasons=())) == "other"
