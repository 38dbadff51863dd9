"""The answer: is recognition needed, and how is the training looked at?"""

from collections.abc import Iterator

from ..case import Case
from . import Line

LAND_OR_FEDERAL = {"federal": "answer-federal", "state": "answer-state", "title": "answer-title"}
NOT_COMPLETED = {"on_the_job": "answer-on-the-job", "school_only": "answer-school-only", "studying": "answer-studying"}
# Professions with an aptitude test for EU training only; others pass the German examination.
EXAM_FOR_OTHERS = ("tax-adviser-authority", "auditor-authority", "driving-instructor-authority")


def answer(case: Case) -> Iterator[Line]:
    if case.region == "de":
        yield Line("answer-germany")
        if case.must_be_recognised and not case.is_uncertain:
            yield Line("answer-germany-licence", rests_on=case.profession)
        return
    if case.outcome == "not_completed":
        yield Line(NOT_COMPLETED[case.training])
    yield from (Line(id, rests_on=case.profession) for id in _need(case))
    if case.outcome == "plan":
        yield from (Line(id, rests_on=case.profession) for id in _comparison(case))


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


def _comparison(case: Case) -> Iterator[str]:
    if case.profession.authority == "zab" or case.is_uncertain:
        return
    if case.is_automatic:
        yield "answer-automatic"
    elif case.region == "eu":
        yield "answer-comparison-eu"
    elif case.region is None:
        yield "answer-country-open"
    elif case.profession_id == "lawyer":
        yield "answer-lawyer-third"
    elif case.profession.authority in EXAM_FOR_OTHERS:
        yield "answer-exam-third"
    else:
        yield "answer-comparison-third"
