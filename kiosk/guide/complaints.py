"""What to say when an answer cannot be used: not what is wrong with it, but how to put it right."""

from markupsafe import Markup

from ..flows import BadAnswer, Date, Number
from ..i18n.gettext import gettext as _


def words_for(problem: BadAnswer) -> Markup:
    """The sentence for a problem, in the visitor's language. Called inside a request."""
    sentences = {
        "missing": _("Please choose one of the answers. You can also say that you do not know."),
        "more-than-one": _("The address holds two different answers. Please choose one."),
        "unknown-value": _("We do not know this answer. Please choose one from the list."),
        "unknown-country": _("We do not know this country. Please choose one from the list."),
        "unknown-land": _("We do not know this federal state. Please choose one from the list."),
        "unknown-profession": _("We do not know this profession. Please search for it or choose one from the list."),
        "not-a-number": _("Please write a number, for example 3."),
        "other-unit": _("Please write the number without a unit."),
        "not-whole": _("Please write a whole number, for example 3."),
        "too-small": _("This number is too small. Please check it."),
        "too-large": _("This number is too large. Please check it."),
        "not-a-date": _("Please write the day in numbers, for example 31.12.2026."),
        "incomplete-date": _("Please write day, month and year."),
        "too-early": _("This day is too far in the past. Please check it."),
        "too-late": _("This day is too far in the future. Please check it."),
    }
    if problem.reason == "missing" and isinstance(problem.step, Date | Number):
        return sentences["not-a-date" if isinstance(problem.step, Date) else "not-a-number"]
    return sentences.get(problem.reason) or sentences["unknown-value"]
