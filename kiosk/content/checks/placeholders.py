"""Placeholders can be filled wherever they are shown, and translations carry what the German carries."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import NamedTuple

from ..amounts import UNITS, key_of, parts_of, unit_of
from ..catalogue import Catalogue
from ..measures import SHOWN_AS
from ..reading import WEB_ADDRESS
from ..words import PIECE, TYPES, Slot, office_words, slots
from .finding import Finding, error, text_at

HALF = re.compile(r"[\[\]{}]")
LEVEL = re.compile(r"(?<![A-Za-z0-9])[ABC][12](?![A-Za-z0-9])")
HOST = re.compile(rf"(?<![A-Za-z0-9.-]){WEB_ADDRESS}")
CARRIES = re.compile(rf"[\[{{]|{LEVEL.pattern}|\.\w")  # only such texts can differ from the German


class Computed(NamedTuple):
    """A value that the rules of a guide know, and no parameter: its type, and the statements that get it.

    A name of statements may end in `*`: all whose names begin so, `dismissed-*`.
    """

    type: str
    statements: tuple[str, ...]


# The core does not know the rules; a test compares this with what they pass.
COMPUTED: Mapping[str, Computed] = {
    "office": Computed("german", ("money-fee-exact", "money-fee-free", "money-fee-range")),
    "fee_least": Computed("money", ("money-fee-exact", "money-fee-range")),
    "fee_most": Computed("money", ("money-fee-range",)),
    "decision_months": Computed("months", ("time-short-wait",)),
    "decision_wait": Computed("text", ("step-decision", "step-decision-automatic")),
    "language_level": Computed("level", ("german-level",)),
    "land_level": Computed("level", ("german-level-land",)),
}
# Folders whose sentences may name parameters. In `OWN` the calculator or letter itself hands over whatever else its
# sentences name, and its tests fill each of them.
OWN = ("calculators", "letters")
NAMING = ("statements", *OWN)
# Folders whose sentences name the numbers of their own document.
NUMBERED = ("units", "figures", "milestones")


def fillable(catalogue: Catalogue) -> Iterator[Finding]:
    """Placeholders that would stop a page: half ones, of unknown type, or without a value where they are."""
    for tag, texts in catalogue.texts.items():
        for key, text in texts.items():
            if HALF.search(text.text):
                yield from _fillable(text_at(tag, key), key, text.text, catalogue)


def equal(catalogue: Catalogue) -> Iterator[Finding]:
    """Translations whose placeholders, office words, levels or web addresses differ from the German."""
    german = {key: _carried(text.text) for key, text in catalogue.texts["de"].items()}
    for tag, texts in catalogue.texts.items():
        for key, text in texts.items():
            if tag != "de" and key in german:
                carried = _carried(text.text)
                if carried != german[key]:
                    yield from _different(text_at(tag, key), german[key], carried)


def _fillable(place: str, key: str, text: str, catalogue: Catalogue) -> Iterator[Finding]:
    if HALF.search(PIECE.sub("", text)):
        yield error(place, "has a bracket that belongs to no placeholder and no office word")
    for slot in sorted(slots(text)):
        allowed = _types_of(slot.name, key, catalogue)
        if slot.type not in TYPES:
            yield error(place, f"{_written(slot)} has an unknown type")
        elif not allowed:
            yield error(place, f"{_written(slot)} has no value here")
        elif slot.type not in allowed:
            right = _written(Slot(slot.name, allowed[0]))
            yield error(place, f"{_written(slot)} must be written {right}, as everywhere")


def _types_of(name: str, key: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The types a name may have, none where the page that shows this key has no value for it."""
    folder, _, rest = key.partition("/")
    id, _, part = rest.partition("/")
    if folder == "statements" and name in COMPUTED:
        return (COMPUTED[name].type,) if _is_among(id, COMPUTED[name].statements) else ()
    if folder in NUMBERED:
        document = getattr(catalogue, folder).get(id)
        return (SHOWN_AS[document.values[name].unit],) if document and name in document.values else ()
    # The questions of a situation stand under its name: “longer than {kschg_waiting_period_months:months}?”
    names_amounts = folder in NAMING or folder in catalogue.situations
    if not names_amounts and (folder, part) != ("professions", "note"):
        return ()
    parameter = catalogue.parameters.get(key_of(name))
    if parameter is None:
        return TYPES if folder in OWN else ()
    is_there = name.partition(".")[2] in parts_of(parameter)
    return UNITS.get(unit_of(name, parameter), ("number",)) if is_there else ()


def _is_among(id: str, names: Iterable[str]) -> bool:
    return any(id.startswith(name[:-1]) if name.endswith("*") else id == name for name in names)


class Carried(NamedTuple):
    """What a translation must keep as it is."""

    placeholder: Set[str] = frozenset()
    office_word: Set[str] = frozenset()
    language_level: Set[str] = frozenset()
    web_address: Set[str] = frozenset()


def _carried(text: str) -> Carried:
    if not CARRIES.search(text):
        return Carried()
    words = PIECE.sub(" ", text)
    return Carried({_written(slot) for slot in slots(text)}, {f"[[{word}]]" for word in office_words(text)},
                   set(LEVEL.findall(words)), set(HOST.findall(words)))


def _different(place: str, german: Carried, here: Carried) -> Iterator[Finding]:
    for field, wanted, found in zip(Carried._fields, german, here, strict=True):
        kind = field.replace("_", " ")
        for lost in sorted(wanted - found):
            yield error(place, f"lacks the {kind} {lost} of the German text")
        for added in sorted(found - wanted):
            yield error(place, f"has the {kind} {added}, which the German text has not")


def _written(slot: Slot) -> str:
    return f"{{{slot.name}:{slot.type}}}"
