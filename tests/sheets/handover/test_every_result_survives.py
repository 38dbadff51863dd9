"""Answers become a code, the code a picture, the picture letters again – and lead to the same outcome."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some
from phone_camera import painted, read_codes

from kiosk.sheets.codes import picture
from kiosk.sheets.handover import KINDS, Refused, Result, address_of, decode, encode, grouped

from .random_results import random_results, walk

BASE = "https://kiosk.example/uk/h"
MODULE, WHITE = 0.75, 4  # millimetres; modules around a code
MODULE_AT_3_CM = 0.6  # millimetres that a usual phone still reads from a hand's breadth


def test_a_thousand_results_are_read_from_their_picture_and_lead_to_the_same_outcome():
    for came in random_results(1000, seed=5):
        letters = encode(came.result)
        drawing, _ = picture(address_of(BASE, letters), MODULE)
        [seen] = read_codes(painted(drawing))
        assert seen == f"{BASE}#{letters}"
        result = decode(seen)
        assert result == came.result
        again = walk(came.flow, dict(result.answers))
        assert (again.outcome, again.results, again.answers) == (came.walk.outcome, came.walk.results, came.walk.answers)


def test_every_code_is_read_at_three_centimetres_with_correction_m():
    longest = max((encode(came.result) for came in random_results(1000, seed=6)), key=len)
    _, side = picture(address_of(BASE, longest), MODULE)
    assert len(longest) <= 75
    assert 30 / (side / MODULE - 2 * WHITE) >= MODULE_AT_3_CM


def test_answers_keep_their_order_and_may_repeat():
    result = Result("calculator", "sick-pay", "tr", 3, date(2026, 11, 22), (("b", "2"), ("a", "1"), ("b", "3")))
    assert decode(encode(result)) == result


TEXTS = some.text(some.characters(categories=("L", "N", "P", "S")), max_size=25)
RESULTS = some.builds(
    Result,
    kind=some.sampled_from(KINDS),
    what=some.from_regex(r"[a-z0-9]{1,10}(-[a-z0-9]{1,10}){0,3}", fullmatch=True),
    language=some.sampled_from(("de", "ar", "fa-AF", "zh-Hans", "ckb", "de-simple", "xx")),
    edition=some.integers(0, 2**31 - 1),
    day=some.dates(date(2000, 1, 1), date(2179, 6, 6)),
    answers=some.lists(
        some.tuples(
            some.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True),
            some.one_of(TEXTS, some.dates().map(str), some.from_regex(r"[A-Z]{2}|-?[0-9]{1,9}(\.[0-9]{1,4})?", fullmatch=True)),
        ),
        max_size=8,
    ).map(tuple),
)  # fmt: skip


@given(RESULTS)
def test_whatever_a_code_can_carry_comes_back_as_it_was(result):
    try:
        letters = encode(result)
    except Refused as refused:
        assert refused.reason == "too-long"
    else:
        assert decode(letters) == result


@pytest.mark.parametrize(
    "typed",
    [
        "{}", "  {}\n", "https://kiosk.example/uk/h#{}", "{} ", "\u200e{}\u00a0",
    ],
)  # fmt: skip
def test_letters_may_be_pasted_with_what_stands_around_them(typed):
    result = next(random_results(1, seed=1)).result
    assert decode(typed.format(encode(result))) == result


def test_letters_may_be_typed_small_in_groups_and_with_the_letters_that_look_alike():
    for came in random_results(50, seed=2):
        letters = encode(came.result)
        assert decode(" ".join(grouped(letters)).lower()) == came.result
        assert decode("-".join(grouped(letters))) == came.result
        assert decode(letters.replace("0", "O").replace("1", "l")) == came.result
        assert decode(letters.replace("0", "o").replace("1", "I")) == came.result
        assert decode(letters.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))) == came.result


def test_no_letter_of_a_code_looks_like_another_and_every_letter_may_stand_in_an_address():
    seen = set("".join(encode(came.result) for came in random_results(200, seed=3)))
    assert seen == set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "nothing"}, {"what": ""}, {"what": "../exit"}, {"what": "a b"}, {"what": "x" * 101}, {"language": "DE"},
        {"language": "de/x"}, {"edition": -1}, {"edition": 2**31}, {"day": date(1999, 12, 31)}, {"day": date(2179, 6, 7)},
        {"answers": (("name with spaces", "1"),)}, {"answers": (("", "1"),)}, {"answers": (("a", "line\nbreak"),)},
        {"answers": (("a", "\ud800"),)}, {"answers": (("a", "x" * 101),)}, {"answers": (("a", "1"),) * 41},
    ],
    ids=str,
)  # fmt: skip
def test_what_could_do_harm_in_an_address_is_never_made_a_code(wrong):
    with pytest.raises(Refused) as refused:
        encode(Result("plan", "recognition", "de", 1, date(2026, 11, 22))._replace(**wrong))
    assert refused.value.reason == "unsuitable"


def test_more_than_a_code_can_hold_is_refused_when_it_is_made():
    with pytest.raises(Refused) as refused:
        encode(Result("plan", "recognition", "de", 1, date(2026, 11, 22), (("free", "x" * 100),) * 4))
    assert refused.value.reason == "too-long"
