"""What she has chosen, as it stands in the address."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict

from ..content.catalogue import Catalogue
from ..flows import SPECIALS
from ..flows.answers import different
from ..i18n.gettext import gettext as _
from ..shell.pages import preview
from .questions import NONE, Question, questions


class Said(NamedTuple):
    """answers: by question, in the order of the form; only what was answered and understood.

    problems: by question, in words with a next step.
    """

    answers: Mapping[str, tuple[str, ...]]
    problems: Mapping[str, str]

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """As they stand in an address; a question with several answers comes several times."""
        return tuple((name, answer) for name, chosen in self.answers.items() for answer in chosen)

    def all(self, name: str) -> tuple[str, ...]:
        return self.answers.get(name, ())

    def one(self, name: str) -> str | None:
        """The answer to a question with one; None where she does not know or did not say."""
        chosen = self.all(name)
        return chosen[0] if chosen and chosen[0] not in SPECIALS else None

    def at(self, path: str) -> str:
        """The address of a page with all her answers, and the day of a preview."""
        query = urlencode((*self.pairs, *preview().items()))
        return f"{path}?{query}" if query else path


def read(given: MultiDict[str, str], catalogue: Catalogue) -> Said:
    """Her answers in the order in which the form shows them, whatever order they came in. Nothing of it is kept.

    Names that are no question are not looked at: an address may carry the day of a preview or of a code.
    """
    answers, problems = {}, {}
    for question in questions(catalogue):
        texts = [text for text in different(given.getlist(question.name)) if text]
        known = tuple(answer for answer in question.answers if answer in texts)
        trouble = _trouble(question, texts, known)
        if trouble:
            problems[question.name] = trouble
        if known and (question.many or not trouble):
            answers[question.name] = _without_none(known) if question.many else known
    return Said(answers, problems)


def _trouble(question: Question, texts: list[str], known: tuple[str, ...]) -> str | None:
    if len(texts) > 1 and not question.many:
        return _("The address holds two different answers. Please choose one.")
    if len(known) < len(texts):
        return _("We do not know this answer. Please choose one from the list.")
    return None


def _without_none(chosen: tuple[str, ...]) -> tuple[str, ...]:
    """Whoever ticks "nothing" and then something has changed her mind."""
    return tuple(answer for answer in chosen if answer != NONE) or chosen
