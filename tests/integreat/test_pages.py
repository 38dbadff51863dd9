"""The tree of pages: what stands in it, where it leads, and that it is clean."""

import re
import xml.etree.ElementTree as Tree

import html5lib
import pytest
from pages.addresses import BOTH_SIDES
from pages.owed import PROMISED

from kiosk.about.views import PARAGRAPHS

from .conftest import reading

ELEMENTS = {"h2", "p", "ul", "ol", "li", "strong", "em", "small", "a", "bdi", "span"}
ATTRIBUTES = {"lang", "dir", "href"}
BARE_AND = re.compile(r"&(?!amp;|lt;|gt;|quot;|#39;|#34;)")


def words(html: str) -> str:
    """What can be read, with single spaces and without soft hyphens."""
    return " ".join(" ".join(Tree.fromstring(f"<div>{html}</div>").itertext()).replace("\u00ad", "").split())


def close_up(text: str) -> str:
    return re.sub(r"\s", "", text.replace("\u00ad", ""))


def safe(catalogue):
    """The topics another app may show: it has no quick exit."""
    return {id: topic for id, topic in catalogue.topics.items() if not topic.quick_exit}


@pytest.mark.parametrize("lang", PROMISED)
def test_all_topics_and_all_about_us_are_pages(read, catalogue, lang):
    paths = {page["path"] for page in read(f"{lang}/pages")}
    topics = {f"/wegweiser/{lang}/rights/{topic.group}/{id}/" for id, topic in safe(catalogue).items()}
    groups = {f"/wegweiser/{lang}/rights/{topic.group}/" for topic in safe(catalogue).values()}
    assert len(topics) < len(catalogue.topics)
    about = {f"/wegweiser/{lang}/about/{name}/" for name in PARAGRAPHS}
    assert paths == topics | groups | about | {f"/wegweiser/{lang}/{name}/" for name in ("recognition", "rights", "about")}


@pytest.mark.parametrize("lang", PROMISED)
def test_every_parent_stands_before_its_children(read, lang):
    seen = {}
    for page in read(f"{lang}/pages"):
        parent = page["parent"]
        if parent["id"]:
            above = seen[parent["id"]]
            assert (above["url"], above["path"]) == (parent["url"], parent["path"])
            assert page["path"].startswith(parent["path"])
        else:
            assert parent == {"id": 0, "url": None, "path": None}
        seen[page["id"]] = page
    for parent in {page["parent"]["id"] for page in seen.values()}:
        orders = [page["order"] for page in seen.values() if page["parent"]["id"] == parent]
        assert orders == sorted(orders)


@pytest.mark.parametrize("path", ["pages", "locations"])
def test_each_language_leads_to_the_same_page_in_that_language(read, path):
    known = {lang: {one["path"]: one for one in read(f"{lang}/{path}")} for lang in PROMISED}
    for lang in PROMISED:
        for one in known[lang].values():
            assert set(one["available_languages"]) == set(PROMISED) - {lang}
            for other, there in one["available_languages"].items():
                found = known[other][there["path"]]
                assert there == {"id": found["id"], "url": found["url"], "path": found["path"]}


@pytest.mark.parametrize("lang", ["de", "ar"])
def test_every_page_has_one_of_ours_that_says_the_same(read, client, lang):
    for url in {page["url"].partition("#")[0] for page in read(f"{lang}/pages")}:
        assert url.startswith(f"/{lang}/"), "a path, without any host"
        assert client.get(url).status_code == 200


def test_where_a_setting_says_our_address_every_url_begins_with_it(app_with, read, client):
    public = app_with(public="https://kiosk.example")
    read_public, ours = reading(public), "https://kiosk.example"
    for path, keys in (("ar/pages", ("url",)), ("ar/locations", ("url",))):
        plain, full = read(path), read_public(path)
        assert [[ours + one[key] for key in keys] for one in plain] == [[one[key] for key in keys] for one in full]
    page = read_public("ar/page", url="/wegweiser/ar/rights/time/leave/")
    assert page["parent"]["url"] == ours + read("ar/page", url="/wegweiser/ar/rights/time/leave/")["parent"]["url"]
    assert all(one["url"].startswith(ours) for one in page["available_languages"].values())
    assert read_public("ar/page", url=page["url"]) == page, "a page is found by its address with and without the host"
    assert read_public("ar/locations")[0]["category"]["icon_url"].startswith(f"{ours}/api/integreat/")


@pytest.mark.parametrize("host", ["evil.example", "[::1]:8000"])
def test_no_answer_repeats_the_host_somebody_names(client, host):
    for path in ("pages", "locations"):
        assert host not in client.get(f"/api/integreat/v3/wegweiser/de/{path}/", headers={"Host": host}).text


@pytest.mark.parametrize("lang", PROMISED)
@pytest.mark.parametrize("path", ["pages", "locations"])
def test_content_is_clean_and_well_formed(read, lang, path):
    every = read(f"{lang}/{path}")
    assert every
    # One template for all languages: beside German and Arabic each of the others reads every third, in turn.
    others = [tag for tag in PROMISED if tag not in BOTH_SIDES]
    for one in every if lang in BOTH_SIDES else every[others.index(lang) :: len(others)]:
        content = one["content"]
        parser = html5lib.HTMLParser(strict=True)
        parser.parseFragment(content)
        for element in Tree.fromstring(f"<div>{content}</div>").iter():
            assert element.tag in ELEMENTS | {"div"} and set(element.attrib) <= ATTRIBUTES, content
            assert element.get("href", "https://").startswith(("https://", "http://", "tel:"))
        assert not BARE_AND.search(content)
        assert not re.search(r"<\w|\[\[|\]\]|\{\w+:|\u00ad", one["excerpt"] + one["title"])


@pytest.mark.parametrize("lang", PROMISED)
def test_a_topic_says_all_its_statements_and_who_helps(read, catalogue, today, lang):
    pages = {page["path"].split("/")[-2]: page for page in read(f"{lang}/pages")}
    for id, topic in safe(catalogue).items():
        content = close_up(words(pages[id]["content"]))
        for statement in topic.statements:
            assert close_up(catalogue.statement(lang, statement, today).text.plain) in content
        for contact in topic.contacts:
            assert close_up(catalogue.text(lang, f"contacts/{contact}/title").plain) in content
        assert pages[id]["excerpt"] and close_up(pages[id]["excerpt"].split(". ")[0]) in content


def test_sections_stand_in_the_order_a_tired_person_needs(read):
    content = read("en/page", url="/wegweiser/en/rights/ending/dismissal")["content"]
    assert re.findall(r"<h2>(.*?)</h2>", content) == [
        "In short", "Until when", "What you can do", "What else is your right", "Take care", "Who helps", "Good to know", "The law",
    ]  # fmt: skip
    assert content.count("<ol>") == 1


def test_a_number_is_given_only_where_there_is_no_doubt(read, catalogue):
    text = "".join(page["content"] for page in read("de/pages"))
    numbers = {contact.phone.number: contact.confidence for contact in catalogue.contacts.values() if contact.phone}
    assert {number for number in numbers if f">{number}<" in text} == {one for one, sure in numbers.items() if sure == "high"}


def test_nothing_that_no_person_has_checked_goes_without_its_mark(read, catalogue):
    for page in read("de/pages"):
        for item in Tree.fromstring(f"<div>{page['content']}</div>").iter("li"):
            assert item.find("p") is None or any("Maschine" in (small.text or "") for small in item.iter("small"))
        if page["path"].count("/") == 6:
            assert close_up(catalogue.text("de", "about/machine-made").plain) in close_up(words(page["content"]))


def test_what_a_person_has_checked_says_when_its_source_was_checked(read_edited):
    content = read_edited("de/page", url="/wegweiser/de/rights/time/leave")["content"]
    item = next(one for one in Tree.fromstring(f"<div>{content}</div>").iter("li") if "1 < 2 & <b>" in "".join(one.itertext()))
    small = "".join(item.find(".//small").itertext())
    assert "22. November 2026" in small and "Maschine" not in small


def test_an_edit_is_the_newest_day_of_its_page_and_of_those_above(read, read_edited):
    leave = read_edited("de/page", url="/wegweiser/de/rights/time/leave")
    above = read_edited("de/parents", url="/wegweiser/de/rights/time/leave")
    assert {one["last_updated"] for one in (leave, *above)} == {"2026-11-30T00:00:00+01:00"}
    illness = read_edited("de/page", url="/wegweiser/de/rights/health/illness")
    assert illness == read("de/page", id=illness["id"])


def test_a_page_without_a_title_in_a_language_is_not_there_in_it(read_edited):
    arabic = {page["path"] for page in read_edited("ar/pages")}
    assert "/wegweiser/ar/rights/ending/" in arabic and "/wegweiser/ar/rights/ending/dismissal/" not in arabic
    assert not any("/rights/pay/" in path for path in arabic), "nothing hangs below what is not there"
    dismissal = read_edited("de/page", url="/wegweiser/de/rights/ending/dismissal")
    assert set(dismissal["available_languages"]) == {"en", "uk", "tr"}
    read_edited("ar/page", 404, id=dismissal["id"])


def test_a_sentence_in_another_language_says_so(read_edited):
    content = read_edited("ar/page", url="/wegweiser/ar/rights/time/leave")["content"]
    assert '<span lang="en" dir="ltr">' in content and "<small>" in content


def test_amounts_are_those_of_the_day(read):
    wage = "/wegweiser/de/rights/pay/minimum-wage"
    before, after = (read("de/page", url=wage, on=day)["content"] for day in ("2026-12-31", "2027-01-01"))
    assert "13,90 €" in before.replace("\u00a0", " ") and "14,60 €" in after.replace("\u00a0", " ")
    assert before != after


def test_what_has_ended_says_so(read):
    content = read("de/page", url="/wegweiser/de/rights/pay/sector-minimum-wages", on="2031-01-01")["content"]
    assert "Abgelaufen am" in content and "Nicht mehr geprüft seit" in content


def test_the_imprint_is_that_of_the_operator(read, read_edited):
    assert "Amt &lt;b&gt;Mitte&lt;/b&gt;" in read_edited("de/imprint")["content"]
    assert read("de/imprint") == read("de/page", url="/wegweiser/de/about/imprint/")
    assert "Mitte" not in read("de/imprint")["content"]


def test_children_go_as_deep_as_asked(read, catalogue):
    every = read("de/pages")
    roots = [page for page in every if not page["parent"]["id"]]
    rights = next(page for page in roots if page["path"] == "/wegweiser/de/rights/")
    groups = [page for page in every if page["parent"]["id"] == rights["id"]]
    assert read("de/children", depth=0) == []
    assert read("de/children") == read("de/children", depth=1, url="/wegweiser/de") == roots
    assert read("de/children", depth=3) == every
    assert read("de/children", url=rights["path"], depth=0) == [rights]
    assert read("de/children", id=rights["id"], depth=1) == [rights, *groups]
    assert len(read("de/children", url=rights["path"].strip("/"), depth=2)) == 1 + len(groups) + len(safe(catalogue))


@pytest.mark.parametrize("url", ["/wegweiser/ar/rights/time/leave/", "/wegweiser/ar/rights/time/leave", "wegweiser/AR/rights/time/leave",
                                 "https://reader.example/wegweiser/ar/rights/time/leave", "/ar/rights/topics/leave"])
def test_a_page_is_found_by_its_path_and_by_our_own_address(read, url):
    assert read("ar/page", url=url)["path"] == "/wegweiser/ar/rights/time/leave/"
