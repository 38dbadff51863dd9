"""The answer: is recognition needed, and how is the training looked at?"""

from collections.abc import Iterator

from ..case import EXAM_AUTHORITIES, Case
from . import Line

LAND_OR_FEDERAL = {"federal": "answer-federal", "state": "answer-state", "title": "answer-title"}
NOT_COMPLETED = {"on_the_job": "answer-on-the-job", "school_only": "answer-school-only", "studying": "answer-studying"}
# An aptitude test stands in place of the comparison, for training from the EU too.
TESTED_IN_THE_EU = ("bar-authority", "tax-adviser-authority", "auditor-authority")


def answer(case: Case) -> Iterator[Line]:
    if case.region == "de":
        yield from _trained_here(case)
        return
    if case.outcome == "not_completed":
        yield Line(NOT_COMPLETED[case.training])
    yield from (Line(id, rests_on=case.profession) for id in _need(case))
    if case.outcome == "plan":
        yield from (Line(id, rests_on=case.profession) for id in _visa(case))
        yield from (Line(id, rests_on=case.profession) for id in _comparison(case))
    if case.country == "GB":
        yield Line("residence-uk")


def _trained_here(case: Case) -> Iterator[Line]:
    yield Line("answer-germany")
    if case.must_be_recognised and not case.is_uncertain:
        yield Line("answer-germany-licence", rests_on=case.profession)
    if case.profession.regulated == "craft-master":
        yield Line("answer-craft-self")


def _need(case: Case) -> Iterator[str]:
    if case.is_uncertain:
        yield "answer-profession-uncertain"
    elif case.profession.regulated in LAND_OR_FEDERAL:
        yield "answer-state-free" if case.profession.free_to_work else LAND_OR_FEDERAL[case.profession.regulated]
    elif case.profession.regulated == "craft-master":
        if case.self_employed is not True:
            yield "answer-craft-employed"
        if case.self_employed is not False:
            yield "answer-craft-self"
    else:
        yield "answer-free-degree" if case.profession.authority == "zab" else "answer-free-training"


def _visa(case: Case) -> Iterator[str]:
    """What the law of the profession leaves free, the law of residence may still ask for."""
    if case.needs_visa and not case.must_be_recognised and not case.is_uncertain:
        yield "answer-visa-degree" if case.shows_degree else "answer-visa-training"


def _comparison(case: Case) -> Iterator[str]:
    authority = case.profession.authority
    if authority in ("zab", "trade-office") or case.is_uncertain:
        return
    if case.region == "eu":
        yield from _comparison_in_the_eu(case)
    elif case.region is None:
        yield "answer-country-open"
    elif case.procedure == "bar":
        yield "answer-lawyer-third"
    elif authority in EXAM_AUTHORITIES:
        yield "answer-exam-third"
    else:
        yield "answer-comparison-third"


def _comparison_in_the_eu(case: Case) -> Iterator[str]:
    if case.is_automatic:
        yield "answer-automatic"
        if case.profession_id == "nurse":
            yield "answer-automatic-nurse"
    elif case.profession.authority not in TESTED_IN_THE_EU:
        yield "answer-comparison-eu"
