"""German sentences are short and plain; formulas warn where a whole part is hard (easy-language.md, D)."""

from collections.abc import Iterable, Iterator, Mapping

from ..catalogue import Catalogue
from ..reading import measure, sentences, tokens
from .finding import Finding, error, text_at, warning
from .plain_german import breaches

LONGEST = 20  # words in a sentence
LONGEST_ON_AVERAGE = 12
LIX = 35
WIENER = 7  # about school year 7: WCAG 3.1.5
ENOUGH = 100  # words; a formula says nothing about less
NAMES = ("synonyms", "examples", "search")
# Their titles are names, not sentences.
NAMED = ("professions", "fields", "lands", "authority-types", "topic-groups", "topics", "contacts", "units")


def plainness(catalogue: Catalogue) -> Iterator[Finding]:
    prose = {key: text.text for key, text in catalogue.texts["de"].items() if is_prose(key)}
    for key, text in prose.items():
        yield from _words(text_at("de", key), text)
    for name, texts in _groups(prose, catalogue).items():
        yield from _measured(f"texts/de, {name}", texts)


def is_prose(key: str) -> bool:
    """Whether the text under a key is made of sentences rather than names."""
    folder, _, rest = key.partition("/")
    part = rest.rpartition("/")[2]
    is_amount = folder == "amounts" and "/" in rest  # "Mindestlohn für eine Stunde": its name, or that of a part
    return part not in NAMES and not is_amount and not (part == "title" and folder in NAMED)


def _words(place: str, text: str) -> Iterator[Finding]:
    for sentence in sentences(text):
        count = len(tokens(sentence))
        if count > LONGEST:
            yield error(place, f"a sentence of {count} words, at most {LONGEST} are allowed")
    for breach in breaches(text):
        complain = error if breach.ban.grave else warning
        yield complain(place, f"“{breach.found}” is not plain, write {breach.ban.instead}")


def _groups(prose: Mapping[str, str], catalogue: Catalogue) -> dict[str, list[str]]:
    """Texts that a reader meets together: all statements, each section of the plan, every other folder."""
    groups: dict[str, list[str]] = {"all statements": []}
    for key, text in prose.items():
        folder, _, rest = key.partition("/")
        statement = catalogue.statements.get(rest.partition("/")[0]) if folder == "statements" else None
        if statement:
            groups["all statements"].append(text)
        name = f"statements of the kind {statement.kind}" if statement else folder
        groups.setdefault(name, []).append(text)
    return groups


def _measured(place: str, texts: Iterable[str]) -> Iterator[Finding]:
    try:
        found = measure(texts)
    except ValueError:  # nothing but placeholders
        return
    if found.average > LONGEST_ON_AVERAGE:
        yield warning(place, f"{found.average:.1f} words in an average sentence, above {LONGEST_ON_AVERAGE}")
    if found.words < ENOUGH:
        return
    if found.lix > LIX:
        yield warning(place, f"LIX {found.lix:.1f} is above {LIX}")
    if found.wiener > WIENER:
        yield warning(place, f"Wiener Sachtextformel {found.wiener:.1f} is above {WIENER}")
