"""Whatever stands in an address, the visitor gets a question or an outcome – never an error."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.flows.numbers import read_number, written
from kiosk.flows.typed import Unreadable, showable

from .every_kind import EVERY_KIND, EVERYTHING, KNOWN, TODAY
from .recognition_flow import RECOGNITION

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=120)
FIGURES = st.text("0123456789٤۴.,'’ -+h€٫٬\u200f\u202e\0", max_size=20)
QUESTIONS = [question for flow in (EVERY_KIND, RECOGNITION) for question in flow.questions]
SAMPLES = {question: [*question.samples(), "unknown", "unsaid"] for question in QUESTIONS}
NAMES = [name for question in QUESTIONS for name in question.names]
LIKELY = st.sampled_from(["", *sorted({text for texts in SAMPLES.values() for text in texts})])
ANSWER = st.one_of(LIKELY, FIGURES, ANY_TEXT)
ADDRESS = st.dictionaries(
    st.one_of(st.sampled_from(NAMES), ANY_TEXT), st.one_of(ANSWER, st.lists(ANSWER, max_size=3)), max_size=14
)
CALM = settings(deadline=None)  # no wall-clock: two cores are shared by all
FLOWS = st.sampled_from([EVERY_KIND, RECOGNITION])


def good_answers(flow):
    """Right answers, a few left out: so that walks get far."""
    return st.fixed_dictionaries({}, optional={q.name: st.sampled_from(SAMPLES[q]) for q in flow.questions})


WALKABLE = FLOWS.flatmap(lambda flow: st.tuples(st.just(flow), st.one_of(good_answers(flow), ADDRESS)))


def walk(flow, answers):
    return flow.walk(answers, known=KNOWN, today=TODAY)


@CALM
@given(FLOWS, ADDRESS)
def test_no_address_breaks_the_walk(flow, answers):
    stand = walk(flow, answers)
    assert (stand.open is None) != (stand.outcome is None)
    assert 1 <= stand.position.number <= stand.position.about
    if stand.problem:
        assert stand.problem.step is stand.open
        stand.problem.value.encode()
    for value in stand.address.values():
        assert value.isascii() and value.isprintable()


@CALM
@given(ADDRESS)
def test_the_same_address_leads_to_the_same_place(answers):
    first = walk(EVERY_KIND, answers)
    assert walk(EVERY_KIND, dict(answers)) == first
    shuffled = walk(EVERY_KIND, dict(reversed(answers.items())))
    assert replace(shuffled, ignored=tuple(reversed(shuffled.ignored))) == first


@CALM
@given(WALKABLE)
def test_walking_the_answers_of_a_walk_again_leads_to_the_same_place(flow_and_answers):
    flow, answers = flow_and_answers
    first = walk(flow, answers)
    for again in (walk(flow, first.answers), walk(flow, first.address)):
        assert (again.asked, again.values, again.open, again.outcome) == (
            first.asked, first.values, first.open, first.outcome)
        assert again.position == first.position
        assert again.ignored == () and again.problem is None
    assert walk(flow, first.address).kept == first.kept


@CALM
@given(WALKABLE)
def test_every_name_is_asked_kept_open_or_ignored(flow_and_answers):
    flow, answers = flow_and_answers
    stand = walk(flow, answers)
    accounted = {name for step in stand.address for name in flow.steps[step].names} | set(stand.ignored)
    accounted |= set(stand.open.names) if stand.open else set()
    assert set(answers) <= accounted


@CALM
@given(WALKABLE, st.data())
def test_a_changed_answer_keeps_all_that_is_still_on_the_way(flow_and_answers, data):
    flow, answers = flow_and_answers
    question = data.draw(st.sampled_from(flow.questions))
    value = data.draw(st.sampled_from(SAMPLES[question]))
    before = walk(flow, answers)
    changed = flow.with_answer(before.address, question.name, value, known=KNOWN, today=TODAY)
    after = walk(flow, changed)
    for step, said in after.asked:
        if step is not question:
            assert before.address[step.name] == said
    assert after.open is None or after.open.name not in before.address
    assert after.ignored == ()


@CALM
@given(WALKABLE, st.data())
def test_an_answer_taken_back_opens_its_question(flow_and_answers, data):
    flow, answers = flow_and_answers
    before = walk(flow, answers)
    for step, _ in before.asked:
        rest = flow.without(before.address, step.name, known=KNOWN, today=TODAY)
        assert walk(flow, rest).open is step
        assert rest == {name: value for name, value in before.address.items() if name != step.name}


@CALM
@given(ADDRESS, st.sampled_from(EVERY_KIND.questions), ANY_TEXT)
def test_no_new_answer_breaks_a_change(answers, question, text):
    changed = EVERY_KIND.with_answer(answers, question.name, text, known=KNOWN, today=TODAY)
    walk(EVERY_KIND, changed)
    EVERY_KIND.without(answers, question.name, known=KNOWN, today=TODAY)


@CALM
@given(WALKABLE)
def test_the_promised_number_of_questions_never_grows(flow_and_answers):
    flow, answers = flow_and_answers
    told, before = {}, walk(flow, {}).position
    for step, value in walk(flow, answers).asked:
        told[step.name] = value
        now = walk(flow, told).position
        assert now.about <= before.about
        before = now


@CALM
@given(st.one_of(ANY_TEXT, FIGURES), st.sampled_from(["", "hours", "full years", "EUR"]))
def test_any_text_is_a_number_or_none(text, unit):
    try:
        number = read_number(text, unit)
    except Unreadable:
        return
    assert read_number(written(number)) == number


@CALM
@given(ANY_TEXT)
def test_any_text_can_be_shown(text):
    shown = showable(text)
    assert shown.encode() and len(shown) <= 101 if text else shown == ""


def test_everything_is_still_everything():
    assert walk(EVERY_KIND, EVERYTHING).address == EVERYTHING
