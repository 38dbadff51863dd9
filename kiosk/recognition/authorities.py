"""Who decides: the offices for a profession, by Land and by country of training.

Whatever rests on low confidence is never named; then the official finder is. Facts: authorities.json and
recognition.md, sections 5 and 21.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..content.catalogue import Catalogue
from ..content.documents import Condition, Deciding, Institution
from .case import Case


class Office(NamedTuple):
    """An institution that decides, or may decide, and under which condition that we could not settle."""

    id: str
    institution: Institution
    condition: Condition | None
    confidence: str
    source: str


class Decision(NamedTuple):
    """The offices for a case and the statements that say how to find the right one.

    type: the kind of authority. offices: empty where nobody can be named. statements: ids, most important first.
    """

    type: str
    offices: tuple[Office, ...]
    statements: tuple[str, ...]


# How to tell the right one of several offices: by the condition that could not be settled.
BY_CONDITION = {
    "training-country": "office-country-open",
    "training-region": "office-country-open",
    "district": "office-district",
    "chamber-district": "office-hwk",
    "subject": "office-subject",
    "chamber-member": "office-chamber-member",
    "school-level": "office-school-level",
}
# School certificates of these states are recognised in North Rhine-Westphalia by general decree.
DECREE_COUNTRIES = ("DZ", "IN", "IR", "MA", "TN", "TR", "UA")


def decide(case: Case, catalogue: Catalogue, kind: str | None = None) -> Decision:
    """The offices that decide on a foreign qualification in this case.

    kind: another kind of authority than that of the profession, for example for a school certificate.
    A German qualification needs no recognition, so nobody decides on it.
    """
    own = kind is None
    kind = kind or case.profession.authority
    if case.region == "de":
        return Decision(kind, (), ())
    offices = tuple(_named(case, catalogue, kind, own))
    return Decision(kind, offices, tuple(dict.fromkeys(_explained(kind, case, catalogue, offices))))


def _named(case: Case, catalogue: Catalogue, kind: str, own: bool) -> Iterator[Office]:
    if own and case.profession.confidence == "low":
        return
    confirmed = case.profession.confirmed_offices if own else None
    for office in _candidates(case, catalogue, kind, own):
        if "low" in (office.confidence, office.institution.confidence):
            continue
        if confirmed is None or office.id in confirmed:
            yield office


def _candidates(case: Case, catalogue: Catalogue, kind: str, own: bool) -> list[Office]:
    table = catalogue.competence(kind, case.land) if case.land else None
    if table:
        entries = [entry for entry in table.offices if _may_decide(entry, case)]
        found = [_office(entry, catalogue) for entry in entries]
    else:
        found = [
            Office(id, office, None, office.confidence, "; ".join(office.source))
            for id, office in catalogue.institutions.items()
            if _by_type(kind, office, case, catalogue)
        ]
    # Some offices decide for single professions beside those of the table.
    also = [
        Office(id, office, None, office.confidence, "; ".join(office.source))
        for id, office in catalogue.institutions.items()
        if own and case.profession_id in office.professions and case.land in office.lands
    ]
    others = [office for office in found if office.id not in {other.id for other in also}]
    # An office for the whole country comes before those of a district.
    return also + sorted(others, key=lambda office: -len(office.institution.lands))


def _may_decide(entry: Deciding, case: Case) -> bool:
    condition = entry.condition
    if condition is None:
        return True
    if condition.kind == "training-region":
        return case.region in (None, condition.value)
    if condition.kind == "training-country":
        return case.country is None or case.country in condition.countries
    if condition.kind in ("subject", "chamber-member"):
        return case.profession.subject in (None, condition.value)
    return True


def _office(entry: Deciding, catalogue: Catalogue) -> Office:
    return Office(
        entry.institution, catalogue.institutions[entry.institution], entry.condition, entry.confidence, entry.source
    )


def _by_type(kind: str, office: Institution, case: Case, catalogue: Catalogue) -> bool:
    """Offices of this kind where the table of competences has no entry."""
    if kind not in office.types or _only_for_eu(kind) and case.region != "eu":
        return False
    if case.country is not None and office.trained_in is not None and case.country not in office.trained_in:
        return False
    nationwide = len(office.lands) == len(catalogue.lands)
    return case.land in office.lands or (case.land is None and nationwide)


def _only_for_eu(kind: str) -> bool:
    """Aptitude tests of lawyers and auditors are open to training in the EU, EEA and Switzerland."""
    return kind in ("bar-authority", "auditor-authority")


def _explained(kind: str, case: Case, catalogue: Catalogue, offices: tuple[Office, ...]) -> Iterator[str]:
    scope = catalogue.authority_types[kind].scope
    waits_for_land = case.land is None and scope in ("land", "chamber-district") and not case.is_uncertain
    if not offices and waits_for_land:
        yield "office-land-open"
    elif not offices:
        yield "office-unknown"
    yield from _of_one_kind(kind, case, offices)
    unsettled = {office.condition.kind for office in offices if office.condition} if len(offices) > 1 else set()
    yield from (BY_CONDITION[condition] for condition in sorted(unsettled) if condition in BY_CONDITION)
    if case.country and any(office.institution.trained_in for office in offices):
        yield "office-training-country"
    if len(offices) > 1 and not unsettled and kind != "ihk-fosa":
        yield "office-several"
    if scope == "land" and case.land and case.must_be_recognised and not case.is_uncertain:
        yield "office-land-decides"
    if any("medium" in (office.confidence, office.institution.confidence) for office in offices):
        yield "office-medium"


def _of_one_kind(kind: str, case: Case, offices: tuple[Office, ...]) -> Iterator[str]:
    if kind == "ihk-fosa":
        alone = len(offices) == 1 and case.land
        yield "office-ihk" if alone else "office-ihk-outside"
    said = {
        "hwk": "office-hwk",
        "medical-assistant-chamber": "office-mfa",
        "dental-assistant-chamber": "office-zfa",
        "green-professions-authority": "office-green",
    }
    if kind in said:
        yield said[kind]
    if kind == "school-certificate-authority" and case.land == "DE-NW" and case.country in DECREE_COUNTRIES:
        yield "office-school-decree"
