"""The interface catalogues, compiled once; one look-up a string on the hot path.

Flask-Babel finds the strings and knows the locales. Its per-call look-up costs about sixty times a plain
dictionary's, so templates use the functions of this module, bound to the request by a context variable.
"""

from contextvars import ContextVar
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from markupsafe import Markup, escape

_current: ContextVar["Interface"] = ContextVar("interface")


class Interface:
    """The words of the buttons, labels and errors in one language, escaped and ready for a page."""

    def __init__(self, translations: NullTranslations) -> None:
        self._translations = translations
        self._ready: dict[str, Markup] = {}

    def gettext(self, message: str, **values: object) -> Markup:
        found = self._ready.get(message)
        if found is None:
            found = self._ready.setdefault(message, escape(self._translations.gettext(message)))
        return found % {name: escape(value) for name, value in values.items()} if values else found

    def ngettext(self, one: str, many: str, n: int, **values: object) -> Markup:
        return escape(self._translations.ngettext(one, many, n)) % {"n": n, **values}


def speak(interface: Interface) -> None:
    """Bind the interface language of this request."""
    _current.set(interface)


def gettext(message: str, **values: object) -> Markup:
    return _current.get().gettext(message, **values)


def ngettext(one: str, many: str, n: int, **values: object) -> Markup:
    return _current.get().ngettext(one, many, n, **values)


def compile_catalogues(folder: Path) -> list[str]:
    """Write messages.mo beside every messages.po that is newer. Returns the locales compiled."""
    done = []
    for po in sorted(folder.glob("*/LC_MESSAGES/messages.po")):
        mo = po.with_suffix(".mo")
        if mo.exists() and mo.stat().st_mtime >= po.stat().st_mtime:
            continue
        with po.open("rb") as source:
            catalogue = read_po(source, locale=po.parent.parent.name)
        with mo.open("wb") as target:
            write_mo(target, catalogue)
        done.append(po.parent.parent.name)
    return done


def load_interfaces(folder: Path, locales: dict[str, str]) -> dict[str, Interface]:
    """Interfaces by language tag, for each of `locales` (tag to gettext locale) that has a catalogue.

    English is the language of the message ids and needs no catalogue.
    """
    found = {}
    for tag, locale in locales.items():
        if (folder / locale / "LC_MESSAGES" / "messages.mo").exists():
            found[tag] = Interface(Translations.load(folder, [locale]))
        elif tag == "en":
            found[tag] = Interface(NullTranslations())
    return found
