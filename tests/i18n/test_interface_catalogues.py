"""The words of buttons, labels and errors: whole in every language, harmless, and in the right plural."""

import re
import shutil
from functools import cache
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from babel.support import NullTranslations
from markupsafe import Markup

from kiosk.config import ROOT
from kiosk.content.checks.plain_german import breaches
from kiosk.i18n.gettext import Interface, compile_catalogues, gettext, load_interfaces, ngettext, speak

LOCALES = ("de", "uk", "ar", "tr")
PLACEHOLDER = re.compile(r"%\(\w+\)s")
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}


@cache
def catalogue_of(locale: str) -> Catalog:
    with (ROOT / "translations" / locale / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=locale)


@cache
def template() -> Catalog:
    with (ROOT / "translations" / "messages.pot").open("rb") as file:
        return read_po(file)


def in_the_program() -> set[str]:
    """The message ids of all strings in code and templates; the singular where there is a plural."""
    found = extract_from_dir(ROOT / "kiosk", [("**.py", "python"), ("**.html", "jinja2")], keywords=KEYWORDS,
                             options_map={})
    return {message if isinstance(message, str) else message[0] for _, _, message, _, _ in found}


def strings(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def ids(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def messages(locale: str) -> list[Message]:
    return [message for message in catalogue_of(locale) if message.id]


@pytest.fixture(scope="module")
def interfaces(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Interface]:
    folder = tmp_path_factory.mktemp("interfaces") / "translations"
    shutil.copytree(ROOT / "translations", folder)
    compile_catalogues(folder)
    return load_interfaces(folder, {tag: tag for tag in (*LOCALES, "en", "fr")})


def test_the_template_holds_every_string_of_the_program_and_no_other():
    written = {ids(message)[0] for message in template() if message.id}
    assert written == in_the_program()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_string_is_translated(locale: str):
    wanted = {ids(message)[0] for message in template() if message.id}
    have = {ids(message)[0]: strings(message) for message in messages(locale)}
    assert wanted - set(have) == set()
    assert [id for id in wanted if not all(have[id])] == []
    assert [message.id for message in messages(locale) if message.fuzzy] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_translation_has_the_same_placeholders(locale: str):
    for message in messages(locale):
        wanted = set(PLACEHOLDER.findall(ids(message)[-1]))
        for string in strings(message):
            # "one month" may be said without the figure, where the language has a form of its own for it.
            assert set(PLACEHOLDER.findall(string)) in ({*wanted}, wanted - {"%(n)s"}), message.id
            assert "%" not in PLACEHOLDER.sub("", string) or "%" in ids(message)[0].replace("%(", ""), message.id


@pytest.mark.parametrize("locale", LOCALES)
def test_every_plural_has_all_forms_of_the_language(locale: str):
    forms = {"de": 2, "uk": 3, "ar": 6, "tr": 1}[locale]
    plurals = [message for message in messages(locale) if not isinstance(message.id, str)]
    assert plurals
    assert {len(message.string) for message in plurals} == {forms}


@pytest.mark.parametrize("locale", LOCALES)
def test_no_string_has_markup_or_typewriter_signs(locale: str):
    bad = [string for message in messages(locale) for string in strings(message)
           if re.search(r"[<>\"`´\u0000-\u001f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff]|\w'\w", string)]
    assert bad == []


def test_the_german_of_buttons_is_plain_too():
    found = {string: [breach.found for breach in breaches(PLACEHOLDER.sub("…", string))]
             for message in messages("de") for string in strings(message)}
    assert {string: words for string, words in found.items() if words} == {}


PROFESSIONS_FOUND = {
    "de": {1: "1 Beruf gefunden", 2: "2 Berufe gefunden", 11: "11 Berufe gefunden"},
    "en": {1: "1 profession found", 2: "2 professions found", 0: "0 professions found"},
    "tr": {1: "1 meslek bulundu", 21: "21 meslek bulundu"},
}


@pytest.mark.parametrize("tag", PROFESSIONS_FOUND)
def test_a_count_is_said_in_the_right_plural(interfaces: dict[str, Interface], tag: str):
    said = {count: str(interfaces[tag].ngettext("%(n)s profession found", "%(n)s professions found", count))
            for count in PROFESSIONS_FOUND[tag]}
    assert said == PROFESSIONS_FOUND[tag]


COUNTRIES = {
    "uk": {"one": "країну", "few": "країни", "many": "країн"},
    "ar": {"few": "بلدان", "many": "بلدًا", "other": "بلد"},
}


@pytest.mark.parametrize("tag", COUNTRIES)
def test_ukrainian_and_arabic_count_as_cldr_does(interfaces: dict[str, Interface], tag: str):
    form = Locale(tag).plural_form
    for count in range(3, 203):
        said = interfaces[tag].ngettext("%(n)s country found", "%(n)s countries found", count)
        assert said.endswith(f"{count} {COUNTRIES[tag][form(count)]}"), said


def test_arabic_has_words_of_its_own_for_none_one_and_two(interfaces: dict[str, Interface]):
    said = [interfaces["ar"].ngettext("%(n)s country found", "%(n)s countries found", count) for count in range(3)]
    assert len(set(said)) == 3
    assert not any(sign.isdigit() for one in said for sign in one)


def test_a_string_is_escaped_and_so_is_what_is_put_into_it():
    interface = Interface(NullTranslations())
    assert interface.gettext("Fish & <chips>") == Markup("Fish &amp; &lt;chips&gt;")
    assert interface.gettext("%(name)s & co", name="<b>") == Markup("&lt;b&gt; &amp; co")
    assert interface.ngettext("%(n)s <x>", "%(n)s <y>", 2) == Markup("2 &lt;y&gt;")


def test_a_percent_sign_without_values_stays_as_it_is():
    assert Interface(NullTranslations()).gettext("100 %") == "100 %"


def test_each_request_speaks_its_own_language(interfaces: dict[str, Interface]):
    speak(interfaces["de"])
    german = gettext("Continue")
    assert ngettext("%(n)s profession found", "%(n)s professions found", 3) == "3 Berufe gefunden"
    speak(interfaces["en"])
    assert gettext("Continue") == "Continue" != german


def test_english_needs_no_catalogue_and_other_languages_do(interfaces: dict[str, Interface]):
    assert set(interfaces) == {"de", "uk", "ar", "tr", "en"}


def test_a_catalogue_is_compiled_only_when_its_words_are_newer(tmp_path: Path):
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "messages.po").write_text('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
                                        'msgid "Back"\nmsgstr "Zurück"\n', encoding="utf-8")
    assert compile_catalogues(tmp_path) == ["de"]
    assert compile_catalogues(tmp_path) == []
    assert load_interfaces(tmp_path, {"de": "de"})["de"].gettext("Back") == "Zurück"
