"""Whose words a reader gets, in which language, and how far she may trust them – never a silent fall."""

from datetime import date

import pytest

from kiosk.content.catalogue import Catalogue
from kiosk.content.documents import Language, Text
from kiosk.content.texts import Tongue, coverage, state_of
from kiosk.content.words import fingerprint
from kiosk.errors import UnknownText

from .conftest import Tables
from .planting import build, changed, text

AT = date(2026, 11, 22)
LANGUAGES = {
    "de": Language(name="Deutsch", name_de="Deutsch", name_en="German", locale="de", fallback=(), order=1),
    "en": Language(name="English", name_de="Englisch", name_en="English", locale="en", fallback=("de",), order=2),
    "fa": Language(name="فارسی", name_de="Persisch", name_en="Persian", locale="fa", direction="rtl", order=3),
    "fa-AF": Language(name="دری", name_de="Dari", name_en="Dari", locale="fa_AF", direction="rtl", order=4,
                      fallback=("fa", "en", "de"), html="fa-AF"),
    "de-simple": Language(name="Leichte Sprache", name_de="", name_en="", locale="de@easy", html="de", order=5,
                          fallback=("de",)),
}  # fmt: skip


def said(words: str, source: str | None = None, state: str = "live") -> Text:
    return Text(text=words, state=state, source=fingerprint(source) if source else None, by="a person", at=AT)


TEXTS = {
    "de": {"title": said("Köchin"), "fee": said("Kosten: {fee:money}"), "new": said("Neu", state="draft")},
    "en": {"title": said("Cook", "Köchin", "review"), "fee": said("Costs: {fee:money}", "Kosten: {fee:money}")},
    "fa": {"title": said("آشپز", "Koch")},
    "fa-AF": {},
    "de-simple": {},
}


def tongue(tag: str) -> Tongue:
    return Tongue(tag, LANGUAGES, TEXTS)


@pytest.mark.parametrize(("text", "german", "state"), [
    (said("Cook", "Köchin"), said("Köchin"), "live"),
    (said("Cook", "Köchin", "review"), said("Köchin"), "review"),
    (said("Cook", "Köchin", "draft"), said("Köchin"), "draft"),
    (said("Cook", "Koch"), said("Köchin"), "outdated"),
    (said("Cook", "Koch", "draft"), said("Köchin"), "outdated"),
    (said("Cook", "Köchin"), said("Ko\u0308chin"), "live"),
    (said("Cook"), said("Köchin"), "live"),
    (said("Cook", "Köchin"), None, "live"),
    (said("Köchin", state="draft"), said("Köchin", state="draft"), "draft"),
])  # fmt: skip
def test_a_translation_is_outdated_as_soon_as_the_german_changes(text: Text, german: Text | None, state: str):
    assert state_of(text, german) == state


def test_her_own_words_come_first_with_their_state():
    words = tongue("en").words("title")
    assert (words.plain, words.lang, words.dir, words.state) == ("Cook", "en", "ltr", "review")


def test_words_made_from_an_older_german_text_say_so():
    assert tongue("fa").words("title").state == "outdated"


def test_missing_words_come_from_the_nearest_language_and_say_which():
    words = tongue("fa-AF").words("title")
    assert (words.plain, words.lang, words.dir, words.state) == ("آشپز", "fa", "rtl", "missing")
    words = tongue("fa-AF").words("fee", {"fee": "600"})
    assert (words.plain, words.lang, words.dir, words.state) == ("Costs: €600", "en", "ltr", "missing")
    words = tongue("fa-AF").words("new")
    assert (words.plain, words.lang, words.dir, words.state) == ("Neu", "de", "ltr", "missing")


def test_a_text_of_another_language_is_filled_in_the_way_of_that_language():
    assert tongue("de-simple").words("fee", {"fee": "45934.20"}).plain == "Kosten: 45.934,20\xa0€"


def test_easy_german_falls_back_on_german_and_is_read_as_german():
    words = tongue("de-simple").words("title")
    assert (words.plain, words.lang, words.state) == ("Köchin", "de", "missing")


def test_words_that_nobody_wrote_are_an_error_and_not_an_empty_line():
    for tag in LANGUAGES:
        assert not tongue(tag).has("nothing")
        with pytest.raises(UnknownText, match="nothing"):
            tongue(tag).words("nothing")


def test_a_text_with_an_amount_is_filled_anew_each_time():
    english = tongue("en")
    assert english.words("fee", {"fee": "1"}).plain == "Costs: €1"
    assert english.words("fee", {"fee": "2"}).plain == "Costs: €2"
    with pytest.raises(KeyError):
        english.words("fee")


def test_a_text_without_an_amount_is_made_ready_once():
    english = tongue("en")
    assert english.words("title") is english.words("title")


def test_coverage_counts_every_german_text_once():
    assert coverage(TEXTS["en"], TEXTS["de"]) == {"live": 1, "review": 1, "draft": 0, "outdated": 0, "missing": 1}
    assert coverage(TEXTS["fa"], TEXTS["de"]) == {"live": 0, "review": 0, "draft": 0, "outdated": 1, "missing": 2}
    assert coverage({}, TEXTS["de"])["missing"] == 3


@pytest.mark.parametrize("language", ["uk", "ar", "tr"])
def test_a_paragraph_that_is_not_translated_stands_in_english_and_says_so(tables: Tables, language: str):
    key = "about/privacy/no-log"
    words = build(changed(tables, {f"texts/{language}": {key: None}})).text(language, key)
    assert (words.lang, words.dir, words.state) == ("en", "ltr", "missing")
    assert words.plain == tables["texts/en"][key]["text"]


def test_a_better_german_sentence_marks_all_its_translations(tables: Tables):
    key = "about/privacy/no-log"
    older = tables["texts/tr"][key]["source"]
    catalogue = build(changed(tables, text("de", key, "Wir schreiben nichts auf.", state="live"),
                              text("tr", key, tables["texts/tr"][key]["text"], source=older)))
    assert catalogue.text("tr", key).state == "outdated"
    assert catalogue.text("de", key).state == "live"


def test_the_reader_of_every_language_gets_all_words_in_it(catalogue: Catalogue):
    plain_keys = [key for key, words in catalogue.texts["de"].items() if "{" not in words.text]
    for tag in catalogue.offered:
        other = {words.lang for key in plain_keys if (words := catalogue.text(tag, key)).state == "missing"}
        assert other == set()
