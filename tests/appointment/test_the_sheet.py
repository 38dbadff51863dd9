"""The page for her adviser: what she chose, all of it and nothing else, in both languages and in one order."""

from random import Random
from urllib.parse import parse_qsl, urlsplit

import pytest
from pages.owed import PROMISED, translated

from kiosk.appointment.questions import PAPERS, questions
from kiosk.sheets.handover import decode

from .filled import CHOSEN, below, words

SECTIONS = {"urgent": "urgent", "reason": "reasons", "papers": "with-me"}


def section(page, id: str):
    found = [one for one in page.main.all("section") if one.get("aria-labelledby") == id]
    return found[0] if found else None


def listed(page, id: str) -> list[str]:
    return [one.text for one in section(page, id).all("li")] if section(page, id) else []


def about(page) -> list[str]:
    return [one.text for one in section(page, "about").all("dd")] if section(page, "about") else []


def said(lang: str) -> dict[str, list[str]]:
    """What CHOSEN says in a language, in the order of the page."""
    own = {"de": ("Syrien", "Arabisch und Kurmancî"), "ar": ("سوريا", "العربية وKurmancî"), "en": ("Syria", "Arabic and Kurmancî"),
           "uk": ("Сирія", "арабська і Kurmancî"), "tr": ("Suriye", "Arapça ve Kurmancî")}[lang]  # fmt: skip
    text = {key: words(lang, key) for key in (
        "professions/nurse/title", "recognition/training/vocational", "recognition/german/b1",
        "recognition/status/protection", "lands/DE-SN/title")}  # fmt: skip
    return {
        "urgent": [words(lang, f"appointment/urgent/{one}") for one in ("deadline", "money")],
        "reasons": [words(lang, key) for key in ("appointment/reason/decision", "situations/dismissed/title", "appointment/reason/other")],
        "about": [text["professions/nurse/title"], text["recognition/training/vocational"], own[0], text["recognition/german/b1"],
                  own[1], text["recognition/status/protection"], text["lands/DE-SN/title"]],
        "with-me": [words(lang, f"appointment/papers/{one}") for one in ("certificate", "cv", "payslips")],
    }  # fmt: skip


@pytest.mark.parametrize("lang", PROMISED)
def test_all_she_chose_stands_there_in_order_what_is_urgent_first(visit, lang):
    page = visit(f"/{lang}/{below('appointment/sheet')}")
    wanted = said(lang)
    assert {id: listed(page, id) for id in ("urgent", "reasons", "with-me")} | {"about": about(page)} == wanted
    ids = [one.get("aria-labelledby") for one in page.main.all("section")]
    assert ids[:5] == ["urgent", "reasons", "about", "with-me", "lacking"]


def test_both_languages_say_the_same_line_beside_line(visit):
    german, hers = (visit(f"/{lang}/{below('appointment/sheet')}") for lang in ("de", "ar"))
    lines = ("h1", "h2", "p", "li", "dt", "dd")
    built = [[one.tag for one in page.elements if one.tag in lines and page.main._node in {up._node for up in one.above}]
             for page in (german, hers)]  # fmt: skip
    assert built[0] == built[1] and len(built[0]) > 40


def test_the_order_of_the_address_does_not_matter(visit):
    backwards = tuple(reversed(CHOSEN))
    one, other = (visit(f"/de/{below('appointment/sheet', chosen)}").main.text for chosen in (CHOSEN, backwards))
    assert one == other


@pytest.mark.parametrize("lang", ["de", "ar"])
def test_every_answer_of_the_form_appears_in_its_words(visit, catalogue, lang):
    for question in questions(catalogue):
        if question.name in ("country", "profession"):
            continue  # hundreds: a few of them below
        form = visit.open(f"/{lang}/appointment")
        labels = {one.all("input")[0].get("value"): one.text for one in form.main.all("label") if one.all("input", name=question.name)}
        labels |= {option.get("value"): option.text for one in form.main.all("select", name=question.name) for option in one.all("option")}
        for answer in question.answers:
            page = visit.open(f"/{lang}/appointment/sheet?{question.name}={answer}")
            assert page.status == 200
            shown = listed(page, SECTIONS[question.name]) if question.many and question.name in SECTIONS else about(page)
            assert shown == ([] if answer == "unsaid" else [labels[answer]]), (question.name, answer)


@pytest.mark.parametrize(("answer", "shown"), [
    ("nurse", "Pflegefachfrau / Pflegefachmann"), ("construction", "Bau: anderer Beruf"), ("unknown", "Ich weiß es nicht"),
])  # fmt: skip
def test_a_profession_or_only_its_field_can_be_said(visit, answer, shown):
    assert about(visit(f"/de/appointment/sheet?profession={answer}")) == [shown]


def test_what_she_would_rather_not_say_stands_nowhere(visit):
    page = visit("/en/appointment/sheet?german=unsaid&status=unsaid&reason=other")
    assert section(page, "about") is None and "rather not say" not in page.main.text


def test_nothing_is_urgent_gives_way_to_what_is(visit):
    assert listed(visit("/en/appointment/sheet?urgent=none"), "urgent") == ["Nothing is urgent"]
    assert listed(visit("/en/appointment/sheet?urgent=none&urgent=money"), "urgent") == ["I have no money left"]
    assert listed(visit("/en/appointment/sheet?papers=none&papers=cv"), "with-me") == ["CV"]


@pytest.mark.parametrize(("reasons", "lacking"), [
    (("first",), ["content", "experience", "cv", "identity"]), (("not-paid",), ["contract", "payslips"]),
    (("dismissed",), ["contract", "payslips", "dismissal"]), (("course", "other"), []),
    (("money", "ill"), ["content", "experience", "cv", "contract", "payslips", "identity"]),
])  # fmt: skip
def test_of_the_usual_papers_for_her_reasons_it_says_which_are_not_with_her(visit, reasons, lacking):
    page = visit(f"/en/appointment/sheet?papers=certificate&{'&'.join(f'reason={one}' for one in reasons)}")
    key = {"content": "statements/paper-content/text"}
    assert listed(page, "lacking") == [words("en", key.get(paper, f"appointment/papers/{paper}")) for paper in lacking]


def test_whoever_says_nothing_about_papers_is_not_said_to_lack_any(visit):
    page = visit("/en/appointment/sheet?reason=first")
    assert section(page, "lacking") is None and section(page, "with-me") is None
    page = visit("/en/appointment/sheet?reason=first&papers=none")
    assert listed(page, "with-me") == ["No papers"] and len(listed(page, "lacking")) == 5


@pytest.mark.parametrize("lang", PROMISED)
def test_without_any_answer_it_leads_to_the_form(visit, lang):
    page = visit(f"/{lang}/appointment/sheet")
    assert words(lang, "appointment/sheet/nothing") in page.main.text
    assert f"/{lang}/appointment" in page.links and not page.main.all("section")


def boards(page) -> dict[str, dict[str, str]]:
    links = [one.get("href") for one in section(page, "on").all("a", href=True)] if section(page, "on") else []
    return {urlsplit(one).path: dict(parse_qsl(urlsplit(one).query)) for one in links}


def test_what_she_said_is_carried_into_the_guide_and_not_asked_again(visit):
    page = visit(f"/en/{below('appointment/sheet')}")
    found = boards(page)
    assert list(found) == ["/en/recognition", "/en/rights/situations/dismissed", "/en/rights/topics/ten-deadlines"]
    assert found["/en/recognition"] == {"profession": "nurse", "training": "vocational", "country": "SY", "german": "b1",
                                        "status": "protection", "land": "DE-SN"}  # fmt: skip
    assert found["/en/rights/situations/dismissed"] == {"workplace": "DE-SN"}
    link = next(one for one in page.links if one.startswith("/en/recognition?"))
    asked = visit(link)
    assert {one.get("name") for one in asked.main.all("input", type="radio")} == {"certificate"}, "the first she has not answered"
    kept = {(one.get("name"), one.get("value")) for one in asked.main.all("input", type="hidden")}
    assert {("profession", "nurse"), ("country", "SY"), ("german", "b1"), ("land", "DE-SN")} <= kept


@pytest.mark.parametrize(("query", "carried"), [
    ("reason=first&german=unknown&land=unsaid", {}), ("reason=first&profession=construction&land=abroad", {"land": "abroad"}),
    ("profession=cook", {"profession": "cook"}),
])  # fmt: skip
def test_only_what_she_really_answered_is_carried_over(visit, query, carried):
    assert boards(visit(f"/de/appointment/sheet?{query}")) == {"/de/recognition": carried}


def test_a_passport_of_the_eu_is_carried_into_the_situation(visit):
    found = boards(visit("/de/appointment/sheet?urgent=dismissed&reason=ill&status=eu_citizen"))
    assert found == {"/de/rights/situations/dismissed": {"stay": "eu"}, "/de/rights/situations/ill": {"stay": "eu"},
                     "/de/rights/topics/ten-deadlines": {}}  # fmt: skip


@pytest.mark.parametrize(("query", "programmes"), [
    ("reason=first&land=DE-BY", {"iq-recognition"}), ("reason=not-paid&land=DE-BY&status=protection", {"faire-integration"}),
    ("reason=not-paid&land=DE-TH&status=eu_citizen", {"faire-mobilitaet"}),
    ("reason=first&reason=ill&land=DE-BY&status=none", {"iq-recognition", "faire-integration"}),
    ("reason=first&land=abroad", {"zsba"}), ("reason=other&land=DE-BY", {"iq-recognition"}), ("reason=first", set()),
])  # fmt: skip
def test_the_centres_are_those_for_her_reasons_where_she_is(visit, catalogue, query, programmes):
    page = visit(f"/de/appointment/sheet?{query}")
    links = [one.get("href") for one in section(page, "advice").all("a", href=True)]
    shown = [one.rpartition("/")[2] for one in links if one.startswith("/de/advice/centres/")]
    first = {catalogue.centres[id].programme for id in (shown[:1] + shown[2:3])}
    assert first == programmes
    assert [one for one in links if one.startswith("/de/advice?service=")]


def test_the_machine_is_named_and_there_is_room_for_questions_by_hand(visit):
    page = visit(f"/uk/{below('appointment/sheet')}")
    assert words("uk", "about/machine-made") in page.main.text
    blank = section(page, "questions")
    assert "on-paper" in blank.get("class").split() and len(blank.all("p", class_="blank")) == 4


def test_she_can_change_begin_anew_and_print(visit):
    page = visit(f"/tr/{below('appointment/sheet')}")
    change = [one for one in page.links if one.startswith("/tr/appointment?")]
    assert {tuple(parse_qsl(urlsplit(one).query)) for one in change} == {CHOSEN}
    assert "/tr/appointment" in page.links
    [button] = [one for one in page.main.all("button") if one.get("data-print") is not None]
    assert button.text == translated("Print the sheet", "tr")


def test_her_adviser_gets_it_in_german_beside_her_language(visit):
    [address] = [one for one in visit(f"/ar/{below('appointment/sheet')}").links if "/sheet.pdf?" in one]
    assert dict(parse_qsl(urlsplit(address).query)) == {"of": below("appointment/sheet")}
    assert visit.client.get(address).data.startswith(b"%PDF")


def test_the_code_opens_the_same_page_on_her_phone(app_with, visit_in):
    visit = visit_in(app_with(public="https://kiosk.example"))
    address = f"/ar/{below('appointment/sheet')}"
    letters = section(visit(address), "take-away").all("bdi")[-1].text
    result = decode(letters)
    assert (result.kind, result.what, result.answers) == ("appointment", "appointment", CHOSEN)
    assert visit.client.post("/ar/h", data={"letters": letters}).headers["Location"] == address
    assert section(visit("/ar/appointment/sheet"), "take-away") is None


def test_what_people_choose_survives_its_code(app_with, catalogue):
    client, chance = app_with(public="https://kiosk.example").test_client(), Random(5)
    for _ in range(40):
        chosen = tuple((question.name, answer) for question in questions(catalogue) for answer in picked(question, chance))
        body = client.get(f"/de/{below('appointment/sheet', chosen)}").get_data(as_text=True)
        letters = body.partition('id="take-away"')[2].partition('class="num">')[2].partition("<")[0]
        assert decode(letters).answers == chosen


def picked(question, chance: Random) -> list[str]:
    """Up to four answers, in the order of the form; never "none" beside another."""
    answers = [one for one in question.answers if not (question.many and one == "none")]
    some = chance.sample(answers, chance.randrange(min(len(answers), 5)) if question.many else chance.randrange(2))
    return [answer for answer in answers if answer in some]


def test_whoever_ticks_everything_still_has_a_code(app_with, visit_in, catalogue):
    chosen = tuple((one.name, answer) for one in questions(catalogue) if one.many for answer in one.answers if answer != "none")
    page = visit_in(app_with(public="https://kiosk.example"))(f"/de/{below('appointment/sheet', chosen)}")
    assert decode(section(page, "take-away").all("bdi")[-1].text).answers == chosen
    assert len(listed(page, "with-me")) == sum(map(len, PAPERS.values())) - 1 and len(chosen) > 40
