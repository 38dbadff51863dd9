"""The content as it stands: whole in five languages, and what the checks know about the program is still true."""

import re
import shutil

import pytest

from kiosk.about.views import PARAGRAPHS
from kiosk.config import ROOT
from kiosk.content.catalogue import Catalogue
from kiosk.content.checking import Report, what_stops_pages
from kiosk.content.checks.keys import PAGES, needed_keys
from kiosk.content.checks.placeholders import COMPUTED
from kiosk.content.checks.proof import OWN_WORDS
from kiosk.i18n.gettext import compile_catalogues, load_interfaces
from kiosk.ops.commands import FLOWS
from kiosk.recognition.case import Case
from kiosk.recognition.fees import statement_for
from kiosk.recognition.rules.waiting import german

from .conftest import LANGUAGES, Tables


def test_five_languages_are_offered(tables: Tables, tmp_path):
    shutil.copytree(ROOT / "translations", tmp_path / "translations")
    compile_catalogues(tmp_path / "translations")
    locales = {tag: language["locale"] for tag, language in tables["languages"].items()}
    interfaces = load_interfaces(tmp_path / "translations", locales)
    assert set(LANGUAGES) <= set(Catalogue(1, tables, interfaces).offered)


def test_nothing_in_the_content_is_wrong(before: Report):
    assert before.errors == []


def test_no_page_is_stopped_by_the_content(catalogue: Catalogue):
    assert what_stops_pages(catalogue) == []


def test_no_translation_is_outdated_or_left_over(before: Report):
    assert [line for line in before.warnings if "outdated" in line or "left over" in line] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_a_page_asks_for_is_in_her_own_language(catalogue: Catalogue, language: str):
    assert [key for key in needed_keys(catalogue, tuple(FLOWS.values())) if key not in catalogue.texts[language]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_professions_have_one_title(catalogue: Catalogue, language: str):
    titles = [catalogue.text(language, f"professions/{id}/title").plain.casefold() for id in catalogue.professions]
    assert sorted(title for title in set(titles) if titles.count(title) > 1) == []


def test_whatever_no_person_has_reviewed_is_marked_as_a_draft(catalogue: Catalogue):
    machine_made = [text for texts in catalogue.texts.values() for text in texts.values() if text.by == "machine"]
    assert machine_made
    assert {text.state for text in machine_made} == {"draft"}


def test_the_checks_know_every_page_of_plain_text():
    """keys.PAGES stands in the core; the pages themselves are templates and views."""
    sources = [*(ROOT / "kiosk").rglob("*.html"), *(ROOT / "kiosk").rglob("*.py")]
    named = {key for file in sources if file.name != "keys.py"
             for key in re.findall(r"[\"']((?:about|start|amounts|appointment|centres|programme|sheets)/[a-z/-]+)[\"']", file.read_text(encoding="utf-8"))}
    paragraphs = {f"about/{page}/{part}" for page, parts in PARAGRAPHS.items() for part in (*parts, "title")}
    known = {f"{page}/{part}" for page, parts in PAGES.items() for part in parts}
    no_words = {"start/help/", "about/imprint", "programme/chart", "programme/flyer"} | {key for key in named if key.startswith("centres/") and key.endswith("/")}
    assert paragraphs | named - no_words <= known
    # These pages name their parts without the folder.
    short = ("start/help/", "appointment/", "programme/figures/", "centres/programmes/", "centres/services/", "centres/sheet/")
    parts = {key for key in known - paragraphs - named if not key.startswith(short)}
    assert parts == set()


def test_the_checks_know_every_value_that_the_rules_hand_to_a_statement(catalogue: Catalogue):
    handed = [statement_for(fee, "an office") for fee in catalogue.fees.values()]
    for id, profession in catalogue.professions.items():
        for land in (None, *catalogue.lands):
            case = Case(profession_id=id, profession=profession, land=land, region="third")
            handed += [(line.id, line.values) for line in german(case)]
    # What the office's time limit is called, plan.py hands on itself.
    # The values of situations are compared with what these hand on in tests/rights.
    by_rules = {name: value.statements for name, value in COMPUTED.items()
                if not name.startswith("decision_") and not _is_of_a_situation(value.statements, catalogue)}
    assert {(name, id) for id, values in handed for name in values} == {
        (name, id) for name, statements in by_rules.items() for id in statements}


def test_only_sentences_without_a_fact_need_no_source(catalogue: Catalogue):
    assert {id for id in OWN_WORDS if id not in catalogue.statements} == set()
    assert {id for id in OWN_WORDS if catalogue.statements[id].law or catalogue.statements[id].source} == set()


def _is_of_a_situation(statements: tuple[str, ...], catalogue: Catalogue) -> bool:
    return any(id.startswith(f"{situation}-") for id in statements for situation in catalogue.situations)
