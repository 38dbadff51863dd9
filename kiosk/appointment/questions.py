"""What is asked in the waiting room: choices only, so nothing is typed; and no question has to be answered.

Where the guide to recognition asks the same, question and answers are the guide's own, so that they can be carried
over. Reasons at work are the names of situations: each has its pages.
"""

from functools import lru_cache
from typing import NamedTuple

from ..content.catalogue import Catalogue
from ..flows import ABROAD, SPECIALS

# The groups in which many answers are shown. Their names are those of the advice they lead to.
RECOGNITION, WORK, MORE = "recognition", "work-rights", "more"
REASONS = {
    RECOGNITION: ("first", "decision", "money", "missing"),
    # None of the situations that must not be seen by others: this page is meant to be shown.
    WORK: ("dismissed", "not-paid", "low-pay", "no-contract", "signed", "ill"),
    MORE: ("course", "other"),
}
PAPERS = {
    RECOGNITION: ("certificate", "content", "experience", "licence", "cv", "german", "translation", "decision"),
    WORK: ("contract", "payslips", "hours", "dismissal"),
    MORE: ("identity", "permit", "letter", "none"),
}
URGENT = ("deadline", "dismissed", "money", "permit", "none")
NONE = "none"  # excludes the other answers of its question
TRAINING = ("vocational", "university", "on_the_job", "school_only", "studying")
GERMAN = ("beginner", "a2", "b1", "b2", "c1")
STATUS = ("eu_citizen", "protection", "late_repatriate", "none")
OF_THE_GUIDE = ("profession", "training", "country", "german", "status", "land")  # asked there in the same words
NOT_SPOKEN = ("de", "de-simple")  # how good her German is has a question of its own


class Question(NamedTuple):
    """answers: as they stand in an address, in the order shown. many: whether she may choose several."""

    name: str
    answers: tuple[str, ...]
    many: bool = False


@lru_cache(maxsize=4)  # a catalogue never changes
def questions(catalogue: Catalogue) -> tuple[Question, ...]:
    """All questions, in the order of the form."""
    countries = tuple(country.code for country in catalogue.countries["de"].named)
    spoken = sorted(set(catalogue.languages) - set(NOT_SPOKEN), key=lambda tag: catalogue.languages[tag].order)
    return (
        Question("reason", _all(REASONS), many=True),
        Question("urgent", URGENT, many=True),
        Question("profession", (*catalogue.professions, *catalogue.fields, *SPECIALS)),
        Question("training", (*TRAINING, *SPECIALS)),
        Question("country", (*countries, *SPECIALS)),
        Question("papers", _all(PAPERS), many=True),
        Question("german", (*GERMAN, *SPECIALS)),
        Question("speaks", tuple(spoken), many=True),
        Question("status", (*STATUS, *SPECIALS)),
        Question("land", (*catalogue.lands, ABROAD, *SPECIALS)),
    )


def _all(groups: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(answer for group in groups.values() for answer in group)
