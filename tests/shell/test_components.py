"""Every component has an example, and every example is accessible, valid and whole in both directions."""

import re

import pytest
from checkers.nu_checker import found_by_nu
from journeys.axe import wrong_according_to_axe

from .conftest import PHONE, TABLET, TERMINAL
from .stage import ROOT, environment, pages, render

COMPONENTS = ROOT / "kiosk" / "shell" / "components"


@pytest.mark.parametrize(
    ("tag", "theme", "size"),
    [("de", "light", PHONE), ("de", "dark", TABLET), ("ar", "yellow", PHONE)],
    ids=str,
)
def test_nobody_is_kept_out_of_a_component(look, tag, theme, size):
    page = look(f"{tag}/components?theme={theme}", size=size, bypass_csp=True)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    assert wrong_according_to_axe(page) == []


def test_every_page_of_the_stage_is_valid_html(tmp_path):
    both = ("de", "ar")
    for number, name in enumerate(pages("de")):
        for tag in both if name == "components" else (both[number % 2],):  # every other page in one of them, in turn
            more = {"terminal": True, "preview_day": "1 January 2027", "alternates": [{"tag": "en", "address": "/en/"}]}
            display = {"text": "125", "theme": "dark", "reach": "low", "time": "more"}
            (tmp_path / f"{tag}-{name}.html").write_text(render(tag, name, None, display, **more), encoding="utf-8")
    assert list(found_by_nu(tmp_path)) == []


@pytest.mark.parametrize(("tag", "text"), [("ar", "100"), ("de", "200")])  # German has the longest words
def test_no_page_has_to_be_pushed_sideways(look, tag, text):
    page = look(f"{tag}/components?text={text}", size=PHONE, moves=False)
    for width, height in ((320, 568), (320, 256), PHONE, TABLET, TERMINAL):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), width


@pytest.mark.parametrize(
    ("tag", "size", "least"), [("ar", PHONE, 48), ("de", TABLET, 48), ("ar", TERMINAL, 60)],
    ids=["phone", "tablet", "terminal"],
)  # fmt: skip
def test_everything_one_can_press_is_as_large_as_a_fingertip(look, tag, size, least):
    page = look(f"{tag}/components?terminal={'1' if size == TERMINAL else ''}", size=size, moves=False)
    small = page.evaluate(
        """least => [...document.querySelectorAll('a[href], button, summary, label.board, label.chip, label.check')]
        .filter(each => !each.matches('.skip') && each.getClientRects().length && !each.closest('dialog, aside'))
        .map(each => [each.textContent.trim().slice(0, 30), each.getBoundingClientRect()])
        .filter(([, box]) => box.width < least - .5 || box.height < least - .5)
        .map(([words, box]) => `${words}: ${box.width} x ${box.height}`)""",
        least,
    )
    assert not small


def test_every_component_has_an_example():
    shown = "".join(file.read_text(encoding="utf-8") for file in (COMPONENTS / "examples").glob("*.html"))
    offered = set(vars(environment().get_template("shell/components/ui.html").module)) - {"_body_stream", "__name__"}
    # Shown inside other components, or once on every page: the heading, the sign, the hidden answers.
    inside = {
        "head",
        "question",
        "answer",
        "board",
        "station",
        "waiting_time",
        "reason",
        "outside",
        "words",
        "foreign",
        "state_of",
        "phone_link",
        "mail_link",
        "wrong",
        "kept",
        "tile",
    }
    missing = {name for name in offered - inside if not name.endswith("_") and f"ui.{name}(" not in shown}
    assert not missing
    sources = "".join(file.read_text(encoding="utf-8") for file in COMPONENTS.glob("*.html"))
    assert all(re.search(rf"\b{name}\(", sources) for name in inside)
