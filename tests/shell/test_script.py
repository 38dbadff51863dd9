"""What the script adds for a visitor: focus, words while waiting, a way out, a terminal that forgets."""

from .conftest import PHONE, TERMINAL


def focused(page):
    return page.evaluate("document.activeElement.textContent.trim()")


def said(page):
    page.wait_for_function("() => document.getElementById('said').textContent !== ''")
    return page.text_content("#said")


def test_a_new_question_takes_the_focus_to_its_heading(look):
    page = look("de/step?number=2&how=a")
    page.check("#how-a")
    page.click("text=Continue")
    page.wait_for_selector("h1:has-text('Step 3')")
    assert focused(page) == "Step 3"
    assert page.title() == "Step 3 – Wegweiser"
    assert page.evaluate("scrollY") == 0
    assert "number=3" in page.url


def test_going_back_shows_the_whole_page_before_with_its_title(look):
    page = look("de/step?number=2&how=a")
    page.click("text=Continue")
    page.wait_for_selector("h1:has-text('Step 3')")
    page.go_back()
    page.wait_for_selector("h1:has-text('Step 2')")
    page.wait_for_function("() => document.title === 'Step 2 – Wegweiser'")
    assert page.query_selector(".dock")
    assert page.evaluate("sessionStorage.length + localStorage.length") == 0


def test_a_missing_answer_takes_the_focus_to_what_has_to_be_put_right(look):
    page = look("de/step")
    page.click("text=Continue")
    page.wait_for_selector(".trouble")
    assert page.evaluate("document.activeElement.className") == "trouble"
    page.click(".trouble a")
    assert page.evaluate("document.activeElement.id") == "how-a"


def test_what_is_wrong_has_the_focus_without_htmx_too(look):
    page = look("de/step?number=2", moves=False)
    assert page.evaluate("document.activeElement.className") == "trouble"


def test_a_pointer_at_rest_is_no_movement_and_brings_nothing(look):
    """A browser says that the pointer has moved when a page appears below it."""
    page = look("de/find", moves=False)
    page.evaluate("document.dispatchEvent(new PointerEvent('pointermove', { movementX: 0, movementY: 0 }))")
    assert page.locator("script[src*='htmx']").count() == 0
    page.evaluate("document.dispatchEvent(new PointerEvent('pointermove', { movementX: 0, movementY: 1 }))")
    assert page.locator("script[src*='htmx']").count() == 1


def test_hits_are_counted_aloud_while_the_cursor_stays_in_the_field(look):
    page = look("de/find")
    page.click("#q")
    page.keyboard.type("nurse")
    page.wait_for_selector("text=Nurse nurse")
    assert said(page) == "5 professions found"
    assert page.evaluate("document.activeElement.id") == "q"
    assert page.input_value("#q") == "nurse"
    assert page.url.endswith("?q=nurse")


def test_whoever_waits_is_told_so_after_a_second(look):
    page = look("de/step?slow=1.6&number=2&how=a")
    page.click("text=Continue")
    page.wait_for_function("() => document.getElementById('main').getAttribute('aria-busy') === 'true'")
    page.wait_for_selector("#wait", state="visible")
    assert "Please wait." in said(page)
    page.wait_for_selector("h1:has-text('Step 3')")
    assert page.is_hidden("#messages")
    assert page.get_attribute("#main", "aria-busy") is None


def test_after_ten_seconds_there_is_a_plain_link(look):
    page = look("de/step?slow=0&number=2&how=a", clock=True)
    page.route("**/de/step?*", lambda route: None)
    page.click("text=Continue")
    page.clock.fast_forward(10_500)
    page.wait_for_selector("#slow a", state="visible")
    address = page.evaluate("document.querySelector('#slow a').href")
    page.unroute_all(behavior="ignoreErrors")
    page.goto(address)
    assert page.text_content("h1") == "Step 3"


def test_a_lost_connection_is_said_and_offers_the_way_on(look):
    page = look("de/step?number=2&how=a")
    page.route("**/de/step?*", lambda route: route.abort())
    page.click("text=Continue")
    page.wait_for_selector("#lost a", state="visible")
    assert "no connection" in page.text_content("#alarm") or page.wait_for_function(
        "() => document.getElementById('alarm').textContent.includes('no connection')"
    )
    assert "number=3" in page.get_attribute("#lost a", "href")
    page.complaints.clear()


def test_a_trembling_second_tap_does_nothing(look):
    page = look("de/step")
    page.locator(".check").first.scroll_into_view_if_needed()
    box = page.locator(".check").first.bounding_box()
    spot = box["x"] + 60, box["y"] + box["height"] / 2
    page.mouse.click(*spot)
    page.mouse.click(*spot, delay=20)
    assert page.is_checked("#paper-1")
    page.wait_for_timeout(600)
    page.mouse.click(*spot)
    assert not page.is_checked("#paper-1")


def test_two_answers_can_be_pressed_quickly_one_after_the_other(look):
    page = look("de/step", size=PHONE)
    page.click("label:has(#how-a)")
    page.click("label:has(#how-b)")
    assert page.is_checked("#how-b")


def test_the_space_bar_is_never_taken_for_a_trembling_hand(look):
    page = look("de/components")
    page.focus("#paper-1")
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    assert not page.is_checked("#paper-1")


def test_ticks_stay_while_the_page_lives_and_are_gone_with_it(look):
    page = look("de/step?number=2&how=a")
    page.check("#paper-2")
    page.click("text=Continue")
    page.wait_for_selector("h1:has-text('Step 3')")
    assert page.is_checked("#paper-2") and not page.is_checked("#paper-1")
    page.goto(page.url)
    assert not page.is_checked("#paper-2")


def test_the_print_button_appears_only_where_it_works(look):
    page = look("de/step")
    page.evaluate("window.print = () => { window.printed = true; }")
    page.click("[data-print]")
    assert page.evaluate("window.printed")
    assert look("de/step", java_script_enabled=False).is_hidden("[data-print]")


def test_settings_are_seen_at_once(look):
    page = look("de/display")
    page.click("text=Yellow on black")
    assert page.get_attribute("html", "data-theme") == "yellow"
    page.click("text=150 %")
    assert page.get_attribute("html", "data-text") == "150"
    page.click("text=100 %")
    assert page.get_attribute("html", "data-text") is None


def test_shift_three_times_leaves_and_the_back_key_does_not_return(look):
    page = look("de/home")
    page.goto(page.url.replace("home", "help"))
    page.keyboard.press("Shift")
    assert said(page) == "Press Shift two more times to leave."
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.wait_for_url("**/start/exit")
    page.go_back()
    page.wait_for_url("**/home")


def test_capital_letters_are_not_an_exit(look):
    page = look("de/find")
    page.click("#q")
    for letter in "ABCD":
        page.keyboard.down("Shift")
        page.keyboard.press(letter)
        page.keyboard.up("Shift")
    page.wait_for_timeout(100)
    assert "/find" in page.url


def test_the_exit_leaves_no_page_behind(look):
    page = look("de/home")
    page.goto(page.url.replace("home", "help"))
    page.click("a.out")
    page.wait_for_url("**/start/exit")
    page.go_back()
    page.wait_for_url("**/home")


def test_a_terminal_asks_after_two_minutes_and_leaves_a_minute_later(look):
    page = look("de/step?terminal", size=TERMINAL, clock=True)
    page.clock.fast_forward(90_000)
    assert page.is_hidden("#idle")
    page.clock.fast_forward(31_000)
    assert page.is_visible("#idle")
    assert page.evaluate("document.activeElement.textContent") == "I am still here"
    page.clock.fast_forward(61_000)
    page.wait_for_url("**/start/exit")


def test_any_key_keeps_the_page_and_the_focus_comes_back(look):
    page = look("de/step?terminal", size=TERMINAL, clock=True)
    page.focus("#how-a")
    page.clock.fast_forward(121_000)
    page.clock.fast_forward(30_000)
    assert page.is_visible("#idle")
    page.keyboard.press("Escape")
    assert page.is_hidden("#idle")
    assert page.evaluate("document.activeElement.id") == "how-a"
    page.clock.fast_forward(100_000)
    assert page.is_hidden("#idle")


def test_more_time_is_ten_times_as_much(look):
    page = look("de/step?terminal&time=more", size=TERMINAL, clock=True)
    page.clock.fast_forward(1_150_000)  # the clock goes on by itself too: half a minute to spare
    assert page.is_hidden("#idle")
    page.clock.fast_forward(51_000)
    assert page.is_visible("#idle")


def test_the_own_phone_has_no_time_limit(look):
    page = look("de/step", size=PHONE, clock=True)
    page.clock.fast_forward("10:00:00")
    assert page.is_hidden("#idle")


def test_a_terminal_shows_addresses_outside_but_does_not_go_there(look):
    assert look("de/find?terminal", size=TERMINAL).get_attribute("a[rel~=external]", "href") is None
    assert look("de/find").get_attribute("a[rel~=external]", "href")
