"""How long it takes, which German, and what is possible meanwhile (facts: recognition.md, sections 6, 7, 16, 17)."""

from collections.abc import Iterator

from ..case import Case
from . import Line

TEACHER = "teacher-authority"
EXAM_AT_CHAMBER = ("dentist", "pharmacist")
PHYSICIAN = ("physician", "specialist-physician")
LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")


def decision_months(case: Case) -> str | None:
    """The parameter that holds the months an office has for its decision; None where no law sets them."""
    if case.profession.authority == "zab":
        return "zab_months"
    if case.is_health:
        return "decision_months_automatic" if case.is_automatic else "decision_months_health"
    return "decision_months_bqfg"


def duration(case: Case) -> Iterator[Line]:
    if case.region == "de" or case.outcome == "not_completed":
        return
    if case.profession.authority == "zab":
        yield Line("time-zab")
        return
    yield Line("time-acknowledge")
    if case.is_health:
        yield Line("time-health-eu" if case.is_automatic else "time-health")
    else:
        yield Line("time-bqfg")
    yield Line("time-clock")
    if case.employer and case.abroad and case.status != "eu_citizen":
        yield Line("time-accelerated")


def german(case: Case) -> Iterator[Line]:
    if case.region == "de":
        return
    profession = case.profession
    needed = level_in_land(case) or profession.language_level
    yield from _level(case)
    if not needed and not case.must_be_recognised:
        return
    if case.german and needed and profession.language_confidence == "high":
        enough = LEVELS.index(case.german) >= LEVELS.index(needed)
        yield Line("german-enough", rests_on=profession) if enough else Line("german-gap")
    elif case.german in (None, "A1", "A2", "B1"):
        yield Line("german-gap")


def level_in_land(case: Case) -> str | None:
    """The level this Land asks for, where it is known to differ or to be confirmed."""
    return case.profession.language_levels.get(case.land or "")


def _level(case: Case) -> Iterator[Line]:
    profession = case.profession
    if case.profession_id in PHYSICIAN:
        yield Line("german-physician")
    elif case.profession_id in EXAM_AT_CHAMBER:
        yield Line("german-chamber")
    elif case.profession_id in ("speech-therapist", "psychotherapist", "lawyer"):
        yield Line("german-high")
    elif level_in_land(case):
        yield Line("german-level-land", {"land_level": level_in_land(case)}, profession)
    elif profession.language_level and profession.language_confidence == "high" and not profession.language_levels:
        yield Line("german-level", {"language_level": profession.language_level}, profession)
    elif profession.language_level or case.must_be_recognised:
        yield Line("german-ask")
    else:
        yield Line("german-none")
    if (case.land, profession.authority) == ("DE-BB", TEACHER):
        yield Line("german-teacher-bb")


def meanwhile(case: Case) -> Iterator[Line]:
    if case.region == "de" or case.outcome == "not_completed":
        return
    yield from map(Line, _meanwhile(case))
    yield Line("meanwhile-course")


def _meanwhile(case: Case) -> Iterator[str]:
    authority = case.profession.authority
    if authority == "approbation-authority":
        yield "meanwhile-berufserlaubnis"
    elif authority == "health-professions-authority":
        yield "meanwhile-helper"
    elif authority == TEACHER:
        if case.land == "DE-BE":
            yield "meanwhile-teacher-berlin"
        elif case.land in ("DE-MV", "DE-BB"):
            yield "meanwhile-teacher-hire"
    elif authority == "educator-authority":
        yield "meanwhile-educator"
    elif case.profession.regulated == "craft-master":
        yield "meanwhile-employed"
    elif case.profession.regulated == "title":
        yield "meanwhile-title"
    elif not case.must_be_recognised:
        yield "meanwhile-free"
