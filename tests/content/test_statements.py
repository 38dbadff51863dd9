"""A statement says what holds on a day – and says so when it holds no more, or when nobody knows the amount."""

from datetime import date
from decimal import Decimal

import pytest

from kiosk.content.catalogue import Catalogue
from kiosk.errors import BadDocument, NotYetSet

from .conftest import LANGUAGES, ON, Tables
from .planting import build, changed, text

SALARY = "route-blue-card"


def test_the_amounts_of_the_day_stand_in_the_sentence(catalogue: Catalogue):
    said = catalogue.statement("de", SALARY, ON)
    assert "50.700\xa0€" in said.text.plain
    assert (said.expired, said.overdue, said.amount_unknown) == (False, False, False)
    assert said.proof is catalogue.statements[SALARY]


@pytest.mark.parametrize("language", LANGUAGES)
def test_when_nobody_has_set_the_amount_the_page_says_so_in_her_language(catalogue: Catalogue, language: str):
    said = catalogue.statement(language, SALARY, date(2027, 1, 1))
    assert said.amount_unknown
    assert said.text.plain == catalogue.text(language, "amounts/not-yet-set").plain
    assert said.text.lang == language


def test_an_expired_statement_keeps_the_amounts_of_its_last_day_and_says_that_it_is_over(tables: Tables):
    ended = build(changed(tables, {"statements": {SALARY: {"until": "2026-12-31"}}}))
    said = ended.statement("de", SALARY, date(2027, 3, 1))
    assert said.expired
    assert "50.700\xa0€" in said.text.plain
    assert not ended.statement("de", SALARY, date(2026, 12, 31)).expired


def test_a_statement_is_overdue_from_the_day_after_the_check_was_due(tables: Tables):
    due = build(changed(tables, {"statements": {SALARY: {"next_check": "2026-11-22"}}}))
    assert not due.statement("de", SALARY, date(2026, 11, 22)).overdue
    assert due.statement("de", SALARY, date(2026, 11, 23)).overdue


def test_values_of_her_case_come_before_the_parameters(catalogue: Catalogue):
    fee = {"office": "IHK <FOSA>", "fee_least": Decimal(100), "fee_most": Decimal(600)}
    said = catalogue.statement("de", "money-fee-range", ON, fee)
    assert "100\xa0€ bis 600\xa0€" in said.text.plain
    assert "IHK &lt;FOSA&gt;" in said.text.html


def test_the_parts_of_a_step_come_together(catalogue: Catalogue):
    parts = catalogue.statement("ar", "step-zab", ON).parts
    assert set(parts) == {"text", "title", "ride"}
    assert {words.lang for words in parts.values()} == {"ar"}


def test_a_waiting_time_nobody_knows_takes_nothing_else_away(tables: Tables):
    catalogue = build(changed(tables, {"parameters": {"zab_months": {"values": []}}}))
    said = catalogue.statement("de", "step-zab", ON)
    assert said.amount_unknown
    assert said.parts["ride"].plain == catalogue.text("de", "amounts/not-yet-set").plain
    assert said.text.plain == tables["texts/de"]["statements/step-zab/text"]["text"].replace("[[", "").replace("]]", "")
    assert "title" in said.parts


def test_a_value_that_her_case_has_not_is_not_known_either(catalogue: Catalogue):
    said = catalogue.statement("de", "step-decision", ON)  # the office has no time limit we know of
    assert said.amount_unknown
    assert said.parts["ride"].plain == catalogue.text("de", "amounts/not-yet-set").plain


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_statement_can_be_said_on_every_day(catalogue: Catalogue, language: str):
    values = {"office": "Amt", "fee_least": "1", "fee_most": "2", "decision_months": "3", "decision_wait": "bald",
              "language_level": "B2", "land_level": "C1"}  # fmt: skip
    for day in (date(2026, 1, 1), ON, date(2027, 7, 1), date.max):
        for id in catalogue.statements:
            said = catalogue.statement(language, id, day, values)
            assert said.text.plain and "{" not in said.text.plain and "[[" not in said.text.plain


def test_a_note_with_an_amount_that_is_not_set_raises(tables: Tables):
    ended = changed(tables, {"parameters": {"federal_law_from": {"values": []}}})
    with pytest.raises(NotYetSet):
        build(ended).text_on("de", "professions/nursing-assistant/note", ON)


def test_who_decides_is_found_by_kind_and_land(catalogue: Catalogue):
    assert catalogue.competence("health-professions-authority", "DE-BY").land == "DE-BY"
    assert catalogue.competence("health-professions-authority", "DE-XX") is None


def test_a_field_lists_its_professions(catalogue: Catalogue):
    assert "nurse" in catalogue.professions_in("health-care")
    assert sum(len(catalogue.professions_in(field)) for field in catalogue.fields) == len(catalogue.professions)


def test_what_a_page_reads_cannot_be_changed(catalogue: Catalogue):
    with pytest.raises(TypeError):
        catalogue.professions["nurse"] = None
    with pytest.raises(AttributeError):
        catalogue.professions["nurse"].field = "it"


@pytest.mark.parametrize("collection", ["professions", "statements", "languages"])
def test_a_store_without_a_collection_is_refused_in_one_sentence(tables: Tables, collection: str):
    with pytest.raises(BadDocument, match=f"no documents in: {collection}"):
        build({**tables, collection: {}})


def test_a_store_without_german_is_refused(tables: Tables):
    without = {name: documents for name, documents in tables.items() if name != "texts/de"}
    with pytest.raises(BadDocument, match="German"):
        build(without)


def test_a_broken_document_is_named_with_its_field(tables: Tables):
    with pytest.raises(BadDocument, match=r"professions/nurse: .*asked"):
        build(changed(tables, {"professions": {"nurse": {"asked": "often"}}}))
    with pytest.raises(BadDocument, match=r"texts/en/lands/DE-BY/title: .*state"):
        build(changed(tables, text("en", "lands/DE-BY/title", "Bavaria", state="perfect")))


def test_only_languages_with_texts_and_an_interface_are_offered(tables: Tables):
    assert Catalogue(1, tables, ["de", "ar", "fr"]).offered == ("de", "ar")
