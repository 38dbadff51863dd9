"""Any day can be shown, and it says so; nobody's clock but the visitor's own day decides (design.md, 6 and 7)."""

from datetime import date

import pytest
from flask import request

from kiosk import create_app
from kiosk.config import Settings
from kiosk.content.texts import locale_of
from kiosk.i18n import formats

from .owed import PROMISED, translated

COOK = ("recognition/plan?profession=cook&country=TR&training=vocational&certificate=complete&years=none&land=DE-BY"
        "&living=germany&work=employed&status=none&employer=no&benefits=no&german=a2")


@pytest.mark.parametrize("lang", PROMISED)
@pytest.mark.parametrize("below", ["?on=2027-07-01", "help?on=2027-07-01", f"{COOK}&on=2027-07-01"])
def test_a_preview_says_which_day_it_shows(visit, catalogue, lang, below):
    page = visit(f"/{lang}/{below}")
    day = formats.day(date(2027, 7, 1), locale_of(catalogue.languages[lang]))
    assert " ".join(day.split()) in page.all("header")[0].text


def test_today_there_is_no_banner(visit):
    assert "2026" not in visit("/en/help").all("header")[0].text


@pytest.mark.parametrize("lang", PROMISED)
def test_after_its_last_day_a_paragraph_says_that_it_has_expired(visit, catalogue, lang):
    locale = locale_of(catalogue.languages[lang])
    words = translated("Expired on %(day)s", lang).replace("%(day)s", " ".join(formats.day(date(2027, 6, 30), locale).split()))
    assert words not in visit(f"/{lang}/{COOK}&on=2027-06-30").main.text
    assert words in visit(f"/{lang}/{COOK}&on=2027-07-01").main.text


@pytest.mark.parametrize("lang", PROMISED)
def test_what_nobody_looked_at_again_says_since_when(visit, catalogue, lang):
    locale = locale_of(catalogue.languages[lang])
    checked = " ".join(formats.day(date(2026, 11, 22), locale).split())
    words = translated("Not checked since %(day)s", lang).replace("%(day)s", checked)
    assert words not in visit(f"/{lang}/{COOK}").main.text
    assert words in visit(f"/{lang}/{COOK}&on=2028-01-01").main.text


@pytest.mark.parametrize("on", ["", "tomorrow", "2026-13-01", "2026-02-30", "1999-01-01", "3000-01-01", "20260101x",
                                "2026-01-01T00:00", "２０２６-01-01", "-1", "2026-01-01'--", "\x00", "9" * 500])
def test_a_day_that_is_none_is_refused(client, on):
    for address in ("/de/help", "/de/recognition", "/api/v1/recognition", "/api/v1/professions", "/health"):
        answer = client.get(address, query_string={"profession": "nurse", "on": on})
        assert answer.status_code == 422, address


def test_two_different_days_are_no_day(client):
    assert client.get("/de/help?on=2027-01-01&on=2027-01-02").status_code == 422


def test_the_operator_can_set_the_day_for_everybody(new_app, visit_in):
    visit = visit_in(new_app(today=date(2027, 7, 1)))
    assert "1 July 2027" in visit("/en/").all("header")[0].text
    assert "Expired on 30 June 2027" in visit(f"/en/{COOK}").main.text


def test_at_midnight_every_page_is_made_anew(new_store):
    """The page cache asks for the day each time, so that nobody is shown a page of yesterday."""
    clock = [date(2027, 6, 30)]

    class Clock(Settings, frozen=True, kw_only=True):
        def day(self) -> date:
            return clock[0]

    app = create_app(Clock(store=str(new_store), today=None))
    client, made = app.test_client(), []
    app.before_request(lambda: made.append(request.path))
    for day, times in ((date(2027, 6, 30), 1), (date(2027, 7, 1), 2)):
        clock[0] = day
        for _ in range(3):
            assert client.get("/en/privacy").status_code == 200
        assert len(made) == times
