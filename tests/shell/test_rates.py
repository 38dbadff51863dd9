"""So many a minute for one client, and nothing that could say who asked."""

import pickle

import pytest

from kiosk.shell import rates
from kiosk.shell.rates import MINUTE, Rate


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_so_many_are_within_the_rate_and_the_next_is_told_when_to_come_again(clock):
    rate = Rate(3, clock)
    assert [rate.wait("192.0.2.1") for _ in range(3)] == [0, 0, 0]
    clock.now += 19.5
    assert rate.wait("192.0.2.1") == 41


def test_each_client_has_a_count_of_its_own(clock):
    rate = Rate(1, clock)
    assert rate.wait("192.0.2.1") == 0 and rate.wait("192.0.2.2") == 0
    assert rate.wait("192.0.2.1") > 0 and rate.wait("192.0.2.2") > 0


def test_after_a_minute_she_may_ask_again_and_nothing_is_left_of_the_minute_before(clock):
    rate = Rate(1, clock)
    rate.wait("192.0.2.1")
    before = set(rate._counts)
    clock.now += MINUTE
    assert rate.wait("192.0.2.1") == 0
    assert len(rate._counts) == 1 and not before & set(rate._counts), "another key: nobody can tell it was the same client"


def test_what_was_refused_does_not_make_her_wait_longer(clock):
    rate = Rate(1, clock)
    waits = [rate.wait("192.0.2.1") for _ in range(50)]
    assert waits[0] == 0 and set(waits[1:]) == {60}


@pytest.mark.parametrize(("one", "other", "same"), [
    ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
    ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
    ("192.0.2.1", "::ffff:192.0.2.1", True),
    ("::ffff:192.0.2.1", "::ffff:192.0.2.2", False),
    (None, "", True),
    ("no address", "another one", False),
])  # fmt: skip
def test_a_home_is_one_client_whatever_address_it_takes(clock, one, other, same):
    rate = Rate(1, clock)
    assert rate.wait(one) == 0
    assert (rate.wait(other) > 0) is same


def test_no_address_is_kept(clock):
    rate = Rate(5, clock)
    for address in ("192.0.2.77", "2001:db8:77::1"):
        rate.wait(address)
    kept = pickle.dumps(rate._counts)
    assert b"192.0.2" not in kept and b"2001:db8" not in kept and bytes((192, 0, 2, 77)) not in kept
    assert all(len(name) == 16 for name in rate._counts)


def test_a_crowd_fills_no_memory_and_those_beyond_it_share_one_count(clock, monkeypatch):
    monkeypatch.setattr(rates, "MOST_CLIENTS", 20)
    rate = Rate(2, clock)
    waits = [rate.wait(f"192.0.2.{number}") for number in range(30)]
    assert len(rate._counts) == 21
    assert waits == [0] * 22 + [60] * 8
    assert rate.wait("192.0.2.3") == 0, "who was there before keeps her own"
