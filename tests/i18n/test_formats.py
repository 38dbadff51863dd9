"""Amounts, days and spans of time in her way. The expected words are those of CLDR."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from kiosk.i18n import formats

DE, EN, UK, AR, TR = map(Locale.parse, ("de", "en", "uk", "ar", "tr"))
NBSP, RLM = "\u00a0", "\u200f"


@pytest.mark.parametrize(("locale", "whole", "with_cents"), [
    (DE, f"50.700{NBSP}€", f"45.934,20{NBSP}€"),
    (EN, "€50,700", "€45,934.20"),
    (UK, f"50{NBSP}700{NBSP}€", f"45{NBSP}934,20{NBSP}€"),
    (AR, f"{RLM}50,700{NBSP}€", f"{RLM}45,934.20{NBSP}€"),
    (TR, "€50.700", "€45.934,20"),
])  # fmt: skip
def test_euros_have_cents_only_where_there_are_any(locale: Locale, whole: str, with_cents: str):
    assert formats.money(Decimal("50700"), locale) == formats.money(Decimal("50700.00"), locale) == whole
    assert formats.money(Decimal("45934.20"), locale) == formats.money(Decimal("45934.2"), locale) == with_cents


@pytest.mark.parametrize("locale", [DE, EN, UK, AR, TR])
def test_nothing_costs_nothing_and_small_amounts_have_no_group(locale: Locale):
    assert formats.money(Decimal(0), locale).strip(f"{RLM}{NBSP}€") == "0"
    assert "411" in formats.money(Decimal(411), locale)


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_money_never_loses_a_cent(amount: Decimal):
    shown = formats.money(amount, EN)
    assert Decimal(shown.strip("€").replace(",", "")) == amount


@pytest.mark.parametrize(("locale", "days"), [
    (DE, ["1. Januar 2026", "31. März 2026", "30. Juni 2027"]),
    (EN, ["1 January 2026", "31 March 2026", "30 June 2027"]),
    (UK, ["1 січня 2026 р.", "31 березня 2026 р.", "30 червня 2027 р."]),
    (AR, ["1 يناير 2026", "31 مارس 2026", "30 يونيو 2027"]),
    (TR, ["1 Ocak 2026", "31 Mart 2026", "30 Haziran 2027"]),
])  # fmt: skip
def test_a_day_is_written_in_words(locale: Locale, days: list[str]):
    assert [formats.day(day, locale).replace(NBSP, " ").replace("\u202f", " ")
            for day in (date(2026, 1, 1), date(2026, 3, 31), date(2027, 6, 30))] == days


COUNTS = (0, 1, 2, 3, 5, 11, 21, 100)
MONTHS = {
    DE: ["0 Monate", "1 Monat", "2 Monate", "3 Monate", "5 Monate", "11 Monate", "21 Monate", "100 Monate"],
    EN: ["0 months", "1 month", "2 months", "3 months", "5 months", "11 months", "21 months", "100 months"],
    UK: ["0 місяців", "1 місяць", "2 місяці", "3 місяці", "5 місяців", "11 місяців", "21 місяць", "100 місяців"],
    AR: ["0 شهر", "شهر", "شهران", "3 أشهر", "5 أشهر", "11 شهرًا", "21 شهرًا", "100 شهر"],
    TR: ["0 ay", "1 ay", "2 ay", "3 ay", "5 ay", "11 ay", "21 ay", "100 ay"],
}


@pytest.mark.parametrize("locale", MONTHS, ids=str)
def test_months_have_every_plural_of_the_language(locale: Locale):
    assert [formats.span("months", Decimal(count), locale) for count in COUNTS] == MONTHS[locale]


@pytest.mark.parametrize(("locale", "spans"), [
    (DE, ["2 Jahre", "3 Monate", "2 Wochen", "5 Tage"]),
    (EN, ["2 years", "3 months", "2 weeks", "5 days"]),
    (UK, ["2 роки", "3 місяці", "2 тижні", "5 днів"]),
    (AR, ["سنتان", "3 أشهر", "أسبوعان", "5 أيام"]),
    (TR, ["2 yıl", "3 ay", "2 hafta", "5 gün"]),
])  # fmt: skip
def test_years_months_weeks_and_days_have_their_own_words(locale: Locale, spans: list[str]):
    counts = {"years": 2, "months": 3, "weeks": 2, "days": 5}
    assert [formats.span(kind, Decimal(count), locale) for kind, count in counts.items()] == spans


@pytest.mark.parametrize("tag", ["fa", "fa_AF", "ps", "ckb", "ku", "so", "ti", "am", "zh_Hans", "sr_Latn", "fil", "ur"])
@pytest.mark.parametrize("kind", formats.SPANS)
def test_languages_still_to_come_have_words_for_time_too(tag: str, kind: str):
    # Babel's own format_unit prints "duration-month" where a language has no long form.
    shown = formats.span(kind, Decimal(3), Locale.parse(tag))
    assert "duration" not in shown and len(shown) > 1


@given(st.integers(min_value=0, max_value=10_000), st.sampled_from(sorted(formats.SPANS)))
def test_digits_are_0_to_9_in_every_language(count: int, kind: str):
    for locale in (DE, EN, UK, AR, TR, Locale("fa"), Locale("ckb"), Locale("hi")):
        shown = formats.span(kind, Decimal(count), locale) + formats.money(Decimal(count), locale)
        assert all(sign.isascii() for sign in shown if sign.isdigit())


@pytest.mark.parametrize(("locale", "shown"), [
    (DE, "1.234,5"), (EN, "1,234.5"), (UK, f"1{NBSP}234,5"), (AR, "1,234.5"), (TR, "1.234,5"),
])  # fmt: skip
def test_a_number_has_the_points_and_commas_of_the_language(locale: Locale, shown: str):
    assert formats.number(Decimal("1234.5"), locale) == shown


def test_a_fraction_and_the_same_number_with_decimals_are_each_said_as_they_are():
    for _ in range(2):
        assert [formats.number(one, DE) for one in (Decimal("6.5"), Fraction(13, 2))] == ["6,5", "13/2"]
        assert [formats.number(one, DE) for one in (Fraction(1, 2), Decimal("0.5"))] == ["1/2", "0,5"]


@pytest.mark.parametrize(("locale", "spans"), [
    (DE, ["1 Stunde", "11 Stunden", "45 Minuten"]),
    (EN, ["1 hour", "11 hours", "45 minutes"]),
    (UK, ["1 година", "11 годин", "45 хвилин"]),
    (AR, ["ساعة", "11 ساعة", "45 دقيقة"]),
    (TR, ["1 saat", "11 saat", "45 dakika"]),
])  # fmt: skip
def test_hours_and_minutes_have_their_own_words(locale: Locale, spans: list[str]):
    counts = [("hours", 1), ("hours", 11), ("minutes", 45)]
    assert [formats.span(kind, Decimal(count), locale) for kind, count in counts] == spans


@pytest.mark.parametrize(("locale", "whole", "part"), [
    (DE, f"70{NBSP}%", f"18,6{NBSP}%"), (EN, "70%", "18.6%"), (UK, "70%", "18,6%"), (TR, "%70", "%18,6"),
])  # fmt: skip
def test_percentages_keep_every_decimal(locale: Locale, whole: str, part: str):
    assert [formats.percent(Decimal(value), locale) for value in ("70", "18.6")] == [whole, part]


def test_a_percentage_reads_right_to_left_in_arabic():
    assert formats.percent(Decimal("18.6"), AR).replace("\u200e", "").replace(RLM, "") in ("18.6%", "18.6٪")


@pytest.mark.parametrize("locale", [DE, EN, UK, AR, TR])
def test_a_fraction_stays_a_fraction(locale: Locale):
    assert formats.number(Fraction(13, 3), locale) == "13/3"
    assert formats.number(Fraction(6, 3), locale) == "2"


@pytest.mark.parametrize(("locale", "three"), [(DE, "A, B und C"), (UK, "A, B і C"), (TR, "A, B ve C"), (AR, "A وB وC")])
def test_names_stand_in_one_line_as_the_language_links_them(locale: Locale, three: str):
    assert formats.listed(["A", "B", "C"], locale).replace("،", "") == three.replace("،", "")
    assert [formats.listed(names, locale) for names in ([], ["A"])] == ["", "A"]
