"""What the documents that have changed since were at an earlier sequence number."""

from datetime import UTC, datetime

import pytest

from kiosk.store import open_store

AT = [datetime(2026, 11, day, 12, tzinfo=UTC) for day in range(1, 5)]


@pytest.fixture
def store(address):
    days = iter(AT)
    with open_store(address, clock=lambda: next(days)) as opened:
        with opened.transaction("a", "First.") as t:
            t.put("notes", "x", {"n": 1})
            t.put("notes", "same", {"n": 1})
        with opened.transaction("a", "Second.") as t:
            t.put("notes", "x", {"n": 2}, expect_rev=1)
            t.put("notes", "y", {"n": 2})
        with opened.transaction("a", "Third.") as t:
            t.delete("notes", "x", expect_rev=2)
            t.put("notes", "y", {"n": 3}, expect_rev=1)
        yield opened


def test_each_is_as_it_stood_then_and_none_where_it_was_not_there(store):
    first, second, third = (store.as_it_was(seq, until=3, most=9) for seq in (1, 2, 3))
    assert first.documents == {("notes", "x"): {"n": 1}, ("notes", "y"): None}
    assert second.documents == {("notes", "x"): {"n": 2}, ("notes", "y"): {"n": 2}}
    assert third.documents == {}
    assert [one.at for one in (first, second, third)] == AT[:3]


def test_what_comes_later_is_not_looked_at(store):
    assert store.as_it_was(1, until=2, most=9).documents == {("notes", "x"): {"n": 1}, ("notes", "y"): None}


@pytest.mark.parametrize("seq", [-1, 0, 4, 2**40])
def test_a_number_that_is_not_in_this_history_says_nothing(store, seq):
    assert store.as_it_was(seq, until=2**50, most=9) is None


def test_a_number_after_the_last_one_wanted_says_nothing(store):
    assert store.as_it_was(3, until=2, most=9) is None


def test_more_changes_than_wanted_say_nothing(store):
    assert store.as_it_was(1, until=3, most=3) is None
    assert store.as_it_was(1, until=3, most=4) is not None
