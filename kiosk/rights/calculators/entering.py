"""From a filled-in form to a calculation: what was typed, what it means, and what has to be put right."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from markupsafe import Markup

from ...flows.typed import Unreadable
from .complaints import words_for
from .fields import Amounts, BadInput, NotKnown
from .forms import BREAKS, ILLNESSES, OVERRUNS, UNKNOWN
from .offered import CALCULATORS
from .reading import read
from .typed import Ask, Texts, read_typed, written

Values = dict[str, Any]


class Entered(NamedTuple):
    """written: each field as it was typed. wrong: what to do, by field. given, result: None where a field is wrong."""

    written: Mapping[str, str]
    wrong: Mapping[str, Markup]
    given: Any = None
    result: Any = None


class Gathered(NamedTuple):
    """values: for JSON. places: path of a value → the field on the page, where they differ.

    days: the same for a moment whose day, not whose time, cannot be used.
    """

    values: Values
    places: dict[str, str] = {}
    days: dict[str, str] = {}


def enter(name: str, asks: list[Ask], texts: Texts, amount: Amounts) -> Entered:
    """The calculation, or the complaints. Never raises for anything typed."""
    shown = {ask.name: written(ask, texts) for ask in asks}
    wrong: dict[str, Markup] = {}
    said = _said(asks, texts, wrong)
    try:
        gathered = GATHER.get(name, _as_it_is)(said)
    except HalfPair as half:
        wrong.setdefault(half.field, words_for("incomplete-pair", {}))
    if wrong:
        return Entered(shown, wrong)
    calculator = CALCULATORS[name]
    try:
        given = read(calculator, gathered.values)
        return Entered(shown, {}, given, calculator.calculate(given, amount))
    except BadInput as bad:
        for fault in bad.faults:
            is_day = fault.reason in ("too-early", "too-late")
            places = (gathered.days or gathered.places) if is_day else gathered.places
            wrong.setdefault(_field(fault.field, places, asks), words_for(fault.reason, fault.values))
    except NotKnown as unknown:
        wrong[unknown.field] = words_for(unknown.what, {})
    return Entered(shown, wrong)


def _said(asks: list[Ask], texts: Texts, wrong: dict[str, Markup]) -> Values:
    said: Values = {}
    for ask in asks:
        try:
            value = read_typed(ask, texts)
        except Unreadable as trouble:
            wrong[ask.name] = words_for(trouble.reason, {})
            continue
        if value is not None:
            said[ask.name] = value
        elif not ask.optional:
            wrong[ask.name] = words_for("missing", {})
    return said


def _field(path: str, places: Mapping[str, str], asks: list[Ask]) -> str:
    """The field of the form that a path of the JSON came from."""
    found = next((field for start, field in places.items() if path.startswith(start)), path)
    return found if found in {ask.name for ask in asks} else asks[0].name


class HalfPair(Exception):
    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


def _as_it_is(said: Values) -> Gathered:
    """A Land she does not know is null: then only the holidays of all Länder count."""
    return Gathered({name: None if (name, value) == ("land", UNKNOWN) else value for name, value in said.items()})


def _pair(said: Values, first: str, second: str) -> tuple[Any, Any] | None:
    if (first in said) != (second in said):
        raise HalfPair(second if first in said else first)
    return (said[first], said[second]) if first in said else None


def _minijob(said: Values) -> Gathered:
    names = [f"month{n}" for n in range(1, OVERRUNS + 1) if f"month{n}" in said]
    values = {name: value for name, value in said.items() if not name.startswith("month")}
    places = {f"unforeseen_months_eur[{place}]": name for place, name in enumerate(names)}
    return Gathered(values | {"unforeseen_months_eur": [said[name] for name in names]}, places)


def _sick(said: Values) -> Gathered:
    values = {name: value for name, value in said.items() if not name.startswith("prior")}
    prior, places = [], {}
    for n in range(1, ILLNESSES + 1):
        pair = _pair(said, f"prior{n}_start", f"prior{n}_end")
        if pair:
            places |= {f"prior_same_illness[{len(prior)}].{end}": f"prior{n}_{end}" for end in ("start", "end")}
            prior.append({"start": pair[0], "end": pair[1]})
    return Gathered(values | {"prior_same_illness": prior}, places)


def _working_time(said: Values) -> Gathered:
    """Times of a day; an end that is not after the start, and a break before it, lie on the next day."""
    values = {name: said[name] for name in ("age", "short_rest_sector") if name in said}
    places = {"shift_start": "start", "shift_end": "end", "next_shift_start": "next_start"}
    days = {"shift_start": "day", "shift_end": "day", "breaks": "day", "next_shift_start": "next_day"}
    pair = _pair(said, "next_day", "next_start")
    if pair:
        values["next_shift_start"] = f"{pair[0]}T{pair[1]}"
    breaks, start = [], said.get("start")
    for n in range(1, BREAKS + 1):
        pause = _pair(said, f"break{n}_start", f"break{n}_end")
        if pause and "day" in said and start:
            places[f"breaks[{len(breaks)}]"] = f"break{n}_start"
            first = _at(said["day"], pause[0], start)
            breaks.append([first, _at(first[:10], pause[1], pause[0])])
    if {"day", "start", "end"} <= said.keys():
        values["shift_start"] = f"{said['day']}T{start}"
        values["shift_end"] = _at(said["day"], said["end"], start, same=False)
    return Gathered(values | {"breaks": breaks}, places, days)


def _at(day: str, clock: str, after: str, same: bool = True) -> str:
    """The time on that day, or on the next one if it lies before `after`; `same`: the very time is not later."""
    is_later = clock > after or (same and clock == after)
    moment = datetime.fromisoformat(f"{day}T{clock}")
    if not is_later and moment.date() < date.max:
        moment += timedelta(days=1)
    return moment.isoformat(timespec="minutes")


GATHER = {"minijob_check": _minijob, "sick_pay": _sick, "working_time_check": _working_time}
