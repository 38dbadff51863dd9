"""People write numbers and dates as they learned to; we read them, or ask again – never guess."""

from datetime import date
from decimal import Decimal, localcontext

import pytest

from kiosk.flows import Date, Flow, Number, Outcome
from kiosk.flows.numbers import read_number, written
from kiosk.flows.typed import Unreadable

NUMBERS = [
    ("40", "40"),
    (" 40 ", "40"),
    ("+40", "40"),
    ("007", "7"),
    ("38,5", "38.5"),
    ("38.50", "38.5"),
    ("٤٠", "40"),
    ("۳۸٫۵", "38.5"),
    ("४०", "40"),
    ("４０", "40"),
    ("\u200f٤٠\u200f", "40"),
    ("\u206840\u2069 ", "40"),
    ("40h", "40"),
    ("40 Std.", "40"),
    ("40 Stunden", "40"),
    ("38,5 h/Woche", "38.5"),
    ("40 годин", "40"),
    ("٤٠ ساعة", "40"),
    ("40 saat", "40"),
    ("40 hours per week", "40"),
    ("1.234", "1234"),
    ("1,234", "1234"),
    ("1 234", "1234"),
    ("1\u202f234,50", "1234.5"),
    ("1.234,50", "1234.5"),
    ("1,234.50", "1234.5"),
    ("1’234’567", "1234567"),
    ("١٬٢٣٤٫٥", "1234.5"),
    ("0.125", "0.125"),
    ("-3", "-3"),
    ("−3", "-3"),
    ("-0,0", "0"),
    ("1,2340", "1.2340"),  # not 1.234: that would be read as thousands when the page is opened again
    ("1234.567", "1234.567"),
    ("40.", "40"),
    ("999999999999999", "999999999999999"),
]


@pytest.mark.parametrize(("text", "number"), NUMBERS)
def test_a_number_is_read_as_people_write_it(text, number):
    assert read_number(text, "hours a week") == Decimal(number)
    assert written(read_number(text, "hours a week")) == number


NO_NUMBERS = [
    ("", "not-a-number"),
    ("forty", "not-a-number"),
    ("4 0", "not-a-number"),
    ("40-42", "not-a-number"),
    ("40 or 42", "not-a-number"),
    ("1.234.5", "not-a-number"),
    ("12.34.56", "not-a-number"),
    ("1,2,3", "not-a-number"),
    (",5", "not-a-number"),
    (".5", "not-a-number"),
    ("40..5", "not-a-number"),
    ("5-", "not-a-number"),
    ("1e3", "not-a-number"),
    ("0x1F", "not-a-number"),
    ("NaN", "not-a-number"),
    ("Infinity", "not-a-number"),
    ("½", "not-a-number"),
    ("2²", "not-a-number"),
    ("4\x000", "not-a-number"),
    ("40\x00", "not-a-number"),
    ("40!", "not-a-number"),
    ("\ud80040", "not-a-number"),
    ("40\u202e", "not-a-number"),
    ("\u202e40", "not-a-number"),
    ("0." + "1" * 16, "not-a-number"),
    ("40 months", "other-unit"),
    ("40 Euro", "other-unit"),
    ("about 40 men", "other-unit"),
    ("1" * 16, "too-large"),
    ("-" + "1" * 16, "too-small"),
]


@pytest.mark.parametrize(("text", "reason"), NO_NUMBERS)
def test_what_is_no_number_is_asked_again_with_the_reason(text, reason):
    with pytest.raises(Unreadable) as trouble:
        read_number(text, "hours a week")
    assert trouble.value.reason == reason


@pytest.mark.parametrize("text", ["2.500 €", "€ 2500", "2500 EUR", "2 500,00 Euro", "EUR 2,500.00", "٢٥٠٠ يورو"])
def test_money_is_read_with_its_sign(text):
    assert read_number(text, "EUR gross") == 2500


def test_six_months_are_not_six_years():
    with pytest.raises(Unreadable):
        read_number("6 months", "full years")
    assert read_number("6 years", "full years") == 6
    assert read_number("6 років", "full years") == 6


def test_a_number_is_exact_whatever_the_precision_around_it():
    with localcontext(prec=3):
        assert read_number("123456.789") == Decimal("123456.789")
        assert written(read_number("123456.789")) == "123456.789"


def test_round_figures_are_written_out_in_the_address():
    assert written(Decimal("4E+1")) == "40"
    assert written(Decimal("100")) == "100"
    assert written(Decimal("0.00")) == "0"


BORN = Flow("born", Date("born", then="end"), Outcome("end"))
DATES = [
    "2026-11-05",
    "2026-11-5",
    "2026/11/05",
    "2026.11.05",
    "5.11.2026",
    "05.11.2026",
    "5. 11. 2026",
    "5 11 2026",
    " ٥.١١.٢٠٢٦ ",
    "۲۰۲۶/۱۱/۰۵",
    "\u200f5.11.2026",
]


@pytest.mark.parametrize("text", DATES)
def test_a_date_is_read_as_people_write_it(text):
    end = BORN.walk({"born": text})
    assert end.values == {"born": date(2026, 11, 5)}
    assert end.address == {"born": "2026-11-05"}


@pytest.mark.parametrize(
    "text",
    ["5/11/2026", "11-05-2026", "5.11.26", "5.11.", "31.2.2026", "29.02.2025", "0.1.2026", "1.13.2026", "0000-01-01",
     "tomorrow", "2026-11-05T10:00", "20261105", "5.11.2026\x00", "\ud800", "10000-01-01", "2026-11-05 2026-11-06"],
)
def test_what_could_be_two_days_or_none_is_asked_again(text):
    assert BORN.walk({"born": text}).problem.reason == "not-a-date"


def test_a_leap_day_is_a_day():
    assert BORN.walk({"born": "29.2.2024"}).values["born"] == date(2024, 2, 29)


def parts(day="", month="", year="", **more):
    return {"born-day": day, "born-month": month, "born-year": year, **more}


@pytest.mark.parametrize(
    "three", [("5", "11", "2026"), ("05", "11", "2026"), (" ٥", "١١", "٢٠٢٦"), ("5.", "11.", "2026")]
)
def test_a_date_may_come_in_three_fields(three):
    end = BORN.walk(parts(*three))
    assert end.values == {"born": date(2026, 11, 5)}
    assert end.address == {"born": "2026-11-05"} and end.ignored == ()


FIELDS = [
    (parts(), "missing"),
    (parts(born=""), "missing"),
    ({"born-day": ""}, "missing"),
    (parts("5", "11"), "incomplete-date"),
    (parts(year="2026"), "incomplete-date"),
    ({"born-year": "2026"}, "incomplete-date"),
    (parts("31", "2", "2026"), "not-a-date"),
    (parts("five", "11", "2026"), "not-a-date"),
    (parts("1.2", "3", "2026"), "not-a-date"),
    (parts(["5", "6"], "11", "2026"), "more-than-one"),
    (parts("5", "11", "2026", born="2026-11-06"), "more-than-one"),
    (parts("5", "11", "2026", born="unknown"), "more-than-one"),
    (parts("\ud800", "\0", "\u202e"), "not-a-date"),
    (parts("5" * 200, "11", "2026"), "too-long"),
]


@pytest.mark.parametrize(("fields", "reason"), FIELDS)
def test_three_fields_that_are_no_date_are_asked_again(fields, reason):
    stopped = BORN.walk(fields)
    assert stopped.problem.reason == reason
    assert stopped.ignored == ()


def test_three_fields_and_one_may_say_the_same():
    assert BORN.walk(parts("5", "11", "2026", born="2026-11-05")).outcome


def test_i_do_not_know_stands_beside_three_empty_fields():
    assert BORN.walk(parts(born="unknown")).values == {"born": "unknown"}


def test_figures_of_any_unit_are_read_where_no_unit_is_asked():
    flow = Flow("plain", Number("count", then="end"), Outcome("end"))
    assert flow.walk({"count": "3"}).values == {"count": 3}
    assert flow.walk({"count": "3 cats"}).problem.reason == "other-unit"
