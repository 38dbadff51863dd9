"""A topic as a reader gets it: its statements on the day of the visit, by section, for her kind of passport."""

from typing import Any, NamedTuple

from ...content.catalogue import Said
from ...content.documents import Topic
from ...i18n.gettext import gettext as _
from ...shell.proof import fact, paragraphs
from ...shell.visit import visiting

STAYS = ("eu", "other")
SHORT = 3  # sentences of "In short"; the other rights stand further below
WORDS_A_MINUTE = 110  # slow readers, and readers of a language they still learn


class Told(NamedTuple):
    """said: every statement that is shown, in its order. splits: the law is not the same for everybody."""

    said: tuple[Said, ...]
    splits: bool

    def of(self, kind: str) -> list[dict[str, Any]]:
        names = {"eu": _("For EU citizens"), "other": _("For people from other countries")}
        return [
            fact(said) | {"only": names.get(said.proof.applies_to)} for said in self.said if said.proof.kind == kind
        ]

    @property
    def minutes(self) -> int:
        """How long it takes to read, at least one minute."""
        words = sum(len(said.text.plain.split()) for said in self.said)
        return max(1, round(words / WORDS_A_MINUTE))

    @property
    def states(self) -> set[str]:
        return {said.text.state for said in self.said}


def tell(topic: Topic, stay: str | None, language: str | None = None) -> Told:
    """stay: eu or other; None tells what holds for anybody. A statement nobody has written yet is left out."""
    visit = visiting()
    catalogue, tag = visit.catalogue, language or visit.lang.tag
    written = [id for id in topic.statements if catalogue.has_text(tag, f"statements/{id}/text")]
    known = [id for id in written if id in catalogue.statements]
    said = tuple(
        catalogue.statement(tag, id, visit.day)
        for id in known
        if stay is None or catalogue.statements[id].applies_to in ("all", stay)
    )
    return Told(said, any(catalogue.statements[id].applies_to != "all" for id in known))


def sections(told: Told) -> dict[str, list[dict[str, Any]]]:
    """The statements by section; a section without any is empty."""
    rights = told.of("right")
    return {
        "short": rights[:SHORT],
        "deadlines": told.of("deadline"),
        "steps": told.of("do"),
        "rights": rights[SHORT:],
        "risks": told.of("risk"),
        "good": told.of("good"),
    }


def laws(told: Told) -> list[dict[str, str | None]]:
    """Every paragraph of law once, each with the official page where it can be read, if one is known."""
    found: dict[str, str | None] = {}
    for said in told.said:
        for law, address in paragraphs(said.proof.law, said.proof.source).items():
            found[law] = found.get(law) or address
    return [{"law": law, "address": address} for law, address in found.items()]
