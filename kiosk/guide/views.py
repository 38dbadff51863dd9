"""One question a page, check your answers, the outcome. The answers are the address; nothing else remembers them."""

from collections.abc import Callable, Mapping

from flask import Blueprint, Response, abort, request

from ..flows import ABROAD, Choice, Country, Flow, Land, Profession, UnknownStep, Walk
from ..flows.question import Question
from ..shell.addresses import with_query
from ..shell.pages import link, page
from ..shell.visit import visiting
from .asking import asked_so_far, country_choices, land_choices, profession_choices
from .complaints import words_for

# Parameters of an address that are no answers.
NOT_ANSWERS = ("on", "q", "confirmed")


class Guide:
    """The pages of one flow, on the blueprint of its feature.

    show: makes the page of an outcome from a finished walk and the address of the check page.
    """

    def __init__(self, flow: Flow, pages: Blueprint, show: Callable[[Walk, str], Response]) -> None:
        self.flow = flow
        self.name = pages.name
        self._show = show
        pages.add_url_rule(f"/<lang>/{flow.name}", "ask", self.ask)
        pages.add_url_rule(f"/<lang>/{flow.name}/question/<step>", "change", self.change)
        pages.add_url_rule(f"/<lang>/{flow.name}/check", "check", self.check)
        pages.add_url_rule(f"/<lang>/{flow.name}/plan", "outcome", self.outcome)

    def ask(self) -> Response:
        """The first question still open; when none is, her answers to check."""
        walk = self.walk()
        if walk.outcome is not None:
            return self._checked(walk)
        return self._question(walk.open, walk)

    def change(self, step: str) -> Response:
        """One question again, with all other answers kept."""
        try:
            question = self.flow.question(step)
        except UnknownStep:
            abort(404)
        visit = visiting()
        before = self.flow.without(self._given(), step, visit.catalogue.professions, visit.day)
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
        return self.flow.walk(answers, visit.catalogue.professions, visit.day)

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
            "kept": kept,
            "chosen": chosen,
            "problem": problem,
            "problem_words": words_for(problem) if problem else None,
            "number": position.number if position else len(walk.asked) + 1,
            "total": position.about if position else max(walk.position.about, len(walk.asked) + 1),
            "next_address": link(f"{self.name}.ask"),
            "query": request.args.get("q", "")[:100],
        }
        words |= self._choices(step, kept, words["query"])
        back = self._before(step, walk)
        return page(
            f"guide/{_template(step)}.html",
            status=422 if problem else 200,
            private=bool(request.args),
            back=back,
            **words,
        )

    def _choices(self, step: Question, kept: Mapping[str, str], query: str) -> dict[str, object]:
        def to(value: str) -> str:
            return with_query(link(f"{self.name}.ask"), {**kept, step.name: value})

        if isinstance(step, Country):
            return country_choices(query, to)
        if isinstance(step, Profession):
            return profession_choices(query, to)
        if isinstance(step, Land):
            return land_choices(to, to(ABROAD))
        return {"values": step.answers} if isinstance(step, Choice) else {}

    def _checked(self, walk: Walk) -> Response:
        rows = asked_so_far(self.name, walk, lambda step: self._at("change", walk.answers, step=step))
        return page(
            "guide/check.html",
            private=True,
            rows=rows,
            flow=self.name,
            back=self._before(None, walk),
            plan_address=self._at("outcome", walk.answers),
        )

    def _before(self, step: Question | None, walk: Walk) -> str | None:
        """The question before this one, with its answer still chosen."""
        names = [asked.name for asked, _ in walk.asked]
        earlier = names[: names.index(step.name)] if step is not None and step.name in names else names
        return self._at("change", walk.answers, step=earlier[-1]) if earlier else None

    def _at(self, endpoint: str, answers: Mapping[str, str], **values: str) -> str:
        return with_query(link(f"{self.name}.{endpoint}", **values), answers)


def _template(step: Question) -> str:
    return {Country: "country", Land: "land", Profession: "profession"}.get(type(step), "question")
