"""The code on paper and at the terminal: there where a phone can come to, never on a quiet page."""

import re
from urllib.parse import quote, urlencode

import pytest
from phone_camera import painted, read_codes

from kiosk.sheets.handover import decode

PLAN = {
    "profession": "nurse", "country": "UA", "training": "vocational", "certificate": "complete", "years": "none",
    "land": "DE-NW", "living": "germany", "work": "employed", "status": "protection", "employer": "yes", "benefits": "no",
    "german": "b1",
}  # fmt: skip
DISMISSED = {"letter": "paper", "received": "2026-11-16", "pregnant": "no", "protected": "no", "half_year": "yes",
             "size": "unknown", "stay": "eu"}  # fmt: skip
PLAN_PAGE = f"/en/recognition/plan?{urlencode(PLAN)}"
DISMISSED_PAGE = f"/en/rights/situations/dismissed/result?{urlencode(DISMISSED)}"
PUBLIC = "https://kiosk.example"
FROM = "made=2026-11-22.1"
CLAIM = {"received_date": "23.11.2026", "land": "BE"}
PAID = {"date": "30.11.2026", "monthly_gross_eur": "2.409,33 €", "weekly_hours": "40", "status": "employee"}
EU_IN_SAXONY = {"stay": "eu", "land": "DE-SN"}
NEAR_DRESDEN = {"service": "work-rights", "for": "other", "place": "Dresden", "at": "51.05,13.74", "language": "ar", "open": "today"}
WITH_ANSWERS = {
    "plan": (PLAN_PAGE, PLAN),
    "situation": (DISMISSED_PAGE, DISMISSED),
    "calculator": (f"/en/rights/calculators/dismissal-claim-deadline?{urlencode(CLAIM)}", CLAIM),
    "calculator, typed": (f"/en/rights/calculators/minimum-wage-check?{urlencode(PAID)}", PAID),
    "topic": (f"/en/rights/topics/dismissal?{urlencode(EU_IN_SAXONY)}", EU_IN_SAXONY),
    "page, a list": (f"/en/advice?{urlencode(NEAR_DRESDEN)}", NEAR_DRESDEN),
}
WITHOUT_ANSWERS = ("/en/advice/offices/hwk-dresden", "/en/rights/topics/dismissal", "/en/advice/centres/iq-sn-dresden", "/en/programme/flyer",
                   "/en/rights/contacts", "/en/rights/amounts")  # fmt: skip


@pytest.fixture
def reachable(app_with, visit_in):
    """A kiosk that phones can come to: `reachable(terminal=True)`."""
    return lambda **settings: visit_in(app_with(public=PUBLIC, **settings))


def section(page):
    found = [one for one in page.all("section") if one.get("aria-labelledby") == "take-away"]
    return found[0] if found else None


def shown_letters(page) -> str:
    return section(page).all("bdi")[-1].text


def seen(page) -> str:
    """What a phone reads from the drawing on the page: squares drawn from its path, then the independent reader."""
    [found] = read_codes(painted(drawing_of(page.body)))
    return found


def drawing_of(body: str) -> str:
    return re.search(r"<svg[^>]*>.*?</svg>", body[body.index('id="take-away"') :], re.DOTALL)[0]


@pytest.mark.parametrize("name", WITH_ANSWERS)
@pytest.mark.parametrize("terminal", [False, True], ids=["paper", "terminal"])
def test_the_code_opens_the_page_it_stands_on(reachable, name, terminal):
    address, answers = WITH_ANSWERS[name]
    visit = reachable(terminal=terminal)
    page = visit(address)
    text = seen(page)
    assert text.startswith(f"{PUBLIC}/en/h#")
    assert text.partition("#")[2] == shown_letters(page).replace(" ", "")
    result = decode(text)
    assert (result.kind, dict(result.answers), result.language) == (name.split(",")[0], answers, "en")
    opened = visit.client.post("/en/h", data={"letters": text.partition("#")[2]})
    assert opened.headers["Location"] == address


@pytest.mark.parametrize("address", WITHOUT_ANSWERS)
def test_without_answers_the_short_address_itself_is_the_code_with_its_day_and_edition(reachable, address):
    page = reachable()(address)
    assert seen(page) == f"{PUBLIC}{address}?{FROM}"
    assert section(page).all("bdi")[-1].text == f"kiosk.example{address}"
    assert "letters" not in section(page).text and "your answers" not in section(page).text


def test_at_a_terminal_the_page_of_a_centre_is_one_of_its_codes(reachable):
    address = "/en/advice/centres/iq-sn-dresden"
    page = reachable(terminal=True)(address)
    assert section(page) is None, "one heading for all codes of a page"
    [codes] = [one for one in page.all("section") if one.get("aria-labelledby") == "codes"]
    assert f"kiosk.example{address}" in codes.text
    first = page.body[page.body.index('id="codes"') :]
    [found] = read_codes(painted(re.search(r"<svg (?!class)[^>]*>.*?</svg>", first, re.DOTALL)[0]))
    assert found == f"{PUBLIC}{address}?{FROM}"


def test_what_only_the_preview_or_the_form_needs_is_not_carried(reachable):
    page = reachable()(f"/en/rights/topics/dismissal?{urlencode(EU_IN_SAXONY)}&on=2026-12-01&x=1&made=2026-03-03")
    assert dict(decode(shown_letters(page)).answers) == EU_IN_SAXONY
    page = reachable()(f"{WITH_ANSWERS['calculator'][0]}&x=1")
    assert dict(decode(shown_letters(page)).answers) == CLAIM


def test_a_form_that_is_not_filled_in_or_wrong_has_no_code(reachable):
    visit = reachable()
    assert section(visit("/en/rights/calculators/dismissal-claim-deadline")) is None
    assert section(visit("/en/rights/calculators/dismissal-claim-deadline?received_date=x", status=422)) is None


@pytest.mark.parametrize(("typed", "listed"), [
    ("dresdn", ("place", "Dresden")), ("Дрезден", ("place", "Dresden")), ("D-01067 Dresden", ("place", "01067")), ("sachsen", ("land", "DE-SN")),
])  # fmt: skip
def test_a_place_is_carried_as_our_list_has_it_and_never_as_she_typed_it(reachable, typed, listed):
    visit = reachable(terminal=True)
    for address in ("advice?service=recognition&", "advice/employers?sheet=ar&"):
        page = visit(f"/en/{address}{urlencode({'place': typed})}")
        carried = decode(shown_letters(page))
        assert listed in carried.answers and typed not in str(carried)
        taken = [link.get("href") for link in page.all("a") if link.get("data-keep") is not None or ".pdf" in (link.get("href") or "")]
        assert taken and not [one for one in taken if quote(quote(typed)) in one or quote(typed) in one]
        visit(visit.client.post("/en/h", data={"letters": shown_letters(page)}).headers["Location"])


def test_the_notice_has_a_code_at_the_terminal_and_on_its_own_paper(reachable):
    address = "/en/advice/employers?place=Dresden&at=51.05%2C13.74&sheet=ar"
    assert decode(shown_letters(reachable(terminal=True)(address))).what == "notice"
    assert section(reachable()(address)) is None, "what a browser prints is the notice alone"


def test_the_land_of_her_workplace_goes_along(reachable):
    page = reachable()(f"{DISMISSED_PAGE}&workplace=DE-BY")
    assert ("workplace", "DE-BY") in decode(shown_letters(page)).answers


def test_the_code_is_on_paper_only_except_at_a_terminal(reachable):
    assert "on-paper" in section(reachable()(PLAN_PAGE)).get("class").split()
    assert "on-paper" not in section(reachable(terminal=True)(PLAN_PAGE)).get("class").split()


def test_on_paper_the_code_is_about_three_centimetres_wide(reachable):
    wide = re.search(r'width="([\d.]+)mm"', drawing_of(reachable()(PLAN_PAGE).body))
    assert 30 <= float(wide[1]) <= 40


def test_without_an_address_for_phones_there_is_no_code(visit):
    for address in (*(address for address, _ in WITH_ANSWERS.values()), *WITHOUT_ANSWERS):
        assert section(visit(address)) is None


@pytest.mark.parametrize("answers", ["alone=yes&danger=yes&stay=eu", "alone=yes&danger=no&signs=debts&under_age=unknown&police=no&stay=eu"])
def test_a_quiet_page_leaves_no_code(reachable, answers):
    page = reachable(terminal=True)(f"/en/rights/situations/forced/result?{answers}")
    assert section(page) is None and "<svg aria-hidden" not in page.body


def test_a_quiet_topic_leaves_no_code(reachable):
    page = reachable(terminal=True)("/en/rights/topics/forced-labour?stay=other")
    assert section(page) is None and "<svg aria-hidden" not in page.body


def test_a_page_that_was_changed_since_says_from_which_day_the_code_is(visit):
    for address, _ in WITH_ANSWERS.values():
        assert "Your code is from 3 March 2026." in visit(f"{address}&made=2026-03-03").main.text
        for strange in ("2999-01-01", "yesterday", "", "<b>"):
            assert "Your code is from" not in visit(f"{address}&{urlencode({'made': strange})}").main.text


def test_the_picture_is_not_read_out_the_letters_are(reachable):
    page = reachable(terminal=True)(PLAN_PAGE)
    assert drawing_of(page.body).startswith('<svg aria-hidden="true" ')
    assert shown_letters(page).replace(" ", "").isalnum()
