"""A small flow with every kind of question, for what the engine does with typed answers."""

from datetime import date

from kiosk.flows import Choice, Country, Date, Flow, Land, Number, Outcome, Profession

EVERY_KIND = Flow(
    "every-kind",
    Choice("worked", yes="hours", no="profession", otherwise="profession"),
    Number("hours", unit="hours a week", least=0, most=60, then="since"),
    Date("since", earliest=date(1950, 1, 1), latest="today", then="profession"),
    Profession("profession", then="country"),
    Country("country", codes={"DE", "PL", "UA"}, then="land"),
    Land("land", then="wage", abroad="abroad"),
    Number("wage", unit="EUR gross", least="0.5", most=100_000, then="done", unknown="done", unsaid="done"),
    Outcome("abroad"),
    Outcome("done"),
)
TODAY = date(2026, 11, 22)
KNOWN = frozenset({"nurse", "early-childhood-educator"})
EVERYTHING = {
    "worked": "yes",
    "hours": "38.5",
    "since": "2019-03-01",
    "profession": "nurse",
    "country": "UA",
    "land": "DE-BY",
    "wage": "2500",
}
