"""What to say beside a field that cannot be used: not what is wrong with it, but how to put it right."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from markupsafe import Markup

from ...i18n import formats
from ...i18n.gettext import gettext as _
from ...shell.visit import visiting


def words_for(reason: str, values: Mapping[str, Any]) -> Markup:
    """The sentence for a reason of `reading`, `typed` or a calculator, in the visitor's language."""
    shown = {name: _shown(value) for name, value in values.items()}
    known = _of_typing(reason) or _of_size(reason, shown) or _of_order(reason) or _of_amounts(reason)
    return known or _("Please check this answer.")


def _of_typing(reason: str) -> Markup | None:
    return {
        "missing": _("Please fill in this field."),
        "more-than-one": _("The address holds two different answers. Please choose one."),
        "too-long": _("This answer is too long. Please write less."),
        "not-a-date": _("Please write the day in numbers, for example 31.12.2026."),
        "incomplete-date": _("Please write day, month and year."),
        "day-or-month": _("Please write the day with points, first the day, then the month: 31.12.2026."),
        "not-a-number": _("Please write a number, for example 3."),
        "other-unit": _("Please write the number without a unit."),
        "not-whole": _("Please write a whole number, for example 3."),
        "not-a-clock": _("Please write the time in numbers, for example 8:30."),
        "not-offered": _("We do not know this answer. Please choose one from the list."),
        "incomplete-pair": _("Please write both, start and end."),
    }.get(reason)


def _of_size(reason: str, shown: Mapping[str, str]) -> Markup | None:
    if reason == "too-small" and shown:
        return _("This number is too small. The least is %(least)s.", **shown)
    if reason == "too-large" and shown:
        return _("This number is too large. The most is %(most)s.", **shown)
    if reason == "not-above":
        return _("This number must be more than %(above)s.", **shown)
    return {
        "too-early": _("This day is too far in the past. Please check it."),
        "too-late": _("This day is too far in the future. Please check it."),
        **dict.fromkeys(("too-small", "too-large", "too-many-digits"), _("Please check this number.")),
    }.get(reason)


def _of_order(reason: str) -> Markup | None:
    return {
        "before-start": _("This day is before the first day. Please check both."),
        "before-knowledge": _("The last day of work is before the day you heard of it. Please check both."),
        "before-event": _("This day is before the day on which it happened. Please check both."),
        "not-before-illness": _("An earlier illness must end before this one begins. Please check both."),
        "overlapping": _("Two of these times overlap. Please check them."),
        "not-after-start": _("The end must be after the start. Please check both."),
        "shift-too-long": _("This is too long for one working day. Please check start and end."),
        "before-shift-end": _("The next work begins before this one ends. Please check both."),
        "break-not-after-start": _("The break must end after its start. Please check both."),
        "break-outside-shift": _("The break must lie within the working time. Please check it."),
        "breaks-not-in-order": _("Please write the breaks in the order of the day."),
        "breaks-overlap": _("Two breaks overlap. Please check them."),
    }.get(reason)


def _of_amounts(reason: str) -> Markup | None:
    return {
        "minimum_wage_hourly_eur": _("We do not know the minimum wage of this day. Please choose another day."),
        "minijob_monthly_limit_eur": _("We do not know the minijob limit of this day. Please choose another day."),
        "midijob_upper_limit_eur": _("We do not know the midijob limit of this day. Please choose another day."),
    }.get(reason)


def _shown(value: Any) -> str:
    locale = visiting().locale
    return formats.day(value, locale) if isinstance(value, date) else formats.number(value, locale)
