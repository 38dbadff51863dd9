"""One question a page, check your answers, the outcome. The answers are the address; nothing else remembers them."""

from collections.abc import Callable, Mapping
from typing import Any

from flask import Blueprint, Response, abort, request

from ..flows import ABROAD, Choice, Country, Date, Flow, Land, Number, Profession, UnknownStep, Walk
from ..flows.places import LANDS
from ..flows.question import Question
from ..shell.addresses import with_query
from ..shell.pages import link, page, preview
from ..shell.visit import visiting
from .asking import asked_so_far, country_choices, land_choices, profession_choices, typed
from .complaints import words_for

# Parameters of an address that are no answers.
NOT_ANSWERS = ("on", "q", "confirmed", "workplace")


class Guide:
    """The pages of one flow, on the blueprint of its feature.

    show: makes the page of an outcome from a finished walk and the address of the check page.
    below: the address below the language, the flow's name if not given; result: its last part. prefix: of the
    endpoints, where a blueprint holds several guides. around: what the templates get for every page of the guide:
    `trail`, `above`, `quiet` (see frame.html), `show_label`. least: who gave fewer answers has nothing to check.
    """

    def __init__(
        self,
        flow: Flow,
        pages: Blueprint,
        show: Callable[[Walk, str], Response],
        *,
        below: str = "",
        result: str = "plan",
        prefix: str = "",
        around: Callable[[], dict[str, Any]] = dict,
        least: int = 1,
    ) -> None:
        self.flow = flow
        self.name = flow.name
        self._show, self._around, self._least = show, around, least
        self._endpoints = f"{pages.name}.{prefix}"
        base = f"/<lang>/{below or flow.name}"
        pages.add_url_rule(base, f"{prefix}ask", self.ask)
        pages.add_url_rule(f"{base}/question/<step>", f"{prefix}change", self.change)
        pages.add_url_rule(f"{base}/check", f"{prefix}check", self.check)
        pages.add_url_rule(f"{base}/{result}", f"{prefix}outcome", self.outcome)

    def ask(self) -> Response:
        """The first question still open; when none is, her answers to check."""
        walk = self.walk()
        if walk.outcome is None:
            return self._question(walk.open, walk)
        return self._checked(walk) if len(walk.asked) >= self._least else self.outcome()

    def change(self, step: str) -> Response:
        """One question again, with all other answers kept."""
        try:
            question = self.flow.question(step)
        except UnknownStep:
            abort(404)
        visit = visiting()
        catalogue = visit.catalogue
        before = self.flow.without(self._given(), step, catalogue.professions, visit.day, catalogue.amount)
        return self._question(question, self._walked(before), chosen=self.walk().answers.get(step))

    def check(self) -> Response:
        walk = self.walk()
        return self._checked(walk) if walk.outcome is not None else self._question(walk.open, walk)

    def outcome(self) -> Response:
        """The end of the way; with an answer missing or wrong, the question that is open."""
        walk = self.walk()
        if walk.outcome is None:
            return self._question(walk.open, walk)
        return self._show(walk, self._at("check", walk.answers))

    def walk(self) -> Walk:
        return self._walked(self._given())

    def _walked(self, answers: Mapping[str, list[str] | str]) -> Walk:
        visit = visiting()
        return self.flow.walk(answers, visit.catalogue.professions, visit.day, visit.catalogue.amount)

    @staticmethod
    def _given() -> dict[str, list[str]]:
        return {name: values for name, values in request.args.lists() if name not in NOT_ANSWERS}

    def _question(self, step: Question, walk: Walk, chosen: str | None = None) -> Response:
        """The page of one question. A wrong answer comes back with status 422 and what to do about it."""
        kept = {name: value for name, value in walk.address.items() if name not in step.names}
        position = walk.position if step is walk.open else None
        problem = walk.problem if step is walk.open else None
        words = {
            "flow": self.name,
            "step": step,
            "begun": bool(kept),
            "kept": kept | _along(),
            "chosen": chosen,
            "problem": problem,
            "problem_words": words_for(problem) if problem else None,
            "number": position.number if position else len(walk.asked) + 1,
            "total": position.about if position else max(walk.position.about, len(walk.asked) + 1),
            "next_address": link(f"{self._endpoints}ask"),
            "query": request.args.get("q", "")[:100],
        }
        words |= self._choices(step, words["kept"], words["query"], chosen) | self._around()
        back = self._before(step, walk)
        return page(
            f"guide/{_template(step)}.html",
            status=422 if problem else 200,
            private=bool(request.args) or bool(words.get("quiet")),
            back=back,
            **words,
        )

    def _choices(self, step: Question, kept: Mapping[str, str], query: str, chosen: str | None) -> dict[str, object]:
        def to(value: str) -> str:
            return with_query(link(f"{self._endpoints}ask"), {**kept, step.name: value})

        if isinstance(step, Country):
            return country_choices(query, to)
        if isinstance(step, Profession):
            return profession_choices(query, to)
        if isinstance(step, Land):
            return land_choices(to, to(ABROAD))
        if isinstance(step, Date | Number):
            return typed(step, to, chosen)
        return {"values": step.answers} if isinstance(step, Choice) else {}

    def _checked(self, walk: Walk) -> Response:
        return page(
            "guide/check.html",
            private=True,
            rows=self.rows(walk),
            flow=self.name,
            next_address=link(f"{self._endpoints}ask"),
            back=self._before(None, walk),
            plan_address=self._at("outcome", walk.answers),
            **self._around(),
        )

    def rows(self, walk: Walk) -> list[dict[str, Any]]:
        """Her questions and answers in words, each with the address where it can be changed."""
        return asked_so_far(self.name, walk, lambda step: self._at("change", walk.answers, step=step))

    def _before(self, step: Question | None, walk: Walk) -> str | None:
        """The question before this one, with its answer still chosen."""
        names = [asked.name for asked, _ in walk.asked]
        earlier = names[: names.index(step.name)] if step is not None and step.name in names else names
        return self._at("change", walk.answers, step=earlier[-1]) if earlier else None

    def _at(self, endpoint: str, answers: Mapping[str, str], **values: str) -> str:
        return with_query(link(f"{self._endpoints}{endpoint}", **values), {**answers, **_along()})


def _along() -> dict[str, str]:
    """What is no answer and stays in the address until the end: the day of a preview, the Land of her workplace."""
    land = request.args.get("workplace")
    return ({"workplace": land} if land in LANDS else {}) | preview()


def _template(step: Question) -> str:
    own = {Country: "country", Land: "land", Profession: "profession", Date: "date", Number: "number"}
    return own.get(type(step), "question")
