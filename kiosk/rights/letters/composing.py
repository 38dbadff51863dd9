"""A letter from its sentences and her values: in German as it is printed, and beside it in her language."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from ...content.catalogue import Catalogue
from ...content.documents import Letter
from ...content.texts import locale_of
from ...content.words import Blank, Value, Words
from ...i18n import formats
from .fields import FIELDS
from .months import in_a_row, month_name

LINE = Blank("_" * 10)
LONG_LINE = Blank("_" * 100)  # about three lines of a column
ANSWER_DAYS = "letter_answer_days"


class Pair(NamedTuple):
    """A sentence in both languages; hers is None where she reads German."""

    german: Words
    hers: Words | None


class Composed(NamedTuple):
    """A letter as the page shows it. sender, receiver: lines; place, day: words, or a line to write on."""

    sender: list[str]
    receiver: list[str]
    place: str
    day: str
    subject: Pair
    greeting: Pair
    sentences: list[Pair]
    closing: Pair
    signature: Pair


def suggested_answer_day(catalogue: Catalogue, today: date) -> date:
    """When an answer may be asked for; raises NotYetSet where nobody has set the number of days."""
    return today + timedelta(days=int(catalogue.amount(ANSWER_DAYS, today)))


def compose(name: str, letter: Letter, values: Mapping[str, Any], catalogue: Catalogue, tag: str, on: date) -> Composed:
    """The letter with what she filled in; a line to write on stands for everything else."""

    shown = {language: _values_in(language, letter, values, catalogue) for language in {"de", tag}}

    def pair(key: str) -> Pair:
        return Pair(said("de", key), said(tag, key) if tag != "de" else None)

    def said(language: str, key: str) -> Words:
        return catalogue.text_on(language, key, on, shown[language])

    german = locale_of(catalogue.languages["de"])
    return Composed(
        sender=[values.get("name", LINE), *values.get("address", (LINE, LINE))],
        receiver=[values.get("employer", LINE), *values.get("employer_address", (LINE, LINE))],
        place=values.get("place", LINE),
        day=formats.day(values["day"], german) if "day" in values else LINE,
        subject=pair(f"letters/{name}/subject"),
        greeting=pair("letters/shared/greeting"),
        sentences=[
            pair(sentence.key(name))
            for sentence in letter.sentences
            if not sentence.optional or any(field in values for field in sentence.fields)
        ],
        closing=pair("letters/shared/closing"),
        signature=pair("letters/shared/signature"),
    )


def _values_in(language: str, letter: Letter, values: Mapping[str, Any], catalogue: Catalogue) -> dict[str, Value]:
    """What the placeholders of a letter stand for in a language: hers for the eye, German for the employer."""
    locale = locale_of(catalogue.languages[language])
    shown: dict[str, Value] = {"law": letter.law}
    for name, field in FIELDS.items():
        value = values.get(name)
        if value is None:
            shown[name] = LONG_LINE if name == "event" else LINE
        elif field.kind == "months":
            shown[name] = in_a_row([month_name(month, locale) for month in value], locale)
        elif field.kind == "grounds":
            words = [catalogue.text(language, f"letters/grounds/{ground}").plain for ground in value]
            shown[name] = in_a_row(words, locale)
        else:
            shown[name] = " ".join(value) if field.kind == "lines" else value
    return shown
