"""When the answer is slow, wrong or does not come at all: she is told, and there is a way on."""

from .visitor import DESK, PHONE
from .way import COUNTRY, PROFESSION, answer, label, plain, question

QUESTION = f"/de/recognition?profession={PROFESSION}&country={COUNTRY}"


def give_an_answer(page, lang: str = "de") -> None:
    page.locator("label.answer").filter(has=page.get_by_role("radio", name=plain(answer(lang, "training")), exact=True)).click()
    page.get_by_role("button", name=label(lang, "Continue"), exact=True).click()


def test_whoever_waits_two_seconds_is_asked_for_patience(arrive):
    visitor = arrive(size=PHONE)
    visitor.open(QUESTION)
    page = visitor.moves()
    held = []
    page.route("**/de/recognition?*", lambda route: held.append(route))
    give_an_answer(page)
    page.wait_for_function("() => document.getElementById('main').getAttribute('aria-busy') === 'true'")
    page.wait_for_timeout(2000)
    assert label("de", "Please wait.") in page.locator("#wait").inner_text()
    assert page.locator("#wait").is_visible()
    assert page.text_content("#said").strip() == label("de", "Please wait.")
    assert page.evaluate("document.activeElement.localName") == "button", "the focus stays where she pressed"
    held[0].continue_()
    page.locator("h1", has_text=question("de", "certificate")).wait_for()
    page.wait_for_function("() => document.activeElement.localName === 'h1'")
    assert page.locator("#wait").is_hidden()
    assert page.get_attribute("#main", "aria-busy") is None


def test_an_error_instead_of_hits_is_the_error_page(arrive):
    visitor = arrive(size=DESK)
    visitor.may_fail.add(422)
    visitor.open("/ar/professions")
    page = visitor.moves()
    # A day that nobody can read: the real server answers 422 with its page.
    page.evaluate("""() => document.querySelector('.line-up')
      .insertAdjacentHTML('beforeend', '<input type="hidden" name="on" value="someday">')""")
    page.get_by_role("searchbox").press_sequentially("x")
    page.locator("h1", has_text=label("ar", "We did not understand that")).wait_for()
    page.wait_for_function("() => document.activeElement.localName === 'h1'")
    assert page.title().startswith(label("ar", "Error"))
    assert page.get_by_role("link", name=label("ar", "Go to the start")).is_visible()


def test_an_error_instead_of_a_question_is_the_error_page(arrive):
    visitor = arrive(size=PHONE)
    visitor.may_fail.add(500)
    visitor.open(QUESTION)
    page = visitor.moves()
    broken = visitor.context.request.get(visitor.address + "/de/no-such-page", headers={"HX-Request": "true"})
    page.route("**/de/recognition?*", lambda route: route.fulfill(status=500, body=broken.text(), content_type="text/html"))
    give_an_answer(page)
    page.locator("h1", has_text=label("de", "This page does not exist")).wait_for()
    page.wait_for_function("() => document.activeElement.localName === 'h1'")


def test_an_answer_that_is_no_page_of_ours_is_said_and_nothing_is_lost(arrive):
    visitor = arrive(size=PHONE)
    visitor.may_fail.add(502)
    visitor.open(QUESTION)
    page = visitor.moves()
    page.route("**/de/recognition?*", lambda route: route.fulfill(status=502, body="Bad Gateway", content_type="text/plain"))
    give_an_answer(page)
    page.locator("#lost").wait_for(state="visible")
    assert plain(page.locator("h1").inner_text()) == plain(question("de", "training"))


def test_a_lost_connection_is_said_and_offers_to_try_again(arrive):
    visitor = arrive(size=PHONE)
    visitor.open(QUESTION)
    page = visitor.moves()
    visitor.context.set_offline(True)
    give_an_answer(page)
    page.locator("#lost").wait_for(state="visible")
    page.wait_for_function("words => document.getElementById('alarm').textContent.includes(words)",
                           arg=label("de", "There is no connection right now."))
    assert page.get_attribute("#main", "aria-busy") is None
    visitor.context.set_offline(False)
    visitor.complaints.clear()
    page.get_by_role("link", name=label("de", "Try again")).click()
    page.locator("h1", has_text=question("de", "certificate")).wait_for()


def test_a_search_without_connection_says_so_too(arrive):
    visitor = arrive(size=DESK)
    visitor.open("/uk/professions")
    page = visitor.moves()
    visitor.context.set_offline(True)
    page.get_by_role("searchbox").press_sequentially("лікар")
    page.locator("#lost").wait_for(state="visible")
    assert page.evaluate("document.activeElement.id") == "q" and page.input_value("#q") == "лікар"
    visitor.complaints.clear()
