"""A code with anything wrong in it is refused, with the reason, and never by an error of another kind."""

from binascii import crc32
from datetime import date
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.sheets.handover import Refused, Result, decode, encode
from kiosk.sheets.handover.letters import ALPHABET, MOST_LETTERS, letters_of
from kiosk.sheets.handover.refused import REASONS
from kiosk.sheets.handover.words import WORDS

from .random_results import random_results


def reason(text: str) -> str | None:
    """Why it is refused; None if it is a code."""
    try:
        decode(text)
    except Refused as refused:
        return refused.reason
    return None


CODES = [encode(came.result) for came in random_results(12, seed=7)]


@pytest.mark.parametrize("letters", CODES)
def test_each_single_changed_letter_is_refused(letters):
    for place, right in enumerate(letters):
        for wrong in ALPHABET:
            if wrong != right:
                assert reason(letters[:place] + wrong + letters[place + 1 :]) == "damaged"


@pytest.mark.parametrize("letters", CODES)
def test_a_missing_a_doubled_and_a_swapped_letter_are_refused(letters):
    for place in range(len(letters)):
        assert reason(letters[:place] + letters[place + 1 :]) == "damaged"
        assert reason(letters[:place] + letters[place] + letters[place:]) == "damaged"
        pair = letters[place : place + 2]
        if len(set(pair)) == 2:
            assert reason(letters[:place] + pair[::-1] + letters[place + 2 :]) == "damaged"


@pytest.mark.parametrize("letters", CODES)
def test_a_code_that_ends_too_early_is_refused(letters):
    assert {reason(letters[:length]) for length in range(1, len(letters))} == {"damaged"}


def test_up_to_five_letters_in_a_row_may_be_anything_else():
    chance = Random(8)
    for letters in CODES:
        for place in range(len(letters) - 4):
            other = "".join(chance.choice(ALPHABET) for _ in range(5))
            if other != letters[place : place + 5]:
                assert reason(letters[:place] + other + letters[place + 5 :]) == "damaged"


def test_two_codes_put_together_are_none():
    for one, other in combinations(CODES, 2):
        assert reason(one + other) == "damaged"
        mixed = one[:-10] + other[-10:]
        assert mixed in (one, other) or reason(mixed) == "damaged"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"), ("   ", "empty"), ("#", "empty"), ("-- --", "empty"), ("https://kiosk.example/uk/h#", "empty"),
        ("hallo!", "alphabet"), ("Ünfug", "alphabet"), ("سلام", "alphabet"), ("<script>", "alphabet"), ("U" * 30, "alphabet"),
        ("https://kiosk.example/uk/h", "alphabet"), ("040G\x00WVEJ", "alphabet"), ("040G%57VEJ", "alphabet"), ("🙂" * 30, "alphabet"),
        ("0", "damaged"), ("00", "damaged"), ("0" * 100, "damaged"), ("Z" * MOST_LETTERS, "damaged"), ("HELL0", "damaged"),
        ("0" * (MOST_LETTERS + 1), "too-long"), ("0 " * 1001, "too-long"), ("x" * 1_000_000, "too-long"), ("\u0660" * 5000, "too-long"),
    ],
    ids=lambda one: one[:20],
)  # fmt: skip
def test_what_is_no_code_is_refused_with_its_reason(text, why):
    assert reason(text) == why


HEAD = bytes((1, 0)) + bytes((8 + WORDS.index("de"), 8 + WORDS.index("recognition"), 5)) + (9000).to_bytes(2, "big")


def sealed(packed: bytes) -> str:
    """Bytes with a right checksum, as only somebody makes them who wants to know what happens."""
    return letters_of(packed)


def test_the_head_of_these_tests_is_a_code():
    assert decode(sealed(HEAD)) == Result("plan", "recognition", "de", 5, date(2024, 8, 22))


@pytest.mark.parametrize(
    ("packed", "why"),
    [
        (b"", "damaged"), (b"\x00", "damaged"), (b"\x01", "damaged"), (b"\x00" + HEAD[1:], "damaged"),
        (b"\x02" + HEAD[1:], "newer"), (b"\xff", "newer"), (b"\x01\x63" + HEAD[2:], "newer"),
        (HEAD[:2], "damaged"), (HEAD[:-1], "damaged"), (HEAD + b"\x03", "newer"), (HEAD + b"\xff\x7f\x08", "newer"),
        (HEAD + b"\x08", "damaged"), (HEAD + b"\x08\x00", "damaged"), (HEAD + b"\x08\x00\x05abc", "damaged"),
        (HEAD + b"\x08\x00\xff\xff\xff\xff\x07", "damaged"), (HEAD + b"\x08\xff\xff\xff\xff\xff\x01", "damaged"),
        (HEAD + b"\x08\x00\x02\xff\xfe", "damaged"), (HEAD + b"\x08\x00\x01\n", "damaged"), (HEAD + b"\x08\x02\xff\xff", "damaged"),
        (HEAD + b"\x08\x01\x00", "damaged"), (HEAD + b"\x00\x03a&b\x08", "damaged"), (HEAD + b"\x00\x02\xd9\xa1\x08", "damaged"),
        (HEAD + b"\x08\x08" * 41, "damaged"), (HEAD[:3] + b"\x00\x07../exit" + HEAD[4:], "damaged"),
        (HEAD[:2] + b"\x00\x06//evil" + HEAD[3:], "damaged"), (HEAD[:3] + b"\x00\x00" + HEAD[4:], "damaged"),
    ],
    ids=lambda one: one.hex() if isinstance(one, bytes) else one,
)  # fmt: skip
def test_a_right_checksum_does_not_make_a_wrong_code_right(packed, why):
    assert reason(sealed(packed)) == why


@given(some.text(max_size=300))
def test_no_text_at_all_is_more_than_refused(text):
    assert reason(text) in (*REASONS, None)


@given(some.binary(max_size=200))
def test_no_bytes_with_a_right_checksum_are_more_than_refused(packed):
    assert reason(sealed(packed)) in ("damaged", "newer", None)


@given(some.text(ALPHABET, min_size=1, max_size=MOST_LETTERS))
def test_letters_put_together_at_random_are_no_code(text):
    assert reason(text) == "damaged"


def test_the_checksum_is_crc_32_as_everybody_computes_it():
    assert crc32(b"123456789") == 0xCBF43926
    assert sealed(b"") == "0000000"
    assert sealed(b"123456789")[:14] == "64S36D1N6RVKGE"
