"""Whatever is typed, pasted or sent by a program: an answer, never an error, and never a long wait."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.search.keys import LONGEST_WORD, words
from kiosk.content.search.question import LONGEST_QUERY, MOST_WORDS, Question

ANYTHING = st.text(alphabet=st.characters(), max_size=300)  # with surrogates, control and unassigned characters
NEAR_WORDS = st.text(alphabet="aeiknrsш чьمرض ةا\u200c\u200f\u202e\u0000'-/()ß", max_size=60)


@settings(max_examples=300, deadline=None)
@given(query=ANYTHING | NEAR_WORDS, languages=st.lists(st.sampled_from(["de", "en", "uk", "ar", "tr", "xx", ""])))
def test_no_text_breaks_the_search(index, query, languages):
    for hit in index.find(query, languages):
        assert 0 < hit.score <= 1
        assert hit.matched


@pytest.mark.parametrize(
    "query",
    [
        "", " ", "\x00", "\ud800", "\udfff nurse \ud83d", "\u202enurse\u202c", "nu\x00rse", "a" * 10_000,
        "ﷺ" * 5_000, "é" * 10_000, "e\u0301" * 10_000, "\u0301" * 10_000, "nurse " * 2_000, "'" * 10_000,
        '" OR keys MATCH "', "nurse*", "NEAR(nurse)", "-nurse", "{}", "%s%n", "../../etc/passwd", "\u200d" * 10_000,
    ],
)  # fmt: skip
def test_hostile_text_is_only_text(index, query):
    assert len(index.find(query, ["de", "en"])) <= 10


def test_marks_that_steer_the_direction_of_writing_are_not_seen(found):
    assert found("\u202eK\u200franken\u2067schwester\u202c")[:1] == ["nurse"]


def test_spaces_in_front_do_not_push_her_words_out(found):
    assert found(" " * 10_000 + "Krankenschwester")[:1] == ["nurse"]


def test_a_long_text_is_cut_so_that_nobody_can_keep_the_kiosk_busy():
    question = Question.read("zimmermann dachdecker ﷺ " * 1_000 + "maurer")
    assert len(question.words) <= MOST_WORDS
    read = words("x" * 10_000)
    assert len(read[0].plain) == LONGEST_WORD <= LONGEST_QUERY
