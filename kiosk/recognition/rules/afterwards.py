"""If something is missing, which other routes there are, what residence has to do with it, and whom to ask."""

from collections.abc import Iterator

from ..case import Case
from . import Line
from .answer import TESTED_IN_THE_EU

NURSING = ("nurse", "paediatric-nurse", "geriatric-nurse")
REFORM = ("physician", "dentist", "pharmacist", "midwife")
TWO_YEARS = ("two_to_four", "five_or_more")


def partial(case: Case) -> Iterator[Line]:
    if case.region == "de" or case.outcome == "not_completed" or case.procedure != "comparison":
        return
    yield from map(Line, _gaps(case))
    if case.profession_id in REFORM and case.region == "third":
        yield Line("partial-reform")
    yield Line("partial-objection")


def _gaps(case: Case) -> Iterator[str]:
    authority = case.profession.authority
    by_authority = {
        "teacher-authority": "partial-teacher",
        "social-work-authority": "partial-social",
        "educator-authority": "partial-educator",
    }
    if case.profession.regulated == "title":
        yield "partial-title"
    elif not case.must_be_recognised:
        yield from ("partial-free", "partial-none")
    elif case.region == "eu":
        yield "partial-exam-eu" if authority in TESTED_IN_THE_EU else "partial-eu"
    elif authority in by_authority:
        yield by_authority[authority]
    elif authority in ("approbation-authority", "medical-chamber"):
        yield "partial-approbation"
    elif case.profession_id in NURSING:
        yield "partial-nursing"
    elif case.is_health and case.profession_id != "nursing-assistant":
        yield "partial-health"
    else:
        yield "partial-other"


def routes(case: Case) -> Iterator[Line]:
    """Other ways, only those that apply to her."""
    if case.region == "de":
        return
    yield from map(Line, _within_the_procedure(case))
    if case.status not in ("eu_citizen", "late_repatriate"):
        yield from map(Line, _from_third_countries(case))


def _within_the_procedure(case: Case) -> Iterator[str]:
    if case.status == "late_repatriate" and case.outcome == "plan":
        yield "route-late-repatriate"
    if case.region == "eu" and case.outcome == "plan":
        if case.profession.professional_card:
            yield "route-professional-card"
        if case.profession.eu_automatic:
            yield "route-eu-older"
    # The years count for citizens of the EU, wherever they were trained: EU/EWR HwV.
    of_the_eu = case.status == "eu_citizen" or (case.status is None and case.region == "eu")
    if of_the_eu and case.profession.regulated == "craft-master" and case.self_employed is not False:
        yield "route-eu-craft"
    counts = case.region == "third" and case.outcome == "plan"
    if counts and case.status == "eu_citizen" and case.must_be_recognised:
        yield "route-eu-recognised"


def _from_third_countries(case: Case) -> Iterator[str]:
    may_work_first = not case.must_be_recognised
    if case.abroad and case.outcome == "plan":
        # Partnership and card are for training that the state of training recognises: §§ 16d (3), 20a AufenthG.
        is_of_state = case.certificate != "not_state"
        if case.employer:
            if is_of_state:
                yield "route-partnership"
            yield "route-accelerated"
        elif is_of_state:
            yield "route-opportunity-card"
        if case.procedure == "comparison":
            yield "route-measures"
        if case.has_skills_analysis and case.lacks_papers:
            yield "route-test-visa"
        elif case.is_health and case.region != "eu":
            yield "route-exam-visa"
    if may_work_first and case.abroad is not False:
        yield from _by_pay_and_experience(case)


def _by_pay_and_experience(case: Case) -> Iterator[str]:
    is_it = case.profession.field == "it"
    experienced = case.years in (*TWO_YEARS, None)
    if case.training == "university" and case.outcome == "plan":
        yield "route-blue-card"
    without_degree = case.training not in ("university", None)
    if is_it and experienced and without_degree:
        yield "route-blue-card-it"
        yield "route-experience-it"
    elif experienced and case.outcome == "plan" and case.certificate != "not_state":
        yield "route-experience"


def residence(case: Case) -> Iterator[Line]:
    if case.region == "de":
        return
    if case.status == "eu_citizen":
        yield Line("residence-eu")
        return
    if case.status == "late_repatriate":
        if case.abroad:
            yield Line("residence-apply-abroad")
        return
    yield Line("residence-no-title")
    if case.status == "protection":
        yield Line("residence-protection")
    if case.abroad:
        yield Line("residence-apply-abroad")
        if not case.shows_degree:
            yield Line("residence-visa")
        yield Line("residence-45")


def advice(case: Case) -> Iterator[Line]:
    yield Line("advice-zsba" if case.abroad else "advice-iq")
    yield Line("advice-finder")
    if case.abroad is False:
        yield Line("advice-agency")
