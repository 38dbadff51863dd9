"""What one request knows of its visitor: her language, the day, how she wants to see the page. Nothing else."""

import re
from collections.abc import Mapping
from contextvars import ContextVar
from datetime import date
from http.cookies import CookieError, SimpleCookie
from typing import NamedTuple

from babel import Locale

from ..content.catalogue import Catalogue
from ..content.documents import Language
from ..content.texts import locale_of
from ..content.words import Value, Words
from ..errors import NotYetSet
from ..i18n import formats

DISPLAY = {
    "text": ("100", "125", "150", "200"),
    "theme": ("system", "light", "dark", "yellow"),
    "reach": ("normal", "low"),
    "time": ("normal", "more"),
}
DISPLAY_COOKIE = "display"
# The shape of a language tag; which ones are offered is asked where a page is made in that language.
TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,2}")


class Display(NamedTuple):
    """Settings of the page, in a cookie that says nothing about the visitor: `125.dark.normal.more`.

    beside: the tag of a second language beside hers, at the end: `125.dark.normal.more.de`; empty for none.
    """

    text: str = "100"
    theme: str = "system"
    reach: str = "normal"
    time: str = "normal"
    beside: str = ""

    def cookie(self) -> str:
        return ".".join(filter(None, self))


class Tag(NamedTuple):
    """A language as templates need it."""

    tag: str
    html_tag: str
    name: str
    dir: str


class Visit(NamedTuple):
    catalogue: Catalogue
    lang: Tag
    day: date
    preview: bool
    display: Display
    fragment: bool

    @property
    def shown_day(self) -> str:
        return formats.day(self.day, self.locale)

    def text(self, key: str, **values: Value) -> Words:
        """Words in her language, with the amounts of the day; where nobody has set one, the sentence that says so."""
        return self.text_in(self.lang.tag, key, values)

    def text_in(self, language: str, key: str, values: Mapping[str, Value] | None = None) -> Words:
        try:
            return self.catalogue.text_on(language, key, self.day, values)
        except NotYetSet:
            return self.catalogue.text(language, "amounts/not-yet-set")

    @property
    def locale(self) -> Locale:
        return self.locale_of(self.lang.tag)

    def locale_of(self, tag: str) -> Locale:
        """For numbers and days in any language we offer."""
        return locale_of(self.catalogue.languages[tag])


_visit: ContextVar[Visit] = ContextVar("visit")


def begin(visit: Visit) -> None:
    _visit.set(visit)


def visiting() -> Visit:
    """The visit of this request."""
    return _visit.get()


def tag_of(tag: str, language: Language) -> Tag:
    return Tag(tag, language.html or tag, language.name, language.direction)


def read_display(header: str) -> Display:
    """The display settings of a Cookie header; whatever is unknown counts as not set."""
    if DISPLAY_COOKIE not in header:
        return Display()
    try:
        morsel = SimpleCookie(header).get(DISPLAY_COOKIE)
    except CookieError:
        return Display()
    values = (morsel.value if morsel else "").split(".")
    if not len(DISPLAY) <= len(values) <= len(Display._fields):
        return Display()
    return choose_display(dict(zip(Display._fields, values, strict=False)))


def choose_display(wanted: dict[str, str]) -> Display:
    """Settings from a form; a value nobody offers falls back to the usual one."""
    usual = Display()
    return Display(
        *(
            wanted.get(name) if wanted.get(name) in allowed else getattr(usual, name)
            for name, allowed in DISPLAY.items()
        ),
        beside=wanted["beside"] if TAG.fullmatch(wanted.get("beside", "")) else "",
    )
