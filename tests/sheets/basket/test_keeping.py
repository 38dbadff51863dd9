"""What is kept is found again: in an address, in one code or several, and never as anything but a page of ours."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from kiosk.sheets.basket.keeping import (
    MOST,
    Basket,
    Kept,
    as_results,
    from_result,
    kept_at,
    read,
    with_one_more,
    written,
)
from kiosk.sheets.handover import Refused, Result, decode, encode

DAY = date(2026, 11, 22)
PLAN = (
    "recognition/plan?profession=nurse&country=UA&training=vocational&certificate=complete&years=none&land=DE-NW&living=germany"
    "&work=employed&status=protection&employer=yes&benefits=no&german=b1"
)
PAGES = (
    PLAN, f"{PLAN}#papers", "rights/topics/dismissal", "rights/topics/dismissal#steps", "advice/centres/zsba",
    "rights/calculators/notice-period?side=employer&start_date=2019-01-01&notice_received=2026-11-16",
    "rights/situations/dismissed/result?letter=told&stay=eu#o9", "rights/letters/wage-demand", "advice/offices/zab",
    "appointment/sheet?reason=decision&reason=missing&speaks=ar",
)  # fmt: skip

ALONE = ("programme/flyer", "rights/contacts", "rights/amounts", "rights/amounts#pay", "rights/topics/dismissal#who",
         "advice?service=work-rights&for=eu&place=Frankfurt+am+Main&at=50.12%2C8.68&language=ar",
         "advice/employers?place=K%C3%B6ln&at=50.93%2C6.95&sheet=uk", "advice/employers?land=DE-SN&sheet=tr")  # fmt: skip


@pytest.mark.parametrize("address", (*PAGES, *ALONE))
def test_a_page_is_kept_with_its_answers_and_its_passage(address):
    one = kept_at(address)
    assert one.page + (f"#{one.passage}" if one.passage else "") == address
    assert read(written([one], DAY)) == Basket((one,))


@pytest.mark.parametrize("address", [
    "", "help", "display", "basket?kept=x", "rights/topics", "../de/rights/topics/dismissal", "//evil.example/x",
    "https://evil.example/rights/topics/dismissal", "rights/topics/dismissal#<b>", "rights/topics/dismissal/x", "\u202e", "a" * 5000,
    "//[", "http://[::1", "//[#steps", "programme/chart", "rights", "rights/calculators", "advice/offices",
    "advice?place=Dresden", "advice?service=recognition&place=Ich+wohne+bei+Ana", "advice?place=Ana&at=Ana", "advice/employers?place=x&at=1",
    "advice/employers?q=Ana",
])  # fmt: skip
def test_nothing_else_is_kept(address):
    assert kept_at(address) is None


def test_what_belongs_to_the_way_is_left_out():
    assert kept_at("rights/topics/dismissal?kept=ABC&made=2026-01-01&stay=eu").answers == (("stay", "eu"),)


def test_the_same_thing_is_kept_once_and_twenty_things_at_most():
    basket = Basket(())
    for number in (*range(MOST + 5), 0, 1):
        basket = with_one_more(basket, Kept("topic", f"t{number}"))
    assert [one.what for one in basket.kept] == [f"t{number}" for number in range(MOST)]


@pytest.mark.parametrize("letters, lost", [("", 0), ("x", 1), ("...", 4), ("UUUU", 1), ("\u0661\u202e.<script>", 2), ("A" * 9000, 1)])
def test_letters_without_sense_are_counted_and_lose_nothing_else(letters, lost):
    assert read(letters).lost == lost and read(letters).kept == ()
    good = written([kept_at(PAGES[4])], DAY)
    assert read(f"{good}.{letters}" if letters else good).kept == (kept_at(PAGES[4]),)


def test_the_code_of_a_result_is_no_basket():
    code = encode(Result("topic", "dismissal", "de", 1, DAY))
    assert read(code) == Basket((), 1)


@pytest.mark.parametrize("pairs", [
    (("passage", "steps"),), (("keep", "topic"),), (("keep", "nothing/x"),), (("keep", "basket/basket"),),
    (("keep", "topic/dismissal"), ("passage", "<b>")),
])  # fmt: skip
def test_a_code_that_is_built_in_another_way_holds_nothing(pairs):
    assert from_result(Result("basket", "basket", "de", 1, DAY, pairs)) == ()


@settings(max_examples=60, deadline=None)
@given(some.lists(some.sampled_from(PAGES + ALONE), min_size=1, max_size=10, unique=True), some.sampled_from(("ar", "uk", "sr-Latn")))
def test_any_basket_comes_back_from_its_codes_in_order(addresses, language):
    kept = [kept_at(address) for address in addresses]
    results = as_results(kept, language, 7, DAY)
    assert [one for result in results for one in from_result(decode(encode(result)))] == kept
    assert {result.language for result in results} == {language}


def test_twenty_plans_need_more_than_one_code_and_each_stands_for_itself():
    kept = [kept_at(f"{PLAN}&years={number}-{'x' * 30}") for number in range(MOST)]
    results = as_results(kept, "ar", 7, DAY)
    assert len(results) > 1
    assert all(from_result(decode(encode(result))) for result in results)


def test_one_thing_that_no_code_can_carry_is_refused():
    with pytest.raises(Refused):
        as_results([kept_at(f"{PLAN}&years={'x' * 500}")], "de", 7, DAY)
