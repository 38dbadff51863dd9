"""Moving by keys alone, and what must hold wherever Tab leads (accessibility.md 4, 10, 104, 138)."""

from pathlib import Path

from playwright.sync_api import Locator, Page

STOPS = (Path(__file__).parent / "measures" / "stops.js").read_text(encoding="utf-8")
SAME_LINE = 12  # CSS pixels by which the boxes of lines may reach into each other


class Keyboard:
    """The keys of one page. Ask for a new one after each load."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.evaluate(STOPS)

    def walk_through(self) -> None:
        """Tab from the top to the end of the page: every control once, in reading order, each in sight."""
        wanted = self.page.evaluate("stops.all()")
        self.from_the_top()
        seen = [self._step("Tab") for _ in wanted]
        assert [stop["name"] for stop in seen] == wanted, "Tab does not reach every control once in the order of the page"
        assert not [(stop["name"], stop["wrong"]) for stop in seen if stop["wrong"]]
        after = self._step("Tab")
        assert after["at"] in (-1, 0), f"Tab does not leave the page at its end but goes to {after['name']}"
        self._reads_in_order()

    def walk_back(self) -> None:
        """Shift and Tab from the end to the top: the same controls the other way round."""
        wanted = self.page.evaluate("stops.all()")
        self.page.evaluate("stops.last()")
        seen = [self._step("Shift+Tab") for _ in wanted[1:]]
        assert [stop["name"] for stop in seen] == wanted[-2::-1], "Shift and Tab do not lead back the same way"
        assert not [(stop["name"], stop["wrong"]) for stop in seen if stop["wrong"]]

    def go_to(self, control: Locator) -> None:
        """Tab until the control has the focus. Of a group of radio buttons Tab reaches one, arrows the others."""
        count = len(self.page.evaluate("stops.all()"))
        wanted = control.element_handle()  # to find it anew before each key takes longer than the key
        for _ in range(count + 2):
            there, focused = wanted.evaluate("each => [each.isConnected, each === document.activeElement]")
            if focused:
                return
            if not there:  # the page has brought another one in its place
                wanted = control.element_handle()
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab never reached {control}")

    def choose(self, radio: Locator) -> None:
        """Tab to the group the button belongs to, then arrows."""
        group = radio.get_attribute("name")
        inside = f"() => document.activeElement.name === {group!r}"
        for _ in range(len(self.page.evaluate("stops.all()")) + 2):
            if self.page.evaluate(inside):
                break
            self.page.keyboard.press("Tab")
        assert self.page.evaluate(inside), f"Tab never reached the answers {group}"
        self.page.keyboard.press("Space")
        for _ in range(20):
            if radio.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"the arrows never reached {radio}")

    def from_the_top(self) -> None:
        """As right after the page was loaded."""
        self.page.evaluate("stops.fromTheTop()")

    def from_arrival(self) -> None:
        """As when these keys were asked for: at the top, or at the heading that has taken the focus."""
        self.page.evaluate("stops.fromArrival()")

    def _step(self, key: str) -> dict:
        self.page.keyboard.press(key)
        return self.page.evaluate("stops.focused()")

    def _reads_in_order(self) -> None:
        """The next control stands further down, or beside this one in the direction of the script."""
        rtl = self.page.evaluate("document.documentElement.dir") == "rtl"
        order = self.page.evaluate("stops.order()")
        for before, after in zip(order, order[1:], strict=False):
            beside = after["end"] <= before["start"] + 1 if rtl else after["start"] >= before["end"] - 1
            below = after["top"] >= before["bottom"] - SAME_LINE
            assert beside or below, f"{after['name']} comes after {before['name']} but does not stand there"
