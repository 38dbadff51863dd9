"""A developer, a lawyer and a screen reader can all see where each answer leads."""

import re
from xml.etree import ElementTree

import pytest

from kiosk.flows import Choice, Flow, Number, Outcome
from kiosk.flows.drawing import draw_svg, draw_text
from kiosk.flows.graph import Graph
from kiosk.flows.layers import Lane, Layers, spread
from kiosk.flows.lettering import isolated, reads_right_to_left, width, wrapped

from .every_kind import EVERY_KIND
from .recognition_flow import NOTICE_PERIOD, RECOGNITION

SVG = "{http://www.w3.org/2000/svg}"
ARABIC = {
    "notice-period": "مهلة الإنهاء",
    "trial_period": "هل أنت في فترة التجربة (Probezeit)؟",
    "trial_period/yes": "نعم",
    "unknown": "لا أعرف",
}
HOSTILE = {
    "notice-period": "<script>alert(1)</script> & \ud800 \0 \u202e ]]>",
    "trial_period": "x" * 900,
    "who_ends/me": '"><svg onload="x">',
    "years": "",
}
LADDER = Flow(
    "ladder",
    *(
        Choice(f"rung_{n}", up=f"rung_{n + 1}" if n < 14 else "top", off="ground", otherwise="ground")
        for n in range(15)
    ),
    Outcome("top"),
    Outcome("ground"),
)


def test_the_text_shows_each_step_once_with_its_arrows():
    assert draw_text(NOTICE_PERIOD) == """\
notice-period
3 questions, 3 outcomes; 1 to 3 on one way.

  1  trial_period  (choice of 2)
       yes                  → 4 two_weeks
       no, unknown, unsaid  → 2 who_ends

  2  who_ends  (choice of 2)
       me                         → 5 four_weeks
       employer, unknown, unsaid  → 3 years

  3  years  (number, full years, 0 to 60)
       a number, unknown, unsaid  → 6 by_years

  4  two_weeks  (outcome)

  5  four_weeks  (outcome)

  6  by_years  (outcome)
"""


def test_the_text_names_the_rules_that_decide():
    assert "a country (by route_by_country)  → 14 trained_in_germany" in draw_text(RECOGNITION)


def test_the_text_shows_words_and_isolates_those_from_right_to_left():
    text = draw_text(NOTICE_PERIOD, ARABIC)
    assert "\u2067هل أنت في فترة التجربة (Probezeit)؟\u2069" in text
    assert "\u2067نعم\u2069" in text and text.count("\u2067") == text.count("\u2069")


def test_words_may_come_from_a_function():
    assert "TRIAL_PERIOD/YES" in draw_text(NOTICE_PERIOD, str.upper)
    assert "who_ends" in draw_text(NOTICE_PERIOD, lambda key: None)


def drawn(flow, words=None, lang="en"):
    """The drawing as XML: one that does not parse fails here."""
    return ElementTree.fromstring(draw_svg(flow, words, lang).encode())


FLOWS = pytest.mark.parametrize("flow", [NOTICE_PERIOD, EVERY_KIND, RECOGNITION, LADDER], ids=lambda flow: flow.name)


@FLOWS
@pytest.mark.parametrize("words", [None, ARABIC, HOSTILE], ids=["names", "arabic", "hostile"])
def test_the_drawing_is_a_document_of_its_own(flow, words):
    root = drawn(flow, words)
    assert root.tag == f"{SVG}svg" and root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    assert not {element.tag for element in root.iter()} - {
        SVG + tag for tag in ("svg", "title", "desc", "g", "rect", "path", "text")
    }
    assert not any(name in ("style", "href", "class") or name.startswith("on")
                   for element in root.iter() for name in element.attrib)


@FLOWS
def test_each_step_is_drawn_once(flow):
    boxes = [element.get("id") for element in drawn(flow).iter(f"{SVG}g") if element.get("id")]
    assert sorted(boxes) == sorted(f"step-{name}" for name in flow.steps)


@FLOWS
def test_whoever_does_not_see_the_drawing_hears_where_each_answer_leads(flow):
    root = drawn(flow)
    spoken = {element.get("id"): element.text for element in root if element.tag in (f"{SVG}title", f"{SVG}desc")}
    assert root.get("role") == "img" and root.get("aria-labelledby").split() == list(spoken)
    assert spoken[f"flow-{flow.name}-title"] == flow.name
    for step in flow.steps.values():
        assert f"{step.name}." in spoken[f"flow-{flow.name}-description"]


def rectangles(root):
    for group in root.iter(f"{SVG}g"):
        if group.get("id"):
            box = group.find(f"{SVG}rect")
            yield group, *(float(box.get(name)) for name in ("x", "y", "width", "height"))


@FLOWS
@pytest.mark.parametrize("words", [None, ARABIC, HOSTILE], ids=["names", "arabic", "hostile"])
def test_no_two_steps_overlap_and_all_stand_on_the_sheet(flow, words):
    root = drawn(flow, words)
    boxes = [box[1:] for box in rectangles(root)]
    for index, (x, y, w, h) in enumerate(boxes):
        assert x >= 0 and y >= 0 and x + w <= float(root.get("width")) and y + h <= float(root.get("height"))
        for x2, y2, w2, h2 in boxes[:index]:
            assert x + w <= x2 or x2 + w2 <= x or y + h <= y2 or y2 + h2 <= y


@FLOWS
@pytest.mark.parametrize("words", [None, ARABIC, HOSTILE], ids=["names", "arabic", "hostile"])
def test_words_stay_inside_their_step(flow, words):
    for group, x, y, w, h in rectangles(drawn(flow, words)):
        for line in group.iter(f"{SVG}text"):
            half = width(line.text, float(line.get("font-size"))) / 2
            assert x <= float(line.get("x")) - half and float(line.get("x")) + half <= x + w
            assert y < float(line.get("y")) < y + h


@FLOWS
def test_every_arrow_ends_at_a_step(flow):
    root = drawn(flow)
    heads = [p for p in root.iter(f"{SVG}path") if p.get("d").endswith("z")]
    arrows = sum(len(step.arrows) for step in flow.steps.values())
    entered = {target for step in flow.steps.values() for target in step.targets}
    assert len(entered) <= len(heads) <= arrows
    tops = [(x, x + w, y) for _, x, y, w, h in rectangles(root)]
    for head in heads:
        x, y = map(float, re.search(r"L([\d.]+) ([\d.]+)z", head.get("d")).groups())
        assert any(left <= x <= right and abs(y - top) < 0.2 for left, right, top in tops)


def test_arrows_point_down():
    layers = Layers(RECOGNITION.graph)
    for step in RECOGNITION.questions:
        assert all(layers.layer[target] > layers.layer[step.name] for target in step.targets)


def test_arrows_that_skip_layers_share_one_lane_to_their_end():
    lanes = [spot for row in Layers(LADDER.graph).rows for spot in row if isinstance(spot, Lane)]
    assert len(lanes) == len(set(lanes)) == 14
    assert {lane.target for lane in lanes} == {"ground"}


def test_a_choice_with_seven_ends_is_drawn_without_crossing_arrows():
    ends = [Outcome(f"end_{letter}") for letter in "gfedcba"]
    flow = Flow("fan", Choice("which", **{s: f"end_{s}" for s in "abcdefg"}, otherwise="end_a"), *ends)
    layers = Layers(flow.graph)
    assert layers._crossings(layers.rows) == 0
    drawn(flow)


def test_a_question_with_one_way_only_is_drawn():
    assert "0 to" not in draw_text(Flow("one", Number("count", least=0, then="end"), Outcome("end")))
    drawn(Flow("one", Number("count", least=0, then="end"), Outcome("end")))


def test_the_language_of_the_words_is_declared():
    assert drawn(NOTICE_PERIOD, ARABIC, "ar").get("lang") == "ar"


def test_words_from_right_to_left_are_isolated_line_by_line():
    lines = [line.text for line in drawn(NOTICE_PERIOD, ARABIC, "ar").iter(f"{SVG}text")]
    rtl = [line for line in lines if re.search("[ء-ي]", line)]
    assert rtl and all(line[0] == "\u2067" and line[-1] == "\u2069" for line in rtl)


@pytest.mark.parametrize(
    ("text", "is_right_to_left"),
    [("نعم", True), ("(Nurse) نعم", False), ("123 نعم", True), ("yes", False), ("", False), ("שלום", True)],
)
def test_the_first_letter_with_a_direction_decides(text, is_right_to_left):
    assert reads_right_to_left(text) is is_right_to_left


def test_foreign_isolates_cannot_leak():
    assert isolated("\u2067\u2067نعم") == "\u2067نعم\u2069"
    assert isolated("yes\u2069") == "yes"


@pytest.mark.parametrize(
    "text",
    ["", "word", "two words " * 20, "Donaudampfschifffahrtsgesellschaft" * 4, "你在哪个国家完成了职业培训" * 5,
     "a_name_with_underscores_" * 5, "ما نوع التدريب الذي أكملته " * 6, "é" * 200, "e\u0301" * 200],
)
def test_lines_are_no_wider_than_their_room_and_lose_nothing(text):
    lines = wrapped(text, 15, 190)
    assert all(width(line, 15) <= 190 for line in lines)
    squeezed = "".join(text.split())
    assert "".join("".join(lines).split()) in (squeezed, squeezed[:400] + "…")
    assert not any(line.startswith("\u0301") for line in lines)


def test_neighbours_are_moved_apart_as_little_as_possible():
    assert spread([0, 0], [1, 1], [10, 10]) == [-5, 5]
    assert spread([0, 100], [1, 1], [10, 10]) == [0, 100]
    assert spread([5, 0, 0], [1, 1, 1], [2, 2, 2]) == pytest.approx([-1 / 3, 5 / 3, 11 / 3])


def test_the_graph_counts_the_shortest_and_the_longest_way():
    graph = Graph({"a": ["b", "d"], "b": ["c"], "c": ["d"], "d": []})
    assert (graph.longest["a"], graph.shortest["a"]) == (3, 1)
    assert graph.order == ("a", "b", "c", "d") and graph.circle == ()
    assert graph.ahead["b"] == {"c", "d"}
