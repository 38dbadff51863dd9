"""Questions answered by picking: a choice of our own, a country, a Land, a profession."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .places import LANDS, country_codes
from .question import THEN, Answer, Question, Setting
from .routes import Target
from .typed import Unreadable

ABROAD = "abroad"  # she is not in Germany yet
FEWEST_ANSWERS, MOST_ANSWERS = 2, 7  # accessibility.md, item 47; the two special ones come on top
ANSWER = re.compile(r"[a-z0-9][a-z0-9_]{0,39}", re.ASCII)
# The last four are words of the question itself, which stand beside those of its answers.
RESERVED_VALUES = frozenset({THEN, "name", "otherwise", "missing", "question", "hint", "why", "short"})
PROFESSION = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
COUNTRY = re.compile(r"[A-Z]{2}", re.ASCII)


class Choice(Question):
    """Two to seven answers, each with its own target: `Choice("trial_period", yes="two_weeks", no="who_ends")`."""

    kind = "choice"

    def __init__(self, name: str, /, *, otherwise: Target | None = None, **routes: Target) -> None:
        super().__init__(name, routes, otherwise)

    @property
    def summary(self) -> str:
        return f"choice of {len(self.answers)}"

    def read(self, text: str, setting: Setting) -> Answer:
        answer = text.lower()
        if answer not in self.answers:
            raise Unreadable("unknown-value")
        return Answer(answer, answer)

    def samples(self) -> tuple[str, ...]:
        return self.answers

    def faults(self) -> Iterator[str]:
        count = len(self.answers)
        if not FEWEST_ANSWERS <= count <= MOST_ANSWERS:
            yield f"has {count} answers, but a choice has {FEWEST_ANSWERS} to {MOST_ANSWERS}"
        for answer in (*self.answers, *({THEN} & set(self.routes))):
            if answer in RESERVED_VALUES:
                yield f"uses the answer “{answer}”, which is reserved"
            elif not ANSWER.fullmatch(answer):
                yield f"uses the answer “{answer}”; answers are small Latin letters, digits and _"
        yield from super().faults()


class Country(Question):
    """A country by its ISO 3166-1 alpha-2 code, upper-case. codes: those allowed, all that Babel names by default.

    Codes of states that are no more (SU, YU, CS, DD) may be handed in: certificates outlive states.
    """

    kind = "country"
    anything = "a country"

    def __init__(
        self,
        name: str,
        *,
        then: Target,
        codes: Iterable[str] | None = None,
        unknown: Target | None = None,
        unsaid: Target | None = None,
        otherwise: Target | None = None,
    ) -> None:
        super().__init__(name, {THEN: then, "unknown": unknown, "unsaid": unsaid}, otherwise)
        self.codes = country_codes() if codes is None else frozenset(codes)

    @property
    def summary(self) -> str:
        return f"one of {len(self.codes)} countries"

    def read(self, text: str, setting: Setting) -> Answer:
        code = text.upper()
        if code not in self.codes:
            raise Unreadable("unknown-country")
        return Answer(code, code)

    def samples(self) -> tuple[str, ...]:
        usual = [code for code in ("DE", "PL", "TR") if code in self.codes]
        return tuple(usual or sorted(self.codes)[:1])

    def faults(self) -> Iterator[str]:
        if not self.codes:
            yield "knows no country"
        for code in sorted(self.codes, key=str):
            if not (isinstance(code, str) and COUNTRY.fullmatch(code)):
                yield f"knows the country {code!r}, but codes are two capital letters"
        yield from super().faults()


class Land(Question):
    """One of the sixteen Länder (`DE-BY`), or `abroad` for those who are not in Germany yet."""

    kind = "land"
    anything = "a Land"
    summary = "one of 16 Länder, or abroad"
    codes = LANDS

    def __init__(
        self,
        name: str,
        *,
        then: Target,
        abroad: Target | None = None,
        unknown: Target | None = None,
        unsaid: Target | None = None,
        otherwise: Target | None = None,
    ) -> None:
        # Without a route of its own, "abroad" goes on like a Land, but stays visible in a drawing.
        routes = {THEN: then, ABROAD: then if abroad is None else abroad, "unknown": unknown, "unsaid": unsaid}
        super().__init__(name, routes, otherwise)

    def read(self, text: str, setting: Setting) -> Answer:
        if text.lower() == ABROAD:
            return Answer(ABROAD, ABROAD)
        code = text.upper()
        if code not in LANDS:
            raise Unreadable("unknown-land")
        return Answer(code, code)

    def samples(self) -> tuple[str, ...]:
        return ("DE-BY", ABROAD)


class Profession(Question):
    """A profession by its id (`early-childhood-educator`). Which ones exist is content: the walk is told."""

    kind = "profession"
    anything = "a profession"
    summary = "one of the professions"

    def __init__(
        self,
        name: str,
        *,
        then: Target,
        unknown: Target | None = None,
        unsaid: Target | None = None,
        otherwise: Target | None = None,
    ) -> None:
        super().__init__(name, {THEN: then, "unknown": unknown, "unsaid": unsaid}, otherwise)

    def read(self, text: str, setting: Setting) -> Answer:
        profession = text.lower()
        if not PROFESSION.fullmatch(profession) or not _exists(profession, setting):
            raise Unreadable("unknown-profession")
        return Answer(profession, profession)

    def samples(self) -> tuple[str, ...]:
        return ("nurse",)


def _exists(profession: str, setting: Setting) -> bool:
    if setting.known is None:  # a drawing or a test without content
        return True
    if callable(setting.known):
        return bool(setting.known(profession))
    return profession in setting.known
