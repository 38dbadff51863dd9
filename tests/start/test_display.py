"""How the pages look is her choice, kept on her device in a cookie that says nothing about her."""

from itertools import product
from urllib.parse import quote

import pytest
from pages.owed import PROMISED

from kiosk.shell.visit import DISPLAY, Display, read_display

SHOWN = {"text": "data-text", "theme": "data-theme", "reach": "data-reach", "time": "data-time"}
USUAL = {name: getattr(Display(), name) for name in DISPLAY}


def cookie(**chosen: str) -> dict[str, str]:
    return {"Cookie": "display=" + ".".join({**USUAL, **chosen}.values())}


@pytest.mark.parametrize("lang", PROMISED)
def test_she_keeps_her_choice_and_sees_it_on_every_page_after(visit, app, lang):
    client = app.test_client()
    form = {"text": "150", "theme": "dark", "reach": "low", "time": "more", "next": f"/{lang}/help"}
    kept = client.post(f"/{lang}/display", data=form)
    assert kept.status_code == 303 and kept.headers["Cache-Control"] == "no-store"
    header = kept.headers["Set-Cookie"]
    assert "HttpOnly" in header and "SameSite=Strict" in header and "Expires" not in header and "Max-Age" not in header
    assert header.split(";")[0] == "display=150.dark.low.more", "nothing about her, only how the page looks"
    said = visit(kept.headers["Location"], headers={"Cookie": header.split(";")[0]})
    assert {link for link in said.links if link == f"/{lang}/help"}, "the way back to where she came from"
    shown = visit(f"/{lang}/recognition?profession=nurse", headers={"Cookie": header.split(";")[0]}).html
    assert [shown.get(SHOWN[name]) for name in form if name in SHOWN] == ["150", "dark", "low", "more"]


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in DISPLAY.items() for value in values])
def test_every_setting_can_be_chosen_and_is_shown_as_chosen(visit, name, value):
    page = visit("/en/display", headers=cookie(**{name: value}))
    (chosen,) = [one for one in page.all("input", type="radio", name=name) if one.get("checked") is not None]
    assert chosen.get("value") == value
    assert {one.get("value") for one in page.all("input", type="radio", name=name)} == set(DISPLAY[name])


def test_every_combination_of_settings_is_read_back_as_it_was_written():
    for values in product(*DISPLAY.values()):
        assert read_display(f"other=1; display={Display(*values).cookie()}") == Display(*values)


@pytest.mark.parametrize(
    "sent",
    ["display=", "display=evil", "display=150.dark", "display=999.dark.low.more", "display=150.dark.low.more.x",
     "display=\"150.dark.low.more", "display=150.<script>.low.more", "display=" + "1" * 9000, "display", "=", ";;;;",
     "display=150.dark.low.more\x00", "display=\udcff.dark.low.more", "display[]=1; display=\"\\777\"", "$Version=1; display"],
)  # fmt: skip
def test_a_cookie_that_is_none_of_ours_changes_nothing_and_breaks_nothing(visit, sent):
    page = visit.open("/en/help", headers={"Cookie": sent.encode("utf-8", "surrogateescape").decode("latin-1")})
    assert page.status == 200
    for name, attribute in SHOWN.items():
        assert page.html.get(attribute) in (None, *DISPLAY[name])
    assert "script>." not in page.body


@pytest.mark.parametrize("wrong", [{}, {"text": "999"}, {"theme": "pink", "reach": ""}, {"text": "150\r\nX: y"}, {"time": "x" * 5000}])
def test_a_choice_nobody_offers_is_the_usual_one(client, wrong):
    answer = client.post("/en/display", data=wrong)
    assert answer.status_code == 303
    assert answer.headers["Set-Cookie"].split(";")[0] == "display=100.system.normal.normal"


@pytest.mark.parametrize("to", ["//example.org", "https://example.org/", "/\\example.org", "\\\\example.org", "javascript:alert(1)",
                                "/de/help\r\nX-Evil: 1", "\x00", "\u202e/de/help", "x" * 3000, "/xx//example.org"])
def test_the_way_back_never_leads_to_another_site(client, to):
    answer = client.post("/en/display", data={"next": to})
    assert answer.status_code == 303
    assert answer.headers["Location"].removeprefix("http://localhost").startswith("/en/display")
    assert "X-Evil" not in answer.headers
    page = client.get("/en/display?to=" + quote(to))
    assert page.status_code == 200 and 'href="//' not in page.text and 'href="javascript' not in page.text


def test_the_settings_keep_the_answers_of_the_page_she_came_from(visit):
    page = visit.open("/en/recognition?profession=nurse&country=UA")
    (settings,) = {link for link in page.links if "/display" in link}
    assert "/en/recognition?profession=nurse&country=UA" in visit(settings).links


def test_two_visitors_with_other_settings_never_share_a_page_from_the_cache(visit):
    dark = visit.open("/en/privacy", headers=cookie(theme="dark"))
    light = visit.open("/en/privacy", headers=cookie(theme="light"))
    assert (dark.html.get("data-theme"), light.html.get("data-theme")) == ("dark", "light")
    assert dark.headers["ETag"] != light.headers["ETag"]
