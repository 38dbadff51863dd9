"""Unknown, repeated, huge, binary and broken input on every parameter of every route is a page, never a breakdown."""

import logging
import re

import pytest
from pages.addresses import rules
from pages.owed import HEADERS

from .junk import SECRET, Answer, Junk, Request

PART = re.compile(r"<(?:path:)?\w+>")
OUR_RULES = sorted({rule.rule for rule in rules()})
TRIES = 25


@pytest.fixture
def logged():
    """Every record any logger writes, as text with its trace."""
    found: list[str] = []
    handler = logging.Handler(logging.DEBUG)
    handler.setFormatter(logging.Formatter())
    handler.emit = lambda record: found.append(handler.format(record))
    root = logging.getLogger()
    level, before = root.level, root.handlers[:]
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield found
    root.removeHandler(handler)
    root.setLevel(level)
    assert root.handlers == before


@pytest.mark.parametrize("rule", OUR_RULES)
def test_every_route_answers_whatever_is_typed(app, logged, rule):
    junk = Junk(rule)
    for number in range(TRIES):
        request = junk.request(filled(rule, junk, known=number % 2 == 0))
        check(request, request.to(app))
    assert not [line for line in logged if SECRET in line], "what the visitor typed stands in a log"


def test_every_address_answers_whatever_is_typed(app, logged):
    junk = Junk("every address")
    for _ in range(300):
        request = junk.request(b"/" + b"/".join(junk.segments(most=5)))
        check(request, request.to(app))
    assert not [line for line in logged if SECRET in line]


def filled(rule: str, junk: Junk, known: bool) -> bytes:
    """An address of the rule. known: in a language that we have, so that the page behind it is reached."""
    first, *others = PART.split(rule.replace("<lang>", "de") if known else rule)
    return first.encode() + b"".join(junk.segment() + rest.encode() for rest in others)


def check(request: Request, answer: Answer) -> None:
    try:
        assert answer.status < 500
        for name in HEADERS:
            assert len(answer.headers.getlist(name)) == 1, f"{name}: {answer.headers.getlist(name)}"
        kind = answer.headers.get("Content-Type", "")
        for_programs = request.path.decode("latin-1").startswith(("/api/", "/health"))
        if answer.status >= 400:
            assert answer.headers["Cache-Control"] == "no-store"
            assert kind == ("application/problem+json" if for_programs else "text/html; charset=utf-8")
            if not for_programs and request.method != "HEAD" and not answer.headers.get("Content-Encoding"):
                assert answer.body.count(b"<h1") == 1 and b"</main>" in answer.body, "an error is a page"
        if answer.status == 405:
            assert answer.headers["Allow"]
        if 300 <= answer.status < 400 and answer.status != 304 and request.path != b"/exit":
            place = answer.headers["Location"].removeprefix("http://localhost")
            assert place.startswith("/") and not place.startswith("//"), f"leads away: {place}"
        assert b"<script>alert" not in answer.body
        assert not any("\n" in value or (name == "Set-Cookie" and "evil" in value) for name, value in answer.headers)
    except AssertionError as broken:
        broken.add_note(repr(request)[:2000])
        raise
