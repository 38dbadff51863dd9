"""The names of the fields, a word of advice beside them, and what to do when one cannot be used."""

from typing import NamedTuple

from ...flows import BadAnswer
from ...guide.complaints import words_for
from ...i18n.gettext import gettext as _
from .fields import Field


class Label(NamedTuple):
    name: str
    hint: str | None = None


def labels() -> dict[str, Label]:
    """By field, in the visitor's language. Called inside a request."""
    day = _("For example 31.12.2026")
    return {
        "name": Label(_("Your name"), _("In Latin letters, as in your passport, if you can.")),
        "address": Label(_("Your address"), _("Street and number, postcode and town")),
        "employer": Label(_("Name of the company or employer")),
        "employer_address": Label(_("Address of the company"), _("Street and number, postcode and town")),
        "place": Label(_("Town where you write the letter")),
        "day": Label(_("Date of the letter"), day),
        "months": Label(_("Months in which pay is missing")),
        "amount": Label(_("Amount that is missing, in euros"), _("Gross, before tax and contributions are taken off")),
        "dismissal_day": Label(_("Day of the dismissal"), day),
        "last_day": Label(_("Last day of the contract"), day),
        "leave_days": Label(_("Days of leave you still have")),
        "event_day": Label(_("Day on which it happened"), day),
        "event": Label(_("What happened"), _("In German, if you can. You can also write it on the paper by hand.")),
        "grounds": Label(_("The reason, as you see it")),
        "answer_by": Label(_("Last day for the answer"), _("We suggest a day. You can change it.")),
    }


def problem_words(field: Field, problem: BadAnswer | str) -> str:
    """How to put a field right, in the visitor's language."""
    if problem == "too-long" or getattr(problem, "reason", "") == "too-long":
        return _("Please write less: at most %(n)s characters.", n=field.longest)
    if problem == "too-many-lines":
        return _("Please write at most %(n)s lines.", n=field.lines)
    return words_for(problem)
