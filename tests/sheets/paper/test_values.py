"""What the compiler is told of a statement: the fewer pieces, the sooner it is set."""

import pytest

from kiosk.sheets.paper.order import Side
from kiosk.sheets.paper.reading import Block, Run
from kiosk.sheets.paper.values import values_of

GERMAN, ARABIC = Side("de", "ltr", (), (), ""), Side("ar", "rtl", (), (), "")


def runs(*said: Run, side: Side = GERMAN, kind: str = "p", law: str = "", tells_law: bool = True) -> list:
    return values_of(Block(kind, said, law=law), side, tells_law)["runs"]


def test_words_that_look_alike_are_one_piece():
    assert runs(Run("Am "), Run("1. Mai", apart="auto"), Run("\n"), Run("ist frei.", lang="de")) == ["Am 1. Mai\nist frei."]


def test_bold_words_and_those_of_another_language_are_pieces_of_their_own():
    said = runs(Run("Zur "), Run("IHK", look="strong"), Run(" oder "), Run("палата", lang="uk"))
    assert said == ["Zur ", ["IHK", "", True], " oder ", ["палата", "uk", False]]


@pytest.mark.parametrize("kind", ["h1", "h2", "h3", "h4", "day"])
def test_what_is_bold_from_first_to_last_is_one_piece(kind):
    assert runs(Run("Letzter "), Run("Tag", look="strong"), kind=kind) == ["Letzter Tag"]


def test_a_phone_number_keeps_its_order_among_words_from_right_to_left():
    assert runs(Run("هاتف "), Run("0800 4 5555 00", apart="ltr"), side=ARABIC) == ["هاتف \u20660800 4 5555 00\u2069"]


@pytest.mark.parametrize("said", ["شهران", "16 يناير 2027", "10", "13.90"])
def test_words_that_run_from_right_to_left_need_no_isolate_among_others(said):
    assert runs(Run("حتى "), Run(said, apart="auto"), Run("."), side=ARABIC) == [f"حتى {said}."]


@pytest.mark.parametrize("said", ["IHK", "علي GmbH", "0800 4 5555 00", "12 § 3", "علي\u202e"])
def test_all_others_are_kept_apart_in_arabic_too(said):
    assert runs(Run("حتى "), Run(said, apart="auto"), Run("."), side=ARABIC) == [f"حتى \u2068{said}\u2069."]


@pytest.mark.parametrize("said", ["Name: علي", "Name: \u202ebi", "Name: \u05d0"])
def test_words_that_turn_around_are_kept_apart_on_a_side_from_left_to_right_too(said):
    assert runs(Run(said, apart="auto"), Run(" 1")) == [f"\u2068{said}\u2069 1"]
    assert runs(Run("x", apart="rtl")) == ["\u2067x\u2069"]


def test_arabic_is_printed_without_the_marks_of_its_vowels_but_a_name_in_a_letter_keeps_them():
    assert runs(Run("أيضًا يُقدَّم: "), Run("يومًا", apart="auto"), side=ARABIC) == ["أيضا يقدم: يوما"]
    assert runs(Run("محمّد", apart="auto"), kind="sender") == ["\u2068محمّد\u2069"]
    assert runs(Run("أحمد آمن"), side=ARABIC) == ["أحمد آمن"]


def test_the_law_stands_behind_a_statement_and_its_sign_never_alone_at_the_end_of_a_line():
    assert runs(Run("Vier Wochen."), law="§ 622 Abs. 1 BGB") == ["Vier Wochen. (§\u00a0622 Abs.\u00a01 BGB)"]
    assert runs(Run("أربعة أسابيع."), side=ARABIC, law="§ 1 BGB") == ["أربعة أسابيع. ", ["\u2066(§\u00a01 BGB)\u2069", "de", False]]


def test_the_law_is_kept_apart_from_a_name_that_runs_from_right_to_left():
    assert runs(Run("Frau علي:"), law="§ 1 BGB") == ["Frau علي: \u2066(§\u00a01 BGB)\u2069"]


@pytest.mark.parametrize("kind", ["h2", "day", "state"])
def test_headings_days_and_marks_of_trust_carry_no_law(kind):
    assert runs(Run("Tag"), kind=kind, law="§ 1 BGB") == ["Tag"]


def test_a_side_without_the_law_does_not_say_it():
    assert runs(Run("Tag"), law="§ 1 BGB", tells_law=False) == ["Tag"]


def test_where_a_language_has_no_such_statement_there_is_nothing():
    assert values_of(None, GERMAN, True) is None
