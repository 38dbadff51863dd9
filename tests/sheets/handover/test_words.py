"""Codes are printed: the list of words only ever grows, and the guides' words are all in it."""

import hashlib

from kiosk.flows import SPECIALS
from kiosk.recognition.flow import RECOGNITION
from kiosk.rights.situations import SITUATIONS
from kiosk.sheets.handover.words import WORDS

from .random_results import professions

# How long the list was, and the hash of its words then. A new row when it has grown; no row ever changes.
AS_IT_WAS = {
    463: "cb0595eb68c6902d6b6561ffc19b5d482f37b8a045dd5a0b0d8da933f9be525b",
    488: "02ea0b283b5b9ad412223438e2de5ab364b5c614af6970fd6779ce4013122488",
    581: "229cd620d7e64a4cdea7b747d89072edc49bb518393c2715e14a5c5ab9995dfb",
    610: "5cc412b8b7ca52dafb2bcb07220fb6fd0826709322e8998e4f7c6ec79483506a",
}


def test_no_word_was_ever_moved_changed_or_dropped():
    for count, digest in AS_IT_WAS.items():
        assert hashlib.sha256(" ".join(WORDS[:count]).encode()).hexdigest() == digest, "append words, never change them"
    assert max(AS_IT_WAS) == len(WORDS), "the list has grown: write down here what it is now"


def test_no_word_stands_twice():
    assert len(set(WORDS)) == len(WORDS)


def test_the_words_of_every_guide_are_in_the_list():
    for flow in (RECOGNITION, *SITUATIONS.values()):
        for question in flow.questions:
            wanted = {flow.name, question.name, *question.answers, *SPECIALS}
            assert wanted <= set(WORDS), f"{flow.name}, {question.name}: append to kiosk/sheets/handover/words.py"


def test_most_professions_are_in_the_list():
    """One added later is spelled out: its code is longer and just as good."""
    assert len(set(professions()) - set(WORDS)) <= len(professions()) / 10
