"""Each subject, in each language: a whole page with all its statements, and no figure that was typed into a text."""

import json
import re

import pytest
from pages.owed import DATA, PROMISED

from kiosk.centres.employers import DUTY

RIGHTS = ("right", "do", "deadline", "risk", "good")
TOPICS = json.loads((DATA / "topics.json").read_text(encoding="utf-8"))["topics"]
STATEMENTS = json.loads((DATA / "statements.json").read_text(encoding="utf-8"))["statements"]
SITUATIONS = json.loads((DATA / "situations.json").read_text(encoding="utf-8"))["situations"]
TEXTS = {
    tag: json.loads((DATA / "texts" / f"{tag}.json").read_text(encoding="utf-8"))[f"texts/{tag}"] for tag in PROMISED
}
LEVEL = re.compile(r"\b[ABC][12]\b")

QUIET = [id for id, topic in TOPICS.items() if topic.get("quick_exit")]
FIRST_TWELVE = ("contract", "faire-integration-notice", "minimum-wage", "sector-minimum-wages", "payslip", "deductions",
                "unpaid-wages", "labour-court", "working-time", "leave", "illness", "dismissal")


@pytest.mark.parametrize("id", TOPICS)
@pytest.mark.parametrize("lang", ["de", "ar"])
def test_every_statement_of_a_subject_stands_on_its_page_and_opens_its_law_and_source(visit, lang, id):
    page = visit.open(f"/{lang}/rights/topics/{id}")  # what we owe everyone is asked of it in tests/pages
    shown = {element.get("id") for element in page.main.all("p", id=True)}
    assert set(TOPICS[id]["statements"]) <= shown
    assert len(page.all("h1")) == 1
    asked = [summary.get("aria-describedby") for summary in page.main.all("summary")]
    lawful = [statement for statement in TOPICS[id]["statements"] if STATEMENTS[statement]["law"]]
    assert set(lawful) <= set(asked)


@pytest.mark.parametrize("tag", PROMISED)
def test_no_figure_is_typed_into_a_text_of_rights_at_work(tag):
    ids = {id for topic in TOPICS.values() for id in topic["statements"]}
    for id in ids:
        text = TEXTS[tag].get(f"statements/{id}/text", {"text": ""})["text"]
        plain = LEVEL.sub("", re.sub(r"\{[^}]*\}", "", text))
        assert not re.search(r"\d", plain), f"{tag}: {id}: {text}"


def test_every_statement_about_rights_belongs_to_a_subject_or_a_situation():
    used = {id for topic in TOPICS.values() for id in topic["statements"]}
    used |= {"situation-not-legal-advice", *DUTY}  # closes every result; what employers owe, on their own page
    used |= {id for one in SITUATIONS.values() for result in one["outcomes"].values() for id in result["statements"]}
    alone = {id for id, one in STATEMENTS.items() if one["kind"] in RIGHTS and id not in used and not id.startswith("calc-")}
    assert alone == set()


def test_no_statement_belongs_to_two_subjects():
    all_of_them = [id for topic in TOPICS.values() for id in topic["statements"]]
    assert len(all_of_them) == len(set(all_of_them))


@pytest.mark.parametrize("id", FIRST_TWELVE)
def test_a_subject_says_in_short_until_when_what_to_do_and_who_helps(visit, id):
    page = visit.open(f"/de/rights/topics/{id}")
    parts = [heading.get("id") for heading in page.main.all("h2", id=True)]
    wanted = ["short", "deadlines", "steps", "risks", "who", "tools", "good", "law"]
    assert [part for part in parts if part in wanted] == wanted
    assert page.main.all("ol", class_="stations") and page.main.all("article", class_="office")


@pytest.mark.parametrize("id", QUIET)
@pytest.mark.parametrize("lang", PROMISED)
def test_a_page_that_may_put_somebody_in_danger_leaves_no_trace_and_has_a_way_out(visit, lang, id):
    page = visit.open(f"/{lang}/rights/topics/{id}")
    heading = page.all("h1")[0].text
    assert heading not in page.title, "the tab must not tell what she reads"
    assert page.headers["Cache-Control"] == "no-store" and "ETag" not in page.headers
    first = page.main.all("a", href=True)[0]
    assert first.get("href") == "/exit" and first.get("data-exit") is not None, "the way out stands first"
    assert page.main.all("div", data_quiet=True), "the script leaves nothing in the history"
    assert not page.main.all("button", data_print=True), "nobody is asked to print it"


def test_the_three_subjects_of_danger_have_the_quick_exit():
    assert set(QUIET) == {"passport", "forced-labour", "reporting-risks"}


def test_an_unknown_subject_is_an_error_page(visit):
    visit("/de/rights/topics/nothing", status=404)
