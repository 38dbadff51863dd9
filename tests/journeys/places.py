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


DISMISSED = {"letter": "paper", "received": "2026-11-16", "pregnant": "no", "protected": "no", "half_year": "yes",
             "size": "yes", "stay": "work"}  # fmt: skip


def _dismissed(*names: str) -> str:
    return urlencode({name: DISMISSED[name] for name in names})


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
# Rights at work.
AT_WORK = (
    Place("search-found", "search?q=wage"),
    Place("search-nothing", "search?q=xqzzvw"),
    Place("rights", "rights"),
    Place("topic", "rights/topics/minimum-wage"),
    Place("topic-for-eu", "rights/topics/dismissal?stay=eu"),
    Place("topic-quiet", "rights/topics/forced-labour"),
    Place("topic-sectors", "rights/topics/sector-minimum-wages"),
    Place("contacts", "rights/contacts"),
    Place("amounts", "rights/amounts"),
    Place("amounts-later", "rights/amounts?on=2031-01-01"),
    Place("ask-letter", "rights/situations/dismissed"),
    Place("ask-day", f"rights/situations/dismissed?{_dismissed('letter')}"),
    Place("day-wrong", "rights/situations/dismissed?letter=paper&received-day=31&received-month=2&received-year=2026", 422),
    Place("ask-number", "rights/situations/low-pay?apprentice=no&intern=no&piece=no"),
    Place("situation-check", f"rights/situations/dismissed/check?{urlencode(DISMISSED)}"),
    Place("situation-result", f"rights/situations/dismissed/result?{urlencode(DISMISSED)}"),
    Place("ask-quiet", "rights/situations/forced"),
    Place("calculators", "rights/calculators"),
    Place("calculator", "rights/calculators/working-time-check"),
    Place("calculator-wrong", "rights/calculators/notice-period?side=employer&start_date=x&notice_received=", 422),
    Place("calculator-result", "rights/calculators/dismissal-claim-deadline?received_date=23.11.2026&land=BE"),
    Place("calculator-wage", "rights/calculators/minimum-wage-check?date=30.11.2026&monthly_gross_eur=2300&weekly_hours=40&status=employee&sector="),
    Place("letters", "rights/letters"),
    Place("letter-form", "rights/letters/wage-demand"),
)
# Advice near her, and the programme behind it.
NETWORK = (
    Place("advice", "advice"),
    Place("advice-wrong", "advice?service=recognition&place=xqzzvw", 422),
    Place("advice-found", "advice?service=recognition&for=other&place=Dresden"),
    Place("advice-which", "advice?service=work-rights&place=frankfurt&language=uk"),
    Place("centre", "advice/centres/iq-by-nuernberg-zaq"),
    Place("employers", "advice/employers"),
    Place("notice", "advice/employers?place=K%C3%B6ln&sheet=ar"),
    Place("offices", "advice/offices?land=DE-HB"),
    Place("office", "advice/offices/hwk-dresden"),
    Place("open-code", "h"),
    Place("appointment", "appointment?reason=dismissed&urgent=none&papers=cv&german=b1&speaks=so&land=DE-SN"),
    Place("appointment-sheet", "appointment/sheet?reason=decision&reason=dismissed&urgent=money&profession=nurse&papers=cv&speaks=ar&land=DE-SN"),
    Place("basket", "basket?kept=0440SW0300K5XW83ZM1Z40YA0J401A66.0440SW0300K5XW83005P6SBEEHS6ABVTEDH630K06VG0"),
    Place("programme", "programme"),
    Place("chart", "programme/chart"),
    Place("chart-before", "programme/chart?on=2025-06-01"),
    Place("figures", "programme/figures"),
    Place("history", "programme/history"),
    Place("networks", "programme/networks"),
    Place("stories", "programme/stories"),
    Place("flyer", "programme/flyer"),
)
# Pages on which words stand close together: looked at in every language.
CLOSE = ("wall", "home", "display", "professions-found", "ask-training", "check", "plan", "no-such-page")
BY_NAME = {place.name: place for place in (*PLACES, *AT_WORK, *NETWORK)}
