"""Every kind of page says everything in both languages, each sentence beside its own."""

import pytest
from pages.addresses import all_pages, plain_pages

from .reading import ids, links, written

PAIRS = (("ar", "de"), ("de", "uk"), ("uk", "de"), ("de", "ar"), ("tr", "ar"))
# Many pages share a template: of those without answers every fourth one, of the others every ninth.
# The settings show what is set: see test_choosing.py.
PLAIN = tuple(below for below in dict.fromkeys(plain_pages()) if below != "display")
PAGES = (*PLAIN[::4], *[below for below in all_pages() if below not in PLAIN and not below.startswith("display")][::9])
CASES = [(*PAIRS[number % len(PAIRS)], below) for number, below in enumerate(PAGES)]
# In the order of an alphabet: hers is kept.
SORTED = ("professions/", "professions?", "recognition", "languages", "advice", "rights", "programme", "appointment")


@pytest.mark.parametrize(("own", "second", "below"), CASES)
def test_both_languages_say_all_of_their_page(open_both, own, second, below):
    woven, mine, theirs = open_both(own, second, below)
    assert woven.without_the_other() == written(mine.main), "her language is the page as it always is"
    said, wanted = " ".join(woven.other_sentences()), theirs.sentences()
    assert [sentence for sentence in wanted if sentence not in said] == [], "the other language says it nowhere"
    if not below.startswith(SORTED):
        assert not_in_order(wanted, said) is None
    beside, marks = woven.other_by_mark(), theirs.by_mark()
    wrong = {mark: (beside[mark], marks[mark]) for mark in marks.keys() & beside.keys() if beside[mark] != marks[mark]}
    assert not wrong, "a sentence stands beside another one"
    assert len(set(ids(woven.main)) - set(ids(mine.main))) > 0, "blocks that keep their place"
    assert len(ids(woven.main)) == len(set(ids(woven.main)))
    assert links(woven.main) == links(mine.main), "every link is there once"


def not_in_order(sentences, said):
    """The first sentence that does not come after those before it; None when all do."""
    place = 0
    for sentence in sentences:
        found = said.find(sentence, place)
        if found < 0:
            return sentence
        place = found + len(sentence)
    return None


def test_there_is_something_to_compare(open_both):
    """So that an empty list means that all is well, and not that nothing was read."""
    woven, mine, theirs = open_both("ar", "de", "rights/topics/dismissal")
    assert len(theirs.sentences()) > 100 and len(theirs.by_mark()) > 30
    assert len(woven.main.xpath(".//span[@class='other']")) > 100
    assert woven.other_sentences() != mine.sentences()
