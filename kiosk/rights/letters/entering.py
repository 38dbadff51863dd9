"""What the form of a letter shows: its fields with what stands in them, and what is wrong with one."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from ...content.words import Words
from ...errors import NotYetSet
from ...shell.visit import visiting
from .composing import suggested_answer_day
from .fields import FIELDS, GROUNDS, Filled
from .months import month_name, recent_months, written
from .words import labels, problem_words


def suggested(names: list[str]) -> dict[str, str]:
    """What stands in the form before she has written anything: today, and a day for the answer."""
    visit = visiting()
    days: dict[str, date] = {"day": visit.day}
    with suppress(NotYetSet):  # then the field is empty, as every field may be
        days["answer_by"] = suggested_answer_day(visit.catalogue, visit.day)
    return {name: f"{day:%d.%m.%Y}" for name, day in days.items() if name in names}


def as_shown(name: str, filled: Filled) -> dict[str, Any]:
    field, label, problem = FIELDS[name], labels()[name], filled.problems.get(name)
    return {
        "name": name,
        "kind": field.kind,
        "label": label.name,
        "hint": label.hint,
        "value": filled.typed.get(name, ""),
        "longest": field.longest,
        "lines": field.lines,
        "filled_by": field.filled_by,
        "inputmode": "decimal" if name in ("amount", "leave_days") else None,
        "options": _options(name),
        "problem": problem_words(field, problem) if problem else None,
    }


def _options(name: str) -> list[tuple[str, Words | str]]:
    visit = visiting()
    if name == "months":
        return [(written(month), month_name(month, visit.locale)) for month in recent_months(visit.day)]
    if name == "grounds":
        return [(ground, visit.catalogue.text(visit.lang.tag, f"letters/grounds/{ground}")) for ground in GROUNDS]
    return []


def kept(typed: Mapping[str, str | list[str]]) -> list[tuple[str, str]]:
    """Pairs for hidden fields, so that she can change something without typing the rest again."""
    return [
        (name, text)
        for name, given in typed.items()
        for text in (given if isinstance(given, list) else [given])
        if text
    ]
