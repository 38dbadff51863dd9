"""What she entered stands on the paper of a result, in words; on the screen the form holds it."""

from decimal import Decimal

import pytest
from pages.filled import FILLED

from kiosk.i18n import formats
from kiosk.rights.calculators.forms import FORMS
from kiosk.rights.calculators.told_back import told_back
from kiosk.shell.visit import visiting

from .test_pages import CASES, address


def given_on(page) -> list[tuple[str, str]]:
    [section] = [one for one in page.all("section") if one.get("aria-labelledby") == "given"]
    assert "on-paper" in section.get("class").split()
    return list(zip([one.text for one in section.all("dt")], [one.text for one in section.all("dd")], strict=True))


@pytest.mark.parametrize("lang", ["de", "ar"])
@pytest.mark.parametrize(("name", "query"), CASES)
def test_each_field_that_was_filled_in_is_told_back_and_no_other(visit, app, lang, name, query):
    page = visit.open(address(lang, name, query))
    filled = [part.partition("=") for part in query.split("&")]
    fields = dict.fromkeys(field.split("-")[0] for field, _, value in filled if value)
    with app.test_request_context(address(lang, name, query)):
        app.preprocess_request()
        asks = [ask for ask in FORMS[name]() if ask.name in fields]
        questions = [f"{ask.group}: {ask.label}" if ask.group else str(ask.label) for ask in asks]
    assert [question for question, _ in given_on(page)] == questions
    assert all(answer.strip() for _, answer in given_on(page))


def test_days_amounts_and_choices_are_said_as_people_say_them(visit):
    told = dict(given_on(visit("/de/rights/calculators/notice-period?side=employer&start_date=1.5.2020&notice_received=16.11.2026")))
    assert set(told.values()) == {"Die Firma kündigt", "1. Mai 2020", "16. November 2026"}


@pytest.mark.parametrize("lang", ["de", "ar"])
def test_amounts_have_their_currency_and_ticks_a_yes(app, lang):
    with app.test_request_context(f"/{lang}/"):
        app.preprocess_request()
        asks = {ask.name: ask for name in FILLED for ask in FORMS[name]()}
        money = next(ask for ask in asks.values() if ask.kind == "number" and ask.name.endswith("_eur"))
        tick = next(ask for ask in asks.values() if ask.kind == "tick")
        [amount, yes] = told_back([money, tick], {money.name: ("2409.33",), tick.name: ("yes",)}, visiting().locale)
        assert amount["answer"] == formats.money(Decimal("2409.33"), visiting().locale)
        assert str(yes["answer"]) == {"de": "Ja", "ar": "نعم"}[lang]
        assert told_back([tick], {tick.name: ("",)}, visiting().locale) == []
