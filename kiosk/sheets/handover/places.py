"""Where each kind of result stands on this site, below its language, and the other way round."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

# The gap is the name of the flow, the calculator, the topic, …
BELOW = {
    "plan": "{}/plan",
    "situation": "rights/situations/{}/result",
    "calculator": "rights/calculators/{}",
    "topic": "rights/topics/{}",
    "letter": "rights/letters/{}",
    "centre": "advice/centres/{}",
    "office": "advice/offices/{}",
    "appointment": "{}/sheet",
    "basket": "{}",
}
NAME = "(?P<what>[a-z0-9_-]+)"
KNOWN = {kind: re.compile(re.escape(below).replace(r"\{\}", NAME), re.ASCII) for kind, below in BELOW.items()}
MOST_PAIRS = 200
NOT_HERS = ("kept", "made", "on")  # of the way to a page or of a preview, not of the result


def below(kind: str, what: str, answers: tuple[tuple[str, str], ...]) -> str:
    """The page of a result as an address below its language."""
    path = BELOW[kind].format(what)
    return f"{path}?{urlencode(answers)}" if answers else path


def result_at(page: str) -> tuple[str, str, tuple[tuple[str, str], ...]] | None:
    """Kind, name and answers of a page, from its address below its language; None where codes know no such page."""
    try:
        parts = urlsplit(page)
        answers = tuple(parse_qsl(parts.query, keep_blank_values=True, max_num_fields=MOST_PAIRS))
    except ValueError:
        return None
    for kind, pattern in KNOWN.items():
        if found := pattern.fullmatch(parts.path):
            return kind, found["what"], tuple(pair for pair in answers if pair[0] not in NOT_HERS)
    return None
