"""What she entered, in words: a person who advises her sees on the sheet what a result rests on."""

from datetime import date
from decimal import Decimal
from typing import Any

from babel import Locale

from ...i18n import formats
from ...i18n.gettext import gettext as _
from .typed import Ask, Texts, read_typed


def told_back(asks: list[Ask], texts: Texts, locale: Locale) -> list[dict[str, Any]]:
    """`question` and `answer` of each field that was filled in. texts: as typed, with nothing wrong in them."""
    rows = []
    for ask in asks:
        value = read_typed(ask, texts)
        if value is not None:
            question = f"{ask.group}: {ask.label}" if ask.group else ask.label
            rows.append({"question": question, "answer": _in_words(ask, value, locale)})
    return rows


def _in_words(ask: Ask, value: Any, locale: Locale) -> Any:
    match ask.kind:
        case "day":
            return formats.day(date.fromisoformat(value), locale)
        case "number":
            amount = Decimal(str(value))
            return formats.money(amount, locale) if ask.name.endswith("_eur") else formats.number(amount, locale)
        case "choice":
            return dict(ask.options)[value]
        case "tick":
            return _("Yes")
    return value
