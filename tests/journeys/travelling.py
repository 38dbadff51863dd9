"""The way from the wall to the plan, for everybody: the same steps whichever means she has.

Each traveller has her own means; `to_the_plan` only says what she does next.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable

from babel import Locale
from playwright.sync_api import Locator, expect

from .keyboard import Keyboard
from .visitor import Visitor
from .way import CHOICES, COUNTRY, PROFESSION, TYPED, answer, label, own_name, plain, question, title, words


class Traveller(ABC):
    def __init__(self, visitor: Visitor, lang: str) -> None:
        self.visitor, self.page, self.lang = visitor, visitor.page, lang

    @abstractmethod
    def follow(self, name: str) -> None:
        """Press the link of this name in the main part."""

    @abstractmethod
    def find(self, typed: str, name: str) -> None:
        """Type into the search field and press the hit of this name."""

    @abstractmethod
    def choose(self, name: str) -> None:
        """Choose the answer of this name, then Continue."""

    def arrive_at(self, heading: str) -> None:
        """She stands on the page of this heading, and its title begins with it."""
        expect(self.page.locator("h1")).to_have_text(heading)
        shown = plain(self.page.locator("h1").inner_text())
        self.page.wait_for_function("heading => document.title.replaceAll('\\u00ad', '').startsWith(heading)", arg=shown)

    def is_led_on_from(self, heading: str) -> None:
        """A new question has come without a new page, and has taken the focus to its heading."""
        expect(self.page.locator("h1")).not_to_have_text(heading)
        expect(self.page.locator("h1")).to_be_focused()

    def link(self, name: str) -> Locator:
        return self.page.get_by_role("main").get_by_role("link", name=plain(name)).first

    def answer(self, name: str) -> Locator:
        return self.page.get_by_role("radio", name=plain(name), exact=True)

    def continue_(self) -> Locator:
        return self.page.get_by_role("button", name=label(self.lang, "Continue"), exact=True)


class ByTouch(Traveller):
    """With a finger, and the script running. Also with a mouse: `press` says which."""

    press: Callable[[Locator], None] = staticmethod(lambda control: control.tap())

    def follow(self, name: str) -> None:
        self.press(self.link(name))

    def find(self, typed: str, name: str) -> None:
        field = self.page.get_by_role("searchbox")
        self.press(field)
        field.press_sequentially(typed, delay=20)
        hit = self.page.locator("#hits").get_by_role("link", name=plain(name)).first
        hit.wait_for()
        assert self.page.evaluate("document.activeElement.id") == "q", "typing must not lose the cursor"
        self.press(hit)

    def choose(self, name: str) -> None:
        self.press(self.page.locator("label.answer").filter(has=self.answer(name)))
        self.visitor.has_htmx()
        heading = self.page.locator("h1").inner_text()
        self.press(self.continue_())
        self.is_led_on_from(heading)


class ByMouse(ByTouch):
    press = staticmethod(lambda control: control.click())


class WithoutScript(Traveller):
    """Plain links and plain forms."""

    def follow(self, name: str) -> None:
        self.link(name).click()

    def find(self, typed: str, name: str) -> None:
        self.page.get_by_role("searchbox").fill(typed)
        self.page.get_by_role("search").get_by_role("button").click()
        self.page.locator("#hits").get_by_role("link", name=plain(name)).first.click()

    def choose(self, name: str) -> None:
        self.answer(name).check()
        self.continue_().click()


class ByKeys(Traveller):
    """Tab, Enter, Space and arrows. On each page she first walks all the way through.

    Questions with rows to choose are built alike in every language (test_names_and_roles.py): in German she
    walks through each of them, in another language through the first.
    """

    walked_through_rows = False

    def arrive_at(self, heading: str) -> None:
        super().arrive_at(heading)
        self.keys = Keyboard(self.page)
        has_rows = self.page.get_by_role("radio").count() > 0
        if self.lang == "de" or not (has_rows and self.walked_through_rows):
            self.keys.walk_through()
            self.keys.from_arrival()
        self.walked_through_rows |= has_rows

    def follow(self, name: str) -> None:
        self.keys.go_to(self.link(name))
        self.page.keyboard.press("Enter")

    def find(self, typed: str, name: str) -> None:
        self.keys.go_to(self.page.get_by_role("searchbox"))
        self.page.keyboard.type(typed, delay=20)
        hit = self.page.locator("#hits").get_by_role("link", name=plain(name)).first
        hit.wait_for()
        self.keys.go_to(hit)
        self.page.keyboard.press("Enter")

    def choose(self, name: str) -> None:
        self.keys.choose(self.answer(name))
        self.visitor.has_htmx()
        self.keys.go_to(self.continue_())
        heading = self.page.locator("h1").inner_text()
        self.page.keyboard.press("Enter")
        self.is_led_on_from(heading)


def to_the_plan(traveller: Traveller) -> None:
    """From the wall to the plan. Every page on the way is the one its heading says."""
    lang = traveller.lang
    traveller.visitor.open("/")
    traveller.arrive_at(label("de", "Which language do you speak?"))
    traveller.follow(own_name(lang))
    traveller.arrive_at(label(lang, "Where do you want to go?"))
    traveller.follow(label(lang, "My profession should count here"))
    traveller.arrive_at(question(lang, "profession"))
    traveller.find(TYPED[lang]["profession"], words(lang, f"professions/{PROFESSION}/title"))
    traveller.arrive_at(question(lang, "country"))
    traveller.find(TYPED[lang]["country"], Locale(lang).territories[COUNTRY])
    for step in CHOICES:
        traveller.arrive_at(question(lang, step))
        (traveller.follow if step == "land" else traveller.choose)(answer(lang, step))
    traveller.arrive_at(label(lang, "Is everything right?"))
    traveller.follow(label(lang, "Show my plan"))
    traveller.arrive_at(title(lang))
