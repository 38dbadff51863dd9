"""Questions and answers in her words: the fields of the form, and what the page for her adviser says."""

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup, escape

from ..content.words import Words
from ..flows import SPECIALS
from ..guide.asking import OFTEN
from ..i18n import formats
from ..i18n.collation import sort_key
from ..i18n.gettext import gettext as _
from ..network.cards import language_names
from ..shell.visit import visiting
from .questions import OF_THE_GUIDE, PAPERS, REASONS, RECOGNITION, WORK, Question
from .said import Said

HINTS = {"papers": "recognition/certificate/hint", **{name: f"recognition/{name}/hint" for name in ("country", "land")}}
# Answers that stand elsewhere already, by question and answer.
SAID_ELSEWHERE = {
    ("urgent", "dismissed"): "situations/dismissed/title",
    ("papers", "content"): "statements/paper-content/text",
    **{("reason", situation): f"situations/{situation}/title" for situation in REASONS[WORK]},
}
MOST_SPOKEN = 10  # languages in sight; the others are folded away
ONE_OF = ("profession", "training", "country", "german", "speaks", "status", "land")  # what the page says about her

Options = list[tuple[str, Any]]
Groups = list[tuple[Any, Options]]  # with a legend; None where there is only one


def asked(name: str) -> Words:
    return visiting().text(f"{'recognition' if name in OF_THE_GUIDE else 'appointment'}/{name}/question")


def answered(name: str, answer: str) -> Any:
    """One answer in words."""
    visit = visiting()
    if answer in SPECIALS:
        return _("I do not know") if answer == "unknown" else _("I would rather not say")
    if name == "country":
        return visit.catalogue.countries[visit.lang.tag].names[answer]
    if name == "speaks":
        return _language(answer)
    if name == "profession" and answer in visit.catalogue.fields:
        return Markup("{}: {}").format(visit.text(f"fields/{answer}/title"), visit.text("appointment/profession/other"))
    return visit.text(_key(name, answer))


def fields(asking: Iterable[Question], said: Said) -> list[dict[str, Any]]:
    """What the form shows of each question. kind: select, radio or checkbox. folded: all groups with a legend."""
    return [
        {
            "name": question.name,
            "question": asked(question.name),
            "hint": _hint(question.name),
            "groups": _groups(question),
            "kind": _kind(question),
            "folded": question.name == "speaks",
            "chosen": said.all(question.name) if question.many else next(iter(said.all(question.name)), None),
            "problem": said.problems.get(question.name),
        }
        for question in asking
    ]


def rows(said: Said) -> list[dict[str, Any]]:
    """What she said about herself, question by question; without what she would rather not say."""
    shown = [name for name in ONE_OF if name in said.answers and said.all(name) != ("unsaid",)]
    return [{"question": _label(name), "answer": _together(name, said.all(name))} for name in shown]


def _label(name: str) -> Any:
    return visiting().text(f"recognition/{name}/short") if name in OF_THE_GUIDE else _("Languages")


def _together(name: str, chosen: tuple[str, ...]) -> Any:
    if len(chosen) == 1:
        return answered(name, chosen[0])
    return Markup(formats.listed((escape(answered(name, one)) for one in chosen), visiting().locale))


def _key(name: str, answer: str) -> str:
    if name == "profession":
        return f"professions/{answer}/title"
    if name == "land" and answer in visiting().catalogue.lands:
        return f"lands/{answer}/title"
    folder = "recognition" if name in OF_THE_GUIDE else "appointment"
    return SAID_ELSEWHERE.get((name, answer), f"{folder}/{name}/{answer}")


def _language(tag: str) -> Any:
    """By its name in hers; by its own name where hers has none."""
    visit = visiting()
    if visit.locale.languages.get(tag.replace("-", "_")):
        return language_names((tag,))
    own = visit.catalogue.languages[tag]
    return Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(own.html or tag, own.direction, own.name)


def _hint(name: str) -> Words | None:
    return visiting().text(HINTS[name]) if name in HINTS else None


def _kind(question: Question) -> str:
    if question.many:
        return "checkbox"
    return "radio" if question.name in ("training", "german", "status") else "select"


def _groups(question: Question) -> Groups:
    """The answers as they are shown, in groups."""
    grouped = {"reason": REASONS, "papers": PAPERS}.get(question.name)
    if grouped:
        return [(_legend(group), _options(question.name, answers)) for group, answers in grouped.items()]
    if question.name == "profession":
        return _professions()
    if question.name == "country":
        return _countries()
    options = _options(question.name, question.answers)
    if question.name == "speaks":
        return [(None, options[:MOST_SPOKEN]), (visiting().text("appointment/speaks/more"), options[MOST_SPOKEN:])]
    return [(None, options)]


def _legend(group: str) -> Any:
    legends = {RECOGNITION: _("My profession: recognition, courses"), WORK: _("My work: wages, dismissal, contract")}
    return legends.get(group) or visiting().text("appointment/more")


def _options(name: str, answers: Iterable[str]) -> Options:
    return [(answer, answered(name, answer)) for answer in answers]


def _professions() -> Groups:
    """By field of work, each in the order of her alphabet, and last in each field whoever has another profession."""
    visit = visiting()
    catalogue, tag = visit.catalogue, visit.lang.tag
    groups: Groups = [(None, _options("profession", ("unknown",)))]
    other = visit.text("appointment/profession/other").plain
    for field in sorted(catalogue.fields, key=lambda id: catalogue.fields[id].order):
        title = visit.text(f"fields/{field}/title").plain
        named = [(id, answered("profession", id).plain) for id in catalogue.professions_in(field)]
        named.sort(key=lambda one: sort_key(one[1], tag))
        groups.append((title, [*named, (field, f"{title}: {other}")]))
    return groups


def _countries() -> Groups:
    """Those where most people were trained first, then all."""
    visit = visiting()
    countries = visit.catalogue.countries[visit.lang.tag]
    often = ("DE", *OFTEN)
    rest = [country for country in countries.named if country.code not in often]
    return [
        (None, _options("country", ("unknown",))),
        (_("Often chosen"), [(code, countries.names[code]) for code in often]),
        (_("All countries"), [(country.code, country.name) for country in rest]),
    ]
