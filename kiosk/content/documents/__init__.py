"""The shape of every document in the store: codes, keys, dates and sources, no words for visitors.

One class for each collection; `COLLECTIONS` names them all. Words stand in `texts/<language>` and are addressed
by key, so that a volunteer never meets a code and a developer never edits a sentence.

    shape.py        what all share; languages, groups of countries, texts
    statements.py   statements, amounts, official sites
    recognition.py  professions, offices, competences, fees
    rights.py       topics, situations, letters, contacts
    centres.py      who advises, and where
    programme.py    the programme IQ: chart, figures, history, examples
"""

from typing import Any

import msgspec

from ...errors import BadDocument
from .centres import Centre, Opening
from .programme import Figure, Measure, Milestone, Numbered, Placement, Story, Unit
from .recognition import (
    AuthorityType,
    Competence,
    Condition,
    Deciding,
    Fee,
    Field,
    Institution,
    Land,
    Profession,
)
from .rights import Contact, Letter, Phone, Result, Sentence, Situation, Topic, TopicGroup
from .shape import Confidence, CountryGroup, Document, Language, Sourced, Text
from .statements import OfficialHost, Parameter, Statement, Value

__all__ = [
    "COLLECTIONS",
    "MAY_BE_EMPTY",
    "AuthorityType",
    "Centre",
    "Competence",
    "Condition",
    "Confidence",
    "Contact",
    "CountryGroup",
    "Deciding",
    "Document",
    "Fee",
    "Field",
    "Figure",
    "Institution",
    "Land",
    "Language",
    "Letter",
    "Measure",
    "Milestone",
    "Numbered",
    "OfficialHost",
    "Opening",
    "Parameter",
    "Phone",
    "Placement",
    "Profession",
    "Result",
    "Sentence",
    "Situation",
    "Sourced",
    "Statement",
    "Story",
    "Text",
    "Topic",
    "TopicGroup",
    "Unit",
    "Value",
    "read_document",
    "shape_of",
]

COLLECTIONS: dict[str, type[Document]] = {
    "languages": Language,
    "fields": Field,
    "lands": Land,
    "country_groups": CountryGroup,
    "professions": Profession,
    "authority_types": AuthorityType,
    "institutions": Institution,
    "competences": Competence,
    "parameters": Parameter,
    "fees": Fee,
    "statements": Statement,
    "contacts": Contact,
    "topic_groups": TopicGroup,
    "topics": Topic,
    "situations": Situation,
    "letters": Letter,
    "centres": Centre,
    "official_hosts": OfficialHost,
    "units": Unit,
    "figures": Figure,
    "milestones": Milestone,
    "stories": Story,
}
# A kiosk without any good example is whole; without languages or amounts it is not.
MAY_BE_EMPTY = frozenset({"stories"})


def shape_of(table: str) -> type[Document]:
    """The class of a collection's documents. Raises BadDocument for a table nobody knows."""
    if table.startswith("texts/"):
        return Text
    try:
        return COLLECTIONS[table]
    except KeyError:
        raise BadDocument(f"There is no collection called {table!r}.") from None


def read_document(table: str, document_id: str, document: Any) -> Document:
    """The typed document, or BadDocument with one sentence that names collection, document and field."""
    try:
        return msgspec.convert(document, shape_of(table))
    except msgspec.ValidationError as trouble:
        raise BadDocument(f"{table}/{document_id}: {trouble}.") from None
