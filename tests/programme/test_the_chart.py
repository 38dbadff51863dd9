"""The chart of each day: as the facts have it, as a list with levels, as a drawing, for programs."""

import re
from datetime import date, timedelta

import pytest
from pages.owed import PROMISED

from kiosk.programme.chart import last_change, tree

from .facts import IN_2025, ONLY_FAIRE_INTEGRATION, TODAY

SVG = "{http://www.w3.org/2000/svg}"
DAYS = {"2025-06-01": IN_2025, "2025-12-31": IN_2025, "2026-01-01": TODAY, "2026-11-23": TODAY, "2028-12-31": TODAY,
        "2029-01-01": ONLY_FAIRE_INTEGRATION, "2023-01-01": IN_2025}  # fmt: skip


def drawn(lines: str) -> list[tuple[int, str]]:
    """Level and unit of each line."""
    return [((len(line) - len(line.lstrip())) // 2 + 1, line.strip()) for line in lines.strip("\n").split("\n")]


def shown(branches) -> list[tuple[int, str]]:
    return [(one.level, one.id) for branch in branches for one in branch.all()]


@pytest.mark.parametrize("day", DAYS)
def test_the_chart_of_a_day_is_that_of_the_facts(catalogue, day):
    # Units of one level have an order of their own, so that only what belongs to what is compared.
    assert _paths(shown(tree(catalogue.units, date.fromisoformat(day)))) == _paths(drawn(DAYS[day]))


def test_before_the_round_of_2023_no_chart_is_known(catalogue):
    assert tree(catalogue.units, date(2022, 12, 31)) == ()


def test_what_changed_at_the_new_year_is_exactly_this(catalogue):
    before, after = _paths(drawn(IN_2025)), _paths(drawn(TODAY))
    assert {path.rpartition("/")[2] for path in before - after} == {"bmbf", "fs-faire-integration", "faire-integration", "fi-centres"}
    assert {path.rpartition("/")[2] for path in after - before} == {
        "bmbfsfj", "activation", "faire-integration", "fi-funding", "fi-centres", "fs-faire-integration"}  # fmt: skip
    assert last_change(catalogue.units, date(2026, 11, 23)) == date(2026, 1, 1)
    assert last_change(catalogue.units, date(2025, 6, 1)) is None


def test_no_unit_is_lost_between_two_days(catalogue):
    """On every day of the change each unit that exists hangs somewhere, once."""
    for day in (date(2025, 12, 31) + timedelta(days=number) for number in range(3)):
        there = [id for _level, id in shown(tree(catalogue.units, day))]
        assert sorted(there) == sorted(set(there))
        assert set(there) == {id for id, unit in catalogue.units.items() if unit.kind != "neighbour" and unit.placement(day)}


@pytest.mark.parametrize("lang", PROMISED)
@pytest.mark.parametrize("day", ["2025-06-01", "2026-11-23"])
def test_the_nested_list_has_the_levels_of_the_tree(visit, catalogue, lang, day):
    page = visit.open(f"/{lang}/programme/chart?on={day}")
    levels = [(1 + sum(above.tag == "li" and above.get("data-unit") is not None for above in item.above), item.get("data-unit"))
              for item in page.main.all("li", data_unit=True)]
    assert levels == shown(tree(catalogue.units, date.fromisoformat(day)))
    for item in page.main.all("li", data_unit=True):
        assert item.text.startswith(catalogue.text(lang, f"units/{item.get('data-unit')}/title").plain)


@pytest.mark.parametrize("lang", PROMISED)
@pytest.mark.parametrize("day", ["2025-06-01", "2026-11-23", "2029-01-01"])
def test_the_drawing_has_the_same_units_in_the_same_order(visit, catalogue, lang, day):
    page = visit.open(f"/{lang}/programme/chart?on={day}")
    (drawing,) = page.main.all(f"{SVG}svg", role="img")
    units = [group.get("data-unit") for group in drawing.all(f"{SVG}g", data_unit=True)]
    assert units == [item.get("data-unit") for item in page.main.all("li", data_unit=True)]
    for group in drawing.all(f"{SVG}g", data_unit=True):
        words = re.sub("[\u2066-\u2069]", "", " ".join(text.text for text in group.all(f"{SVG}text")))
        title = catalogue.text(lang, f"units/{group.get('data-unit')}/title").plain
        assert words.replace(" ", "") == title.replace(" ", "").replace("\u00ad", "")


@pytest.mark.parametrize("lang", PROMISED)
def test_the_drawing_has_a_name_and_stays_inside_its_frame(visit, lang):
    (drawing,) = visit.open(f"/{lang}/programme/chart").main.all(f"{SVG}svg", role="img")
    names = {one.get("id") for one in (*drawing.all(f"{SVG}title"), *drawing.all(f"{SVG}desc")) if one.text}
    assert names == {drawing.get("aria-labelledby"), drawing.get("aria-describedby")}
    width, height = map(float, drawing.get("viewBox").split()[2:])
    assert {rect.get("fill") for rect in drawing.all(f"{SVG}rect")} == {"none"}, "words stand on the ground of the page"
    assert {words.get("fill") for words in drawing.all(f"{SVG}text")} == {"currentColor"}
    boxes = [[float(rect.get(name)) for name in ("x", "y", "width", "height")] for rect in drawing.all(f"{SVG}rect")]
    assert len(boxes) > 20
    assert all(x > 0 and y > 0 and x + w < width and y + h < height for x, y, w, h in boxes)
    tops = [(y, y + h) for _x, y, _w, h in boxes]
    assert all(end < top for (_top, end), (top, _end) in zip(tops, tops[1:], strict=False)), "two boxes overlap"


def test_the_drawing_is_mirrored_where_one_reads_from_right_to_left(visit):
    (ltr,), (rtl,) = (visit.open(f"/{lang}/programme/chart").main.all(f"{SVG}svg", role="img") for lang in ("de", "ar"))
    starts = [float(rect.get("x")) for rect in ltr.all(f"{SVG}rect")]
    assert len(set(starts)) > 3
    assert len({float(rect.get("x")) for rect in rtl.all(f"{SVG}rect")}) == 1
    width = float(ltr.get("viewBox").split()[2])
    ends = [width - float(rect.get("x")) - float(rect.get("width")) for rect in rtl.all(f"{SVG}rect")]
    assert ends == starts


def test_the_old_chart_and_the_new_one_lead_to_each_other(visit):
    today = visit("/en/programme/chart")
    old = visit("/en/programme/chart?on=2025-12-31")
    assert "/en/programme/chart?on=2025-12-31" in today.links
    assert "/en/programme/chart" in [link for link in old.links if "languages" not in link]
    assert "BMBFSFJ" in today.main.text and "BMBFSFJ" not in old.main.text and "(BMBF)" in old.main.text


def test_every_unit_says_how_to_reach_it_or_that_nobody_knows(visit, catalogue):
    page = visit("/en/programme/chart")
    for item in page.main.all("li", data_unit=True):
        unit = catalogue.units[item.get("data-unit")]
        below = item.all("ul")
        own = item.text.replace(below[0].text, "") if below else item.text
        assert unit.kind == "group" or re.search("Website|Find advice|networks in each Land|We know no contact", own)


def test_a_day_without_a_chart_says_so(visit):
    page = visit("/en/programme/chart?on=2016-01-01")
    assert not page.main.all(f"{SVG}svg", role="img") and "/en/programme/history" in page.links


def test_after_the_last_known_round_it_says_that_the_rest_is_open(visit, catalogue):
    said = catalogue.text("en", "programme/chart/end").plain
    assert said in visit("/en/programme/chart?on=2031-01-01").main.text


@pytest.mark.parametrize("on", ["tomorrow", "2025-02-30", "", "1999-01-01"])
def test_a_day_that_is_none_is_refused(client, on):
    assert client.get(f"/de/programme/chart?on={on}").status_code == 422
    assert client.get(f"/api/v1/programme?on={on}").status_code == 422


def _paths(levels: list[tuple[int, str]]) -> set[str]:
    """Each unit with all above it: `iq/regions/networks`."""
    way, paths = [], set()
    for level, id in levels:
        way[level - 1 :] = [id]
        paths.add("/".join(way))
    return paths
