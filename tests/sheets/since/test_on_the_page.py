"""An old code opens its page, and the page names what has changed on it since."""

import logging
import re
from datetime import date
from urllib.parse import quote

import pytest
from pages.owed import PROMISED

from kiosk.sheets.handover import Result, encode
from kiosk.sheets.paper.reading import Run
from kiosk.sheets.since import telling

from .conftest import CODE

PLAN = ("recognition/plan?profession=nurse&country=UA&training=vocational&certificate=complete&years=none&land=DE-NW"
        "&living=germany&work=employed&status=protection&employer=yes&benefits=no&german=b1")  # fmt: skip
WAGE = "rights/topics/minimum-wage?stay=eu"
DISMISSED = ("rights/situations/dismissed/result?letter=paper&received=2026-11-16&pregnant=no&protected=no&half_year=yes"
             "&size=unknown&stay=eu")  # fmt: skip
PAID = "rights/calculators/minimum-wage-check?date=30.11.2026&monthly_gross_eur=2300&weekly_hours=40&status=employee"
STEP, EVERYONE = "statements/step-money-first", "statements/minimum-wage-everyone"
TODAY, NEW_YEAR = date(2026, 11, 23), date(2027, 1, 4)
CHANGED, GENERAL = "Since then this has changed on this page:", "Since then we have changed our pages."


def told(page):
    """The lines of the list, each with the address it leads to; none where there is no list."""
    at = next((one for one in page.all("div") if one.get("data-paper") == "no" and one.all("ul")), None)
    lines = at.all("li") if at else []
    return [(" ".join(line.text.split()), [link.get("href") for link in line.all("a")]) for line in lines]


def test_nothing_is_said_where_nothing_has_changed(opened, edits):
    edits.say(f"{STEP}/text", en="First the money.")
    visit = opened().open
    for page in (WAGE, DISMISSED, PAID):
        shown = visit(f"/en/{page}&made={CODE}")
        assert told(shown) == [] and "Your code is from" not in shown.main.text


@pytest.mark.parametrize(
    ("tag", "title", "text"),
    [("de", "Fragen Sie zuerst nach Geld", "Erst das Geld, dann der Antrag."),
     ("ar", "اطلب المال أولاً", "المال أولاً ثم الطلب.")],
)  # fmt: skip
def test_a_step_that_was_rewritten_is_named_in_her_language(opened, edits, tag, title, text):
    edits.say(f"{STEP}/text", de="Erst das Geld, dann der Antrag.", ar="المال أولاً ثم الطلب.")
    edits.say(f"{STEP}/title", ar="اطلب المال أولاً")
    page = opened()(f"/{tag}/{PLAN}&made={CODE}")
    assert told(page) == [(f"{title} – {text}", ["#step-3"])]
    assert page.body.count('id="step-3"') == 1, "the link leads to the step"


def test_her_translation_that_waits_for_a_new_german_text_is_named(opened, edits):
    edits.say(f"{EVERYONE}/text", de="Der Mindestlohn gilt für alle.")
    [(line, places)] = told(opened().open(f"/en/{WAGE}&made={CODE}"))
    assert line.startswith("In short – The minimum wage applies to almost everyone")
    assert line.endswith("The German text is newer") and places == ["#minimum-wage-everyone"]


def test_an_amount_that_is_another_from_a_day_on_is_named_with_both(unedited):
    page = unedited(NEW_YEAR)(f"/en/{WAGE}&made={CODE}")
    lines = dict(told(page))
    rate = next(line for line in lines if line.startswith("In short"))
    assert rate.startswith("In short – The minimum wage for one hour is: €14.60.")
    assert rate.endswith("before: €13.90, now: €14.60") and lines[rate] == ["#minimum-wage-rate"]
    assert any("before: €2,409.33, now: €2,530.67" in line for line in lines)
    assert not any("No longer there" in line for line in lines), "what was announced is what holds now"


def test_an_amount_that_somebody_put_right_is_named_with_both(opened, edits):
    parameter = dict(edits.documents("parameters").get(doc_id="minimum_wage_hourly_eur"))
    parameter["values"] = [value | {"amount": "13.95"} if value["amount"] == "13.90" else value for value in parameter["values"]]
    edits.patch("parameters", "minimum_wage_hourly_eur", values=parameter["values"])
    page = opened().open(f"/en/{PAID}&made={CODE}")
    assert any("before: €13.90, now: €13.95" in line for line, _ in told(page))


def test_a_step_that_is_no_longer_there_is_named(opened, edits):
    topic = edits.documents("topics").get(doc_id="minimum-wage")
    kept = [one for one in topic["statements"] if one != "minimum-wage-demand"]
    edits.patch("topics", "minimum-wage", statements=kept)
    for part in edits.documents("texts/en").all():
        if part.doc_id.startswith("statements/minimum-wage-demand/"):
            for tag in PROMISED:
                edits.delete(f"texts/{tag}", part.doc_id)
    edits.delete("statements", "minimum-wage-demand")
    [(line, places)] = told(opened().open(f"/en/{WAGE}&made={CODE}"))
    assert line.startswith("No longer there: What you can do – Is it too little?") and places == []


def test_an_office_that_is_no_longer_there_is_named(opened, edits):
    topic = edits.documents("topics").get(doc_id="minimum-wage")
    edits.patch("topics", "minimum-wage", contacts=[one for one in topic["contacts"] if one != "union"])
    assert told(opened().open(f"/en/{WAGE}&made={CODE}")) == [("No longer there: Who helps – Trade union", [])]


def test_what_has_come_is_named_as_new(opened, edits):
    topic = edits.documents("topics").get(doc_id="minimum-wage")
    edits.patch("topics", "minimum-wage", contacts=[*topic["contacts"], "works-council"])
    [(line, places)] = told(opened().open(f"/en/{WAGE}&made={CODE}"))
    assert line.startswith("New: Who helps – Betriebsrat") and places == ["#who"]


def test_a_statement_that_has_come_is_named_as_new(opened, edits):
    topic, other = (edits.documents(table).get(doc_id=id) for table, id in
                    (("topics", "minimum-wage"), ("statements", "minimum-wage-everyone")))  # fmt: skip
    with edits.store.transaction("volunteer:1", "New.") as t:
        t.put("statements", "minimum-wage-new", dict(other))
        for tag in PROMISED:
            words = dict(edits.documents(f"texts/{tag}").get(doc_id=f"{EVERYONE}/text"))
            t.put(f"texts/{tag}", "statements/minimum-wage-new/text", words | {"text": "Ask anew."})
    edits.patch("topics", "minimum-wage", statements=[*topic["statements"], "minimum-wage-new"])
    assert told(opened().open(f"/en/{WAGE}&made={CODE}")) == [("New: What else is your right – Ask anew.", ["#minimum-wage-new"])]


@pytest.mark.parametrize(
    ("runs", "shown"),
    [((Run("It is free."),), "It is free."),
     ((Run("Send copies, never the originals. " * 4),), "Send copies, never the originals. Send copies, never the originals. Send …"),
     ((Run("A" * 70 + " "), Run("7 December 2026", apart="auto"), Run(" is the last day of all.")), "A" * 70 + " 7 December 2026 …")],
)  # fmt: skip
def test_of_a_long_statement_stand_the_first_words_and_never_half_a_day(runs, shown):
    assert "".join(run.text for run in telling.beginning(runs)) == shown


def test_of_many_changes_a_handful_is_named_and_the_rest_counted(opened, edits):
    topic = edits.documents("topics").get(doc_id="minimum-wage")
    for number, id in enumerate(topic["statements"]):
        edits.say(f"statements/{id}/text", en=f"Now number {number} of them says this.")
    visit = opened().open
    page = visit(f"/en/{WAGE}&made={CODE}")
    here = len(set(re.findall(r"Now number \d+ of", visit(f"/en/{WAGE}").main.text)))
    assert len(told(page)) == telling.SHOWN < here
    assert f"and {here - telling.SHOWN} more changes" in page.main.text


@pytest.mark.parametrize("made", ["2026-11-21", "2026-11-21.0", "2026-11-21.99", "2026-11-19.1", "2026-11-21.2147483647"])
def test_of_an_edition_we_do_not_have_only_the_day_is_said(unedited, made):
    """None, one of the future, and one that is younger than the code: then the store was replaced."""
    page = unedited(TODAY)(f"/en/{WAGE}&made={made}")
    assert told(page) == [] and GENERAL in page.main.text and CHANGED not in page.main.text


@pytest.mark.parametrize("made", ["", "x", "<script>", "2026-11-21.-1", "2026-11-21.1.1", "2026-11-21.1e9", "2026-02-30.1",
                                  "2999-01-01.1", "0000-00-00.0", "٢٠٢٦-١١-٢١.١", "2026-11-21." + "9" * 400, "2026-11-21.1\n"])  # fmt: skip
def test_a_day_that_nobody_wrote_is_no_trouble(unedited, made):
    page = unedited(TODAY)(f"/en/{WAGE}&made={quote(made)}")
    assert told(page) == [] and "Your code" not in page.main.text


def test_of_two_days_in_the_address_the_first_counts(unedited):
    """One of a day to come says nothing; one of an edition that nobody knows says that something has changed."""
    to_come, unknown = "made=2027-01-01.1", "made=2026-03-03.9"
    assert "Your code" not in unedited(TODAY)(f"/en/{WAGE}&{to_come}&{unknown}").main.text
    assert "Your code" in unedited(TODAY)(f"/en/{WAGE}&{unknown}&{to_come}").main.text


def test_a_page_as_it_was_is_shown_to_nobody(opened, edits):
    edits.say(f"{EVERYONE}/text", en="Everyone gets it.")
    visit = opened().open
    [(line, _)] = told(visit(f"/en/rights/topics/minimum-wage?made={CODE}"))
    assert line == "In short – Everyone gets it."
    for _ in range(2):
        page = visit("/en/rights/topics/minimum-wage")
        assert "Everyone gets it." in page.main.text and "almost everyone" not in page.main.text
    assert "almost everyone" not in visit(f"/en/rights/topics/minimum-wage?made={CODE}").main.text


def test_who_comes_while_another_page_is_compared_gets_the_general_sentence(opened, edits):
    edits.say(f"{EVERYONE}/text", en="Everyone gets it.")
    visit = opened().open
    with telling.TURN:
        assert GENERAL in visit(f"/en/{WAGE}&made={CODE}").main.text
    assert CHANGED in visit(f"/en/{WAGE}&made={CODE}").main.text


def test_a_quiet_page_names_nothing(opened, edits):
    first = edits.documents("topics").get(doc_id="forced-labour")["statements"][0]
    edits.say(f"statements/{first}/text", en="Another word.")
    page = opened().open(f"/en/rights/topics/forced-labour?stay=other&made={CODE}")
    assert "Another word." in page.main.text and told(page) == []


def test_a_printed_code_leads_to_what_has_changed(opened, edits):
    edits.say(f"{STEP}/text", de="Erst das Geld, dann der Antrag.")
    visit = opened()
    answers = tuple(pair.split("=") for pair in PLAN.partition("?")[2].split("&"))
    letters = encode(Result("plan", "recognition", "de", 1, date(2026, 11, 21), tuple(map(tuple, answers))))
    address = visit.client.post("/de/h", data={"letters": letters}).headers["Location"]
    assert address == f"/de/{PLAN}&made={CODE}"
    assert told(visit(address)) == [("Fragen Sie zuerst nach Geld – Erst das Geld, dann der Antrag.", ["#step-3"])]


def test_a_code_of_this_edition_that_is_older_than_today_may_have_news_too(unedited):
    visit = unedited(NEW_YEAR)
    letters = encode(Result("topic", "minimum-wage", "en", 1, date(2026, 11, 21), (("stay", "eu"),)))
    address = visit.client.post("/en/h", data={"letters": letters}).headers["Location"]
    assert address == f"/en/{WAGE}&made={CODE}" and told(visit(address))


@pytest.mark.parametrize("page", ["programme/flyer", "rights/contacts", "rights/amounts", "advice/centres/zsba", "rights/topics/leave"])
def test_a_code_without_answers_says_nothing_new_where_nothing_is(unedited, page):
    shown = unedited(TODAY).open(f"/en/{page}?made={CODE}")
    assert told(shown) == [] and "Your code is from" not in shown.main.text


def test_a_code_without_answers_leads_to_what_has_changed_too(opened, edits):
    edits.say("programme/what", en="IQ helps you to work in your own profession.")
    new, gone = told(opened()(f"/en/programme/flyer?made={CODE}"))
    assert new[0] == "New: IQ helps you to work in your own profession." and gone[0].startswith("No longer there:")


def test_the_code_of_a_basket_takes_its_day_along(unedited):
    visit = unedited(NEW_YEAR)
    kept = Result("basket", "basket", "en", 1, date(2026, 11, 21), (("keep", "topic/minimum-wage"),))
    address = visit.client.post("/en/h", data={"letters": encode(kept)}).headers["Location"]
    assert address.startswith("/en/basket?kept=") and address.endswith(f"&made={CODE}")


def test_nothing_of_it_is_written_down(opened, edits, caplog):
    edits.say(f"{EVERYONE}/text", en="Everyone gets it.")
    visit = opened()
    before = {file: file.read_bytes() for file in edits.file.parent.iterdir()}
    with caplog.at_level(logging.DEBUG):
        for page in (PLAN, WAGE):
            visit.open(f"/ar/{page}&made={CODE}")
    assert caplog.records == []
    assert {file: file.read_bytes() for file in edits.file.parent.iterdir()} == before


def test_the_days_left_alone_are_no_change(unedited):
    page = unedited(TODAY)(f"/en/{DISMISSED}&made={CODE}")
    assert told(page) == [] and "Your code" not in page.main.text
