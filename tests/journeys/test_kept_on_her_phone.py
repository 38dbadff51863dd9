"""A result from a code, kept on her phone and read without a connection; and sent on from there."""

from datetime import date
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Error, Page, expect

from kiosk.sheets.basket.keeping import as_results, kept_at
from kiosk.sheets.handover import Result, encode

from .visitor import PHONE, STORED, Visitor
from .way import ANSWERS, label

LANGUAGES = ("de", "ar")
DAY = date(2026, 11, 22)
CENTRE = "/de/advice/centres/iq-sn-dresden"
FROM = f"made={DAY}.1"
# What a phone has and the Chromium of the tests does not.
SHARES = "() => { navigator.share = async given => { window.shared = given; }; }"


def her_part(page: Page):
    return page.locator("section[aria-labelledby=phone]")


def button(page: Page, lang: str, words: str):
    return her_part(page).get_by_role("button", name=label(lang, words))


def from_a_code(visitor: Visitor, lang: str) -> Page:
    """The plan, opened by the camera with a code."""
    visitor.page.goto(f"{visitor.address}/{lang}/h#{letters_of_the_plan(lang)}")
    visitor.page.wait_for_url(f"**/{lang}/recognition/plan?**")
    visitor.page.evaluate("() => document.fonts.ready.then(() => null)")
    return visitor.page


def from_typed_letters(visitor: Visitor, lang: str) -> Page:
    page = visitor.open(f"/{lang}/h")
    page.locator("#letters").fill(letters_of_the_plan(lang))
    page.get_by_role("button", name=label(lang, "Open")).click()
    page.wait_for_url(f"**/{lang}/recognition/plan?**")
    return page


def letters_of_the_plan(lang: str) -> str:
    return encode(Result("plan", "recognition", lang, 1, DAY, tuple(ANSWERS.items())))


def no_worker_is_left(page: Page) -> None:
    """Soon: a worker that still answers for a page goes when that is done. (wait_for_function does not wait for a promise.)"""
    for _ in range(150):
        if not page.evaluate(STORED)["workers"]:
            return
        page.wait_for_timeout(100)
    raise AssertionError("a worker is still there")


def opens_offline(visitor: Visitor, address: str) -> bool:
    """In a tab of its own: the error page of a browser gets in the way of what is opened after it."""
    tab = visitor.context.new_page()
    try:
        tab.goto(address)
    except Error as error:
        assert "ERR_INTERNET_DISCONNECTED" in str(error) or "ERR_FAILED" in str(error)
        return False
    finally:
        tab.close()
    return True


@pytest.mark.parametrize("lang", LANGUAGES)
def test_she_reads_the_result_of_a_code_without_a_connection(arrive, lang):
    visitor = arrive(size=PHONE, has_touch=True, is_mobile=True)
    page = from_a_code(visitor, lang)
    heading, said, address = page.locator("h1").inner_text(), page.locator(".station, .stations li").all_inner_texts(), page.url
    expect(button(page, lang, "Remove it")).to_be_visible()
    expect(her_part(page)).to_contain_text(label(lang, "This page is kept on this device. You can read it without internet."))
    assert page.evaluate("() => document.querySelectorAll('main section')[0].getAttribute('aria-labelledby')") == "phone", "she reads it first"
    assert page.evaluate("() => document.activeElement === document.body"), "and is not moved there"

    visitor.context.set_offline(True)
    page.reload()
    expect(page.locator("h1")).to_have_text(heading)
    assert page.locator(".station, .stations li").all_inner_texts() == said
    expect(page.locator("[data-copy]")).to_be_visible()
    assert page.evaluate("() => getComputedStyle(document.querySelector('.leg')).position") == "relative", "with its look"
    assert page.evaluate("() => [...document.fonts].some(face => face.status === 'loaded')"), "and with its letters"
    for other in (f"/{lang}/", f"/{lang}/recognition", f"/{lang}/recognition/plan?profession=unknown", f"/{lang}/help"):
        assert not opens_offline(visitor, visitor.address + other), other
    assert opens_offline(visitor, address), "still there"

    button(page, lang, "Remove it").click()
    expect(button(page, lang, "Keep for reading offline")).to_be_focused()
    assert not page.evaluate(STORED)["caches"], "all of it is gone"
    assert not opens_offline(visitor, address)
    visitor.context.set_offline(False)
    visitor.complaints.clear()  # no connection
    page.goto(address)
    expect(page.locator("[data-copy]")).to_be_hidden()
    no_worker_is_left(page)
    visitor.leaves_nothing_behind()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_letters_typed_by_hand_keep_nothing_before_she_presses(arrive, lang):
    visitor = arrive(size=PHONE)
    page = from_typed_letters(visitor, lang)
    expect(button(page, lang, "Keep for reading offline")).to_be_visible()
    assert not any(page.evaluate(STORED).values()), "nothing is kept before she presses"
    button(page, lang, "Keep for reading offline").click()
    expect(button(page, lang, "Remove it")).to_be_focused()
    visitor.context.set_offline(True)
    assert opens_offline(visitor, page.url)
    visitor.complaints.clear()  # no connection


def test_she_reads_a_page_without_answers_whose_code_she_has_scanned_without_a_connection(arrive):
    visitor = arrive(size=PHONE)
    with visitor.context.expect_page() as opened:  # the camera opens a tab of its own, which begins with this page
        visitor.open("/de/help").evaluate("address => { window.open(address, '_blank', 'noopener'); }", f"{CENTRE}?{FROM}")
    page = opened.value
    expect(button(page, "de", "Remove it")).to_be_visible()
    assert page.evaluate("history.length") == 1
    visitor.context.set_offline(True)
    assert opens_offline(visitor, page.url)
    visitor.context.set_offline(False)
    visitor.complaints.clear()  # no connection
    button(page, "de", "Remove it").click()
    expect(button(page, "de", "Keep for reading offline")).to_be_focused()
    page.reload()
    expect(button(page, "de", "Keep for reading offline")).to_be_visible()
    no_worker_is_left(page)


def test_a_link_that_names_the_day_of_a_code_keeps_nothing(arrive):
    visitor = arrive(size=PHONE)
    visitor.open("/de/advice")
    page = visitor.open(f"{CENTRE}?{FROM}")
    expect(button(page, "de", "Keep for reading offline")).to_be_visible()
    assert not page.evaluate(STORED)["caches"]


def test_she_reads_every_page_of_a_basket_without_a_connection(arrive):
    visitor, address = arrive(size=PHONE), "**/de/basket?kept=*"
    kept = [kept_at(f"recognition/plan?{urlencode(ANSWERS)}"), kept_at("rights/topics/dismissal#steps"), kept_at("advice/centres/zsba")]
    [result] = as_results(kept, "de", 1, DAY)
    page = visitor.page
    page.goto(f"{visitor.address}/de/h#{encode(result)}")
    page.wait_for_url(address)
    expect(button(page, "de", "Remove it")).to_be_visible()
    inside = page.locator("[data-basket] .office a:not([data-drop])").evaluate_all("links => links.map(link => link.href)")
    assert len(inside) == len(kept)
    visitor.context.set_offline(True)
    page.reload()
    expect(page.locator("[data-copy]")).to_be_visible()
    for each in inside:
        assert opens_offline(visitor, each), each
    button(page, "de", "Remove it").click()
    expect(button(page, "de", "Keep for reading offline")).to_be_focused()
    assert not page.evaluate(STORED)["caches"], "all of them are gone"
    assert not opens_offline(visitor, inside[0])
    visitor.context.set_offline(False)
    no_worker_is_left(page)
    visitor.complaints.clear()  # no connection


def test_with_a_connection_she_gets_the_page_of_today_and_exit_removes_the_copy(arrive):
    visitor = arrive(size=PHONE)
    page = visitor.open(CENTRE)
    button(page, "de", "Keep for reading offline").click()
    expect(button(page, "de", "Remove it")).to_be_visible()
    kept = page.evaluate("async () => (await (await caches.open(location.pathname)).keys()).map(each => new URL(each.url).pathname)")
    assert [path for path in kept if not path.startswith("/static/")] == [CENTRE], "this page and its files"
    page.evaluate("async () => { const store = await caches.open(location.pathname);"
                  "await store.put(location.pathname, new Response('old', { headers: { 'Content-Type': 'text/html' } })); }")
    page.reload()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("[data-copy]")).to_be_hidden()
    page.evaluate("() => fetch('/exit', { redirect: 'manual' })")  # what the button asks for, without going there
    no_worker_is_left(page)
    assert not page.evaluate(STORED)["caches"]
    visitor.complaints.clear()  # Exit leads to another place


def test_without_a_connection_exit_removes_the_copy_as_well(arrive):
    visitor = arrive(size=PHONE)
    page = from_a_code(visitor, "de")  # with answers: of a page without them the browser itself keeps a minute's copy
    address = page.url
    expect(button(page, "de", "Remove it")).to_be_visible()
    visitor.context.set_offline(True)
    page.reload()
    expect(page.locator("[data-copy]")).to_be_visible()
    with page.expect_event("requestfailed", lambda request: request.url == f"{visitor.address}/exit"):
        page.locator(".moves a[data-exit]").click()
    assert not opens_offline(visitor, address)
    visitor.context.set_offline(False)
    visitor.complaints.clear()  # no connection
    visitor.page = visitor.context.new_page()
    visitor.open("/de/help")  # outside the path of the worker: it is not woken
    no_worker_is_left(visitor.page)
    visitor.leaves_nothing_behind()


def test_two_pages_are_kept_and_removed_each_by_itself(arrive):
    visitor = arrive(size=PHONE)
    topic = "/de/rights/topics/dismissal"
    for address in (topic, f"{topic}?stay=eu"):
        page = visitor.open(address)
        button(page, "de", "Keep for reading offline").click()
        expect(button(page, "de", "Remove it")).to_be_visible()
    button(page, "de", "Remove it").click()
    expect(button(page, "de", "Keep for reading offline")).to_be_visible()
    visitor.context.set_offline(True)
    assert opens_offline(visitor, visitor.address + topic)
    assert not opens_offline(visitor, f"{visitor.address}{topic}?stay=eu")
    visitor.complaints.clear()  # no connection


def test_her_phone_sends_the_title_and_the_address_of_the_page_on(arrive):
    visitor = arrive(size=PHONE)
    visitor.context.add_init_script(f"({SHARES})()")
    page = from_a_code(visitor, "de")
    expect(her_part(page)).to_contain_text(label("de", "Whoever has this address sees your answers."))
    button(page, "de", "Share").click()
    assert page.evaluate("window.shared") == {"title": page.title(), "url": page.url}
    page = visitor.open(CENTRE)
    expect(button(page, "de", "Share")).to_be_visible()
    expect(her_part(page)).not_to_contain_text(label("de", "Whoever has this address sees your answers."))


def test_a_calculation_that_replaced_its_form_can_be_shared_too(arrive):
    visitor = arrive(size=PHONE)
    visitor.context.add_init_script(f"({SHARES})()")
    page = visitor.open("/de/rights/calculators/dismissal-claim-deadline")
    visitor.moves()
    page.locator("#received_date").fill("23.11.2026")
    page.locator("#land").select_option("BE")
    page.get_by_role("button", name=label("de", "Calculate"), exact=True).click()
    button(page, "de", "Share").click()
    assert page.evaluate("window.shared")["url"] == page.url and "2026" in page.url


@pytest.mark.parametrize("place", ["plan", "centre"])
def test_a_terminal_neither_shares_nor_keeps(arrive, place):
    visitor = arrive(terminal=True)
    visitor.context.add_init_script(f"({SHARES})()")
    page = from_a_code(visitor, "de") if place == "plan" else visitor.open(CENTRE)
    expect(page.locator("h1")).to_be_visible()
    expect(her_part(page)).to_have_count(0)
    visitor.leaves_nothing_behind()


def test_where_the_browser_can_do_neither_nothing_is_shown(arrive):
    visitor = arrive(size=PHONE)
    visitor.context.add_init_script("delete Navigator.prototype.share; delete Navigator.prototype.serviceWorker;")
    page = visitor.open(CENTRE)
    page.wait_for_load_state("networkidle")
    expect(her_part(page)).to_be_hidden()
