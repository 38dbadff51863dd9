"""Which words the pages ask for: by document, by question, by page."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, get_args

from ...flows import ABROAD, Choice, Flow, Land
from ...flows.question import Question
from ..amounts import parts_of
from ..catalogue import Catalogue
from ..documents.centres import Programme, Service
from ..documents.programme import FigureGroup
from .rights import CALCULATORS


class Parts(NamedTuple):
    """The words of one kind of document. needed: without them a page cannot be shown."""

    needed: tuple[str, ...]
    welcome: tuple[str, ...] = ()


# First part of the key → collection of the documents and their words.
DOCUMENTS: Mapping[str, tuple[str, Parts]] = {
    "professions": ("professions", Parts(("title",), ("synonyms", "note"))),
    "fields": ("fields", Parts(("title", "examples"))),
    "lands": ("lands", Parts(("title",))),
    "authority-types": ("authority_types", Parts(("title", "role", "find"))),
    "statements": ("statements", Parts(("text",), ("title", "ride"))),
    "topic-groups": ("topic_groups", Parts(("title",))),
    "topics": ("topics", Parts(("title", "search"))),
    "contacts": ("contacts", Parts(("title", "role", "find"))),
    "situations": ("situations", Parts(("title", "search"))),
    "letters": ("letters", Parts(("title", "intro", "before", "subject", "search"))),
    "units": ("units", Parts(("title", "sentence"))),
    "figures": ("figures", Parts(("text",))),
    "milestones": ("milestones", Parts(("text",))),
    "stories": ("stories", Parts(("title", "before", "way", "now"))),
}
# Tools of a fixed name, with sentences under names of their own: calculators/sick_pay/…
TOOLS = {
    "calculators": (CALCULATORS, Parts(("title", "intro", "search"))),
    "pages": (("advice", "employers", "offices", "appointment", "programme", "chart"), Parts(("title", "search"))),
}
# Sentences of all letters, and the grounds of § 1 AGG as a letter names them.
LETTERS: Mapping[str, tuple[str, ...]] = {
    "letters/shared": ("advice", "no-permit", "delivery", "send-german", "greeting", "closing", "signature"),
    "letters/grounds": ("age", "disability", "origin", "religion", "sex", "sexual-identity"),
}  # fmt: skip
FLOW = Parts(("title", "intro"))
QUESTION = Parts(("question", "hint", "why", "short"))

# Pages of plain text. The core does not know the features that show them; a test compares both.
PAGES: Mapping[str, tuple[str, ...]] = {
    "about": ("machine-made",),
    "about/accessibility": ("title", "aim", "status", "gap-audio", "gap-sign", "gap-easy", "gap-tested",
                            "method", "report", "enforcement"),
    "about/feedback": ("title", "how", "where", "not-yet"),
    "about/imprint": ("title", "purpose", "operator", "operator-missing"),
    "about/privacy": ("title", "nothing-stored", "no-log", "cookie", "kept", "copy", "phone-history", "no-others"),
    "about/sources": ("title", "how", "confidence", "portal", "licences"),
    "amounts": ("not-yet-set",),
    "appointment": ("title", "note", "intro", "more"),
    "appointment/reason": ("question", "first", "decision", "money", "missing", "course", "other"),
    "appointment/urgent": ("question", "deadline", "money", "permit", "none"),
    "appointment/profession": ("other",),
    "appointment/papers": ("question", "certificate", "experience", "licence", "cv", "german", "translation",
                           "decision", "contract", "payslips", "hours", "dismissal", "identity", "permit", "letter",
                           "none"),
    "appointment/speaks": ("question", "more"),
    "appointment/sheet": ("title", "lead", "nothing", "reasons", "about", "with-me", "lacking", "ask"),
    "centres": ("intro", "old", "elsewhere", "unknown", "map", "offices"),
    "centres/programmes": get_args(Programme),
    "centres/services": get_args(Service),
    "centres/sheet": ("title", "offer", "topics", "free", "nearest", "finder", "not", "anonymous", "ask-first",
                      "place", "employer", "day"),
    "programme": ("title", "short", "lead", "what", "for-you", "task-advice", "task-courses", "task-offices",
                  "task-sharing", "changed", "changed-who", "changed-subjects", "changed-limits", "changed-employers",
                  "unknown", "partners"),
    "programme/chart": ("lead", "none", "end"),
    "programme/figures": ("lead", "gap", *get_args(FigureGroup)),
    "programme/history": ("lead",),
    "programme/networks": ("lead", "what", "known", "none", "unconfirmed"),
    "programme/stories": ("lead", "none"),
    "programme/flyer": ("lead", "first", "second", "steps", "where", "where-rights"),
    "sheets/calendar": ("early", "machine-made"),
    "start/help": ("title", "person", "iq", "zsba", "finder", "how", "keyboard", "wait"),
}  # fmt: skip


def needed_keys(catalogue: Catalogue, flows: Iterable[Flow]) -> Iterator[str]:
    """Words without which a page cannot be shown."""
    for folder, (collection, parts) in DOCUMENTS.items():
        for id in getattr(catalogue, collection):
            yield from _keys(f"{folder}/{id}", parts.needed)
    for id, statement in catalogue.statements.items():
        if statement.kind == "step":  # a station of the plan stands under its title
            yield f"statements/{id}/title"
    for id, parameter in catalogue.parameters.items():
        if parameter.group is not None:  # it stands on the page of amounts
            parts = parts_of(parameter)
            yield from _keys(f"amounts/{id}", ("title", *filter(None, parts)))
    for id, situation in catalogue.situations.items():  # the heading of each outcome
        yield from _keys(f"situations/{id}", situation.outcomes)
    for name, letter in catalogue.letters.items():
        yield from (sentence.key(name) for sentence in letter.sentences)
    for page, parts in LETTERS.items() if catalogue.letters else ():
        yield from _keys(page, parts)
    for flow in flows:
        yield from _keys(flow.name, FLOW.needed)
        for question in flow.questions:
            yield from _keys(f"{flow.name}/{question.name}", (*QUESTION.needed, *_answers(question)))
    for page, parts in PAGES.items():
        yield from _keys(page, parts)


def tool_keys() -> Iterator[str]:
    """Words that the list of calculators shows."""
    for folder, (names, parts) in TOOLS.items():
        for name in names:
            yield from _keys(f"{folder}/{name}", parts.needed)


def is_free(key: str) -> bool:
    """Whether a key lies below a tool, which names its own sentences."""
    folder, _, rest = key.partition("/")
    return folder in TOOLS and rest.partition("/")[0] in TOOLS[folder][0]


def welcome_keys(catalogue: Catalogue) -> Iterator[str]:
    """Words that a page shows where they exist."""
    for folder, (collection, parts) in DOCUMENTS.items():
        for id in getattr(catalogue, collection):
            yield from _keys(f"{folder}/{id}", parts.welcome)


def _answers(question: Question) -> tuple[str, ...]:
    """Answers that need words; "I do not know" and "I would rather not say" are the interface's."""
    if isinstance(question, Choice):
        return question.answers
    return (ABROAD,) if isinstance(question, Land) else ()


def _keys(folder: str, parts: Iterable[str]) -> Iterator[str]:
    return (f"{folder}/{part}" for part in parts)
