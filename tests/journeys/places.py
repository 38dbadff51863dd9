"""Every kind of page there is: a name for it, its address below the language, and its status."""

from typing import NamedTuple
from urllib.parse import urlencode

from .way import ANSWERS, COUNTRY, PROFESSION

OFFERED = ("de", "en", "uk", "ar", "tr")


class Place(NamedTuple):
    name: str
    below: str
    status: int = 200

    def path(self, lang: str) -> str:
        return f"/{lang}/{self.below}"

    def __str__(self) -> str:
        return self.name


def _with(**answers: str) -> str:
    return urlencode({**ANSWERS, **answers})


def _asked(step: str, **answers: str) -> str:
    return f"recognition/question/{step}?{_with(**answers)}"


PLACES = (
    Place("wall", "languages"),
    Place("wall-found", "languages?q=arab"),
    Place("wall-nothing", "languages?q=xqzzvw"),
    Place("home", ""),
    Place("help", "help"),
    Place("display", "display"),
    Place("display-saved", "display?to=help&saved=1"),
    Place("professions", "professions"),
    Place("professions-found", f"professions?q={PROFESSION}"),
    Place("professions-nothing", "professions?q=xqzzvw"),
    Place("field", "professions/fields/health-care"),
    Place("a-z", "professions/a-z"),
    Place("ask-profession", "recognition"),
    Place("ask-country", f"recognition?profession={PROFESSION}"),
    Place("country-found", f"recognition?profession={PROFESSION}&q=sy"),
    Place("country-nothing", f"recognition?profession={PROFESSION}&q=xqzzvw"),
    Place("ask-training", f"recognition?profession={PROFESSION}&country={COUNTRY}"),
    Place("answer-missing", f"recognition?profession={PROFESSION}&country={COUNTRY}&training=", 422),
    Place("ask-again", _asked("status")),
    Place("ask-land", _asked("land")),
    Place("check", f"recognition/check?{urlencode(ANSWERS)}"),
    Place("plan", f"recognition/plan?{urlencode(ANSWERS)}"),
    Place("plan-of-a-chamber", f"recognition/plan?{_with(profession='retail-salesperson', country='PL', land='DE-NI')}"),
    Place("plan-free", f"recognition/plan?{_with(profession='software-developer', country='IN', land='abroad')}"),
    Place("plan-not-completed", f"recognition/plan?{_with(training='studying')}"),
    Place("plan-trained-here", f"recognition/plan?{_with(country='DE')}"),
    Place("profession-open", "recognition/plan?profession=unknown"),
    Place("accessibility", "accessibility"),
    Place("privacy", "privacy"),
    Place("imprint", "imprint"),
    Place("feedback", "feedback"),
    Place("sources", "sources"),
    Place("no-such-page", "no-such-page", 404),
    Place("not-understood", "professions?on=someday", 422),
)
BY_NAME = {place.name: place for place in PLACES}
