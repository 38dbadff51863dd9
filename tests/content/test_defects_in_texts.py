"""Each defect in a text is noticed, by language and key."""

import unicodedata

import pytest

from kiosk.content.checking import Report, what_stops_pages
from kiosk.flows import Choice, Flow, Land, Outcome, Profession

from .conftest import LANGUAGES, ON, Tables
from .planting import Defect, build, changed, check_content, new_complaints, report, text

STATEMENT = "statements/{}/text".format


def gone(language: str, key: str) -> dict:
    return {f"texts/{language}": {key: None}}


def more(words: str):
    """The old words with something after them."""
    return lambda old: f"{old} {words}"


def missing(name: str, language: str, key: str) -> Defect:
    return Defect(name, gone(language, key), (f"texts/{language}/{key}: missing.",))


def wrong(name: str, key: str, words: str, *troubles: str, language: str = "en") -> Defect:
    """Something wrong at the end of a text."""
    return Defect(name, text(language, key, more(words)),
                  tuple(f"texts/{language}/{key}: {trouble}." for trouble in troubles))


def sign(name: str, key: str, bad: str, told: str) -> Defect:
    """One bad character in the middle of a text."""
    return Defect(name, text("en", key, lambda old: f"{old[:1]}{bad}{old[1:]}"),
                  (f"texts/en/{key}: has the character {told}.",))


def typed(name: str, key: str, words: str, trouble: str) -> Defect:
    return wrong(name, key, words, f"has a {trouble}; write the one of the language")


COMPLETENESS = (
    missing("a profession without a title", "ar", "professions/nurse/title"),
    missing("a profession without a German title", "de", "professions/cook/title"),
    missing("a field without a title", "tr", "fields/it/title"),
    missing("a field without examples", "tr", "fields/medicine/examples"),
    missing("a Land without a name", "uk", "lands/DE-BY/title"),
    missing("a kind of office without a title", "en", "authority-types/hwk/title"),
    missing("a kind of office without a role", "en", "authority-types/hwk/role"),
    missing("a kind of office nobody can find", "en", "authority-types/hwk/find"),
    missing("a statement without German words", "de", "statements/advice-iq/text"),
    missing("a statement without Turkish words", "tr", "statements/advice-zsba/text"),
    missing("a step without a heading", "uk", "statements/step-zab/title"),
    missing("a note that only Germans can read", "ar", "professions/nurse/note"),
    missing("a waiting time that only Germans can read", "tr", "statements/step-zab/ride"),
    missing("a guide without a name", "en", "recognition/title"),
    missing("a question without words", "ar", "recognition/german/question"),
    missing("a question without a hint", "ar", "recognition/german/hint"),
    missing("a question that does not say why", "ar", "recognition/german/why"),
    missing("a question without a short name", "ar", "recognition/german/short"),
    missing("an answer without words", "tr", "recognition/training/on_the_job"),
    missing("nobody can say that she is abroad", "uk", "recognition/land/abroad"),
    missing("a paragraph about privacy", "tr", "about/privacy/no-log"),
    missing("the sentence for an amount nobody knows", "ar", "amounts/not-yet-set"),
    Defect("hardly any other name", text("en", "professions/physician/synonyms", "doctor\nmedical doctor"),
           ("texts/en/professions/physician/synonyms: 2 synonyms, but the sixty most asked professions have at "
            "least three.",)),
    Defect("the title once more is no other name",
           text("en", "professions/baker/synonyms", lambda old: "bread maker\nBaker\nbaker\nbakery worker"),
           ("texts/en/professions/baker/synonyms: 2 synonyms, but the sixty most asked professions have at "
            "least three.",)),
    Defect("a translation of another text", text("en", "lands/DE-BE/title", "Berlin", source="000000000000"),
           warnings=("texts/en/lands/DE-BE/title: outdated, the German text has changed since.",)),
    Defect("a translation of nobody knows what", text("en", "lands/DE-BB/title", "Brandenburg", source=None),
           warnings=("texts/en/lands/DE-BB/title: does not tell which German text it was made from.",)),
    Defect("words for a profession that does not exist", text("de", "professions/wizard/title", "Zauberer"),
           tuple(f"texts/{tag}/professions/wizard/title: missing." for tag in ("en", "uk", "ar", "tr")),
           ("texts/de/professions/wizard/title: left over, no page asks for it.",)),
    Defect("an answer that no question has", text("en", "recognition/german/d1", "Perfect", source="0123456789ab"),
           warnings=("texts/en/recognition/german/d1: left over, no page asks for it.",)),
    Defect("a note is welcome", text("en", "professions/goldsmith/note", more("Ask there."))),
)
PLACEHOLDERS = (
    wrong("half a placeholder", STATEMENT("answer-state"), "{fee",
          "has a bracket that belongs to no placeholder and no office word"),
    wrong("a placeholder without a type", STATEMENT("answer-title"), "{fee}",
          "has a bracket that belongs to no placeholder and no office word"),
    wrong("half an office word", STATEMENT("answer-federal"), "[[Amt]",
          "has a bracket that belongs to no placeholder and no office word"),
    wrong("a placeholder of unknown type", STATEMENT("german-ask"), "{zab_months:moons}",
          "{zab_months:moons} has an unknown type",
          "has the placeholder {zab_months:moons}, which the German text has not"),
    wrong("a placeholder nobody can fill", STATEMENT("german-none"), "{nobody:money}",
          "{nobody:money} has no value here",
          "has the placeholder {nobody:money}, which the German text has not"),
    wrong("months said as weeks", STATEMENT("german-gap"), "{zab_months:weeks}",
          "{zab_months:weeks} must be written {zab_months:months}, as everywhere",
          "has the placeholder {zab_months:weeks}, which the German text has not"),
    wrong("a part that no amount has", STATEMENT("advice-agency"), "{break_minutes.over_99h:minutes}",
          "{break_minutes.over_99h:minutes} has no value here",
          "has the placeholder {break_minutes.over_99h:minutes}, which the German text has not"),
    wrong("an amount with parts named without one", STATEMENT("advice-finder"), "{break_minutes:minutes}",
          "{break_minutes:minutes} has no value here",
          "has the placeholder {break_minutes:minutes}, which the German text has not"),
    wrong("minutes said as money", STATEMENT("route-eu-craft"), "{break_minutes.over_6h:money}",
          "{break_minutes.over_6h:money} must be written {break_minutes.over_6h:minutes}, as everywhere",
          "has the placeholder {break_minutes.over_6h:money}, which the German text has not"),
    wrong("an age said as a number of years", STATEMENT("german-high"), "{older_age:years}",
          "{older_age:years} must be written {older_age:number}, as everywhere",
          "has the placeholder {older_age:years}, which the German text has not"),
    wrong("a value of another statement", STATEMENT("german-enough"), "{fee_least:money}",
          "{fee_least:money} has no value here",
          "has the placeholder {fee_least:money}, which the German text has not"),
    wrong("an amount on a page that fills none", "start/help/how", "{zab_months:months}",
          "{zab_months:months} has no value here",
          "has the placeholder {zab_months:months}, which the German text has not"),
    wrong("a value of the rules in a note", "professions/midwife/note", "{land_level:level}",
          "{land_level:level} has no value here",
          "has the placeholder {land_level:level}, which the German text has not"),
    wrong("an amount only a translation names", STATEMENT("money-tax"), "{zab_fee_least:money}",
          "has the placeholder {zab_fee_least:money}, which the German text has not"),
    Defect("an amount a translation forgets",
           text("en", STATEMENT("money-uni-assist"), lambda old: old.replace("{uni_assist_next:money}", "more")),
           (f"texts/en/{STATEMENT('money-uni-assist')}: lacks the placeholder {{uni_assist_next:money}} of the "
            "German text.",)),
    Defect("an office word translated",
           text("en", STATEMENT("answer-craft-self"), lambda old: old.replace("[[Handwerksrolle]]", "register")),
           (f"texts/en/{STATEMENT('answer-craft-self')}: lacks the office word [[Handwerksrolle]] of the German "
            "text.",)),
    wrong("an office word the German has not", STATEMENT("answer-germany"), "[[Amt]].",
          "has the office word [[Amt]], which the German text has not"),
    Defect("another language level", text("en", STATEMENT("german-physician"), lambda old: old.replace("C1", "B1")),
           (f"texts/en/{STATEMENT('german-physician')}: lacks the language level C1 of the German text.",
            f"texts/en/{STATEMENT('german-physician')}: has the language level B1, which the German text has not.")),
    Defect("another web address",
           text("en", STATEMENT("papers-translation"), lambda old: old.replace("justiz-dolmetscher.de", "amt.de")),
           (f"texts/en/{STATEMENT('papers-translation')}: lacks the web address justiz-dolmetscher.de of the "
            "German text.",
            f"texts/en/{STATEMENT('papers-translation')}: has the web address amt.de, which the German text "
            "has not.")),
)
LETTERS = (
    sign("a bell", STATEMENT("meanwhile-course"), "\a", "U+0007 (cc)"),
    sign("a new line in a sentence", STATEMENT("meanwhile-employed"), "\n", "U+000A (cc)"),
    sign("a text that turns round", STATEMENT("meanwhile-free"), "\u202e", "U+202E (right-to-left override)"),
    sign("a text that is shut in", STATEMENT("meanwhile-helper"), "\u2067", "U+2067 (right-to-left isolate)"),
    sign("a private character", STATEMENT("meanwhile-title"), "\ue000", "U+E000 (co)"),
    sign("a byte order mark", STATEMENT("office-green"), "\ufeff", "U+FEFF (zero width no-break space)"),
    sign("a broken character", STATEMENT("office-hwk"), "\ufffd", "U+FFFD (replacement character)"),
    sign("a line separator", STATEMENT("office-ihk"), "\u2028", "U+2028 (line separator)"),
    Defect("an office whose name turns round", {"institutions": {"zab": {"name": "ZAB\u202e"}}},
           ("institutions/zab: has the character U+202E (right-to-left override).",)),
    typed("typewriter quotes", STATEMENT("office-medium"), '"here".', "straight quotation mark"),
    typed("a typewriter apostrophe", STATEMENT("office-mfa"), "It's here.", "straight apostrophe"),
    typed("a grave accent", STATEMENT("office-several"), "`Here.", "grave accent"),
    typed("an acute accent", STATEMENT("office-zfa"), "It´s here.", "acute accent"),
    wrong("an HTML tag", STATEMENT("paper-cv"), "<b>", "has an angle bracket; a text is plain"),
    wrong("two spaces", STATEMENT("paper-form"), " twice",
          "has an empty line, or spaces at an end or two together"),
    wrong("a space at the end", STATEMENT("paper-degree"), "",
          "has an empty line, or spaces at an end or two together"),
    Defect("an empty text", text("en", STATEMENT("paper-school"), ""),
           (f"texts/en/{STATEMENT('paper-school')}: has an empty line, or spaces at an end or two together.",)),
    Defect("an empty name", text("en", "professions/tiler/synonyms", more("\n\nx")),
           ("texts/en/professions/tiler/synonyms: has an empty line, or spaces at an end or two together.",)),
    wrong("a mark beside its letter", STATEMENT("paper-police"), unicodedata.normalize("NFD", "Prüfung."),
          "has letters and marks apart (Unicode NFC joins them)"),
    wrong("a figure", STATEMENT("partial-title"), "Wait 3 months.", "has the figure 3; facts are placeholders"),
    wrong("an Arabic figure", STATEMENT("partial-none"), "٣", "has the figure ٣; facts are placeholders",
          language="ar"),
    wrong("a Persian figure", STATEMENT("partial-none"), "۴", "has the figure ۴; facts are placeholders",
          language="tr"),
    wrong("a raised figure", STATEMENT("partial-eu"), "m²", "has the figure ²; facts are placeholders"),
    wrong("a figure in an office word", STATEMENT("partial-social"), "[[Formular 7]]",
          "has the figure 7; facts are placeholders",
          "has the office word [[Formular 7]], which the German text has not"),
    wrong("a language level in Cyrillic letters", STATEMENT("partial-free"), "А1.",
          "has the figure 1; facts are placeholders", language="uk"),
    wrong("a level that does not exist", STATEMENT("partial-health"), "D1.",
          "has the figure 1; facts are placeholders"),
    wrong("a soft hyphen, a joiner and a mark of direction are fine", STATEMENT("partial-nursing"),
          "Aner\u00adken\u00adnung. می\u200cخواهم. (\u200fC).", language="ar"),
)
GERMAN = (
    wrong("a sentence that does not end", STATEMENT("answer-free-training"), " ".join(["wort"] * 21) + ".",
          "a sentence of 21 words, at most 20 are allowed", language="de"),
    wrong("a sentence of twenty words", STATEMENT("answer-free-degree"), " ".join(["wort"] * 20) + ".",
          language="de"),
    wrong("a word of the office", STATEMENT("answer-school-only"), "Sie sollten das durchführen.",
          "“sollten” is not plain, write “muss” for a duty, “kann” for a choice",
          "“durchführen” is not plain, write a plain verb: “macht”, “prüft”", language="de"),
    Defect("a word to think about", text("de", STATEMENT("answer-state-free"), more("Die Frist ist kurz.")),
           warnings=(f"texts/de/{STATEMENT('answer-state-free')}: “Frist” is not plain, write “Sie haben Zeit "
                     "bis …”.",)),
    wrong("names may be as long as they are", "professions/roofer/synonyms",
          "Gleichwertigkeitsfeststellungsverfahrensfachkraft", language="de"),
)
DEFECTS = (*COMPLETENESS, *PLACEHOLDERS, *LETTERS, *GERMAN)


@pytest.fixture(scope="module")
def planted(tables: Tables):
    return build(changed(tables, *(defect.change for defect in DEFECTS)))


@pytest.fixture(scope="module")
def complaints(before: Report, planted) -> Report:
    return new_complaints(before, report(planted))


@pytest.mark.parametrize("defect", DEFECTS, ids=str)
def test_a_defect_is_named_with_its_place(defect: Defect, complaints: Report):
    assert set(defect.errors) <= set(complaints.errors)
    assert set(defect.warnings) <= set(complaints.warnings)


def test_nothing_else_is_complained_about(complaints: Report):
    assert complaints.errors == sorted(line for defect in DEFECTS for line in defect.errors)
    assert complaints.warnings == sorted(line for defect in DEFECTS for line in defect.warnings)


def test_a_placeholder_nobody_can_fill_stops_a_catalogue_from_being_shown(planted):
    stops = set(what_stops_pages(planted))
    assert f"texts/en/{STATEMENT('german-none')}: {{nobody:money}} has no value here." in stops
    assert "texts/de/professions/cook/title: missing." in stops
    assert "texts/ar/professions/nurse/title: missing." not in stops  # she gets the English, marked as such


def test_a_new_guide_lists_the_words_it_needs(catalogue, before: Report):
    guide = Flow("tiny", Choice("sure", yes="who", no="end", otherwise="who"), Profession("who", then="where"),
                 Land("where", then="end"), Outcome("end"))
    asked = ["title", "intro", "sure/question", "sure/hint", "sure/why", "sure/short", "sure/yes", "sure/no",
             *(f"{step}/{part}" for step in ("who", "where") for part in ("question", "hint", "why", "short")),
             "where/abroad"]
    errors = check_content(catalogue, [guide], ON).errors
    assert {line for line in errors if "/tiny/" in line} == {
        f"texts/{tag}/tiny/{key}: missing." for tag in LANGUAGES for key in asked}


def test_a_hard_part_of_the_texts_is_measured(tables: Tables):
    long_words = "Einwanderungsberatung vereinfacht Genehmigungsangelegenheiten. "
    long_sentence = "Sie gehen mit allem, was Sie haben, zu dem Amt, das Ihnen hier schon hilft."
    planted = build(changed(tables, text("de", "amounts/not-yet-set", (long_words * 40).strip()),
                            *({"texts/de": {key: {"text": long_sentence}}} for key in tables["texts/de"]
                              if key.startswith("start/help/"))))
    warnings = report(planted).warnings
    assert "texts/de, amounts: LIX 103.0 is above 35." in warnings
    assert "texts/de, amounts: Wiener Sachtextformel 31.9 is above 7." in warnings
    assert "texts/de, start: 15.0 words in an average sentence, above 12." in warnings
