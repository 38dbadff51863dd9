"""Opening hours in one cell, as an editor would write them.

    Mo-Fr 08:30-15:30
    Mo,Tu,Fr 09:00-12:00; We,Th 13:00-16:00
    Tu/2 14:00-16:00 from 2021-08-31               every second week, counted from that one
    1,last We 10:00-12:00 by appointment           the first and the last Wednesday of a month
    Sa 10:00-12:00 until 2026-12-31 also on holidays

Rules are parted by semicolons; the notes at the end of a rule keep this order: from, until, appointment, holidays.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, get_args

from ...content.documents.centres import Weekday

WEEK = get_args(Weekday)
FEWEST_IN_A_ROW = 3  # days that are written as “Mo-We” and not one by one
NTH = r"(?:[1-5]|last)"
DAY = r"\w+"
ISO = r"\d{4}-\d{2}-\d{2}"
RULE = re.compile(
    rf"(?:(?P<ordinals>{NTH}(?:,{NTH})*) )?(?P<days>{DAY}(?:-{DAY})?(?:,{DAY}(?:-{DAY})?)*)(?P<second>/2)?"
    r" (?P<begins>\d\d:\d\d)-(?P<ends>\d\d:\d\d)"
    rf"(?: from (?P<first>{ISO}))?(?: until (?P<last>{ISO}))?"
    r"(?P<asked> by appointment)?(?P<holidays> also on holidays)?",
    re.ASCII,
)

Rule = Mapping[str, Any]


def write_hours(rules: Iterable[Rule]) -> str:
    """rules: openings as plain JSON, with or without what is usual."""
    return "; ".join(map(_written, rules))


def read_hours(cell: str) -> list[dict[str, Any]]:
    """Openings as plain JSON, without what is usual. Raises ValueError, with the rule that cannot be read."""
    return [_read(" ".join(part.split())) for part in cell.split(";")]


def _written(rule: Rule) -> str:
    ordinals = ",".join("last" if nth < 0 else str(nth) for nth in rule.get("ordinals", ()))
    second = "/2" if rule.get("interval", 1) == 2 else ""
    first, last = rule.get("from"), rule.get("until")
    return "".join((
        f"{ordinals} " if ordinals else "",
        f"{_days(rule['days'])}{second} {rule['begins']}-{rule['ends']}",
        f" from {first}" if first else "",
        f" until {last}" if last else "",
        " by appointment" if rule.get("by_appointment") else "",
        " also on holidays" if rule.get("on_holidays") else "",
    ))  # fmt: skip


def _days(days: Iterable[str]) -> str:
    """Neighbours in their order become “Mo-Fr”; any other order stays as it is."""
    rows: list[list[str]] = []
    for day in days:
        if rows and WEEK.index(day) == WEEK.index(rows[-1][-1]) + 1:
            rows[-1].append(day)
        else:
            rows.append([day])
    return ",".join(
        f"{row[0].title()}-{row[-1].title()}" if len(row) >= FEWEST_IN_A_ROW else ",".join(map(str.title, row))
        for row in rows
    )


def _read(written: str) -> dict[str, Any]:
    found = RULE.fullmatch(written)
    if not found:
        raise ValueError(f"has the hours “{written}”, which are not written like “Mo-Fr 09:00-12:00”")
    rule: dict[str, Any] = {"days": list(_each_day(found["days"])), "begins": found["begins"], "ends": found["ends"]}
    if found["ordinals"]:
        rule["ordinals"] = [-1 if nth == "last" else int(nth) for nth in found["ordinals"].split(",")]
    notes = {"interval": 2 if found["second"] else None, "from": found["first"], "until": found["last"],
             "by_appointment": bool(found["asked"]), "on_holidays": bool(found["holidays"])}  # fmt: skip
    return rule | {name: value for name, value in notes.items() if value}


def _each_day(written: str) -> Iterable[str]:
    for part in written.lower().split(","):
        first, *last = part.split("-")
        for day in (first, *last):
            if day not in WEEK:
                raise ValueError(f"names the weekday “{day}”; they are called {', '.join(map(str.title, WEEK))}")
        begin, end = WEEK.index(first), WEEK.index(last[0] if last else first)
        if end < begin:
            raise ValueError(f"is open from “{first}” to “{last[0]}”, which is no row of days; a week begins with Mo")
        yield from WEEK[begin : end + 1]
