"""What a visitor may fill in, and what she typed made into values. Every field may stay empty."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from werkzeug.datastructures import MultiDict

from ...content.documents import Letter
from ...flows import BadAnswer, Date, Number
from ...flows.answers import SPECIALS
from ...flows.question import Question, Setting
from .clean import clean_line, clean_lines
from .months import OFFERED, read_month, written

LAST_DAY = date(2099, 12, 31)
GROUNDS = ("origin", "sex", "religion", "disability", "age", "sexual-identity")  # § 1 AGG


class Field(NamedTuple):
    """kind: `line` and `lines` are text, `asked` is read by a question of the flows, the others are ticked.

    longest: characters. lines: at most so many. filled_by: the browser's name of it (WCAG 1.3.5), on her own device.
    """

    kind: Literal["line", "lines", "asked", "months", "grounds"]
    longest: int = 60
    lines: int = 1
    question: Question | None = None
    filled_by: str = "off"


def _day(name: str, **bounds: Any) -> Field:
    return Field("asked", 30, question=Date(name, then="letter", **{"earliest": date(2000, 1, 1), **bounds}))


def _number(name: str, unit: str, least: str, most: int) -> Field:
    return Field("asked", 30, question=Number(name, then="letter", unit=unit, least=least, most=most))


FIELDS: Mapping[str, Field] = {
    "name": Field("line", filled_by="name"),
    "address": Field("lines", 120, 3, filled_by="street-address"),
    "employer": Field("line"),
    "employer_address": Field("lines", 120, 3),
    "place": Field("line", 40),
    "day": _day("day", latest=LAST_DAY),
    "months": Field("months"),
    "amount": _number("amount", "EUR gross", "0.01", 1_000_000),
    "dismissal_day": _day("dismissal_day", latest="today"),
    "last_day": _day("last_day", latest=LAST_DAY),
    "leave_days": _number("leave_days", "days", "0.5", 366),
    "event_day": _day("event_day", latest="today"),
    "event": Field("lines", 160, 4),
    "grounds": Field("grounds"),
    "answer_by": _day("answer_by", earliest="today", latest=LAST_DAY),
}
ON_EVERY_LETTER = ("name", "address", "employer", "employer_address", "place", "day")


class Filled(NamedTuple):
    """What came of a form. All three are by field.

    typed: as it may stand in the form again. values: what was understood; empty fields are missing.
    problems: BadAnswer, or `too-long`, `too-many-lines`.
    """

    typed: dict[str, str | list[str]]
    values: dict[str, Any]
    problems: dict[str, BadAnswer | str]


def fields_of(letter: Letter) -> list[str]:
    """The fields of a letter in the order of its form."""
    named = {name for sentence in letter.sentences for name in sentence.fields}
    return [name for name in FIELDS if name in ON_EVERY_LETTER or name in named]


def read_form(form: MultiDict[str, str], names: Iterable[str], today: date) -> Filled:
    """The fields of a letter as somebody sent them; whatever else is in the form counts as not sent."""
    filled = Filled({}, {}, {})
    for name in names:
        field, given = FIELDS[name], form.getlist(name)
        if field.kind in ("months", "grounds"):
            _ticked(name, field, given, today, filled)
        elif field.kind == "asked":
            _asked(name, field, given, today, filled)
        else:
            _text(name, field, given, filled)
    return filled


def _text(name: str, field: Field, given: list[str], filled: Filled) -> None:
    lines = clean_lines(given[0]) if given else []
    if field.kind == "line":
        lines = [" ".join(lines)] if lines else []
    filled.typed[name] = "\n".join(lines)
    if len(filled.typed[name]) > field.longest:
        filled.problems[name] = "too-long"
    elif len(lines) > field.lines:
        filled.problems[name] = "too-many-lines"
    elif lines:
        filled.values[name] = lines if field.kind == "lines" else lines[0]


def _asked(name: str, field: Field, given: list[str], today: date, filled: Filled) -> None:
    texts = tuple(text for text in map(clean_line, given) if text and text.lower() not in SPECIALS)
    filled.typed[name] = texts[0] if texts else ""
    if not texts:
        return
    if len(texts[0]) > field.longest:
        filled.problems[name] = "too-long"
        return
    try:
        answer = field.question.hear({name: texts}, Setting(today=today))
    except BadAnswer as problem:
        filled.problems[name] = problem
        return
    filled.values[name] = _cents(answer.value) if name == "amount" else answer.value


def _ticked(name: str, field: Field, given: list[str], today: date, filled: Filled) -> None:
    # What is no box of ours was not ticked by a visitor, so there is nobody to explain it to.
    if field.kind == "months":
        chosen = sorted({month for month in (read_month(text, today) for text in given[:OFFERED]) if month})
        filled.typed[name] = [written(month) for month in chosen]
    else:
        chosen = [ground for ground in GROUNDS if ground in given]
        filled.typed[name] = chosen
    if chosen:
        filled.values[name] = chosen


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"))
