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


def test_she_hears_the_end_where_the_server_keeps_papers_too(screen, address, start_server, print_on, monkeypatch):
    server = start_server(queues=1, keeps=True)
    monkeypatch.setenv("CUPS_SERVER", server.socket)
    queue = server.queue()
    print_on(queue.name)
    page = screen()
    page.goto(f"{address}/de/{PAGE}")
    page.get_by_role("link", name=translated("Print the flyer", "de")).click()
    page.get_by_role("button", name=translated("Print now", "de")).click()
    page.wait_for_selector(f"h1:text-is('{translated('Your paper is being printed', 'de')}')")
    queue.go()
    page.wait_for_selector(f"h1:text-is('{translated('Please take your paper with you', 'de')}')")
    page.reload()
    assert page.locator("h1").inner_text() == translated("Please take your paper with you", "de")


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


LETTER = "rights/letters/wage-demand"


def writes(page, address, lang):
    """To the letter, and from there to what will be printed."""
    page.goto(f"{address}/{lang}/{LETTER}")
    page.locator("#name").fill("Olena Ковальчук")
    page.get_by_role("button", name=translated("Show the letter", lang)).click()
    page.get_by_role("button", name=translated("Print the letter", lang), exact=True).click()


def heading(page, message, lang):
    page.wait_for_selector(f"h1:text-is('{translated(message, lang)}')")


def test_her_letter_is_followed_in_the_same_way_and_is_there_again_afterwards(screen, address, queue):
    page, lang = screen(), "ar"
    writes(page, address, lang)
    page.get_by_role("button", name=translated("Print now", lang)).click()
    heading(page, "Your paper is being printed", lang)
    cancel = page.get_by_role("button", name=translated("Cancel", lang))
    cancel.focus()
    page.wait_for_selector("html[data-htmx]", state="attached")
    page.wait_for_timeout(2500)  # a look without news
    assert cancel.evaluate("button => button === document.activeElement"), "a new look must not take the focus"
    queue.tell("STATE: +media-empty-error")
    heading(page, "The printer needs help", lang)
    assert page.evaluate("document.activeElement.tagName") == "H1", "a new stage is a new page"
    queue.tell("STATE: -media-empty-error")
    heading(page, "Your paper is being printed", lang)
    queue.go()
    heading(page, "Please take your paper with you", lang)
    assert page.title().startswith(translated("Please take your paper with you", lang)) and len(queue.sheets()) == 1
    assert "Olena" not in page.url and "name" not in page.url
    page.get_by_role("button", name=translated("Back to the page", lang)).click()
    assert page.locator(".letter").get_by_text("Olena Ковальчук").count() == 1


def test_her_letter_without_script(screen, address, queue):
    page = screen(java_script_enabled=False)
    writes(page, address, "uk")
    page.get_by_role("button", name=translated("Print now", "uk")).click()
    queue.go()
    for _ in range(20):
        if page.locator("h1").inner_text() == translated("Please take your paper with you", "uk"):
            break
        page.get_by_role("button", name=translated("Look again", "uk")).click()
    page.get_by_role("button", name=translated("Back to the page", "uk")).click()
    assert page.locator(".letter").get_by_text("Olena Ковальчук").count() == 1 and len(queue.sheets()) == 1
