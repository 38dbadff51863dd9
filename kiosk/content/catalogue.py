"""Everything a page may say, built once for each edition of the store and never changed afterwards."""

from collections.abc import Iterable, Mapping
from copy import copy
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple

from ..errors import BadDocument, NotYetSet
from . import documents as docs
from .amounts import Amount, Around, amount_on, key_of, values_around
from .countries import Countries
from .documents import read_document
from .everything import CALLED, entries, names_of
from .search import Entry, Index
from .texts import Tongue, coverage, locale_of
from .words import Slot, Value, Words, pieces

REQUIRED = tuple(name for name in docs.COLLECTIONS if name not in docs.MAY_BE_EMPTY)


class Said(NamedTuple):
    """A statement as a page shows it: its words by part, and its proof."""

    id: str
    proof: docs.Statement
    parts: Mapping[str, Words]
    expired: bool
    overdue: bool
    amount_unknown: bool

    @property
    def text(self) -> Words:
        return self.parts["text"]


class Catalogue:
    """The content of one edition, typed and resolved for each language; safe to share between threads."""

    def __init__(self, edition: int, tables: Mapping[str, Mapping[str, Any]], interfaces: Iterable[str]) -> None:
        self.edition = edition
        missing = [name for name in REQUIRED if not tables.get(name)]
        if missing:
            raise BadDocument(f"The store has no documents in: {', '.join(missing)}.")
        known = [name for name in tables if name in docs.COLLECTIONS or name.startswith("texts/")]
        typed = {name: _typed(name, tables[name]) for name in known}
        for name in docs.COLLECTIONS:
            setattr(self, name, MappingProxyType(typed.get(name, {})))
        self.texts = {name.removeprefix("texts/"): typed[name] for name in typed if name.startswith("texts/")}
        self.offered = self._offered(set(interfaces))
        self._tongues = {tag: Tongue(tag, self.languages, self.texts) for tag in self.offered}
        self.countries = {tag: self._countries(tag) for tag in self.offered}
        self.country_codes = frozenset(self.country_groups["all"].countries)
        self.eu = frozenset(self.country_groups["eu-eea-ch"].countries)

    def with_documents(self, edition: int, changed: Mapping[tuple[str, str], Mapping[str, Any] | None]) -> "Catalogue":
        """The content of another edition, told by the documents that differ: by table and id, None for one it has not.

        What is the same is shared; the search indexes, languages and countries stay those of this edition. Raises
        BadDocument.
        """
        other = copy(self)
        other.edition, other.texts = edition, dict(self.texts)
        for name in {table for table, _ in changed}:
            is_text, tag = name.startswith("texts/"), name.removeprefix("texts/")
            if name == "languages" or (not is_text and name not in docs.COLLECTIONS):
                continue
            typed = dict(self.texts.get(tag, {}) if is_text else getattr(self, name))
            for id in (id for table, id in changed if table == name):
                typed.pop(id, None)
                if (document := changed[name, id]) is not None:
                    typed[id] = read_document(name, id, document)
            typed = dict(sorted(typed.items()))  # in the order of a store
            if is_text:
                other.texts[tag] = typed
            else:
                setattr(other, name, MappingProxyType(typed))
        other._tongues = {tag: Tongue(tag, self.languages, other.texts) for tag in self.offered}
        return other

    languages: Mapping[str, docs.Language]
    fields: Mapping[str, docs.Field]
    lands: Mapping[str, docs.Land]
    country_groups: Mapping[str, docs.CountryGroup]
    professions: Mapping[str, docs.Profession]
    authority_types: Mapping[str, docs.AuthorityType]
    institutions: Mapping[str, docs.Institution]
    competences: Mapping[str, docs.Competence]
    parameters: Mapping[str, docs.Parameter]
    fees: Mapping[str, docs.Fee]
    statements: Mapping[str, docs.Statement]
    contacts: Mapping[str, docs.Contact]
    topic_groups: Mapping[str, docs.TopicGroup]
    topics: Mapping[str, docs.Topic]
    situations: Mapping[str, docs.Situation]
    letters: Mapping[str, docs.Letter]
    centres: Mapping[str, docs.Centre]
    official_hosts: Mapping[str, docs.OfficialHost]
    units: Mapping[str, docs.Unit]
    figures: Mapping[str, docs.Figure]
    milestones: Mapping[str, docs.Milestone]
    stories: Mapping[str, docs.Story]

    def text(self, language: str, key: str, values: Mapping[str, Value] | None = None) -> Words:
        """Words for a key in a language of `offered`; raises UnknownText if nobody wrote any."""
        return self._tongues[language].words(key, values)

    def text_on(self, language: str, key: str, on: date, values: Mapping[str, Value] | None = None) -> Words:
        """Words with the amounts of a day in place. Raises NotYetSet where one is not known for it."""
        return self._filled(self._tongues[language], key, on, values)

    def has_text(self, language: str, key: str) -> bool:
        return self._tongues[language].has(key)

    def amount(self, name: str, on: date) -> Amount:
        """The amount of `key` or `key.part` on a day. Raises NotYetSet, or KeyError for a name nobody knows."""
        return amount_on(name, self.parameters[key_of(name)], on)

    def values_around(self, key: str, on: date) -> Around:
        """What holds on a day, what comes next and when; raises KeyError for a key nobody knows."""
        return values_around(self.parameters[key], on)

    def statement(self, language: str, id: str, on: date, values: Mapping[str, Value] | None = None) -> Said:
        """A statement with its words filled in for that day.

        An expired statement keeps the amounts of its last day and says that it has expired. A statement whose
        amount nobody has set for the day says so in place of that sentence.
        """
        proof = self.statements[id]
        expired = proof.until is not None and proof.until < on
        tongue = self._tongues[language]
        day, parts, unknown = proof.until if expired else on, {}, False
        for part in ("text", "title", "ride"):
            try:
                if tongue.has(f"statements/{id}/{part}"):
                    parts[part] = self._filled(tongue, f"statements/{id}/{part}", day, values)
            except NotYetSet:
                parts[part], unknown = tongue.words("amounts/not-yet-set"), True
        return Said(id, proof, parts, expired, proof.next_check < on, unknown)

    def _filled(self, tongue: Tongue, key: str, on: date, values: Mapping[str, Value] | None) -> Words:
        if not tongue.has_slots(key):
            return tongue.words(key)
        given = dict(values or {})
        for piece in pieces(tongue.raw(key)):
            if isinstance(piece, Slot) and piece.name not in given:
                if key_of(piece.name) not in self.parameters:  # a value of the rules that this case has not
                    raise NotYetSet(f"{piece.name} has no value for {key}")
                given[piece.name] = self.amount(piece.name, on)
        return tongue.words(key, given)

    def competence(self, authority_type: str, land: str) -> docs.Competence | None:
        return self.competences.get(f"{authority_type}/{land}")

    def professions_in(self, field: str) -> list[str]:
        return [id for id, profession in self.professions.items() if profession.field == field]

    def coverage(self, tag: str) -> dict[str, int]:
        return coverage(self.texts[tag], self.texts["de"])

    @cached_property
    def search(self) -> Index:
        """The index over all names of all professions in all languages."""
        return Index.build(
            [Entry(id, self._names(id), profession.asked) for id, profession in self.professions.items()]
        )

    @cached_property
    def everything(self) -> Index:
        """The index over all one can look for; ids are `situations/dismissed`, `topics/leave`, `professions/nurse` …"""
        return Index.build(entries(self))

    def _names(self, id: str) -> dict[str, list[str]]:
        return names_of(f"professions/{id}", CALLED["professions"], self.texts)

    def _offered(self, interfaces: set[str]) -> tuple[str, ...]:
        ready = [tag for tag in self.languages if tag in interfaces and self.texts.get(tag)]
        if "de" not in ready:
            raise BadDocument("German, the source language, has no texts or no interface catalogue.")
        return tuple(sorted(ready, key=lambda tag: self.languages[tag].order))

    def _countries(self, tag: str) -> Countries:
        others = [locale_of(self.languages[other]) for other in self.offered]
        return Countries(self.country_groups["all"].countries, locale_of(self.languages[tag]), tag, others)


def _typed(name: str, table: Mapping[str, Any]) -> dict[str, Any]:
    return {id: read_document(name, id, document) for id, document in table.items()}
