"""Results that people could come to: answers picked at random, the same ones on every run."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from random import Random
from typing import NamedTuple

from kiosk.config import ROOT
from kiosk.flows import SPECIALS, Country, Date, Flow, Land, Number, Profession, Walk
from kiosk.flows.question import Question
from kiosk.recognition.flow import RECOGNITION
from kiosk.rights.situations import SITUATIONS
from kiosk.sheets.handover import Result

TODAY = date(2026, 11, 22)
LANGUAGES = ("de", "en", "uk", "ar", "tr")


class Came(NamedTuple):
    """A result, and the guide and the walk it comes from."""

    result: Result
    flow: Flow
    walk: Walk


def random_results(count: int, seed: int) -> Iterator[Came]:
    """Half of them plans, half of them from the situations in turn."""
    chance, situations = Random(seed), list(SITUATIONS.values())
    for number in range(count):
        flow = situations[number // 2 % len(situations)] if number % 2 else RECOGNITION
        walked = _walked(flow, chance)
        kind = "plan" if flow is RECOGNITION else "situation"
        day = date(2026, 1, 1) + timedelta(days=chance.randrange(3000))
        answers = tuple(walked.answers.items())
        yield Came(Result(kind, flow.name, chance.choice(LANGUAGES), chance.randrange(20_000), day, answers), flow, walked)


def walk(flow: Flow, answers: dict[str, str]) -> Walk:
    return flow.walk(answers, professions(), TODAY, lambda key, on: Decimal("13.90"))


@cache
def professions() -> tuple[str, ...]:
    return tuple(json.loads((ROOT / "data" / "professions.json").read_text(encoding="utf-8"))["professions"])


def _walked(flow: Flow, chance: Random) -> Walk:
    answers: dict[str, str] = {}
    walked = walk(flow, answers)
    while walked.open is not None:
        answers[walked.open.name] = _answer(walked.open, chance)
        walked = walk(flow, answers)
        assert walked.problem is None, walked.problem
    return walked


def _answer(question: Question, chance: Random) -> str:
    if chance.random() < 0.1:
        return chance.choice(SPECIALS)
    if isinstance(question, Country):
        return chance.choice(sorted(question.codes))
    if isinstance(question, Land):
        return chance.choice((*question.codes, "abroad"))
    if isinstance(question, Profession):
        return chance.choice(professions())
    if isinstance(question, Date):
        return str(TODAY - timedelta(days=chance.randrange(300)))
    if isinstance(question, Number):
        least, most = (int(bound) for bound in (question.least or 0, question.most or 100))
        return str(chance.randint(least + 1, most)) if question.whole else f"{chance.randint(least + 1, most - 1)}.5"
    return chance.choice(question.samples())
