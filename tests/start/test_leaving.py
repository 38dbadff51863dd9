"""Exit forgets the visitor: settings, copies of pages, everything this site left on her device (accessibility.md, 72, 73)."""

import pytest
from pages.owed import HEADERS, PROMISED


def test_on_her_own_phone_exit_leads_to_a_neutral_site_and_clears_everything(client):
    answer = client.get("/exit")
    assert answer.status_code == 303 and answer.headers["Location"] == "https://www.dwd.de/"
    assert {part.strip() for part in answer.headers["Clear-Site-Data"].split(",")} >= {'"cache"', '"cookies"', '"storage"'}
    assert answer.headers["Cache-Control"] == "no-store"
    assert "display=;" in answer.headers["Set-Cookie"] and "Max-Age=0" in answer.headers["Set-Cookie"]
    assert all(name in answer.headers for name in HEADERS)


def test_at_a_terminal_exit_leads_back_to_the_wall(app_with):
    answer = app_with(terminal=True).test_client().get("/exit")
    assert answer.headers["Location"] == "/" and "Clear-Site-Data" in answer.headers


def test_the_operator_chooses_the_neutral_site(app_with):
    assert app_with(exit_to="https://example.org/").test_client().get("/exit").headers["Location"] == "https://example.org/"


@pytest.mark.parametrize("lang", PROMISED)
def test_exit_stands_on_every_page_and_works_without_script(visit, lang):
    for below in ("", "help", "recognition", "professions", "privacy", "display"):
        assert "/exit" in visit.open(f"/{lang}/{below}").links
    assert "/exit" in visit.open("/").links
    assert "/exit" in visit.open(f"/{lang}/nothing/here").links


def test_no_page_sets_a_cookie_by_itself(client, app):
    for address in ("/", "/de/", "/de/display", "/de/recognition?profession=nurse", "/api/v1/languages", "/health"):
        assert "Set-Cookie" not in client.get(address).headers, address


def test_the_same_tools_stand_in_the_same_order_on_every_page(visit):
    orders = set()
    for below in ("", "help", "recognition", "professions/a-z", "recognition?profession=nurse", "privacy", "nothing/here"):
        page = visit.open(f"/en/{below}")
        tools = [link.split("?")[0] for nav in page.all("nav", aria_label=True) for one in nav.all("a", href=True)
                 for link in [one.get("href")] if nav not in page.main.all("nav")]
        orders.add(tuple(link for link in tools if link in ("/en/languages", "/en/display", "/en/help", "/exit")))
    assert len(orders) == 1 and len(*orders) == 4
