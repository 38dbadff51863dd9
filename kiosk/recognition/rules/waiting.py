"""How long it takes, which German, and what is possible meanwhile (facts: recognition.md, sections 6, 7, 16, 17)."""

from collections.abc import Iterator

from ..case import BQFG_AUTHORITIES, Case
from . import Line

TEACHER = "teacher-authority"
EXAM_AT_CHAMBER = ("dentist", "pharmacist")
PHYSICIAN = ("physician", "specialist-physician")
LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")


def decision_months(case: Case) -> str | None:
    """The parameter that holds the months an office has for its decision; None where no law sets them."""
    if case.procedure == "degree":
        return "zab_months"
    if case.procedure != "comparison":
        return None
    if case.is_health:
        return "decision_months_automatic" if case.is_automatic else "decision_months_health"
    return "decision_months_bqfg" if case.profession.authority in BQFG_AUTHORITIES else None


def duration(case: Case) -> Iterator[Line]:
    if case.region == "de" or case.outcome == "not_completed":
        return
    yield from map(Line, _duration(case))


def _duration(case: Case) -> Iterator[str]:
    if case.shows_degree:
        yield "time-zab"
    if case.procedure == "comparison":
        yield "time-acknowledge"
        limits = {
            "decision_months_automatic": "time-health-eu",
            "decision_months_health": "time-health",
            "decision_months_bqfg": "time-bqfg",
        }
        yield limits.get(decision_months(case) or "", "time-ask")
        yield "time-clock"
        if case.employer and case.needs_visa:
            yield "time-accelerated"


def german(case: Case) -> Iterator[Line]:
    if case.region == "de":
        return
    stated = tuple(_level(case))
    yield from stated
    if case.profession_id in PHYSICIAN and case.german in ("B2", "C1"):
        yield Line("german-exam-left")
    elif stated[0].values:
        yield from _beside(case, next(iter(stated[0].values.values())))
    elif (case.profession.language_level or case.must_be_recognised) and case.german in (None, "A1", "A2", "B1"):
        yield Line("german-gap")


def _beside(case: Case, needed: str) -> Iterator[Line]:
    """Her level beside the one that is stated. Her "C1" means C1 or better, so it may be enough for C2."""
    if case.german and LEVELS.index(case.german) >= LEVELS.index(needed):
        yield Line("german-enough", rests_on=case.profession)
    elif case.german != "C1":
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
    elif profession.authority in (*BQFG_AUTHORITIES, "zab"):
        yield Line("german-none")
    else:
        yield Line("german-ask")
    if (case.land, profession.authority) == ("DE-BB", TEACHER):
        yield Line("german-teacher-bb")


def meanwhile(case: Case) -> Iterator[Line]:
    if case.region == "de" or case.outcome == "not_completed":
        return
    yield from map(Line, _meanwhile(case))
    yield Line("meanwhile-course")


def _meanwhile(case: Case) -> Iterator[str]:
    authority = case.profession.authority
    if case.needs_visa and not case.must_be_recognised:
        return
    if authority in ("approbation-authority", "medical-chamber"):
        if case.region != "eu":  # § 10 (1a) BÄO and its parallels: not for training from the EU
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
