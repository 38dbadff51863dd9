"""Two readings of a page: what a person would call changed, new and gone – and what she would not."""

import pytest

from kiosk.sheets.paper.reading import read
from kiosk.sheets.since.comparing import compare

STEP = '<li><h3>{}</h3><p id="step-{}">{}</p></li>'
STEPS = [("Get advice", "It is free."), ("Collect papers", "Have them translated."), ("Send them", "Never the originals.")]


def page(body: str, title: str = "Your way"):
    return read(f"<main><h1>{title}</h1>{body}</main>")


def section(*inner: str, name: str = "steps", title: str = "What to do"):
    return f'<section aria-labelledby="{name}"><h2 id="{name}">{title}</h2>{"".join(inner)}</section>'


def steps(told=STEPS):
    return section("<ol>", *(STEP.format(title, number, text) for number, (title, text) in enumerate(told, 1)), "</ol>")


def fact(text, mark="", id="f-1"):
    state = f'<div class="proof"><span class="state {mark}">{mark} now</span></div>' if mark else ""
    return f'<ul class="facts"><li class="fact"><p id="{id}">{text}</p>{state}</li></ul>'


def lines(then: str, now: str):
    """Of each change its kind, the heading, the words, and where it leads to."""
    found = compare(page(then), page(now))
    return [(one.kind, *("".join(run.text for run in runs) for runs in (one.above, one.runs)), one.at) for one in found]


@pytest.mark.parametrize("body", [steps(), section(fact("A"), fact("B")), "", section("<dl><dt>Place</dt><dd>Ulm</dd></dl>")])
def test_what_is_the_same_is_no_change(body):
    assert lines(body, body) == []


def test_moved_is_not_changed():
    assert lines(section(fact("One thing.") + fact("Another.")), section(fact("Another.") + fact("One thing."))) == []


def test_of_a_step_in_the_middle_that_is_gone_the_others_say_nothing():
    assert lines(steps(), steps([STEPS[0], STEPS[2]])) == [("gone", "What to do", "Collect papers", "")]


def test_a_step_that_came_first_pushes_nobody():
    assert lines(steps(), steps([("Sit down", "Rest."), *STEPS])) == [("new", "What to do", "Sit down", "steps")]


def test_a_step_gone_and_the_next_one_rewritten_are_not_taken_for_each_other():
    now = steps([STEPS[0], ("Send them", "Never the originals, only copies.")])
    assert lines(steps(), now) == [
        ("changed", "Send them", "Never the originals, only copies.", "step-2"),
        ("gone", "What to do", "Collect papers", ""),
    ]


def test_a_step_with_another_title_is_one_line():
    assert lines(steps(), steps([*STEPS[:2], ("Hand them in", "Never the originals.")])) == [
        ("changed", "What to do", "Hand them in", "steps")
    ]
    assert lines(steps(), steps([*STEPS[:2], ("Hand them in", "Originals stay at home, never the originals.")])) == [
        ("changed", "Hand them in", "Originals stay at home, never the originals.", "step-3")
    ]


def test_words_that_are_all_new_in_the_same_place_are_a_change():
    assert lines(section(fact("It is free.")), section(fact("Bring money."))) == [("changed", "What to do", "Bring money.", "f-1")]


def test_of_values_alone_both_are_kept():
    told = [section(fact(f"For <bdi>40</bdi> hours you get <bdi>{pay} €</bdi>.")) for pay in ("10", "12")]
    [change] = compare(*map(page, told))
    assert change.values == (("10 €", "12 €"),)


def test_an_amount_that_holds_now_is_not_the_one_that_was_announced():
    card = '<h3 id="wage">Wage</h3>'
    then = section(card, "<p><bdi>10 €</bdi></p><p>From <bdi>1 May</bdi>:</p><p><bdi>12 €</bdi></p>")
    [change] = compare(page(then), page(section(card, "<p><bdi>12 €</bdi></p>")))
    assert (change.kind, change.at, change.values) == ("changed", "wage", (("10 €", "12 €"),))


def test_one_office_in_place_of_another_is_not_an_office_that_changed():
    def office(name, place):
        return f'<h3><bdi lang="de">{name}</bdi></h3><dl><dt>Place</dt><dd><bdi lang="de">{place}</bdi></dd></dl>'

    assert lines(section(office("Rat Ulm", "Ulm")), section(office("Haus Köln", "Köln"))) == [
        ("new", "What to do", "Haus Köln", "steps"), ("gone", "What to do", "Rat Ulm", ""),
    ]  # fmt: skip


def test_an_office_whose_address_is_another_is_one_line():
    def office(phone, way):
        return f"<h3>Rat</h3><dl><dt>Way</dt><dd><bdi>{way}</bdi></dd><dt>Phone</dt><dd><bdi>{phone}</bdi></dd></dl>"

    assert lines(section(office("1", "A 1")), section(office("2", "B 2"))) == [("changed", "Rat", "Way: B 2", "steps")]


def test_an_office_with_another_name_is_the_same_office():
    def office(name):
        return f"<h3>{name}</h3><p>It helps you.</p><p>It is free.</p>"

    assert lines(section(office("Trade union")), section(office("Your trade union"))) == [
        ("changed", "What to do", "Your trade union", "steps")
    ]


@pytest.mark.parametrize("mark", ["expired", "changed", "confirm", "missing"])
def test_a_mark_that_a_statement_did_not_have_is_a_change(mark):
    [change] = compare(page(section(fact("It is free."))), page(section(fact("It is free.", mark))))
    assert "".join(run.text for run in change.mark) == f"{mark} now" and change.at == "f-1"


@pytest.mark.parametrize("mark", ["checked", "overdue", "machine"])
def test_that_somebody_looked_at_it_again_is_none(mark):
    assert lines(section(fact("It is free.")), section(fact("It is free.", mark))) == []


def test_a_mark_that_is_taken_away_is_none():
    assert lines(section(fact("It is free.", "confirm")), section(fact("It is free."))) == []


def test_of_a_last_day_the_day_counts_and_not_how_long_there_is():
    def plate(day, left):
        return f'<div><p class="deadline"><strong>Last day</strong><time><span>Monday</span> <bdi>{day}</bdi></time> <span>{left}</span></p></div>'

    assert lines(plate("7 May", "3 days left"), plate("7 May", "2 days left")) == []
    assert lines(plate("7 May", "3 days left"), plate("9 May", "5 days left")) == [("changed", "", "Last day: Monday 9 May", "")]


def test_a_page_of_which_nothing_is_left_takes_no_longer():
    then, now = (section(*(fact(f"{word} {number} {word}{number}.", id=f"{word}-{number}") for number in range(300)))
                 for word in ("old", "new"))  # fmt: skip
    kinds = [line[0] for line in lines(then, now)]
    assert kinds == ["new"] * 300 + ["gone"] * 300
