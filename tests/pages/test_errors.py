"""Errors are pages: in her language, beginning with the word for it, with a next step (accessibility.md, item 39)."""

import shutil

import pytest
from flask import abort

from kiosk import create_app
from kiosk.config import Settings

from .owed import PROMISED

TOO_LONG = "x" * 5000


@pytest.fixture(scope="module")
def breaking(seeded, tmp_path_factory):
    """A kiosk with pages that go wrong on purpose."""
    store = shutil.copy(seeded, tmp_path_factory.mktemp("breaking") / "kiosk.sqlite")
    app = create_app(Settings(store=str(store)))
    for code in (429, 503):
        app.add_url_rule(f"/<lang>/abort/{code}", f"abort{code}", lambda code=code: abort(code))
        app.add_url_rule(f"/api/v1/abort/{code}", f"api-abort{code}", lambda code=code: abort(code))
    app.add_url_rule("/<lang>/broken", "broken", lambda: {}["Grüße von der Besucherin"])
    app.add_url_rule("/api/v1/broken", "api-broken", lambda: 1 // 0)
    return app


@pytest.mark.parametrize("lang", PROMISED)
@pytest.mark.parametrize(
    ("code", "below", "request_"),
    [
        (404, "nothing-here", {}),
        (404, "recognition/question/nothing", {}),
        (404, "professions/fields/nothing", {}),
        (405, "help", {"method": "POST"}),
        (405, "recognition", {"method": "DELETE"}),
        (413, "display", {"method": "POST", "data": {"next": "x" * 70_000}}),
        (414, "help?" + TOO_LONG, {}),
        (414, "professions?q=" + TOO_LONG, {}),
        (422, "help?on=tomorrow", {}),
        (422, "recognition?profession=astronaut-on-mars", {}),
        (422, "recognition?profession=nurse&country=ZZ", {}),
        (422, "recognition?profession=nurse&profession=cook", {}),
        (422, "recognition/plan?profession=nurse&country=PL&training=none", {}),
        (422, "recognition?profession=", {}),
    ],
)
def test_an_error_is_a_page_in_her_language(visit, lang, code, below, request_):
    page = visit(f"/{lang}/{below}", status=code, **request_)
    assert len(page.main.all("a", href=True)) >= 1, "there is a next step"


@pytest.mark.parametrize("lang", PROMISED)
@pytest.mark.parametrize(("code", "below"), [(429, "abort/429"), (500, "broken"), (503, "abort/503")])
def test_what_breaks_on_our_side_is_said_in_her_language(breaking, visit_in, lang, code, below):
    page = visit_in(breaking)(f"/{lang}/{below}", status=code)
    assert f"/{lang}/" in page.links and f"/{lang}/help" in page.links
    assert "Besucherin" not in page.body and "Traceback" not in page.body


def test_an_error_before_any_language_is_chosen_is_in_that_of_the_browser(visit):
    assert visit("/nothing/here/at-all", status=404, lang="uk", headers={"Accept-Language": "uk"}).html.get("lang") == "uk"
    assert visit("/static/nothing.css", status=404, lang="ar", headers={"Accept-Language": "ar"}).html.get("lang") == "ar"


def test_a_wrong_answer_brings_back_its_own_question_with_the_summary_above_it(visit):
    page = visit("/en/recognition?profession=nurse&country=PL&training=nothing-of-the-kind", status=422)
    (summary,) = list(page.main.all("div", autofocus=True))
    assert summary.get("tabindex") == "-1", "the focus goes to the summary"
    assert summary.all("a", href=True)[0].get("href").startswith("#"), "the summary leads to the field"
    assert {one.get("name") for one in page.all("input", type="radio")} == {"training"}
    assert {(one.get("name"), one.get("value")) for one in page.all("input", type="hidden")} >= {
        ("profession", "nurse"), ("country", "PL")}, "what was right is kept"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_a_wrong_method_names_the_right_ones(client, method):
    answer = client.open("/de/recognition", method=method)
    assert answer.status_code == 405
    assert {"GET", "HEAD"} <= {one.strip() for one in answer.headers["Allow"].split(",")}


@pytest.mark.parametrize(("address", "code"), [("/api/v1/broken", 500), ("/api/v1/abort/429", 429), ("/api/v1/abort/503", 503)])
def test_programs_get_problem_details_instead_of_a_page(breaking, address, code):
    answer = breaking.test_client().get(address)
    assert answer.status_code == code
    assert answer.content_type == "application/problem+json"
    assert answer.get_json()["status"] == code
