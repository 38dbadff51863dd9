"""Every fact has a law or a source, and a day until which somebody must look at it again."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from ..catalogue import Catalogue
from ..documents import Document
from .finding import Finding, error, warning

# Sentences that state no fact of their own: they say what we do not know, what to do next, or hold a place
# for a fee or a period that carries its own source.
OWN_WORDS = frozenset({
    "german-enough", "german-gap", "money-fee-exact", "money-fee-free", "money-fee-older", "money-fee-range",
    "money-fee-unknown", "office-medium", "office-several", "time-short-wait",
})  # fmt: skip


def sourced(catalogue: Catalogue) -> Iterator[Finding]:
    """Facts without a law or a source."""
    for place, document in _facts(catalogue):
        if place.removeprefix("statements/") not in OWN_WORDS and not _has_proof(document):
            yield error(place, "has neither a law nor a source")
    for id, competence in catalogue.competences.items():
        for deciding in competence.offices:
            if not deciding.source.strip():
                yield error(f"competences/{id}", f"has no source for “{deciding.institution}”")


def overdue(catalogue: Catalogue, on: date, within: int) -> Iterator[Finding]:
    """Facts to be looked at again before a day, or within some days after it, and those that hold no more."""
    for place, document in _facts(catalogue):
        due = getattr(document, "next_check", None)
        if due is not None and due < on + timedelta(days=within):
            was = "was" if due < on else "is"
            yield warning(place, f"overdue, {was} to be checked again by {due}")
        until = getattr(document, "until", None)
        if until is not None and until < on:
            yield warning(place, f"expired, held until {until}")


def _facts(catalogue: Catalogue) -> Iterator[tuple[str, Document]]:
    collections: Mapping[str, Mapping[str, Document]] = {
        "country_groups": catalogue.country_groups, "professions": catalogue.professions,
        "institutions": catalogue.institutions, "parameters": catalogue.parameters, "fees": catalogue.fees,
        "statements": catalogue.statements, "contacts": catalogue.contacts, "letters": catalogue.letters,
        "centres": catalogue.centres, "units": catalogue.units, "figures": catalogue.figures,
        "milestones": catalogue.milestones, "stories": catalogue.stories,
    }  # fmt: skip
    for collection, documents in collections.items():
        for id, document in documents.items():
            yield f"{collection}/{id}", document


def _has_proof(document: Document) -> bool:
    law = getattr(document, "law", None) or getattr(document, "finder", None) or ""  # the official finder proves itself
    return bool(law.strip()) or any(source.strip() for source in document.source)
