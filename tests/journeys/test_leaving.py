"""Leaving: one press or Shift three times, and nobody can look over her shoulder afterwards."""

import pytest
from playwright.sync_api import Page

from .leaving import leads_away
from .places import BY_NAME
from .visitor import PHONE, TERMINAL
from .way import label


def said(page: Page, words: str) -> None:
    page.wait_for_function("words => document.getElementById('said').textContent === words", arg=words)


@pytest.mark.parametrize("lang", ["de", "ar"])
def test_exit_leads_away_and_the_back_key_does_not_lead_to_her_answers(arrive, lang):
    visitor = arrive(size=PHONE)
    visitor.open(f"/{lang}/")
    page = visitor.open(BY_NAME["plan"].path(lang))
    leads_away(visitor, page.locator("a.out").click)
    page.go_back()
    page.wait_for_url(f"**/{lang}/")
    assert "profession=" not in page.url


def test_shift_three_times_leaves_and_is_counted_aloud(arrive):
    visitor = arrive(size=PHONE)
    page = visitor.open(BY_NAME["plan"].path("de"))
    page.keyboard.press("Shift")
    said(page, label("de", "Press Shift two more times to leave."))
    page.keyboard.press("Shift")
    said(page, label("de", "Press Shift once more to leave."))
    leads_away(visitor, lambda: page.keyboard.press("Shift"))


def test_exit_works_without_script(arrive):
    visitor = arrive(size=PHONE, java_script_enabled=False)
    page = visitor.open("/de/help")
    leads_away(visitor, page.locator("a.out").click)


def test_at_a_terminal_exit_leads_to_the_wall(arrive):
    visitor = arrive(terminal=True, size=TERMINAL)
    page = visitor.open(BY_NAME["plan"].path("ar"))
    page.locator("a.out").click()
    page.locator(".wall").wait_for()
    assert page.url == visitor.address + "/"
    visitor.leaves_nothing_behind()
