"""Every name of another document, Land, country or language level leads somewhere."""

from collections.abc import Container, Iterable, Iterator

from babel import Locale, UnknownLocaleError

from ...flows.places import LANDS, country_codes
from ..catalogue import Catalogue
from ..documents import Competence, Deciding, Language
from ..texts import locale_of
from .centres import unshowable
from .finding import Finding, error

Findings = Iterator[Finding]
LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")
REGIONS = ("eu", "third")
SUBJECTS = ("construction", "other")
# The values of a condition that the rules of competence understand; other kinds are free.
VALUES = {"training-region": REGIONS, "subject": SUBJECTS, "chamber-member": SUBJECTS}


def references(catalogue: Catalogue) -> Findings:
    yield from _languages(catalogue)
    yield from _places(catalogue)
    yield from _professions(catalogue)
    yield from _institutions(catalogue)
    yield from _competences(catalogue)
    yield from _fees(catalogue)
    yield from _centres(catalogue)
    for id, statement in catalogue.statements.items():
        yield from _unknown(f"statements/{id}", "Land", statement.lands, catalogue.lands)


def _unknown(place: str, kind: str, names: Iterable[str], known: Container[str]) -> Findings:
    for name in names:
        if name not in known:
            yield error(place, f"names the {kind} “{name}”, which does not exist")


def _languages(catalogue: Catalogue) -> Findings:
    for tag, language in catalogue.languages.items():
        place = f"languages/{tag}"
        yield from _unknown(place, "language", language.fallback, catalogue.languages)
        if tag != "de" and language.fallback[-1:] != ("de",):
            yield error(place, "does not fall back on German in the end")
        if not _is_locale(language):
            yield error(place, f"names the locale “{language.locale}”, which does not exist")
    for tag in catalogue.texts:
        yield from _unknown(f"texts/{tag}", "language", (tag,), catalogue.languages)


def _is_locale(language: Language) -> bool:
    try:
        return isinstance(locale_of(language), Locale)
    except (UnknownLocaleError, ValueError):
        return False


def _places(catalogue: Catalogue) -> Findings:
    yield from _unknown("lands", "Land", catalogue.lands, LANDS)
    for id, group in catalogue.country_groups.items():
        yield from _unknown(f"country_groups/{id}", "country", group.countries, country_codes())
        for code in sorted((set(group.countries) & country_codes()) - catalogue.country_codes):
            yield error(f"country_groups/{id}", f"has the country “{code}”, which the group “all” has not")


def _professions(catalogue: Catalogue) -> Findings:
    for id, profession in catalogue.professions.items():
        place = f"professions/{id}"
        offices = profession.confirmed_offices or ()
        yield from _unknown(place, "field", (profession.field,), catalogue.fields)
        yield from _unknown(place, "authority type", (profession.authority,), catalogue.authority_types)
        yield from _unknown(place, "confirmed office", offices, catalogue.institutions)
        yield from _unknown(place, "Land", profession.language_levels, catalogue.lands)
        yield from _unknown(place, "language level", profession.language_levels.values(), LEVELS)


def _institutions(catalogue: Catalogue) -> Findings:
    for id, institution in catalogue.institutions.items():
        place = f"institutions/{id}"
        yield from _unknown(place, "authority type", institution.types, catalogue.authority_types)
        yield from _unknown(place, "Land", institution.lands, catalogue.lands)
        yield from _unknown(place, "profession", institution.professions, catalogue.professions)
        yield from _unknown(place, "country", institution.trained_in or (), catalogue.country_codes)
        if institution.website is not None and not institution.website.startswith(("https://", "http://")):
            yield error(place, "has a website that is no address of the web")


def _centres(catalogue: Catalogue) -> Findings:
    for id, centre in catalogue.centres.items():
        for trouble in unshowable(centre, catalogue):
            yield error(f"centres/{id}", trouble)


def _competences(catalogue: Catalogue) -> Findings:
    for id, competence in catalogue.competences.items():
        place, kind, land = f"competences/{id}", competence.authority_type, competence.land
        yield from _unknown(place, "authority type", (kind,), catalogue.authority_types)
        yield from _unknown(place, "Land", (land,), catalogue.lands)
        if id != f"{kind}/{land}":
            yield error(place, f"is about {kind}/{land}, so nobody finds it under its name")
        for deciding in competence.offices:
            yield from _deciding(place, deciding, competence, catalogue)


def _deciding(place: str, deciding: Deciding, competence: Competence, catalogue: Catalogue) -> Findings:
    name, condition = deciding.institution, deciding.condition
    kind, land = competence.authority_type, competence.land
    office = catalogue.institutions.get(name)
    if office is None:
        yield from _unknown(place, "institution", (name,), catalogue.institutions)
    elif kind not in office.types or land not in office.lands:
        yield error(place, f"names the institution “{name}”, which is no {kind} in {land}")
    if condition is None:
        return
    yield from _unknown(place, "country", condition.countries, catalogue.country_codes)
    if condition.kind in VALUES:
        yield from _unknown(place, condition.kind, (condition.value,), VALUES[condition.kind])
    if condition.kind == "training-country" and not condition.countries:
        yield error(place, f"names no country for the training that “{name}” decides on")


def _fees(catalogue: Catalogue) -> Findings:
    for id, fee in catalogue.fees.items():
        place = f"fees/{id}"
        yield from _unknown(place, "authority type", fee.authority_types, catalogue.authority_types)
        yield from _unknown(place, "Land", fee.lands, catalogue.lands)
        yield from _unknown(place, "profession", fee.professions, catalogue.professions)
        yield from _unknown(place, "institution", fee.institutions, catalogue.institutions)
