"""The form of the waiting room: choices only, in every language, without script; and its answers come back into it."""

import pytest
from pages.owed import PROMISED

from kiosk.appointment.questions import questions
from kiosk.i18n.collation import sort_key
from kiosk.recognition.flow import RECOGNITION
from kiosk.rights.situations import SITUATIONS

from .filled import CHOSEN, below, without


def chosen_in(page) -> list[tuple[str, str]]:
    """What a browser would send."""
    [form] = page.main.all("form")
    boxes = [(one.get("name"), one.get("value")) for one in form.all("input") if one.get("checked") is not None]
    lists = [(one.get("name"), option.get("value")) for one in form.all("select") for option in one.all("option", selected=True)]
    return boxes + lists


def main(page) -> str:
    return page.body.partition("<main")[2].partition("</main>")[0]


def offered(page, name: str) -> list[str]:
    boxes = [one.get("value") for one in page.main.all("input", name=name)]
    return boxes + [option.get("value") for one in page.main.all("select", name=name) for option in one.all("option")]


@pytest.mark.parametrize("lang", PROMISED)
def test_it_asks_by_choices_alone_and_needs_no_script(visit, lang):
    page = visit(f"/{lang}/appointment")
    [form] = page.main.all("form")
    assert (form.get("method", "get"), form.get("action"), form.get("autocomplete")) == ("get", f"/{lang}/appointment/sheet", "off")
    assert {one.get("type") for one in form.all("input")} == {"radio", "checkbox"} and not form.all("textarea")
    [button] = [one for one in page.main.all("button") if one.get("form") == form.get("id")]
    assert button.text and "data-hx" not in main(page)
    assert chosen_in(page) == [], "nothing is chosen for her"


def test_every_answer_that_is_understood_can_be_chosen(visit, catalogue):
    page = visit("/de/appointment")
    for question in questions(catalogue):
        shown = [value or "unsaid" for value in offered(page, question.name)]
        assert sorted(shown) == sorted(question.answers), question.name


@pytest.mark.parametrize("lang", PROMISED)
def test_every_question_has_its_words_and_every_answer_other_ones(visit, lang):
    page = visit(f"/{lang}/appointment")
    for field in [one for one in page.main.all("fieldset") if one.get("id")]:
        labels = [label.text for label in field.all("label")]
        assert field.all("legend")[0].text and all(labels) and len(set(labels)) == len(labels), labels
    for field in page.main.all("select"):
        labels = [option.text for option in field.all("option")]
        assert all(labels) and len(set(labels)) == len(labels), sorted(one for one in labels if labels.count(one) > 1)


@pytest.mark.parametrize("lang", PROMISED)
def test_with_her_answers_in_the_address_they_are_chosen_already(visit, lang):
    page = visit(f"/{lang}/{below('appointment')}")
    assert sorted(chosen_in(page)) == sorted(CHOSEN)
    assert f"/{lang}/appointment" in page.links, "begin anew: the empty form"


def test_a_language_further_down_is_not_folded_away_when_it_is_chosen(visit):
    folded = visit("/de/appointment").main.all("details")
    assert len(folded) == 1 and folded[0].get("open") is None
    [unfolded] = visit("/de/appointment?speaks=so").main.all("details")
    assert unfolded.get("open") is not None
    assert [one.get("value") for one in unfolded.all("input") if one.get("checked") is not None] == ["so"]


def test_professions_stand_by_field_in_the_order_of_her_alphabet(visit, catalogue):
    [field] = visit("/tr/appointment").main.all("select", name="profession")
    groups = field.all("optgroup")
    assert [group.all("option")[-1].get("value") for group in groups] == sorted(
        catalogue.fields, key=lambda id: catalogue.fields[id].order)
    assert sum(len(group.all("option")) - 1 for group in groups) == len(catalogue.professions)
    for group in groups:
        titles = [option.text for option in group.all("option")][:-1]
        assert titles == sorted(titles, key=lambda title: sort_key(title, "tr"))


def test_what_the_guide_asks_too_has_the_guides_answers(catalogue):
    """Otherwise an answer could not be carried over."""
    asked = {question.name: question for question in questions(catalogue)}
    for name in ("training", "german", "status"):
        assert set(asked[name].answers) == {*RECOGNITION.question(name).answers, "unknown", "unsaid"}
    assert set(asked["country"].answers) <= {*RECOGNITION.question("country").codes, "unknown", "unsaid"}


def test_no_reason_leads_to_a_page_that_others_must_not_see(catalogue):
    asked = {question.name: question for question in questions(catalogue)}
    reasons = [reason for reason in asked["reason"].answers if reason in SITUATIONS]
    assert len(reasons) == 6 and not [reason for reason in reasons if catalogue.situations[reason].quick_exit]


WRONG = [
    ((("german", "b1"), ("german", "c1")), "german", "more-than-one"),
    ((("german", "klingon"),), "german", "unknown"),
    ((("country", "ZZ"),), "country", "unknown"),
    ((("country", "sy"),), "country", "unknown"),
    ((("profession", "astronaut-on-mars"),), "profession", "unknown"),
    ((("land", "DE-XX"),), "land", "unknown"),
    ((("training", "x" * 3000),), "training", "unknown"),
    ((("status", "protec\u202etion"),), "status", "unknown"),
    ((("papers", "passport\x00"),), "papers", "unknown"),
    ((("reason", "<script>alert(1)</script>"),), "reason", "unknown"),
    ((("urgent", "urgent[]"),), "urgent", "unknown"),
    ((("speaks", "de"),), "speaks", "unknown"),
    (tuple(("speaks", f"x{number}") for number in range(200)), "speaks", "unknown"),
]
SENTENCES = {"unknown": "We do not know this answer.", "more-than-one": "The address holds two different answers."}


@pytest.mark.parametrize(("wrong", "name", "trouble"), WRONG, ids=lambda one: repr(one)[:40])
@pytest.mark.parametrize("at", ["appointment", "appointment/sheet"])
def test_what_cannot_be_used_is_said_at_its_question_and_everything_else_is_kept(visit, at, wrong, name, trouble):
    page = visit(f"/en/{below(at, (*without(name), *wrong))}", status=422)
    [summary] = page.main.all("div", autofocus=True)
    assert [link.get("href") for link in summary.all("a", href=True)] == [f"#{name}"]
    assert SENTENCES[trouble] in summary.text
    assert sorted(chosen_in(page)) == sorted(without(name))
    assert not [value for _, value in wrong if len(value) > 2 and value in main(page)], "what came is not given back"


def test_of_many_answers_the_known_ones_are_kept_beside_an_unknown_one(visit):
    page = visit("/en/appointment/sheet?papers=cv&papers=treasure-map&papers=identity", status=422)
    assert chosen_in(page) == [("papers", "cv"), ("papers", "identity")]


def test_two_troubles_have_two_links_that_say_which_question_is_meant(visit):
    page = visit("/de/appointment/sheet?country=ZZ&land=DE-XX", status=422)
    links = page.main.all("div", autofocus=True)[0].all("a", href=True)
    assert [link.get("href") for link in links] == ["#country", "#land"] and len({link.text for link in links}) == 2


@pytest.mark.parametrize("harmless", ["german=b1&german=b1", "german=&land=", "german=+b1+&q=x&made=2026-03-03", "xqz=1&reason="])
def test_what_does_no_harm_is_no_trouble(visit, harmless):
    visit(f"/uk/appointment/sheet?{harmless}")


def test_the_day_of_a_preview_stays(visit):
    page = visit("/de/appointment?on=2027-03-01")
    assert [(one.get("name"), one.get("value")) for one in page.main.all("input", type="hidden")] == [("on", "2027-03-01")]
    sheet = visit("/de/appointment/sheet?reason=other&on=2027-03-01")
    assert "/de/appointment?reason=other&on=2027-03-01" in sheet.links and "/de/appointment?on=2027-03-01" in sheet.links


@pytest.mark.parametrize("below_", ["", "help", "advice"])
@pytest.mark.parametrize("lang", ["de", "ar"])
def test_the_start_the_help_and_the_advice_lead_there(visit, lang, below_):
    assert f"/{lang}/appointment" in visit(f"/{lang}/{below_}").links
