"""Which of several professions comes first, and what a hit tells about itself."""

import pytest

from kiosk.content.search import Entry, Index


@pytest.fixture
def small() -> Index:
    return Index.build(
        [
            Entry("rare", {"de": ["Schlosserin / Schlosser"], "en": ["fitter"]}),
            Entry("second", {"de": ["Bauschlosserin", "Schlosser"], "en": ["metalworker"]}, 2),
            Entry("first", {"de": ["Industriemechanikerin", "Schlosser"], "tr": ["tesviyeci"]}, 1),
            Entry("gift", {"de": ["Vergifterin"], "en": ["gift"]}),
            Entry("poison", {"de": ["Gift"], "en": ["poisoner"]}),
        ]
    )


def test_the_profession_most_asked_for_wins_a_tie(small):
    assert [hit.id for hit in small.find("Schlosser", ["de"])] == ["first", "second", "rare"]


def test_the_language_she_reads_counts_more(small):
    assert small.find("gift", ["de", "en"])[0].id == "poison"
    assert small.find("gift", ["en", "de"])[0].id == "gift"


def test_names_in_languages_she_did_not_choose_are_searched_too(small):
    assert [hit.id for hit in small.find("tesviyeci", ["uk", "de"])] == ["first"]
    assert [hit.id for hit in small.find("tesviyeci", [])] == ["first"]


def test_a_hit_says_which_name_matched_in_which_language(small):
    hit = small.find("Schloser", ["en", "de"])[0]
    assert (hit.id, hit.matched, hit.language) == ("first", "Schlosser", "de")
    assert small.find("Bauschlosserin", ["de"])[0].matched == "Bauschlosserin"


def test_the_exact_name_is_surer_than_a_likeness_and_all_scores_lie_between_0_and_1(small):
    exact, slip = small.find("Schlosser", ["de"])[0], small.find("Schloser", ["de"])[0]
    assert 0 < slip.score < exact.score <= 1


def test_she_gets_no_more_than_she_asked_for_and_the_best_first(index):
    hits = index.find("Lehrerin", ["de", "en"], 3)
    assert len(hits) == 3
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert index.find("Lehrerin", ["de"], 0) == []


def test_no_profession_is_found_twice(index):
    hits = index.find("nurse", ["en", "de"], 50)
    assert len({hit.id for hit in hits}) == len(hits)


def test_a_kiosk_without_professions_finds_none():
    assert Index.build([]).find("nurse", ["en"]) == []
    assert Index.build([Entry("empty", {"de": [], "en": ["", "…"]})]).find("nurse", ["en"]) == []
