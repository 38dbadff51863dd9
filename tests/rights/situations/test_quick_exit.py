"""Where somebody may be watched, one press leaves, nothing is kept, and a tab says nothing."""

import pytest

from kiosk.config import ROOT

QUIET = ("passport", "discrimination", "forced")
LOUD = ("dismissed", "ill")
SECOND = {"passport": "threatened=no", "discrimination": "safety=yes", "forced": "alone=yes"}


def pages(flow):
    base = f"/en/rights/situations/{flow}"
    return (base, f"{base}?{SECOND[flow]}", f"{base}/question/{SECOND[flow].partition('=')[0]}")


def test_the_situations_in_danger_are_marked(catalogue):
    assert {name for name, situation in catalogue.situations.items() if situation.quick_exit} == set(QUIET)


@pytest.mark.parametrize("flow", QUIET)
def test_the_first_thing_on_every_page_is_the_way_out(visit, flow):
    for address in pages(flow):
        page = visit.open(address)
        first = page.main.all("a", href=True)[0]
        assert first.get("href") == "/exit" and first.get("data-exit") is not None, address
        assert first.text == "Leave this page now"


@pytest.mark.parametrize("flow", QUIET)
def test_the_title_gives_nobody_away_and_nobody_keeps_a_copy(visit, catalogue, flow):
    title = catalogue.text("en", f"situations/{flow}/title").plain
    for address in pages(flow):
        page = visit.open(address)
        assert page.title == "Information – Wegweiser"
        assert page.headers["Cache-Control"] == "no-store"
        assert title not in page.main.text
    result = visit.open(f"/en/rights/situations/{flow}/result?{SECOND[flow].replace('yes', 'no').replace('=no', '=unsaid')}")
    assert result.title == "What you can do now – Wegweiser" and result.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("flow", QUIET)
def test_forms_push_nothing_into_the_history(visit, flow):
    for address in pages(flow):
        page = visit.open(address)
        assert list(page.main.all("div", data_quiet=True))
        assert not [one for one in page.main.all("form") if one.get("data-hx-push-url")]


@pytest.mark.parametrize("flow", LOUD)
def test_other_situations_have_the_usual_pages(visit, flow):
    page = visit.open(f"/en/rights/situations/{flow}")
    assert page.title == f"{page.h1.text} – Wegweiser"
    assert not page.main.all("a", data_exit=True) and not page.main.all("div", data_quiet=True)


def test_the_script_replaces_a_quiet_page_instead_of_adding_to_the_history():
    script = (ROOT / "static" / "kiosk.js").read_text(encoding="utf-8")
    quiet = script.split("A quiet page")[1].split("presses")[0]
    assert quiet.count("location.replace") == 2 and "[data-quiet]" in quiet


def test_leaving_works_without_script(client):
    left = client.get("/exit")
    assert left.status_code == 303 and left.headers["Cache-Control"] == "no-store"
