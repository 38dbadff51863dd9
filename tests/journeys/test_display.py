"""How the pages look: seen at once, kept while she is here, gone when she leaves."""

from .leaving import leads_away
from .places import BY_NAME
from .visitor import DESK, PHONE
from .way import label


def choose(page, lang: str, message: str) -> None:
    page.locator("label.chip", has_text=label(lang, message)).click()


def test_a_choice_is_seen_at_once_kept_on_every_page_and_forgotten_with_exit(arrive):
    visitor = arrive(size=DESK)
    page = visitor.open("/ar/display?to=help")
    loads = []
    page.on("framenavigated", lambda frame: loads.append(frame.url))
    choose(page, "ar", "Yellow on black")
    choose(page, "ar", "150 %")
    html = page.locator("html")
    assert html.get_attribute("data-theme") == "yellow" and html.get_attribute("data-text") == "150"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(255, 233, 74)"
    assert not loads, "nothing is loaded anew"
    visitor.leaves_nothing_behind()

    page.get_by_role("button", name=label("ar", "Keep it like this")).click()
    page.wait_for_url("**/ar/display?**saved=1**")
    visitor.leaves_nothing_behind(cookies={"display"})
    for name in ("home", "plan", "wall"):
        visitor.open(BY_NAME[name].path("ar"))
        assert html.get_attribute("data-theme") == "yellow" and html.get_attribute("data-text") == "150"

    leads_away(visitor, page.locator("a.out").click)
    visitor.open("/ar/")
    assert html.get_attribute("data-theme") is None
    visitor.leaves_nothing_behind()


def test_what_was_not_kept_is_gone_on_the_next_page(arrive):
    visitor = arrive(size=PHONE)
    page = visitor.open("/de/display")
    choose(page, "de", "Dark")
    page.get_by_role("link", name=label("de", "Back without change")).click()
    page.wait_for_url("**/de/")
    assert page.get_attribute("html", "data-theme") is None
    visitor.leaves_nothing_behind()


def test_settings_work_without_script(arrive):
    visitor = arrive(size=PHONE, java_script_enabled=False)
    page = visitor.open("/de/display?to=help")
    choose(page, "de", "200 %")
    page.get_by_role("button", name=label("de", "Keep it like this")).click()
    page.wait_for_url("**saved=1**")
    page.get_by_role("link", name=label("de", "Back without change")).click()
    page.wait_for_url("**/de/help")
    assert page.get_attribute("html", "data-text") == "200"


def test_the_preferences_of_the_device_are_followed(arrive):
    page = arrive(size=PHONE, color_scheme="dark").open("/uk/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor || 1") != "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(22, 23, 31)"
    still = arrive(size=PHONE, reduced_motion="reduce").open("/uk/")
    moving = "() => document.getAnimations().length + [...document.querySelectorAll('*')].filter(each => " \
        "parseFloat(getComputedStyle(each).transitionDuration) || parseFloat(getComputedStyle(each).animationDuration)).length"
    assert still.evaluate(moving) == 0
