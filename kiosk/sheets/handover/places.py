"""Where each kind of result stands on this site, below its language, and the other way round."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

# The gap is the name of the flow, the calculator, the topic, …; of a basket there is but one.
BELOW = {
    "plan": "{}/plan",
    "situation": "rights/situations/{}/result",
    "calculator": "rights/calculators/{}",
    "topic": "rights/topics/{}",
    "letter": "rights/letters/{}",
    "centre": "advice/centres/{}",
    "office": "advice/offices/{}",
    "appointment": "{}/sheet",
    "basket": "basket",
}
# Pages that stand alone, each by the name that codes have for it.
PAGE = "page"
PAGES = {
    "advice": "advice",
    "notice": "advice/employers",
    "contacts": "rights/contacts",
    "amounts": "rights/amounts",
    "flyer": "programme/flyer",
}
NAME = "(?P<what>[a-z0-9_-]+)"
KNOWN = {kind: re.compile(re.escape(below).replace(r"\{\}", NAME), re.ASCII) for kind, below in BELOW.items()}
NAMES = {path: name for name, path in PAGES.items()}
POINT = re.compile(r"\d+\.\d+,\d+\.\d+", re.ASCII)
MOST_PAIRS = 200
NOT_HERS = ("kept", "made", "on")  # of the way to a page or of a preview, not of the result


def below(kind: str, what: str, answers: tuple[tuple[str, str], ...]) -> str:
    """The page of a result as an address below its language."""
    # The name of a page that only a newer program has leads to the words that there is no such page.
    path = PAGES.get(what, what) if kind == PAGE else BELOW[kind].format(what)
    return f"{path}?{urlencode(answers)}" if answers else path


def result_at(page: str) -> tuple[str, str, tuple[tuple[str, str], ...]] | None:
    """Kind, name and answers of a page, from its address below its language; None where codes know no such page."""
    try:
        parts = urlsplit(page)
        answers = tuple(parse_qsl(parts.query, keep_blank_values=True, max_num_fields=MOST_PAIRS))
    except ValueError:
        return None
    if holds_her_words(page):
        return None
    answers = tuple(pair for pair in answers if pair[0] not in NOT_HERS)
    if parts.path in NAMES:
        return PAGE, NAMES[parts.path], answers
    for kind, pattern in KNOWN.items():
        if found := pattern.fullmatch(parts.path):
            return kind, found.groupdict().get("what", kind), answers
    return None


def holds_her_words(page: str) -> bool:
    """Whether something stands in an address that she wrote herself: no code takes that along.

    A place may go where its point stands beside it (`at`): then it is written as our own list of places has it.
    """
    given = dict(parse_qsl(page.partition("?")[2]))
    return "q" in given or ("place" in given and not POINT.fullmatch(given.get("at", "")))
