"""Every fact is in the data with its numbers, its year and its source – and in no text as a digit."""

import re

import pytest
from pages.owed import PROMISED

from kiosk.content.measures import SHOWN_AS
from kiosk.content.words import slots

from .facts import CURRENT, FIGURES, HISTORY

FOLDERS = ("units", "figures", "milestones")


@pytest.mark.parametrize("id", FIGURES)
def test_a_figure_has_the_numbers_and_the_time_of_its_source(catalogue, id):
    figure = catalogue.figures[id]
    begins, ends, numbers = FIGURES[id]
    assert (figure.begins, figure.ends) == (begins, ends)
    assert sorted(one.amount for one in figure.values.values()) == sorted(numbers.split())


def test_there_is_no_figure_that_the_facts_do_not_have(catalogue):
    assert set(catalogue.figures) == set(FIGURES)


@pytest.mark.parametrize("id", HISTORY)
def test_what_happened_has_its_time(catalogue, id):
    assert (catalogue.milestones[id].begins, catalogue.milestones[id].ends) == HISTORY[id]


def test_what_is_known_of_the_running_round_names_its_land(catalogue):
    current = {id: one.lands for id, one in catalogue.milestones.items() if one.kind == "current"}
    assert current == {id: (land,) for id, land in CURRENT.items()}
    assert set(catalogue.milestones) == {*HISTORY, *CURRENT}


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_fact_names_a_source(catalogue, folder):
    assert [id for id, one in getattr(catalogue, folder).items() if not any(map(str.strip, one.source))] == []


def test_history_is_told_in_the_order_of_time(catalogue):
    told = [one for one in catalogue.milestones.values() if one.kind != "current"]
    in_order = sorted(told, key=lambda one: one.order)
    assert [one.begins[:4] for one in in_order] == sorted(one.begins[:4] for one in told)


@pytest.mark.parametrize("language", PROMISED)
@pytest.mark.parametrize("folder", FOLDERS)
def test_every_number_of_a_document_stands_in_its_words(catalogue, folder, language):
    texts, wrong = catalogue.texts[language], []
    for id, document in getattr(catalogue, folder).items():
        said = [text.text for key, text in texts.items() if key.startswith(f"{folder}/{id}/")]
        shown = {slot for text in said for slot in slots(text)}
        if shown != {(name, SHOWN_AS[one.unit]) for name, one in document.values.items()}:
            wrong.append(id)
    assert wrong == []


@pytest.mark.parametrize("language", PROMISED)
def test_no_text_about_the_programme_has_a_digit(catalogue, language):
    texts = {key: text.text for key, text in catalogue.texts[language].items()
             if key.split("/")[0] in (*FOLDERS, "programme", "stories")}
    assert len(texts) > 100
    assert [key for key, text in texts.items() if re.search(r"\d", re.sub(r"\{[^}]*\}", "", text))] == []


@pytest.mark.parametrize("language", PROMISED)
def test_every_unit_has_a_title_and_a_sentence_in_her_language(catalogue, language):
    lacking = [id for id in catalogue.units for part in ("title", "sentence")
               if catalogue.text(language, f"units/{id}/{part}", _values(catalogue.units[id])).state == "missing"]
    assert lacking == []


def test_only_what_a_current_page_says_counts_as_certain(catalogue):
    """The overview of the programme is from the round before: alone it makes nothing certain."""
    overview = "https://www.netzwerk-iq.de/foerderprogramm-iq/programmuebersicht"
    for folder in FOLDERS:
        for id, one in getattr(catalogue, folder).items():
            assert one.source != (overview,) or one.confidence == "medium", f"{folder}/{id}"


def _values(document):
    return {name: one.amount for name, one in document.values.items()}
