"""At the screen of the terminal: the page looks again by itself, says each new thing once, and needs no script."""

from threading import Thread

import pytest
from pages.owed import translated
from werkzeug.serving import make_server

from .conftest import ASKED

TERMINAL = {"width": 1080, "height": 1920}
PAGE = "programme/flyer"


@pytest.fixture
def address(visit, terminals):
    server = make_server("127.0.0.1", 0, terminals[0], threaded=True)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def screen(chromium):
    contexts = []

    def opened(**options):
        contexts.append(chromium.new_context(viewport=TERMINAL, **options))
        return contexts[-1].new_page()

    yield opened
    for context in contexts:
        context.close()


def test_she_hears_each_page_once_and_then_to_take_her_paper(screen, address, queue):
    page = screen()
    page.goto(f"{address}/uk/{PAGE}")
    page.get_by_role("link", name=translated("Print the flyer", "uk")).click()
    page.get_by_role("button", name=translated("Print now", "uk")).click()
    page.wait_for_selector(f"h1:text-is('{translated('Your paper is being printed', 'uk')}')")
    page.evaluate("""() => {
        window.heard = [];
        const place = document.getElementById('said');
        new MutationObserver(() => place.textContent && window.heard.push(place.textContent)).observe(place, {childList: true});
    }""")
    queue.tell("PAGE: 1 1")
    second = translated("Page %(n)s of %(all)s is being printed.", "uk") % {"n": 2, "all": 3}
    page.wait_for_selector(f"#stage:has-text('{second}')")
    page.wait_for_timeout(2500)  # one more look, with no news
    [heard] = page.evaluate("window.heard")
    assert heard.startswith(second)
    queue.go()
    page.wait_for_selector(f"h1:text-is('{translated('Please take your paper with you', 'uk')}')")
    assert page.title().startswith(translated("Please take your paper with you", "uk"))
    page.get_by_role("link", name=translated("Back to the page", "uk")).click()
    assert page.url == f"{address}/uk/{PAGE}"


def test_without_script_she_looks_again_herself(screen, address, queue):
    page = screen(java_script_enabled=False)
    page.goto(f"{address}/ar/{PAGE}")
    page.get_by_role("link", name=translated("Print the flyer", "ar")).click()
    page.get_by_role("button", name=translated("Print now", "ar")).click()
    queue.go()
    for _ in range(20):
        if page.locator("h1").inner_text() == translated("Please take your paper with you", "ar"):
            break
        page.get_by_role("link", name=translated("Look again", "ar")).click()
    assert page.locator("h1").inner_text() == translated("Please take your paper with you", "ar")
    assert len(queue.sheets()) == 1


def test_cancel_works_by_keys_while_the_page_looks_again(screen, address, queue):
    page = screen()
    page.goto(f"{address}/tr/print?{ASKED}")
    page.get_by_role("button", name=translated("Print now", "tr")).press("Enter")
    page.wait_for_selector("html[data-htmx]", state="attached")
    button = page.get_by_role("button", name=translated("Cancel", "tr"))
    button.focus()
    queue.tell("PAGE: 1 1")
    page.wait_for_selector("#stage:has-text('2')")
    assert button.evaluate("button => button === document.activeElement"), "a new look must not take the focus"
    page.keyboard.press("Enter")
    page.wait_for_selector(f"h1:text-is('{translated('Printing was cancelled', 'tr')}')")
