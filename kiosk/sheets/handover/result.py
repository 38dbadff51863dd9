"""What a code carries."""

import re
from datetime import date
from typing import NamedTuple

# By place: the number stands in printed codes, so new kinds go to the end.
KINDS = ("plan", "situation", "calculator", "topic", "letter", "centre", "office", "appointment", "basket", "page")
LONGEST_ANSWER, MOST_ANSWERS, LAST_EDITION = 100, 40, 2**31 - 1
MOST_OF = {"basket": 400, "appointment": 100}  # twenty things with their answers; everything that can be ticked
WHAT = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", re.ASCII)
NAME = re.compile(r"[a-z][a-z0-9_-]{0,39}", re.ASCII)
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", re.ASCII)


class Result(NamedTuple):
    """kind: one of KINDS. what: the flow, calculator, topic, … it is a result of. language: a tag.

    answers: pairs of name and text as they stand in an address, in their order; never what somebody wrote freely.
    edition: of the content it was made from. day: on which it was shown.
    """

    kind: str
    what: str
    language: str
    edition: int
    day: date
    answers: tuple[tuple[str, str], ...] = ()


def is_sound(result: Result) -> bool:
    """Whether a result has the shape that every code keeps: it can stand in an address of ours and do no harm."""
    return (
        result.kind in KINDS
        and len(result.what) <= LONGEST_ANSWER
        and bool(WHAT.fullmatch(result.what))
        and len(result.language) <= LONGEST_ANSWER
        and bool(LANGUAGE.fullmatch(result.language))
        and 0 <= result.edition <= LAST_EDITION
        and len(result.answers) <= MOST_OF.get(result.kind, MOST_ANSWERS)
        and all(NAME.fullmatch(name) and _is_answer(text) for name, text in result.answers)
    )


def _is_answer(text: str) -> bool:
    return len(text.encode("utf-8", "replace")) <= LONGEST_ANSWER and text.isprintable()
