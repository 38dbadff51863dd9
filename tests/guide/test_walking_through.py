"""From the first question to the plan by its own links and forms, as without JavaScript; and back again."""

from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

import pytest
from pages.addresses import ways, with_answers
from pages.owed import PROMISED

from kiosk.flows import Choice
from kiosk.recognition.flow import RECOGNITION

LONGEST = max(ways(), key=len)


def walk(visit, lang: str, way: dict[str, str]):
    """Answer one question after the other on the page itself; gives the page that comes after the last answer."""
    page = visit.open(f"/{lang}/recognition")
    for name, value in way.items():
        page = visit.open(answered(page, name, value))
        assert page.status == 200
    return page


def answered(page, name: str, value: str) -> str:
    """Where the page leads with this answer: by a link, or by the form with its hidden fields."""
    if isinstance(RECOGNITION.question(name), Choice):
        (radio,) = [one for one in page.all("input", type="radio", name=name) if one.get("value") == value]
        (form,) = [one for one in page.all("form") if one.get("id") == radio.get("form") or radio in one.all("input")]
        fields = [(one.get("name"), one.get("value")) for one in form.all("input", type="hidden")]
        return f"{urljoin(page.address, form.get('action'))}?{urlencode([*fields, (name, value)])}"
    if name == "profession" and value not in ("unknown", "unsaid"):
        # The search has tests of its own (tests/professions); here a profession is given by its address.
        return f"{page.address}?{urlencode({name: value})}"
    found = {link for link in page.links if dict(parse_qsl(urlsplit(link).query)).get(name) == value}
    assert found, f"{page.address} offers no way to {name}={value}"
    return found.pop()


@pytest.mark.parametrize("lang", PROMISED)
def test_she_can_go_the_longest_way_by_links_and_forms_alone(visit, lang):
    check = walk(visit, lang, LONGEST)
    assert all(name in check.body for name in LONGEST)
    plans = {link for link in check.links if urlsplit(link).path == f"/{lang}/recognition/plan"}
    plan = visit(plans.pop())
    assert dict(parse_qsl(urlsplit(plan.address).query)) == LONGEST


@pytest.mark.parametrize("way", ways(), ids=lambda way: way.get("profession", "") + "-" + way.get("country", ""))
def test_every_way_ends_at_check_your_answers_and_then_at_its_outcome(visit, catalogue, way, today):
    outcome = RECOGNITION.walk(way, catalogue.professions, today).outcome
    check = visit.open("/en/" + with_answers("recognition", way))
    assert check.h1.text == "Is everything right?"
    assert visit.open("/en/" + with_answers("recognition/plan", way)).status == 200
    assert outcome is not None


def test_all_four_outcomes_are_reached(visit, catalogue, today):
    found = {RECOGNITION.walk(way, catalogue.professions, today).outcome.name for way in ways()}
    assert found == {outcome.name for outcome in RECOGNITION.outcomes}


def test_the_plan_with_an_answer_missing_asks_for_it(visit):
    page = visit.open("/en/recognition/plan?profession=nurse&country=SY")
    assert page.h1.text == visit.open("/en/recognition?profession=nurse&country=SY").h1.text


@pytest.mark.parametrize("lang", PROMISED)
def test_check_your_answers_shows_each_of_them_in_words_with_a_way_to_change_it(visit, catalogue, lang):
    page = visit(f"/{lang}/" + with_answers("recognition/check", LONGEST))
    questions = [one.text for one in page.main.all("dt")]
    assert questions == [catalogue.text(lang, f"recognition/{name}/question").plain for name in LONGEST]
    changes = [one.all("a", href=True)[0].get("href") for one in page.main.all("dd", class_="change")]
    assert [urlsplit(link).path.rpartition("/")[2] for link in changes] == list(LONGEST)
    for link in changes:
        assert dict(parse_qsl(urlsplit(link).query)) == LONGEST, "the other answers are kept"


@pytest.mark.parametrize("name", [name for name in LONGEST if isinstance(RECOGNITION.question(name), Choice)])
def test_an_answer_that_is_changed_was_chosen_before_and_the_others_stay(visit, name):
    page = visit.open("/en/" + with_answers(f"recognition/question/{name}", LONGEST))
    (chosen,) = [one for one in page.all("input", type="radio") if one.get("checked") is not None]
    assert chosen.get("value") == LONGEST[name]
    other = next(one.get("value") for one in page.all("input", type="radio") if one.get("checked") is None)
    after = dict(parse_qsl(urlsplit(answered(page, name, other)).query))
    assert after[name] == other
    assert {key: value for key, value in after.items() if key != name} == {
        key: value for key, value in LONGEST.items() if key != name}


def test_the_day_of_a_preview_stays_on_every_way_through_the_guide(visit):
    day = {"on": "2027-07-01"}
    for below in ("recognition/check", "recognition/plan", "recognition/question/status", "recognition/question/land"):
        page = visit("/en/" + with_answers(below, LONGEST | day))
        ways_on = [link for link in page.links if urlsplit(link).path.startswith("/en/recognition") and urlsplit(link).query]
        forms = [one for one in page.main.all("form") if urlsplit(one.get("action")).path == "/en/recognition"]
        assert ways_on and all(dict(parse_qsl(urlsplit(link).query))["on"] == day["on"] for link in ways_on)
        assert all(one.all("input", name="on")[0].get("value") == day["on"] for one in forms)


def test_back_leads_through_all_questions_to_the_start(visit):
    page, seen = visit.open("/en/" + with_answers("recognition/check", LONGEST)), []
    while len(seen) <= len(LONGEST) + 1:
        (back,) = [one.get("href") for one in page.all("a", href=True) if one.text == "Back"]
        if urlsplit(back).path == "/en/":
            break
        seen.append(urlsplit(back).path.rpartition("/")[2])
        page = visit.open(back)
        assert page.status == 200
    assert seen == list(reversed(LONGEST))
