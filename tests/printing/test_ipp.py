"""IPP as bytes: what we send is what RFC 8010 says, and no answer can do more than be refused."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing import ipp
from kiosk.printing.ipp import BadAnswer, decode, encode, first

JOB = ((ipp.INTEGER, "job-id", 147), (ipp.KEYWORD, "which-jobs", ("a", "b")), (ipp.BOOLEAN, "my-jobs", True))


def test_a_request_is_spelled_as_in_the_standard():
    """The beginning of the example in RFC 8010, appendix A.1, with our version and language."""
    assert encode(0x0002, [(ipp.URI, "printer-uri", "ipp://printer.example.com/ipp/print/pinetree")]) == (
        b"\x01\x01" b"\x00\x02" b"\x00\x00\x00\x01" b"\x01"
        b"\x47" b"\x00\x12" b"attributes-charset" b"\x00\x05" b"utf-8"
        b"\x48" b"\x00\x1b" b"attributes-natural-language" b"\x00\x02" b"en"
        b"\x45" b"\x00\x0b" b"printer-uri" b"\x00\x2c" b"ipp://printer.example.com/ipp/print/pinetree"
        b"\x03"
    )  # fmt: skip


def test_an_answer_is_read_with_all_values_of_an_attribute():
    data = encode(0x0000, (), JOB)
    answer = decode(data)
    assert answer.status in ipp.SUCCESSFUL
    assert answer.of(ipp.JOB) == [{"job-id": [147], "which-jobs": ["a", "b"], "my-jobs": [True]}]
    assert answer.of(ipp.OPERATION)[0]["attributes-charset"] == ["utf-8"]


def test_a_value_that_is_not_there_is_none():
    data = b"\x01\x01\x00\x00\x00\x00\x00\x01\x02\x13\x00\x04when\x00\x00\x03"
    [group] = decode(data).of(ipp.JOB)
    assert group == {"when": [None]} and first(group, "when", 5) == 5 and first(group, "other", 6) == 6


@pytest.mark.parametrize("data", [
    b"", b"\x01\x01\x00", b"\x01\x01\x00\x00\x00\x00\x00\x01",
    b"\x01\x01\x00\x00\x00\x00\x00\x01\x02\x21\x00\x06job-id\x00\x04\x00\x00\x00\x01",   # no end
    b"\x01\x01\x00\x00\x00\x00\x00\x01\x21\x00\x06job-id\x00\x04\x00\x00\x00\x01\x03",   # no group
    b"\x01\x01\x00\x00\x00\x00\x00\x01\x02\x21\x00\x00\x00\x04\x00\x00\x00\x01\x03",     # no name
    b"\x01\x01\x00\x00\x00\x00\x00\x01\x02\x21\x00\x06job-id\x00\x02\x00\x01\x03",       # a number of two bytes
    b"\x01\x01\x00\x00\x00\x00\x00\x01\x02\x22\x00\x01a\x00\x01\x02\x03",                # neither yes nor no
    b"\x01\x01\x00\x00\x00\x00\x00\x01\x02\x44\x00\x01a\x00\x01\xff\x03",                # no UTF-8
    b"\x01\x01\x00\x00\x00\x00\x00\x01\x02\x44\x00\x01\xc3\x00\x01a\x03",                # a name that is not ASCII
    b"\x01\x01\x00\x00\x00\x00\x00\x01\x02\x34\x00\x01a\x00\x00\x03",                    # a collection
    b"\x01\x01\x00\x00\x00\x00\x00\x01" + b"\x02" * 5000 + b"\x03",
])  # fmt: skip
def test_an_answer_that_is_no_answer_is_refused(data):
    with pytest.raises(BadAnswer):
        decode(data)


@given(st.binary(max_size=300))
def test_no_bytes_do_more_than_be_refused(data):
    try:
        decode(b"\x01\x01\x00\x00\x00\x00\x00\x01\x02" + data)
    except BadAnswer:
        return


@given(st.data())
def test_an_answer_cut_off_anywhere_is_refused(data):
    whole = encode(0x0000, ((ipp.NAME, "requesting-user-name", "kiosk"),), JOB)
    end = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(BadAnswer):
        decode(whole[:end])


def test_numbers_have_four_bytes():
    with pytest.raises(struct.error):
        encode(0x0008, ((ipp.INTEGER, "job-id", 2**31),))
